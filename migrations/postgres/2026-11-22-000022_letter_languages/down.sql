ALTER TABLE surveys DROP COLUMN letters_language;
