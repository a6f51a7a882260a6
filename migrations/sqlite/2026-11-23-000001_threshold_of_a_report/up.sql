-- From how many people on a report told totals when it was published: a setting that changes later changes no published
-- report. One that was published before this was kept has the larger of ten and what its survey promised.
ALTER TABLE needs_assessments ADD COLUMN min_cell INTEGER CHECK (min_cell > 0);
UPDATE needs_assessments SET
    min_cell = MAX(10, COALESCE((SELECT s.min_cell FROM surveys s WHERE s.id = needs_assessments.survey_id), 10))
WHERE published_at IS NOT NULL;
