CREATE TABLE advocates (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    site_id BLOB REFERENCES sites (id),
    training TEXT,
    trained_on TEXT,
    expires_on TEXT,
    hours_a_month INTEGER CHECK (hours_a_month >= 0),
    left_on TEXT,
    covered_by BLOB REFERENCES advocates (id),
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK ((training IS NULL) = (trained_on IS NULL)),
    CHECK (expires_on IS NULL OR trained_on IS NOT NULL),
    CHECK (covered_by IS NULL OR left_on IS NOT NULL)
) STRICT;
CREATE INDEX advocates_employer ON advocates (employer_id, sort_key);
CREATE INDEX advocates_covered_by ON advocates (covered_by);
