CREATE TABLE evidence_versions (
    id UUID PRIMARY KEY,
    evidence_id UUID NOT NULL REFERENCES evidence (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note')),
    note TEXT,
    url TEXT,
    file_name TEXT,
    media_type TEXT,
    byte_size BIGINT,
    sha256 TEXT,
    pages INTEGER,
    added_at TIMESTAMP NOT NULL,
    added_by UUID NOT NULL REFERENCES people (id),
    replaced_at TIMESTAMP,
    scan TEXT NOT NULL CHECK (scan IN ('off', 'pending', 'clean', 'quarantined')),
    scanned_at TIMESTAMP,
    suspicions TEXT,
    suspicions_settled_at TIMESTAMP,
    suspicions_settled_by UUID REFERENCES people (id),
    redacted_at TIMESTAMP,
    redacted_by UUID REFERENCES people (id),
    redaction_reason TEXT
);
CREATE UNIQUE INDEX evidence_versions_number ON evidence_versions (evidence_id, number);
CREATE UNIQUE INDEX evidence_versions_newest ON evidence_versions (evidence_id) WHERE replaced_at IS NULL;
CREATE INDEX evidence_versions_sha256 ON evidence_versions (sha256);
CREATE INDEX evidence_versions_pending ON evidence_versions (added_at) WHERE scan = 'pending';
INSERT INTO evidence_versions
    (id, evidence_id, number, kind, note, url, file_name, media_type, byte_size, sha256, added_at, added_by, scan)
SELECT id, id, 1, kind, note, url, file_name, media_type, byte_size, sha256, added_at, added_by, 'off' FROM evidence;

ALTER TABLE evidence DROP COLUMN note;
ALTER TABLE evidence DROP COLUMN url;
ALTER TABLE evidence DROP COLUMN file_name;
ALTER TABLE evidence DROP COLUMN media_type;
ALTER TABLE evidence DROP COLUMN byte_size;
ALTER TABLE evidence DROP COLUMN sha256;
-- An empty key is filled in by the program at its next start: SQL has no accents to drop.
ALTER TABLE evidence ADD COLUMN search_key TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN current_until DATE;
ALTER TABLE evidence ADD COLUMN confirmed_current_on DATE;
ALTER TABLE evidence ADD COLUMN publicity BOOLEAN;
ALTER TABLE evidence ADD COLUMN publicity_at TIMESTAMP;
ALTER TABLE evidence ADD COLUMN publicity_by UUID REFERENCES people (id);
ALTER TABLE evidence ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE evidence_holds (
    submission_id UUID NOT NULL REFERENCES submissions (id),
    evidence_id UUID NOT NULL REFERENCES evidence (id),
    version_id UUID NOT NULL REFERENCES evidence_versions (id),
    about_on DATE,
    PRIMARY KEY (submission_id, evidence_id)
);
CREATE INDEX evidence_holds_evidence ON evidence_holds (evidence_id);
CREATE INDEX evidence_holds_version ON evidence_holds (version_id);
INSERT INTO evidence_holds (submission_id, evidence_id, version_id, about_on)
SELECT DISTINCT submissions.id, evidence.id, evidence.id, evidence.about_on
FROM submissions
JOIN answers ON answers.application_id = submissions.application_id
JOIN answer_evidence ON answer_evidence.answer_id = answers.id
JOIN evidence ON evidence.id = answer_evidence.evidence_id;
