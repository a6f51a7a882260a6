//! What is looked at on a walk round the premises.

use serde::{Deserialize, Serialize};

use crate::questionnaires::rules::{Language, Words};

/// The shape of [`Checklist`] as a walk-round keeps it.
pub const CHECKLIST_SHAPE: i32 = 1;

/// What somebody who walks round a site looks at, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Its short name, as in `premises`.
    pub slug: String,
    /// Its version: another one with every change of wording.
    pub version: String,
    /// What it is called.
    pub title: Words,
    /// The languages its texts are in, the original first.
    pub languages: Vec<Language>,
    /// Its sections, in the order of the walk.
    pub sections: Vec<Section>,
}

/// Items that are looked at together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its heading.
    pub title: Words,
    /// Its items, in order.
    pub items: Vec<ChecklistItem>,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Its code, unique in the checklist: small letters, digits, hyphens.
    pub code: String,
    /// The code of the topic it is about.
    pub topic: String,
    /// What is looked at.
    pub text: Words,
    /// Where to look, or whom to ask.
    pub hint: Option<Words>,
    /// What good looks like.
    pub good: Words,
}

impl Checklist {
    /// Its items, in order.
    pub fn items(&self) -> impl Iterator<Item = &ChecklistItem> {
        self.sections.iter().flat_map(|section| &section.items)
    }

    /// The item with this code.
    pub fn item(&self, code: &str) -> Option<&ChecklistItem> {
        self.items().find(|item| item.code == code)
    }

    /// A text of it in the language `lang`, or the original.
    pub fn say<'a>(&'a self, words: &'a Words, lang: &str) -> &'a str {
        words.say(lang, &self.languages)
    }
}
