//! What the register can be searched by.

use std::str::FromStr;

use crate::employers::{Sector, SizeBand};

/// A search of the register: every part that is given has to fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Part of the employer's name, or an award's whole number, as typed; empty for all.
    pub name: String,
    /// The GSS code of an authority.
    pub place: Option<String>,
    /// A scheme's short name.
    pub scheme: Option<String>,
    /// A level's code.
    pub level: Option<String>,
    /// A line of work; employers that do not let theirs be published never fit.
    pub sector: Option<Sector>,
    /// A band of headcount; employers that do not let theirs be published never fit.
    pub size: Option<SizeBand>,
    /// The order.
    pub sort: Sort,
}

/// The order of the entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By the employer's name.
    #[default]
    Name,
    /// The highest level first.
    Level,
    /// The latest first day first.
    Date,
}

impl Sort {
    /// Every order.
    pub const ALL: [Sort; 3] = [Sort::Name, Sort::Level, Sort::Date];

    /// The value in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Sort::Name => "name",
            Sort::Level => "level",
            Sort::Date => "date",
        }
    }

    /// The key of its name.
    pub fn text_key(self) -> &'static str {
        match self {
            Sort::Name => "register-sort-name",
            Sort::Level => "register-sort-level",
            Sort::Date => "register-sort-date",
        }
    }
}

impl FromStr for Sort {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Sort::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or(())
    }
}

impl Filters {
    /// The search as names and values, without what is not set.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let sort = (self.sort != Sort::default()).then(|| self.sort.as_str());
        let all = [
            ("name", Some(self.name.as_str()).filter(|name| !name.is_empty())),
            ("place", self.place.as_deref()),
            ("scheme", self.scheme.as_deref()),
            ("level", self.level.as_deref()),
            ("sector", self.sector.map(Sector::as_str)),
            ("size", self.size.map(SizeBand::as_str)),
            ("sort", sort),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// Whether anything but the order is set.
    pub fn narrow(&self) -> bool {
        self.pairs().iter().any(|(name, _)| *name != "sort")
    }

    /// The address of `path` with this search, ready for more: it ends in `?` or `&`.
    pub fn address(&self, path: &str) -> String {
        let mut address = format!("{path}?");
        for (name, value) in self.pairs() {
            let value: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
            address = format!("{address}{name}={value}&");
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_carries_the_whole_search_and_nothing_that_is_not_set() {
        let filters = Filters {
            name: "Tea & Co".into(),
            size: Some(SizeBand::Small),
            sort: Sort::Level,
            ..Filters::default()
        };
        assert_eq!(filters.address("/register"), "/register?name=Tea+%26+Co&size=small&sort=level&");
        assert_eq!(Filters::default().address("/register"), "/register?");
    }

    #[test]
    fn an_order_alone_does_not_narrow_the_list() {
        assert!(!Filters { sort: Sort::Date, ..Filters::default() }.narrow());
        assert!(Filters { level: Some("gold".into()), ..Filters::default() }.narrow());
    }
}
