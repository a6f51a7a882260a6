//! What has to hold between the parts of a questionnaire.

use std::collections::BTreeMap;

use super::items::{ItemRead, PageRead};
use crate::platform::packs::{Notice, Origin, Source, nearest};
use crate::questionnaires::rules::{
    Breakdown, Groups, Item, ItemKind, Language, Scale, Source as From, Translation, Words,
};

/// The most items.
const MOST_ITEMS: usize = 200;

/// A page with more items than this is long on a telephone.
const LONG_PAGE: usize = 12;

/// The parts, as far as they could be read, with where they stand.
pub(super) struct Parts<'a> {
    pub(super) languages: &'a [Language],
    pub(super) pages: &'a [PageRead],
    pub(super) scales: &'a [(Scale, Origin)],
    pub(super) breakdowns: &'a [(Breakdown, Origin)],
}

impl<'a> Parts<'a> {
    fn items(&self) -> impl Iterator<Item = &'a ItemRead> {
        self.pages.iter().flat_map(|page| &page.items)
    }
}

/// Says everything that does not go together.
pub(super) fn check(source: &Source<'_>, parts: &Parts<'_>) {
    if parts.items().count() > MOST_ITEMS {
        let what = format!("the questionnaire has {} items", parts.items().count());
        source.wrong(1, what, &format!("nobody answers more than {MOST_ITEMS}"));
    }
    codes(source, parts);
    let mut counted = BTreeMap::new();
    for (scale, origin) in parts.scales {
        members(source, parts, scale, origin, &mut counted);
        numbers(source, parts, scale, origin);
    }
}

fn at(origin: &Origin, key: &str) -> usize {
    origin.keys.get(key).copied().unwrap_or(origin.line)
}

/// Codes are unique among items, scales and breakdowns, since files and forms tell them apart by nothing else.
fn codes(source: &Source<'_>, parts: &Parts<'_>) {
    let items = parts.items().filter_map(|read| Some((read.code.as_deref()?, &read.origin)));
    let scales = parts.scales.iter().map(|(scale, origin)| (scale.code.as_str(), origin));
    let breakdowns = parts.breakdowns.iter().map(|(breakdown, origin)| (breakdown.code.as_str(), origin));
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (code, origin) in items.chain(scales).chain(breakdowns) {
        let line = at(origin, "code");
        match known.get(code) {
            Some(first) => {
                let what = format!("the code {code:?} is already in line {first}");
                source.wrong(line, what, "give every item, scale and breakdown a code of its own");
            }
            None => drop(known.insert(code, line)),
        }
    }
    for ranked in parts.items().filter_map(|read| read.item.as_ref()) {
        let ItemKind::Ranking { most, .. } = &ranked.kind else { continue };
        for rank in 1..=*most {
            if let Some(line) = known.get(format!("{}-{rank}", ranked.code).as_str()) {
                let what = format!("a rank of {:?} has the same name in forms", ranked.code);
                source.wrong(*line, what, "give one of the two another code");
            }
        }
    }
}

/// The items of a scale are there, once, and in no other.
fn members<'a>(
    source: &Source<'_>,
    parts: &'a Parts<'_>,
    scale: &'a Scale,
    origin: &Origin,
    counted: &mut BTreeMap<&'a str, &'a str>,
) {
    let codes = || parts.items().filter_map(|read| read.code.as_deref());
    let line = at(origin, "items");
    for code in &scale.items {
        if !codes().any(|known| known == code) {
            let instead = match nearest(code, codes()) {
                Some(known) => format!("did you mean {known:?}?"),
                None => "write the code of an item".to_owned(),
            };
            source.wrong(line, format!("scale {}: there is no item {code:?}", scale.code), &instead);
        }
        if let Some(other) = counted.insert(code, &scale.code) {
            let what = format!("scale {}: the item {code:?} is already in scale {other}", scale.code);
            source.wrong(line, what, "an item is in one scale at most");
        }
    }
    for code in scale.reversed.iter().filter(|code| !scale.items.contains(code)) {
        let what = format!("scale {}: the reversed item {code:?} is not among its items", scale.code);
        source.wrong(at(origin, "reversed"), what, "name it in `items` as well");
    }
    if scale.least > scale.items.len() {
        let what = format!("scale {}: `least` is more than it has items", scale.code);
        source.wrong(at(origin, "least"), what, &format!("write {} at most", scale.items.len()));
    }
}

/// The items of a scale are numbers with the same ends, bands lie between them, and no wording of a scored item is one
/// that nobody vouches for.
fn numbers(source: &Source<'_>, parts: &Parts<'_>, scale: &Scale, origin: &Origin) {
    let items = || {
        let items = parts.items().filter_map(|read| Some((read.item.as_ref()?, &read.origin)));
        items.filter(|(item, _)| scale.items.contains(&item.code))
    };
    for (item, place) in items() {
        if item.ends().is_none() {
            let what = format!("item {} counts in scale {} but is no number", item.code, scale.code);
            source.wrong(at(place, "kind"), what, "items of a scale are of kind \"likert\" or \"scale\"");
        }
        for language in unvouched(parts.languages, item) {
            let what = format!(
                "item {} counts in a scale and is in {language}, which nobody vouches for",
                item.code
            );
            let instead = "a scored item is in the original or in official translations only: take it out";
            source.wrong(at(place, "text"), what, instead);
        }
    }
    let ends: Vec<(i32, i32)> = items().filter_map(|(item, _)| item.ends()).collect();
    let Some((low, high)) = ends.first().copied() else { return };
    if ends.iter().any(|end| *end != (low, high)) {
        let what = format!("scale {}: its items have different ends", scale.code);
        source.wrong(at(origin, "items"), what, "put items with the same lowest and highest number together");
    }
    let is_between = |below: &f64| (f64::from(low)..=f64::from(high)).contains(below);
    if !scale.bands.iter().filter_map(|band| band.below).all(|below| is_between(&below)) {
        let what = format!("scale {}: a band ends outside the scale", scale.code);
        source.wrong(at(origin, "bands"), what, &format!("means are between {low} and {high}"));
    }
}

/// The unreviewed languages a scored item is in.
fn unvouched<'a>(languages: &'a [Language], item: &'a Item) -> impl Iterator<Item = &'a str> {
    let mut texts: Vec<&Words> = vec![&item.text];
    match &item.kind {
        ItemKind::Likert { choices } => texts.extend(choices.iter().map(|choice| &choice.text)),
        ItemKind::Scale { low, high, .. } => texts.extend([low, high]),
        _ => {}
    }
    let unreviewed = languages.iter().filter(|language| language.status == Translation::Unreviewed);
    let codes = unreviewed.map(|language| language.code.as_str());
    codes.filter(move |code| texts.iter().any(|text| text.0.contains_key(*code)))
}

/// What an author should know that keeps nobody from using the pack.
pub(super) fn remarks(file: &str, parts: &Parts<'_>, from: Option<&From>) -> Vec<Notice> {
    let remark = |line, says: String| Notice { file: file.to_owned(), line: Some(line), says };
    let mut found = Vec::new();
    for page in parts.pages.iter().filter(|page| page.items.len() > LONG_PAGE) {
        let says = format!("the page has {} items, which is long on a telephone", page.items.len());
        found.push(remark(page.line, says));
    }
    for (breakdown, origin) in parts.breakdowns {
        if let Groups::Fixed { choices } = &breakdown.groups
            && choices.len() > 6
        {
            let says = format!(
                "breakdown {} has {} groups: small ones will be withheld",
                breakdown.code,
                choices.len()
            );
            found.push(remark(origin.line, says));
        }
    }
    if let Some(from) = from
        && !from.validated
        && parts.scales.iter().any(|(scale, _)| !scale.bands.is_empty())
    {
        found.push(remark(1, "it has bands and was not validated: results will say so".to_owned()));
    }
    found
}
