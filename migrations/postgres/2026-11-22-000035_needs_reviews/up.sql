-- The day of the review that the adviser and the leads were told of: each is told of once.
ALTER TABLE needs_assessments ADD COLUMN review_told_of DATE;
CREATE INDEX needs_assessments_review ON needs_assessments (review_on);
