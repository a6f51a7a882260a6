//! A letter, before it has words.

use serde_json::{Map, Value, json};

use super::links::Purpose;
use crate::platform::ids::{AnyId, Id, any};
use crate::platform::text::Text;
use crate::platform::web::texts::Lang;

/// The parameter that holds a letter's lines.
pub(super) const LINES: &str = "lines";

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
    pub(super) link: Option<(&'static str, AnyId)>,
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

    /// Lines its messages name together as `{ $lines }`: messages of their own, each with a page of the site under it. They
    /// get their words when the letter leaves, too.
    #[must_use]
    pub fn lines(self, lines: &[(Text, String)]) -> Self {
        let line =
            |(text, page): &(Text, String)| json!({ "key": text.key, "args": text.args, "page": page });
        self.with(LINES, lines.iter().map(line).collect::<Vec<_>>())
    }

    /// A one-use link that its messages name as `{ $link }`, minted when the letter leaves.
    #[must_use]
    pub fn link<T>(mut self, purpose: Purpose, subject: Id<T>) -> Self {
        self.link = Some((purpose.as_str(), any(subject)));
        self
    }

    /// A link that its messages name as `{ $link }`, which the slices derive when the letter leaves and nobody keeps.
    /// `purpose` is none of [`Purpose`]'s words.
    #[must_use]
    pub fn derived_link<T>(mut self, purpose: &'static str, subject: Id<T>) -> Self {
        self.link = Some((purpose, any(subject)));
        self
    }
}
