ALTER TABLE invitations DROP COLUMN takes_over;
DROP TABLE recoveries;
DROP TABLE notice_choices;
