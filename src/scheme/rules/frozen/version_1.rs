//! Definitions frozen before 22 November 2026: one level for each criterion, a topic in words, at most one number, and
//! no rule but that everything is met.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::scheme::rules::codes::{
    CodeRefusal, CounterName, CriterionCode, LevelCode, SchemeSlug, StandardCode,
};
use crate::scheme::rules::criterion::{self as now, Counted, Counter};
use crate::scheme::rules::definition::{self, Ladder, SchemeKind, Standard};
use crate::scheme::rules::facts::Condition;
use crate::scheme::rules::level::{self, Asks, Policy, Rule, Setting};

#[derive(Deserialize)]
pub(super) struct Definition {
    scheme: Scheme,
    label: String,
    source: String,
    levels: Vec<Level>,
    criteria: Vec<Criterion>,
}

#[derive(Deserialize)]
struct Scheme {
    slug: SchemeSlug,
    name: String,
    strap: String,
}

#[derive(Deserialize)]
struct Level {
    code: LevelCode,
    title: String,
    rank: u8,
    requires: Option<LevelCode>,
    term_months: Option<u16>,
    quorum: u8,
    met_from_mark: u8,
    own_choices: Vec<OwnChoice>,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum OwnChoice {
    TermMonths,
    Quorum,
    MetFromMark,
}

#[derive(Deserialize)]
struct Criterion {
    code: CriterionCode,
    level: LevelCode,
    number: u16,
    topic: String,
    title: String,
    good_looks_like: String,
    evidence_examples: Vec<String>,
    when: Option<Condition>,
    allows_not_applicable: bool,
    count: Option<Count>,
    note: Option<String>,
}

#[derive(Deserialize)]
struct Count {
    label: String,
    at_least: u32,
}

impl Definition {
    /// The same in today's terms.
    pub(super) fn today(self) -> Result<definition::Definition, CodeRefusal> {
        let (mut standards, mut criteria): (Vec<Standard>, Vec<_>) = (Vec::new(), Vec::new());
        for criterion in self.criteria {
            let standard = standard(&criterion.topic)?;
            criteria.push(criterion.today(standard.code.clone())?);
            if !standards.iter().any(|known| known.code == standard.code) {
                standards.push(standard);
            }
        }
        let Scheme { slug, name, strap } = self.scheme;
        Ok(definition::Definition {
            scheme: definition::Scheme { slug, name, strap, kind: SchemeKind::Award },
            label: self.label,
            source: self.source,
            language: "en".to_owned(),
            ladder: Ladder::Sequential,
            tracks: Vec::new(),
            standards,
            levels: self.levels.into_iter().map(Level::today).collect(),
            criteria,
            recognitions: Vec::new(),
            prize: None,
            response_goals: Vec::new(),
            translations: BTreeMap::new(),
        })
    }
}

/// A topic had only words; its code is made of them.
fn standard(topic: &str) -> Result<Standard, CodeRefusal> {
    let code = StandardCode::suggested(topic).map_or_else(|| "other".parse(), Ok)?;
    Ok(Standard { code, title: topic.to_owned() })
}

impl Level {
    fn today(self) -> level::Level {
        let own_choice = |choice| match choice {
            OwnChoice::TermMonths => Setting::Term,
            OwnChoice::Quorum => Setting::Quorum,
            OwnChoice::MetFromMark => Setting::MetFromMark,
        };
        let term = self.term_months.and_then(|months| format!("{months} months").parse().ok());
        level::Level {
            code: self.code,
            title: self.title,
            rank: self.rank,
            requires: self.requires,
            optional: false,
            tracks: Vec::new(),
            pass: vec![Rule { tracks: Vec::new(), criteria: Vec::new(), asks: Asks::Every }],
            policy: Policy {
                term,
                quorum: self.quorum,
                met_from_mark: self.met_from_mark,
                ..Policy::default()
            },
            own_choices: self.own_choices.into_iter().map(own_choice).collect(),
            note: self.note,
        }
    }
}

impl Criterion {
    /// Answers given then kept their one number by no name; it is "count" since.
    fn today(self, standard: StandardCode) -> Result<now::Criterion, CodeRefusal> {
        let name: CounterName = "count".parse()?;
        let counter = |Count { label, at_least }| Counter { name, label, of: Counted::Number { at_least } };
        Ok(now::Criterion {
            code: self.code,
            levels: vec![self.level],
            tracks: Vec::new(),
            number: self.number,
            standard,
            title: self.title,
            good_looks_like: self.good_looks_like,
            evidence_examples: self.evidence_examples,
            links: Vec::new(),
            role: now::Role::Mandatory,
            weight: 1,
            effort: 1,
            when: self.when,
            by_itself: false,
            allows_not_applicable: self.allows_not_applicable,
            evidence: None,
            counters: self.count.map(counter).into_iter().collect(),
            note: self.note,
        })
    }
}
