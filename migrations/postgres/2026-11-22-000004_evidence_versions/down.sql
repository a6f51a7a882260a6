DROP TABLE evidence_holds;
ALTER TABLE evidence DROP COLUMN search_key;
ALTER TABLE evidence DROP COLUMN current_until;
ALTER TABLE evidence DROP COLUMN confirmed_current_on;
ALTER TABLE evidence DROP COLUMN publicity;
ALTER TABLE evidence DROP COLUMN publicity_at;
ALTER TABLE evidence DROP COLUMN publicity_by;
ALTER TABLE evidence DROP COLUMN version;
ALTER TABLE evidence ADD COLUMN note TEXT;
ALTER TABLE evidence ADD COLUMN url TEXT;
ALTER TABLE evidence ADD COLUMN file_name TEXT;
ALTER TABLE evidence ADD COLUMN media_type TEXT;
ALTER TABLE evidence ADD COLUMN byte_size BIGINT;
ALTER TABLE evidence ADD COLUMN sha256 TEXT;
UPDATE evidence SET (note, url, file_name, media_type, byte_size, sha256) = (
    SELECT v.note, v.url, v.file_name, v.media_type, v.byte_size, v.sha256
    FROM evidence_versions v WHERE v.evidence_id = evidence.id AND v.replaced_at IS NULL
);
DROP TABLE evidence_versions;
