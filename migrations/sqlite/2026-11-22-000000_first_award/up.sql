-- What kind of installation this database belongs to: `serve` refuses a demo's.
CREATE TABLE installation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    kind TEXT NOT NULL CHECK (kind IN ('demo', 'service')),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE people (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    password_hash TEXT,
    email_confirmed_at TEXT,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
    key_hash TEXT PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_person ON sessions (person_id);

-- One-use links sent by e-mail. Only the hash of the secret is kept.
CREATE TABLE links (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL CHECK (purpose IN ('confirmation', 'reset', 'invitation', 'first_coordinator')),
    subject_id BLOB NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT
) STRICT;
CREATE INDEX links_subject ON links (subject_id);

CREATE TABLE attempts (
    subject_key TEXT PRIMARY KEY,
    tries INTEGER NOT NULL,
    window_ends_at TEXT NOT NULL
) STRICT;

CREATE TABLE schemes (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE editions (
    id BLOB PRIMARY KEY,
    scheme_id BLOB NOT NULL REFERENCES schemes (id),
    label TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    definition TEXT NOT NULL,
    definition_version INTEGER NOT NULL,
    published_at TEXT NOT NULL,
    UNIQUE (scheme_id, label)
) STRICT;

CREATE TABLE employers (
    id BLOB PRIMARY KEY,
    legal_name TEXT NOT NULL,
    trading_name TEXT,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    registration TEXT NOT NULL CHECK (registration IN ('company', 'charity', 'none')),
    registration_number TEXT,
    sector TEXT NOT NULL,
    place_code TEXT,
    has_food_outlet INTEGER,
    has_recognised_union INTEGER,
    has_visitors INTEGER,
    publish_sector INTEGER,
    publish_size INTEGER,
    website TEXT,
    note_accepted_at TEXT,
    note_accepted_by BLOB REFERENCES people (id),
    registered_at TEXT,
    created_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX employers_registration ON employers (registration, registration_number) WHERE registration_number IS NOT NULL;
CREATE INDEX employers_search ON employers (search_key);
CREATE INDEX employers_sort ON employers (sort_key);
CREATE INDEX employers_place ON employers (place_code, sort_key);

CREATE TABLE headcounts (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    headcount INTEGER NOT NULL CHECK (headcount >= 1),
    fte_hundredths INTEGER NOT NULL CHECK (fte_hundredths >= 0),
    in_scope INTEGER NOT NULL CHECK (in_scope >= 1),
    counted_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by BLOB NOT NULL REFERENCES people (id)
) STRICT;
CREATE INDEX headcounts_employer ON headcounts (employer_id, counted_on);

CREATE TABLE sites (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    name TEXT NOT NULL,
    postcode TEXT NOT NULL,
    place_code TEXT NOT NULL,
    is_main INTEGER NOT NULL,
    added_at TEXT NOT NULL,
    closed_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX sites_employer ON sites (employer_id);

CREATE TABLE roles (
    id BLOB PRIMARY KEY,
    person_id BLOB NOT NULL REFERENCES people (id),
    role TEXT NOT NULL CHECK (role IN ('lead', 'contributor', 'viewer', 'adviser', 'assessor', 'panel_member', 'panel_chair', 'coordinator')),
    scheme_id BLOB REFERENCES schemes (id),
    place_code TEXT,
    employer_id BLOB REFERENCES employers (id),
    granted_at TEXT NOT NULL,
    granted_by BLOB REFERENCES people (id),
    ended_at TEXT,
    ended_by BLOB REFERENCES people (id),
    CHECK ((role IN ('lead', 'contributor', 'viewer')) = (employer_id IS NOT NULL)),
    CHECK ((employer_id IS NULL) = (scheme_id IS NOT NULL))
) STRICT;
CREATE INDEX roles_person ON roles (person_id);
CREATE INDEX roles_employer ON roles (employer_id);
CREATE INDEX roles_scheme ON roles (scheme_id, role);
CREATE UNIQUE INDEX roles_one_per_employer ON roles (person_id, employer_id) WHERE ended_at IS NULL AND employer_id IS NOT NULL;

CREATE TABLE invitations (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('lead', 'contributor', 'viewer', 'adviser', 'assessor', 'panel_member', 'panel_chair', 'coordinator')),
    scheme_id BLOB REFERENCES schemes (id),
    place_code TEXT,
    employer_id BLOB REFERENCES employers (id),
    invited_at TEXT NOT NULL,
    invited_by BLOB REFERENCES people (id),
    accepted_at TEXT,
    accepted_by BLOB REFERENCES people (id),
    withdrawn_at TEXT
) STRICT;
CREATE INDEX invitations_employer ON invitations (employer_id);
CREATE INDEX invitations_scheme ON invitations (scheme_id);

CREATE TABLE adviserships (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    adviser_id BLOB NOT NULL REFERENCES people (id),
    allotted_at TEXT NOT NULL,
    allotted_by BLOB NOT NULL REFERENCES people (id),
    ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX adviserships_current ON adviserships (employer_id) WHERE ended_at IS NULL;
CREATE INDEX adviserships_adviser ON adviserships (adviser_id);

CREATE TABLE evidence (
    id BLOB PRIMARY KEY,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note')),
    title TEXT NOT NULL,
    about_on TEXT,
    note TEXT,
    url TEXT,
    file_name TEXT,
    media_type TEXT,
    byte_size INTEGER,
    sha256 TEXT,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    removed_at TEXT,
    removed_by BLOB REFERENCES people (id)
) STRICT;
CREATE INDEX evidence_employer ON evidence (employer_id, added_at);

CREATE TABLE applications (
    id BLOB PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    scheme_id BLOB NOT NULL REFERENCES schemes (id),
    edition_id BLOB NOT NULL REFERENCES editions (id),
    level TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'submitted', 'assessing', 'assessed', 'decided', 'withdrawn')),
    started_at TEXT NOT NULL,
    started_by BLOB NOT NULL REFERENCES people (id),
    changed_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX applications_one_running ON applications (employer_id, scheme_id) WHERE status NOT IN ('decided', 'withdrawn');
CREATE INDEX applications_employer ON applications (employer_id);
CREATE INDEX applications_status ON applications (scheme_id, status, changed_at);

CREATE TABLE answers (
    id BLOB PRIMARY KEY,
    application_id BLOB NOT NULL REFERENCES applications (id),
    criterion TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'met', 'not_applicable')),
    narrative TEXT NOT NULL,
    reason TEXT NOT NULL,
    number INTEGER,
    saved_at TEXT NOT NULL,
    saved_by BLOB NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    UNIQUE (application_id, criterion)
) STRICT;

CREATE TABLE answer_evidence (
    answer_id BLOB NOT NULL REFERENCES answers (id),
    evidence_id BLOB NOT NULL REFERENCES evidence (id),
    linked_at TEXT NOT NULL,
    linked_by BLOB NOT NULL REFERENCES people (id),
    PRIMARY KEY (answer_id, evidence_id)
) STRICT;
CREATE INDEX answer_evidence_evidence ON answer_evidence (evidence_id);

CREATE TABLE advice (
    id BLOB PRIMARY KEY,
    application_id BLOB NOT NULL REFERENCES applications (id),
    adviser_id BLOB NOT NULL REFERENCES people (id),
    note TEXT NOT NULL,
    given_at TEXT NOT NULL
) STRICT;
CREATE INDEX advice_application ON advice (application_id, given_at);

CREATE TABLE submissions (
    id BLOB PRIMARY KEY,
    application_id BLOB NOT NULL REFERENCES applications (id),
    round INTEGER NOT NULL,
    signatory_name TEXT NOT NULL,
    signatory_role TEXT NOT NULL,
    facts TEXT NOT NULL,
    facts_version INTEGER NOT NULL,
    submitted_at TEXT NOT NULL,
    submitted_by BLOB NOT NULL REFERENCES people (id),
    UNIQUE (application_id, round)
) STRICT;

CREATE TABLE assessments (
    id BLOB PRIMARY KEY,
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    assessor_id BLOB NOT NULL REFERENCES people (id),
    allocated_at TEXT NOT NULL,
    allocated_by BLOB NOT NULL REFERENCES people (id),
    declared_at TEXT,
    conflict TEXT,
    summary TEXT NOT NULL,
    recommended INTEGER,
    completed_at TEXT,
    ended_at TEXT,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX assessments_one_running ON assessments (submission_id) WHERE ended_at IS NULL;
CREATE INDEX assessments_assessor ON assessments (assessor_id);

CREATE TABLE marks (
    id BLOB PRIMARY KEY,
    assessment_id BLOB NOT NULL REFERENCES assessments (id),
    criterion TEXT NOT NULL,
    mark INTEGER CHECK (mark BETWEEN 0 AND 3),
    excused INTEGER,
    rationale TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (assessment_id, criterion)
) STRICT;

CREATE TABLE panel_votes (
    id BLOB PRIMARY KEY,
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    member_id BLOB NOT NULL REFERENCES people (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('award', 'defer')),
    reason TEXT NOT NULL,
    voted_at TEXT NOT NULL,
    UNIQUE (submission_id, member_id)
) STRICT;

CREATE TABLE panel_recusals (
    id BLOB PRIMARY KEY,
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    member_id BLOB NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL,
    recused_at TEXT NOT NULL,
    UNIQUE (submission_id, member_id)
) STRICT;

CREATE TABLE panel_decisions (
    id BLOB PRIMARY KEY,
    submission_id BLOB NOT NULL UNIQUE REFERENCES submissions (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('award', 'defer')),
    reason TEXT NOT NULL,
    actions TEXT,
    act_by TEXT,
    decided_at TEXT NOT NULL,
    decided_by BLOB NOT NULL REFERENCES people (id)
) STRICT;

CREATE TABLE awards (
    id BLOB PRIMARY KEY,
    decision_id BLOB NOT NULL UNIQUE REFERENCES panel_decisions (id),
    number TEXT NOT NULL UNIQUE,
    employer_id BLOB NOT NULL REFERENCES employers (id),
    scheme_id BLOB NOT NULL REFERENCES schemes (id),
    edition_id BLOB NOT NULL REFERENCES editions (id),
    application_id BLOB NOT NULL REFERENCES applications (id),
    level TEXT NOT NULL,
    level_title TEXT NOT NULL,
    level_rank INTEGER NOT NULL,
    term_months INTEGER,
    name TEXT NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    place_code TEXT NOT NULL,
    sector TEXT NOT NULL,
    size_band TEXT NOT NULL CHECK (size_band IN ('micro', 'small', 'medium', 'large')),
    scope TEXT NOT NULL CHECK (scope IN ('whole_employer')),
    assurance TEXT NOT NULL CHECK (assurance IN ('self_declared', 'desk_checked')),
    checked_on TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    superseded_by BLOB REFERENCES awards (id)
) STRICT;
CREATE INDEX awards_employer ON awards (employer_id);
CREATE INDEX awards_sort ON awards (sort_key);
CREATE INDEX awards_search ON awards (search_key);

CREATE TABLE award_releases (
    award_id BLOB PRIMARY KEY REFERENCES awards (id),
    released_at TEXT NOT NULL,
    released_by BLOB NOT NULL REFERENCES people (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT
) STRICT;

CREATE TABLE award_revocations (
    award_id BLOB PRIMARY KEY REFERENCES awards (id),
    revoked_at TEXT NOT NULL,
    revoked_by BLOB NOT NULL REFERENCES people (id),
    reason TEXT NOT NULL
) STRICT;

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
    id BLOB PRIMARY KEY,
    at TEXT NOT NULL,
    actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'visitor', 'operator', 'system')),
    actor_id BLOB REFERENCES people (id),
    kind TEXT NOT NULL,
    employer_id BLOB REFERENCES employers (id),
    application_id BLOB REFERENCES applications (id),
    subject_id BLOB,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX events_employer ON events (employer_id, at);

-- Letters waiting to go: their kind and parameters, never their text and never a secret.
CREATE TABLE outbox (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    to_name TEXT NOT NULL,
    to_email TEXT NOT NULL,
    language TEXT NOT NULL,
    params TEXT NOT NULL,
    link_purpose TEXT,
    link_subject BLOB,
    created_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    sent_at TEXT,
    failed_at TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL AND failed_at IS NULL;
