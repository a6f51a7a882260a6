//! A small ladder of two levels to judge against, read the way every pack is read.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use halemark::scheme::pack::{PackFile, read};
use halemark::scheme::{Code, CriterionCode, Definition, Facts, Finding, Inputs, LevelCode};

pub const EDITION: &str = r#"
label = "1"
source = "Made for tests"

[scheme]
slug = "tidy"
name = "Tidy Desk Award"
strap = "For tests"

[[standards]]
code = "desks"
title = "Desks"

[[standards]]
code = "food"
title = "Food"

[[standards]]
code = "drawers"
title = "Drawers"

[[levels]]
code = "low"
title = "Low"
rank = 1

[[levels.pass]]
kind = "every"

[[levels]]
code = "high"
title = "High"
rank = 2
requires = "low"

[[levels.pass]]
kind = "every"
"#;

pub const CRITERIA: &str = r#"
[[criteria]]
code = "low-1"
level = "low"
number = 1
standard = "desks"
title = "Desks are tidy"
good_looks_like = "Nothing lies about."
evidence_examples = ["A photograph"]

[[criteria]]
code = "low-2"
level = "low"
number = 2
standard = "desks"
title = "Three desks were tidied"
good_looks_like = "Three or more."
evidence_examples = []
allows_not_applicable = true
counters = [{ name = "desks", label = "Desks tidied", kind = "number", at_least = 3 }]

[[criteria]]
code = "low-3"
level = "low"
number = 3
standard = "food"
title = "Crumbs are swept up"
good_looks_like = "None are left."
evidence_examples = []
when = { fact = "has_food_outlet", is = true }
allows_not_applicable = true

[[criteria]]
code = "high-1"
level = "high"
number = 1
standard = "drawers"
title = "Drawers are tidy"
good_looks_like = "They shut."
evidence_examples = []
allows_not_applicable = true
"#;

pub const NO_FACTS: Facts = Facts {
    headcount: 5,
    fte_hundredths: 450,
    people_in_scope: 5,
    has_food_outlet: false,
    has_recognised_union: false,
    has_visitors: false,
};
pub const CANTEEN: Facts = Facts { has_food_outlet: true, ..NO_FACTS };

pub fn file(name: &str, text: &str) -> PackFile {
    PackFile { name: name.to_owned(), text: text.to_owned() }
}

pub fn ladder() -> Definition {
    read(vec![file("edition.toml", EDITION), file("criteria.toml", CRITERIA)])
        .unwrap_or_else(|refusal| panic!("the test pack reads:\n{refusal}"))
}

pub fn level(code: &str) -> LevelCode {
    named(code)
}

pub fn criterion(code: &str) -> CriterionCode {
    named(code)
}

/// The code of anything: a standard, a track, a counter.
pub fn named<Noun>(code: &str) -> Code<Noun> {
    code.parse().unwrap_or_else(|refusal| panic!("{code}: {refusal}"))
}

/// What is known of an employer without tracks on 1 June 2026.
pub fn inputs(facts: Facts, findings: &[(&str, Finding)], held: &[&str]) -> Inputs {
    Inputs {
        facts,
        track: None,
        findings: findings.iter().map(|(code, finding)| (criterion(code), finding.clone())).collect(),
        held: self::held(held),
        as_of: day(2026, 6, 1),
    }
}

pub fn held(codes: &[&str]) -> BTreeSet<LevelCode> {
    codes.iter().copied().map(level).collect()
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}
