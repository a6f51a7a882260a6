//! Goals for the response to surveys: no survey has two.

use super::{Fault, Gaps, Part, Remark};
use crate::scheme::rules::definition::{Definition, ResponseGoal};

/// The most people a survey asks that has no results of its own.
const NO_RESULTS: u32 = 9;

pub(super) fn faults(definition: &Definition, _: &Gaps) -> Vec<Fault> {
    let goals = &definition.response_goals;
    let pairs = goals.iter().zip(goals.iter().skip(1)).enumerate();
    pairs.filter_map(|(at, (lower, higher))| overlap(at + 1, lower, higher)).collect()
}

fn overlap(at: usize, lower: &ResponseGoal, higher: &ResponseGoal) -> Option<Fault> {
    if !lower.range.meets(higher.range) {
        return None;
    }
    let (what, instead) = match lower.range.to {
        Some(to) => (
            format!("it overlaps the goal before it, which ends at {to}"),
            format!("write from = {}", to.saturating_add(1)),
        ),
        None => (
            "it overlaps the goal before it, which has no upper end".to_owned(),
            format!("write `to` for the goal that begins at {}", lower.range.from),
        ),
    };
    Some(Fault::new(Part::ResponseGoal(at), "from", what, instead))
}

/// Goals that nobody can ever be told about.
pub(super) fn remarks(definition: &Definition) -> Vec<Remark> {
    let untold = definition.response_goals.iter().enumerate();
    let untold = untold.filter(|(_, goal)| goal.range.to.is_some_and(|to| to <= NO_RESULTS));
    let says = "a survey of fewer than ten people has no results of its own, so nobody is told whether this goal is met";
    untold.map(|(at, _)| Remark::new(Part::ResponseGoal(at), "to", says)).collect()
}
