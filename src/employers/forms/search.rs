//! What the addresses of lists ask for.

use serde_json::{Map, Value};

use crate::places::atlas;
use crate::platform::web::Posted;

/// The longest name that is searched for, in characters.
const NAME_LIMIT: usize = 100;

/// The page of a list that an address asks for, from 1.
pub fn page(query: &str) -> i64 {
    Posted::new(serde_html_form::from_str(query).unwrap_or_default()).text("page").parse().unwrap_or(1)
}

/// A search of the list of employers, as it stands in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Words of a name.
    pub name: String,
    /// A local authority.
    pub place: Option<String>,
    /// Registered, or not yet.
    pub registered: Option<bool>,
    /// Those that began last first, not by name.
    pub newest_first: bool,
    /// The page, from 1.
    pub page: i64,
}

/// Reads a search; what is not known is left out.
pub fn search(query: &str) -> Search {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    Search {
        name: typed.text("name").chars().take(NAME_LIMIT).collect(),
        place: atlas().get(typed.text("place")).map(|place| place.code.to_string()),
        registered: match typed.text("state") {
            "registered" => Some(true),
            "unfinished" => Some(false),
            _ => None,
        },
        newest_first: typed.text("sort") == "newest",
        page: page(query),
    }
}

impl Search {
    /// Whether it leaves any employer out.
    pub fn is_narrow(&self) -> bool {
        !self.name.is_empty() || self.place.is_some() || self.registered.is_some()
    }

    /// The search as its form shows it.
    pub fn form(&self) -> Value {
        self.pairs()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect::<Map<_, _>>()
            .into()
    }

    /// The address of the search, to which the number of a page can be added.
    pub fn address(&self) -> String {
        let query = serde_html_form::to_string(self.pairs()).unwrap_or_default();
        if query.is_empty() { "/employers?".to_owned() } else { format!("/employers?{query}&") }
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let state = self.registered.map(|registered| if registered { "registered" } else { "unfinished" });
        let sort = self.newest_first.then_some("newest");
        [
            ("name", Some(self.name.clone()).filter(|name| !name.is_empty())),
            ("place", self.place.clone()),
            ("state", state.map(str::to_owned)),
            ("sort", sort.map(str::to_owned)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_read_back_from_its_own_address() {
        let read = search("name=Tea+%26+Cake&place=E08000021&state=unfinished&sort=newest&page=3&other=x");
        assert_eq!((read.name.as_str(), read.registered, read.page), ("Tea & Cake", Some(false), 3));
        let address = read.address();
        let again = search(&format!("{}page=3", address.trim_start_matches("/employers?")));
        assert_eq!(again, read);
        assert!(!search("place=E09000001&state=x").is_narrow());
    }
}
