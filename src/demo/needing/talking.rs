//! What groups said in conversations with the adviser.

use crate::needs::rules::NewConversation;
use crate::needs::{self, Theme, Weight};
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::platform::tx::Tx;

/// Topic, weight, what was said, what would help.
type Said = (&'static str, Weight, &'static str, &'static str);

const DRIVERS: [Said; 4] = [
    (
        "rest",
        Weight::Strong,
        "Rounds are planned without a break, so lunch is eaten at the wheel.",
        "Twenty minutes in the middle of every round, at a place with a toilet.",
    ),
    (
        "back-joints",
        Weight::Some,
        "The crates are heavy towards the end of a round, and the van floor is high.",
        "A tail lift on the second van.",
    ),
    (
        "sleep",
        Weight::Some,
        "A start at four after a late delivery leaves too little sleep.",
        "Never a late round before an early one.",
    ),
    ("management", Weight::Fine, "", ""),
];

const SMALL: [Said; 4] = [
    (
        "stress",
        Weight::Strong,
        "The weeks before Christmas are too much for so few people.",
        "Say in October which orders are not taken.",
    ),
    ("back-joints", Weight::Some, "Standing all day leaves legs and backs sore.", "Mats to stand on."),
    ("food", Weight::Some, "There is nowhere to warm a meal.", "A microwave and a small fridge."),
    ("loneliness", Weight::Fine, "", ""),
];

/// Four drivers.
///
/// # Errors
/// What the action says.
pub fn talk_with_drivers(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    write_down(tx, id, 4, &DRIVERS)
}

/// Everybody but the owner.
///
/// # Errors
/// What the action says.
pub fn talk_with_all(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    write_down(tx, id, 3, &SMALL)
}

fn write_down(tx: &mut Tx<'_>, id: NeedsAssessmentId, people: i32, said: &[Said]) -> Result<(), AppError> {
    let theme = |(topic, weight, summary, suggestion): &Said| Theme {
        topic: (*topic).to_owned(),
        weight: *weight,
        summary: (*summary).to_owned(),
        suggestion: (*suggestion).to_owned(),
    };
    let new = NewConversation {
        held_on: tx.today(),
        people,
        site: None,
        themes: said.iter().map(theme).collect(),
        token: format!("demonstration-{topic}", topic = said.first().map_or("", |said| said.0)),
    };
    needs::actions::write_down_conversation(tx, id, &new).map(drop)
}
