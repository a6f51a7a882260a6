//! The kind of rule that adds up points.

use std::collections::BTreeMap;

use super::{Judged, Stood};
use crate::scheme::rules::answers::Mark;
use crate::scheme::rules::codes::StandardCode;
use crate::scheme::rules::derivation::Says;
use crate::scheme::rules::level::{Earning, Threshold};
use crate::scheme::rules::need::Need;
use crate::scheme::rules::standing::Standing;

/// The criteria met earn so many points, and so many in each of some standards. `met_from` is the lowest mark that is
/// met.
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
        Threshold::Percent(percent) => {
            let excused = stood.iter().filter(|one| one.standing.is_excused());
            let held_back = excused.map(|one| held_back(one, by, met_from, percent)).sum();
            percent_of(possible, percent, held_back)
        }
    };
    let (points, needs) = earned(&all, by, at_least);
    let mut parts = vec![Judged::of(Says::Points { points, at_least, possible }, stood, needs)];
    for (standard, at_least) in minimum {
        let of: Vec<&Stood<'_>> = stood.iter().filter(|one| one.criterion.standard == *standard).collect();
        let (points, needs) = earned(&of, by, *at_least);
        let says = Says::StandardPoints { standard: standard.clone(), points, at_least: *at_least };
        parts.push(Judged::of(says, &[], needs));
    }
    parts
}

/// The points earned, and what is missing to `at_least`.
fn earned(stood: &[&Stood<'_>], by: Earning, at_least: u32) -> (u32, Vec<Need>) {
    let points = sum(stood.iter().map(|one| match one.standing {
        Standing::Met { strength } => worth(one, by, strength),
        Standing::NotMet(_) | Standing::Excused => 0,
    }));
    if points >= at_least {
        return (points, Vec::new());
    }
    let gains = stood.iter().map(|one| (one.at, gain(one, by)));
    let of = gains.filter(|(_, gain)| *gain > 0).collect();
    (points, vec![Need::Worth { of, short: at_least - points }])
}

/// What meeting a criterion would add. One that is met here and not at a level that asks for a higher mark would be
/// given that mark.
fn gain(stood: &Stood<'_>, by: Earning) -> u32 {
    let met = worth(stood, by, stood.strength_if_met);
    match stood.standing {
        Standing::Met { strength } => met.saturating_sub(worth(stood, by, strength)),
        Standing::NotMet(_) => met,
        Standing::Excused => 0,
    }
}

/// The most a criterion can earn: nothing when it is excused, so that it drops out of a percentage on both sides, as
/// far as [`held_back`] lets it.
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

/// What an excuse does not spare, in hundredths of a point. Where points go by marks, a criterion that is only just
/// met can lie below the percentage; leaving it out of the reckoning would then do more for an employer than meeting
/// it, and meeting it would lower the level.
fn held_back(stood: &Stood<'_>, by: Earning, met_from: u8, percent: u8) -> u64 {
    let most = u64::from(worth(stood, by, Mark::Exceeds.number())) * u64::from(percent);
    most.saturating_sub(u64::from(worth(stood, by, met_from)) * 100)
}

/// So many in a hundred and what is held back, rounded up: 60 in a hundred of 7 is 5.
fn percent_of(possible: u32, percent: u8, held_back: u64) -> u32 {
    let share = (u64::from(possible) * u64::from(percent) + held_back).div_ceil(100);
    u32::try_from(share).unwrap_or(u32::MAX)
}

fn sum(points: impl Iterator<Item = u32>) -> u32 {
    points.fold(0, u32::saturating_add)
}
