CREATE TABLE surveys (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    scheme_id BLOB NOT NULL REFERENCES schemes (id),
    title TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('open', 'personal', 'slips')),
    min_cell INTEGER NOT NULL CHECK (min_cell >= 5),
    controller TEXT NOT NULL CHECK (controller IN ('scheme', 'joint')),
    asked INTEGER NOT NULL CHECK (asked > 0),
    closes_on TEXT NOT NULL,
    breakdowns TEXT NOT NULL,
    previous_id BLOB REFERENCES surveys (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closing', 'closed', 'cancelled')),
    tag TEXT UNIQUE,
    terms TEXT,
    public_key BLOB,
    launched_at TEXT,
    launched_by BLOB REFERENCES people (id),
    slips INTEGER CHECK (slips > 0),
    band INTEGER,
    closing_step TEXT CHECK (closing_step IN ('stopped', 'moved', 'destroyed', 'compacted')),
    closed_on TEXT,
    invitees_removed_on TEXT,
    answers_removed_on TEXT,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK ((launched_at IS NULL) = (terms IS NULL)),
    CHECK ((launched_at IS NULL) = (tag IS NULL)),
    CHECK ((launched_at IS NULL) = (public_key IS NULL)),
    CHECK ((launched_at IS NULL) = (state IN ('planned', 'cancelled')))
) STRICT;
CREATE INDEX surveys_employer ON surveys (employer_id);
CREATE INDEX surveys_state ON surveys (state);

-- What was promised to respondents at the launch stays, whoever asks.
CREATE TRIGGER surveys_terms_stay BEFORE UPDATE ON surveys
WHEN OLD.launched_at IS NOT NULL AND (
    NEW.terms IS NOT OLD.terms OR NEW.mode IS NOT OLD.mode OR NEW.min_cell IS NOT OLD.min_cell
    OR NEW.controller IS NOT OLD.controller OR NEW.breakdowns IS NOT OLD.breakdowns
    OR NEW.questionnaire IS NOT OLD.questionnaire OR NEW.asked IS NOT OLD.asked
    OR NEW.tag IS NOT OLD.tag OR NEW.public_key IS NOT OLD.public_key OR NEW.scheme_id IS NOT OLD.scheme_id
    OR NEW.launched_at IS NOT OLD.launched_at)
BEGIN SELECT RAISE(ABORT, 'the terms of a launched survey stay'); END;

CREATE TABLE survey_invitees (
    survey_id BLOB NOT NULL REFERENCES surveys (id),
    id BLOB NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (survey_id, id),
    UNIQUE (survey_id, email)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_passes (
    survey_id BLOB NOT NULL REFERENCES surveys (id),
    pass_hash BLOB NOT NULL,
    PRIMARY KEY (survey_id, pass_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_reminders (
    survey_id BLOB NOT NULL REFERENCES surveys (id),
    sent_on TEXT NOT NULL,
    sent_by BLOB NOT NULL REFERENCES people (id),
    PRIMARY KEY (survey_id, sent_on)
) STRICT;

-- No REFERENCES here: its check would lock the survey's row, and leave the number of the transaction there.
CREATE TABLE survey_sealed_answers (
    survey_id BLOB NOT NULL,
    answer_hash BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (survey_id, answer_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_closed_answers (
    survey_id BLOB NOT NULL REFERENCES surveys (id),
    id BLOB NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (survey_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_comments (
    survey_id BLOB NOT NULL REFERENCES surveys (id),
    id BLOB NOT NULL,
    item TEXT NOT NULL,
    comment TEXT NOT NULL,
    redacted INTEGER NOT NULL,
    PRIMARY KEY (survey_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_results (
    survey_id BLOB PRIMARY KEY REFERENCES surveys (id),
    answers INTEGER NOT NULL,
    results TEXT NOT NULL,
    shape INTEGER NOT NULL,
    released_on TEXT NOT NULL
) STRICT;

CREATE TABLE survey_pools (
    id BLOB PRIMARY KEY,
    scheme_id BLOB NOT NULL REFERENCES schemes (id),
    title TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    employers INTEGER NOT NULL,
    results TEXT NOT NULL,
    shape INTEGER NOT NULL,
    released_on TEXT NOT NULL,
    released_by BLOB NOT NULL REFERENCES people (id)
) STRICT;

CREATE TABLE survey_pool_members (
    survey_id BLOB PRIMARY KEY REFERENCES surveys (id),
    pool_id BLOB NOT NULL REFERENCES survey_pools (id)
) STRICT;
CREATE INDEX survey_pool_members_pool ON survey_pool_members (pool_id);
