DELETE FROM notices WHERE kind = 'survey';
DELETE FROM notice_choices WHERE kind = 'survey';
ALTER TABLE notices RENAME TO notices_before;
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
INSERT INTO notices SELECT * FROM notices_before;
DROP TABLE notices_before;
CREATE INDEX notices_person ON notices (person_id, told_at);
CREATE INDEX notices_undigested ON notices (told_at) WHERE digested_at IS NULL;

ALTER TABLE notice_choices RENAME TO notice_choices_before;
CREATE TABLE notice_choices (
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team')),
    choice TEXT NOT NULL CHECK (choice IN ('digest', 'at_once', 'page')),
    chosen_at TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;
INSERT INTO notice_choices SELECT * FROM notice_choices_before;
DROP TABLE notice_choices_before;
