DROP TABLE workbooks;
