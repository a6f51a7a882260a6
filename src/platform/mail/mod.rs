//! Letters: an outbox in the database, a postman that empties it, one-use links minted when a letter leaves.

mod letter;
pub mod links;
mod postman;
mod store;
mod transport;

pub use letter::{Letter, Recipient};
pub use postman::{deliver_due, keep_delivering};
pub(crate) use store::add;
pub use store::{count_as_sent, count_waiting, remove_about};
pub use transport::{MailFault, Transport};
