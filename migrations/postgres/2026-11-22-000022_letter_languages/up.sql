-- The language the people on a survey's list are written to in, as a two-letter code; any other reads as English.
ALTER TABLE surveys ADD COLUMN letters_language TEXT NOT NULL DEFAULT 'en';
