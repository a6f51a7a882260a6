//! The kind of rule that adds up points.

use std::collections::BTreeMap;

use super::{Judged, Stood};
use crate::scheme::rules::answers::Mark;
use crate::scheme::rules::codes::StandardCode;
use crate::scheme::rules::derivation::Says;
use crate::scheme::rules::level::{Earning, Threshold};
use crate::scheme::rules::need::Need;
use crate::scheme::rules::standing::Standing;

/// The criteria met earn so many points, and so many in each of some standards. `met_from` is the mark a criterion
/// would earn if it were just met.
pub(super) fn points(
    stood: &[Stood<'_>],
    at_least: Threshold,
    by: Earning,
    met_from: u8,
    minimum: &BTreeMap<StandardCode, u32>,
) -> Vec<Judged> {
    let all: Vec<&Stood<'_>> = stood.iter().collect();
    let possible = sum(all.iter().map(|one| possible(one, by)));
    let at_least = match at_least {
        Threshold::Points(points) => points,
        Threshold::Percent(percent) => percent_of(possible, percent),
    };
    let (points, needs) = earned(&all, by, met_from, at_least);
    let mut parts = vec![Judged::of(Says::Points { points, at_least, possible }, stood, needs)];
    for (standard, at_least) in minimum {
        let of: Vec<&Stood<'_>> =
            stood.iter().filter(|one| one.criterion.standard == *standard).collect();
        let (points, needs) = earned(&of, by, met_from, *at_least);
        let says = Says::StandardPoints { standard: standard.clone(), points, at_least: *at_least };
        parts.push(Judged::of(says, &[], needs));
    }
    parts
}

/// The points earned, and what is missing to `at_least`.
fn earned(stood: &[&Stood<'_>], by: Earning, met_from: u8, at_least: u32) -> (u32, Vec<Need>) {
    let points = sum(stood.iter().map(|one| match one.standing {
        Standing::Met { strength } => worth(one, by, strength),
        Standing::NotMet(_) | Standing::Excused => 0,
    }));
    if points >= at_least {
        return (points, Vec::new());
    }
    let open = stood.iter().filter(|one| one.is_open()).map(|one| (one.at, worth(one, by, met_from)));
    let of = open.filter(|(_, worth)| *worth > 0).collect();
    (points, vec![Need::Worth { of, short: at_least - points }])
}

/// The most a criterion can earn: nothing when it is excused, so that it drops out of a percentage on both sides.
fn possible(stood: &Stood<'_>, by: Earning) -> u32 {
    if stood.standing.is_excused() { 0 } else { worth(stood, by, Mark::Exceeds.number()) }
}

fn worth(stood: &Stood<'_>, by: Earning, strength: u8) -> u32 {
    let weight = u32::from(stood.criterion.weight);
    match by {
        Earning::Weight => weight,
        Earning::Mark => weight * u32::from(strength),
    }
}

/// Rounded up: 60 in a hundred of 7 is 5.
fn percent_of(possible: u32, percent: u8) -> u32 {
    let share = (u64::from(possible) * u64::from(percent)).div_ceil(100);
    u32::try_from(share).unwrap_or(u32::MAX)
}

fn sum(points: impl Iterator<Item = u32>) -> u32 {
    points.fold(0, u32::saturating_add)
}
