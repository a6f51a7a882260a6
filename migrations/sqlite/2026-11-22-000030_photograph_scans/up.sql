-- What the virus scanner says of a photograph of the premises, as of any file of evidence.
ALTER TABLE needs_photographs ADD COLUMN scan TEXT NOT NULL DEFAULT 'off' CHECK (scan IN ('off', 'pending', 'clean', 'quarantined'));
