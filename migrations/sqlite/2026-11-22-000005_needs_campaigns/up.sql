CREATE TABLE needs_assessments (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    held_on TEXT NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('survey', 'conversation', 'mixed', 'other')),
    took_part INTEGER CHECK (took_part >= 0),
    note TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    changed_at TEXT NOT NULL,
    changed_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX needs_assessments_employer ON needs_assessments (employer_id, held_on);

CREATE TABLE campaigns (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    topic TEXT NOT NULL,
    theme TEXT,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    all_year INTEGER NOT NULL,
    priority TEXT NOT NULL,
    needs_assessment_id BLOB REFERENCES needs_assessments (id) ON DELETE SET NULL,
    reach INTEGER CHECK (reach >= 0),
    evaluation TEXT NOT NULL,
    evaluated_on TEXT,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    changed_at TEXT NOT NULL,
    changed_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK (ends_on IS NULL OR ends_on >= starts_on),
    CHECK (ends_on IS NOT NULL OR all_year)
) STRICT;
CREATE INDEX campaigns_employer ON campaigns (employer_id, starts_on);
CREATE INDEX campaigns_needs_assessment ON campaigns (needs_assessment_id);
