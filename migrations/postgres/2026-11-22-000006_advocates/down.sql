DROP TABLE advocates;
