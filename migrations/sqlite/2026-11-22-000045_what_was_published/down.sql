DELETE FROM needs_photographs WHERE removed_at IS NOT NULL;
ALTER TABLE needs_photographs DROP COLUMN removed_at;
ALTER TABLE needs_assessments DROP COLUMN people;
