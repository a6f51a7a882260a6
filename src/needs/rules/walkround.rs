//! A walk round one site: what was seen, item by item, and photographs of it.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use super::checklist::Checklist;
use crate::platform::ids::{NeedsAssessmentId, PhotographId, SiteId, WalkroundId};

/// A walk round one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walkround {
    /// Its key.
    pub id: WalkroundId,
    /// What it belongs to.
    pub assessment: NeedsAssessmentId,
    /// Where it was.
    pub site: SiteId,
    /// What the site is called.
    pub site_name: String,
    /// The day of the walk.
    pub walked_on: NaiveDate,
    /// What was looked at, as it was when the walk-round began.
    pub checklist: Checklist,
    /// Whether the employer's people may read it.
    pub is_published: bool,
    /// What was seen, by the code of the item.
    pub observations: BTreeMap<String, Observation>,
    /// Photographs, in the order they were added.
    pub photographs: Vec<Photograph>,
    /// Goes up by one with every change of its day or site.
    pub version: i32,
}

/// What was seen of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// How it was.
    pub mark: ObservationMark,
    /// What there is to say of it; may be empty.
    pub note: String,
    /// When it was written down, in UTC.
    pub changed_at: NaiveDateTime,
    /// By whom.
    pub changed_by_name: String,
    /// Goes up by one with every change.
    pub version: i32,
}

/// How something on the premises was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservationMark {
    /// As good practice has it.
    Good,
    /// It would do, and could be better.
    Better,
    /// It harms or hinders people.
    Problem,
    /// It could not be seen, or there is no such thing on this site.
    Unseen,
}

/// A text that names no [`ObservationMark`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownMark;

/// A photograph of the premises, without what the camera wrote into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photograph {
    /// Its key.
    pub id: PhotographId,
    /// The code of the item it shows, if it shows one.
    pub item: Option<String>,
    /// What it shows, for whoever cannot see it.
    pub caption: String,
    /// The SHA-256 of its bytes, in hexadecimal: where they are.
    pub sha256: String,
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
}

impl ObservationMark {
    /// Every mark, in the order a form offers them.
    pub const ALL: [Self; 4] = [Self::Good, Self::Better, Self::Problem, Self::Unseen];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Better => "better",
            Self::Problem => "problem",
            Self::Unseen => "unseen",
        }
    }
}

impl FromStr for ObservationMark {
    type Err = UnknownMark;

    fn from_str(text: &str) -> Result<Self, UnknownMark> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == text).ok_or(UnknownMark)
    }
}
