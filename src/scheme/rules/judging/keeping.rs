//! What a level takes, and the levels it keeps: those of levels it keeps are kept with it.

use std::collections::BTreeMap;

use super::judged::{Judged, Stands, Touched};
use super::{Judge, Level};
use crate::scheme::rules::codes::LevelCode;
use crate::scheme::rules::derivation::Says;
use crate::scheme::rules::need::Need;

/// The way from the level that is judged to the one it is judged by.
#[derive(Default)]
pub(super) struct Trail<'a> {
    /// The levels that led here: levels that keep each other would never end.
    above: Vec<&'a LevelCode>,
    /// The kept levels judged already, and whether they hold. Each is judged once, however many levels keep it.
    judged: BTreeMap<&'a LevelCode, (bool, Vec<Touched>)>,
}

impl<'a> Judge<'a> {
    /// What the level takes: its rules, and something met.
    pub(super) fn takes(&self, level: &'a Level, trail: &mut Trail<'a>) -> Vec<Judged> {
        trail.above.push(&level.code);
        let mut parts = Vec::new();
        for rule in level.rules_for(self.inputs.track.as_ref()) {
            self.rule(level, rule, trail, &mut parts);
        }
        trail.above.pop();
        let something = self.something_met(&level.code, &parts);
        parts.push(something);
        parts
    }

    /// What these levels take is still met.
    pub(super) fn lower_kept(&self, levels: &'a [LevelCode], trail: &mut Trail<'a>) -> Judged {
        let kept = levels.iter().map(|code| self.kept(code, trail)).collect();
        Judged::all(Says::LowerKept, kept)
    }

    fn kept(&self, code: &'a LevelCode, trail: &mut Trail<'a>) -> Judged {
        let says = Says::Level { level: code.clone() };
        if let Some((holds, touched)) = trail.judged.get(code) {
            // What is missing was said where the level was judged.
            return Judged { touched: touched.clone(), ..Judged::leaf(*holds, says, Vec::new()) };
        }
        let Some(lower) = self.definition.level(code).filter(|lower| !trail.above.contains(&&lower.code))
        else {
            return Judged::gate(false, says);
        };
        let judged = Judged::all(says, self.takes(lower, trail));
        trail.judged.insert(code, (judged.derivation.holds, judged.touched.clone()));
        judged
    }

    /// A level is not won by excuses alone, nor by asking for nothing. Where rules that leave no choice look at
    /// criteria of the level and all of those are excused, another of its own has to be met: what is met for lower
    /// levels does not make up for it.
    fn something_met(&self, level: &LevelCode, parts: &[Judged]) -> Judged {
        let is_own = |one: &&Touched| {
            self.definition.criteria.get(one.at).is_some_and(|criterion| criterion.is_of(level))
        };
        let strict = parts.iter().filter(|part| leaves_no_choice(part)).flat_map(|part| &part.touched);
        let mut own = strict.filter(is_own).peekable();
        let only_own = own.peek().is_some() && own.all(|one| one.stands == Stands::Excused);
        let touched = || parts.iter().flat_map(|part| &part.touched).filter(|one| !only_own || is_own(one));
        if touched().any(|one| one.stands == Stands::Met) {
            return Judged::leaf(true, Says::SomethingMet, Vec::new());
        }
        let open = touched().filter(|one| one.stands == Stands::Open);
        let mut of: Vec<(usize, u32)> = open.map(|one| (one.at, 1)).collect();
        of.sort_unstable();
        of.dedup();
        Judged::leaf(false, Says::SomethingMet, vec![Need::Worth { of, short: 1 }])
    }
}

fn leaves_no_choice(part: &Judged) -> bool {
    matches!(part.derivation.says, Says::Every { .. } | Says::Core { .. } | Says::Standards { .. })
}
