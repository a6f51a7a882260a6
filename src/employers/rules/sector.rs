//! What line of work an employer is in: the sections of the Standard Industrial Classification of 2007.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A section of SIC 2007, by its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sector {
    /// Agriculture, forestry and fishing (divisions 01–03).
    A,
    /// Mining and quarrying (divisions 05–09).
    B,
    /// Manufacturing (divisions 10–33).
    C,
    /// Electricity, gas, steam and air conditioning (division 35).
    D,
    /// Water supply, sewerage and waste (divisions 36–39).
    E,
    /// Construction (divisions 41–43).
    F,
    /// Wholesale, retail and repair of motor vehicles (divisions 45–47).
    G,
    /// Transport and storage (divisions 49–53).
    H,
    /// Accommodation and food service (divisions 55–56).
    I,
    /// Information and communication (divisions 58–63).
    J,
    /// Finance and insurance (divisions 64–66).
    K,
    /// Real estate (division 68).
    L,
    /// Professional, scientific and technical (divisions 69–75).
    M,
    /// Administrative and support services (divisions 77–82).
    N,
    /// Public administration and defence (division 84).
    O,
    /// Education (division 85).
    P,
    /// Health and social work (divisions 86–88).
    Q,
    /// Arts, entertainment and recreation (divisions 90–93).
    R,
    /// Other services (divisions 94–96).
    S,
    /// Households as employers (divisions 97–98).
    T,
    /// International organisations and bodies (division 99).
    U,
}

/// A text that names no [`Sector`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a sector: a letter from A to U is")]
pub struct UnknownSector;

/// Letter, key in the message catalogues, plain English name: in the order of [`Sector::ALL`].
const SECTIONS: [(&str, &str, &str); 21] = [
    ("A", "sector-a", "Agriculture, forestry and fishing"),
    ("B", "sector-b", "Mining and quarrying"),
    ("C", "sector-c", "Manufacturing"),
    ("D", "sector-d", "Electricity, gas, steam and air conditioning"),
    ("E", "sector-e", "Water supply, sewerage and waste"),
    ("F", "sector-f", "Construction"),
    ("G", "sector-g", "Wholesale, retail and repair of motor vehicles"),
    ("H", "sector-h", "Transport and storage"),
    ("I", "sector-i", "Accommodation and food service"),
    ("J", "sector-j", "Information and communication"),
    ("K", "sector-k", "Finance and insurance"),
    ("L", "sector-l", "Real estate"),
    ("M", "sector-m", "Professional, scientific and technical"),
    ("N", "sector-n", "Administrative and support services"),
    ("O", "sector-o", "Public administration and defence"),
    ("P", "sector-p", "Education"),
    ("Q", "sector-q", "Health and social work"),
    ("R", "sector-r", "Arts, entertainment and recreation"),
    ("S", "sector-s", "Other services"),
    ("T", "sector-t", "Households as employers"),
    ("U", "sector-u", "International organisations and bodies"),
];

impl Sector {
    /// Every section, by letter.
    pub const ALL: [Self; 21] = [
        Self::A,
        Self::B,
        Self::C,
        Self::D,
        Self::E,
        Self::F,
        Self::G,
        Self::H,
        Self::I,
        Self::J,
        Self::K,
        Self::L,
        Self::M,
        Self::N,
        Self::O,
        Self::P,
        Self::Q,
        Self::R,
        Self::S,
        Self::T,
        Self::U,
    ];

    /// The letter, which is the value stored and sent in forms.
    pub fn as_str(self) -> &'static str {
        SECTIONS[self as usize].0
    }

    /// The key of its name in the message catalogues.
    pub fn text_key(self) -> &'static str {
        SECTIONS[self as usize].1
    }

    /// Its name in plain English, for files that are not translated (CSV, JSON).
    pub fn name(self) -> &'static str {
        SECTIONS[self as usize].2
    }

    /// The section a two-digit division of SIC 2007 belongs to; some numbers belong to none.
    pub fn of_division(division: u8) -> Option<Self> {
        Some(match division {
            1..=3 => Self::A,
            5..=9 => Self::B,
            10..=33 => Self::C,
            35 => Self::D,
            36..=39 => Self::E,
            41..=43 => Self::F,
            45..=47 => Self::G,
            49..=53 => Self::H,
            55..=56 => Self::I,
            58..=63 => Self::J,
            64..=66 => Self::K,
            68 => Self::L,
            69..=75 => Self::M,
            77..=82 => Self::N,
            84 => Self::O,
            85 => Self::P,
            86..=88 => Self::Q,
            90..=93 => Self::R,
            94..=96 => Self::S,
            97..=98 => Self::T,
            99 => Self::U,
            _ => return None,
        })
    }
}

impl FromStr for Sector {
    type Err = UnknownSector;

    fn from_str(text: &str) -> Result<Self, UnknownSector> {
        Self::ALL.into_iter().find(|sector| sector.as_str() == text).ok_or(UnknownSector)
    }
}

impl fmt::Display for Sector {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}
