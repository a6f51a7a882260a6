//! The texts of a pack in another language: `wording-cy.toml`.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::edition::is_language;
use super::pass::key_code;
use crate::platform::packs::{FromToml, Item, Keys, Origin, Source};
use crate::scheme::rules::{Code, CriterionCode, CriterionWording, Wording};

/// A wording and where it stands. Keys of the origin are paths: "levels.bronze".
pub(super) struct WordingRead {
    pub(super) language: String,
    pub(super) wording: Wording,
    pub(super) origin: Origin,
}

/// The language a file is named after, when it is a wording.
pub(super) fn language_of(name: &str) -> Option<&str> {
    name.strip_prefix("wording-")?.strip_suffix(".toml")
}

pub(super) fn read(source: &Source<'_>, language: &str, table: DeTable<'_>) -> Option<WordingRead> {
    let mut keys = Keys::new(source, "the wording", 1, table);
    if !is_language(language) {
        let what = format!("the file is named after no language: {language:?}");
        source.wrong(1, what, "name it after two small letters, as in wording-cy.toml");
    }
    let reviewed =
        keys.need("reviewed", "reviewed = false, until somebody who knows the language has read it");
    let (name, strap) = (keys.take("name"), keys.take("strap"));
    let mut lines = BTreeMap::new();
    let standards = titles(&mut keys, "standards", &mut lines);
    let levels = titles(&mut keys, "levels", &mut lines);
    let criteria = criteria(&mut keys, &mut lines);
    let mut origin = keys.finish();
    origin.keys.extend(lines);
    let wording =
        Wording { reviewed: reviewed.unwrap_or_default(), name, strap, standards, levels, criteria };
    is_language(language).then(|| WordingRead { language: language.to_owned(), wording, origin })
}

/// `[levels]` and below it `bronze = "Efydd"`.
fn titles<Noun: Ord>(
    keys: &mut Keys<'_, '_>,
    key: &'static str,
    lines: &mut BTreeMap<String, usize>,
) -> BTreeMap<Code<Noun>, String> {
    let table = keys.table(key, &format!("[{key}] and below it code = \"…\" for each"));
    let items = table.map(Keys::items).unwrap_or_default();
    let title = |item: Item<'_, '_>| {
        let code = key_code(&item);
        lines.insert(format!("{key}.{}", item.key), item.line);
        let text = String::from_toml(item);
        Some((code?, text?))
    };
    items.into_iter().filter_map(title).collect()
}

/// `[criteria.bronze-1]` and below it the texts.
fn criteria(
    keys: &mut Keys<'_, '_>,
    lines: &mut BTreeMap<String, usize>,
) -> BTreeMap<CriterionCode, CriterionWording> {
    let table = keys.table("criteria", "[criteria.bronze-1] for each, with the code of the criterion");
    let items = table.map(Keys::items).unwrap_or_default();
    let texts = |item: Item<'_, '_>| {
        let code: Option<CriterionCode> = key_code(&item);
        let what = format!("criterion {}", item.key);
        let path = format!("criteria.{}", item.key);
        let mut keys = item.table(&what, "[criteria.bronze-1] for each, with the code of the criterion")?;
        lines.insert(path, keys.line);
        let wording = CriterionWording {
            title: keys.take("title"),
            good_looks_like: keys.take("good_looks_like"),
            evidence_examples: keys.take("evidence_examples").unwrap_or_default(),
        };
        keys.finish();
        Some((code?, wording))
    };
    items.into_iter().filter_map(texts).collect()
}
