-- What was told of its survey, and of the survey of the one before, when the report was published: a pool made later, or
-- a close after it, changes no published report.
ALTER TABLE needs_assessments ADD COLUMN survey_told TEXT CHECK (survey_told IN ('nothing', 'own', 'pool'));
ALTER TABLE needs_assessments ADD COLUMN previous_told TEXT CHECK (previous_told IN ('nothing', 'own', 'pool'));
UPDATE needs_assessments SET
    survey_told = CASE
        WHEN EXISTS (
            SELECT 1 FROM survey_pool_members m JOIN survey_pools p ON p.id = m.pool_id
            WHERE m.survey_id = needs_assessments.survey_id AND p.released_on <= substr(needs_assessments.published_at, 1, 10)
        ) THEN 'pool'
        WHEN EXISTS (
            SELECT 1 FROM survey_results r WHERE r.survey_id = needs_assessments.survey_id AND r.released_on <= substr(needs_assessments.published_at, 1, 10)
        ) THEN 'own'
        ELSE 'nothing'
    END,
    previous_told = CASE
        WHEN EXISTS (
            SELECT 1 FROM survey_pool_members m JOIN survey_pools p ON p.id = m.pool_id
            WHERE m.survey_id = (SELECT earlier.survey_id FROM needs_assessments earlier WHERE earlier.id = needs_assessments.previous_id) AND p.released_on <= substr(needs_assessments.published_at, 1, 10)
        ) THEN 'pool'
        WHEN EXISTS (
            SELECT 1 FROM survey_results r WHERE r.survey_id = (SELECT earlier.survey_id FROM needs_assessments earlier WHERE earlier.id = needs_assessments.previous_id) AND r.released_on <= substr(needs_assessments.published_at, 1, 10)
        ) THEN 'own'
        ELSE 'nothing'
    END
WHERE published_at IS NOT NULL;
