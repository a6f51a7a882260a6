//! PLACEHOLDER for the started app, so that the database support compiles; the real one replaces this file.

/// The app under test.
pub struct TestApp {
    /// The database it runs on.
    pub database_url: String,
}

impl TestApp {
    /// Starts the app on `database_url`.
    pub async fn start(database_url: String) -> TestApp {
        TestApp { database_url }
    }
}
