ALTER TABLE needs_assessments DROP COLUMN min_cell;
