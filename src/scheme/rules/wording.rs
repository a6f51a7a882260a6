//! The texts of an edition in another language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::codes::{CriterionCode, LevelCode, StandardCode};
use super::definition::Definition;

/// The texts of an edition in one language. What is missing stays in the edition's own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Whether somebody who knows the language and the scheme has read it.
    pub reviewed: bool,
    /// The scheme's name.
    pub name: Option<String>,
    /// Its strap.
    pub strap: Option<String>,
    /// Titles of standards.
    pub standards: BTreeMap<StandardCode, String>,
    /// Titles of levels.
    pub levels: BTreeMap<LevelCode, String>,
    /// Texts of criteria.
    pub criteria: BTreeMap<CriterionCode, CriterionWording>,
}

/// The texts of a criterion in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriterionWording {
    /// The criterion in one line.
    pub title: Option<String>,
    /// What an assessor hopes to find.
    pub good_looks_like: Option<String>,
    /// Things an employer could show; empty keeps the edition's own.
    pub evidence_examples: Vec<String>,
}

impl Definition {
    /// The edition with its texts in a language, as far as it has them.
    pub fn worded(&self, language: &str) -> Cow<'_, Self> {
        match self.translations.get(language) {
            Some(wording) => Cow::Owned(reworded(self.clone(), wording)),
            None => Cow::Borrowed(self),
        }
    }
}

fn reworded(mut definition: Definition, wording: &Wording) -> Definition {
    replace(&mut definition.scheme.name, wording.name.as_ref());
    replace(&mut definition.scheme.strap, wording.strap.as_ref());
    for standard in &mut definition.standards {
        replace(&mut standard.title, wording.standards.get(&standard.code));
    }
    for level in &mut definition.levels {
        replace(&mut level.title, wording.levels.get(&level.code));
    }
    for criterion in &mut definition.criteria {
        let Some(words) = wording.criteria.get(&criterion.code) else { continue };
        replace(&mut criterion.title, words.title.as_ref());
        replace(&mut criterion.good_looks_like, words.good_looks_like.as_ref());
        if !words.evidence_examples.is_empty() {
            criterion.evidence_examples.clone_from(&words.evidence_examples);
        }
    }
    definition
}

fn replace(text: &mut String, by: Option<&String>) {
    if let Some(by) = by {
        text.clone_from(by);
    }
}
