CREATE TABLE surveys (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    scheme_id UUID NOT NULL REFERENCES schemes (id),
    title TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('open', 'personal', 'slips')),
    min_cell INTEGER NOT NULL CHECK (min_cell >= 5),
    controller TEXT NOT NULL CHECK (controller IN ('scheme', 'joint')),
    asked INTEGER NOT NULL CHECK (asked > 0),
    closes_on DATE NOT NULL,
    breakdowns TEXT NOT NULL,
    previous_id UUID REFERENCES surveys (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closing', 'closed', 'cancelled')),
    tag TEXT UNIQUE,
    terms TEXT,
    public_key BYTEA,
    launched_at TIMESTAMP,
    launched_by UUID REFERENCES people (id),
    slips INTEGER CHECK (slips > 0),
    band INTEGER,
    closing_step TEXT CHECK (closing_step IN ('stopped', 'moved', 'destroyed', 'compacted')),
    closed_on DATE,
    invitees_removed_on DATE,
    answers_removed_on DATE,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK ((launched_at IS NULL) = (terms IS NULL)),
    CHECK ((launched_at IS NULL) = (tag IS NULL)),
    CHECK ((launched_at IS NULL) = (public_key IS NULL)),
    CHECK ((launched_at IS NULL) = (state IN ('planned', 'cancelled')))
);
CREATE INDEX surveys_employer ON surveys (employer_id);
CREATE INDEX surveys_state ON surveys (state);

-- What was promised to respondents at the launch stays, whoever asks.
CREATE FUNCTION surveys_terms_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the terms of a launched survey stay';
END;
$$;
CREATE TRIGGER surveys_terms_stay BEFORE UPDATE ON surveys FOR EACH ROW
WHEN (OLD.launched_at IS NOT NULL AND (
    NEW.terms IS DISTINCT FROM OLD.terms OR NEW.mode IS DISTINCT FROM OLD.mode
    OR NEW.min_cell IS DISTINCT FROM OLD.min_cell OR NEW.controller IS DISTINCT FROM OLD.controller
    OR NEW.breakdowns IS DISTINCT FROM OLD.breakdowns OR NEW.questionnaire IS DISTINCT FROM OLD.questionnaire
    OR NEW.asked IS DISTINCT FROM OLD.asked OR NEW.tag IS DISTINCT FROM OLD.tag
    OR NEW.public_key IS DISTINCT FROM OLD.public_key
    OR NEW.scheme_id IS DISTINCT FROM OLD.scheme_id OR NEW.launched_at IS DISTINCT FROM OLD.launched_at))
EXECUTE FUNCTION surveys_terms_stay();

CREATE TABLE survey_invitees (
    survey_id UUID NOT NULL REFERENCES surveys (id),
    id UUID NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (survey_id, id),
    UNIQUE (survey_id, email)
);

CREATE TABLE survey_passes (
    survey_id UUID NOT NULL REFERENCES surveys (id),
    pass_hash BYTEA NOT NULL,
    PRIMARY KEY (survey_id, pass_hash)
);

CREATE TABLE survey_reminders (
    survey_id UUID NOT NULL REFERENCES surveys (id),
    sent_on DATE NOT NULL,
    sent_by UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (survey_id, sent_on)
);

-- No REFERENCES here: its check would lock the survey's row, and leave the number of the transaction there.
CREATE TABLE survey_sealed_answers (
    survey_id UUID NOT NULL,
    answer_hash BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (survey_id, answer_hash)
);

CREATE TABLE survey_closed_answers (
    survey_id UUID NOT NULL REFERENCES surveys (id),
    id UUID NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (survey_id, id)
);

CREATE TABLE survey_comments (
    survey_id UUID NOT NULL REFERENCES surveys (id),
    id UUID NOT NULL,
    item TEXT NOT NULL,
    comment TEXT NOT NULL,
    redacted INTEGER NOT NULL,
    PRIMARY KEY (survey_id, id)
);

CREATE TABLE survey_results (
    survey_id UUID PRIMARY KEY REFERENCES surveys (id),
    answers INTEGER NOT NULL,
    results TEXT NOT NULL,
    shape INTEGER NOT NULL,
    released_on DATE NOT NULL
);

CREATE TABLE survey_pools (
    id UUID PRIMARY KEY,
    scheme_id UUID NOT NULL REFERENCES schemes (id),
    title TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    employers INTEGER NOT NULL,
    results TEXT NOT NULL,
    shape INTEGER NOT NULL,
    released_on DATE NOT NULL,
    released_by UUID NOT NULL REFERENCES people (id)
);

CREATE TABLE survey_pool_members (
    survey_id UUID PRIMARY KEY REFERENCES surveys (id),
    pool_id UUID NOT NULL REFERENCES survey_pools (id)
);
CREATE INDEX survey_pool_members_pool ON survey_pool_members (pool_id);
