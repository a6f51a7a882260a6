//! What a migration does to rows that are there already.

use super::migrations::connect;
use crate::support::database::Database;
use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Nullable, Text};
use diesel::{QueryResult, RunQueryDsl, sql_query};
use halemark::platform::db::Conn;
use std::path::{Path, PathBuf};

/// The migration that gave evidence its versions.
const VERSIONS: &str = "2026-11-22-000004_evidence_versions";

/// The migration after which a published report keeps what was told of its survey.
const TOLD: &str = "2026-11-22-000050_what_a_report_told";

#[test]
fn evidence_keeps_what_it_says_when_it_gets_versions_and_when_it_loses_them() {
    for database in Database::available() {
        let blank = database.blank();
        let mut conn = before(database, &blank.url, VERSIONS);
        execute(&mut conn, &rows(database));
        let mut wanted = evidence(&mut conn, "evidence");
        assert_eq!(wanted.len(), 3, "{database:?}");

        let folder = folders(database).into_iter().find(|folder| folder.ends_with(VERSIONS)).unwrap();
        run(&mut conn, &folder.join("up.sql"));
        assert_eq!(
            evidence(&mut conn, "evidence_versions"),
            wanted,
            "{database:?}: a version says what its item said"
        );
        let first = "number = 1 AND id = evidence_id AND replaced_at IS NULL AND scan = 'off'";
        assert_eq!(count(&mut conn, &format!("evidence_versions WHERE {first}")), 3, "{database:?}");
        assert_eq!(count(&mut conn, "evidence WHERE version = 1 AND search_key = ''"), 3, "{database:?}");
        assert_eq!(
            count(&mut conn, "evidence_holds WHERE version_id = evidence_id"),
            2,
            "{database:?}: what was handed in is held, in each round, and what was not is not"
        );

        execute(&mut conn, &newer_version(database));
        run(&mut conn, &folder.join("down.sql"));
        wanted[0].url = Some("https://newer.example".into());
        assert_eq!(evidence(&mut conn, "evidence"), wanted, "{database:?}: the newest version is what stays");
        run(&mut conn, &folder.join("up.sql"));
        assert_eq!(evidence(&mut conn, "evidence_versions"), wanted, "{database:?}");
    }
}

#[test]
fn a_report_that_is_published_already_keeps_what_was_told_of_its_survey_on_its_day() {
    for database in Database::available() {
        let blank = database.blank();
        let mut conn = before(database, &blank.url, TOLD);
        execute(&mut conn, &reports(database));
        let folder = folders(database).into_iter().find(|folder| folder.ends_with(TOLD)).unwrap();
        run(&mut conn, &folder.join("up.sql"));
        for (number, survey, previous) in [
            (1, "= 'own'", "= 'nothing'"),
            (2, "= 'own'", "= 'own'"),
            (3, "= 'pool'", "= 'pool'"),
            (4, "= 'nothing'", "= 'pool'"),
            (5, "IS NULL", "IS NULL"),
        ] {
            let id = key(database, number);
            let told = format!("survey_told {survey} AND previous_told {previous}");
            let found = count(&mut conn, &format!("needs_assessments WHERE id = {id} AND {told}"));
            assert_eq!(found, 1, "{database:?}: {number} {told}");
        }
    }
}

/// A database as it is before this migration.
fn before(database: Database, url: &str, migration: &str) -> Conn {
    let mut conn = connect(database, url);
    for earlier in folders(database).iter().filter(|folder| !is_from(folder, migration)) {
        run(&mut conn, &earlier.join("up.sql"));
    }
    conn
}

/// Four published reports, one after the other, and one that is not. Surveys 11 and 12 closed before the first; 12 was
/// pooled on the day of the third, 13 closed after the last.
fn reports(database: Database) -> String {
    let id = |number: u8| key(database, number);
    let at = "'2026-03-01 09:00:00'";
    let assessment = |number: u8, survey: u8, previous: Option<u8>, published: &str| {
        let (state, published) = if published.is_empty() {
            ("open", "NULL".to_owned())
        } else {
            ("published", format!("'{published}'"))
        };
        let previous = previous.map_or_else(|| "NULL".to_owned(), id);
        format!(
            "INSERT INTO needs_assessments (id, employer_id, method, note, state, survey_id, previous_id,
                 published_at, added_at, added_by, changed_at, changed_by, version)
             VALUES ({}, {}, 'survey', '', '{state}', {}, {previous}, {published}, {at}, {}, {at}, {}, 1);",
            id(number),
            id(90),
            id(survey),
            id(91),
            id(91)
        )
    };
    let closed = |survey: u8, on: &str| {
        format!(
            "INSERT INTO survey_results (survey_id, answers, results, shape, released_on)
             VALUES ({}, 0, '{{}}', 1, '{on}');",
            id(survey)
        )
    };
    [
        without_references(database).to_owned(),
        closed(11, "2026-03-01"),
        closed(12, "2026-03-01"),
        closed(13, "2026-03-05"),
        format!(
            "INSERT INTO survey_pools
                 (id, scheme_id, title, questionnaire, employers, results, shape, released_on, released_by)
             VALUES ({0}, {1}, 'Spring', 'pulse', 3, '{{}}', 1, '2026-03-04', {1});
             INSERT INTO survey_pool_members (survey_id, pool_id) VALUES ({2}, {0});",
            id(20),
            id(91),
            id(12)
        ),
        assessment(1, 11, None, "2026-03-03 10:00:00"),
        assessment(2, 12, Some(1), "2026-03-03 11:00:00"),
        assessment(3, 12, Some(2), "2026-03-04 10:00:00"),
        assessment(4, 13, Some(3), "2026-03-04 11:00:00"),
        assessment(5, 13, Some(4), ""),
        with_references(database).to_owned(),
    ]
    .join("\n")
}

/// What an item, or a version, says.
#[derive(diesel::QueryableByName, PartialEq, Eq, Debug)]
struct Said {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Nullable<Text>)]
    note: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    url: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    file_name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    media_type: Option<String>,
    #[diesel(sql_type = Nullable<BigInt>)]
    byte_size: Option<i64>,
    #[diesel(sql_type = Nullable<Text>)]
    sha256: Option<String>,
}

#[derive(diesel::QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// What is said in a table that has the columns of evidence, in the order of the keys.
fn evidence(conn: &mut Conn, table: &str) -> Vec<Said> {
    let query = format!(
        "SELECT kind, note, url, file_name, media_type, CAST(byte_size AS BIGINT) AS byte_size, sha256
         FROM {table} ORDER BY id"
    );
    match conn {
        Conn::Lite(conn) => sql_query(query).load(conn),
        Conn::Pg(conn) => sql_query(query).load(conn),
    }
    .unwrap()
}

fn count(conn: &mut Conn, what: &str) -> i64 {
    let query = format!("SELECT count(*) AS number FROM {what}");
    let counted: QueryResult<Count> = match conn {
        Conn::Lite(conn) => sql_query(query).get_result(conn),
        Conn::Pg(conn) => sql_query(query).get_result(conn),
    };
    counted.unwrap().number
}

/// A link and a note that were handed in, and a file that was not.
fn rows(database: Database) -> String {
    let id = |number: u8| key(database, number);
    let (ann, application, employer, answer, submission) = (id(1), id(2), id(3), id(4), id(5));
    let at = "'2026-01-05 09:00:00'";
    let item = |number: u8, said: &str| {
        let item = id(number);
        format!(
            "INSERT INTO evidence (id, employer_id, title, added_at, added_by,
                 kind, note, url, file_name, media_type, byte_size, sha256)
             VALUES ({item}, {employer}, 'Item', {at}, {ann}, {said});"
        )
    };
    let (link, note) = (id(10), id(11));
    [
        without_references(database).to_owned(),
        format!(
            "INSERT INTO people (id, name, email, email_key, created_at, version)
             VALUES ({ann}, 'Ann', 'a@a.example', 'a@a.example', {at}, 1);"
        ),
        item(10, "'link', NULL, 'https://older.example', NULL, NULL, NULL, NULL"),
        item(11, "'note', 'What we did.', NULL, NULL, NULL, NULL, NULL"),
        item(12, "'file', NULL, NULL, 'plan.pdf', 'application/pdf', 1234, 'ab12'"),
        format!(
            "INSERT INTO answers
                 (id, application_id, criterion, status, narrative, reason, saved_at, saved_by, version)
             VALUES ({answer}, {application}, 'bronze-1', 'met', '', '', {at}, {ann}, 1);
             INSERT INTO answer_evidence (answer_id, evidence_id, linked_at, linked_by)
             VALUES ({answer}, {link}, {at}, {ann}), ({answer}, {note}, {at}, {ann});
             INSERT INTO submissions (id, application_id, round, signatory_name, signatory_role,
                 facts, facts_version, submitted_at, submitted_by)
             VALUES ({submission}, {application}, 1, 'Ann', 'Lead', '{{}}', 1, {at}, {ann});"
        ),
        with_references(database).to_owned(),
    ]
    .join("\n")
}

/// The link is replaced by another.
fn newer_version(database: Database) -> String {
    let (item, newer, ann) = (key(database, 10), key(database, 20), key(database, 1));
    let at = "'2026-02-05 09:00:00'";
    format!(
        "UPDATE evidence_versions SET replaced_at = {at} WHERE id = {item};
         INSERT INTO evidence_versions (id, evidence_id, number, kind, url, added_at, added_by, scan)
         VALUES ({newer}, {item}, 2, 'link', 'https://newer.example', {at}, {ann}, 'off');"
    )
}

fn key(database: Database, number: u8) -> String {
    match database {
        Database::Sqlite => format!("X'{number:032x}'"),
        Database::Postgres => format!("'00000000-0000-0000-0000-{number:012x}'"),
    }
}

/// The employer and the application are not there: nothing of them is moved.
fn without_references(database: Database) -> &'static str {
    match database {
        Database::Sqlite => "PRAGMA foreign_keys = OFF;",
        Database::Postgres => "SET session_replication_role = replica;",
    }
}

fn with_references(database: Database) -> &'static str {
    match database {
        Database::Sqlite => "",
        Database::Postgres => "SET session_replication_role = DEFAULT;",
    }
}

fn is_from(folder: &Path, first: &str) -> bool {
    folder.file_name().is_some_and(|name| *name >= *first)
}

/// The folders of the migrations of a database, in order.
fn folders(database: Database) -> Vec<PathBuf> {
    let name = match database {
        Database::Sqlite => "sqlite",
        Database::Postgres => "postgres",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(name);
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn run(conn: &mut Conn, file: &Path) {
    execute(conn, &std::fs::read_to_string(file).unwrap());
}

fn execute(conn: &mut Conn, sql: &str) {
    match conn {
        Conn::Lite(conn) => conn.batch_execute(sql),
        Conn::Pg(conn) => conn.batch_execute(sql),
    }
    .unwrap_or_else(|error| panic!("{error}\n{sql}"));
}
