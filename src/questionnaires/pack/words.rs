//! Texts of a pack in its languages, and its codes.

use std::collections::BTreeMap;

use toml::de::DeValue;

use crate::platform::packs::{FromToml, Item, Keys, listed};
use crate::questionnaires::rules::{Language, Words};

/// The longest code.
const LONGEST_CODE: usize = 40;

/// The languages texts may be in.
pub(crate) struct Speaking<'a> {
    languages: &'a [Language],
}

/// A text, or a table of texts by language.
enum Said<'s, 'i> {
    Plain(String),
    Table(Keys<'s, 'i>),
}

impl<'a> Speaking<'a> {
    /// The languages of the questionnaire, the original first.
    pub(crate) fn of(languages: &'a [Language]) -> Self {
        Speaking { languages }
    }

    /// A text that has to be there.
    pub(crate) fn need(
        &self,
        keys: &mut Keys<'_, '_>,
        key: &'static str,
        example: &'static str,
    ) -> Option<Words> {
        if !keys.has(key) {
            keys.lacks(key, example);
        }
        self.take(keys, key)
    }

    /// A text that may be left out: `"…"` in the original language, or `{ en = "…", cy = "…" }`.
    pub(crate) fn take(&self, keys: &mut Keys<'_, '_>, key: &'static str) -> Option<Words> {
        let item = keys.item(key)?;
        let first = self.languages.first().map_or("en", |language| language.code.as_str());
        match said(item)? {
            Said::Plain(text) => Some(Words(BTreeMap::from([(first.to_owned(), text)]))),
            Said::Table(table) => self.by_language(keys, key, table, first),
        }
    }

    fn by_language(&self, keys: &Keys<'_, '_>, key: &str, table: Keys<'_, '_>, first: &str) -> Option<Words> {
        let mut words = BTreeMap::new();
        for item in table.items() {
            let language = item.key.clone();
            if !self.languages.iter().any(|known| known.code == language) {
                let known = self.languages.iter().map(|known| known.code.as_str());
                let instead = format!("list it under [[languages]], which has {}", listed(known, "and"));
                item.wrong("is no language of this file", &instead);
            }
            if let Some(text) = String::from_toml(item) {
                words.insert(language, text);
            }
        }
        if !words.contains_key(first) {
            let what = format!("`{key}` is not there in {first}");
            keys.wrong(
                key,
                &what,
                &format!("write {key} = {{ {first} = \"…\" }}: the original is always there"),
            );
        }
        Some(Words(words))
    }
}

fn said<'s, 'i>(item: Item<'s, 'i>) -> Option<Said<'s, 'i>> {
    if matches!(item.value.get_ref(), DeValue::Table(_)) {
        let what = format!("`{}`", item.key);
        return item.table(&what, "{ en = \"…\" }").map(Said::Table);
    }
    String::from_toml(item).map(Said::Plain)
}

/// A code that has to be there: small letters, digits and hyphens.
pub(crate) fn code(keys: &mut Keys<'_, '_>, key: &'static str, example: &'static str) -> Option<String> {
    let code: String = keys.need(key, example)?;
    if is_code(&code) {
        return Some(code);
    }
    let what = format!("`{key}` is {:?}, which is no code", crate::platform::packs::shortened(&code));
    let instead =
        format!("write small letters, digits and hyphens, {LONGEST_CODE} at most, as in \"working-hours\"");
    keys.wrong(key, &what, &instead);
    None
}

/// Small letters and digits with single hyphens between them.
fn is_code(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    text.len() <= LONGEST_CODE && text.split('-').all(is_part)
}

/// Two small letters.
pub(super) fn is_language(text: &str) -> bool {
    text.len() == 2 && text.chars().all(|c| c.is_ascii_lowercase())
}
