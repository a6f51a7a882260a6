CREATE TABLE answer_readings (
    answer_id UUID NOT NULL REFERENCES answers (id),
    counter TEXT NOT NULL,
    number INTEGER,
    held_on DATE,
    PRIMARY KEY (answer_id, counter),
    CHECK ((number IS NULL) <> (held_on IS NULL))
);
INSERT INTO answer_readings (answer_id, counter, number)
SELECT id, 'count', number FROM answers WHERE number IS NOT NULL;
ALTER TABLE answers DROP COLUMN number;

ALTER TABLE applications ADD COLUMN track TEXT;
ALTER TABLE panel_decisions ADD COLUMN bundle TEXT;

CREATE TABLE drafts (
    id UUID PRIMARY KEY,
    scheme_id UUID NOT NULL REFERENCES schemes (id),
    slug TEXT COLLATE "C" NOT NULL,
    label TEXT COLLATE "C" NOT NULL,
    files TEXT NOT NULL,
    files_version INTEGER NOT NULL,
    uploaded_at TIMESTAMP NOT NULL,
    uploaded_by UUID NOT NULL REFERENCES people (id)
);
CREATE INDEX drafts_scheme ON drafts (scheme_id, uploaded_at);

CREATE TABLE edition_offers (
    edition_id UUID PRIMARY KEY REFERENCES editions (id),
    offered_at TIMESTAMP NOT NULL,
    offered_by UUID NOT NULL REFERENCES people (id)
);

CREATE TABLE edition_choices (
    application_id UUID NOT NULL REFERENCES applications (id),
    edition_id UUID NOT NULL REFERENCES editions (id),
    moved BOOLEAN NOT NULL,
    chosen_at TIMESTAMP NOT NULL,
    chosen_by UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (application_id, edition_id)
);
