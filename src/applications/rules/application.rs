//! Applications: who bids for which level, and whether a new one may start.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::refusal::StartRefusal;
use super::status::ApplicationStatus;
use crate::platform::ids::{ApplicationId, EditionId, EmployerId, SchemeId};
use crate::scheme::{Definition, Level, LevelCode};

/// An employer's bid for a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its key.
    pub id: ApplicationId,
    /// Its name in letters and on the telephone, such as `BHA-7KQ2-MX4D`.
    pub reference: String,
    /// Whose it is.
    pub employer: EmployerId,
    /// The scheme.
    pub scheme: SchemeId,
    /// The edition it started under and stays under.
    pub edition: EditionId,
    /// The level it bids for.
    pub level: LevelCode,
    /// Where it is.
    pub status: ApplicationStatus,
    /// When it was started, in UTC.
    pub started_at: NaiveDateTime,
    /// When it, or an answer of it, last changed, in UTC.
    pub changed_at: NaiveDateTime,
    /// Goes up by one at every change of it or of an answer.
    pub version: i32,
}

/// An application in a list of its employer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationSummary {
    /// Its key.
    pub id: ApplicationId,
    /// Its name in letters.
    pub reference: String,
    /// The scheme.
    pub scheme: SchemeId,
    /// The level it bids for.
    pub level: LevelCode,
    /// What people call the level.
    pub level_title: String,
    /// Where it is.
    pub status: ApplicationStatus,
    /// When it was started, in UTC.
    pub started_at: NaiveDateTime,
    /// When it last changed, in UTC.
    pub changed_at: NaiveDateTime,
}

/// An application in a coordinator's queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// Its key.
    pub application: ApplicationId,
    /// Its name in letters.
    pub reference: String,
    /// The employer's trading name, or its legal name.
    pub employer_name: String,
    /// The place of the employer's main site.
    pub place_code: Option<String>,
    /// The level it bids for.
    pub level: LevelCode,
    /// Where it is.
    pub status: ApplicationStatus,
    /// When it last changed, in UTC.
    pub changed_at: NaiveDateTime,
}

/// A note of an adviser on an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Who left it.
    pub adviser_name: String,
    /// What it says.
    pub note: String,
    /// When it was left, in UTC.
    pub given_at: NaiveDateTime,
}

/// A level, and whether an application for it may start now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The level.
    pub level: &'a Level,
    /// Why not, where not.
    pub refusal: Option<StartRefusal>,
}

/// Every level of an edition, lowest first, with whether an application for it may start now.
pub fn startable<'a>(
    definition: &'a Definition,
    registered: bool,
    held: &BTreeSet<LevelCode>,
    running: bool,
) -> Vec<Choice<'a>> {
    let choice = |level: &'a Level| Choice {
        level,
        refusal: may_start(definition, &level.code, registered, held, running).err(),
    };
    definition.levels.iter().map(choice).collect()
}

/// Whether an application for a level may start. `running`: another one of the scheme is on its way.
///
/// # Errors
/// The first reason why not.
pub fn may_start(
    definition: &Definition,
    level: &LevelCode,
    registered: bool,
    held: &BTreeSet<LevelCode>,
    running: bool,
) -> Result<(), StartRefusal> {
    let Some(found) = definition.level(level) else { return Err(StartRefusal::NoSuchLevel) };
    if !registered {
        return Err(StartRefusal::NotRegistered);
    }
    if running {
        return Err(StartRefusal::AlreadyRunning);
    }
    if definition.is_held(level, held) {
        return Err(StartRefusal::AlreadyHeld);
    }
    match &found.requires {
        Some(lower) if !definition.is_held(lower, held) => Err(StartRefusal::LowerLevelNotHeld),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::pack;

    fn possible(held: &[&str], registered: bool, running: bool) -> Vec<String> {
        let definition =
            pack::shipped().unwrap().into_iter().find(|d| d.scheme.slug.as_str() == "bhawa").unwrap();
        let held = held.iter().map(|code| code.parse().unwrap()).collect();
        startable(&definition, registered, &held, running)
            .into_iter()
            .filter(|choice| choice.refusal.is_none())
            .map(|choice| choice.level.code.to_string())
            .collect()
    }

    #[test]
    fn a_level_can_be_started_when_the_one_below_is_held() {
        assert_eq!(possible(&[], true, false), ["bronze"]);
        assert_eq!(possible(&["bronze"], true, false), ["silver"]);
        assert_eq!(possible(&["bronze", "silver"], true, false), ["gold"]);
    }

    #[test]
    fn nothing_can_be_started_before_registration_or_beside_a_running_application() {
        assert!(possible(&[], false, false).is_empty());
        assert!(possible(&["bronze"], true, true).is_empty());
    }
}
