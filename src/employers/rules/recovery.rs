//! The way back for an employer whose lead has gone: when somebody else may be made its lead.

use std::str::FromStr;

use chrono::{Duration, NaiveDateTime};

use crate::platform::error::Refusal;
use crate::platform::text::Text;

/// How long whoever leads the employer has to object, at least, unless a second person of the scheme confirms.
pub const OBJECTION_DAYS: i64 = 7;

/// Who should lead an employer from now on, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLead {
    /// Their name.
    pub name: String,
    /// Their e-mail address, to which the invitation goes.
    pub email: String,
    /// Why the employer needs them, and how that is known.
    pub reason: String,
}

/// How a recovery ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryOutcome {
    /// Somebody who leads the employer objected.
    Objected,
    /// Whoever asked took it back.
    Withdrawn,
    /// The new lead was invited, or made lead.
    Completed,
}

/// A text that names no [`RecoveryOutcome`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRecoveryOutcome;

impl RecoveryOutcome {
    const ALL: [Self; 3] = [Self::Objected, Self::Withdrawn, Self::Completed];

    /// As stored, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Objected => "objected",
            Self::Withdrawn => "withdrawn",
            Self::Completed => "completed",
        }
    }
}

impl FromStr for RecoveryOutcome {
    type Err = UnknownRecoveryOutcome;

    fn from_str(text: &str) -> Result<Self, UnknownRecoveryOutcome> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == text).ok_or(UnknownRecoveryOutcome)
    }
}

/// Why a recovery does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryRefusal {
    /// One is under way.
    Running,
    /// None is under way any more.
    Over,
    /// It was asked for less than [`OBJECTION_DAYS`] ago, and nobody else has confirmed it.
    TooEarly,
    /// Whoever asked cannot be the second person who confirms.
    SamePerson,
    /// It is confirmed already.
    Confirmed,
}

impl Refusal for RecoveryRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Running => "refused-employers-recovery-running".into(),
            Self::Over => "refused-employers-recovery-over".into(),
            Self::TooEarly => Text::new("refused-employers-recovery-too-early").with("days", OBJECTION_DAYS),
            Self::SamePerson => "refused-employers-recovery-same-person".into(),
            Self::Confirmed => "refused-employers-recovery-confirmed".into(),
        }
    }
}

/// Until when whoever leads the employer can object to what was asked for at `opened_at` (both UTC).
pub fn objection_ends_at(opened_at: NaiveDateTime) -> NaiveDateTime {
    opened_at + Duration::days(OBJECTION_DAYS)
}

/// Whether the new lead may be invited.
///
/// # Errors
/// While it may still be objected to, and nobody else has confirmed it.
pub fn check_completion(
    opened_at: NaiveDateTime,
    is_confirmed: bool,
    now: NaiveDateTime,
) -> Result<(), RecoveryRefusal> {
    if is_confirmed || now >= objection_ends_at(opened_at) { Ok(()) } else { Err(RecoveryRefusal::TooEarly) }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn a_second_person_or_seven_days_let_a_recovery_be_completed() {
        let opened = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let later = |seconds: i64| opened + Duration::days(7) + Duration::seconds(seconds);
        assert_eq!(check_completion(opened, false, later(-1)), Err(RecoveryRefusal::TooEarly));
        assert_eq!(check_completion(opened, false, later(0)), Ok(()));
        assert_eq!(check_completion(opened, true, opened), Ok(()));
    }
}
