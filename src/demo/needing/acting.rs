//! What follows from the findings: suggestions and answers to them, priorities, an action plan, a campaign.

use chrono::Duration;

use crate::campaigns::{self, NewCampaign};
use crate::needs::rules::{
    NewEnding, NewPlanAction, NewPriority, NewSuggestion, SuggestionAnswer, SuggestionSource, print_of,
};
use crate::needs::{self, Priority};
use crate::platform::access::Actor;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId};
use crate::platform::tx::Tx;

/// Topic, source, text, and what the employer answers.
type Suggested = (&'static str, SuggestionSource, &'static str, Option<(SuggestionAnswer, &'static str)>);

const SUGGESTIONS: [Suggested; 4] = [
    (
        "rest",
        SuggestionSource::Conversation,
        "A break in the middle of every round.",
        Some((
            SuggestionAnswer::Planned,
            "Rounds are planned anew from next month, with twenty minutes each.",
        )),
    ),
    (
        "food",
        SuggestionSource::Survey,
        "Fruit in the canteen.",
        Some((SuggestionAnswer::Done, "A box comes every Monday and Thursday.")),
    ),
    (
        "back-joints",
        SuggestionSource::Conversation,
        "A tail lift on the second van.",
        Some((SuggestionAnswer::NotNow, "The van is replaced next spring; the new one will have one.")),
    ),
    ("premises", SuggestionSource::Survey, "Something against the heat by the ovens.", None),
];

/// Topic, title, why.
const PRIORITIES: [(&str, &str, &str); 3] = [
    ("rest", "Everybody gets a break", "Drivers have none, and the rest room seats four of eighteen."),
    (
        "premises",
        "Cooler and better watered in the bakehouse",
        "31 degrees by the ovens, and the tap is far away.",
    ),
    ("stress", "People know where to turn", "Help is there and nowhere to be seen."),
];

/// The priority it answers (of those above), what is done, how one will know, in how many days, for how many pence.
type Planned = (usize, &'static str, &'static str, i64, Option<i32>);

const ACTIONS: [Planned; 4] = [
    (
        0,
        "Plan the rounds with a break of twenty minutes",
        "No round without one in the log of a week",
        28,
        None,
    ),
    (
        1,
        "Put a water cooler and two fans beside the ovens",
        "Both are there, and the shift says so",
        21,
        Some(64_000),
    ),
    (2, "Put the numbers for help behind the toilet doors", "Every door has them", 7, Some(1_200)),
    (0, "Furnish the store room as a second place to rest", "Eighteen seats in all", 90, Some(120_000)),
];

/// Writes the suggestions down.
///
/// # Errors
/// What an action says.
pub fn suggest(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    for (topic, source, text, _) in SUGGESTIONS {
        let new = NewSuggestion { topic: topic.to_owned(), text: text.to_owned(), source };
        needs::actions::add_suggestion(tx, id, &new)?;
    }
    Ok(())
}

/// Answers them, but for the last.
///
/// # Errors
/// What an action says.
pub fn answer(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    let known = needs::list_suggestions(tx.conn(), id)?;
    for (_, _, text, answer) in SUGGESTIONS {
        let found = known.iter().find(|known| known.text == text);
        if let (Some(found), Some(said)) = (found, answer) {
            needs::actions::answer_suggestion(tx, (id, found.id), found.version, said)?;
        }
    }
    Ok(())
}

/// Everybody who has its address can read the board, with what was answered.
///
/// # Errors
/// What an action says.
pub fn open_board(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    for answered in needs::list_suggestions(tx.conn(), id)?.iter().filter(|known| known.answer.is_some()) {
        needs::actions::show_suggestion(tx, (id, answered.id), answered.version, true)?;
    }
    needs::actions::switch_board(tx, id, true)
}

/// Chooses the priorities, each with the findings of its topic.
///
/// # Errors
/// What an action says.
pub fn choose_priorities(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    let findings = needs::list_findings(tx.conn(), id)?;
    for (topic, title, why) in PRIORITIES {
        let mut of_topic: Vec<_> =
            findings.iter().filter(|one| one.topic == topic).map(|one| one.id).collect();
        of_topic.sort_unstable();
        let (topic, title, why) = (topic.to_owned(), title.to_owned(), why.to_owned());
        needs::actions::add_priority(tx, id, &NewPriority { topic, title, why, findings: of_topic })?;
    }
    Ok(())
}

/// Agrees to them.
///
/// # Errors
/// What the action says.
pub fn agree(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    let seen = print_of(&needs::list_priorities(tx.conn(), id)?, &needs::list_findings(tx.conn(), id)?);
    needs::actions::agree_to_priorities(tx, id, &seen)
}

/// Plans the actions, shared out over the team; the numbers for help are up already.
///
/// # Errors
/// What an action says.
pub fn plan_actions(tx: &mut Tx<'_>, id: NeedsAssessmentId, team: &[Actor]) -> Result<(), AppError> {
    let priorities = needs::list_priorities(tx.conn(), id)?;
    for (at, (priority, action, measure, days, cost_pence)) in ACTIONS.into_iter().enumerate() {
        let priority: Option<&Priority> = priorities.get(priority);
        let new = NewPlanAction {
            priority: priority.map(|priority| priority.id),
            topic: priority.map_or_else(String::new, |priority| priority.topic.clone()),
            action: action.to_owned(),
            owner: team.get(at % team.len().max(1)).and_then(Actor::person),
            due_on: tx.today() + Duration::days(days),
            measure: measure.to_owned(),
            cost_pence,
        };
        let planned = needs::actions::plan_action(tx, id, &new)?;
        if at == 2 {
            let note = "Laminated and hung on Monday, in English and Polish.".to_owned();
            let ending = NewEnding { is_done: true, on: None, note, evidence: None };
            needs::actions::end_action(tx, (id, planned), 1, &ending)?;
        }
    }
    Ok(())
}

/// Plans a campaign that answers the first priority.
///
/// # Errors
/// What the action says.
pub fn plan_campaign(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    assessment: NeedsAssessmentId,
) -> Result<(), AppError> {
    let first = needs::list_priorities(tx.conn(), assessment)?.into_iter().next();
    let Some(first) = first else { return Ok(()) };
    let new = NewCampaign {
        topic: "Take your break".to_owned(),
        theme: None,
        starts_on: tx.today() + Duration::days(14),
        ends_on: Some(tx.today() + Duration::days(42)),
        all_year: false,
        priority: first.title,
        assessment: Some(assessment),
        answers: Some(first.id),
    };
    campaigns::actions::plan(tx, employer, &new).map(drop)
}
