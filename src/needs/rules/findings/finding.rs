//! A finding, as it is drawn and as it is kept.

use std::str::FromStr;

use super::detail::Detail;
use crate::platform::ids::FindingId;

/// Where a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingSource {
    /// What a survey found, against a limit or between its groups.
    Survey,
    /// What changed since the survey before it.
    Wave,
    /// What was seen on the premises.
    Walkround,
    /// What a group said and approved.
    Conversation,
    /// What the adviser knows besides.
    Adviser,
}

/// A text that names no [`FindingSource`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownFindingSource;

/// A finding as the rules draw it.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What it is the finding of: the same data give the same key, so that drawing twice doubles nothing.
    pub key: String,
    /// Where it comes from.
    pub source: FindingSource,
    /// The code of its topic.
    pub topic: String,
    /// What it rests on.
    pub detail: Detail,
}

/// A finding of a needs assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Its key in the database.
    pub id: FindingId,
    /// What it is the finding of, unique in its assessment.
    pub key: String,
    /// Where it comes from.
    pub source: FindingSource,
    /// The code of its topic.
    pub topic: String,
    /// What it rests on.
    pub detail: Detail,
    /// Why the adviser left it out; empty when it counts.
    pub left_out: String,
    /// Whether it would not be drawn any more, and is only here because a priority rests on it.
    pub is_outdated: bool,
    /// Goes up by one with every change.
    pub version: i32,
}

impl Finding {
    /// Whether it counts: the adviser did not leave it out.
    pub fn counts(&self) -> bool {
        self.left_out.is_empty()
    }
}

impl FindingSource {
    /// Every source, in the order pages tell of them.
    pub const ALL: [Self; 5] = [Self::Survey, Self::Wave, Self::Walkround, Self::Conversation, Self::Adviser];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Wave => "wave",
            Self::Walkround => "walkround",
            Self::Conversation => "conversation",
            Self::Adviser => "adviser",
        }
    }
}

impl FromStr for FindingSource {
    type Err = UnknownFindingSource;

    fn from_str(text: &str) -> Result<Self, UnknownFindingSource> {
        Self::ALL.into_iter().find(|source| source.as_str() == text).ok_or(UnknownFindingSource)
    }
}
