CREATE TABLE notices (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team')),
    employer_id UUID REFERENCES employers (id),
    params TEXT NOT NULL,
    page TEXT NOT NULL,
    told_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP,
    digested_at TIMESTAMP
);
CREATE INDEX notices_person ON notices (person_id, told_at);
CREATE INDEX notices_undigested ON notices (told_at) WHERE digested_at IS NULL;

CREATE TABLE jobs (
    name TEXT PRIMARY KEY,
    due_at TIMESTAMP NOT NULL,
    claimed_until TIMESTAMP,
    finished_at TIMESTAMP
);
