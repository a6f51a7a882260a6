//! Starting an application from the answers of the last ones: what comes along, and that each is to be confirmed.

use std::collections::BTreeMap;

use super::answer::{Answer, NewAnswer};
use crate::platform::ids::{AnswerId, ApplicationId};
use crate::scheme::{Counted, Criterion, CriterionCode, StandardCode, Status};

/// An answer that came along from an earlier application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carry {
    /// Where it comes from.
    pub from: ApplicationId,
    /// The criterion it answered there.
    pub criterion: CriterionCode,
    /// What the employer would say of the criterion when it confirms.
    pub status: Status,
    /// Whether somebody confirmed it, or saved over it.
    pub confirmed: bool,
}

/// The answers of an application that came along, by criterion.
pub type Carries = BTreeMap<CriterionCode, Carry>;

/// An answer of an application that was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The application.
    pub application: ApplicationId,
    /// The criterion.
    pub criterion: CriterionCode,
    /// The standard the criterion belongs to, in the edition of its application.
    pub standard: StandardCode,
    /// The answer.
    pub answer: Answer,
}

/// An answer that is to come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The criterion it is to answer.
    pub criterion: CriterionCode,
    /// The answer it comes from.
    pub from: AnswerId,
    /// What the employer would say of the criterion when it confirms.
    pub status: Status,
    /// What is saved: it counts as in progress until somebody confirms.
    pub new: NewAnswer,
}

/// What comes along for the criteria that are asked, from answers of decided applications, the newest application
/// first. The last answer to the same criterion comes as it was. Where there is none, a text about the same standard
/// is a beginning, if exactly one criterion on either side belongs to that standard; the question is another, so it
/// stays in progress when it is confirmed.
pub fn carried(asked: &[&Criterion], past: &[Past]) -> Vec<Carried> {
    let found = asked.iter().filter_map(|criterion| {
        let same = past.iter().find(|one| one.criterion == criterion.code);
        match same {
            Some(one) => Some(brought(criterion, one, status_of(criterion, &one.answer))),
            None => of_standard(criterion, asked, past)
                .map(|one| brought(criterion, one, one.answer.status.min(Status::InProgress))),
        }
    });
    found.filter(|one| one.status != Status::NotStarted || !one.new.narrative.is_empty()).collect()
}

/// "Not applicable" comes along only where the criterion still allows it.
fn status_of(criterion: &Criterion, answer: &Answer) -> Status {
    match answer.status {
        Status::NotApplicable if !criterion.allows_not_applicable => Status::NotStarted,
        status => status,
    }
}

/// The one answer about the standard of a criterion, of the newest application that has any.
fn of_standard<'a>(criterion: &Criterion, asked: &[&Criterion], past: &'a [Past]) -> Option<&'a Past> {
    if asked.iter().filter(|other| other.standard == criterion.standard).count() != 1 {
        return None;
    }
    let mut about = past.iter().filter(|one| one.standard == criterion.standard);
    let first = about.next()?;
    let alone = !about.any(|other| other.application == first.application);
    (alone && first.answer.status != Status::NotApplicable).then_some(first)
}

fn brought(criterion: &Criterion, from: &Past, status: Status) -> Carried {
    let answer = &from.answer;
    let typed = answer.readings.iter().filter(|(name, _)| {
        let same = from.criterion == criterion.code;
        same && criterion.counter(name).is_some_and(|counter| matches!(counter.of, Counted::Number { .. }))
    });
    let new = NewAnswer {
        status: status.min(Status::InProgress),
        narrative: answer.narrative.clone(),
        reason: if status == Status::NotApplicable { answer.reason.clone() } else { String::new() },
        readings: typed.map(|(name, reading)| (name.clone(), *reading)).collect(),
        evidence: answer.evidence.iter().map(|item| item.id).collect(),
        version: 0,
    };
    Carried { criterion: criterion.code.clone(), from: answer.id, status, new }
}

/// How many of them nobody has confirmed yet.
pub fn count_unconfirmed(carries: &Carries) -> usize {
    carries.values().filter(|carry| !carry.confirmed).count()
}
