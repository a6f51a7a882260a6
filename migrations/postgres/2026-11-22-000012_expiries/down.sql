DROP INDEX advocates_expires_on;
ALTER TABLE advocates DROP COLUMN over_told_of;
ALTER TABLE advocates DROP COLUMN soon_told_of;
DROP INDEX evidence_current_until;
ALTER TABLE evidence DROP COLUMN over_told_of;
ALTER TABLE evidence DROP COLUMN soon_told_of;
