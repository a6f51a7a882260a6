CREATE TABLE advocates (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    name TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    site_id UUID REFERENCES sites (id),
    training TEXT,
    trained_on DATE,
    expires_on DATE,
    hours_a_month INTEGER CHECK (hours_a_month >= 0),
    left_on DATE,
    covered_by UUID REFERENCES advocates (id),
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK ((training IS NULL) = (trained_on IS NULL)),
    CHECK (expires_on IS NULL OR trained_on IS NOT NULL),
    CHECK (covered_by IS NULL OR left_on IS NOT NULL)
);
CREATE INDEX advocates_employer ON advocates (employer_id, sort_key);
CREATE INDEX advocates_covered_by ON advocates (covered_by);
