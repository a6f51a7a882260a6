//! A copy of the database while it is in use.

use std::path::Path;
use std::process::{Command, Stdio};

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use url::Url;

use super::url::DatabaseUrl;

/// Copies the database into `folder`, also while servers write to it: SQLite as `halemark.db`, PostgreSQL as
/// `halemark.dump` by `pg_dump`, which must be on the PATH. Returns the name of the file. Blocks.
///
/// # Errors
/// A sentence that says what could not be done.
pub fn back_up(url: &DatabaseUrl, folder: &Path) -> Result<&'static str, String> {
    match url {
        DatabaseUrl::Sqlite(path) => {
            copy_sqlite(path, &folder.join("halemark.db")).map_err(|error| format!("{url}: {error}"))?;
            Ok("halemark.db")
        }
        DatabaseUrl::Postgres(address) => {
            dump_postgres(address, &folder.join("halemark.dump"))?;
            Ok("halemark.dump")
        }
    }
}

fn copy_sqlite(from: &Path, to: &Path) -> Result<(), String> {
    if !from.is_file() {
        return Err("there is no such file".into());
    }
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let mut conn = SqliteConnection::establish(&from.to_string_lossy()).map_err(|error| said(&error))?;
    sql_query("PRAGMA busy_timeout = 20000").execute(&mut conn).map_err(|error| said(&error))?;
    let copy = sql_query("VACUUM INTO ?").bind::<Text, _>(to.to_string_lossy());
    copy.execute(&mut conn).map(drop).map_err(|error| said(&error))
}

/// The password goes through the environment: everybody on a machine can read the arguments of its programs.
fn dump_postgres(address: &str, to: &Path) -> Result<(), String> {
    let (address, password) = without_password(address);
    let mut command = Command::new("pg_dump");
    command.arg("--format=custom").arg("--file").arg(to).arg("--dbname").arg(address).stdin(Stdio::null());
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    let output = command.output().map_err(|error| format!("pg_dump could not be started: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("pg_dump: {}", String::from_utf8_lossy(&output.stderr).trim()))
}

fn without_password(address: &str) -> (String, Option<String>) {
    let Ok(mut url) = Url::parse(address) else { return (address.to_owned(), None) };
    let Some(password) = url.password().map(str::to_owned) else { return (address.to_owned(), None) };
    let _ = url.set_password(None);
    (url.to_string(), Some(decoded(&password)))
}

/// Percent signs as libpq reads them.
fn decoded(text: &str) -> String {
    url::form_urlencoded::parse(format!("p={}", text.replace('+', "%2B")).as_bytes())
        .next()
        .map_or_else(String::new, |(_, value)| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_does_not_become_an_argument() {
        let (address, password) =
            without_password("postgres://hale:s%2B3+cret%40@db/halemark?sslmode=require");
        assert_eq!(address, "postgres://hale@db/halemark?sslmode=require");
        assert_eq!(password.as_deref(), Some("s+3+cret@"));
    }
}
