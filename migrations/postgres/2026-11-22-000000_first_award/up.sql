-- What kind of installation this database belongs to: `serve` refuses a demo's.
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('demo', 'service')),
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE people (
    id UUID PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL UNIQUE,
    password_hash TEXT,
    email_confirmed_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE sessions (
    key_hash TEXT PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_person ON sessions (person_id);

-- One-use links sent by e-mail. Only the hash of the secret is kept.
CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('confirmation', 'reset', 'invitation', 'first_coordinator')),
    subject_id UUID NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);
CREATE INDEX links_subject ON links (subject_id);

CREATE TABLE attempts (
    subject_key TEXT COLLATE "C" PRIMARY KEY,
    tries INTEGER NOT NULL,
    window_ends_at TIMESTAMP NOT NULL
);

CREATE TABLE schemes (
    id UUID PRIMARY KEY,
    slug TEXT COLLATE "C" NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE editions (
    id UUID PRIMARY KEY,
    scheme_id UUID NOT NULL REFERENCES schemes (id),
    label TEXT COLLATE "C" NOT NULL,
    content_hash TEXT NOT NULL,
    definition TEXT NOT NULL,
    definition_version INTEGER NOT NULL,
    published_at TIMESTAMP NOT NULL,
    UNIQUE (scheme_id, label)
);

CREATE TABLE employers (
    id UUID PRIMARY KEY,
    legal_name TEXT NOT NULL,
    trading_name TEXT,
    search_key TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    registration TEXT NOT NULL CHECK (registration IN ('company', 'charity', 'none')),
    registration_number TEXT,
    sector TEXT NOT NULL,
    place_code TEXT COLLATE "C",
    has_food_outlet BOOLEAN,
    has_recognised_union BOOLEAN,
    has_visitors BOOLEAN,
    publish_sector BOOLEAN,
    publish_size BOOLEAN,
    website TEXT,
    note_accepted_at TIMESTAMP,
    note_accepted_by UUID REFERENCES people (id),
    registered_at TIMESTAMP,
    created_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL
);
CREATE UNIQUE INDEX employers_registration ON employers (registration, registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX employers_search ON employers (search_key);
CREATE INDEX employers_sort ON employers (sort_key);
CREATE INDEX employers_place ON employers (place_code, sort_key);

CREATE TABLE headcounts (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    headcount INTEGER NOT NULL CHECK (headcount >= 1),
    fte_hundredths INTEGER NOT NULL CHECK (fte_hundredths >= 0),
    in_scope INTEGER NOT NULL CHECK (in_scope >= 1),
    counted_on DATE NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    recorded_by UUID NOT NULL REFERENCES people (id)
);
CREATE INDEX headcounts_employer ON headcounts (employer_id, counted_on);

CREATE TABLE sites (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    name TEXT NOT NULL,
    postcode TEXT NOT NULL,
    place_code TEXT COLLATE "C" NOT NULL,
    is_main BOOLEAN NOT NULL,
    added_at TIMESTAMP NOT NULL,
    closed_at TIMESTAMP,
    version INTEGER NOT NULL
);
CREATE INDEX sites_employer ON sites (employer_id);

CREATE TABLE roles (
    id UUID PRIMARY KEY,
    person_id UUID NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'contributor', 'viewer', 'adviser', 'assessor', 'panel_member', 'panel_chair', 'coordinator')),
    scheme_id UUID REFERENCES schemes (id),
    place_code TEXT COLLATE "C",
    employer_id UUID REFERENCES employers (id),
    granted_at TIMESTAMP NOT NULL,
    granted_by UUID REFERENCES people (id),
    ended_at TIMESTAMP,
    ended_by UUID REFERENCES people (id),
    CHECK ((role IN ('lead', 'contributor', 'viewer')) = (employer_id IS NOT NULL)),
    CHECK ((employer_id IS NULL) = (scheme_id IS NOT NULL))
);
CREATE INDEX roles_person ON roles (person_id);
CREATE INDEX roles_employer ON roles (employer_id);
CREATE INDEX roles_scheme ON roles (scheme_id, role);
CREATE UNIQUE INDEX roles_one_per_employer ON roles (person_id, employer_id) WHERE ended_at IS NULL AND employer_id IS NOT NULL;

CREATE TABLE invitations (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT COLLATE "C" NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('lead', 'contributor', 'viewer', 'adviser', 'assessor', 'panel_member', 'panel_chair', 'coordinator')),
    scheme_id UUID REFERENCES schemes (id),
    place_code TEXT COLLATE "C",
    employer_id UUID REFERENCES employers (id),
    invited_at TIMESTAMP NOT NULL,
    invited_by UUID REFERENCES people (id),
    accepted_at TIMESTAMP,
    accepted_by UUID REFERENCES people (id),
    withdrawn_at TIMESTAMP
);
CREATE INDEX invitations_employer ON invitations (employer_id);
CREATE INDEX invitations_scheme ON invitations (scheme_id);

CREATE TABLE adviserships (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    adviser_id UUID NOT NULL REFERENCES people (id),
    allotted_at TIMESTAMP NOT NULL,
    allotted_by UUID NOT NULL REFERENCES people (id),
    ended_at TIMESTAMP
);
CREATE UNIQUE INDEX adviserships_current ON adviserships (employer_id) WHERE ended_at IS NULL;
CREATE INDEX adviserships_adviser ON adviserships (adviser_id);

CREATE TABLE evidence (
    id UUID PRIMARY KEY,
    employer_id UUID NOT NULL REFERENCES employers (id),
    kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note')),
    title TEXT NOT NULL,
    about_on DATE,
    note TEXT,
    url TEXT,
    file_name TEXT,
    media_type TEXT,
    byte_size BIGINT,
    sha256 TEXT,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    removed_at TIMESTAMP,
    removed_by UUID REFERENCES people (id)
);
CREATE INDEX evidence_employer ON evidence (employer_id, added_at);

CREATE TABLE applications (
    id UUID PRIMARY KEY,
    reference TEXT COLLATE "C" NOT NULL UNIQUE,
    employer_id UUID NOT NULL REFERENCES employers (id),
    scheme_id UUID NOT NULL REFERENCES schemes (id),
    edition_id UUID NOT NULL REFERENCES editions (id),
    level TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'submitted', 'assessing', 'assessed', 'decided', 'withdrawn')),
    started_at TIMESTAMP NOT NULL,
    started_by UUID NOT NULL REFERENCES people (id),
    changed_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL
);
CREATE UNIQUE INDEX applications_one_running ON applications (employer_id, scheme_id) WHERE status NOT IN ('decided', 'withdrawn');
CREATE INDEX applications_employer ON applications (employer_id);
CREATE INDEX applications_status ON applications (scheme_id, status, changed_at);

CREATE TABLE answers (
    id UUID PRIMARY KEY,
    application_id UUID NOT NULL REFERENCES applications (id),
    criterion TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'met', 'not_applicable')),
    narrative TEXT NOT NULL,
    reason TEXT NOT NULL,
    number INTEGER,
    saved_at TIMESTAMP NOT NULL,
    saved_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    UNIQUE (application_id, criterion)
);

CREATE TABLE answer_evidence (
    answer_id UUID NOT NULL REFERENCES answers (id),
    evidence_id UUID NOT NULL REFERENCES evidence (id),
    linked_at TIMESTAMP NOT NULL,
    linked_by UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (answer_id, evidence_id)
);
CREATE INDEX answer_evidence_evidence ON answer_evidence (evidence_id);

CREATE TABLE advice (
    id UUID PRIMARY KEY,
    application_id UUID NOT NULL REFERENCES applications (id),
    adviser_id UUID NOT NULL REFERENCES people (id),
    note TEXT NOT NULL,
    given_at TIMESTAMP NOT NULL
);
CREATE INDEX advice_application ON advice (application_id, given_at);

CREATE TABLE submissions (
    id UUID PRIMARY KEY,
    application_id UUID NOT NULL REFERENCES applications (id),
    round INTEGER NOT NULL,
    signatory_name TEXT NOT NULL,
    signatory_role TEXT NOT NULL,
    facts TEXT NOT NULL,
    facts_version INTEGER NOT NULL,
    submitted_at TIMESTAMP NOT NULL,
    submitted_by UUID NOT NULL REFERENCES people (id),
    UNIQUE (application_id, round)
);

CREATE TABLE assessments (
    id UUID PRIMARY KEY,
    submission_id UUID NOT NULL REFERENCES submissions (id),
    assessor_id UUID NOT NULL REFERENCES people (id),
    allocated_at TIMESTAMP NOT NULL,
    allocated_by UUID NOT NULL REFERENCES people (id),
    declared_at TIMESTAMP,
    conflict TEXT,
    summary TEXT NOT NULL,
    recommended BOOLEAN,
    completed_at TIMESTAMP,
    ended_at TIMESTAMP,
    version INTEGER NOT NULL
);
CREATE UNIQUE INDEX assessments_one_running ON assessments (submission_id) WHERE ended_at IS NULL;
CREATE INDEX assessments_assessor ON assessments (assessor_id);

CREATE TABLE marks (
    id UUID PRIMARY KEY,
    assessment_id UUID NOT NULL REFERENCES assessments (id),
    criterion TEXT NOT NULL,
    mark INTEGER CHECK (mark BETWEEN 0 AND 3),
    excused BOOLEAN,
    rationale TEXT NOT NULL,
    saved_at TIMESTAMP NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (assessment_id, criterion)
);

CREATE TABLE panel_votes (
    id UUID PRIMARY KEY,
    submission_id UUID NOT NULL REFERENCES submissions (id),
    member_id UUID NOT NULL REFERENCES people (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('award', 'defer')),
    reason TEXT NOT NULL,
    voted_at TIMESTAMP NOT NULL,
    UNIQUE (submission_id, member_id)
);

CREATE TABLE panel_recusals (
    id UUID PRIMARY KEY,
    submission_id UUID NOT NULL REFERENCES submissions (id),
    member_id UUID NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    recused_at TIMESTAMP NOT NULL,
    UNIQUE (submission_id, member_id)
);

CREATE TABLE panel_decisions (
    id UUID PRIMARY KEY,
    submission_id UUID NOT NULL UNIQUE REFERENCES submissions (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('award', 'defer')),
    reason TEXT NOT NULL,
    actions TEXT,
    act_by DATE,
    decided_at TIMESTAMP NOT NULL,
    decided_by UUID NOT NULL REFERENCES people (id)
);

CREATE TABLE awards (
    id UUID PRIMARY KEY,
    decision_id UUID NOT NULL UNIQUE REFERENCES panel_decisions (id),
    number TEXT COLLATE "C" NOT NULL UNIQUE,
    employer_id UUID NOT NULL REFERENCES employers (id),
    scheme_id UUID NOT NULL REFERENCES schemes (id),
    edition_id UUID NOT NULL REFERENCES editions (id),
    application_id UUID NOT NULL REFERENCES applications (id),
    level TEXT NOT NULL,
    level_title TEXT NOT NULL,
    level_rank INTEGER NOT NULL,
    term_months INTEGER,
    name TEXT NOT NULL,
    search_key TEXT COLLATE "C" NOT NULL,
    sort_key TEXT COLLATE "C" NOT NULL,
    place_code TEXT COLLATE "C" NOT NULL,
    sector TEXT NOT NULL,
    size_band TEXT NOT NULL CHECK (size_band IN ('micro', 'small', 'medium', 'large')),
    scope TEXT NOT NULL CHECK (scope IN ('whole_employer')),
    assurance TEXT NOT NULL CHECK (assurance IN ('self_declared', 'desk_checked')),
    checked_on DATE NOT NULL,
    decided_on DATE NOT NULL,
    granted_at TIMESTAMP NOT NULL,
    superseded_by UUID REFERENCES awards (id)
);
CREATE INDEX awards_employer ON awards (employer_id);
CREATE INDEX awards_sort ON awards (sort_key);
CREATE INDEX awards_search ON awards (search_key);

CREATE TABLE award_releases (
    award_id UUID PRIMARY KEY REFERENCES awards (id),
    released_at TIMESTAMP NOT NULL,
    released_by UUID NOT NULL REFERENCES people (id),
    starts_on DATE NOT NULL,
    ends_on DATE
);

CREATE TABLE award_revocations (
    award_id UUID PRIMARY KEY REFERENCES awards (id),
    revoked_at TIMESTAMP NOT NULL,
    revoked_by UUID NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL
);

-- The only thing the public register reads. Dates are compared by the query, which binds its own day.
CREATE VIEW register_entries AS
SELECT a.id AS award_id, a.number, a.name, a.search_key, a.sort_key, s.slug AS scheme, s.name AS scheme_name,
       a.level, a.level_title, a.level_rank, a.place_code,
       CASE WHEN e.publish_sector THEN a.sector END AS sector,
       CASE WHEN e.publish_size THEN a.size_band END AS size_band,
       e.website, a.scope, a.assurance, a.checked_on, a.decided_on, r.released_at, r.starts_on, r.ends_on
FROM awards a
JOIN award_releases r ON r.award_id = a.id
JOIN schemes s ON s.id = a.scheme_id
JOIN employers e ON e.id = a.employer_id
LEFT JOIN award_revocations v ON v.award_id = a.id
WHERE v.award_id IS NULL AND a.superseded_by IS NULL;

CREATE TABLE events (
    id UUID PRIMARY KEY,
    at TIMESTAMP NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'visitor', 'operator', 'system')),
    actor_id UUID REFERENCES people (id),
    kind TEXT NOT NULL,
    employer_id UUID REFERENCES employers (id),
    application_id UUID REFERENCES applications (id),
    subject_id UUID,
    detail TEXT NOT NULL
);
CREATE INDEX events_employer ON events (employer_id, at);

-- Letters waiting to go: their kind and parameters, never their text and never a secret.
CREATE TABLE outbox (
    id UUID PRIMARY KEY,
    kind TEXT NOT NULL,
    to_name TEXT NOT NULL,
    to_email TEXT NOT NULL,
    language TEXT NOT NULL,
    params TEXT NOT NULL,
    link_purpose TEXT,
    link_subject UUID,
    created_at TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL,
    attempts INTEGER NOT NULL,
    sent_at TIMESTAMP,
    failed_at TIMESTAMP
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
