//! What a person can ask of a library: words, one state, an order.

use std::str::FromStr;

use chrono::NaiveDate;

use super::item::Item;
use crate::platform::csv;

/// What is asked of a library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Words of the title; empty for all.
    pub words: String,
    /// Only items in this state.
    pub state: Option<State>,
    /// The order.
    pub sort: Sort,
}

/// A state that a library can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// No answer names it.
    Unused,
    /// A submitted application relies on it.
    Held,
    /// It is about a day long ago.
    Old,
    /// The last day it was to be current is over.
    Lapsed,
    /// It waits for the scanner, or for a look at what seems to be personal data.
    Unchecked,
}

/// The order of a library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Added last first.
    #[default]
    Newest,
    /// By title.
    Title,
    /// By the day it is about, the latest first.
    About,
}

/// A text that names no [`State`] or [`Sort`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord;

/// An item of a library, with what the list says of its use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The item with its newest version.
    pub item: Item,
    /// How many criteria it proves, each counted once.
    pub criteria: usize,
    /// Whether a submitted application relies on it.
    pub held: bool,
}

impl Search {
    /// The address of this search at `path`, up to where more can be added.
    pub fn address(&self, path: &str) -> String {
        let given = [
            ("words", self.words.as_str()),
            ("state", self.state.map_or("", State::as_str)),
            ("sort", if self.sort == Sort::default() { "" } else { self.sort.as_str() }),
        ];
        let mut address = format!("{path}?");
        for (name, value) in given.into_iter().filter(|(_, value)| !value.is_empty()) {
            let value: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
            address.push_str(&format!("{name}={value}&"));
        }
        address
    }
}

impl State {
    /// Every state, in the order they are offered.
    pub const ALL: [State; 5] = [State::Unused, State::Held, State::Old, State::Lapsed, State::Unchecked];

    /// As the value of a form, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Unused => "unused",
            State::Held => "held",
            State::Old => "old",
            State::Lapsed => "lapsed",
            State::Unchecked => "unchecked",
        }
    }
}

impl Sort {
    /// Every order, as they are offered.
    pub const ALL: [Sort; 3] = [Sort::Newest, Sort::Title, Sort::About];

    /// As the value of a form, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Sort::Newest => "newest",
            Sort::Title => "title",
            Sort::About => "about",
        }
    }
}

impl FromStr for State {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        State::ALL.into_iter().find(|state| state.as_str() == text).ok_or(UnknownWord)
    }
}

impl FromStr for Sort {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Sort::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or(UnknownWord)
    }
}

const HEADER: [&str; 13] = [
    "title",
    "kind",
    "file",
    "about_on",
    "current_until",
    "confirmed_current_on",
    "version",
    "sha256",
    "added_at",
    "added_by",
    "criteria",
    "held",
    "publicity",
];

/// A library as a table. Days as `2026-11-22`, instants in UTC; empty where there is nothing or nobody said.
pub fn table(items: &[Listed]) -> String {
    let rows = items.iter().map(row);
    csv::line(HEADER) + &rows.collect::<String>()
}

fn row(listed: &Listed) -> String {
    let Listed { item, criteria, held } = listed;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let yes = |yes: bool| if yes { "yes" } else { "no" };
    let cells: [String; HEADER.len()] = [
        item.title.clone(),
        item.version.kind.as_str().into(),
        item.version.file_name().unwrap_or_default().into(),
        day(item.about_on),
        day(item.current_until),
        day(item.confirmed_current_on),
        item.version.number.to_string(),
        item.version.sha256.clone().unwrap_or_default(),
        item.added_at.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        item.added_by_name.clone(),
        criteria.to_string(),
        yes(*held).into(),
        item.publicity.map_or("", yes).into(),
    ];
    csv::line(cells)
}

#[cfg(test)]
mod tests {
    use super::super::item::tests::an_item;
    use super::*;

    #[test]
    fn an_address_carries_the_whole_search_and_nothing_that_is_not_set() {
        let search = Search { words: "Tea & Co".into(), state: Some(State::Old), sort: Sort::Title };
        assert_eq!(search.address("/list"), "/list?words=Tea+%26+Co&state=old&sort=title&");
        assert_eq!(Search::default().address("/list"), "/list?");
    }

    #[test]
    fn a_table_has_a_cell_for_each_heading_and_runs_nothing() {
        let item = Item { title: "=1+1".into(), publicity: Some(false), ..an_item() };
        let text = table(&[Listed { item, criteria: 3, held: true }]);
        let line = text.lines().nth(1).unwrap();
        assert!(line.starts_with("\"'=1+1\",note,"), "{line}");
        assert!(line.ends_with(",3,yes,no"), "{line}");
        assert_eq!(line.matches(',').count(), HEADER.len() - 1);
    }
}
