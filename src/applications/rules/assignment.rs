//! Who works on which criterion, and by when.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::platform::error::Refusal;
use crate::platform::ids::{ApplicationId, EmployerId, PersonId};
use crate::platform::text::Text;
use crate::scheme::{CriterionCode, Status};

/// A criterion of an application given to somebody, as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The application.
    pub application: ApplicationId,
    /// The criterion.
    pub criterion: CriterionCode,
    /// To whom.
    pub person: PersonId,
    /// Their name.
    pub person_name: String,
    /// The day by which it is to be done.
    pub due_on: NaiveDate,
    /// Goes up by one at every change.
    pub version: i32,
}

/// An assignment as a person wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAssignment {
    /// To whom; `None` takes it from whoever had it.
    pub to: Option<(PersonId, NaiveDate)>,
    /// The version the person had before them; 0 where there was none.
    pub version: i32,
}

/// Something assigned that is asked and still to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// To whom and by when.
    pub assignment: Assignment,
    /// The criterion's number in the edition.
    pub number: u16,
    /// What the criterion is called.
    pub title: String,
}

/// Something that is somebody's to do, for lists of what is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// The application.
    pub application: ApplicationId,
    /// Whose application it is.
    pub employer: EmployerId,
    /// The employer's trading name, or its legal name.
    pub employer_name: String,
    /// The criterion.
    pub criterion: CriterionCode,
    /// Its number in the edition.
    pub number: u16,
    /// What it is called.
    pub title: String,
    /// The day by which it is to be done.
    pub due_on: NaiveDate,
    /// Whether it was assigned to somebody who cannot do it any more.
    pub is_inherited: bool,
}

/// Why a criterion is not assigned so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignmentRefusal {
    /// The person cannot answer for this employer.
    NotOfTheTeam,
    /// The day has passed.
    DayPassed,
}

/// Whether nothing is left to do at a criterion, by the employer's own word.
pub const fn is_done(status: Status) -> bool {
    matches!(status, Status::Met | Status::NotApplicable)
}

/// Whether a criterion can be given to this person by this day.
///
/// # Errors
/// The first reason why not.
pub fn may_assign(
    to: PersonId,
    due_on: NaiveDate,
    able: &BTreeSet<PersonId>,
    today: NaiveDate,
) -> Result<(), AssignmentRefusal> {
    if !able.contains(&to) {
        return Err(AssignmentRefusal::NotOfTheTeam);
    }
    if due_on < today { Err(AssignmentRefusal::DayPassed) } else { Ok(()) }
}

impl AssignmentRefusal {
    /// The field of the form that is wrong.
    pub const fn field(self) -> &'static str {
        match self {
            Self::NotOfTheTeam => "person",
            Self::DayPassed => "due_on",
        }
    }
}

impl Refusal for AssignmentRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotOfTheTeam => "assignment-person-gone".into(),
            Self::DayPassed => "assignment-due-passed".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::ids::Ids;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn person() -> PersonId {
        Ids::random().new_id(chrono::DateTime::UNIX_EPOCH.naive_utc())
    }

    #[test]
    fn nothing_is_given_to_strangers_or_for_yesterday() {
        let (ada, stranger) = (person(), person());
        let able = BTreeSet::from([ada]);
        assert_eq!(may_assign(ada, day(2), &able, day(2)), Ok(()));
        assert_eq!(may_assign(ada, day(1), &able, day(2)), Err(AssignmentRefusal::DayPassed));
        assert_eq!(may_assign(stranger, day(3), &able, day(2)), Err(AssignmentRefusal::NotOfTheTeam));
    }
}
