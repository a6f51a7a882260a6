DROP TABLE nudges;
CREATE TABLE advice (
    id UUID PRIMARY KEY,
    application_id UUID NOT NULL REFERENCES applications (id),
    adviser_id UUID NOT NULL REFERENCES people (id),
    note TEXT NOT NULL,
    given_at TIMESTAMP NOT NULL
);
CREATE INDEX advice_application ON advice (application_id, given_at);
-- What advisers wrote at a criterion is kept too: whoever advised cannot judge.
INSERT INTO advice (id, application_id, adviser_id, note, given_at)
SELECT id, application_id, author_id, text, written_at FROM messages WHERE side = 'adviser';
DROP TABLE messages;
DROP TABLE assignments;
