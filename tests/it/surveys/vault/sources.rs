//! Everything that is lying about besides the tables: letters, logs, write-ahead logs, files, backups.

use std::path::{Path, PathBuf};
use std::process::Command;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use diesel::{PgConnection, SqliteConnection, sql_query};
use mail_parser::MessageParser;

use super::backup::{back_up, path};
use super::seen::{Row, Seen, look, raw};
use super::watched::log_of;
use crate::support::app::TestApp;

/// Bytes that lie about somewhere.
pub struct Source {
    pub name: String,
    /// Whether they were taken before the survey had closed.
    pub is_before: bool,
    pub bytes: Vec<u8>,
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

#[derive(QueryableByName)]
struct Place {
    #[diesel(sql_type = Text)]
    file: String,
    #[diesel(sql_type = BigInt)]
    offset: i64,
}

/// The letters that left: to whom, and their words.
pub fn letters(app: &TestApp) -> Vec<(String, String)> {
    let letter = |entry: std::io::Result<std::fs::DirEntry>| {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let message = MessageParser::default().parse(&bytes)?;
        let to = message.to()?.first()?.address()?.to_owned();
        Some((to, message.body_text(0)?.into_owned()))
    };
    std::fs::read_dir(app.data_dir.join("mail")).into_iter().flatten().filter_map(letter).collect()
}

/// What the watcher reads on the way, from where it began.
pub struct Watcher<'a> {
    app: &'a TestApp,
    folder: tempfile::TempDir,
    /// Where the log of PostgreSQL and its write-ahead log stood.
    began: Option<(usize, Place)>,
    /// What SQLite's write-ahead log last was, and every frame it ever had.
    wal: (Vec<u8>, Vec<u8>),
    backups: usize,
}

/// The bytes of a frame of SQLite's write-ahead log, and of what stands before the first.
const FRAME: usize = 24 + 4_096;
const WAL_HEADER: usize = 32;

/// What makes PostgreSQL say everything it can about every statement, with its values.
const LOUDEST: [&str; 5] = [
    "log_statement = 'all'",
    "log_min_messages = 'debug5'",
    "log_min_duration_statement = 0",
    "log_parameter_max_length = -1",
    "log_error_verbosity = 'verbose'",
];

/// Makes PostgreSQL log everything that whoever connects from now on does in a database.
pub fn make_loud(url: &str) {
    if !url.starts_with("sqlite:") {
        let mut conn = PgConnection::establish(url).unwrap();
        let name = word(&mut conn, "SELECT current_database()::text AS word");
        for setting in LOUDEST {
            sql_query(format!("ALTER DATABASE {name} SET {setting}")).execute(&mut conn).unwrap();
        }
    }
}

impl<'a> Watcher<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        let began = (!is_sqlite(app)).then(|| {
            let mut conn = PgConnection::establish(&app.database_url).unwrap();
            (std::fs::read(log_of_postgres(&mut conn)).unwrap().len(), place(&mut conn))
        });
        let folder = tempfile::tempdir().unwrap();
        Watcher { app, folder, began, wal: (Vec::new(), Vec::new()), backups: 0 }
    }

    /// Looks at the tables, and keeps what SQLite's write-ahead log has that it had not before.
    pub fn look(&mut self) -> Seen {
        if let Some(file) = self.app.database_url.strip_prefix("sqlite:") {
            let now = std::fs::read(format!("{file}-wal")).unwrap_or_default();
            let frames = |log: &[u8]| log.get(WAL_HEADER..).unwrap_or_default().to_vec();
            let old = frames(&self.wal.0);
            for (at, frame) in frames(&now).chunks(FRAME).enumerate() {
                if old.chunks(FRAME).nth(at) != Some(frame) {
                    self.wal.1.extend(frame);
                }
            }
            self.wal.0 = now;
        }
        look(&self.app.database_url)
    }

    /// Makes a backup with the program; returns the tables in it and its bytes.
    pub fn back_up(&mut self) -> (Seen, Vec<u8>) {
        self.backups += 1;
        let target = self.folder.path().join(self.backups.to_string());
        let output = back_up(self.app, &target);
        assert!(output.status.success(), "{output:?}");
        if is_sqlite(self.app) {
            let file = target.join("halemark.db");
            let bytes = std::fs::read(&file).unwrap();
            return (look(&format!("sqlite:{}", file.display())), bytes);
        }
        let script = script_of(&target.join("halemark.dump"));
        (in_script(&String::from_utf8(script.clone()).unwrap()), script)
    }

    /// Everything else there is now.
    pub fn sources(&mut self, is_before: bool) -> Vec<Source> {
        self.look();
        let source = |name: &str, bytes: Vec<u8>| Source { name: name.into(), is_before, bytes };
        let letters: Vec<String> =
            letters(self.app).into_iter().map(|(to, words)| format!("{to}\n{words}\n")).collect();
        let mut all = vec![
            source("letters", letters.concat().into_bytes()),
            source("outbox", outbox(&self.app.database_url).into_bytes()),
            source("log of the server", std::fs::read(log_of(self.app)).unwrap()),
            source("files of the database", raw(&self.app.database_url)),
        ];
        match &self.began {
            None => all.push(source("write-ahead log", self.wal.1.clone())),
            Some((log, from)) => {
                let mut conn = PgConnection::establish(&self.app.database_url).unwrap();
                let said = std::fs::read(log_of_postgres(&mut conn)).unwrap()[*log..].to_vec();
                all.push(source("log of PostgreSQL", said));
                all.push(source("write-ahead log", written(&mut conn, from)));
            }
        }
        all
    }
}

fn is_sqlite(app: &TestApp) -> bool {
    app.database_url.starts_with("sqlite:")
}

fn word(conn: &mut PgConnection, query: &str) -> String {
    sql_query(query).get_result::<Word>(conn).unwrap().word
}

fn data_directory(conn: &mut PgConnection) -> PathBuf {
    word(conn, "SELECT setting AS word FROM pg_settings WHERE name = 'data_directory'").into()
}

/// The cluster of the tests logs beside its data.
fn log_of_postgres(conn: &mut PgConnection) -> PathBuf {
    data_directory(conn).parent().unwrap().join("log")
}

fn place(conn: &mut PgConnection) -> Place {
    let query = "SELECT file_name AS file, file_offset::int8 AS \"offset\"
        FROM pg_walfile_name_offset(pg_current_wal_insert_lsn())";
    sql_query(query).get_result(conn).unwrap()
}

/// The bytes of PostgreSQL's write-ahead log since a place. Other databases of the cluster write to it, too.
fn written(conn: &mut PgConnection, from: &Place) -> Vec<u8> {
    sql_query("CHECKPOINT").execute(conn).unwrap();
    let (until, folder) = (place(conn), data_directory(conn).join("pg_wal"));
    let query = format!(
        "SELECT name AS word FROM pg_ls_waldir() WHERE name BETWEEN '{}' AND '{}' ORDER BY name",
        from.file, until.file
    );
    let files: Vec<Word> = sql_query(query).load(conn).unwrap();
    assert_eq!(files.first().map(|file| &file.word), Some(&from.file), "its beginning is gone already");
    let mut bytes = Vec::new();
    for Word { word } in files {
        let file = std::fs::read(folder.join(&word)).unwrap();
        let start = if word == from.file { usize::try_from(from.offset).unwrap() } else { 0 };
        let end = if word == until.file { usize::try_from(until.offset).unwrap() } else { file.len() };
        bytes.extend(&file[start..end]);
    }
    bytes
}

/// The rows of the outbox, in the order in which the database keeps them.
fn outbox(url: &str) -> String {
    let columns = "' ' || kind || ' ' || to_email || ' ' || params || ' ' || coalesce(link_purpose, '')";
    let words: Vec<Word> = match url.strip_prefix("sqlite:") {
        Some(file) => {
            let mut conn = SqliteConnection::establish(file).unwrap();
            let query = format!(
                "SELECT hex(id) || {columns} || ' ' || coalesce(lower(hex(link_subject)), '') || created_at || \
                 coalesce(sent_at, '') AS word FROM outbox ORDER BY rowid"
            );
            sql_query(query).load(&mut conn).unwrap()
        }
        None => {
            let mut conn = PgConnection::establish(url).unwrap();
            let query = format!(
                "SELECT id::text || {columns} || ' ' || coalesce(link_subject::text, '') || created_at::text || \
                 coalesce(sent_at::text, '') AS word FROM outbox ORDER BY ctid"
            );
            sql_query(query).load(&mut conn).unwrap()
        }
    };
    words.into_iter().map(|row| row.word + "\n").collect()
}

fn script_of(dump: &Path) -> Vec<u8> {
    let output = Command::new("pg_restore").env("PATH", path()).args(["-f", "-"]).arg(dump).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    output.stdout
}

/// The tables of answers in the script of a dump.
fn in_script(script: &str) -> Seen {
    let rows = |table: &str, key: &str, rest: Option<&str>| -> Vec<Row> {
        let start = format!("COPY public.{table} (");
        let (_, after) = script.split_once(&start).unwrap();
        let (columns, lines) = after.split_once(") FROM stdin;\n").unwrap();
        let columns: Vec<&str> = columns.split(", ").collect();
        let at = |name: &str| columns.iter().position(|column| *column == name).unwrap();
        let row = |line: &str| {
            let values: Vec<&str> = line.split('\t').collect();
            let rest = rest.map(|rest| bytes_of(values[at(rest)])).unwrap_or_default();
            Row { key: bytes_of(values[at(key)]), rest, transaction: String::new() }
        };
        lines.lines().take_while(|line| *line != "\\.").map(row).collect()
    };
    Seen {
        passes: rows("survey_passes", "pass_hash", None),
        sealed: rows("survey_sealed_answers", "answer_hash", Some("sealed")),
        closed: rows("survey_closed_answers", "id", Some("answers")),
        comments: rows("survey_comments", "id", Some("comment")),
    }
}

/// A value as `COPY` writes it: bytes in hexadecimal, a key with hyphens, a text.
fn bytes_of(value: &str) -> Vec<u8> {
    match value.strip_prefix("\\\\x") {
        Some(digits) => hex::decode(digits).unwrap(),
        None => value.parse::<uuid::Uuid>().map_or_else(|_| value.into(), |id| id.as_bytes().to_vec()),
    }
}
