CREATE TABLE notices (
    id BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team')),
    employer_id BLOB REFERENCES employers (id),
    params TEXT NOT NULL,
    page TEXT NOT NULL,
    told_at TEXT NOT NULL,
    read_at TEXT,
    digested_at TEXT
) STRICT;
CREATE INDEX notices_person ON notices (person_id, told_at);
CREATE INDEX notices_undigested ON notices (told_at) WHERE digested_at IS NULL;

CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    due_at TEXT NOT NULL,
    claimed_until TEXT,
    finished_at TEXT
) STRICT;
