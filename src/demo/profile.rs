//! What an employer is like, before it acts.

use super::draw::Draw;
use super::kinds::{Form, Kind, Style};
use super::names;
use crate::employers::{Details, Publication, Registration, RegistrationKind, ToldFacts};
use crate::places::{PlaceCode, Postcode};
use crate::platform::error::AppError;
use crate::scheme::Facts;

/// Outward codes, the places they lie in, and how many in a thousand employers are there.
const PLACES: [(&str, usize, &[&str]); 12] = [
    ("E06000001", 40, &["TS24", "TS25", "TS26"]),
    ("E06000002", 65, &["TS1", "TS3", "TS4", "TS5"]),
    ("E06000003", 45, &["TS6", "TS10", "TS11", "TS12"]),
    ("E06000004", 75, &["TS16", "TS17", "TS18", "TS19", "TS20"]),
    ("E06000005", 50, &["DL1", "DL3"]),
    ("E06000047", 165, &["DH7", "DL13", "DL14", "DL15", "DL16", "DL17", "SR8"]),
    ("E06000057", 105, &["NE61", "NE63", "NE65", "NE66", "NE70"]),
    ("E08000021", 150, &["NE1", "NE2", "NE4", "NE5", "NE6"]),
    ("E08000022", 75, &["NE12", "NE28", "NE29", "NE30"]),
    ("E08000023", 55, &["NE31", "NE32", "NE33", "NE34"]),
    ("E08000024", 95, &["SR1", "SR2", "SR3", "SR4", "SR5"]),
    ("E08000037", 80, &["NE8", "NE10", "NE11", "NE40"]),
];

/// Letters of the second half of a postcode.
const UNIT: [&str; 20] =
    ["A", "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "W", "X", "Y", "Z"];

/// An employer as it is before it acts.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Names, number, sector.
    pub details: Details,
    /// What it is in law.
    pub form: Form,
    /// How many people work there.
    pub headcount: u32,
    /// What holds for it.
    pub told: ToldFacts,
    /// Where its main site is.
    pub place: PlaceCode,
    /// The host of its addresses.
    pub host: String,
    /// What may be published.
    pub publication: Publication,
}

impl Profile {
    /// An employer of a kind, called after a word. `number` is its own among all.
    ///
    /// # Errors
    /// None, unless a table of this module is wrong.
    pub fn of(kind: Kind, word: &str, number: usize, draw: &mut Draw) -> Result<Self, AppError> {
        let name = match kind.style {
            Style::Word => format!("{word} {}", kind.noun),
            Style::Partners => format!("{word} and {} {}", names::partner(draw), kind.noun),
            Style::Street => format!("{word} Street {}", kind.noun),
        };
        let host = format!("{}.example", names::plain(&name, '-'));
        let [food, union, visitors] = kind.facts;
        let (code, _, _) = PLACES[a_place(draw)];
        Ok(Profile {
            headcount: kind.size(draw),
            told: ToldFacts {
                has_food_outlet: draw.chance(food),
                has_recognised_union: draw.chance(union),
                has_visitors: draw.chance(visitors),
            },
            publication: Publication {
                publish_sector: draw.chance(88),
                publish_size: draw.chance(75),
                website: draw.chance(65).then(|| format!("https://{host}/")),
            },
            details: details(kind, name, number, draw)?,
            form: kind.form,
            place: PlaceCode::parse(code).map_err(AppError::fault)?,
            host,
        })
    }

    /// The facts that gate criteria.
    pub fn facts(&self) -> Facts {
        Facts {
            headcount: self.headcount,
            fte_hundredths: self.headcount * 100,
            people_in_scope: self.headcount,
            has_food_outlet: self.told.has_food_outlet,
            has_recognised_union: self.told.has_recognised_union,
            has_visitors: self.told.has_visitors,
        }
    }

    /// A postcode of its place.
    ///
    /// # Errors
    /// None, unless a table of this module is wrong.
    pub fn postcode(&self, draw: &mut Draw) -> Result<Postcode, AppError> {
        let outward = PLACES.iter().find(|(code, ..)| *code == self.place.as_str());
        let outward = draw.pick(outward.map_or(&[][..], |(_, _, outward)| outward));
        let inward = format!("{}{}{}", draw.between(1, 9), draw.pick(&UNIT), draw.pick(&UNIT));
        Postcode::parse(&format!("{outward} {inward}")).map_err(AppError::fault)
    }
}

/// A place, by chance and weight.
fn a_place(draw: &mut Draw) -> usize {
    let mut left = draw.below(PLACES.iter().map(|(_, weight, _)| weight).sum());
    for (at, (_, weight, _)) in PLACES.iter().enumerate() {
        if left < *weight {
            return at;
        }
        left -= weight;
    }
    0
}

/// Neither register has given out, or will soon give out, a number like these: company numbers that begin with ZZ,
/// charity numbers above nine million.
fn details(kind: Kind, name: String, number: usize, draw: &mut Draw) -> Result<Details, AppError> {
    let read =
        |kind, text: &str| Registration::read(kind, text).map_err(|refusal| AppError::fault(refusal.key()));
    let (registration, ending) = match kind.form {
        Form::Company => (read(RegistrationKind::Company, &format!("ZZ{number:06}"))?, " Ltd"),
        Form::Charity => (read(RegistrationKind::Charity, &format!("{}", 9_000_000 + number))?, " Trust"),
        Form::Public | Form::School => (read(RegistrationKind::None, "")?, ""),
    };
    let trades = !ending.is_empty() && draw.chance(60);
    Ok(Details {
        legal_name: format!("{name}{ending}"),
        trading_name: trades.then_some(name),
        registration,
        sector: kind.sector,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::atlas;

    #[test]
    fn every_outward_code_lies_in_its_place() {
        assert_eq!(PLACES.len(), atlas().all().len());
        for (code, _, outward) in PLACES {
            for half in outward {
                let postcode = Postcode::parse(&format!("{half} 1AA")).unwrap();
                let suggested = atlas().suggest(&postcode);
                assert_eq!(suggested.first().map(|first| first.code.as_str()), Some(code), "{half}");
            }
        }
    }
}
