ALTER TABLE needs_photographs DROP COLUMN scan;
