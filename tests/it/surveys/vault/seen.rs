//! What somebody sees who has the database, its log and its backups, but not the running server's keys.

use std::path::PathBuf;

use diesel::prelude::*;
use diesel::sql_types::{Binary, Text};
use diesel::{PgConnection, SqliteConnection, sql_query};

/// The tables of answers, as they stood after one commit: SQLite's write-ahead log holds each of these states until it is
/// emptied, which is finer than a backup a day.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Hashes of passes.
    pub passes: Vec<Row>,
    /// Hash and bytes of every sealed answer.
    pub sealed: Vec<Row>,
    /// Key and JSON of every closed answer.
    pub closed: Vec<Row>,
    /// Key and words of every comment.
    pub comments: Vec<Row>,
}

/// A row, in the order in which the database keeps it.
#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
pub struct Row {
    /// Its key.
    #[diesel(sql_type = Binary)]
    pub key: Vec<u8>,
    /// The rest of it.
    #[diesel(sql_type = Binary)]
    pub rest: Vec<u8>,
    /// On PostgreSQL the number of the transaction that wrote it.
    #[diesel(sql_type = Text)]
    pub transaction: String,
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

/// Each table with the columns that are its key and its rest, on SQLite and on PostgreSQL.
const TABLES: [(&str, &str, &str, &str, &str); 4] = [
    ("survey_passes", "pass_hash", "x''", "pass_hash", "''::bytea"),
    ("survey_sealed_answers", "answer_hash", "sealed", "answer_hash", "sealed"),
    ("survey_closed_answers", "id", "CAST(answers AS BLOB)", "uuid_send(id)", "convert_to(answers, 'UTF8')"),
    ("survey_comments", "id", "CAST(comment AS BLOB)", "uuid_send(id)", "convert_to(comment, 'UTF8')"),
];

/// Reads everything there is now.
pub fn look(url: &str) -> Seen {
    let mut tables = match url.strip_prefix("sqlite:") {
        Some(file) => {
            let mut conn = SqliteConnection::establish(file).unwrap();
            TABLES.map(|(table, key, rest, _, _)| {
                let query =
                    format!("SELECT {key} AS key, {rest} AS rest, '' AS \"transaction\" FROM {table}");
                sql_query(query).load::<Row>(&mut conn).unwrap()
            })
        }
        None => {
            let mut conn = PgConnection::establish(url).unwrap();
            TABLES.map(|(table, _, _, key, rest)| {
                let query = format!(
                    "SELECT {key} AS key, {rest} AS rest, xmin::text AS \"transaction\" FROM {table} ORDER BY ctid"
                );
                sql_query(query).load::<Row>(&mut conn).unwrap()
            })
        }
    };
    let mut take = |at: usize| std::mem::take(&mut tables[at]);
    Seen { passes: take(0), sealed: take(1), closed: take(2), comments: take(3) }
}

/// The bytes of the files that hold the tables of answers and the staff list: with SQLite the whole database and its
/// write-ahead log, with PostgreSQL every table's, index's and overflow's file.
pub fn raw(url: &str) -> Vec<u8> {
    let paths = match url.strip_prefix("sqlite:") {
        Some(file) => vec![PathBuf::from(file), PathBuf::from(format!("{file}-wal"))],
        None => files_of_postgres(url),
    };
    paths.iter().flat_map(|path| std::fs::read(path).unwrap_or_default()).collect()
}

fn files_of_postgres(url: &str) -> Vec<PathBuf> {
    let mut conn = PgConnection::establish(url).unwrap();
    sql_query("CHECKPOINT").execute(&mut conn).unwrap();
    let query = "SELECT (SELECT setting FROM pg_settings WHERE name = 'data_directory') || '/' ||
            pg_relation_filepath(c.oid) AS word
        FROM pg_class c WHERE pg_relation_filepath(c.oid) IS NOT NULL AND (c.relname LIKE 'survey_%' OR c.oid IN
            (SELECT reltoastrelid FROM pg_class WHERE relname LIKE 'survey_%'))";
    let words: Vec<Word> = sql_query(query).load(&mut conn).unwrap();
    assert!(words.len() > 10, "PostgreSQL names only {} files", words.len());
    words.into_iter().map(|word| PathBuf::from(word.word)).collect()
}

/// Whether SQLite numbers the rows of a table behind its key, in the order in which they were written.
pub fn has_rowid(url: &str, table: &str) -> bool {
    let Some(file) = url.strip_prefix("sqlite:") else { return false };
    let mut conn = SqliteConnection::establish(file).unwrap();
    sql_query(format!("SELECT rowid FROM {table}")).execute(&mut conn).is_ok()
}
