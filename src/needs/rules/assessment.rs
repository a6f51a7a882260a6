//! A needs assessment, and when one can be recorded or worked on.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use crate::platform::error::Refusal;
use crate::platform::ids::{EmployerId, NeedsAssessmentId, SurveyId};
use crate::platform::text::Text;
use crate::surveys::Telling;

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

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It was held elsewhere, or before Halemark, and is only told of.
    Recorded,
    /// It is under way, from its plan to its priorities.
    Open,
    /// It is finished: its report can be read, and nothing in it changes any more.
    Published,
    /// It was given up.
    Cancelled,
}

/// A text that names no [`State`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownState;

/// A needs assessment of an employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedsAssessment {
    /// Its key.
    pub id: NeedsAssessmentId,
    /// Who held it.
    pub employer: EmployerId,
    /// How far it is.
    pub state: State,
    /// How people are asked.
    pub method: Method,
    /// The day people had been asked: of one that took weeks, the last. The later of the close of its survey and its
    /// last conversation; `None` while nobody has been.
    pub held_on: Option<NaiveDate>,
    /// How many people took part, where that was counted.
    pub took_part: Option<i32>,
    /// Anything else; of one that was given up, why. May be empty.
    pub note: String,
    /// What belongs to one that is held here; all empty of one that is only told of.
    pub thread: Thread,
    /// Goes up by one with every change.
    pub version: i32,
    /// When it was changed last, in UTC.
    pub changed_at: NaiveDateTime,
    /// By whom.
    pub changed_by_name: String,
}

/// What ties the steps of a needs assessment together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// The first day people are to be asked.
    pub starts_on: Option<NaiveDate>,
    /// The last day people are to be asked.
    pub ends_on: Option<NaiveDate>,
    /// Which shifts it has to reach, in the employer's words; may be empty.
    pub shifts: String,
    /// Who does what in it; may be empty.
    pub who: String,
    /// The survey that asks.
    pub survey: Option<SurveyId>,
    /// The one before it, whose priorities are looked back on.
    pub previous: Option<NeedsAssessmentId>,
    /// When the employer agreed to the priorities, in UTC.
    pub agreed_at: Option<NaiveDateTime>,
    /// The day all of this is looked at again.
    pub review_on: Option<NaiveDate>,
    /// Whether "you said, we did" is open to everybody who has its address.
    pub is_on_board: bool,
    /// When its report was published, in UTC.
    pub published_at: Option<NaiveDateTime>,
    /// How many people were in scope then, where that was counted.
    pub people: Option<i32>,
    /// From how many people on totals were told then; `None` until it is published.
    pub min_cell: Option<i32>,
    /// Which results were told of its survey then; `None` until it is published.
    pub told: Option<Telling>,
    /// Which were told of the survey it is compared with.
    pub told_before: Option<Telling>,
    /// A print of what its findings were drawn from; `None` where none were.
    pub drawn_from: Option<String>,
}

/// What a person tells of a needs assessment that was held elsewhere.
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
    /// It was published: nothing in it changes any more.
    Published,
    /// It was held elsewhere and is only told of.
    NotOpen,
    /// It was given up.
    GivenUp,
    /// It was not given up, so it is not removed with all that is in it.
    NotGivenUp,
    /// The survey is not one of the employer's, or was given up.
    OtherSurvey,
    /// Another needs assessment rests on the survey.
    TakenSurvey,
    /// The review is not to come.
    ReviewPast,
    /// The review is more than five years away.
    ReviewFar,
    /// A step before the report is not done.
    NotReady,
    /// Something that findings rest on changed since they were drawn.
    NotDrawn,
}

impl Refusal for NeedsRefusal {
    fn text(&self) -> Text {
        match self {
            Self::ToCome => "refused-needs-to-come".into(),
            Self::Published => "refused-needs-published".into(),
            Self::NotOpen => "refused-needs-not-open".into(),
            Self::GivenUp => "refused-needs-given-up".into(),
            Self::NotGivenUp => "refused-needs-not-given-up".into(),
            Self::OtherSurvey => "refused-needs-other-survey".into(),
            Self::TakenSurvey => "refused-needs-taken-survey".into(),
            Self::ReviewPast => "refused-needs-review-past".into(),
            Self::ReviewFar => "refused-needs-review-far".into(),
            Self::NotReady => "refused-needs-not-ready".into(),
            Self::NotDrawn => "refused-needs-not-drawn".into(),
        }
    }
}

/// Whether the steps of one in this state can be worked on.
///
/// # Errors
/// [`NeedsRefusal::Published`], or as [`check_kept`].
pub fn check_open(state: State) -> Result<(), NeedsRefusal> {
    check_kept(state)?;
    if state == State::Published { Err(NeedsRefusal::Published) } else { Ok(()) }
}

/// Whether one in this state is held here and kept up: under way, or published. Suggestions are answered and the board is
/// opened and closed also after the publication.
///
/// # Errors
/// [`NeedsRefusal::NotOpen`], [`NeedsRefusal::GivenUp`].
pub fn check_kept(state: State) -> Result<(), NeedsRefusal> {
    match state {
        State::Open | State::Published => Ok(()),
        State::Recorded => Err(NeedsRefusal::NotOpen),
        State::Cancelled => Err(NeedsRefusal::GivenUp),
    }
}

/// Whether one in this state can be removed with all that is in it.
///
/// # Errors
/// [`NeedsRefusal::NotGivenUp`].
pub fn check_discarding(state: State) -> Result<(), NeedsRefusal> {
    if state == State::Cancelled { Ok(()) } else { Err(NeedsRefusal::NotGivenUp) }
}

/// Whether it can be recorded `today`.
///
/// # Errors
/// [`NeedsRefusal::ToCome`].
pub fn check(new: &NewNeedsAssessment, today: NaiveDate) -> Result<(), NeedsRefusal> {
    if new.held_on > today { Err(NeedsRefusal::ToCome) } else { Ok(()) }
}

/// The most days until the review: five years.
const FURTHEST_REVIEW: i64 = 5 * 366;

/// Whether all of it can be looked at again on a day, as seen from `today`.
///
/// # Errors
/// [`NeedsRefusal::ReviewPast`], [`NeedsRefusal::ReviewFar`].
pub fn check_review(review_on: NaiveDate, today: NaiveDate) -> Result<(), NeedsRefusal> {
    match (review_on - today).num_days() {
        ..=0 => Err(NeedsRefusal::ReviewPast),
        days if days > FURTHEST_REVIEW => Err(NeedsRefusal::ReviewFar),
        _ => Ok(()),
    }
}

impl NeedsAssessment {
    /// Whether it counts as held on a day.
    pub fn is_held(&self, day: NaiveDate) -> bool {
        self.held_on.is_some_and(|held_on| held_on <= day)
    }

    /// Whether it counts at all: it is published, or was held elsewhere. One that is under way can still come to nothing.
    pub fn counts(&self) -> bool {
        matches!(self.state, State::Recorded | State::Published)
    }

    /// Whether its steps can still be worked on.
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether it rests on a survey, which is then no other's. One that was given up rests on nothing.
    pub fn rests_on(&self, survey: SurveyId) -> bool {
        self.state != State::Cancelled && self.thread.survey == Some(survey)
    }

    /// What was told of one that was held elsewhere; `None` of any other.
    pub fn told(&self) -> Option<NewNeedsAssessment> {
        let held_on = self.held_on.filter(|_| self.state == State::Recorded)?;
        Some(NewNeedsAssessment {
            held_on,
            method: self.method,
            took_part: self.took_part,
            note: self.note.clone(),
        })
    }

    /// As a template shows it: `id`, `state`, `held_on`, `method`, `took_part`, `note`, `version`, `changed_at`,
    /// `changed_by`, and what is in [`Thread`].
    pub fn to_value(&self) -> Value {
        json!({
            "id": self.id,
            "state": self.state.as_str(),
            "held_on": self.held_on,
            "method": self.method.as_str(),
            "took_part": self.took_part,
            "note": self.note,
            "starts_on": self.thread.starts_on,
            "ends_on": self.thread.ends_on,
            "shifts": self.thread.shifts,
            "who": self.thread.who,
            "survey": self.thread.survey,
            "previous": self.thread.previous,
            "agreed_at": self.thread.agreed_at,
            "review_on": self.thread.review_on,
            "is_on_board": self.thread.is_on_board,
            "published_at": self.thread.published_at,
            "version": self.version,
            "changed_at": self.changed_at,
            "changed_by": self.changed_by_name,
        })
    }
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Recorded, Self::Open, Self::Published, Self::Cancelled];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Open => "open",
            Self::Published => "published",
            Self::Cancelled => "cancelled",
        }
    }
}

impl FromStr for State {
    type Err = UnknownState;

    fn from_str(text: &str) -> Result<Self, UnknownState> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownState)
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
