//! What pages show of a verdict, to employers, assessors and panels alike.

use serde_json::{Value, json};

use super::rules::{Definition, Derivation, LevelVerdict, Says, sentence};
use crate::platform::web::Visit;

/// A derivation as a tree: `{holds, text, code, number, title, because: [the same]}`; the middle three only of a
/// criterion.
pub fn derivation(visit: &Visit, definition: &Definition, of: &Derivation) -> Value {
    let mut shown = step(visit, definition, of);
    shown["because"] = of.because.iter().map(|reason| derivation(visit, definition, reason)).collect();
    shown
}

/// What stands between the employer and the level, each like a step of the tree without what it rests on.
pub fn gaps(visit: &Visit, definition: &Definition, verdict: &LevelVerdict) -> Vec<Value> {
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
