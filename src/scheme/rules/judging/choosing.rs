//! The kinds of rule that count criteria.

use std::collections::BTreeMap;

use super::{Judged, Stood, count};
use crate::scheme::rules::codes::StandardCode;
use crate::scheme::rules::criterion::Role;
use crate::scheme::rules::derivation::Says;
use crate::scheme::rules::need::Need;

/// Every criterion that applies is met or excused.
pub(super) fn every(stood: &[Stood<'_>]) -> Judged {
    let (in_place, needed, excused) = tally(stood);
    Judged::of(Says::Every { in_place, needed, excused }, stood, all_of(stood))
}

/// Every mandatory criterion is met or excused, and so many of the pool are met.
pub(super) fn core_and_pool(stood: Vec<Stood<'_>>, at_least: u32) -> [Judged; 2] {
    let (core, pool): (Vec<_>, Vec<_>) =
        stood.into_iter().partition(|stood| stood.criterion.role == Role::Mandatory);
    let (in_place, needed, excused) = tally(&core);
    let core = Judged::of(Says::Core { in_place, needed, excused }, &core, all_of(&core));
    [core, of_pool(&pool, at_least)]
}

/// So many of the criteria are met, and so many of those in each of some standards.
pub(super) fn pool_with_quotas(
    stood: &[Stood<'_>],
    at_least: u32,
    quotas: &BTreeMap<StandardCode, u32>,
) -> Vec<Judged> {
    let mut parts = vec![of_pool(stood, at_least)];
    for (standard, at_least) in quotas {
        let of: Vec<&Stood<'_>> = stood.iter().filter(|one| one.criterion.standard == *standard).collect();
        let in_place = met(of.iter().copied());
        let says = Says::Quota { standard: standard.clone(), in_place, at_least: *at_least };
        let because = of.iter().map(|one| one.leaf()).collect();
        let needs = so_many(of.iter().copied(), in_place, *at_least);
        let mut part = Judged::of(says, &[], needs);
        part.derivation.because = because;
        parts.push(part);
    }
    parts
}

/// So many criteria are met in all.
pub(super) fn cumulative(stood: &[Stood<'_>], at_least: u32) -> Judged {
    let (in_place, of, _) = tally(stood);
    Judged::of(Says::Cumulative { in_place, at_least, of }, stood, so_many(stood, in_place, at_least))
}

/// The number stays what it is, however many of the pool are excused: an award for ten things is for ten things.
fn of_pool(stood: &[Stood<'_>], at_least: u32) -> Judged {
    let (in_place, of, _) = tally(stood);
    Judged::of(Says::Pool { in_place, at_least, of }, stood, so_many(stood, in_place, at_least))
}

/// Met; asked for, less those excused; excused.
fn tally(stood: &[Stood<'_>]) -> (u32, u32, u32) {
    let excused = count(stood.iter().filter(|one| one.standing.is_excused()));
    (met(stood), count(stood) - excused, excused)
}

fn met<'a>(stood: impl IntoIterator<Item = &'a Stood<'a>>) -> u32 {
    count(stood.into_iter().filter(|one| one.standing.is_met()))
}

fn all_of(stood: &[Stood<'_>]) -> Vec<Need> {
    let open: Vec<usize> = stood.iter().filter(|one| one.is_open()).map(|one| one.at).collect();
    if open.is_empty() { Vec::new() } else { vec![Need::Every(open)] }
}

fn so_many<'a>(stood: impl IntoIterator<Item = &'a Stood<'a>>, is: u32, at_least: u32) -> Vec<Need> {
    if is >= at_least {
        return Vec::new();
    }
    let of = stood.into_iter().filter(|one| one.is_open()).map(|one| (one.at, 1)).collect();
    vec![Need::Worth { of, short: at_least - is }]
}
