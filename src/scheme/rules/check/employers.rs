//! The kinds of employer an edition can tell apart: by their yes-or-no facts, and by the sizes its conditions name.

use std::collections::BTreeSet;

use crate::scheme::rules::codes::TrackCode;
use crate::scheme::rules::criterion::Criterion;
use crate::scheme::rules::definition::{Definition, Track};
use crate::scheme::rules::facts::{Condition, FactName, Facts, Measure};

/// One employer of every kind; `None` where there are too many kinds to look at each.
pub(super) type Kinds = Option<Vec<Facts>>;

/// The most kinds looked at. Only a pack with a great many conditions on size has more.
const MOST: usize = 128;

/// The most times that a criterion is looked at for a rule: far more than any handbook needs, and over in a moment.
const MOST_LOOKS: usize = 5_000_000;

/// The kinds of employer on each track; on `None` alone where the edition has no tracks.
pub(super) fn kinds_by_track(definition: &Definition) -> Vec<(Option<&TrackCode>, Kinds)> {
    match definition.tracks.as_slice() {
        [] => vec![(None, kinds(definition, None))],
        tracks => tracks.iter().map(|track| (Some(&track.code), kinds(definition, Some(track)))).collect(),
    }
}

fn kinds(definition: &Definition, track: Option<&Track>) -> Kinds {
    let rules: usize = definition.levels.iter().map(|level| level.pass.len()).sum();
    let looks = rules * definition.criteria.len() * definition.tracks.len().max(1);
    let most = MOST.min(MOST_LOOKS / looks.max(1));
    let mut found = vec![Facts::default()];
    for name in FactName::ALL {
        let gates = |criterion: &Criterion| matches!(criterion.when, Some(Condition::Fact { fact, .. }) if fact == name);
        if definition.criteria.iter().any(gates) {
            found = found.into_iter().flat_map(|facts| [facts, with_fact(facts, name)]).collect();
        }
    }
    for measure in Measure::ALL {
        let sizes = sizes(definition, track, measure);
        if found.len().saturating_mul(sizes.len()) > most {
            return None;
        }
        let sized = |facts: Facts| sizes.iter().map(move |size| with_size(facts, measure, *size));
        found = found.into_iter().flat_map(sized).collect();
    }
    Some(found)
}

/// One size out of every stretch in which no condition changes, within the track.
fn sizes(definition: &Definition, track: Option<&Track>, measure: Measure) -> BTreeSet<u32> {
    let range = track.filter(|track| track.measure == measure).map(|track| track.range);
    let mut found = BTreeSet::from([range.map_or(1, |range| range.from)]);
    for criterion in &definition.criteria {
        if let Some(Condition::Size { measure: of, range: asked }) = criterion.when
            && of == measure
        {
            found.insert(asked.from);
            found.insert(asked.from.saturating_sub(1));
            found.extend(asked.to.map(|to| to.saturating_add(1)));
            found.extend(asked.to);
        }
    }
    found.retain(|size| range.is_none_or(|range| range.contains(*size)));
    found
}

fn with_fact(facts: Facts, name: FactName) -> Facts {
    match name {
        FactName::HasFoodOutlet => Facts { has_food_outlet: true, ..facts },
        FactName::HasRecognisedUnion => Facts { has_recognised_union: true, ..facts },
        FactName::HasVisitors => Facts { has_visitors: true, ..facts },
    }
}

fn with_size(facts: Facts, measure: Measure, size: u32) -> Facts {
    match measure {
        Measure::Headcount => Facts { headcount: size, ..facts },
        Measure::Fte => Facts { fte_hundredths: size.saturating_mul(100), ..facts },
        Measure::PeopleInScope => Facts { people_in_scope: size, ..facts },
    }
}
