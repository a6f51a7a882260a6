ALTER TABLE submissions DROP COLUMN track;
ALTER TABLE submissions DROP COLUMN edition_id;
