//! Applications: who bids for which level, and whether a new one may start.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::refusal::StartRefusal;
use super::status::ApplicationStatus;
use crate::platform::ids::{ApplicationId, EditionId, EmployerId, SchemeId};
use crate::scheme::{Definition, Ladder, Level, LevelCode, SchemeKind, TrackCode};

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
    /// The track of the employer when it started; `None` where the edition has none.
    pub track: Option<TrackCode>,
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

/// A level, and whether an application for it may start now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The level.
    pub level: &'a Level,
    /// Why not, where not.
    pub refusal: Option<StartRefusal>,
}

/// What an employer brings to the start of an application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Starter {
    /// Whether its registration is finished.
    pub registered: bool,
    /// Whether another application of the scheme is on its way.
    pub running: bool,
    /// The track it is on today; `None` where the edition has none.
    pub track: Option<TrackCode>,
    /// The levels it holds.
    pub held: BTreeSet<LevelCode>,
}

/// Every level of an edition, lowest first, with whether an application for it may start now.
pub fn startable<'a>(definition: &'a Definition, starter: &Starter) -> Vec<Choice<'a>> {
    let choice = |level: &'a Level| Choice { level, refusal: may_start(definition, level, starter).err() };
    definition.levels.iter().map(choice).collect()
}

/// Whether an application for a level may start.
///
/// # Errors
/// The first reason why not.
pub fn may_start(definition: &Definition, level: &Level, starter: &Starter) -> Result<(), StartRefusal> {
    if definition.scheme.kind != SchemeKind::Award {
        return Err(StartRefusal::NotAnAward);
    }
    if !starter.registered {
        return Err(StartRefusal::NotRegistered);
    }
    if starter.running {
        return Err(StartRefusal::AlreadyRunning);
    }
    if definition.is_held(&level.code, &starter.held) {
        return Err(StartRefusal::AlreadyHeld);
    }
    if !level.is_open_to(starter.track.as_ref()) {
        return Err(StartRefusal::NotForThisSize);
    }
    let early = definition.ladder == Ladder::EarlyUpload;
    match definition.missing_below(level, &starter.held) {
        Some(_) if !early => Err(StartRefusal::LowerLevelNotHeld),
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
        startable(&definition, &Starter { registered, running, track: None, held })
            .into_iter()
            .filter(|choice| choice.refusal.is_none())
            .map(|choice| choice.level.code.to_string())
            .collect()
    }

    #[test]
    fn a_level_can_be_started_when_the_one_below_is_held() {
        assert!(possible(&[], true, false).contains(&"bronze".to_owned()));
        assert_eq!(possible(&["bronze"], true, false).last().map(String::as_str), Some("silver"));
        assert_eq!(possible(&["bronze", "silver"], true, false).last().map(String::as_str), Some("gold"));
    }

    #[test]
    fn nothing_can_be_started_before_registration_or_beside_a_running_application() {
        assert!(possible(&[], false, false).is_empty());
        assert!(possible(&["bronze"], true, true).is_empty());
    }
}
