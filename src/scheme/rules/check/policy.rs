//! What only some kinds of scheme have.

use super::{Fault, Gaps, Part};
use crate::scheme::rules::definition::{Definition, SchemeKind};
use crate::scheme::rules::level::Asks;

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    match (definition.scheme.kind, &definition.prize) {
        (SchemeKind::Prize, _) => prize(definition, gaps),
        (SchemeKind::Award | SchemeKind::Pledge, Some(_)) => {
            let instead = "write kind = \"prize\" under [scheme], or take [prize] out";
            vec![Fault::new(Part::Prize, "", "only a scheme of kind \"prize\" has [prize]", instead)]
        }
        (SchemeKind::Award | SchemeKind::Pledge, None) => Vec::new(),
    }
}

fn prize(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    if definition.prize.is_none() {
        let instead = "write [prize] and below it winners = 1, judged_by = \"…\" and handed_over = \"…\"";
        found.push(Fault::new(Part::Scheme, "kind", "the scheme is a prize and has no [prize]", instead));
    }
    for (at, level) in definition.levels.iter().enumerate().skip(1) {
        let what = format!("the scheme is a prize and has another level, {}", level.code);
        found.push(Fault::new(Part::Level(at), "", what, "keep one level: its points rank the entries"));
    }
    let Some(level) = definition.levels.first().filter(|_| !gaps.rules) else { return found };
    if !level.pass.iter().any(|rule| matches!(rule.asks, Asks::Points { .. })) {
        let what = "the scheme is a prize, and its level has no rule of kind points to rank the entries by";
        let instead = "write [[levels.pass]] with kind = \"points\" and at_least = 1";
        found.push(Fault::new(Part::Level(0), "", what, instead));
    }
    found
}
