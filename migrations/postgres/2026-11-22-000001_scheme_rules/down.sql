DROP TABLE edition_choices;
DROP TABLE edition_offers;
DROP TABLE drafts;
ALTER TABLE panel_decisions DROP COLUMN bundle;
ALTER TABLE applications DROP COLUMN track;
ALTER TABLE answers ADD COLUMN number INTEGER;
UPDATE answers SET number = (
    SELECT answer_readings.number FROM answer_readings
    WHERE answer_readings.answer_id = answers.id AND answer_readings.counter = 'count'
);
DROP TABLE answer_readings;
