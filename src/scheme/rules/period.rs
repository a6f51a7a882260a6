//! A length of time with its unit.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A length of time as packs write it: "24 months", "8 weeks". A number without a unit is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// How many, 1 to [`Period::MOST`].
    count: u16,
    unit: Unit,
}

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Twelve months.
    Years,
}

/// Why a text is not a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodRefusal {
    /// A bare number.
    #[error("has no unit: write days, weeks, months or years after the number, as in \"24 months\"")]
    NoUnit,
    /// No number, or one out of range.
    #[error("has to begin with a whole number from 1 to {most}, as in \"24 months\"", most = Period::MOST)]
    Number,
    /// A unit nobody knows.
    #[error("has to end in days, weeks, months or years, as in \"24 months\"")]
    Unit,
}

impl Period {
    /// The most of any unit.
    pub const MOST: u16 = 600;

    /// The whole months, where it is months or years.
    pub fn months(self) -> Option<u32> {
        match self.unit {
            Unit::Months => Some(u32::from(self.count)),
            Unit::Years => Some(u32::from(self.count) * 12),
            Unit::Days | Unit::Weeks => None,
        }
    }

    /// The day so long before `day`; the earliest day there is where that would be before it.
    pub fn before(self, day: NaiveDate) -> NaiveDate {
        let count = u64::from(self.count);
        let found = match self.unit {
            Unit::Days => day.checked_sub_days(Days::new(count)),
            Unit::Weeks => day.checked_sub_days(Days::new(count * 7)),
            Unit::Months => day.checked_sub_months(Months::new(u32::from(self.count))),
            Unit::Years => day.checked_sub_months(Months::new(u32::from(self.count) * 12)),
        };
        found.unwrap_or(NaiveDate::MIN)
    }

    /// The day so long after `day`; the latest day there is where that would be after it.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        let count = u64::from(self.count);
        let found = match self.unit {
            Unit::Days => day.checked_add_days(Days::new(count)),
            Unit::Weeks => day.checked_add_days(Days::new(count * 7)),
            Unit::Months => day.checked_add_months(Months::new(u32::from(self.count))),
            Unit::Years => day.checked_add_months(Months::new(u32::from(self.count) * 12)),
        };
        found.unwrap_or(NaiveDate::MAX)
    }

    /// How many of its unit.
    pub fn count(self) -> u16 {
        self.count
    }

    /// Its unit.
    pub fn unit(self) -> Unit {
        self.unit
    }
}

impl Unit {
    const ALL: [Self; 4] = [Self::Days, Self::Weeks, Self::Months, Self::Years];

    /// The unit as packs write it, in the plural.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

impl FromStr for Period {
    type Err = PeriodRefusal;

    fn from_str(text: &str) -> Result<Self, PeriodRefusal> {
        let (number, unit) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        let count: u16 = number.parse().map_err(|_| PeriodRefusal::Number)?;
        if !(1..=Self::MOST).contains(&count) {
            return Err(PeriodRefusal::Number);
        }
        let unit = match unit.trim() {
            "" => return Err(PeriodRefusal::NoUnit),
            word => Unit::ALL
                .into_iter()
                .find(|unit| word == unit.as_str() || word == unit.as_str().trim_end_matches('s')),
        };
        unit.map(|unit| Self { count, unit }).ok_or(PeriodRefusal::Unit)
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodRefusal;

    fn try_from(text: String) -> Result<Self, PeriodRefusal> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = self.unit.as_str();
        write!(out, "{} {}", self.count, if self.count == 1 { unit.trim_end_matches('s') } else { unit })
    }
}
