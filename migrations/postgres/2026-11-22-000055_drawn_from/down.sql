ALTER TABLE needs_assessments DROP COLUMN drawn_from;
