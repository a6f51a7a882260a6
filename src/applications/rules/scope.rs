//! What an application covers: the whole employer, or sites by name.

use crate::platform::ids::SiteId;

/// A site an application covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoveredSite {
    /// Its key.
    pub id: SiteId,
    /// What its people call it.
    pub name: String,
    /// Where it is.
    pub postcode: String,
}

/// What an application is to cover, as somebody chose it who saw what it covered before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewScope {
    /// The sites; none for the whole employer.
    pub sites: Vec<SiteId>,
    /// What it covered when the page was opened, as [`print`] writes it.
    pub seen: String,
}

/// What is covered as one text, to find out whether it changed: the keys of the sites in their order.
pub fn print(covered: &[CoveredSite]) -> String {
    covered.iter().map(|site| site.id.to_string()).collect::<Vec<_>>().join(" ")
}

/// The names of what is covered; none for the whole employer.
pub fn site_names(covered: &[CoveredSite]) -> Vec<String> {
    covered.iter().map(|site| site.name.clone()).collect()
}
