-- The last day that leads were told of: once when it is near, once when it is over. Another day is told of anew.
ALTER TABLE evidence ADD COLUMN soon_told_of TEXT;
ALTER TABLE evidence ADD COLUMN over_told_of TEXT;
CREATE INDEX evidence_current_until ON evidence (current_until);
ALTER TABLE advocates ADD COLUMN soon_told_of TEXT;
ALTER TABLE advocates ADD COLUMN over_told_of TEXT;
CREATE INDEX advocates_expires_on ON advocates (expires_on);
