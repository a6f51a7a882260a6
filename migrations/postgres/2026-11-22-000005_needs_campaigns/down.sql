DROP TABLE campaigns;
DROP TABLE needs_assessments;
