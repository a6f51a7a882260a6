//! A case of a table: what is known of an employer, and what the engine has to say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use halemark::scheme::{
    Code, Definition, Derivation, Evaluation, Facts, Finding, Inputs, Mark, NotApplicableClaim, Outcome,
    Reading, Says, Status, WaysUp,
};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cases {
    pub cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What it shows.
    pub says: String,
    /// The day of assessment; 22 November 2026 where none is given.
    as_of: Option<String>,
    #[serde(default)]
    headcount: u32,
    #[serde(default)]
    has_food_outlet: bool,
    #[serde(default)]
    held: BTreeSet<String>,
    /// `met`, `in progress`, `n/a`, `n/a without a reason`, `mark 2`, `n/a accepted`, `n/a open`, `n/a refused`.
    #[serde(default)]
    answers: BTreeMap<String, String>,
    /// Numbers or days, by criterion and counter.
    #[serde(default)]
    readings: BTreeMap<String, BTreeMap<String, toml::Value>>,
    /// The day of each item of evidence, or `undated`.
    #[serde(default)]
    evidence: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub levels: BTreeMap<String, Outcome>,
    /// Steps that have to be in the derivation of a level.
    #[serde(default)]
    pub because: BTreeMap<String, Vec<String>>,
    /// The ways up: criteria, and in brackets their effort.
    #[serde(default)]
    pub ways: BTreeMap<String, Vec<String>>,
    pub standings: Option<BTreeMap<String, String>>,
    pub overall: Option<String>,
}

impl Case {
    pub fn inputs(&self, definition: &Definition) -> Inputs {
        let facts =
            Facts { headcount: self.headcount, has_food_outlet: self.has_food_outlet, ..Facts::default() };
        let findings = self.answers.iter().map(|(criterion, answer)| {
            let code = Code::parse(criterion).expect("a code");
            assert!(
                definition.criterion(&code).is_some(),
                "{}: there is no criterion {criterion}",
                self.says
            );
            (code, self.finding(criterion, answer))
        });
        Inputs {
            facts,
            track: definition.track_of(&facts).map(|track| track.code.clone()),
            findings: findings.collect(),
            held: self.held.iter().map(|level| Code::parse(level).expect("a code")).collect(),
            as_of: day(self.as_of.as_deref().unwrap_or("2026-11-22")),
        }
    }

    fn finding(&self, criterion: &str, answer: &str) -> Finding {
        let mut finding = finding(answer);
        for (counter, reading) in self.readings.get(criterion).into_iter().flatten() {
            let reading = match reading {
                toml::Value::Integer(number) => {
                    Reading::Number(u32::try_from(*number).expect("a small number"))
                }
                other => Reading::Day(day(other.as_str().expect("a day"))),
            };
            finding.readings.insert(Code::parse(counter).expect("a code"), reading);
        }
        let items = self.evidence.get(criterion).into_iter().flatten();
        finding.evidence = items.map(|item| (item != "undated").then(|| day(item))).collect();
        finding
    }
}

fn finding(answer: &str) -> Finding {
    match answer {
        "met" => Finding::said(Status::Met, false),
        "in progress" => Finding::said(Status::InProgress, false),
        "n/a" => Finding::said(Status::NotApplicable, true),
        "n/a without a reason" => Finding::said(Status::NotApplicable, false),
        "n/a accepted" => Finding::marked(None, NotApplicableClaim::Accepted),
        "n/a open" => Finding::marked(None, NotApplicableClaim::Open),
        "n/a refused" => Finding::marked(None, NotApplicableClaim::Refused),
        other => {
            let number = other.strip_prefix("mark ").and_then(|number| number.parse::<u8>().ok());
            let mark = number.and_then(|number| Mark::try_from(number).ok());
            Finding::marked(Some(mark.expect("a known answer")), NotApplicableClaim::NotMade)
        }
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// The steps of a derivation as lines: what each says with its numbers, and how each criterion stands.
pub fn steps(derivation: &Derivation) -> Vec<String> {
    let mut lines = vec![line(derivation)];
    for reason in &derivation.because {
        lines.extend(steps(reason));
    }
    lines
}

fn line(derivation: &Derivation) -> String {
    if let Says::Criterion { criterion, standing } = &derivation.says {
        return format!("{criterion}: {}", flat(&serde_json::to_value(standing).expect("a value")));
    }
    let mut value = serde_json::to_value(&derivation.says).expect("a value");
    let kind = value.as_object_mut().and_then(|says| says.remove("says")).expect("every step says something");
    let kind = flat(&kind);
    let no = if derivation.holds { "" } else { "not " };
    match flat(&value) {
        rest if rest.is_empty() => format!("{no}{kind}"),
        rest => format!("{no}{kind}: {rest}"),
    }
}

/// `{"at_least": 3, "of": {"x": 1}}` as `at_least 3, of x 1`.
fn flat(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(_, value)| !value.is_null());
            fields.map(|(key, value)| format!("{key} {}", flat(value))).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

pub fn ways(found: &WaysUp) -> Vec<String> {
    assert!(found.complete);
    let shown = found.ways.iter().map(|way| {
        let codes: Vec<&str> = way.criteria.iter().map(|code| code.as_str()).collect();
        format!("{} ({})", codes.join(", "), way.effort)
    });
    shown.collect()
}

pub fn standings(evaluation: &Evaluation) -> BTreeMap<String, String> {
    let shown = evaluation.standards.iter().map(|one| {
        let at = one.stands_at.as_ref().map_or("none", |level| level.as_str());
        (one.standard.to_string(), at.to_owned())
    });
    shown.collect()
}
