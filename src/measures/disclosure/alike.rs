//! Whether other answers would be shown the very same: what keeps a coded number from being worked out from the other
//! columns of its figure, the number of people, and the rounding.
//!
//! Somebody who knows how this engine codes can try every set of sums that people could have given. A coded number is safe
//! when one that differs from the real sums in few answers, and in that number, would be shown just so.

use super::ends::{Extent, Numbers, coded};
use super::plan::{Figure, Kind};
use super::released::Value;

/// True when of every number that is not told to the last of these extents another value is possible: one of which, as far
/// as it can be told, the same would be shown.
pub(super) fn is_open(figure: &Figure, numbers: &Numbers, extents: &[Extent]) -> bool {
    let depth = usize::from(!matches!(figure.kind, Kind::Ranking { .. }));
    is_open_for(figure, numbers, extents, depth)
}

/// The same; what would look the same has to be open itself, `depth` times over.
fn is_open_for(figure: &Figure, numbers: &Numbers, extents: &[Extent], depth: usize) -> bool {
    let Some((extent, more)) = extents.split_last() else { return false };
    let shown = shown(figure, numbers, *extent);
    let mut hidden = (0..shown.len()).filter(|at| shown[*at].0 != TOLD);
    let looks_so = |other: &Numbers| {
        let is_more = |many: &usize| is_open_for(figure, other, &more[..*many], depth);
        is_possible(figure, other)
            && match (1..=more.len()).find(is_more) {
                Some(many) => self::shown(figure, other, more[many - 1]) == shown,
                None => {
                    self::shown(figure, other, *extent) == shown
                        && (depth == 0 || is_open_for(figure, other, extents, depth - 1))
                }
            }
    };
    // A mean that has no shares beside it is coded so that it is safe.
    let is_alone = matches!(figure.kind, Kind::Mean) || !extent.has_shares();
    is_alone || hidden.all(|at| has_another(figure, numbers, at, &looks_so))
}

/// A number as somebody sees it: how it is told, and what is shown of it.
type Shown = (u8, Option<f64>);

const TOLD: u8 = 0;

fn shown(figure: &Figure, numbers: &Numbers, extent: Extent) -> Vec<Shown> {
    let values = coded(figure, numbers, extent).into_iter().zip(&figure.columns);
    let one = |(value, column): (Value, &super::plan::Column)| {
        let how = match value {
            Value::About { .. } => TOLD,
            Value::AtLeast { .. } => 1,
            Value::AtMost { .. } => 2,
            Value::Withheld => 3,
        };
        (how, value.rounded(column.measure))
    };
    values.map(one).collect()
}

/// True when other sums, near these, look the same and have another number at this place.
fn has_another(figure: &Figure, numbers: &Numbers, at: usize, looks_so: &impl Fn(&Numbers) -> bool) -> bool {
    let mut tried = |changes: &[(usize, f64)]| {
        let mut other = Numbers { n: numbers.n, sums: numbers.sums.clone() };
        changes.iter().for_each(|(at, by)| other.sums[*at] += by);
        looks_so(&other)
    };
    let columns = figure.columns.len();
    match &figure.kind {
        Kind::Mean => true,
        Kind::Parts | Kind::Choices => moved(&numbers.sums, at, &mut tried),
        Kind::Ranking { most } => ranked(columns, at, f64::from(*most), &mut tried),
        Kind::Ranges { .. } => numbered(figure, columns, at, &mut tried),
    }
}

/// Answers more or fewer here, alone or for as many elsewhere; or two numbers that change places.
fn moved(sums: &[f64], at: usize, tried: &mut impl FnMut(&[(usize, f64)]) -> bool) -> bool {
    let mut others = (0..sums.len()).filter(|other| *other != at);
    [1.0, -1.0, 2.0, -2.0].into_iter().any(|by| tried(&[(at, by)]))
        || others.any(|other| {
            let by = [1.0, -1.0, 2.0, -2.0, sums[other] - sums[at]];
            by.into_iter().filter(|by| *by != 0.0).any(|by| tried(&[(at, by), (other, -by)]))
        })
}

/// The same in a ranking, where share and points of a choice change together.
fn ranked(columns: usize, at: usize, most: f64, tried: &mut impl FnMut(&[(usize, f64)]) -> bool) -> bool {
    let (share, choices) = (at / 2 * 2, (0..columns).step_by(2));
    let changes = steps(most);
    let here =
        changes.iter().filter(|(people, points)| if at == share { *people != 0.0 } else { *points != 0.0 });
    here.into_iter().any(|(people, points)| {
        let own = [(share, *people), (share + 1, *points)];
        let mut others = choices.clone().filter(|other| *other != share);
        tried(&own)
            || others.any(|other| {
                let with = |(people, points): &(f64, f64)| {
                    tried(&[own[0], own[1], (other, *people), (other + 1, *points)])
                };
                changes.iter().any(with)
            })
    })
}

/// How the share and the points of a choice can change by one person.
fn steps(most: f64) -> Vec<(f64, f64)> {
    let places = (1..=most as u32).map(f64::from);
    let person = places.flat_map(|points| [(1.0, points), (-1.0, -points)]);
    [(0.0, 1.0), (0.0, -1.0)].into_iter().chain(person).collect()
}

/// The same of numbers: somebody in another range, or of another number in theirs.
fn numbered(
    figure: &Figure,
    columns: usize,
    at: usize,
    tried: &mut impl FnMut(&[(usize, f64)]) -> bool,
) -> bool {
    let (low, high) = figure.columns[0].measure.ends();
    let range = (high - low) as i32;
    let sums: Vec<f64> = (1..=range).flat_map(|by| [f64::from(by), -f64::from(by)]).collect();
    if at == 0 {
        let pairs = (1..columns).flat_map(|one| (1..columns).map(move |other| (one, other)));
        return sums.iter().any(|by| tried(&[(0, *by)]))
            || pairs
                .into_iter()
                .filter(|(one, other)| one != other)
                .any(|(one, other)| sums.iter().any(|by| tried(&[(0, *by), (one, 1.0), (other, -1.0)])));
    }
    [1.0, -1.0].into_iter().any(|people| {
        let others = (1..columns).filter(|other| *other != at).map(Some).chain([None]);
        others.into_iter().any(|other| {
            std::iter::once(&0.0).chain(&sums).any(|by| {
                let elsewhere = other.map(|other| (other, -people));
                let changes: Vec<_> = [(0, *by), (at, people)].into_iter().chain(elsewhere).collect();
                tried(&changes)
            })
        })
    })
}

/// Whether people could have given these sums.
fn is_possible(figure: &Figure, numbers: &Numbers) -> bool {
    let Numbers { n, sums } = numbers;
    let shares = || (0..sums.len()).filter(|at| figure.columns[*at].measure.is_share());
    let people: f64 = shares().map(|at| sums[at]).sum();
    if shares().any(|at| sums[at] < 0.0 || sums[at] > *n) {
        return false;
    }
    match &figure.kind {
        Kind::Mean => true,
        Kind::Parts => people == *n,
        Kind::Choices => people >= *n,
        Kind::Ranking { most } => is_ranking(f64::from(*most), *n, sums, people),
        Kind::Ranges { ranges } => is_of_ranges(figure, ranges, *n, sums, people),
    }
}

/// Everybody ranked one choice or more; each has points between its first and its last place, and all points together are
/// those of as many first, second … places as were taken.
fn is_ranking(most: f64, n: f64, sums: &[f64], ranked: f64) -> bool {
    let fits = |pair: &[f64]| pair[0] <= pair[1] && pair[1] <= most * pair[0];
    if ranked < n || ranked > most * n || !sums.chunks(2).all(fits) {
        return false;
    }
    let points: f64 = sums.iter().skip(1).step_by(2).sum();
    let (mut least, mut greatest, mut left) = (most * n, most * n, ranked - n);
    // As many second places as there can be, then third ones …
    for place in 1..most as u32 {
        let taken = left.min(n);
        greatest += taken * (most - f64::from(place));
        left -= taken;
    }
    // … or as few: whoever ranked a second ranked as many as there can be.
    let (others, more) = ((most - 1.0).max(1.0), ranked - n);
    let (whole, rest) = ((more / others).floor(), more % others);
    for place in 1..most as u32 {
        let taken = whole + f64::from(u8::from(f64::from(place) <= rest));
        least += taken * (most - f64::from(place));
    }
    (least..=greatest).contains(&points)
}

fn is_of_ranges(figure: &Figure, ranges: &[(i32, i32)], n: f64, sums: &[f64], people: f64) -> bool {
    let gap = figure.gap();
    let outside = n - people;
    if outside < 0.0 || (outside > 0.0 && gap.is_none()) {
        return false;
    }
    let (least, most) = gap.unwrap_or_default();
    let within = |end: fn(&(i32, i32)) -> i32| -> f64 {
        ranges.iter().zip(&sums[1..]).map(|(range, people)| f64::from(end(range)) * people).sum()
    };
    (within(|range| range.0) + least * outside..=within(|range| range.1) + most * outside).contains(&sums[0])
}
