//! An entry as an object of the open data, and what stands before the first. `docs/OPEN-DATA.md` describes the shape,
//! which only ever grows.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::entry::Entry;
use super::filters::Filters;

/// What the data is, as of which day, whose, and how it was narrowed; `count` entries follow.
/// `address` is the full address of the register's page.
pub fn json_head(address: &str, as_of: NaiveDate, filters: &Filters, count: i64) -> Value {
    let narrowed: serde_json::Map<String, Value> = filters
        .pairs()
        .into_iter()
        .filter(|(name, _)| *name != "sort")
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect();
    json!({
        "as_of": as_of,
        "source": address,
        "attribution": "Public register of the scheme, published with Halemark",
        "licence": {
            "name": "Open Government Licence v3.0",
            "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        },
        "filters": narrowed,
        "count": count,
    })
}

/// One entry. `address` is the full address of the register's page.
pub fn json_entry(entry: &Entry, address: &str) -> Value {
    let size = |band: crate::employers::SizeBand| {
        let (least, most) = band.bounds();
        json!({ "code": band.as_str(), "least": least, "most": most })
    };
    json!({
        "number": entry.number,
        "url": format!("{address}/{}", entry.number),
        "name": entry.name,
        "scheme": { "slug": entry.scheme, "name": entry.scheme_name },
        "level": { "code": entry.level, "title": entry.level_title },
        "authority": { "code": entry.place_code, "name": entry.place_name() },
        "sector": entry.sector.map(|sector| json!({ "code": sector.as_str(), "name": sector.name() })),
        "size": entry.size_band.map(size),
        "website": entry.website,
        "scope": entry.scope.as_str(),
        "sites": entry.sites,
        "assurance": entry.assurance.as_str(),
        "checked_on": entry.checked_on,
        "decided_on": entry.decided_on,
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
    })
}
