//! What is counted together.

use super::concerns;
use super::kinds::Decimal;
use super::words::{Speaking, code};
use crate::platform::packs::{Keys, Origin};
use crate::questionnaires::rules::{Band, Scale};

/// The most scales.
const MOST_SCALES: usize = 50;

/// The most bands of a scale.
const MOST_BANDS: usize = 10;

/// `[[scales]]`, with where each stands.
pub(super) fn read(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Vec<(Scale, Origin)> {
    let example = "[[scales]] with a code, a title and the codes of its items";
    let tables = keys.tables("scales", "scale", MOST_SCALES, example);
    tables.into_iter().filter_map(|keys| scale(speaking, keys)).collect()
}

fn scale(speaking: &Speaking<'_>, mut keys: Keys<'_, '_>) -> Option<(Scale, Origin)> {
    let code = code(&mut keys, "code", "code = \"demands\"");
    let title = speaking.need(&mut keys, "title", "title = \"Demands\"");
    let meaning = speaking.take(&mut keys, "meaning");
    let items: Option<Vec<String>> = keys.need("items", "items = [\"…\", \"…\"], the codes of its items");
    let reversed: Vec<String> = keys.take("reversed").unwrap_or_default();
    let least = keys.need_number("least", 1..=100_u32, "least = 1, how many answers are enough for a score");
    let bands = bands(speaking, &mut keys);
    let reference: Option<String> = keys.take("reference");
    if !bands.is_empty() && reference.is_none() {
        keys.lacks("reference", "reference = \"…\", what the bands compare with and who found them");
    }
    let concerns = concerns::of_scale(&mut keys);
    let origin = keys.finish();
    let least = usize::try_from(least?).ok()?;
    let scale = Scale {
        code: code?,
        title: title?,
        meaning,
        items: items?,
        reversed,
        least,
        bands,
        reference,
        concerns,
    };
    Some((scale, origin))
}

/// `bands`, from the lowest up; the last has no `below`.
fn bands(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Vec<Band> {
    const EXAMPLE: &str = "bands = [{ below = 3.1, title = \"…\" }, { title = \"…\" }]";
    let mut found: Vec<Band> = Vec::new();
    for mut keys in keys.tables("bands", "band", MOST_BANDS, EXAMPLE) {
        let below = keys.take::<Decimal>("below").map(|Decimal(below)| below);
        let title = speaking.need(&mut keys, "title", "title = \"…\", what the band is called");
        keys.finish();
        found.extend(title.map(|title| Band { below, title }));
    }
    let ends: Vec<Option<f64>> = found.iter().map(|band| band.below).collect();
    let goes_up = match ends.split_last() {
        None => true,
        Some((last, lower)) => {
            let lower: Vec<f64> = lower.iter().flatten().copied().collect();
            let is_rising = lower.iter().zip(lower.iter().skip(1)).all(|(one, next)| one < next);
            last.is_none() && !lower.is_empty() && lower.len() + 1 == ends.len() && is_rising
        }
    };
    if !goes_up {
        let instead = "write them from the lowest up, each with `below`, and one more without it at the end";
        keys.wrong("bands", "the bands do not go up", instead);
    }
    found
}
