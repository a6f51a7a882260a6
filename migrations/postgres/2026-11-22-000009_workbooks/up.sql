CREATE TABLE workbooks (
    id UUID PRIMARY KEY,
    application_id UUID NOT NULL REFERENCES applications (id),
    file_name TEXT NOT NULL,
    content TEXT NOT NULL,
    shape INTEGER NOT NULL,
    uploaded_at TIMESTAMP NOT NULL,
    uploaded_by UUID NOT NULL REFERENCES people (id),
    UNIQUE (application_id, uploaded_by)
);
CREATE INDEX workbooks_uploaded ON workbooks (uploaded_at);
