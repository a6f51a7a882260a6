-- How a person wants to be told of a kind of notice; without a row it waits for the daily digest.
CREATE TABLE notice_choices (
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team')),
    choice TEXT NOT NULL CHECK (choice IN ('digest', 'at_once', 'page')),
    chosen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (person_id, kind)
);

-- The way back for an employer whose lead has gone: who should lead, who says so, who objected or confirmed, how it ended.
CREATE TABLE recoveries (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    lead_name TEXT NOT NULL,
    lead_email TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    opened_by UUID NOT NULL REFERENCES people (id),
    confirmed_at TIMESTAMP,
    confirmed_by UUID REFERENCES people (id),
    outcome TEXT CHECK (outcome IN ('objected', 'withdrawn', 'completed')),
    objection TEXT,
    ended_at TIMESTAMP,
    ended_by UUID REFERENCES people (id)
);
CREATE UNIQUE INDEX recoveries_running ON recoveries (employer_id) WHERE ended_at IS NULL;
CREATE INDEX recoveries_employer ON recoveries (employer_id, opened_at);

-- Whoever takes this invitation up leads instead of those who lead now.
ALTER TABLE invitations ADD COLUMN takes_over BOOLEAN NOT NULL DEFAULT FALSE;
