//! The places of this installation, and the authorities an outward postcode lies in.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::place::{Place, PlaceCode};
use super::postcode::Postcode;

const AREA: &str = include_str!("../../../config/places/north-east.toml");
const AUTHORITIES: &str = include_str!("../../../config/places/authorities-lad25.csv");
const OUTWARD_CODES: &str = include_str!("../../../config/places/outward-codes-lad25.csv");

/// The places of this installation and the table of outward codes.
#[derive(Debug, Clone)]
pub struct Places {
    name: String,
    vintage: String,
    attribution: Vec<String>,
    places: Vec<Place>,
    authorities: BTreeMap<PlaceCode, String>,
    outward: BTreeMap<String, Vec<(PlaceCode, u32)>>,
}

/// A local authority that a postcode may lie in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its code.
    pub code: PlaceCode,
    /// Its name.
    pub name: String,
    /// The share of the outward code's postcodes that lie in it, in basis points; shares under 50 are not listed.
    pub share_bp: u32,
    /// Whether it is one of the places of this installation.
    pub in_area: bool,
}

/// What is wrong with the files the places are read from.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlacesRefusal {
    /// The list of places does not parse.
    #[error("the list of places: {0}")]
    Area(String),
    /// The list of places names nothing, or one code twice.
    #[error("the list of places has no place, or has one twice")]
    NoPlaceOrTwice,
    /// A table does not parse.
    #[error("the table of {table}: {reason}")]
    Table {
        /// Which table.
        table: &'static str,
        /// What the reader said.
        reason: String,
    },
    /// An outward code leads to an authority without a name.
    #[error("the outward code {0} lies in an authority that has no name")]
    Nameless(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaToml {
    name: String,
    vintage: String,
    attribution: Vec<String>,
    places: Vec<Place>,
}

#[derive(Deserialize)]
struct OutwardRow {
    outward: String,
    code: PlaceCode,
    share_bp: u32,
}

impl Places {
    /// The places inside the program. Parses some 5,000 lines: do it once, at the start.
    pub fn load() -> Result<Self, PlacesRefusal> {
        Self::read(AREA, AUTHORITIES, OUTWARD_CODES)
    }

    /// Places from the texts of an area (TOML), of authorities (CSV: code, name) and of outward codes (CSV: outward,
    /// code, share_bp).
    pub fn read(area: &str, authorities: &str, outward: &str) -> Result<Self, PlacesRefusal> {
        let AreaToml { name, vintage, attribution, mut places } =
            toml::from_str(area).map_err(|error| PlacesRefusal::Area(error.to_string()))?;
        places.sort_by(|a, b| a.name.cmp(&b.name));
        let authorities: BTreeMap<_, _> = rows::<Place>("authorities", authorities)?
            .into_iter()
            .map(|place| (place.code, place.name))
            .collect();
        let outward = by_outward(rows("outward codes", outward)?, &authorities)?;
        let atlas = Self { name, vintage, attribution, places, authorities, outward };
        let distinct =
            atlas.places.iter().map(|place| &place.code).collect::<std::collections::BTreeSet<_>>().len();
        if distinct == 0 || distinct != atlas.places.len() {
            return Err(PlacesRefusal::NoPlaceOrTwice);
        }
        Ok(atlas)
    }

    /// What the places are together, such as "North East".
    pub fn area_name(&self) -> &str {
        &self.name
    }

    /// The vintage of the codes, such as `lad25`.
    pub fn vintage(&self) -> &str {
        &self.vintage
    }

    /// The lines to show beside a suggestion: whose data it is.
    pub fn attribution(&self) -> &[String] {
        &self.attribution
    }

    /// The places of this installation, by name.
    pub fn all(&self) -> &[Place] {
        &self.places
    }

    /// The place of this installation with this code.
    pub fn get(&self, code: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.code.as_str() == code)
    }

    /// The name of any authority of Great Britain, within this installation or not.
    pub fn name(&self, code: &PlaceCode) -> Option<&str> {
        let own = self.get(code.as_str()).map(|place| place.name.as_str());
        own.or_else(|| self.authorities.get(code).map(String::as_str))
    }

    /// The authorities a postcode may lie in, most likely first. Empty when its outward code is not in the table:
    /// Northern Ireland is not, nor is a code made since.
    pub fn suggest(&self, postcode: &Postcode) -> Vec<Suggestion> {
        let found = self.outward.get(postcode.outward()).map_or(&[][..], Vec::as_slice);
        found.iter().map(|(code, share_bp)| self.suggestion(code, *share_bp)).collect()
    }

    fn suggestion(&self, code: &PlaceCode, share_bp: u32) -> Suggestion {
        let name = self.name(code).unwrap_or(code.as_str()).to_owned();
        Suggestion { code: code.clone(), name, share_bp, in_area: self.get(code.as_str()).is_some() }
    }
}

fn rows<T: for<'de> Deserialize<'de>>(table: &'static str, text: &str) -> Result<Vec<T>, PlacesRefusal> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, csv::Error>>()
        .map_err(|error| PlacesRefusal::Table { table, reason: error.to_string() })
}

fn by_outward(
    rows: Vec<OutwardRow>,
    authorities: &BTreeMap<PlaceCode, String>,
) -> Result<BTreeMap<String, Vec<(PlaceCode, u32)>>, PlacesRefusal> {
    let mut found: BTreeMap<String, Vec<(PlaceCode, u32)>> = BTreeMap::new();
    for row in rows {
        if !authorities.contains_key(&row.code) {
            return Err(PlacesRefusal::Nameless(row.outward));
        }
        found.entry(row.outward).or_default().push((row.code, row.share_bp));
    }
    for shares in found.values_mut() {
        shares.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    }
    Ok(found)
}
