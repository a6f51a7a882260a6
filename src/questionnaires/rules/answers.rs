//! What one person answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Everything one person answers: items left out are not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// By the code of the item.
    pub items: BTreeMap<String, Answer>,
    /// The group they say they are in, by the code of the breakdown.
    pub groups: BTreeMap<String, String>,
}

/// The answer to one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// A number of a scale, or the mark of a choice.
    Number(i32),
    /// The code of a choice, or a text.
    Text(String),
    /// Codes of choices; of a ranking, the most wanted first.
    Codes(Vec<String>),
}
