//! The kinds of employer an edition can tell apart: by their yes-or-no facts, and by the sizes its conditions name.

use std::collections::BTreeSet;

use crate::scheme::rules::definition::{Definition, Track};
use crate::scheme::rules::facts::{Condition, Facts, Measure};

/// The most kinds looked at. Only a pack with a great many conditions on size has more.
const MOST: usize = 512;

/// One employer of every kind on a track; `None` where there are too many kinds to look at.
pub(super) fn kinds(definition: &Definition, track: Option<&Track>) -> Option<Vec<Facts>> {
    let mut found = vec![Facts::default()];
    for (bit, name) in [1, 2, 4].into_iter().zip(crate::scheme::rules::FactName::ALL) {
        let asked = definition
            .criteria
            .iter()
            .any(|criterion| matches!(criterion.when, Some(Condition::Fact { fact, .. }) if fact == name));
        if asked {
            found = found.into_iter().flat_map(|facts| [facts, with_fact(facts, bit)]).collect();
        }
    }
    for measure in Measure::ALL {
        let sizes = sizes(definition, track, measure);
        if found.len().saturating_mul(sizes.len()) > MOST {
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

fn with_fact(facts: Facts, bit: u8) -> Facts {
    match bit {
        1 => Facts { has_food_outlet: true, ..facts },
        2 => Facts { has_recognised_union: true, ..facts },
        _ => Facts { has_visitors: true, ..facts },
    }
}

fn with_size(facts: Facts, measure: Measure, size: u32) -> Facts {
    match measure {
        Measure::Headcount => Facts { headcount: size, ..facts },
        Measure::Fte => Facts { fte_hundredths: size.saturating_mul(100), ..facts },
        Measure::PeopleInScope => Facts { people_in_scope: size, ..facts },
    }
}
