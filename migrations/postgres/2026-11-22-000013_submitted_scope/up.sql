-- What an application covers can change after a deferral; what was judged stays what was handed in. The names of the
-- sites on that day, as a JSON list, empty for the whole employer; NULL for submissions from before it was kept.
ALTER TABLE submissions ADD COLUMN scope_sites TEXT;
