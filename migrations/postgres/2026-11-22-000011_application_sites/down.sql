DROP VIEW register_entries;
ALTER TABLE awards DROP COLUMN scope_sites;
ALTER TABLE awards DROP COLUMN scope;
ALTER TABLE awards ADD COLUMN
    scope TEXT NOT NULL DEFAULT 'whole_employer' CHECK (scope IN ('whole_employer'));
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
DROP TABLE application_sites;
