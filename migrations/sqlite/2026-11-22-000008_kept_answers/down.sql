DROP TABLE answer_carries;
DROP TABLE answer_versions;
DROP TABLE answer_drafts;
