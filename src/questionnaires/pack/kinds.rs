//! How an item is answered.

use toml::de::DeValue;

use super::words::{Speaking, code};
use crate::platform::packs::{Choice as Word, FromToml, Item, Keys};
use crate::questionnaires::rules::{Choice, ItemKind, Mark, Share};

/// The most choices of an item.
const MOST_CHOICES: usize = 30;

/// The most that can be ranked: nobody ranks more in earnest, and each rank is a field.
const MOST_RANKS: usize = 10;

/// The longest text an item may ask for, in characters.
const LONGEST_TEXT: usize = 4_000;

/// The highest number of a scale.
const HIGHEST: u16 = 100;

/// The kinds of item.
#[derive(Clone, Copy)]
enum Kind {
    Single,
    Several,
    Scale,
    Likert,
    Ranking,
    Text,
}

impl Word for Kind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("single", Self::Single),
        ("several", Self::Several),
        ("scale", Self::Scale),
        ("likert", Self::Likert),
        ("ranking", Self::Ranking),
        ("text", Self::Text),
    ];
}

/// The keys that some kind has.
const KEYS: [&str; 8] = ["choices", "most", "from", "to", "low", "high", "shares", "longest"];

/// A number with or without a fraction.
pub(super) struct Decimal(pub(super) f64);

impl FromToml for Decimal {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        let number = match item.value.get_ref() {
            DeValue::Float(number) => number.as_str().replace('_', "").parse().ok(),
            DeValue::Integer(number) => number.as_str().replace('_', "").parse().ok(),
            _ => None,
        };
        let found = number.filter(|number: &f64| number.is_finite()).map(Decimal);
        if found.is_none() {
            item.is_no("a number", "write a number without quotes, as in 3.5");
        }
        found
    }
}

/// The keys that say how something is answered.
pub(super) fn read(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Option<ItemKind> {
    let kind = keys.need("kind", "kind = \"likert\", or single, several, scale, ranking or text");
    let Some(kind) = kind else {
        // Which of them belong here nobody knows, so none of them is called a fault.
        for key in KEYS {
            let _ = keys.item(key);
        }
        return None;
    };
    match kind {
        Kind::Single => Some(ItemKind::Single { choices: choices(speaking, keys, MOST_CHOICES)? }),
        Kind::Several => several(speaking, keys),
        Kind::Scale => scale(speaking, keys),
        Kind::Likert => Some(ItemKind::Likert { choices: marks(speaking, keys)? }),
        Kind::Ranking => ranking(speaking, keys),
        Kind::Text => {
            let longest = keys.need_number("longest", 1..=LONGEST_TEXT as u32, "longest = 1000")?;
            Some(ItemKind::Text { longest: usize::try_from(longest).ok()? })
        }
    }
}

fn several(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Option<ItemKind> {
    let choices = choices(speaking, keys, MOST_CHOICES);
    let most = keys.number("most", 1..=MOST_CHOICES as u32).and_then(|most| usize::try_from(most).ok());
    let choices = choices?;
    if most.is_some_and(|most| most >= choices.len()) {
        keys.wrong("most", "`most` limits nothing", "write fewer than there are choices, or leave it out");
    }
    Some(ItemKind::Several { choices, most })
}

fn ranking(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Option<ItemKind> {
    let choices = choices(speaking, keys, MOST_CHOICES);
    let most = keys.need_number("most", 1..=MOST_RANKS as u32, "most = 3");
    let (choices, most) = (choices?, usize::try_from(most?).ok()?);
    if most > choices.len() {
        keys.wrong("most", "`most` is more than there are choices", "write as many as may be ranked");
    }
    Some(ItemKind::Ranking { choices, most })
}

fn scale(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Option<ItemKind> {
    let from = keys.need_number("from", 0..=HIGHEST, "from = 0");
    let to = keys.need_number("to", 0..=HIGHEST, "to = 10");
    let low = speaking.need(keys, "low", "low = \"…\", what the lowest number means");
    let high = speaking.need(keys, "high", "high = \"…\", what the highest number means");
    let shares = shares(speaking, keys);
    let (from, to) = (i32::from(from?), i32::from(to?));
    if !(from < to && to - from <= 20) {
        let instead = "`from` is less than `to`, and at most 20 less: nobody tells more numbers apart";
        keys.wrong("to", "the numbers are no scale", instead);
    }
    is_every_number_in_one(keys, from, to, &shares);
    Some(ItemKind::Scale { from, to, low: low?, high: high?, shares })
}

fn shares(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Vec<Share> {
    const EXAMPLE: &str = "shares = [{ title = \"low\", from = 0, to = 4 }, …]";
    let mut found = Vec::new();
    for mut keys in keys.tables("shares", "share", 12, EXAMPLE) {
        let title = speaking.need(&mut keys, "title", "title = \"low\"");
        let from = keys.need_number("from", 0..=HIGHEST, "from = 0");
        let to = keys.need_number("to", 0..=HIGHEST, "to = 4");
        keys.finish();
        if let (Some(title), Some(from), Some(to)) = (title, from, to) {
            found.push(Share { title, from: i32::from(from), to: i32::from(to) });
        }
    }
    found
}

/// Shares of a base make a whole only if every number is in exactly one.
fn is_every_number_in_one(keys: &Keys<'_, '_>, from: i32, to: i32, shares: &[Share]) {
    let count = |number| shares.iter().filter(|share| (share.from..=share.to).contains(&number)).count();
    let lowest = shares.iter().map(|share| share.from).chain([from]).min().unwrap_or(from);
    let highest = shares.iter().map(|share| share.to).chain([to]).max().unwrap_or(to);
    let odd = (lowest..=highest).find(|number| count(*number) != usize::from((from..=to).contains(number)));
    if let (Some(odd), false) = (odd, shares.is_empty()) {
        let what = format!("the number {odd} is in {} of the shares", count(odd));
        keys.wrong("shares", &what, &format!("put each number from {from} to {to} in one share"));
    }
}

/// `choices`, each with its code: at least two.
pub(super) fn choices(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>, most: usize) -> Option<Vec<Choice>> {
    const EXAMPLE: &str = "choices = [{ code = \"yes\", text = \"Yes\" }, { code = \"no\", text = \"No\" }]";
    let mut found: Vec<Choice> = Vec::new();
    let is_there = keys.has("choices");
    if !is_there {
        keys.lacks("choices", EXAMPLE);
    }
    for mut choice in keys.tables("choices", "choice", most, EXAMPLE) {
        let code = code(&mut choice, "code", "code = \"yes\"");
        let text = speaking.need(&mut choice, "text", "text = \"Yes\"");
        if let Some(code) = code.as_ref().filter(|code| found.iter().any(|other| other.code == **code)) {
            choice.wrong("code", &format!("the code {code:?} is there twice"), "give each choice its own");
        }
        choice.finish();
        if let (Some(code), Some(text)) = (code, text) {
            found.push(Choice { code, text });
        }
    }
    if is_there && found.len() < 2 {
        keys.wrong("choices", "there is nothing to choose from", "write two choices or more");
    }
    is_there.then_some(found)
}

/// `choices` of a Likert item, each with its mark, from the lowest up.
fn marks(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Option<Vec<Mark>> {
    const EXAMPLE: &str = "choices = [{ mark = 1, text = \"Never\" }, { mark = 2, text = \"Often\" }]";
    let mut found: Vec<Mark> = Vec::new();
    let is_there = keys.has("choices");
    if !is_there {
        keys.lacks("choices", EXAMPLE);
    }
    for mut choice in keys.tables("choices", "choice", 11, EXAMPLE) {
        let mark = choice.need_number("mark", 0..=HIGHEST, "mark = 1").map(i32::from);
        let text = speaking.need(&mut choice, "text", "text = \"Never\"");
        if mark.is_some_and(|mark| found.iter().any(|other| other.mark == mark)) {
            choice.wrong("mark", "the mark is there twice", "give each choice its own mark");
        }
        choice.finish();
        if let (Some(mark), Some(text)) = (mark, text) {
            found.push(Mark { mark, text });
        }
    }
    if is_there && found.len() < 2 {
        keys.wrong("choices", "there is nothing to choose from", "write two choices or more");
    }
    if !found.is_sorted_by_key(|choice| choice.mark) && !found.is_sorted_by_key(|choice| -choice.mark) {
        keys.wrong("choices", "the marks go up and down", "write the choices in the order of their marks");
    }
    is_there.then_some(found)
}
