//! Answers to criteria, as somebody wrote them down.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::told::{Told, read, shown};
use crate::scheme::{
    Criterion, CriterionCode, Definition, Finding, Mark, NotApplicableClaim, Reading, Readings, Source,
    Status,
};

const KEYS: [&str; 6] = ["status", "reason", "mark", "not_applicable", "counters", "evidence"];

/// An item of evidence of which nobody said what day it is about.
const UNDATED: &str = "undated";

/// The answers in a file, by criterion.
pub fn answers(
    path: &Path,
    definition: &Definition,
) -> Result<BTreeMap<CriterionCode, Finding>, Vec<String>> {
    let table = read(path)?;
    let mut told = Told::of(path);
    let mut found = BTreeMap::new();
    for (code, value) in &table {
        let Some(criterion) = definition.criteria.iter().find(|one| one.code.as_str() == code) else {
            told.fault(code, "is no criterion of this edition");
            continue;
        };
        let Some(answer) = told.table(value, code) else { continue };
        if let Some(finding) = finding(&mut told, criterion, answer) {
            found.insert(criterion.code.clone(), finding);
        }
    }
    if told.faults.is_empty() { Ok(found) } else { Err(told.faults) }
}

fn finding(told: &mut Told, criterion: &Criterion, answer: &Map<String, Value>) -> Option<Finding> {
    let at = |key: &str| format!("{}.{key}", criterion.code);
    told.only(answer, &at(""), &KEYS);
    let readings = readings(told, criterion, answer.get("counters"));
    let evidence = evidence(told, answer.get("evidence"), &at("evidence"));
    let employer = answer.contains_key("status") || answer.contains_key("reason");
    let assessor = answer.contains_key("mark") || answer.contains_key("not_applicable");
    let source = match (employer, assessor) {
        (true, true) => {
            told.fault(
                criterion.code.as_str(),
                "has an employer's status and an assessor's mark; give one of them",
            );
            return None;
        }
        (false, false) => {
            told.fault(criterion.code.as_str(), "says nothing: give a status, or an assessor's mark");
            return None;
        }
        (true, false) => said(told, answer, &at)?,
        (false, true) => marked(told, answer, &at)?,
    };
    Some(Finding { source, readings, evidence })
}

/// What the employer says.
fn said(told: &mut Told, answer: &Map<String, Value>, at: &impl Fn(&str) -> String) -> Option<Source> {
    if !answer.contains_key("status") {
        told.fault(&at("status"), "is missing");
    }
    let reason = told.text(answer.get("reason"), &at("reason"));
    let word = told.text(answer.get("status"), &at("status"))?;
    let Ok(status) = word.parse::<Status>() else {
        let all = Status::ALL.map(Status::as_str).join(", ");
        told.fault(&at("status"), &format!("cannot be \"{word}\"; there are {all}"));
        return None;
    };
    Some(Source::Employer { status, has_reason: reason.is_some_and(|reason| !reason.trim().is_empty()) })
}

/// What an assessor says.
fn marked(told: &mut Told, answer: &Map<String, Value>, at: &impl Fn(&str) -> String) -> Option<Source> {
    let claim = match told.text(answer.get("not_applicable"), &at("not_applicable")) {
        None => NotApplicableClaim::NotMade,
        Some("open") => NotApplicableClaim::Open,
        Some("accepted") => NotApplicableClaim::Accepted,
        Some("refused") => NotApplicableClaim::Refused,
        Some(word) => {
            told.fault(
                &at("not_applicable"),
                &format!("cannot be \"{word}\"; there are open, accepted, refused"),
            );
            return None;
        }
    };
    let mark = match answer.get("mark") {
        None => None,
        Some(value) => {
            let mark = value.as_u64().and_then(|mark| Mark::try_from(u8::try_from(mark).ok()?).ok());
            if mark.is_none() {
                told.fault(&at("mark"), &format!("has to be 0, 1, 2 or 3, not {}", shown(value)));
            }
            mark
        }
    };
    Some(Source::Assessor { mark, claim })
}

fn readings(told: &mut Told, criterion: &Criterion, value: Option<&Value>) -> Readings {
    let at = format!("{}.counters", criterion.code);
    let mut found = Readings::new();
    let Some(table) = value.and_then(|value| told.table(value, &at)) else { return found };
    for (name, value) in table {
        let key = format!("{at}.{name}");
        let Some(counter) = criterion.counters.iter().find(|counter| counter.name.as_str() == name) else {
            let names: Vec<&str> = criterion.counters.iter().map(|counter| counter.name.as_str()).collect();
            let there = if names.is_empty() { "no counters".to_owned() } else { names.join(", ") };
            told.fault(&key, &format!("is no counter of this criterion, which has {there}"));
            continue;
        };
        let reading = match counter.of.at_least() {
            Some(_) => told.whole(Some(value), &key).map(Reading::Number),
            None => told.day(value, &key).map(Reading::Day),
        };
        found.extend(reading.map(|reading| (counter.name.clone(), reading)));
    }
    found
}

fn evidence(told: &mut Told, value: Option<&Value>, key: &str) -> Vec<Option<NaiveDate>> {
    let items = told.list(value, key).iter();
    items
        .filter_map(|item| match item.as_str() {
            Some(UNDATED) => Some(None),
            _ => told.day(item, key).map(Some),
        })
        .collect()
}
