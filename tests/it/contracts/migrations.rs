//! The tables are alike on both databases and alike to `src/schema.rs`, and every migration can be undone.

use super::files::{File, files};
use super::{assert_found, assert_none};
use crate::support::database::Database;
use diesel::{Connection, PgConnection, RunQueryDsl, SqliteConnection, sql_query};
use halemark::platform::db::{Conn, migrate, revert};
use std::collections::BTreeSet;

/// What a query says of a database, one line for each thing.
type Lines = BTreeSet<String>;

#[test]
fn every_migration_can_be_undone_and_done_again() {
    for database in Database::available() {
        let blank = database.blank();
        let mut conn = connect(database, &blank.url);
        let ran = migrate(&mut conn).unwrap();
        let shape = shape(&mut conn);
        assert!(ran > 0 && !shape.is_empty(), "{database:?} was not migrated");
        assert_eq!(revert(&mut conn).unwrap(), ran, "{database:?}");
        assert_eq!(self::shape(&mut conn), Lines::new(), "{database:?} has left-overs");
        assert_eq!(migrate(&mut conn).unwrap(), ran, "{database:?}");
        assert_eq!(self::shape(&mut conn), shape, "{database:?} is not what it was");
    }
}

#[test]
fn the_columns_of_both_databases_are_those_of_the_schema() {
    let schema = columns_of(&files("src", &["rs"]).into_iter().find(|f| f.path == "src/schema.rs").unwrap());
    assert!(schema.len() > 200, "the schema was not read");
    for database in Database::available() {
        let fresh = database.fresh();
        let found = columns(&mut connect(database, &fresh.url));
        let wanted: Lines = schema.iter().map(|column| column.as_in(database)).collect();
        assert_none(&format!("src/schema.rs and {database:?} agree"), &differences(&wanted, &found));
    }
}

#[test]
fn both_databases_have_the_same_keys() {
    let keys: Vec<Lines> = Database::available()
        .into_iter()
        .map(|database| keys(&mut connect(database, &database.fresh().url)))
        .collect();
    for of_another in &keys[1..] {
        assert!(keys[0].len() > 50, "the keys were not read");
        assert_none("both databases have the same keys", &differences(&keys[0], of_another));
    }
}

#[test]
fn the_check_of_columns_can_fail() {
    let text =
        "diesel::table! { use diesel::sql_types::*; a (id) { id -> DbUuid, done -> Nullable<Bool>, } }";
    let wanted: Lines = columns_of(&File::invented("src/schema.rs", text))
        .iter()
        .map(|column| column.as_in(Database::Postgres))
        .collect();
    let found = ["a.id uuid", "a.done boolean", "a.more text NULL"].map(str::to_owned).into();
    let violations = differences(&wanted, &found);
    assert_found(
        &violations,
        &["only first: a.done boolean NULL", "only second: a.done", "only second: a.more"],
    );
}

/// A column as `schema.rs` declares it.
struct Column {
    table: String,
    name: String,
    kind: String,
    nullable: bool,
}

impl Column {
    /// The line that [`columns`] should give for it. A view's columns have no nullability on either database,
    /// and on SQLite no type.
    fn as_in(&self, database: Database) -> String {
        let (lite, pg) = match self.kind.as_str() {
            "Integer" => ("INTEGER", "integer"),
            "BigInt" => ("INTEGER", "bigint"),
            "Text" => ("TEXT", "text"),
            "Bool" => ("INTEGER", "boolean"),
            "Timestamp" => ("TEXT", "timestamp without time zone"),
            "Date" => ("TEXT", "date"),
            "DbUuid" => ("BLOB", "uuid"),
            "Binary" => ("BLOB", "bytea"),
            other => panic!("{}.{} is {other}, which the two databases do not share", self.table, self.name),
        };
        let kind = match (database, self.is_in_view()) {
            (Database::Postgres, _) => pg,
            (Database::Sqlite, false) => lite,
            (Database::Sqlite, true) => "",
        };
        let nullable = if self.nullable && !self.is_in_view() { " NULL" } else { "" };
        format!("{}.{} {kind}{nullable}", self.table, self.name)
    }

    fn is_in_view(&self) -> bool {
        self.table == "register_entries"
    }
}

/// The columns of every `table!` block.
fn columns_of(schema: &File) -> Vec<Column> {
    let blocks = schema.text.split("table! {").skip(1);
    blocks.flat_map(columns_of_block).collect()
}

/// `… ; name (key) { column -> Type, … } }`
fn columns_of_block(block: &str) -> Vec<Column> {
    let (head, body) = block.split_once('{').unwrap();
    let table = head.rsplit(';').next().unwrap().split('(').next().unwrap().trim();
    let declared = body.split('}').next().unwrap().split(',').filter_map(|line| line.split_once("->"));
    let column = |(name, kind): (&str, &str)| {
        let kind = kind.trim();
        let inside = kind.strip_prefix("Nullable<").and_then(|rest| rest.strip_suffix('>'));
        Column {
            table: table.to_owned(),
            name: name.trim().to_owned(),
            kind: inside.unwrap_or(kind).to_owned(),
            nullable: inside.is_some(),
        }
    };
    declared.map(column).collect()
}

fn differences(first: &Lines, second: &Lines) -> Vec<String> {
    let only_first = first.difference(second).map(|line| format!("only first: {line}"));
    let only_second = second.difference(first).map(|line| format!("only second: {line}"));
    only_first.chain(only_second).collect()
}

/// A connection of the test's own.
pub(super) fn connect(database: Database, url: &str) -> Conn {
    match database {
        Database::Postgres => Conn::Pg(PgConnection::establish(url).unwrap()),
        Database::Sqlite => {
            Conn::Lite(SqliteConnection::establish(url.strip_prefix("sqlite:").unwrap()).unwrap())
        }
    }
}

fn shape(conn: &mut Conn) -> Lines {
    columns(conn).into_iter().chain(keys(conn)).collect()
}

/// `table.column type`, and ` NULL` where the column may be null.
fn columns(conn: &mut Conn) -> Lines {
    lines(
        conn,
        "SELECT m.name || '.' || p.name || ' ' || CASE m.type WHEN 'view' THEN '' ELSE p.type END
             || CASE WHEN m.type = 'view' OR p.\"notnull\" OR p.pk THEN '' ELSE ' NULL' END AS line
         FROM sqlite_schema m JOIN pragma_table_info(m.name) p
         WHERE m.type IN ('table', 'view') AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'",
        "SELECT c.table_name || '.' || column_name || ' ' || data_type
             || CASE WHEN is_nullable = 'YES' AND table_type <> 'VIEW' THEN ' NULL' ELSE '' END AS line
         FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND c.table_name NOT LIKE '\\_\\_%'",
    )
}

/// Indexes with what they keep unique, and references: `unique people(email_key)`, `sites(employer_id) -> employers`.
fn keys(conn: &mut Conn) -> Lines {
    let mut keys = lines(
        conn,
        "SELECT CASE WHEN l.\"unique\" THEN 'unique ' ELSE '' END || m.name || '(' ||
             (SELECT group_concat(i.name, ', ') FROM pragma_index_info(l.name) i) || ')' ||
             CASE WHEN l.partial THEN ' where' ELSE '' END AS line
         FROM sqlite_schema m JOIN pragma_index_list(m.name) l
         WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'
         UNION ALL
         SELECT 'unique ' || m.name || '(' || p.name || ')'
         FROM sqlite_schema m JOIN pragma_table_info(m.name) p
         WHERE m.type = 'table' AND p.pk AND p.type = 'INTEGER'
             AND (SELECT count(*) FROM pragma_table_info(m.name) k WHERE k.pk) = 1",
        "SELECT CASE WHEN i.indisunique THEN 'unique ' ELSE '' END || t.relname || '(' ||
             (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(i.indkey) WITH ORDINALITY k (number, place)
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) || ')' ||
             CASE WHEN i.indpred IS NULL THEN '' ELSE ' where' END AS line
         FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
         WHERE t.relnamespace = 'public'::regnamespace AND t.relname NOT LIKE '\\_\\_%'",
    );
    keys.extend(lines(
        conn,
        "SELECT m.name || '(' || f.\"from\" || ') -> ' || f.\"table\" AS line
         FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'",
        "SELECT t.relname || '(' || a.attname || ') -> ' || o.relname AS line
         FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
         JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
         WHERE c.contype = 'f'",
    ));
    keys
}

fn lines(conn: &mut Conn, of_sqlite: &str, of_postgres: &str) -> Lines {
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Text)]
        line: String,
    }
    let rows: Vec<Row> = match conn {
        Conn::Lite(conn) => sql_query(of_sqlite).load(conn),
        Conn::Pg(conn) => sql_query(of_postgres).load(conn),
    }
    .unwrap();
    rows.into_iter().map(|row| row.line).collect()
}
