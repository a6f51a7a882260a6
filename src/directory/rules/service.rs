//! A service: what it is, whom it is for, what it helps with, where, and until when somebody vouches for it.

use std::str::FromStr;

use chrono::{Months, NaiveDate};
use serde::Serialize;
use url::Url;

use crate::platform::error::Refusal;
use crate::platform::ids::{PersonId, ServiceId};
use crate::platform::text::Text;

/// A service of the support directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Service {
    /// Its key.
    pub id: ServiceId,
    /// What pages show of it.
    #[serde(flatten)]
    pub details: Details,
    /// The last day somebody vouches for it.
    pub review_on: NaiveDate,
    /// Goes up by one with every change.
    #[serde(skip)]
    pub version: i32,
}

/// What is told of a service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Details {
    /// What it is called.
    pub name: String,
    /// What it does, in a few sentences. A telephone number that is the same in the whole country may stand here.
    pub about: String,
    /// Whom it is for.
    pub audience: Audience,
    /// Its public web address.
    pub address: String,
    /// The codes of the topics it helps with, sorted; at least one.
    pub topics: Vec<String>,
    /// The GSS codes of the authorities it is offered in, sorted; none where it is offered everywhere.
    pub areas: Vec<String>,
    /// Which coordinator vouches for it; `None` is the scheme team.
    #[serde(skip)]
    pub owner: Option<PersonId>,
}

/// Whom a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Whoever runs a business or a team.
    Employers,
    /// Anybody who works.
    Employees,
    /// Both of them.
    Both,
}

/// A text that names no [`Audience`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownAudience;

/// A search of the directory: every part that is given has to fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Words that stand in its name, in what it does or in a topic it helps with, as they were typed.
    pub words: Option<String>,
    /// The code of a topic.
    pub topic: Option<String>,
    /// The GSS code of an authority; services that are offered everywhere fit as well.
    pub area: Option<String>,
}

/// Why something cannot be done with a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServiceRefusal {
    /// More services than a directory can have.
    TooMany,
}

impl Service {
    /// Whether it is shown on `today`: somebody still vouches for it.
    pub fn is_shown(&self, today: NaiveDate) -> bool {
        self.review_on >= today
    }

    /// Whether it helps with a topic.
    pub fn helps_with(&self, topic: &str) -> bool {
        self.details.topics.iter().any(|known| known == topic)
    }
}

impl Audience {
    /// Every audience.
    pub const ALL: [Self; 3] = [Self::Employers, Self::Employees, Self::Both];

    /// As stored, in packs, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Employers => "employers",
            Self::Employees => "employees",
            Self::Both => "both",
        }
    }
}

impl FromStr for Audience {
    type Err = UnknownAudience;

    fn from_str(text: &str) -> Result<Self, UnknownAudience> {
        Self::ALL.into_iter().find(|audience| audience.as_str() == text).ok_or(UnknownAudience)
    }
}

impl Filters {
    /// The address of the directory with this search, ready for more: it ends in `?` or `&`.
    pub fn address(&self) -> String {
        let parts = [("q", &self.words), ("topic", &self.topic), ("area", &self.area)];
        parts.into_iter().fold("/directory?".to_owned(), |address, (name, value)| match value {
            Some(value) => {
                let value: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
                format!("{address}{name}={value}&")
            }
            None => address,
        })
    }

    /// Whether anything is asked for.
    pub fn narrow(&self) -> bool {
        self.words.is_some() || self.topic.is_some() || self.area.is_some()
    }
}

impl ServiceRefusal {
    /// The most services of a directory.
    pub const MOST: i64 = 2_000;
}

impl Refusal for ServiceRefusal {
    fn text(&self) -> Text {
        match self {
            Self::TooMany => Text::new("refused-directory-too-many").with("most", Self::MOST),
        }
    }
}

/// The longest name of a service, in characters.
pub const LONGEST_NAME: usize = 120;

/// The most that is told of what a service does, in characters.
pub const LONGEST_ABOUT: usize = 600;

/// How many months somebody can vouch for a service at once.
const LONGEST: Months = Months::new(24);

/// How many months somebody usually vouches for a service.
const USUAL: Months = Months::new(12);

/// Whether somebody can vouch on `today` for a service until `until`: a day that is to come, within two years.
pub fn may_vouch_until(until: NaiveDate, today: NaiveDate) -> bool {
    until > today && today.checked_add_months(LONGEST).is_none_or(|last| until <= last)
}

/// Until when whoever looked at a service on `day` vouches for it, unless they say otherwise: a year.
pub fn usual_review(day: NaiveDate) -> NaiveDate {
    day.checked_add_months(USUAL).unwrap_or(NaiveDate::MAX)
}

/// Whether a text is a public web address: `https`, a host with a dot in it, nobody's password.
pub fn is_web_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| {
        let host = url.domain().unwrap_or_default();
        url.scheme() == "https" && host.contains('.') && url.username().is_empty() && url.password().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_public_web_address_will_do() {
        for good in ["https://www.nhs.uk/", "https://111.nhs.uk", "https://www.gov.uk/access-to-work"] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "www.nhs.uk",
            "http://www.nhs.uk/",
            "https://localhost/",
            "https://me:secret@nhs.uk/",
            "javascript:alert(1)",
            "0191 498 0000",
            "",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn nobody_vouches_for_the_past_or_for_longer_than_two_years() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-03-02");
        for (until, will_do) in
            [("2026-03-02", false), ("2026-03-03", true), ("2028-03-02", true), ("2028-03-03", false)]
        {
            assert_eq!(may_vouch_until(day(until), today), will_do, "{until}");
        }
        assert_eq!(usual_review(day("2024-02-29")), day("2025-02-28"));
    }

    #[test]
    fn an_address_carries_what_is_asked_for_and_nothing_else() {
        let search =
            Filters { words: Some("lift it".into()), topic: Some("back & joints".into()), area: None };
        assert_eq!(search.address(), "/directory?q=lift+it&topic=back+%26+joints&");
        assert_eq!(
            (Filters::default().address().as_str(), Filters::default().narrow()),
            ("/directory?", false)
        );
        assert!(search.narrow());
    }
}
