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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::{Id, Ids};
    use crate::scheme::{Definition, pack};
    use chrono::NaiveDate;

    fn bhawa() -> Definition {
        let mut shipped = pack::shipped().unwrap().into_iter();
        shipped.find(|definition| definition.scheme.slug.as_str() == "bhawa").unwrap()
    }

    fn past(definition: &Definition, code: &str, status: Status) -> Past {
        let at = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let (ids, criterion) = (Ids::seeded(1), definition.criterion(&code.parse().unwrap()).unwrap());
        let answer = Answer {
            id: ids.new_id(at),
            status,
            narrative: format!("What we did about {code}."),
            reason: String::new(),
            readings: Default::default(),
            version: 3,
            saved_at: at,
            saved_by: ids.new_id(at),
            saved_by_name: "Ann".into(),
            evidence: Vec::new(),
        };
        let standard = criterion.standard.clone();
        Past {
            application: Id::from_uuid(answer.id.uuid()),
            criterion: criterion.code.clone(),
            standard,
            answer,
        }
    }

    fn brought(definition: &Definition, asked: &[&str], past: &[Past]) -> Vec<(String, Status, Status)> {
        let asked: Vec<_> =
            asked.iter().map(|code| definition.criterion(&code.parse().unwrap()).unwrap()).collect();
        let found = carried(&asked, past).into_iter();
        found.map(|one| (one.criterion.to_string(), one.status, one.new.status)).collect()
    }

    #[test]
    fn the_answer_to_the_same_criterion_comes_as_it_was_and_counts_as_in_progress() {
        let bhawa = bhawa();
        let found = brought(&bhawa, &["bronze-4"], &[past(&bhawa, "bronze-4", Status::Met)]);
        assert_eq!(found, [("bronze-4".to_owned(), Status::Met, Status::InProgress)]);
    }

    #[test]
    fn a_text_about_the_same_standard_is_a_beginning_of_the_next_level() {
        let bhawa = bhawa();
        let bronze = [past(&bhawa, "bronze-7", Status::Met), past(&bhawa, "bronze-4", Status::Met)];
        let found = brought(&bhawa, &["silver-3", "silver-6", "silver-8"], &bronze);
        assert_eq!(found, [("silver-6".to_owned(), Status::InProgress, Status::InProgress)]);
    }

    #[test]
    fn where_several_criteria_share_a_standard_no_text_is_spread_over_them() {
        let bhawa = bhawa();
        let one = past(&bhawa, "silver-10", Status::Met);
        assert_eq!(
            brought(&bhawa, &["silver-1"], std::slice::from_ref(&one)).len(),
            1,
            "alone on either side it comes"
        );
        let other = Past { criterion: "silver-99".parse().unwrap(), ..one.clone() };
        assert!(brought(&bhawa, &["silver-1"], &[one.clone(), other]).is_empty());
        let two = brought(&bhawa, &["silver-1", "silver-10"], &[one]);
        assert_eq!(two.len(), 1, "only to its own criterion: {two:?}");
    }

    #[test]
    fn not_applicable_does_not_come_along_where_the_criterion_has_to_be_answered() {
        let bhawa = bhawa();
        let required = bhawa.criteria.iter().find(|one| !one.allows_not_applicable).unwrap();
        let code = required.code.as_str();
        let found = brought(&bhawa, &[code], &[past(&bhawa, code, Status::NotApplicable)]);
        assert_eq!(found, [(code.to_owned(), Status::NotStarted, Status::NotStarted)]);
    }
}
