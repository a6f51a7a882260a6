-- A print of what the findings were drawn from last: as long as it fits, nobody draws them to see whether they still do.
ALTER TABLE needs_assessments ADD COLUMN drawn_from TEXT;
