//! The kinds of rule where each standard carries a level of its own.
//!
//! A standard stands at a level when all it asks up to there is met or excused, and something of that very level is
//! met. It is set aside where nothing up to the level in question is asked of the employer: then it holds nobody back
//! and counts for nothing.

use super::{Judge, Judged, Stood, count};
use crate::scheme::rules::codes::StandardCode;
use crate::scheme::rules::definition::Standard;
use crate::scheme::rules::derivation::{Derivation, Says};
use crate::scheme::rules::level::Level;
use crate::scheme::rules::need::Need;

/// What a standard asks at one level.
pub(super) struct Step<'a> {
    level: &'a Level,
    stood: Vec<Stood<'a>>,
}

impl<'a> Judge<'a> {
    /// The level each standard stands at, in the order of the edition; `None` is below every level.
    pub(in crate::scheme::rules) fn standards(&self) -> Vec<(&'a StandardCode, Option<&'a Level>)> {
        let standards = self.definition.standards.iter();
        standards.map(|standard| (&standard.code, stands_at(&self.steps(standard)))).collect()
    }

    /// Every standard stands at the level or higher, or is set aside.
    pub(super) fn every_standard_at(&self, floor: &'a Level) -> Judged {
        let (mut parts, mut in_place, mut needed) = (Vec::new(), 0, 0);
        for standard in &self.definition.standards {
            let steps = self.steps(standard);
            let below = || steps.iter().filter(|step| step.level.rank <= floor.rank);
            let set_aside = below().all(Step::asks_nothing);
            let open: Vec<usize> = open_in(below());
            needed += u32::from(!set_aside);
            in_place += u32::from(!set_aside && open.is_empty());
            let needs = if open.is_empty() { Vec::new() } else { vec![Need::Every(open)] };
            parts.push(step_of(standard, &steps, set_aside, floor, needs));
        }
        Judged::all(Says::Standards { floor: floor.code.clone(), in_place, needed }, parts)
    }

    /// So many standards stand at the level or higher. One that is set aside counts for nothing and the number stays.
    pub(super) fn some_standards_at(&self, level: &'a Level, at_least: u32) -> Judged {
        let (mut parts, mut groups, mut in_place, mut of) = (Vec::new(), Vec::new(), 0, 0);
        for standard in &self.definition.standards {
            let steps = self.steps(standard);
            let target = steps.iter().find(|step| step.level.rank >= level.rank && !step.asks_nothing());
            let stands = stands_at(&steps).is_some_and(|at| at.rank >= level.rank);
            let up_to = target.map_or(level, |step| step.level);
            of += u32::from(target.is_some());
            in_place += u32::from(stands);
            let mut part = step_of(standard, &steps, target.is_none(), up_to, Vec::new());
            part.derivation.holds = stands;
            parts.push(part);
            if let Some(target) = target.filter(|_| !stands) {
                groups.push(open_in(steps.iter().filter(|step| step.level.rank <= target.level.rank)));
            }
        }
        let short = at_least.saturating_sub(in_place);
        let needs = if short == 0 { Vec::new() } else { vec![Need::Groups { of: groups, short }] };
        let says = Says::BestFit { level: level.code.clone(), in_place, at_least, of };
        let mut judged = Judged::all(says, parts);
        judged.derivation.holds = short == 0;
        judged.needs = needs;
        judged
    }

    /// What a standard asks, level by level, lowest first.
    fn steps(&self, standard: &Standard) -> Vec<Step<'a>> {
        let step = |level: &'a Level| {
            let of = |criterion: &super::Criterion| {
                criterion.standard == standard.code && criterion.is_of(&level.code)
            };
            Step { level, stood: self.stood(level, of) }
        };
        self.ladder().into_iter().map(step).collect()
    }
}

impl Step<'_> {
    fn asks_nothing(&self) -> bool {
        self.stood.iter().all(|one| one.standing.is_excused())
    }

    fn is_done(&self) -> bool {
        !self.stood.iter().any(Stood::is_open)
    }
}

/// The highest level a standard stands at.
fn stands_at<'a>(steps: &[Step<'a>]) -> Option<&'a Level> {
    let done = steps.iter().take_while(|step| step.is_done());
    done.filter(|step| count(step.stood.iter().filter(|one| one.standing.is_met())) > 0)
        .last()
        .map(|step| step.level)
}

fn open_in<'s, 'a: 's>(steps: impl Iterator<Item = &'s Step<'a>>) -> Vec<usize> {
    let stood = steps.flat_map(|step| &step.stood);
    let mut open: Vec<usize> = stood.filter(|one| one.is_open()).map(|one| one.at).collect();
    open.sort_unstable();
    open.dedup();
    open
}

/// A standard with what it asks up to a level.
fn step_of(
    standard: &Standard,
    steps: &[Step<'_>],
    set_aside: bool,
    up_to: &Level,
    needs: Vec<Need>,
) -> Judged {
    let stands_at = stands_at(steps).map(|level| level.code.clone());
    let says = Says::Standard { standard: standard.code.clone(), stands_at, set_aside };
    let below = steps.iter().filter(|step| step.level.rank <= up_to.rank);
    let (because, touched) =
        below.flat_map(|step| &step.stood).map(|one| (one.leaf(), one.touched())).unzip();
    Judged { derivation: Derivation { holds: needs.is_empty(), says, because }, needs, touched }
}
