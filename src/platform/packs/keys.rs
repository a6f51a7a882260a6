//! A table of a pack, read key by key: each key that is taken is known, what is left over at the end is not.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::{listed, nearest};
use super::source::{Origin, Source};
use super::values::{FromToml, Item, Number};

/// A table being read.
pub(crate) struct Keys<'s, 'i> {
    pub(crate) source: &'s Source<'s>,
    /// What the table is, with its code where it has one: "level bronze".
    pub(crate) what: String,
    pub(crate) line: usize,
    table: DeTable<'i>,
    /// Keys asked for so far, which are all it can have.
    known: Vec<&'static str>,
    /// Keys of the table around it, which end up here when they are written below its header.
    outer: &'static [&'static str],
    missing: Vec<(&'static str, &'static str)>,
    lines: BTreeMap<String, usize>,
}

impl<'s, 'i> Keys<'s, 'i> {
    pub(crate) fn new(source: &'s Source<'s>, what: &str, line: usize, table: DeTable<'i>) -> Self {
        let named = table.get("code").and_then(|code| code.get_ref().as_str());
        let what = match named {
            Some(code) if code.len() <= 60 => format!("{what} {code}"),
            _ => what.to_owned(),
        };
        Self {
            source,
            what,
            line,
            table,
            known: Vec::new(),
            outer: &[],
            missing: Vec::new(),
            lines: BTreeMap::new(),
        }
    }

    /// Keys that belong to the table around this one.
    pub(crate) fn inside(mut self, outer: &'static [&'static str]) -> Self {
        self.outer = outer;
        self
    }

    /// The value of a key, if it is there and can be read.
    pub(crate) fn take<T: FromToml>(&mut self, key: &'static str) -> Option<T> {
        self.item(key).and_then(T::from_toml)
    }

    /// The value of a key that has to be there; `example` is what could be written.
    pub(crate) fn need<T: FromToml>(&mut self, key: &'static str, example: &'static str) -> Option<T> {
        if !self.has(key) {
            self.missing.push((key, example));
        }
        self.take(key)
    }

    /// A whole number within a range.
    pub(crate) fn number<T: Number>(&mut self, key: &'static str, range: RangeInclusive<T>) -> Option<T> {
        self.item(key).and_then(|item| item.number(range))
    }

    /// A whole number within a range that has to be there.
    pub(crate) fn need_number<T: Number>(
        &mut self,
        key: &'static str,
        range: RangeInclusive<T>,
        example: &'static str,
    ) -> Option<T> {
        if !self.has(key) {
            self.missing.push((key, example));
        }
        self.number(key, range)
    }

    /// A table inside this one.
    pub(crate) fn table(&mut self, key: &'static str, example: &str) -> Option<Keys<'s, 'i>> {
        let what = format!("`{key}`");
        self.item(key).and_then(|item| item.table(&what, example))
    }

    /// A list of tables inside this one, `most` at most, written `[[key]]` or `key = [{ … }]`.
    pub(crate) fn tables(
        &mut self,
        key: &'static str,
        what: &str,
        most: usize,
        example: &str,
    ) -> Vec<Keys<'s, 'i>> {
        self.item(key).map(|item| item.tables(what, most, example)).unwrap_or_default()
    }

    /// How many entries a list has; none where the key is no list.
    pub(crate) fn length(&self, key: &str) -> usize {
        self.table.get(key).and_then(|value| value.get_ref().as_array()).map_or(0, |list| list.len())
    }

    /// Whether the key is there, well or badly written.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key) || self.lines.contains_key(key)
    }

    /// Says that a key has to be there; it was not.
    pub(crate) fn lacks(&mut self, key: &'static str, example: &'static str) {
        self.missing.push((key, example));
    }

    /// A key with its value, which is known from here on.
    pub(crate) fn item(&mut self, key: &'static str) -> Option<Item<'s, 'i>> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        let (name, value) = self.table.remove_entry(key)?;
        let line = self.source.line(name.span());
        self.lines.insert(key.to_owned(), line);
        Some(Item { source: self.source, what: self.what.clone(), key: key.to_owned(), line, value })
    }

    /// Every key, for tables whose keys are codes.
    pub(crate) fn items(mut self) -> Vec<Item<'s, 'i>> {
        let table = std::mem::take(&mut self.table);
        let item = |(name, value): (Spanned<_>, Spanned<DeValue<'i>>)| {
            let (line, key) = (self.source.line(name.span()), name.into_inner());
            let key: std::borrow::Cow<'_, str> = key;
            Item { source: self.source, what: self.what.clone(), key: key.into_owned(), line, value }
        };
        table.into_iter().map(item).collect()
    }

    /// Says something of a key that was taken.
    pub(crate) fn wrong(&self, key: &str, what: &str, instead: &str) {
        let line = self.lines.get(key).copied().unwrap_or(self.line);
        self.source.wrong(line, format!("{}: {what}", self.what), instead);
    }

    /// Reports the keys nobody asked for and those that are missing; says where the table and its keys stand.
    pub(crate) fn finish(mut self) -> Origin {
        let table = std::mem::take(&mut self.table);
        for (name, _) in table {
            let line = self.source.line(name.span());
            let (instead, meant) = self.meant(name.get_ref());
            self.missing.retain(|(key, _)| Some(*key) != meant);
            let name: String = name.get_ref().chars().take(80).collect();
            self.source.wrong(line, format!("{}: there is no key `{name}`", self.what), &instead);
        }
        for (key, example) in &self.missing {
            let what = format!("{} has no `{key}`", self.what);
            self.source.missing(self.line, what, &format!("write {example}"));
        }
        Origin { file: self.source.file.to_owned(), line: self.line, keys: self.lines }
    }

    /// What to write instead of a key that does not exist, and the missing key it most likely stands for.
    fn meant(&self, name: &str) -> (String, Option<&'static str>) {
        let renamed = self.source.renamed.iter().find(|renamed| renamed.old == name);
        if let Some(renamed) = renamed.filter(|_| !self.outer.contains(&name)) {
            return (renamed.instead.to_owned(), renamed.new);
        }
        if self.outer.contains(&name) {
            return (
                "it belongs to the table around this one: write it above this table's header".to_owned(),
                None,
            );
        }
        let free = self.known.iter().copied().filter(|key| !self.lines.contains_key(*key));
        match nearest(name, free) {
            Some(key) => (format!("did you mean `{key}`?"), Some(key)),
            None => {
                (format!("what can be written here is {}", listed(self.known.iter().copied(), "and")), None)
            }
        }
    }
}
