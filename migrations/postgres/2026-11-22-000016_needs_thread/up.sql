-- A health needs assessment is a thread from its plan to its review; one that is only told of is 'recorded'.
ALTER TABLE needs_assessments ADD COLUMN held_on_known DATE;
UPDATE needs_assessments SET held_on_known = held_on;
DROP INDEX needs_assessments_employer;
ALTER TABLE needs_assessments DROP COLUMN held_on;
ALTER TABLE needs_assessments RENAME COLUMN held_on_known TO held_on;
CREATE INDEX needs_assessments_employer ON needs_assessments (employer_id, held_on);
ALTER TABLE needs_assessments ADD COLUMN state TEXT NOT NULL DEFAULT 'recorded' CHECK (state IN ('recorded', 'open', 'published', 'cancelled'));
ALTER TABLE needs_assessments ADD COLUMN starts_on DATE;
ALTER TABLE needs_assessments ADD COLUMN ends_on DATE;
ALTER TABLE needs_assessments ADD COLUMN shifts TEXT NOT NULL DEFAULT '';
ALTER TABLE needs_assessments ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE needs_assessments ADD COLUMN survey_id UUID REFERENCES surveys (id);
ALTER TABLE needs_assessments ADD COLUMN previous_id UUID REFERENCES needs_assessments (id) ON DELETE SET NULL;
ALTER TABLE needs_assessments ADD COLUMN agreed_at TIMESTAMP;
ALTER TABLE needs_assessments ADD COLUMN agreed_by UUID REFERENCES people (id);
ALTER TABLE needs_assessments ADD COLUMN review_on DATE;
ALTER TABLE needs_assessments ADD COLUMN is_on_board BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE needs_assessments ADD COLUMN published_at TIMESTAMP;
ALTER TABLE needs_assessments ADD COLUMN published_by UUID REFERENCES people (id);
CREATE INDEX needs_assessments_survey ON needs_assessments (survey_id);
-- One at a time is under way.
CREATE UNIQUE INDEX needs_assessments_open ON needs_assessments (employer_id) WHERE state = 'open';

-- The sites that are visited.
CREATE TABLE needs_sites (
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    site_id UUID NOT NULL REFERENCES sites (id),
    PRIMARY KEY (assessment_id, site_id)
);

-- Who works there: totals, each dimension by itself.
CREATE TABLE needs_profiles (
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    dimension TEXT NOT NULL CHECK (dimension IN ('site', 'shift', 'contract', 'age')),
    code TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (assessment_id, dimension, code)
);

-- A structured conversation. It is written down once, when the group has approved its themes.
CREATE TABLE needs_conversations (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    site_id UUID REFERENCES sites (id),
    held_on DATE NOT NULL,
    people INTEGER NOT NULL CHECK (people > 0),
    topics TEXT NOT NULL,
    topics_shape INTEGER NOT NULL,
    token TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    saved_by UUID NOT NULL REFERENCES people (id),
    UNIQUE (assessment_id, token)
);

CREATE TABLE needs_themes (
    conversation_id UUID NOT NULL REFERENCES needs_conversations (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    weight TEXT NOT NULL CHECK (weight IN ('fine', 'some', 'strong')),
    summary TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    PRIMARY KEY (conversation_id, topic)
);

-- A walk round one site. Nobody at the employer sees it before it is published.
CREATE TABLE needs_walkrounds (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    site_id UUID NOT NULL REFERENCES sites (id),
    walked_on DATE NOT NULL,
    checklist TEXT NOT NULL,
    checklist_shape INTEGER NOT NULL,
    published_at TIMESTAMP,
    published_by UUID REFERENCES people (id),
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL
);
CREATE INDEX needs_walkrounds_assessment ON needs_walkrounds (assessment_id);

CREATE TABLE needs_observations (
    walkround_id UUID NOT NULL REFERENCES needs_walkrounds (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('good', 'better', 'problem', 'unseen')),
    note TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (walkround_id, item)
);

CREATE TABLE needs_photographs (
    id UUID PRIMARY KEY,
    walkround_id UUID NOT NULL REFERENCES needs_walkrounds (id) ON DELETE CASCADE,
    item TEXT,
    caption TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    token TEXT NOT NULL,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    UNIQUE (walkround_id, token)
);
CREATE INDEX needs_photographs_sha256 ON needs_photographs (sha256);

-- What came out, with what it rests on. The adviser may leave one out, and say why.
CREATE TABLE needs_findings (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('survey', 'wave', 'walkround', 'conversation', 'adviser')),
    topic TEXT NOT NULL,
    detail TEXT NOT NULL,
    detail_shape INTEGER NOT NULL,
    left_out TEXT NOT NULL,
    is_outdated BOOLEAN NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (assessment_id, key)
);

-- What people suggested, grouped and worded by the adviser, and what the employer answers.
CREATE TABLE needs_suggestions (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('survey', 'conversation', 'other')),
    answer TEXT CHECK (answer IN ('done', 'planned', 'not_now')),
    answer_text TEXT NOT NULL,
    is_on_board BOOLEAN NOT NULL,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL
);
CREATE INDEX needs_suggestions_assessment ON needs_suggestions (assessment_id);

CREATE TABLE needs_priorities (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    why TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX needs_priorities_assessment ON needs_priorities (assessment_id);

CREATE TABLE needs_priority_findings (
    priority_id UUID NOT NULL REFERENCES needs_priorities (id) ON DELETE CASCADE,
    finding_id UUID NOT NULL REFERENCES needs_findings (id) ON DELETE CASCADE,
    PRIMARY KEY (priority_id, finding_id)
);

-- What is to be done about the priorities: the action plan.
CREATE TABLE needs_actions (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES needs_assessments (id) ON DELETE CASCADE,
    employer_id UUID NOT NULL REFERENCES employers (id),
    priority_id UUID REFERENCES needs_priorities (id) ON DELETE SET NULL,
    topic TEXT NOT NULL,
    action TEXT NOT NULL,
    owner_id UUID REFERENCES people (id),
    due_on DATE NOT NULL,
    measure TEXT NOT NULL,
    cost_pence INTEGER CHECK (cost_pence >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    ended_on DATE,
    ended_note TEXT NOT NULL,
    evidence_id UUID REFERENCES evidence (id),
    soon_told_of DATE,
    over_told_of DATE,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    changed_at TIMESTAMP NOT NULL,
    changed_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    CHECK ((state = 'open') = (ended_on IS NULL))
);
CREATE INDEX needs_actions_assessment ON needs_actions (assessment_id);
CREATE INDEX needs_actions_employer ON needs_actions (employer_id, state, due_on);
CREATE INDEX needs_actions_due ON needs_actions (due_on) WHERE state = 'open';

-- A campaign answers a priority; a pulse before and after it shows what changed.
ALTER TABLE campaigns ADD COLUMN priority_id UUID REFERENCES needs_priorities (id) ON DELETE SET NULL;
ALTER TABLE campaigns ADD COLUMN before_id UUID REFERENCES surveys (id);
ALTER TABLE campaigns ADD COLUMN after_id UUID REFERENCES surveys (id);
ALTER TABLE campaigns ADD COLUMN learnt TEXT NOT NULL DEFAULT '';
CREATE INDEX campaigns_priority ON campaigns (priority_id);

-- The support directory: what a place offers, who vouches for an entry, and until when.
CREATE TABLE directory_services (
    id UUID PRIMARY KEY,
    code TEXT COLLATE "C" UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    about TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('employers', 'employees', 'both')),
    address TEXT NOT NULL,
    owner_id UUID REFERENCES people (id),
    review_on DATE NOT NULL,
    told_on DATE,
    added_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX directory_services_review ON directory_services (review_on);

CREATE TABLE directory_topics (
    service_id UUID NOT NULL REFERENCES directory_services (id) ON DELETE CASCADE,
    topic TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (service_id, topic)
);

-- Where a service is offered; everywhere when it has no row.
CREATE TABLE directory_areas (
    service_id UUID NOT NULL REFERENCES directory_services (id) ON DELETE CASCADE,
    area TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (service_id, area)
);

-- That an employer used a service: counted in bands, never listed.
CREATE TABLE directory_uses (
    service_id UUID NOT NULL REFERENCES directory_services (id) ON DELETE CASCADE,
    employer_id UUID NOT NULL REFERENCES employers (id),
    used_on DATE NOT NULL,
    PRIMARY KEY (service_id, employer_id)
);

-- The codes of packs that were taken over: a service somebody removed does not come back.
CREATE TABLE directory_codes (
    code TEXT COLLATE "C" PRIMARY KEY,
    taken_on DATE NOT NULL
);

-- People are told of needs assessments, action plans and the support directory, too.
ALTER TABLE notices RENAME TO notices_before;
CREATE TABLE notices (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey', 'needs', 'plan', 'directory')),
    employer_id UUID REFERENCES employers (id),
    params TEXT NOT NULL,
    page TEXT NOT NULL,
    told_at TIMESTAMP NOT NULL,
    read_at TIMESTAMP,
    digested_at TIMESTAMP
);
INSERT INTO notices SELECT * FROM notices_before;
DROP TABLE notices_before;
CREATE INDEX notices_person ON notices (person_id, told_at);
CREATE INDEX notices_undigested ON notices (told_at) WHERE digested_at IS NULL;

ALTER TABLE notice_choices RENAME TO notice_choices_before;
CREATE TABLE notice_choices (
    person_id UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('message', 'assignment', 'due', 'nudge', 'expiry', 'quarantine', 'team', 'survey', 'needs', 'plan', 'directory')),
    choice TEXT NOT NULL CHECK (choice IN ('digest', 'at_once', 'page')),
    chosen_at TIMESTAMP NOT NULL,
    PRIMARY KEY (person_id, kind)
);
INSERT INTO notice_choices SELECT * FROM notice_choices_before;
DROP TABLE notice_choices_before;
