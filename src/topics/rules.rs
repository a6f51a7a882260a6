//! What a list of topics is.

use serde::{Deserialize, Serialize};

use crate::questionnaires::rules::{Language, Words};

/// The shape of [`TopicList`] as a conversation keeps it.
pub const TOPICS_SHAPE: i32 = 1;

/// What things at work are about, in the order they are spoken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicList {
    /// Its short name, as in `health-at-work`.
    pub slug: String,
    /// Its version: another one with every change of wording.
    pub version: String,
    /// What it is called.
    pub title: Words,
    /// The languages its texts are in, the original first.
    pub languages: Vec<Language>,
    /// The topics, in order.
    pub topics: Vec<Topic>,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its code, unique in the list: small letters, digits, hyphens.
    pub code: String,
    /// What it is called.
    pub title: Words,
    /// The question that opens it in a conversation.
    pub prompt: Words,
    /// Codes of the standards of schemes that it goes with, so that a criterion leads to what can help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<String>,
}

impl TopicList {
    /// The topic with this code.
    pub fn find(&self, code: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.code == code)
    }

    /// What the topic with this code is called, in the language `lang` or the original.
    pub fn title_of(&self, code: &str, lang: &str) -> Option<String> {
        self.find(code).map(|topic| topic.title.say(lang, &self.languages).to_owned())
    }
}
