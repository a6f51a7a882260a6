//! Pages and their items.

use std::collections::BTreeMap;

use super::words::{Speaking, code};
use super::{concerns, kinds};
use crate::platform::packs::{Keys, Origin, listed, nearest};
use crate::questionnaires::rules::{Item, ItemKind, Page, Words};

/// The most pages.
const MOST_PAGES: usize = 50;

/// The most items of a page.
const MOST_ITEMS: usize = 50;

/// A page, as far as it could be read.
pub(super) struct PageRead {
    title: Option<Words>,
    intro: Option<Words>,
    pub(super) items: Vec<ItemRead>,
    pub(super) line: usize,
}

/// An item, as far as it could be read.
pub(super) struct ItemRead {
    pub(super) code: Option<String>,
    pub(super) item: Option<Item>,
    pub(super) origin: Origin,
}

impl PageRead {
    /// The page; `None` when something of it is wrong.
    pub(super) fn into_page(self) -> Option<Page> {
        let items = self.items.into_iter().map(|read| read.item).collect::<Option<_>>()?;
        Some(Page { title: self.title?, intro: self.intro, items })
    }
}

/// `[[pages]]` with `[[pages.items]]`.
pub(super) fn pages(
    speaking: &Speaking<'_>,
    keys: &mut Keys<'_, '_>,
    sets: &BTreeMap<String, Option<ItemKind>>,
) -> Vec<PageRead> {
    const EXAMPLE: &str = "[[pages]] with a title, and below it [[pages.items]]";
    if !keys.has("pages") {
        keys.lacks("pages", EXAMPLE);
    }
    let mut found = Vec::new();
    for mut keys in keys.tables("pages", "page", MOST_PAGES, EXAMPLE) {
        let title = speaking.need(&mut keys, "title", "title = \"…\", the heading of the page");
        let intro = speaking.take(&mut keys, "intro");
        if !keys.has("items") {
            keys.lacks("items", "[[pages.items]] below the page, for each question");
        }
        let items = keys.tables("items", "item", MOST_ITEMS, "[[pages.items]] with code, text and kind");
        let items = items.into_iter().map(|keys| item(speaking, keys, sets)).collect();
        found.push(PageRead { title, intro, items, line: keys.line });
        keys.finish();
    }
    found
}

fn item(speaking: &Speaking<'_>, keys: Keys<'_, '_>, sets: &BTreeMap<String, Option<ItemKind>>) -> ItemRead {
    let mut keys = keys.inside(&["intro"]);
    let code = code(&mut keys, "code", "code = \"sleep\"");
    let text = speaking.need(&mut keys, "text", "text = \"…\", the question");
    let hint = speaking.take(&mut keys, "hint");
    let kind = if keys.has("answers") { shared(&mut keys, sets) } else { kinds::read(speaking, &mut keys) };
    let concerns = concerns::of_item(&mut keys, kind.as_ref());
    let item = || Some(Item { code: code.clone()?, text: text?, hint, kind: kind?, concerns });
    let item = item();
    ItemRead { code, item, origin: keys.finish() }
}

/// The answers an item shares with others: `answers = "often"`.
fn shared(keys: &mut Keys<'_, '_>, sets: &BTreeMap<String, Option<ItemKind>>) -> Option<ItemKind> {
    let name: String = keys.take("answers")?;
    if let Some(kind) = sets.get(&name) {
        return kind.clone();
    }
    let names = || sets.keys().map(String::as_str);
    let instead = match nearest(&name, names()) {
        Some(known) => format!("did you mean \"{known}\"?"),
        None if sets.is_empty() => format!("write [answers.{name}] with its kind, or the item's own kind"),
        None => format!("there is {}", listed(names(), "and")),
    };
    keys.wrong("answers", &format!("there are no answers called {name:?}"), &instead);
    None
}
