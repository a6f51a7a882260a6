CREATE TABLE answer_drafts (
    application_id UUID NOT NULL REFERENCES applications (id),
    criterion TEXT NOT NULL,
    person_id UUID NOT NULL REFERENCES people (id),
    fields TEXT NOT NULL,
    fields_version INTEGER NOT NULL,
    base_version INTEGER NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (application_id, criterion, person_id)
);

CREATE TABLE answer_versions (
    answer_id UUID NOT NULL REFERENCES answers (id),
    version INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'met', 'not_applicable')),
    narrative TEXT NOT NULL,
    reason TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    saved_by UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (answer_id, version)
);
INSERT INTO answer_versions (answer_id, version, status, narrative, reason, saved_at, saved_by)
SELECT id, version, status, narrative, reason, saved_at, saved_by FROM answers;

CREATE TABLE answer_carries (
    answer_id UUID PRIMARY KEY REFERENCES answers (id),
    from_answer_id UUID NOT NULL REFERENCES answers (id),
    status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'met', 'not_applicable')),
    carried_at TIMESTAMP NOT NULL,
    carried_by UUID NOT NULL REFERENCES people (id),
    confirmed_at TIMESTAMP,
    confirmed_by UUID REFERENCES people (id),
    CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
