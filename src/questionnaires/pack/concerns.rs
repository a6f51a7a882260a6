//! What in the answers is a concern.

use super::kinds::Decimal;
use super::words::code;
use crate::platform::packs::{Keys, listed, nearest};
use crate::questionnaires::rules::{Concern, ItemKind, Limit};

/// The most concerns of an item or a scale.
const MOST_CONCERNS: usize = 20;

/// What a concern can look at.
enum Looks {
    /// The mean of a scale.
    Mean,
    /// Shares that add up, since everybody is in one; with the mean where numbers are chosen.
    Together { has_mean: bool },
    /// Shares each by itself, since somebody can be in several.
    Each,
    /// Nothing: own words are not counted.
    Nothing,
}

/// `concerns` of an item. What they can look at nobody knows where its kind could not be read.
pub(super) fn of_item(keys: &mut Keys<'_, '_>, kind: Option<&ItemKind>) -> Vec<Concern> {
    let Some(kind) = kind else {
        let _ = keys.item("concerns");
        return Vec::new();
    };
    let (looks, known) = match kind {
        ItemKind::Single { choices } => {
            (Looks::Together { has_mean: false }, codes(choices.iter().map(|choice| choice.code.clone())))
        }
        ItemKind::Several { choices, .. } | ItemKind::Ranking { choices, .. } => {
            (Looks::Each, codes(choices.iter().map(|choice| choice.code.clone())))
        }
        ItemKind::Likert { choices } => {
            (Looks::Together { has_mean: false }, codes(choices.iter().map(|choice| choice.mark.to_string())))
        }
        ItemKind::Scale { shares, .. } => {
            let ranges = shares.iter().map(|share| format!("{}-{}", share.from, share.to));
            (Looks::Together { has_mean: true }, codes(ranges))
        }
        ItemKind::Text { .. } => (Looks::Nothing, Vec::new()),
    };
    read(keys, &looks, &known)
}

/// `concerns` of a scale: of its mean.
pub(super) fn of_scale(keys: &mut Keys<'_, '_>) -> Vec<Concern> {
    read(keys, &Looks::Mean, &[])
}

fn codes(codes: impl Iterator<Item = String>) -> Vec<String> {
    codes.collect()
}

fn read(keys: &mut Keys<'_, '_>, looks: &Looks, known: &[String]) -> Vec<Concern> {
    const EXAMPLE: &str = "concerns = [{ topic = \"stress\", choices = [\"4\", \"5\"], from = 30 }]";
    let tables = keys.tables("concerns", "concern", MOST_CONCERNS, EXAMPLE);
    if matches!(looks, Looks::Nothing) && !tables.is_empty() {
        keys.wrong("concerns", "nothing of it is counted", "leave `concerns` out");
    }
    tables.into_iter().filter_map(|keys| concern(keys, looks, known)).collect()
}

fn concern(mut keys: Keys<'_, '_>, looks: &Looks, known: &[String]) -> Option<Concern> {
    let needs_topic = !matches!(looks, Looks::Each);
    let topic = (needs_topic || keys.has("topic")).then(|| code(&mut keys, "topic", "topic = \"stress\""));
    let choices: Vec<String> = keys.take("choices").unwrap_or_default();
    for choice in choices.iter().filter(|choice| !known.contains(choice)) {
        let instead = match nearest(choice, known.iter().map(String::as_str)) {
            Some(meant) => format!("did you mean {meant:?}?"),
            None if known.is_empty() => "a mean has no choices: leave `choices` out".to_owned(),
            None => format!("there is {}", listed(known.iter().map(String::as_str), "and")),
        };
        keys.wrong("choices", &format!("there is no choice {choice:?}"), &instead);
    }
    let is_share = match looks {
        Looks::Mean | Looks::Nothing => false,
        Looks::Each => true,
        Looks::Together { has_mean } => !has_mean || !choices.is_empty(),
    };
    if is_share && matches!(looks, Looks::Together { .. }) && choices.is_empty() {
        keys.lacks("choices", "choices = [\"…\"], whose shares are added up");
    }
    let limit = limit(&mut keys, is_share);
    let source: Option<String> = keys.take("source");
    keys.finish();
    let topic = match topic {
        None => None,
        Some(topic) => Some(topic?),
    };
    Some(Concern { topic, choices, limit: limit?, source })
}

/// `from` or `below`, one of them.
fn limit(keys: &mut Keys<'_, '_>, is_share: bool) -> Option<Limit> {
    let mut take = |key| keys.take::<Decimal>(key).map(|Decimal(number)| number);
    let (from, below) = (take("from"), take("below"));
    let has_both = keys.has("from") && keys.has("below");
    let (key, limit) = match (from, below) {
        (Some(from), None) => ("from", Limit::From(from)),
        (None, Some(below)) => ("below", Limit::Below(below)),
        _ if has_both => {
            keys.wrong("below", "there are two limits", "write `from` or `below`, one of them");
            return None;
        }
        _ => {
            if !keys.has("from") && !keys.has("below") {
                keys.lacks("from", "from = 30 (a concern from 30 % on), or below = 3.1");
            }
            return None;
        }
    };
    if is_share && !(1.0..=100.0).contains(&limit.number()) {
        keys.wrong(key, "the limit is no percentage", "write a number from 1 to 100");
    }
    Some(limit)
}
