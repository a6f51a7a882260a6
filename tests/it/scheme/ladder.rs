//! A small ladder of two levels to judge against, read the way every pack is read.

use std::collections::{BTreeMap, BTreeSet};

use halemark::scheme::pack::{PackFile, read};
use halemark::scheme::{CriterionCode, Definition, Facts, LevelCode, Standing};

pub const EDITION: &str = r#"
label = "1"
source = "Made for tests"

[scheme]
slug = "tidy"
name = "Tidy Desk Award"
strap = "For tests"

[[levels]]
code = "low"
title = "Low"
rank = 1

[[levels]]
code = "high"
title = "High"
rank = 2
requires = "low"
"#;

pub const CRITERIA: &str = r#"
[[criteria]]
code = "low-1"
level = "low"
number = 1
topic = "Desks"
title = "Desks are tidy"
good_looks_like = "Nothing lies about."
evidence_examples = ["A photograph"]

[[criteria]]
code = "low-2"
level = "low"
number = 2
topic = "Desks"
title = "Three desks were tidied"
good_looks_like = "Three or more."
evidence_examples = []
allows_not_applicable = true
count = { label = "Desks tidied", at_least = 3 }

[[criteria]]
code = "low-3"
level = "low"
number = 3
topic = "Food"
title = "Crumbs are swept up"
good_looks_like = "None are left."
evidence_examples = []
when = { fact = "has_food_outlet", is = true }
allows_not_applicable = true

[[criteria]]
code = "high-1"
level = "high"
number = 1
topic = "Drawers"
title = "Drawers are tidy"
good_looks_like = "They shut."
evidence_examples = []
allows_not_applicable = true
"#;

pub const NO_FACTS: Facts =
    Facts { headcount: 5, has_food_outlet: false, has_recognised_union: false, has_visitors: false };
pub const CANTEEN: Facts = Facts { has_food_outlet: true, ..NO_FACTS };

pub fn file(name: &str, text: &str) -> PackFile {
    PackFile { name: name.to_owned(), text: text.to_owned() }
}

pub fn ladder() -> Definition {
    read(vec![file("edition.toml", EDITION), file("criteria.toml", CRITERIA)]).expect("the test pack reads")
}

pub fn level(code: &str) -> LevelCode {
    code.parse().expect("a level code")
}

pub fn criterion(code: &str) -> CriterionCode {
    code.parse().expect("a criterion code")
}

pub fn standings(pairs: &[(&str, Standing)]) -> BTreeMap<CriterionCode, Standing> {
    pairs.iter().map(|(code, standing)| (criterion(code), standing.clone())).collect()
}

pub fn held(codes: &[&str]) -> BTreeSet<LevelCode> {
    codes.iter().copied().map(level).collect()
}
