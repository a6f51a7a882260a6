-- A health needs assessment is a thread from its plan to its review; one that is only told of is 'recorded'.
ALTER TABLE needs_assessments ADD COLUMN held_on_known TEXT;
UPDATE needs_assessments SET held_on_known = held_on;
DROP INDEX needs_assessments_employer;
ALTER TABLE needs_assessments DROP COLUMN held_on;
ALTER TABLE needs_assessments RENAME COLUMN held_on_known TO held_on;
CREATE INDEX needs_assessments_employer ON needs_assessments (employer_id, held_on);
ALTER TABLE needs_assessments ADD COLUMN state TEXT NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'open', 'published', 'cancelled'));
ALTER TABLE needs_assessments ADD COLUMN starts_on TEXT;
ALTER TABLE needs_assessments ADD COLUMN ends_on TEXT;
ALTER TABLE needs_assessments ADD COLUMN shifts TEXT NOT NULL DEFAULT '';
ALTER TABLE needs_assessments ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE needs_assessments ADD COLUMN survey_id BLOB REFERENCES surveys (id);
ALTER TABLE needs_assessments ADD COLUMN previous_id BLOB REFERENCES needs_assessments (id) ON DELETE SET NULL;
ALTER TABLE needs_assessments ADD COLUMN agreed_at TEXT;
ALTER TABLE needs_assessments ADD COLUMN agreed_by BLOB REFERENCES people (id);
ALTER TABLE needs_assessments ADD COLUMN review_on TEXT;
ALTER TABLE needs_assessments ADD COLUMN is_on_board INTEGER NOT NULL DEFAULT 0;
ALTER TABLE needs_assessments ADD COLUMN published_at TEXT;
ALTER TABLE needs_assessments ADD COLUMN published_by BLOB REFERENCES people (id);
CREATE INDEX needs_assessments_survey ON needs_assessments (survey_id);
-- One at a time is under way.
CREATE UNIQUE INDEX needs_assessments_open ON needs_assessments (employer_id) WHERE state = 'open';

-- The sites that are visited.
CREATE TABLE needs_sites (
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    site_id BLOB NOT NULL REFERENCES sites (id),
    PRIMARY KEY (assessment_id, site_id)
) STRICT;

-- Who works there: totals, each dimension by itself.
CREATE TABLE needs_profiles (
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    dimension TEXT NOT NULL CHECK (dimension IN ('site', 'shift', 'contract', 'age')),
    code TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (assessment_id, dimension, code)
) STRICT;

-- A structured conversation. It is written down once, when the group has approved its themes.
CREATE TABLE needs_conversations (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    site_id BLOB REFERENCES sites (id),
    held_on TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people > 0),
    topics TEXT NOT NULL,
    topics_shape INTEGER NOT NULL,
    token TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by BLOB NOT NULL REFERENCES people (id),
    UNIQUE (assessment_id, token)
) STRICT;

CREATE TABLE needs_themes (
    conversation_id BLOB NOT NULL REFERENCES needs_conversations (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    weight TEXT NOT NULL CHECK (weight IN ('fine', 'some', 'strong')),
    summary TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    PRIMARY KEY (conversation_id, topic)
) STRICT;

-- A walk round one site. Nobody at the employer sees it before it is published.
CREATE TABLE needs_walkrounds (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    site_id BLOB NOT NULL REFERENCES sites (id),
    walked_on TEXT NOT NULL,
    checklist TEXT NOT NULL,
    checklist_shape INTEGER NOT NULL,
    published_at TEXT,
    published_by BLOB REFERENCES people (id),
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX needs_walkrounds_assessment ON needs_walkrounds (assessment_id);

CREATE TABLE needs_observations (
    walkround_id BLOB NOT NULL REFERENCES needs_walkrounds (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('good', 'better', 'problem', 'unseen')),
    note TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (walkround_id, item)
) STRICT;

CREATE TABLE needs_photographs (
    id BLOB PRIMARY KEY,
    walkround_id BLOB NOT NULL REFERENCES needs_walkrounds (id) ON DELETE CASCADE,
    item TEXT,
    caption TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    token TEXT NOT NULL,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    UNIQUE (walkround_id, token)
) STRICT;
CREATE INDEX needs_photographs_sha256 ON needs_photographs (sha256);

-- What came out, with what it rests on. The adviser may leave one out, and say why.
CREATE TABLE needs_findings (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('survey', 'wave', 'walkround', 'conversation', 'adviser')),
    topic TEXT NOT NULL,
    detail TEXT NOT NULL,
    detail_shape INTEGER NOT NULL,
    left_out TEXT NOT NULL,
    is_outdated INTEGER NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (assessment_id, key)
) STRICT;

-- What people suggested, grouped and worded by the adviser, and what the employer answers.
CREATE TABLE needs_suggestions (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('survey', 'conversation', 'other')),
    answer TEXT CHECK (answer IN ('done', 'planned', 'not_now')),
    answer_text TEXT NOT NULL,
    is_on_board INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX needs_suggestions_assessment ON needs_suggestions (assessment_id);

CREATE TABLE needs_priorities (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX needs_priorities_assessment ON needs_priorities (assessment_id);

CREATE TABLE needs_priority_findings (
    priority_id BLOB NOT NULL REFERENCES needs_priorities (id) ON DELETE CASCADE,
    finding_id BLOB NOT NULL REFERENCES needs_findings (id) ON DELETE CASCADE,
    PRIMARY KEY (priority_id, finding_id)
) STRICT;

-- What is to be done about the priorities: the action plan.
CREATE TABLE needs_actions (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    priority_id BLOB REFERENCES needs_priorities (id) ON DELETE SET NULL,
    topic TEXT NOT NULL,
    action TEXT NOT NULL,
    owner_id BLOB REFERENCES people (id),
    due_on TEXT NOT NULL,
    measure TEXT NOT NULL,
    cost_pence INTEGER CHECK (cost_pence >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    ended_on TEXT,
    ended_note TEXT NOT NULL,
    evidence_id BLOB REFERENCES evidence (id),
    soon_told_of TEXT,
    over_told_of TEXT,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    changed_at TEXT NOT NULL,
    changed_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK ((state = 'open') = (ended_on IS NULL))
) STRICT;
CREATE INDEX needs_actions_assessment ON needs_actions (assessment_id);
CREATE INDEX needs_actions_employer ON needs_actions (employer_id, state, due_on);
CREATE INDEX needs_actions_due ON needs_actions (due_on) WHERE state = 'open';

-- A campaign answers a priority; a pulse before and after it shows what changed.
ALTER TABLE campaigns ADD COLUMN priority_id BLOB REFERENCES needs_priorities (id) ON DELETE SET NULL;
ALTER TABLE campaigns ADD COLUMN before_id BLOB REFERENCES surveys (id);
ALTER TABLE campaigns ADD COLUMN after_id BLOB REFERENCES surveys (id);
ALTER TABLE campaigns ADD COLUMN learnt TEXT NOT NULL DEFAULT '';
CREATE INDEX campaigns_priority ON campaigns (priority_id);

-- The support directory: what a place offers, who vouches for an entry, and until when.
CREATE TABLE directory_services (
    id BLOB PRIMARY KEY,
    code TEXT UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    about TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('employers', 'employees', 'both')),
    address TEXT NOT NULL,
    owner_id BLOB REFERENCES people (id),
    review_on TEXT NOT NULL,
    told_on TEXT,
    added_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX directory_services_review ON directory_services (review_on);

CREATE TABLE directory_topics (
    service_id BLOB NOT NULL REFERENCES directory_services (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    PRIMARY KEY (service_id, topic)
) STRICT;

-- Where a service is offered; everywhere when it has no row.
CREATE TABLE directory_areas (
    service_id BLOB NOT NULL REFERENCES directory_services (id) ON DELETE CASCADE,
    area TEXT NOT NULL,
    PRIMARY KEY (service_id, area)
) STRICT;

-- That an employer used a service: counted in bands, never listed.
CREATE TABLE directory_uses (
    service_id BLOB NOT NULL REFERENCES directory_services (id) ON DELETE CASCADE,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    used_on TEXT NOT NULL,
    PRIMARY KEY (service_id, employer_id)
) STRICT;

-- The codes of packs that were taken over: a service somebody removed does not come back.
CREATE TABLE directory_codes (
    code TEXT PRIMARY KEY,
    taken_on TEXT NOT NULL
) STRICT;

-- People are told of needs assessments, action plans and the support directory, too.
ALTER TABLE notices RENAME TO notices_before;
CREATE TABLE notices (
    id BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey', 'needs', 'plan', 'directory')),
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
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey', 'needs', 'plan', 'directory')),
    choice TEXT NOT NULL CHECK (choice IN ('digest', 'at_once', 'page')),
    chosen_at TEXT NOT NULL,
    PRIMARY KEY (person_id, kind)
) STRICT;
INSERT INTO notice_choices SELECT * FROM notice_choices_before;
DROP TABLE notice_choices_before;
