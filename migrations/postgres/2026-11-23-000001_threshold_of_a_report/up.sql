-- From how many people on a report told totals when it was published: a setting that changes later changes no published
-- report. Of one that was published before this was kept nobody knows it: it has the larger of the setting and what its
-- survey promised, as before.
ALTER TABLE needs_assessments ADD COLUMN min_cell INTEGER CHECK (min_cell > 0);
