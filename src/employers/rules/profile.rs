//! What an employer says of itself, part by part.

use url::Url;

use super::number::Registration;
use super::sector::Sector;
use crate::places::{PlaceCode, Postcode};

/// Who the employer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// The name in law.
    pub legal_name: String,
    /// The name people know it by, where that is another.
    pub trading_name: Option<String>,
    /// Company, charity or neither, with the number.
    pub registration: Registration,
    /// Its line of work.
    pub sector: Sector,
}

/// The facts that decide which criteria apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldFacts {
    /// A canteen or vending machines.
    pub has_food_outlet: bool,
    /// A trade union it recognises.
    pub has_recognised_union: bool,
    /// Visitors or contractors come to its sites.
    pub has_visitors: bool,
}

/// One of its sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteDetails {
    /// What its people call it.
    pub name: String,
    /// Where it is.
    pub postcode: Postcode,
    /// The local authority the employer confirmed.
    pub place: PlaceCode,
}

/// What the public register may show besides what it always shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// Show the sector.
    pub publish_sector: bool,
    /// Show the size band.
    pub publish_size: bool,
    /// A website to link to.
    pub website: Option<String>,
}

/// The address of a website as it is kept: with its scheme, which people leave out. `None` when it is not one.
pub fn website(typed: &str) -> Option<String> {
    let with_scheme = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = Url::parse(&with_scheme).ok()?;
    let is_public = url.host_str().is_some_and(|host| host.contains('.') && !host.ends_with('.'));
    let is_plain = url.username().is_empty() && url.password().is_none();
    (matches!(url.scheme(), "http" | "https") && is_public && is_plain).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_website_gets_its_scheme() {
        assert_eq!(website("bakery.example").as_deref(), Some("https://bakery.example/"));
        assert_eq!(website("http://bakery.example/us").as_deref(), Some("http://bakery.example/us"));
    }

    #[test]
    fn what_is_no_public_website_is_refused() {
        for typed in [
            "bakery",
            "javascript:alert(1)",
            "ftp://bakery.example",
            "https://me:pw@bakery.example",
            "not a site",
        ] {
            assert_eq!(website(typed), None, "{typed} was taken");
        }
    }
}
