//! Values of a pack: what each has to be, and what to say when it is something else.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::DeValue;

use super::keys::Keys;
use super::nearest::{listed, nearest};
use super::source::Source;

/// The longest text, in characters.
const LONGEST_TEXT: usize = 10_000;

/// The longest list of words.
const LONGEST_LIST: usize = 1_000;

/// A value with its key and where they stand.
pub(crate) struct Item<'s, 'i> {
    pub(crate) source: &'s Source<'s>,
    /// The table it is in.
    pub(crate) what: String,
    pub(crate) key: String,
    pub(crate) line: usize,
    pub(crate) value: Spanned<DeValue<'i>>,
}

/// What can be read from a value; what cannot is reported.
pub(crate) trait FromToml: Sized {
    fn from_toml(item: Item<'_, '_>) -> Option<Self>;
}

/// A word out of a few.
pub(crate) trait Choice: Copy + 'static {
    /// The words and what they mean.
    const WORDS: &'static [(&'static str, Self)];
}

/// A whole number of some size.
pub(crate) trait Number: TryFrom<u64> + PartialOrd + std::fmt::Display + Copy {}
impl Number for u8 {}
impl Number for u16 {}
impl Number for u32 {}

impl<'s, 'i> Item<'s, 'i> {
    /// Says what is wrong with the value and what would be right.
    pub(crate) fn wrong(&self, what: &str, instead: &str) {
        let Self { what: table, key, .. } = self;
        self.source.wrong(self.line, format!("{table}: `{key}` {what}"), instead);
    }

    /// Says that the value is not of the kind wanted, and what would be right.
    pub(crate) fn is_no(&self, wanted: &str, instead: &str) {
        self.wrong(&format!("is {}, not {wanted}", kind(self.value.get_ref())), instead);
    }

    /// The text, as it is written.
    pub(crate) fn raw(&self, example: &str) -> Option<String> {
        let instead = match self.value.get_ref() {
            DeValue::String(text) => return Some(text.to_string()),
            DeValue::Integer(number) => format!("put it in quotes: {} = \"{number}\"", self.key),
            DeValue::Float(number) => format!("put it in quotes: {} = \"{number}\"", self.key),
            DeValue::Boolean(is) => format!("put it in quotes: {} = \"{is}\"", self.key),
            DeValue::Array(_) => format!("write one text without brackets: {} = {example}", self.key),
            DeValue::Datetime(_) | DeValue::Table(_) => format!("write {} = {example}", self.key),
        };
        self.is_no("a text", &instead);
        None
    }

    /// A whole number within a range.
    pub(crate) fn number<T: Number>(self, range: RangeInclusive<T>) -> Option<T> {
        let instead = format!("write a whole number from {} to {}", range.start(), range.end());
        match self.value.get_ref() {
            DeValue::Integer(integer) => {
                let number = u64::from_str_radix(integer.as_str(), integer.radix()).ok();
                let found = number.and_then(|number| T::try_from(number).ok());
                let found = found.filter(|number| range.contains(number));
                if found.is_none() {
                    self.wrong(&format!("is {}", shortened(integer.as_str())), &instead);
                }
                found
            }
            DeValue::String(text) if text.parse::<u64>().is_ok() => {
                self.is_no("a number", &format!("take the quotes away: {} = {text}", self.key));
                None
            }
            _ => {
                self.is_no("a whole number", &instead);
                None
            }
        }
    }

    /// A table, as a reader of its keys.
    pub(crate) fn table(self, what: &str, example: &str) -> Option<Keys<'s, 'i>> {
        if !matches!(self.value.get_ref(), DeValue::Table(_)) {
            self.is_no("a table", &format!("write {example}"));
            return None;
        }
        // The whole file goes without saying.
        let what =
            if self.what.starts_with("the ") { what.to_owned() } else { format!("{}: {what}", self.what) };
        let line = self.line_of_table();
        let DeValue::Table(table) = self.value.into_inner() else { return None };
        Some(Keys::new(self.source, &what, line, table))
    }

    /// Tables, as readers of their keys. One table where a list is wanted is read all the same.
    pub(crate) fn tables(self, what: &str, most: usize, example: &str) -> Vec<Keys<'s, 'i>> {
        let (source, table, key, line) = (self.source, self.what.clone(), self.key.clone(), self.line);
        let one =
            |value| Item { source, what: table.clone(), key: key.clone(), line, value }.table(what, example);
        if matches!(self.value.get_ref(), DeValue::Table(_)) {
            self.is_no("a list of tables", &format!("write {example}"));
        }
        match self.value.get_ref() {
            DeValue::Table(_) => one(self.value).into_iter().collect(),
            DeValue::Array(_) => {
                self.at_most(most);
                let DeValue::Array(values) = self.value.into_inner() else { return Vec::new() };
                values.into_iter().take(most).filter_map(one).collect()
            }
            _ => {
                self.is_no("a list of tables", &format!("write {example}"));
                Vec::new()
            }
        }
    }

    /// Says that a list is longer than it may be.
    fn at_most(&self, most: usize) {
        if let DeValue::Array(values) = self.value.get_ref()
            && values.len() > most
        {
            self.wrong(&format!("has {} entries", values.len()), &format!("write {most} at most"));
        }
    }

    /// The line a table begins in: its header, or its brace.
    fn line_of_table(&self) -> usize {
        self.source.line(self.value.span()).max(self.line)
    }
}

impl FromToml for String {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        let text = item.raw("\"…\"")?;
        let odd = text.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t' | '\r'));
        if text.trim().is_empty() {
            item.wrong("is blank", "write a text, or leave the key out if it is not needed");
        } else if text.chars().count() > LONGEST_TEXT {
            item.wrong("is too long", &format!("write at most {LONGEST_TEXT} characters"));
        } else if let Some(odd) = odd {
            item.wrong(&format!("has the character {odd:?} in it, which nobody can read"), "take it out");
        } else {
            return Some(text);
        }
        None
    }
}

impl FromToml for bool {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        if let DeValue::Boolean(is) = item.value.get_ref() {
            return Some(*is);
        }
        item.is_no(
            "true or false",
            &format!("write {} = true or {} = false, without quotes", item.key, item.key),
        );
        None
    }
}

impl<T: FromToml + PartialEq> FromToml for Vec<T> {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        let Item { source, what, key, line, value } = item;
        if !matches!(value.get_ref(), DeValue::Array(_)) {
            let instead = match value.get_ref() {
                DeValue::String(text) => format!("put it in brackets: {key} = [\"{}\"]", shortened(text)),
                _ => format!("write a list in brackets: {key} = [\"…\", \"…\"]"),
            };
            Item { source, what, key, line, value }.is_no("a list", &instead);
            return None;
        }
        let whole = Item { source, what: what.clone(), key: key.clone(), line, value };
        whole.at_most(LONGEST_LIST);
        let DeValue::Array(values) = whole.value.into_inner() else { return None };
        let mut found = Vec::new();
        for value in values.into_iter().take(LONGEST_LIST) {
            let line = source.line(value.span());
            let item = Item { source, what: what.clone(), key: key.clone(), line, value };
            let Some(read) = T::from_toml(item) else { continue };
            if found.contains(&read) {
                source.wrong(line, format!("{what}: `{key}` names the same twice"), "leave one of them out");
            } else {
                found.push(read);
            }
        }
        Some(found)
    }
}

impl<T: Choice> FromToml for T {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        let words = || T::WORDS.iter().map(|(word, _)| *word);
        let text = item.raw(&format!("{:?}", words().next().unwrap_or("")))?;
        if let Some((_, meant)) = T::WORDS.iter().find(|(word, _)| *word == text) {
            return Some(*meant);
        }
        let quoted: Vec<String> = words().map(|word| format!("{word:?}")).collect();
        let choice = listed(quoted.iter().map(String::as_str), "or");
        let instead = match nearest(&text, words()) {
            Some(word) => format!("did you mean \"{word}\"? It can be {choice}"),
            None => format!("it can be {choice}"),
        };
        item.wrong(&format!("is {:?}", shortened(&text)), &instead);
        None
    }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The beginning of a text, for a message.
pub(crate) fn shortened(text: &str) -> String {
    let mut shown: String = text.chars().take(60).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
