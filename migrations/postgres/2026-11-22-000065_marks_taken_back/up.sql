-- A note needs no mark, and a mark can be taken back. What was taken back keeps its row: its version goes on.
ALTER TABLE needs_observations RENAME TO needs_observations_before;
CREATE TABLE needs_observations (
    walkround_id UUID NOT NULL REFERENCES needs_walkrounds (id) ON DELETE CASCADE,
    item TEXT NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('unmarked', 'good', 'better', 'problem', 'unseen')),
    note TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by UUID NOT NULL REFERENCES people (id),
    version INTEGER NOT NULL,
    PRIMARY KEY (walkround_id, item)
);
INSERT INTO needs_observations SELECT * FROM needs_observations_before;
DROP TABLE needs_observations_before;
