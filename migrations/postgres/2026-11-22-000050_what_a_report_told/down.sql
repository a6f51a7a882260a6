ALTER TABLE needs_assessments DROP COLUMN previous_told;
ALTER TABLE needs_assessments DROP COLUMN survey_told;
