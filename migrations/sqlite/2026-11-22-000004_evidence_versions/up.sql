CREATE TABLE evidence_versions (
    id BLOB PRIMARY KEY,
    evidence_id BLOB NOT NULL REFERENCES evidence (id),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'note')),
    note TEXT,
    url TEXT,
    file_name TEXT,
    media_type TEXT,
    byte_size INTEGER,
    sha256 TEXT,
    pages INTEGER,
    added_at TEXT NOT NULL,
    added_by BLOB NOT NULL REFERENCES people (id),
    replaced_at TEXT,
    scan TEXT NOT NULL CHECK (scan IN ('off', 'pending', 'clean', 'quarantined')),
    scanned_at TEXT,
    suspicions TEXT,
    suspicions_settled_at TEXT,
    suspicions_settled_by BLOB REFERENCES people (id),
    redacted_at TEXT,
    redacted_by BLOB REFERENCES people (id),
    redaction_reason TEXT
) STRICT;
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
ALTER TABLE evidence ADD COLUMN search_key TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN current_until TEXT;
ALTER TABLE evidence ADD COLUMN confirmed_current_on TEXT;
ALTER TABLE evidence ADD COLUMN publicity INTEGER;
ALTER TABLE evidence ADD COLUMN publicity_at TEXT;
ALTER TABLE evidence ADD COLUMN publicity_by BLOB REFERENCES people (id);
ALTER TABLE evidence ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE evidence_holds (
    submission_id BLOB NOT NULL REFERENCES submissions (id),
    evidence_id BLOB NOT NULL REFERENCES evidence (id),
    version_id BLOB NOT NULL REFERENCES evidence_versions (id),
    about_on TEXT,
    PRIMARY KEY (submission_id, evidence_id)
) STRICT;
CREATE INDEX evidence_holds_evidence ON evidence_holds (evidence_id);
CREATE INDEX evidence_holds_version ON evidence_holds (version_id);
INSERT INTO evidence_holds (submission_id, evidence_id, version_id, about_on)
SELECT DISTINCT submissions.id, evidence.id, evidence.id, evidence.about_on
FROM submissions
JOIN answers ON answers.application_id = submissions.application_id
JOIN answer_evidence ON answer_evidence.answer_id = answers.id
JOIN evidence ON evidence.id = answer_evidence.evidence_id;
