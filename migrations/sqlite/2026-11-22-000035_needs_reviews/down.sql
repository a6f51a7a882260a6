DROP INDEX needs_assessments_review;
ALTER TABLE needs_assessments DROP COLUMN review_told_of;
