DELETE FROM notices WHERE kind IN ('needs', 'plan', 'directory');
DELETE FROM notice_choices WHERE kind IN ('needs', 'plan', 'directory');
ALTER TABLE notices RENAME TO notices_before;
CREATE TABLE notices (
    id BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey')),
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
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey')),
    choice TEXT NOT NULL CHECK (choice IN ('digest', 'at_once', 'page')),
    chosen_at TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;
INSERT INTO notice_choices SELECT * FROM notice_choices_before;
DROP TABLE notice_choices_before;

DROP TABLE directory_codes;
DROP TABLE directory_uses;
DROP TABLE directory_areas;
DROP TABLE directory_topics;
DROP TABLE directory_services;
DROP INDEX campaigns_priority;
ALTER TABLE campaigns DROP COLUMN learnt;
ALTER TABLE campaigns DROP COLUMN after_id;
ALTER TABLE campaigns DROP COLUMN before_id;
ALTER TABLE campaigns DROP COLUMN priority_id;
DROP TABLE needs_actions;
DROP TABLE needs_priority_findings;
DROP TABLE needs_priorities;
DROP TABLE needs_suggestions;
DROP TABLE needs_findings;
DROP TABLE needs_photographs;
DROP TABLE needs_observations;
DROP TABLE needs_walkrounds;
DROP TABLE needs_themes;
DROP TABLE needs_conversations;
DROP TABLE needs_profiles;
DROP TABLE needs_sites;
UPDATE campaigns SET needs_assessment_id = NULL WHERE needs_assessment_id IN (SELECT id FROM needs_assessments WHERE held_on IS NULL OR state = 'cancelled');
DELETE FROM needs_assessments WHERE held_on IS NULL OR state = 'cancelled';
DROP INDEX needs_assessments_survey;
DROP INDEX needs_assessments_open;
ALTER TABLE needs_assessments DROP COLUMN published_by;
ALTER TABLE needs_assessments DROP COLUMN published_at;
ALTER TABLE needs_assessments DROP COLUMN is_on_board;
ALTER TABLE needs_assessments DROP COLUMN review_on;
ALTER TABLE needs_assessments DROP COLUMN agreed_by;
ALTER TABLE needs_assessments DROP COLUMN agreed_at;
ALTER TABLE needs_assessments DROP COLUMN previous_id;
ALTER TABLE needs_assessments DROP COLUMN survey_id;
ALTER TABLE needs_assessments DROP COLUMN who;
ALTER TABLE needs_assessments DROP COLUMN shifts;
ALTER TABLE needs_assessments DROP COLUMN ends_on;
ALTER TABLE needs_assessments DROP COLUMN starts_on;
ALTER TABLE needs_assessments DROP COLUMN state;
DROP INDEX needs_assessments_employer;
ALTER TABLE needs_assessments ADD COLUMN held_on_known TEXT NOT NULL DEFAULT '';
UPDATE needs_assessments SET held_on_known = held_on;
ALTER TABLE needs_assessments DROP COLUMN held_on;
ALTER TABLE needs_assessments RENAME COLUMN held_on_known TO held_on;
CREATE INDEX needs_assessments_employer ON needs_assessments (employer_id, held_on);
