-- How a person wants to be told of a kind of notice; without a row it waits for the daily digest.
CREATE TABLE notice_choices (
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team')),
    choice TEXT NOT NULL CHECK (choice IN ('digest', 'at_once', 'page')),
    chosen_at TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;

-- The way back for an employer whose lead has gone: who should lead, who says so, who objected or confirmed, how it ended.
CREATE TABLE recoveries (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    lead_name TEXT NOT NULL,
    lead_email TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    opened_by BLOB NOT NULL REFERENCES people (id),
    confirmed_at TEXT,
    confirmed_by BLOB REFERENCES people (id),
    outcome TEXT CHECK (outcome IN ('objected', 'withdrawn', 'completed')),
    objection TEXT,
    ended_at TEXT,
    ended_by BLOB REFERENCES people (id)
) STRICT;
CREATE UNIQUE INDEX recoveries_running ON recoveries (employer_id) WHERE ended_at IS NULL;
CREATE INDEX recoveries_employer ON recoveries (employer_id, opened_at);

-- Whoever takes this invitation up leads instead of those who lead now.
ALTER TABLE invitations ADD COLUMN takes_over INTEGER NOT NULL DEFAULT 0;
