//! The forms of the readiness check. Answers travel in the form itself, from page to page.

use std::collections::BTreeMap;

use super::rules::{
    Counted, Counter, Criterion, CriterionCode, FactName, Facts, FactsAsked, Finding, Measure, Reading,
    Status,
};
use crate::platform::error::AppError;
use crate::platform::web::{Fields, Posted};

/// The most people an employer may say it has.
const MOST_PEOPLE: i32 = 2_000_000;

/// The most that can be counted.
const MOST: i32 = 1_000_000;

/// The parts of a date's field.
const DATE_PARTS: [&str; 3] = ["day", "month", "year"];

/// The field of a fact.
pub(super) fn fact_name(of: FactName) -> &'static str {
    of.as_str()
}

/// The field of a criterion's answer.
pub(super) fn answer_name(criterion: &Criterion) -> String {
    format!("answer-{}", criterion.code)
}

/// The field of a counter. No code has two hyphens side by side.
pub(super) fn counter_name(criterion: &Criterion, counter: &Counter) -> String {
    format!("count-{}--{}", criterion.code, counter.name)
}

/// Every field the facts are posted under.
pub(super) fn fact_fields() -> Vec<String> {
    let sizes = ["headcount", "fte", "in_scope"].into_iter();
    sizes.chain(FactName::ALL.map(fact_name)).map(str::to_owned).collect()
}

/// Every field a criterion is answered under.
pub(super) fn answer_fields(criterion: &Criterion) -> Vec<String> {
    let counted = criterion.counters.iter().flat_map(|counter| {
        let name = counter_name(criterion, counter);
        match counter.of {
            Counted::HnaAge { .. } => DATE_PARTS.map(|part| format!("{name}-{part}")).to_vec(),
            _ => vec![name],
        }
    });
    std::iter::once(answer_name(criterion)).chain(counted).collect()
}

/// Reads the facts that are asked. A size that is not asked is the headcount.
pub(super) fn facts(posted: &Posted, asked: &FactsAsked) -> Result<Facts, AppError> {
    let mut fields = Fields::of(posted);
    let headcount = fields.whole("headcount", 1..=MOST_PEOPLE, "readiness-headcount-missing");
    let fte = match asked.sizes.contains(&Measure::Fte) {
        true => fields.hundredths("fte", 1..=MOST_PEOPLE * 100, "readiness-fte-missing"),
        false => headcount.and_then(|people| people.checked_mul(100)),
    };
    let in_scope = match asked.sizes.contains(&Measure::PeopleInScope) {
        true => fields.whole("in_scope", 1..=MOST_PEOPLE, "readiness-in-scope-missing"),
        false => headcount,
    };
    let mut truth = |fact: FactName| match asked.truths.contains(&fact) {
        true => fields.yes_no(fact_name(fact), "readiness-fact-missing"),
        false => Some(false),
    };
    let (food, union, visitors) =
        (truth(FactName::HasFoodOutlet), truth(FactName::HasRecognisedUnion), truth(FactName::HasVisitors));
    fields.finish(|| {
        Some(Facts {
            headcount: headcount?.unsigned_abs(),
            fte_hundredths: fte?.unsigned_abs(),
            people_in_scope: in_scope?.unsigned_abs(),
            has_food_outlet: food?,
            has_recognised_union: union?,
            has_visitors: visitors?,
        })
    })
}

/// Reads the answers to these criteria, all of which have to be there.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub(super) fn answers(posted: &Posted, asked: &[&Criterion]) -> Result<(), AppError> {
    let mut fields = Fields::of(posted);
    for criterion in asked {
        let name = answer_name(criterion);
        let status: Option<Status> = fields.choice(&name, "readiness-answer-missing");
        if status == Some(Status::NotApplicable) && !criterion.allows_not_applicable {
            fields.error(&name, "readiness-answer-missing");
        }
        for counter in &criterion.counters {
            reading(&mut fields, criterion, counter);
        }
    }
    fields.finish(|| Some(()))
}

/// What was said of every criterion, as far as it can be read; "does not apply" needs no reason here.
pub(super) fn findings<'a>(
    posted: &Posted,
    criteria: impl IntoIterator<Item = &'a Criterion>,
) -> BTreeMap<CriterionCode, Finding> {
    let mut fields = Fields::of(posted);
    let mut findings = BTreeMap::new();
    for criterion in criteria {
        let Ok(status) = fields.text(&answer_name(criterion)).parse() else { continue };
        let mut finding = Finding::said(status, true);
        for counter in &criterion.counters {
            if let Some(reading) = reading(&mut fields, criterion, counter) {
                finding.readings.insert(counter.name.clone(), reading);
            }
        }
        findings.insert(criterion.code.clone(), finding);
    }
    findings
}

fn reading(fields: &mut Fields<'_>, criterion: &Criterion, counter: &Counter) -> Option<Reading> {
    let name = counter_name(criterion, counter);
    match counter.of {
        Counted::HnaAge { .. } => fields.optional_date(&name)?.map(Reading::Day),
        _ => fields.optional_whole(&name, 0..=MOST)?.map(|number| Reading::Number(number.unsigned_abs())),
    }
}
