//! Which database: `sqlite:PATH` or `postgres://…`, and nothing else.

use std::fmt;
use std::path::PathBuf;

/// The address of the database, already told apart.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A PostgreSQL address as libpq takes it. May hold a password.
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// A sentence that says what an address should look like.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                return Err("sqlite: must be followed by a file name, as in sqlite:data/halemark.db".into());
            }
            return Ok(DatabaseUrl::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(DatabaseUrl::Postgres(text.to_owned()));
        }
        Err("should start with sqlite: or postgres://, as in sqlite:data/halemark.db".into())
    }
}

/// Shows the address without its password.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DatabaseUrl::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            DatabaseUrl::Postgres(url) => write!(f, "{}", masked(url)),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn masked(url: &str) -> String {
    match url::Url::parse(url) {
        Ok(mut parsed)
            if parsed.password().is_some() || parsed.query().is_some_and(|q| q.contains("password")) =>
        {
            let _ = parsed.set_password(Some("****"));
            parsed.set_query(None);
            parsed.to_string()
        }
        Ok(parsed) => parsed.to_string(),
        Err(_) => "postgres://****".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_another_kind_is_refused_with_an_example() {
        for text in ["mysql://x", "halemark.db", "", "sqlite:"] {
            let said = DatabaseUrl::parse(text).unwrap_err();
            assert!(said.contains("sqlite:data/halemark.db"), "{text}: {said}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let url = DatabaseUrl::parse("postgres://hale:s3cret@db/halemark").unwrap();
        assert!(!format!("{url} {url:?}").contains("s3cret"));
        let url = DatabaseUrl::parse("postgres:///halemark?password=s3cret").unwrap();
        assert!(!format!("{url} {url:?}").contains("s3cret"));
    }
}
