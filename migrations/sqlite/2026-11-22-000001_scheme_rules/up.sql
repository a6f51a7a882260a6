CREATE TABLE answer_readings (
    answer_id BLOB NOT NULL REFERENCES answers (id),
    counter TEXT NOT NULL,
    number INTEGER,
    held_on TEXT,
    PRIMARY KEY (answer_id, counter),
    CHECK ((number IS NULL) <> (held_on IS NULL))
) STRICT;
INSERT INTO answer_readings (answer_id, counter, number)
SELECT id, 'count', number FROM answers WHERE number IS NOT NULL;
ALTER TABLE answers DROP COLUMN number;

ALTER TABLE applications ADD COLUMN track TEXT;
ALTER TABLE panel_decisions ADD COLUMN bundle TEXT;

CREATE TABLE drafts (
    id BLOB PRIMARY KEY,
    scheme_id BLOB NOT NULL REFERENCES schemes (id),
    slug TEXT NOT NULL,
    label TEXT NOT NULL,
    files TEXT NOT NULL,
    files_version INTEGER NOT NULL,
    uploaded_at TEXT NOT NULL,
    uploaded_by BLOB NOT NULL REFERENCES people (id)
) STRICT;
CREATE INDEX drafts_scheme ON drafts (scheme_id, uploaded_at);

CREATE TABLE edition_offers (
    edition_id BLOB PRIMARY KEY REFERENCES editions (id),
    offered_at TEXT NOT NULL,
    offered_by BLOB NOT NULL REFERENCES people (id)
) STRICT;

CREATE TABLE edition_choices (
    application_id BLOB NOT NULL REFERENCES applications (id),
    edition_id BLOB NOT NULL REFERENCES editions (id),
    moved INTEGER NOT NULL,
    chosen_at TEXT NOT NULL,
    chosen_by BLOB NOT NULL REFERENCES people (id),
    PRIMARY KEY (application_id, edition_id)
) STRICT;
