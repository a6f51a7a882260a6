//! What is known of an advocate, and whom a scheme counts. Pure.

use chrono::{Days, NaiveDate};

use crate::platform::error::Refusal;
use crate::platform::ids::{AdvocateId, EmployerId, SiteId};
use crate::platform::text::Text;

/// How many days before a training runs out the list says so.
const SOON: Days = Days::new(90);

/// An advocate of an employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advocate {
    /// Their key.
    pub id: AdvocateId,
    /// Whose employee they are.
    pub employer: EmployerId,
    /// Their name.
    pub name: String,
    /// Where they work, when it was said.
    pub site: Option<SiteId>,
    /// What that site is called.
    pub site_name: Option<String>,
    /// The title of their training, when they had one.
    pub training: Option<String>,
    /// The day they were trained; there exactly when `training` is.
    pub trained_on: Option<NaiveDate>,
    /// The last day the training holds; `None` where it does not run out.
    pub expires_on: Option<NaiveDate>,
    /// Hours of working time a month for being an advocate.
    pub hours_a_month: Option<i32>,
    /// The first day they are not an advocate any more.
    pub left_on: Option<NaiveDate>,
    /// Who took over when they left.
    pub covered_by: Option<AdvocateId>,
    /// Goes up with every change.
    pub version: i32,
}

/// What an employer tells of an advocate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// Their name.
    pub name: String,
    /// Where they work.
    pub site: Option<SiteId>,
    /// Their training, when they had one.
    pub training: Option<Training>,
    /// Hours of working time a month.
    pub hours_a_month: Option<i32>,
}

/// A training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// What it is called.
    pub title: String,
    /// The day it was completed.
    pub on: NaiveDate,
    /// The last day it holds; `None` where it does not run out.
    pub expires_on: Option<NaiveDate>,
}

/// That an advocate leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// The first day they are not an advocate any more.
    pub on: NaiveDate,
    /// Who takes over; `None` while nobody does.
    pub covered_by: Option<AdvocateId>,
}

/// Where an advocate stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Still to be trained.
    NotTrained,
    /// Trained, and the training holds.
    Trained,
    /// Trained, but not for much longer.
    ExpiresSoon,
    /// The training ran out.
    Expired,
    /// Not an advocate any more.
    Left,
}

/// Why something cannot be said of an advocate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdvocateRefusal {
    /// There is no certificate for somebody who is not trained.
    NotTrained,
    /// More advocates than one employer can have.
    TooMany,
}

impl AdvocateRefusal {
    /// The most advocates of one employer, those who left among them.
    pub const MOST: i64 = 1_000;
}

impl Advocate {
    /// Where they stand on `day`.
    pub fn standing(&self, day: NaiveDate) -> Standing {
        let ends_by = |end: NaiveDate| self.expires_on.is_some_and(|expires| expires < end);
        match self.trained_on {
            _ if self.left_on.is_some_and(|left| left <= day) => Standing::Left,
            Some(trained) if trained <= day => match day.checked_add_days(SOON) {
                _ if ends_by(day) => Standing::Expired,
                Some(soon) if ends_by(soon) => Standing::ExpiresSoon,
                _ => Standing::Trained,
            },
            _ => Standing::NotTrained,
        }
    }

    /// Whether they count as a trained advocate on `day`.
    pub fn counts_on(&self, day: NaiveDate) -> bool {
        matches!(self.standing(day), Standing::Trained | Standing::ExpiresSoon)
    }

    /// Whether they can take over from `leaver`: somebody else, who has not said that they leave as well.
    pub fn may_cover_for(&self, leaver: AdvocateId, today: NaiveDate) -> bool {
        self.id != leaver && self.standing(today) != Standing::Left
    }
}

impl Standing {
    /// As in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotTrained => "not-trained",
            Self::Trained => "trained",
            Self::ExpiresSoon => "expires-soon",
            Self::Expired => "expired",
            Self::Left => "left",
        }
    }
}

impl Training {
    /// The field of the form that cannot be right, and the message that says why.
    pub fn fault(&self, today: NaiveDate) -> Option<(&'static str, &'static str)> {
        match self.expires_on {
            _ if self.on > today => Some(("trained_on", "advocates-trained-on-future")),
            Some(expires) if expires <= self.on => Some(("expires_on", "advocates-expires-on-early")),
            _ => None,
        }
    }
}

impl Refusal for AdvocateRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotTrained => "refused-advocates-not-trained".into(),
            Self::TooMany => Text::new("refused-advocates-too-many").with("most", Self::MOST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn advocate(trained: Option<&str>, expires: Option<&str>, left: Option<&str>) -> Advocate {
        Advocate {
            id: AdvocateId::from_uuid(uuid::Uuid::nil()),
            employer: EmployerId::from_uuid(uuid::Uuid::nil()),
            name: "Ann Example".into(),
            site: None,
            site_name: None,
            training: trained.map(|_| "Health advocate".into()),
            trained_on: trained.map(day),
            expires_on: expires.map(day),
            hours_a_month: None,
            left_on: left.map(day),
            covered_by: None,
            version: 1,
        }
    }

    #[test]
    fn only_who_is_trained_and_there_and_whose_training_holds_counts() {
        let today = day("2026-03-02");
        for (trained, expires, left, standing, counts) in [
            (None, None, None, Standing::NotTrained, false),
            (Some("2026-03-03"), None, None, Standing::NotTrained, false),
            (Some("2026-03-02"), None, None, Standing::Trained, true),
            (Some("2025-03-02"), Some("2027-03-02"), None, Standing::Trained, true),
            (Some("2025-03-02"), Some("2026-03-02"), None, Standing::ExpiresSoon, true),
            (Some("2025-03-02"), Some("2026-03-01"), None, Standing::Expired, false),
            (Some("2025-03-02"), None, Some("2026-03-03"), Standing::Trained, true),
            (Some("2025-03-02"), None, Some("2026-03-02"), Standing::Left, false),
        ] {
            let advocate = advocate(trained, expires, left);
            assert_eq!((advocate.standing(today), advocate.counts_on(today)), (standing, counts));
        }
    }

    #[test]
    fn a_training_neither_lies_ahead_nor_ends_before_it_began() {
        let today = day("2026-03-02");
        let fault = |on: &str, expires: Option<&str>| {
            Training { title: "T".into(), on: day(on), expires_on: expires.map(day) }.fault(today)
        };
        assert_eq!(fault("2026-03-02", Some("2026-03-03")), None);
        assert_eq!(fault("2026-03-03", None).map(|(field, _)| field), Some("trained_on"));
        assert_eq!(fault("2026-03-02", Some("2026-03-02")).map(|(field, _)| field), Some("expires_on"));
    }
}
