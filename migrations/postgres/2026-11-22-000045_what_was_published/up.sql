-- How many people worked there when the report was published: its totals are read against that number.
ALTER TABLE needs_assessments ADD COLUMN people INTEGER CHECK (people >= 0);
-- A photograph that was taken out keeps its row without what it showed: the report says that one was, and the same one sent
-- again is known.
ALTER TABLE needs_photographs ADD COLUMN removed_at TIMESTAMP;
