//! A search of the register as it stands in an address.

use crate::platform::error::AppError;
use crate::platform::text::Text;
use crate::platform::web::Posted;
use crate::register::rules::Filters;

/// The longest name that is searched for, in characters.
const NAME_LIMIT: usize = 200;

/// The search and the number of the page, from 1.
///
/// # Errors
/// [`AppError::Refused`] for a sector, size or order there is not: to leave it out would answer another question.
pub fn search(query: &str) -> Result<(Filters, i64), AppError> {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    let given = |name: &str| Some(typed.text(name).to_owned()).filter(|text| !text.is_empty());
    let filters = Filters {
        name: typed.text("name").chars().take(NAME_LIMIT).collect(),
        place: given("place"),
        scheme: given("scheme"),
        level: given("level"),
        sector: known(&typed, "sector")?,
        size: known(&typed, "size")?,
        sort: known(&typed, "sort")?.unwrap_or_default(),
    };
    Ok((filters, typed.text("page").parse().unwrap_or(1)))
}

fn known<T: std::str::FromStr>(typed: &Posted, name: &str) -> Result<Option<T>, AppError> {
    match typed.text(name) {
        "" => Ok(None),
        text => match text.parse() {
            Ok(value) => Ok(Some(value)),
            Err(_) => Err(AppError::Refused(Text::new("refused-register-search").with("value", text))),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::employers::Sector;

    #[test]
    fn an_address_is_read_back_as_the_search_it_was_made_of() {
        let (filters, page) = search("name=+Tea+&sector=C&size=&place=E08000021&page=3").unwrap();
        assert_eq!((filters.name.as_str(), filters.sector, filters.size), ("Tea", Some(Sector::C), None));
        assert_eq!((filters.place.as_deref(), page), (Some("E08000021"), 3));
        assert_eq!(search("page=x").unwrap(), (Filters::default(), 1));
    }

    #[test]
    fn a_search_that_is_not_known_is_refused_and_not_left_out() {
        assert!(matches!(search("sector=ZZ"), Err(AppError::Refused(_))));
    }
}
