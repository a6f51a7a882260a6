-- Who works on which criterion, and by when.
CREATE TABLE assignments (
    application_id UUID NOT NULL REFERENCES applications (id),
    criterion TEXT COLLATE "C" NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id),
    due_on DATE NOT NULL,
    assigned_at TIMESTAMP NOT NULL,
    assigned_by UUID NOT NULL REFERENCES people (id),
    soon_told_at TIMESTAMP,
    overdue_told_at TIMESTAMP,
    version INTEGER NOT NULL,
    PRIMARY KEY (application_id, criterion)
);
CREATE INDEX assignments_person ON assignments (person_id);
CREATE INDEX assignments_due ON assignments (due_on);

-- A conversation is about one criterion, or about the application as a whole (no criterion). Messages count from 1 in each.
CREATE TABLE messages (
    id UUID PRIMARY KEY,
    application_id UUID NOT NULL REFERENCES applications (id),
    criterion TEXT COLLATE "C",
    number INTEGER NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('employer', 'adviser')),
    author_id UUID NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    needs_reply BOOLEAN NOT NULL,
    written_at TIMESTAMP NOT NULL,
    UNIQUE (application_id, criterion, number)
);
INSERT INTO messages (id, application_id, number, side, author_id, text, needs_reply, written_at)
SELECT id, application_id, row_number() OVER (PARTITION BY application_id ORDER BY given_at, id), 'adviser', adviser_id, note, FALSE, given_at
FROM advice;
DROP TABLE advice;

CREATE TABLE nudges (
    application_id UUID NOT NULL REFERENCES applications (id),
    nudged_at TIMESTAMP NOT NULL,
    adviser_id UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (application_id, nudged_at)
);
