//! The action plan: what is to be done about the priorities, by whom and until when.

use std::collections::BTreeSet;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveDateTime};

use super::assessment::State;
use crate::notices::rules::{Holder, Timing, holder, timing};
use crate::platform::error::Refusal;
use crate::platform::ids::{EmployerId, EvidenceId, NeedsAssessmentId, PersonId, PlanActionId, PriorityId};
use crate::platform::text::Text;

/// How far an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionState {
    /// It is to be done.
    Open,
    /// It is done; a note or an item of evidence tells how one knows.
    Done,
    /// It was given up; a note tells why.
    Dropped,
}

/// A text that names no [`ActionState`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownActionState;

/// An action of an action plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanAction {
    /// Its key.
    pub id: PlanActionId,
    /// The needs assessment it follows from.
    pub assessment: NeedsAssessmentId,
    /// Whose plan it is in.
    pub employer: EmployerId,
    /// What is told of it.
    pub told: NewPlanAction,
    /// What the priority it answers is called; `None` where it answers none.
    pub priority_title: Option<String>,
    /// The name of its owner; `None` where it is the leads'.
    pub owner_name: Option<String>,
    /// How far it is.
    pub state: ActionState,
    /// What came of it; `None` while it is open.
    pub ended: Option<Ended>,
    /// Goes up by one with every change.
    pub version: i32,
    /// When it was changed last, in UTC.
    pub changed_at: NaiveDateTime,
    /// By whom.
    pub changed_by_name: String,
}

/// What a person tells of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPlanAction {
    /// The priority it answers, where it answers one.
    pub priority: Option<PriorityId>,
    /// The code of its topic.
    pub topic: String,
    /// What is to be done.
    pub action: String,
    /// Who sees to it; `None` is the leads.
    pub owner: Option<PersonId>,
    /// The day by which it is to be done.
    pub due_on: NaiveDate,
    /// How one will know that it worked; may be empty.
    pub measure: String,
    /// What it may cost, in pence, where that was said.
    pub cost_pence: Option<i32>,
}

/// How an action ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The day it was done, or given up.
    pub on: NaiveDate,
    /// How one knows that it is done, or why it was given up; may be empty where evidence shows it.
    pub note: String,
    /// The item of the employer's library that shows it.
    pub evidence: Option<EvidenceId>,
    /// What that item is called, while it is in the library.
    pub evidence_title: Option<String>,
}

/// That an action is done or given up, as a person says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEnding {
    /// Whether it is done, and not given up.
    pub is_done: bool,
    /// The day it was done, or given up; `None` is the day it is said.
    pub on: Option<NaiveDate>,
    /// How one knows, or why.
    pub note: String,
    /// An item of the employer's library that shows it.
    pub evidence: Option<EvidenceId>,
}

/// Something in a plan that is somebody's to do, for lists of what is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDuty {
    /// The action.
    pub action: PlanAction,
    /// The employer's trading name, or its legal name.
    pub employer_name: String,
    /// Whether it was given to somebody else, who cannot do it any more, or to nobody.
    pub is_inherited: bool,
}

/// How far a plan is: how many of its actions stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Done.
    pub done: usize,
    /// To be done, and there is time.
    pub later: usize,
    /// To be done within days.
    pub soon: usize,
    /// To be done, and their day has passed.
    pub overdue: usize,
    /// Given up.
    pub dropped: usize,
}

/// Why something cannot be said in an action plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRefusal {
    /// The needs assessment is only told of: it has no plan.
    NoPlan,
    /// The needs assessment was given up.
    GivenUp,
    /// The priority is of another needs assessment.
    UnknownPriority,
    /// No topic is called so.
    UnknownTopic,
    /// The owner cannot work for this employer.
    NotOfTheTeam,
    /// The day has passed.
    DayPassed,
    /// It is done or given up already.
    Ended,
    /// It is not done or given up.
    NotEnded,
    /// Nothing in it is still to be done.
    NothingOpen,
    /// It ended on a day to come.
    EndsToCome,
    /// It ended before people began to be asked.
    EndsBefore,
    /// It is said to be done, but neither a note nor evidence tells how one knows.
    NothingShown,
    /// It is given up, but not said why.
    NoReason,
    /// The item is not in the employer's library.
    UnknownEvidence,
}

/// Whether the plan of a needs assessment in this state can be worked on. It is the one thing that still changes once the
/// rest is published.
///
/// # Errors
/// [`PlanRefusal::NoPlan`], [`PlanRefusal::GivenUp`].
pub fn check_plan(state: State) -> Result<(), PlanRefusal> {
    match state {
        State::Open | State::Published => Ok(()),
        State::Recorded => Err(PlanRefusal::NoPlan),
        State::Cancelled => Err(PlanRefusal::GivenUp),
    }
}

/// Whether the plan of a needs assessment in this state, and this action of it, can be worked on.
///
/// # Errors
/// As [`check_plan`], and [`PlanRefusal::Ended`].
pub fn check_workable(state: State, action: Option<&PlanAction>) -> Result<(), PlanRefusal> {
    check_plan(state)?;
    if action.is_some_and(|action| action.ended.is_some()) { Err(PlanRefusal::Ended) } else { Ok(()) }
}

/// Whether an action can be so, where `able` can work for the employer and `old` is what was told of it before. What it
/// had before may stay: a day that has passed since, an owner who left.
///
/// # Errors
/// The first reason why not.
pub fn check_action(
    new: &NewPlanAction,
    old: Option<&NewPlanAction>,
    able: &BTreeSet<PersonId>,
    today: NaiveDate,
) -> Result<(), PlanRefusal> {
    let kept_owner = old.is_some_and(|old| old.owner == new.owner);
    if !kept_owner && new.owner.is_some_and(|owner| !able.contains(&owner)) {
        return Err(PlanRefusal::NotOfTheTeam);
    }
    let kept_day = old.is_some_and(|old| old.due_on == new.due_on);
    if !kept_day && new.due_on < today { Err(PlanRefusal::DayPassed) } else { Ok(()) }
}

/// Whether an open action of an assessment that began on `began` can end so, said `today`.
///
/// # Errors
/// The first reason why not.
pub fn check_ending(
    state: ActionState,
    ending: &NewEnding,
    began: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(), PlanRefusal> {
    match state {
        ActionState::Done | ActionState::Dropped => Err(PlanRefusal::Ended),
        ActionState::Open if ending.on.is_some_and(|on| on > today) => Err(PlanRefusal::EndsToCome),
        ActionState::Open if ending.on.is_some_and(|on| on < began.unwrap_or(today).min(today)) => {
            Err(PlanRefusal::EndsBefore)
        }
        ActionState::Open if ending.is_done && ending.note.is_empty() && ending.evidence.is_none() => {
            Err(PlanRefusal::NothingShown)
        }
        ActionState::Open if !ending.is_done && ending.note.is_empty() => Err(PlanRefusal::NoReason),
        ActionState::Open => Ok(()),
    }
}

/// How far these actions are on a day.
pub fn progress(actions: &[PlanAction], today: NaiveDate) -> Progress {
    let mut found = Progress::default();
    for action in actions {
        let of = match (action.state, timing(action.told.due_on, today)) {
            (ActionState::Done, _) => &mut found.done,
            (ActionState::Dropped, _) => &mut found.dropped,
            (ActionState::Open, Timing::Later) => &mut found.later,
            (ActionState::Open, Timing::Soon) => &mut found.soon,
            (ActionState::Open, Timing::Overdue) => &mut found.overdue,
        };
        *of += 1;
    }
    found
}

/// What the actions that were not given up may cost together, in pence; `None` where it was said of none.
pub fn cost(actions: &[PlanAction]) -> Option<i64> {
    let kept = actions.iter().filter(|action| action.state != ActionState::Dropped);
    let costs: Vec<i64> = kept.filter_map(|action| action.told.cost_pence.map(i64::from)).collect();
    (!costs.is_empty()).then(|| costs.iter().sum())
}

impl PlanAction {
    /// Whose it is, where `able` can work for the employer now.
    pub fn holder(&self, able: &BTreeSet<PersonId>) -> Holder {
        self.told.owner.map_or(Holder::Leads, |owner| holder(owner, able))
    }

    /// How close its day is; `None` when there is nothing left to do.
    pub fn timing(&self, today: NaiveDate) -> Option<Timing> {
        (self.state == ActionState::Open).then(|| timing(self.told.due_on, today))
    }

    /// The path of its page.
    pub fn page(&self) -> String {
        format!("/needs/{}/plan/{}", self.assessment, self.id)
    }
}

impl Progress {
    /// How many actions there are, without those given up.
    pub const fn total(&self) -> usize {
        self.done + self.later + self.soon + self.overdue
    }
}

impl ActionState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Open, Self::Done, Self::Dropped];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }
}

impl FromStr for ActionState {
    type Err = UnknownActionState;

    fn from_str(text: &str) -> Result<Self, UnknownActionState> {
        Self::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownActionState)
    }
}

impl PlanRefusal {
    /// The field of the form that is wrong; `None` where it is about the whole.
    pub const fn field(self) -> Option<&'static str> {
        match self {
            Self::NoPlan | Self::GivenUp | Self::Ended | Self::NotEnded | Self::NothingOpen => None,
            Self::EndsToCome | Self::EndsBefore => Some("ended_on"),
            Self::UnknownPriority => Some("priority"),
            Self::UnknownTopic => Some("topic"),
            Self::NotOfTheTeam => Some("owner"),
            Self::DayPassed => Some("due_on"),
            Self::NothingShown | Self::NoReason => Some("note"),
            Self::UnknownEvidence => Some("evidence"),
        }
    }
}

impl Refusal for PlanRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NoPlan => "refused-plan-none".into(),
            Self::GivenUp => "refused-needs-given-up".into(),
            Self::UnknownPriority => "refused-plan-priority".into(),
            Self::UnknownTopic => "refused-plan-topic".into(),
            Self::NotOfTheTeam => "refused-plan-owner".into(),
            Self::DayPassed => "refused-plan-day".into(),
            Self::Ended => "refused-plan-ended".into(),
            Self::NotEnded => "refused-plan-not-ended".into(),
            Self::NothingOpen => "refused-plan-nothing-open".into(),
            Self::EndsToCome => "refused-plan-ends-to-come".into(),
            Self::EndsBefore => "refused-plan-ends-before".into(),
            Self::NothingShown => "refused-plan-nothing-shown".into(),
            Self::NoReason => "refused-plan-no-reason".into(),
            Self::UnknownEvidence => "refused-plan-evidence".into(),
        }
    }
}

#[cfg(test)]
mod tests;
