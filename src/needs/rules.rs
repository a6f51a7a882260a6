//! What a needs assessment is, and when one can be recorded.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use crate::platform::error::Refusal;
use crate::platform::ids::{EmployerId, NeedsAssessmentId};
use crate::platform::text::Text;

/// How people were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// Everybody had questions to answer, on paper or a screen.
    Survey,
    /// In conversations, one by one or in groups; the way of small employers.
    Conversation,
    /// Both.
    Mixed,
    /// In another way, which the note tells.
    Other,
}

/// A text that names no [`Method`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownMethod;

/// A needs assessment an employer held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedsAssessment {
    /// Its key.
    pub id: NeedsAssessmentId,
    /// Who held it.
    pub employer: EmployerId,
    /// What is told of it.
    pub told: NewNeedsAssessment,
    /// Goes up by one with every change.
    pub version: i32,
    /// When it was changed last, in UTC.
    pub changed_at: NaiveDateTime,
    /// By whom.
    pub changed_by_name: String,
}

/// What a person tells of a needs assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNeedsAssessment {
    /// The day it was held; of one that took weeks, its last day.
    pub held_on: NaiveDate,
    /// How people were asked.
    pub method: Method,
    /// How many people took part, where that was counted.
    pub took_part: Option<i32>,
    /// Anything else; may be empty.
    pub note: String,
}

/// Why a needs assessment is not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedsRefusal {
    /// Its day is still to come.
    ToCome,
}

impl Refusal for NeedsRefusal {
    fn text(&self) -> Text {
        match self {
            Self::ToCome => "refused-needs-to-come".into(),
        }
    }
}

/// Whether it can be recorded `today`.
///
/// # Errors
/// [`NeedsRefusal::ToCome`].
pub fn check(new: &NewNeedsAssessment, today: NaiveDate) -> Result<(), NeedsRefusal> {
    if new.held_on > today { Err(NeedsRefusal::ToCome) } else { Ok(()) }
}

impl NeedsAssessment {
    /// As a template shows it: `id`, `held_on`, `method`, `took_part`, `note`, `version`, `changed_at`, `changed_by`.
    pub fn to_value(&self) -> Value {
        json!({
            "id": self.id,
            "held_on": self.told.held_on,
            "method": self.told.method.as_str(),
            "took_part": self.told.took_part,
            "note": self.told.note,
            "version": self.version,
            "changed_at": self.changed_at,
            "changed_by": self.changed_by_name,
        })
    }
}

impl Method {
    /// Every method, in the order a form offers them.
    pub const ALL: [Self; 4] = [Self::Survey, Self::Conversation, Self::Mixed, Self::Other];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Survey => "survey",
            Self::Conversation => "conversation",
            Self::Mixed => "mixed",
            Self::Other => "other",
        }
    }
}

impl FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(text: &str) -> Result<Self, UnknownMethod> {
        Self::ALL.into_iter().find(|method| method.as_str() == text).ok_or(UnknownMethod)
    }
}
