//! A questionnaire as its pack defines it, and as a survey keeps it frozen.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::concern::Concern;

/// A text by the code of its language: `en`, `cy`, … The first language of the questionnaire is always there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(pub BTreeMap<String, String>);

/// Questions that belong together, from one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its short name, as in `hse-indicator`.
    pub slug: String,
    /// Its version, as in `2026-1`: a changed wording is another version.
    pub version: String,
    /// What it is called.
    pub title: Words,
    /// What it is for, in a sentence or two for whoever answers.
    pub purpose: Words,
    /// Who made it, and what may be done with it.
    pub source: Source,
    /// The languages its items are in, the original first.
    pub languages: Vec<Language>,
    /// Its pages, in order; each is a screen of a telephone or two.
    pub pages: Vec<Page>,
    /// What is counted together.
    pub scales: Vec<Scale>,
    /// The groups results may be broken down by; a survey chooses at most two of them before it is launched.
    pub breakdowns: Vec<Breakdown>,
}

/// Where a questionnaire comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who made it, as to be cited under the results.
    pub citation: String,
    /// Under which licence its wording may be shown.
    pub licence: String,
    /// Where it is published.
    pub address: Option<String>,
    /// Whether it was validated: whether what it measures was tested by anybody. Results of one that was not say so.
    pub validated: bool,
}

/// A language the items are in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its code.
    pub code: String,
    /// Who vouches for the wording.
    pub status: Translation,
}

/// Who vouches for the wording of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Translation {
    /// The language it was made in.
    Original,
    /// A translation its makers publish.
    Official,
    /// A translation nobody has checked. No scored item may be in one.
    Unreviewed,
}

/// Items that are shown together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its heading.
    pub title: Words,
    /// A sentence before the items.
    pub intro: Option<Words>,
    /// Its items, in order.
    pub items: Vec<Item>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its code, unique in the questionnaire: letters, digits, hyphens.
    pub code: String,
    /// The question.
    pub text: Words,
    /// What helps to answer it.
    pub hint: Option<Words>,
    /// How it is answered.
    #[serde(flatten)]
    pub kind: ItemKind,
    /// What in its answers is a concern; nothing in packs from before there were any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Concern>,
}

/// How an item is answered. Every item can be left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ItemKind {
    /// One of several choices that have no order.
    Single {
        /// What there is to choose from.
        choices: Vec<Choice>,
    },
    /// Any number of choices.
    Several {
        /// What there is to choose from.
        choices: Vec<Choice>,
        /// The most that may be chosen.
        most: Option<usize>,
    },
    /// A number between two ends that have words.
    Scale {
        /// The lowest number.
        from: i32,
        /// The highest number.
        to: i32,
        /// What the lowest means.
        low: Words,
        /// What the highest means.
        high: Words,
        /// Ranges of numbers whose share is told beside the mean; none or all numbers are in one.
        #[serde(default)]
        shares: Vec<Share>,
    },
    /// One of several choices in an order; each has its mark.
    Likert {
        /// The choices, each with its mark, in order.
        choices: Vec<Mark>,
    },
    /// Some choices, the most wanted first.
    Ranking {
        /// What there is to choose from.
        choices: Vec<Choice>,
        /// How many may be ranked.
        most: usize,
    },
    /// The respondent's own words.
    Text {
        /// The most characters.
        longest: usize,
    },
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its code, unique in its item.
    pub code: String,
    /// What it says.
    pub text: Words,
}

/// Something to choose that has a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Its mark, unique in its item.
    pub mark: i32,
    /// What it says.
    pub text: Words,
}

/// A range of numbers on a scale whose share is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// What it is called.
    pub title: Words,
    /// The lowest number in it.
    pub from: i32,
    /// The highest number in it.
    pub to: i32,
}

/// Items counted together: the mean of those somebody answered, of marks or numbers. An item is in one scale at most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// Its code, unique in the questionnaire, and no item's.
    pub code: String,
    /// What it is called.
    pub title: Words,
    /// What a high figure means.
    pub meaning: Option<Words>,
    /// The codes of its items.
    pub items: Vec<String>,
    /// Those of them that count the other way: lowest plus highest, less the mark.
    #[serde(default)]
    pub reversed: Vec<String>,
    /// How many of its items somebody must have answered to count.
    pub least: usize,
    /// Bands for the mean of an organisation, never of a person; from the lowest up, or none.
    #[serde(default)]
    pub bands: Vec<Band>,
    /// What the bands compare with, to be named beside them.
    pub reference: Option<String>,
    /// What in its mean is a concern; nothing in packs from before there were any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<Concern>,
}

/// A band of a scale's mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// Means under this are in it; the last band has none.
    pub below: Option<f64>,
    /// What it is called.
    pub title: Words,
}

/// Groups of people that results may be broken down by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// Its code, unique in the questionnaire, and no item's or scale's.
    pub code: String,
    /// What a respondent is asked.
    pub text: Words,
    /// What helps to answer it.
    pub hint: Option<Words>,
    /// Which groups there are.
    pub groups: Groups,
}

/// Which groups a breakdown has: 2 to 12 of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Groups {
    /// The same everywhere.
    Fixed {
        /// The groups.
        choices: Vec<Choice>,
    },
    /// The employer's sites, as they are at the launch.
    Sites,
    /// Groups the employer names before the launch: departments, roles.
    Named,
}

impl Words {
    /// The text in this language, else in the first of `languages` that has it, else empty.
    pub fn say(&self, lang: &str, languages: &[Language]) -> &str {
        let codes = std::iter::once(lang).chain(languages.iter().map(|language| language.code.as_str()));
        codes.filter_map(|code| self.0.get(code)).map(String::as_str).next().unwrap_or_default()
    }
}

impl Questionnaire {
    /// The language its texts are in for a reader of `lang`, when that is another one: for the `lang` attribute.
    pub fn lang_apart(&self, lang: &str) -> Option<&str> {
        let has = self.languages.iter().any(|language| language.code == lang);
        self.languages.first().map(|first| first.code.as_str()).filter(|_| !has)
    }

    /// Its items, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.pages.iter().flat_map(|page| &page.items)
    }

    /// The item with this code.
    pub fn item(&self, code: &str) -> Option<&Item> {
        self.items().find(|item| item.code == code)
    }

    /// The scale this item is counted in.
    pub fn scale_of(&self, item: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.items.iter().any(|code| code == item))
    }
}
