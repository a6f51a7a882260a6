CREATE TABLE workbooks (
    id BLOB PRIMARY KEY,
    application_id BLOB NOT NULL REFERENCES applications (id),
    file_name TEXT NOT NULL,
    content TEXT NOT NULL,
    shape INTEGER NOT NULL,
    uploaded_at TEXT NOT NULL,
    uploaded_by BLOB NOT NULL REFERENCES people (id),
    UNIQUE (application_id, uploaded_by)
) STRICT;
CREATE INDEX workbooks_uploaded ON workbooks (uploaded_at);
