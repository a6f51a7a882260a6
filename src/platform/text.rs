//! A sentence for a person, not yet in any language: the key of a message and what goes into it.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

/// A message of the catalogues with its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The message's key in `locales/`.
    pub key: String,
    /// What the message names in braces.
    pub args: BTreeMap<String, Value>,
}

impl Text {
    /// The message with this key.
    pub fn new(key: impl Into<String>) -> Self {
        Text { key: key.into(), args: BTreeMap::new() }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

impl From<&str> for Text {
    fn from(key: &str) -> Self {
        Text::new(key)
    }
}
