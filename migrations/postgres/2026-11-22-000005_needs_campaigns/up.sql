CREATE TABLE needs_assessments (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    held_on DATE NOT NULL,
    method TEXT NOT NULL CHECK (method IN ('survey', 'conversation', 'mixed', 'other')),
    took_part INTEGER CHECK (took_part >= 0),
    note TEXT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    changed_at TIMESTAMP NOT NULL,
    changed_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL
);
CREATE INDEX needs_assessments_employer ON needs_assessments (employer_id, held_on);

CREATE TABLE campaigns (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    topic TEXT NOT NULL,
    theme TEXT COLLATE "C",
    starts_on DATE NOT NULL,
    ends_on DATE,
    all_year BOOLEAN NOT NULL,
    priority TEXT NOT NULL,
    needs_assessment_id UUID REFERENCES needs_assessments (id) ON DELETE SET NULL,
    reach INTEGER CHECK (reach >= 0),
    evaluation TEXT NOT NULL,
    evaluated_on DATE,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    changed_at TIMESTAMP NOT NULL,
    changed_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK (ends_on IS NULL OR ends_on >= starts_on),
    CHECK (ends_on IS NOT NULL OR all_year)
);
CREATE INDEX campaigns_employer ON campaigns (employer_id, starts_on);
CREATE INDEX campaigns_needs_assessment ON campaigns (needs_assessment_id);
