//! Stable short names: of schemes, levels, criteria, standards, tracks, recognitions and counters.

use std::borrow::Borrow;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest code, in characters: it goes into addresses, file names and form field names.
const LONGEST: usize = 60;

/// The slug of a scheme, such as `bhawa`.
pub type SchemeSlug = Code<SchemeNoun>;
/// The code of a level within an edition, such as `bronze`.
pub type LevelCode = Code<LevelNoun>;
/// The code of a criterion within an edition, such as `bronze-1`. It never changes once an edition is published.
pub type CriterionCode = Code<CriterionNoun>;

/// The code of a standard within an edition, such as `mental-health`.
pub type StandardCode = Code<StandardNoun>;
/// The code of a track within an edition, such as `small`.
pub type TrackCode = Code<TrackNoun>;
/// The code of a recognition within an edition, such as `ambassador`.
pub type RecognitionCode = Code<RecognitionNoun>;
/// The name of a counter within a criterion, such as `campaigns`.
pub type CounterName = Code<CounterNoun>;

/// Marks a code as a scheme's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemeNoun {}
/// Marks a code as a level's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LevelNoun {}
/// Marks a code as a criterion's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CriterionNoun {}
/// Marks a code as a standard's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StandardNoun {}
/// Marks a code as a track's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TrackNoun {}
/// Marks a code as a recognition's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecognitionNoun {}
/// Marks a code as a counter's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CounterNoun {}

/// Lowercase letters, digits and single hyphens between them; one to sixty characters. `Noun` keeps the codes of
/// different things apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String", bound = "Noun: Clone")]
pub struct Code<Noun>(String, PhantomData<fn() -> Noun>);

/// Why a text is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeRefusal {
    /// Nothing was given.
    #[error("a code cannot be empty")]
    Empty,
    /// More than sixty characters were given.
    #[error("a code has at most {LONGEST} characters")]
    TooLong,
    /// Something other than a lowercase letter, a digit or a hyphen was given.
    #[error("a code has lowercase letters, digits and hyphens only, not {0:?}")]
    Character(char),
    /// A hyphen stands first, last or beside another.
    #[error("a hyphen in a code stands between two letters or digits")]
    Hyphen,
}

impl<Noun> Code<Noun> {
    /// Reads a code; see [`CodeRefusal`] for what is refused.
    pub fn parse(text: &str) -> Result<Self, CodeRefusal> {
        if text.is_empty() {
            return Err(CodeRefusal::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(CodeRefusal::TooLong);
        }
        if let Some(odd) = text.chars().find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-')) {
            return Err(CodeRefusal::Character(odd));
        }
        if text.split('-').any(str::is_empty) {
            return Err(CodeRefusal::Hyphen);
        }
        Ok(Self(text.to_owned(), PhantomData))
    }

    /// The code most like a text: "Mental health" gives `mental-health`; `None` where nothing of it can stand in one.
    pub fn suggested(text: &str) -> Option<Self> {
        let lowered: String = text.chars().take(LONGEST).flat_map(char::to_lowercase).collect();
        let words = lowered.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        let mut code = words.collect::<Vec<_>>().join("-");
        code.truncate(LONGEST);
        Self::parse(code.trim_end_matches('-')).ok()
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<Noun> FromStr for Code<Noun> {
    type Err = CodeRefusal;

    fn from_str(text: &str) -> Result<Self, CodeRefusal> {
        Self::parse(text)
    }
}

impl<Noun> TryFrom<String> for Code<Noun> {
    type Error = CodeRefusal;

    fn try_from(text: String) -> Result<Self, CodeRefusal> {
        Self::parse(&text)
    }
}

impl<Noun> From<Code<Noun>> for String {
    fn from(code: Code<Noun>) -> Self {
        code.0
    }
}

impl<Noun> Borrow<str> for Code<Noun> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<Noun> AsRef<str> for Code<Noun> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<Noun> fmt::Display for Code<Noun> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
