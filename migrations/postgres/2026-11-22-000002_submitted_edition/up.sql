-- An application can move to a newer edition after a deferral; what was judged stays under the one it was handed in under.
ALTER TABLE submissions ADD COLUMN edition_id UUID REFERENCES editions (id);
ALTER TABLE submissions ADD COLUMN track TEXT;
UPDATE submissions SET edition_id = (
    SELECT applications.edition_id FROM applications WHERE applications.id = submissions.application_id
);
