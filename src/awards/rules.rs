//! What an award is, for how long it holds, and what takes its place.

use chrono::{Datelike, Months, NaiveDate, NaiveDateTime};

use crate::platform::error::Refusal;
use crate::platform::ids::{
    ApplicationId, AwardId, DecisionId, EditionId, EmployerId, PersonId, SchemeId, SubmissionId,
};
use crate::platform::text::Text;

/// The scope of an award to the employer as a whole.
pub const WHOLE_EMPLOYER: &str = "whole_employer";
/// The scope of an award to some of its sites.
pub const NAMED_SITES: &str = "named_sites";
/// The assurance of every award so far: an assessor read what was handed in.
pub const DESK_CHECKED: &str = "desk_checked";

/// An award with the certificate's words as they were when it was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// Its key.
    pub id: AwardId,
    /// Its number, as certificates and the register show it.
    pub number: String,
    /// The decision it comes from.
    pub decision: DecisionId,
    /// The submission that was judged.
    pub submission: SubmissionId,
    /// The application.
    pub application: ApplicationId,
    /// Whose it is.
    pub employer: EmployerId,
    /// The scheme.
    pub scheme: SchemeId,
    /// The edition it was judged under.
    pub edition: EditionId,
    /// The level's code.
    pub level: String,
    /// What people call the level.
    pub level_title: String,
    /// The level's place on the ladder.
    pub level_rank: i32,
    /// How long it runs once released, in months; `None` is without end.
    pub term_months: Option<i32>,
    /// The name on the certificate.
    pub name: String,
    /// The place of the employer's main site.
    pub place_code: String,
    /// The letter of its sector.
    pub sector: String,
    /// Its band of headcount.
    pub size_band: String,
    /// The names of the sites it covers, as they were on its day; none for the whole employer.
    pub sites: Vec<String>,
    /// What was checked.
    pub assurance: String,
    /// When it was checked.
    pub checked_on: NaiveDate,
    /// When the panel decided.
    pub decided_on: NaiveDate,
    /// The higher award that took its place.
    pub superseded_by: Option<AwardId>,
    /// When it was released, and for what term.
    pub release: Option<Release>,
    /// When it was taken back, and why.
    pub revocation: Option<Revocation>,
}

/// An award made public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// When.
    pub released_at: NaiveDateTime,
    /// By whom.
    pub released_by: PersonId,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day; `None` is without end.
    pub ends_on: Option<NaiveDate>,
}

/// An award taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revocation {
    /// When.
    pub revoked_at: NaiveDateTime,
    /// By whom.
    pub revoked_by: PersonId,
    /// Why.
    pub reason: String,
}

/// How an award stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Decided, not yet told to anybody outside.
    Pending,
    /// In force.
    InForce,
    /// Its term is over.
    Ended,
    /// A higher award took its place.
    Superseded,
    /// Taken back.
    Revoked,
}

/// Another award of the same employer in the same scheme, as far as a new one may take its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its key.
    pub id: AwardId,
    /// Its level's place on the ladder.
    pub level_rank: i32,
    /// Whether it is released, not taken back, and nothing took its place yet.
    pub stands: bool,
}

/// Why an award cannot be released, printed or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AwardRefusal {
    /// It is released already.
    AlreadyReleased,
    /// It is not released yet.
    NotReleased,
    /// It was taken back.
    Revoked,
    /// The employer has not said where its main site is.
    NoPlace,
}

impl Award {
    /// How it stands on `day`.
    pub fn state(&self, day: NaiveDate) -> State {
        if self.revocation.is_some() {
            return State::Revoked;
        }
        match &self.release {
            None => State::Pending,
            Some(_) if self.superseded_by.is_some() => State::Superseded,
            Some(release) if release.ends_on.is_some_and(|end| end < day) => State::Ended,
            Some(_) => State::InForce,
        }
    }
}

impl State {
    /// The key of its name.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::Pending => "awards-state-pending",
            Self::InForce => "awards-state-in-force",
            Self::Ended => "awards-state-ended",
            Self::Superseded => "awards-state-superseded",
            Self::Revoked => "awards-state-revoked",
        }
    }

    /// The colour of its tag; none is blue.
    pub const fn colour(self) -> Option<&'static str> {
        match self {
            Self::Pending => Some("yellow"),
            Self::InForce => Some("green"),
            Self::Ended | Self::Superseded => Some("grey"),
            Self::Revoked => Some("red"),
        }
    }
}

/// The last day of a term of so many months, its first day counted: the day before the one that bears the same number
/// so many months later. Where that month is too short to have it, the month's last day. `None` is without end.
pub fn ends_on(starts_on: NaiveDate, term_months: Option<i32>) -> Option<NaiveDate> {
    let months = u32::try_from(term_months?).ok()?;
    let after = starts_on.checked_add_months(Months::new(months))?;
    // A month that lacks the day gives its last one, which still belongs to the term.
    if after.day() == starts_on.day() { after.pred_opt() } else { Some(after) }
}

/// Which of an employer's other awards of the scheme a released one of this rank takes the place of: the lower
/// ones, and the one of the same level that it renews.
pub fn superseded(level_rank: i32, others: &[Standing]) -> Vec<AwardId> {
    others
        .iter()
        .filter(|other| other.stands && other.level_rank <= level_rank)
        .map(|other| other.id)
        .collect()
}

/// Whether an award can be released.
///
/// # Errors
/// Why not.
pub fn releasable(award: &Award) -> Result<(), AwardRefusal> {
    match (&award.revocation, &award.release) {
        (Some(_), _) => Err(AwardRefusal::Revoked),
        (None, Some(_)) => Err(AwardRefusal::AlreadyReleased),
        (None, None) => Ok(()),
    }
}

/// Whether an award is public, so that it can be printed and taken back.
///
/// # Errors
/// Why not.
pub fn public(award: &Award) -> Result<(), AwardRefusal> {
    match (&award.revocation, &award.release) {
        (Some(_), _) => Err(AwardRefusal::Revoked),
        (None, None) => Err(AwardRefusal::NotReleased),
        (None, Some(_)) => Ok(()),
    }
}

impl Refusal for AwardRefusal {
    fn text(&self) -> Text {
        Text::new(match self {
            Self::AlreadyReleased => "refused-awards-already-released",
            Self::NotReleased => "refused-awards-not-released",
            Self::Revoked => "refused-awards-revoked",
            Self::NoPlace => "refused-awards-no-place",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn id(number: u128) -> AwardId {
        AwardId::from_uuid(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn a_term_runs_whole_months_and_keeps_to_the_calendar() {
        for (starts, months, last) in [
            ("2026-11-22", 24, "2028-11-21"),
            ("2026-01-01", 12, "2026-12-31"),
            ("2028-03-01", 12, "2029-02-28"),
            ("2027-03-01", 12, "2028-02-29"),
            ("2028-02-29", 12, "2029-02-28"),
            ("2028-02-29", 48, "2032-02-28"),
            ("2027-08-29", 6, "2028-02-28"),
            ("2027-08-30", 6, "2028-02-29"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2026-03-31", 1, "2026-04-30"),
        ] {
            assert_eq!(ends_on(day(starts), Some(months)), Some(day(last)), "{months} months from {starts}");
        }
        assert_eq!(ends_on(day("2026-11-22"), None), None);
    }

    #[test]
    fn a_released_award_takes_the_place_of_lower_ones_and_of_the_one_it_renews() {
        let other = |number, level_rank, stands| Standing { id: id(number), level_rank, stands };
        let others = [other(1, 10, true), other(2, 20, true), other(3, 30, true), other(4, 10, false)];
        assert_eq!(superseded(20, &others), vec![id(1), id(2)]);
    }
}
