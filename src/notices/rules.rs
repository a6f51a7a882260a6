//! What a person can be told, and how. Pure.

mod choice;
mod due;
mod ending;
mod line;
mod round;

use std::str::FromStr;

use serde_json::{Map, Value};

use crate::platform::ids::EmployerId;

pub use choice::{Choice, UnknownChoice, settle};
pub use due::{Holder, SOON_DAYS, Timing, holder, last_soon, timing};
pub use ending::{Ending, last_near};
pub use line::line;
pub use round::{HOUR, last_round};

/// What a notice is about. Its line is the message `notices-line-<kind>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// Somebody wrote in a conversation.
    Message,
    /// A criterion was assigned to them.
    Assignment,
    /// Something of theirs is due soon, or overdue.
    Due,
    /// The adviser asks how it goes.
    Nudge,
    /// Evidence, or the training of an advocate, is near its last day or past it.
    Expiry,
    /// An uploaded file was put aside by the virus scanner.
    Quarantine,
    /// Their role at an employer changed or ended, or the employer's lead changes.
    Team,
    /// A survey of the employer's people has results.
    Survey,
    /// A health needs assessment has come a step further, or its review is due.
    Needs,
    /// An action of theirs in an action plan is due soon, or overdue.
    Plan,
    /// A service they vouch for in the support directory is to be looked at again.
    Directory,
}

/// A text that names no [`NoticeKind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownNoticeKind;

/// A notice, before it is given to anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The employer it concerns.
    pub employer: Option<EmployerId>,
    /// What its line names: names, codes, numbers, days; never a narrative.
    pub params: Map<String, Value>,
    /// The path of the page it leads to.
    pub page: String,
}

impl NoticeKind {
    /// Every kind, in the order people choose them.
    pub const ALL: [Self; 11] = [
        Self::Message,
        Self::Assignment,
        Self::Due,
        Self::Nudge,
        Self::Expiry,
        Self::Survey,
        Self::Needs,
        Self::Plan,
        Self::Directory,
        Self::Quarantine,
        Self::Team,
    ];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Assignment => "assignment",
            Self::Due => "due",
            Self::Nudge => "nudge",
            Self::Expiry => "expiry",
            Self::Quarantine => "quarantine",
            Self::Team => "team",
            Self::Survey => "survey",
            Self::Needs => "needs",
            Self::Plan => "plan",
            Self::Directory => "directory",
        }
    }

    /// Whether nobody can switch it off: it is about their own standing.
    pub const fn is_duty(self) -> bool {
        matches!(self, Self::Team | Self::Quarantine)
    }
}

impl FromStr for NoticeKind {
    type Err = UnknownNoticeKind;

    fn from_str(text: &str) -> Result<Self, UnknownNoticeKind> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or(UnknownNoticeKind)
    }
}

impl Notice {
    /// A notice of this kind that leads to `page`, a path of the site.
    pub fn new(kind: NoticeKind, page: impl Into<String>) -> Self {
        Notice { kind, employer: None, params: Map::new(), page: page.into() }
    }

    /// Says which employer it concerns; its line may name `{ $employer }` when that is given too.
    #[must_use]
    pub fn employer(mut self, employer: EmployerId) -> Self {
        self.employer = Some(employer);
        self
    }

    /// Something its line names.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self
    }
}
