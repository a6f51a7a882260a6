//! What pages show of a verdict, to employers, assessors and panels alike.

mod policy;
mod questions;
mod wording;

pub(super) use questions::scheme_head;
pub use questions::{edition_address, question_set, response_goals};

use serde_json::{Value, json};

use super::rules::{
    Definition, Derivation, Evaluation, Inputs, LevelCode, LevelVerdict, Says, evaluate, sentence,
    standing_text,
};
use crate::platform::web::Visit;

/// A derivation as a tree: `{holds, text, code, number, title, because: [the same]}`; the middle three only of a
/// criterion.
pub fn shown_derivation(visit: &Visit, definition: &Definition, of: &Derivation) -> Value {
    let mut shown = step(visit, definition, of);
    shown["because"] = of.because.iter().map(|reason| shown_derivation(visit, definition, reason)).collect();
    shown
}

/// What stands between the employer and the level, each like a step of the tree without what it rests on.
pub fn shown_gaps(visit: &Visit, definition: &Definition, verdict: &LevelVerdict) -> Vec<Value> {
    verdict.derivation.unmet().into_iter().map(|gap| step(visit, definition, gap)).collect()
}

fn step(visit: &Visit, definition: &Definition, of: &Derivation) -> Value {
    let criterion = match &of.says {
        Says::Criterion { criterion, .. } => definition.criterion(criterion),
        _ => None,
    };
    json!({
        "holds": of.holds,
        "text": visit.say(&sentence(definition, &of.says)),
        "code": criterion.map(|found| &found.code),
        "number": criterion.map(|found| found.number),
        "title": criterion.map(|found| found.title.as_str()),
    })
}

/// Where each standard stands: `{title, level}`, `null` below every level; empty where standards carry none.
pub fn shown_standards(definition: &Definition, evaluation: &Evaluation) -> Vec<Value> {
    let rows = evaluation.standards.iter().map(|row| {
        let level = row.stands_at.as_ref().and_then(|code| definition.level(code));
        let title = definition.standard_title(&row.standard);
        json!({ "title": title, "level": level.map(|level| level.title.as_str()) })
    });
    rows.collect()
}

/// The employer's own word and the assessor's beside each other: `{own, assessed, standards, criteria}`. The first two
/// are `{met, in_place, needed, excused}`, the others rows of `{title, own, assessed, differs}`, those of criteria with
/// their `number`; `null` when the edition lacks the level.
pub fn side_by_side(
    visit: &Visit,
    definition: &Definition,
    level: &LevelCode,
    own: &Inputs,
    assessed: &Inputs,
) -> Value {
    let (own, assessed) = (evaluate(definition, own), evaluate(definition, assessed));
    let (Some(claimed), Some(found)) = (own.level(level), assessed.level(level)) else { return Value::Null };
    json!({
        "own": sum(claimed),
        "assessed": sum(found),
        "standards": standards(definition, &own, &assessed),
        "criteria": criteria(visit, definition, claimed, found),
    })
}

fn sum(verdict: &LevelVerdict) -> Value {
    json!({
        "met": verdict.is_met(),
        "in_place": verdict.in_place,
        "needed": verdict.needed,
        "excused": verdict.excused,
    })
}

fn standards(definition: &Definition, own: &Evaluation, assessed: &Evaluation) -> Vec<Value> {
    let title = |code: &Option<LevelCode>| {
        code.as_ref().and_then(|code| definition.level(code)).map(|level| level.title.as_str())
    };
    let rows = own.standards.iter().zip(&assessed.standards).map(|(claimed, found)| {
        json!({
            "title": definition.standard_title(&claimed.standard),
            "own": title(&claimed.stands_at),
            "assessed": title(&found.stands_at),
            "differs": claimed.stands_at != found.stands_at,
        })
    });
    rows.collect()
}

fn criteria(
    visit: &Visit,
    definition: &Definition,
    own: &LevelVerdict,
    assessed: &LevelVerdict,
) -> Vec<Value> {
    let claimed = own.derivation.criteria();
    let rows = assessed.derivation.criteria().into_iter().filter_map(|(code, found)| {
        let criterion = definition.criterion(code)?;
        let claim = claimed.get(code)?;
        Some(json!({
            "number": criterion.number,
            "title": criterion.title,
            "own": visit.say(&standing_text(Some(criterion), claim)),
            "assessed": visit.say(&standing_text(Some(criterion), found)),
            "differs": (claim.is_met(), claim.is_excused()) != (found.is_met(), found.is_excused()),
        }))
    });
    rows.collect()
}
