-- Who works on which criterion, and by when.
CREATE TABLE assignments (
    application_id BLOB NOT NULL REFERENCES applications (id),
    criterion TEXT NOT NULL,
    person_id BLOB NOT NULL REFERENCES people (id),
    due_on TEXT NOT NULL,
    assigned_at TEXT NOT NULL,
    assigned_by BLOB NOT NULL REFERENCES people (id),
    soon_told_at TEXT,
    overdue_told_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (application_id, criterion)
) STRICT;
CREATE INDEX assignments_person ON assignments (person_id);
CREATE INDEX assignments_due ON assignments (due_on);

-- A conversation is about one criterion, or about the application as a whole (no criterion). Messages count from 1 in each.
CREATE TABLE messages (
    id BLOB PRIMARY KEY,
    application_id BLOB NOT NULL REFERENCES applications (id),
    criterion TEXT,
    number INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('employer', 'adviser')),
    author_id BLOB NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    needs_reply INTEGER NOT NULL,
    written_at TEXT NOT NULL,
    UNIQUE (application_id, criterion, number)
) STRICT;
INSERT INTO messages (id, application_id, number, side, author_id, text, needs_reply, written_at)
SELECT id, application_id, row_number() OVER (PARTITION BY application_id ORDER BY given_at, id), 'adviser', adviser_id, note, 0, given_at
FROM advice;
DROP TABLE advice;

CREATE TABLE nudges (
    application_id BLOB NOT NULL REFERENCES applications (id),
    nudged_at TEXT NOT NULL,
    adviser_id BLOB NOT NULL REFERENCES people (id),
    PRIMARY KEY (application_id, nudged_at)
) STRICT;
