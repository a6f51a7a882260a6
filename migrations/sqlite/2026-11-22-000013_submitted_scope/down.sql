ALTER TABLE submissions DROP COLUMN scope_sites;
