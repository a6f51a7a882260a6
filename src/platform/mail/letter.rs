//! A letter, before it has words.

use serde_json::{Map, Value};

use super::links::Purpose;
use crate::platform::ids::{AnyId, Id, any};
use crate::platform::web::texts::Lang;

/// Whom a letter goes to.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The name in the greeting.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language it is written in.
    pub lang: Lang,
}

/// A letter of a kind: its words are the messages `letter-<kind>-subject` and `letter-<kind>-body`,
/// filled in when it leaves. The outbox never holds its text, nor a secret.
#[derive(Clone, Debug)]
pub struct Letter {
    pub(super) kind: &'static str,
    pub(super) to: Recipient,
    pub(super) params: Map<String, Value>,
    pub(super) link: Option<(Purpose, AnyId)>,
}

impl Letter {
    /// A letter of this kind. Its messages may name `{ $name }`, the recipient's name.
    pub fn new(kind: &'static str, to: Recipient) -> Self {
        Letter { kind, to, params: Map::new(), link: None }
    }

    /// Something more that its messages name.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }

    /// A page of the site that its messages name as `{ $page }`; the address is put before it when it leaves.
    #[must_use]
    pub fn page(self, path: impl Into<String>) -> Self {
        let path: String = path.into();
        self.with("page", path)
    }

    /// A one-use link that its messages name as `{ $link }`, minted when the letter leaves.
    #[must_use]
    pub fn link<T>(mut self, purpose: Purpose, subject: Id<T>) -> Self {
        self.link = Some((purpose, any(subject)));
        self
    }
}
