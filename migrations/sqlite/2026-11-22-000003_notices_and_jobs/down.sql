DROP TABLE jobs;
DROP TABLE notices;
