//! What sites an employer may have, and the places one may lie in.

use crate::places::{Places, Postcode};
use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// Why a site is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitesRefusal {
    /// It lies in none of the places of this installation.
    OutsideArea,
    /// There are as many as one page can list.
    TooMany,
    /// It is the main one: another has to be it first.
    MainStays,
    /// An application on its way covers it by name.
    Covered,
}

impl SitesRefusal {
    /// The most sites an employer can list: the page shows them all.
    pub const MOST: usize = 100;
}

impl Refusal for SitesRefusal {
    fn text(&self) -> Text {
        match self {
            Self::OutsideArea => "refused-employers-site-outside".into(),
            Self::MainStays => "refused-employers-main-site-stays".into(),
            Self::Covered => "refused-employers-site-covered".into(),
            Self::TooMany => Text::new("refused-employers-too-many-sites").with("most", Self::MOST),
        }
    }
}

/// The places to choose from for a postcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedPlaces {
    /// Places of the installation that its first half lies in, most likely first: code, name, share in basis points.
    pub likely: Vec<(String, String, u32)>,
    /// The other places of the installation, by name: code, name.
    pub others: Vec<(String, String)>,
    /// The names of the authorities outside that its first half lies in, most likely first.
    pub outside: Vec<String>,
}

impl OfferedPlaces {
    /// The places for this postcode.
    pub fn of(places: &Places, postcode: &Postcode) -> Self {
        let (inside, outside): (Vec<_>, Vec<_>) =
            places.suggest(postcode).into_iter().partition(|suggestion| suggestion.in_area);
        let is_likely = |code: &str| inside.iter().any(|suggestion| suggestion.code.as_str() == code);
        let others = places.all().iter().filter(|place| !is_likely(place.code.as_str()));
        Self {
            others: others.map(|place| (place.code.to_string(), place.name.clone())).collect(),
            likely: inside.into_iter().map(|s| (s.code.to_string(), s.name, s.share_bp)).collect(),
            outside: outside.into_iter().map(|suggestion| suggestion.name).collect(),
        }
    }

    /// Whether the postcode surely lies in no place of the installation.
    pub fn is_outside(&self) -> bool {
        self.likely.is_empty() && !self.outside.is_empty()
    }

    /// The code of the only place that the postcode can lie in, when there is just one.
    pub fn sole(&self) -> Option<&str> {
        match (&self.likely[..], self.outside.is_empty()) {
            ([(code, ..)], true) => Some(code),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(postcode: &str) -> OfferedPlaces {
        OfferedPlaces::of(&Places::load().unwrap(), &Postcode::parse(postcode).unwrap())
    }

    #[test]
    fn every_place_of_the_installation_is_offered_once_the_likely_ones_first() {
        let offered = offered("NE1 4LP");
        assert_eq!(offered.likely[0].1, "Newcastle upon Tyne");
        let mut codes: Vec<&String> = offered
            .likely
            .iter()
            .map(|(code, ..)| code)
            .chain(offered.others.iter().map(|(code, _)| code))
            .collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 12);
        assert!(!offered.is_outside());
    }

    #[test]
    fn a_postcode_of_another_region_is_outside_and_an_unknown_one_is_not() {
        let leeds = offered("LS1 4AP");
        assert!(leeds.is_outside());
        assert_eq!(leeds.outside[0], "Leeds");
        assert_eq!(leeds.sole(), None);
        let unknown = offered("BT1 5GS");
        assert!(!unknown.is_outside());
        assert_eq!(unknown.others.len(), 12);
    }
}
