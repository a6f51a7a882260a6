//! The database: one connection type, one query text, two ways in (read and write).
//!
//! A read sees one snapshot and cannot write, by the database's own word. A write is serialisable
//! and is run again a bounded number of times when two collide, so its closure may run more than once.

mod backup;
mod compaction;
mod connection;
mod error;
mod id;
mod migrations;
mod search_key;
mod transactions;
mod types;
mod url;

pub use backup::back_up;
pub use compaction::compact;
pub use connection::{Conn, MultiBackend};
pub use id::Id;
pub use migrations::{MigrationFault, migrate, revert};
pub use search_key::{like_pattern, search_key};
pub use transactions::{Collision, Db, DbFault};
pub use types::DbUuid;
pub use url::DatabaseUrl;
