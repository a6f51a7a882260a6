//! A database that can be put back as it was, while the app runs on it.

use diesel::connection::SimpleConnection;
use diesel::{Connection, RunQueryDsl, SqliteConnection, sql_query};

/// A copy of every row, and a connection of its own to put them back.
pub struct Kept {
    conn: SqliteConnection,
    put_back: String,
}

#[derive(diesel::QueryableByName)]
struct Table {
    #[diesel(sql_type = diesel::sql_types::Text)]
    name: String,
}

impl Kept {
    /// Copies what is in the file at `sqlite:PATH` now.
    pub fn of(database_url: &str) -> Kept {
        let path = &database_url["sqlite:".len()..];
        let mut conn = SqliteConnection::establish(path).unwrap();
        conn.batch_execute(&format!(
            "PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
             VACUUM INTO '{path}.kept'; ATTACH '{path}.kept' AS kept"
        ))
        .unwrap();
        let of_tables =
            "SELECT name FROM kept.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
        let tables: Vec<Table> = sql_query(of_tables).load(&mut conn).unwrap();
        let each = |Table { name }: &Table| {
            format!("DELETE FROM main.{name}; INSERT INTO main.{name} SELECT * FROM kept.{name};")
        };
        let put_back = tables.iter().map(each).collect::<String>();
        Kept { conn, put_back: format!("BEGIN IMMEDIATE; {put_back} COMMIT") }
    }

    /// Puts every row back.
    pub fn put_back(&mut self) {
        self.conn.batch_execute(&self.put_back).unwrap();
    }
}
