//! The steps of a needs assessment, and where each stands: worked out from what is there, never ticked off by hand.

use chrono::NaiveDate;

use super::assessment::Method;
use super::plan::FEWEST_FOR_SURVEY;
use super::priorities::check_agreement;
use crate::platform::access::Act;
use crate::platform::ids::PriorityId;
use crate::surveys;

/// A step, in the order they are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// How, when, where, who.
    Plan,
    /// Who works there.
    Profile,
    /// Everybody is asked, on paper or a screen.
    Survey,
    /// Groups are asked.
    Conversations,
    /// The adviser looks at the premises.
    Walkrounds,
    /// What came out.
    Findings,
    /// What people suggested.
    Suggestions,
    /// Three to five, agreed with the employer.
    Priorities,
    /// What is to be done, by whom, by when.
    Actions,
    /// Campaigns that answer the priorities.
    Campaigns,
    /// The day all of this is looked at again.
    Review,
    /// The report is published.
    Publication,
}

/// What is there of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// How people are asked.
    pub method: Method,
    /// How many people work there, where that was counted.
    pub people: Option<i32>,
    /// Whether anything is told of who works there.
    pub is_profiled: bool,
    /// Where its survey stands; `None` without one.
    pub survey: Option<surveys::State>,
    /// Conversations written down.
    pub conversations: i64,
    /// Walk-rounds begun.
    pub walkrounds: i64,
    /// Those that are published.
    pub published_walkrounds: i64,
    /// Findings that are not left out, and would still be drawn.
    pub findings: i64,
    /// Whether the findings are what would be drawn now: nothing they rest on changed since they were.
    pub is_drawn: bool,
    /// Suggestions.
    pub suggestions: i64,
    /// Suggestions the employer has not answered.
    pub unanswered: i64,
    /// Priorities.
    pub priorities: i64,
    /// Whether the employer agreed to them.
    pub is_agreed: bool,
    /// Actions of the plan, given up ones left aside.
    pub actions: i64,
    /// Campaigns that say they follow from it.
    pub campaigns: i64,
    /// The first priority that no campaign answers.
    pub next_priority: Option<PriorityId>,
    /// The day it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// Whether its report is published.
    pub is_published: bool,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing more has to be done.
    Done,
    /// There is something, and more has to come.
    Begun,
    /// It can be done now.
    ToDo,
    /// It can be done now, and need not be.
    Optional,
    /// Its page can be opened; there is little to do on it before what it waits for.
    Waits(Wait),
    /// The report was published without it.
    Skipped,
}

/// What a step waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// That people were asked: the survey's close, a conversation.
    Asked,
    /// Findings.
    Findings,
    /// That the employer agrees to the priorities.
    Agreement,
    /// An agreement, an action and a review date: a report says what happens next.
    Ready,
}

/// Every step the assessment has, with where it stands.
pub fn steps(facts: &Facts) -> Vec<(Step, Status)> {
    let has = |step: &Step| match step {
        Step::Survey => asks_by_survey(facts),
        Step::Conversations => asks_by_conversation(facts),
        _ => true,
    };
    Step::ALL.into_iter().filter(has).map(|step| (step, status(step, facts))).collect()
}

/// The one step to take next, for whoever can do what `can` says; `None` when nothing is left to do. Theirs comes before
/// others'; an agreement, for which everything after it waits, before the rest; and what the report waits for before what
/// goes on after it. Else the first in order.
pub fn next(facts: &Facts, steps: &[(Step, Status)], can: impl Fn(Act) -> bool) -> Option<Step> {
    let open = |(_, status): &&(Step, Status)| matches!(status, Status::ToDo | Status::Begun);
    let rank = |step: &Step| {
        let is_agreement = *step == Step::Priorities && awaits_agreement(facts);
        let goes_on = matches!(step, Step::Suggestions | Step::Campaigns);
        (!can(act_of(*step, facts)), !is_agreement, goes_on)
    };
    steps.iter().filter(open).map(|(step, _)| *step).min_by_key(rank)
}

/// Whether priorities are chosen that the employer has not agreed to.
pub fn awaits_agreement(facts: &Facts) -> bool {
    let chosen = usize::try_from(facts.priorities).unwrap_or_default();
    !facts.is_agreed && check_agreement(chosen).is_ok()
}

/// What somebody must be allowed to do to take a step where it stands now: the adviser words suggestions, and the employer
/// answers them; the team chooses priorities, and its lead agrees to them.
pub fn act_of(step: Step, facts: &Facts) -> Act {
    match step {
        Step::Suggestions if facts.unanswered > 0 => Act::EditPortfolio,
        Step::Priorities if awaits_agreement(facts) => Act::AgreePriorities,
        step => step.act(),
    }
}

/// Whether the report can be published: people were asked in every way that was planned, what came of it is found and
/// nothing of it has changed since, priorities are agreed, somebody is to do something about them, and there is a day to look at it again.
pub fn is_ready(facts: &Facts) -> bool {
    // A survey that closes after the publication would make an old assessment young.
    let is_running = matches!(survey(facts), Status::Begun);
    let asked = !is_running
        && (!must_survey(facts) || facts.survey == Some(surveys::State::Closed))
        && (!asks_by_conversation(facts) || facts.conversations > 0);
    let found = facts.findings > 0 && facts.is_drawn;
    asked && found && facts.is_agreed && facts.actions > 0 && facts.review_on.is_some()
}

fn status(step: Step, facts: &Facts) -> Status {
    let stays_open = matches!(step, Step::Suggestions | Step::Actions | Step::Campaigns);
    match standing(step, facts) {
        Status::ToDo | Status::Begun | Status::Optional if facts.is_published && !stays_open => {
            Status::Skipped
        }
        status => status,
    }
}

fn standing(step: Step, facts: &Facts) -> Status {
    match step {
        Step::Plan => Status::Done,
        Step::Profile if facts.is_profiled => Status::Done,
        Step::Profile if is_small(facts) => Status::Optional,
        Step::Profile => Status::ToDo,
        Step::Survey => survey(facts),
        Step::Conversations => once(facts.conversations),
        Step::Walkrounds => walkrounds(facts),
        Step::Findings => when(was_asked(facts), Wait::Asked, findings(facts)),
        // What people say in passing is written down before anybody is asked, and what can be done at once needs not wait.
        Step::Suggestions => suggestions(facts),
        Step::Priorities => when(facts.findings > 0, Wait::Findings, priorities(facts)),
        Step::Actions if facts.is_agreed => once(facts.actions),
        Step::Actions if facts.actions > 0 => Status::Done,
        Step::Actions => Status::Optional,
        Step::Campaigns => when(facts.is_agreed, Wait::Agreement, once(facts.campaigns)),
        Step::Review if facts.review_on.is_some() => Status::Done,
        Step::Review => when(facts.is_agreed, Wait::Agreement, Status::ToDo),
        Step::Publication if facts.is_published => Status::Done,
        Step::Publication => when(is_ready(facts), Wait::Ready, Status::ToDo),
    }
}

fn when(can: bool, wait: Wait, status: Status) -> Status {
    if can { status } else { Status::Waits(wait) }
}

fn once(count: i64) -> Status {
    if count > 0 { Status::Done } else { Status::ToDo }
}

fn survey(facts: &Facts) -> Status {
    use surveys::State;
    match facts.survey {
        Some(State::Closed) => Status::Done,
        Some(State::Planned | State::Open | State::Closing) => Status::Begun,
        Some(State::Cancelled) | None if must_survey(facts) => Status::ToDo,
        Some(State::Cancelled) | None => Status::Optional,
    }
}

fn walkrounds(facts: &Facts) -> Status {
    match facts.walkrounds {
        0 => Status::ToDo,
        all if all == facts.published_walkrounds => Status::Done,
        _ => Status::Begun,
    }
}

fn findings(facts: &Facts) -> Status {
    match facts.findings {
        0 => Status::ToDo,
        _ if facts.is_drawn => Status::Done,
        _ => Status::Begun,
    }
}

fn suggestions(facts: &Facts) -> Status {
    match (facts.suggestions, facts.unanswered) {
        (0, _) => Status::Optional,
        (_, 0) => Status::Done,
        _ => Status::Begun,
    }
}

fn priorities(facts: &Facts) -> Status {
    match facts.priorities {
        0 => Status::ToDo,
        _ if facts.is_agreed => Status::Done,
        _ => Status::Begun,
    }
}

/// Whether anybody has been asked, so that something can have come out.
fn was_asked(facts: &Facts) -> bool {
    facts.survey == Some(surveys::State::Closed) || facts.conversations > 0
}

fn is_small(facts: &Facts) -> bool {
    facts.people.is_some_and(|people| people < FEWEST_FOR_SURVEY)
}

fn asks_by_survey(facts: &Facts) -> bool {
    matches!(facts.method, Method::Survey | Method::Mixed)
}

/// Answers of a small employer can only be told together with others', so its assessment does not wait for them.
fn must_survey(facts: &Facts) -> bool {
    asks_by_survey(facts) && !is_small(facts)
}

fn asks_by_conversation(facts: &Facts) -> bool {
    matches!(facts.method, Method::Conversation | Method::Mixed)
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 12] = [
        Self::Plan,
        Self::Profile,
        Self::Survey,
        Self::Conversations,
        Self::Walkrounds,
        Self::Findings,
        Self::Suggestions,
        Self::Priorities,
        Self::Actions,
        Self::Campaigns,
        Self::Review,
        Self::Publication,
    ];

    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Profile => "profile",
            Self::Survey => "survey",
            Self::Conversations => "conversations",
            Self::Walkrounds => "walkrounds",
            Self::Findings => "findings",
            Self::Suggestions => "suggestions",
            Self::Priorities => "priorities",
            Self::Actions => "actions",
            Self::Campaigns => "campaigns",
            Self::Review => "review",
            Self::Publication => "publication",
        }
    }

    /// The last part of its page's address below the assessment.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Plan => "details",
            Self::Actions => "plan",
            other => other.as_str(),
        }
    }

    /// What somebody must be allowed to do to begin it.
    const fn act(self) -> Act {
        match self {
            Self::Plan | Self::Profile | Self::Survey | Self::Priorities | Self::Actions | Self::Review => {
                Act::PlanNeeds
            }
            Self::Campaigns => Act::EditPortfolio,
            Self::Conversations
            | Self::Walkrounds
            | Self::Findings
            | Self::Suggestions
            | Self::Publication => Act::LeadNeeds,
        }
    }
}

impl Status {
    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Begun => "begun",
            Self::ToDo => "to-do",
            Self::Optional => "optional",
            Self::Waits(_) => "waits",
            Self::Skipped => "skipped",
        }
    }
}

impl Wait {
    /// In the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Findings => "findings",
            Self::Agreement => "agreement",
            Self::Ready => "ready",
        }
    }
}

#[cfg(test)]
mod tests;
