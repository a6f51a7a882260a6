//! What is planned of a survey, and whether it can be so.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::terms::{Controller, Mode};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{SchemeId, SurveyId};
use crate::platform::text::Text;
use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::{Breakdown, Groups};

/// With at most two breakdowns it can be worked out exactly what follows from everything that is told.
pub const MOST_BREAKDOWNS: usize = 2;

/// The fewest groups of a breakdown that are named, and the most.
pub const GROUPS: std::ops::RangeInclusive<usize> = 2..=12;

/// The longest a survey is open, in days.
pub const LONGEST: u64 = 92;

/// What a person tells of a survey before it is launched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// The scheme it is held under.
    pub scheme: SchemeId,
    /// The short name of its questionnaire.
    pub questionnaire: String,
    /// How people come to its questions.
    pub mode: Mode,
    /// Who is controller of the answers.
    pub controller: Controller,
    /// How many people are asked; in [`Mode::Personal`] the list of addresses says it again at the launch.
    pub asked: u32,
    /// The last day for answers.
    pub closes_on: NaiveDate,
    /// The groups results are to be broken down by.
    pub breakdowns: Vec<PlannedBreakdown>,
    /// The survey before it, to compare with.
    pub previous: Option<SurveyId>,
}

/// A breakdown of the questionnaire that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedBreakdown {
    /// Its code in the questionnaire.
    pub code: String,
    /// Its groups, where the employer names them; otherwise empty.
    #[serde(default)]
    pub groups: Vec<String>,
}

/// What is known of an employer that asks its people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The people it employs, by its latest count.
    pub headcount: u32,
    /// Its sites in use.
    pub sites: usize,
    /// The day, where the employer is.
    pub today: NaiveDate,
}

/// Why a survey cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRefusal {
    /// There is no such questionnaire.
    UnknownQuestionnaire,
    /// There is no such scheme.
    UnknownScheme,
    /// More people are to be asked than work there.
    MoreThanWork {
        /// How many work there.
        headcount: u32,
    },
    /// Nobody has told how many people work there.
    NotCounted,
    /// Its last day is today or before.
    ClosesTooSoon,
    /// It would be open for too long.
    ClosesTooLate,
    /// More than two breakdowns.
    TooManyBreakdowns,
    /// The questionnaire has no such breakdown.
    UnknownBreakdown,
    /// Results are to be told by site, and there is one site at most, or more than twelve.
    SitesDoNotDivide,
    /// Groups are to be named, and there are fewer than two or more than twelve different ones.
    GroupsDoNotDivide,
    /// The survey to compare with is not of this employer and questionnaire, or has no results.
    UnknownPrevious,
}

/// Whether a survey can be planned so.
///
/// # Errors
/// The first reason why not.
pub fn check(plan: &Plan, questionnaire: &Questionnaire, asker: Asker) -> Result<(), PlanRefusal> {
    check_asked(plan.asked, asker.headcount)?;
    check_closes_on(plan.closes_on, asker.today)?;
    if plan.breakdowns.len() > MOST_BREAKDOWNS {
        return Err(PlanRefusal::TooManyBreakdowns);
    }
    for (at, planned) in plan.breakdowns.iter().enumerate() {
        let offered = questionnaire.breakdowns.iter().find(|offered| offered.code == planned.code);
        let twice = plan.breakdowns[..at].iter().any(|other| other.code == planned.code);
        match offered {
            Some(offered) if !twice => check_groups(planned, offered, asker.sites)?,
            _ => return Err(PlanRefusal::UnknownBreakdown),
        }
    }
    Ok(())
}

/// Whether so many can be asked.
///
/// # Errors
/// When nobody was counted, or fewer work there.
pub fn check_asked(asked: u32, headcount: u32) -> Result<(), PlanRefusal> {
    match headcount {
        0 => Err(PlanRefusal::NotCounted),
        headcount if asked > headcount => Err(PlanRefusal::MoreThanWork { headcount }),
        _ => Ok(()),
    }
}

/// Whether a survey can close on a day when it is launched today.
///
/// # Errors
/// When the day is too near or too far.
pub fn check_closes_on(closes_on: NaiveDate, today: NaiveDate) -> Result<(), PlanRefusal> {
    if closes_on <= today {
        return Err(PlanRefusal::ClosesTooSoon);
    }
    if Some(closes_on) > today.checked_add_days(Days::new(LONGEST)) {
        return Err(PlanRefusal::ClosesTooLate);
    }
    Ok(())
}

fn check_groups(planned: &PlannedBreakdown, offered: &Breakdown, sites: usize) -> Result<(), PlanRefusal> {
    match offered.groups {
        Groups::Fixed { .. } => Ok(()),
        Groups::Sites if GROUPS.contains(&sites) => Ok(()),
        Groups::Sites => Err(PlanRefusal::SitesDoNotDivide),
        Groups::Named => {
            let all_differ = planned.groups.iter().enumerate().all(|(at, group)| {
                planned.groups[..at].iter().all(|other| other.to_lowercase() != group.to_lowercase())
            });
            let divides = all_differ && GROUPS.contains(&planned.groups.len());
            if divides { Ok(()) } else { Err(PlanRefusal::GroupsDoNotDivide) }
        }
    }
}

impl PlanRefusal {
    /// The refusal at the field it is about.
    pub fn at_field(self) -> AppError {
        let field = match self {
            Self::UnknownQuestionnaire => "questionnaire",
            Self::UnknownScheme => "scheme",
            Self::MoreThanWork { .. } | Self::NotCounted => "asked",
            Self::ClosesTooSoon | Self::ClosesTooLate => "closes_on",
            Self::TooManyBreakdowns | Self::UnknownBreakdown | Self::SitesDoNotDivide => "breakdowns",
            Self::GroupsDoNotDivide => "groups",
            Self::UnknownPrevious => "previous",
        };
        AppError::field(field, self.text())
    }
}

impl Refusal for PlanRefusal {
    fn text(&self) -> Text {
        match self {
            Self::UnknownQuestionnaire => "refused-surveys-questionnaire".into(),
            Self::UnknownScheme => "refused-surveys-scheme".into(),
            Self::MoreThanWork { headcount } => {
                Text::new("refused-surveys-more-than-work").with("headcount", *headcount)
            }
            Self::NotCounted => "refused-surveys-not-counted".into(),
            Self::ClosesTooSoon => "refused-surveys-closes-too-soon".into(),
            Self::ClosesTooLate => Text::new("refused-surveys-closes-too-late").with("days", LONGEST),
            Self::TooManyBreakdowns => "refused-surveys-too-many-breakdowns".into(),
            Self::UnknownBreakdown => "refused-surveys-breakdown".into(),
            Self::SitesDoNotDivide => "refused-surveys-sites".into(),
            Self::GroupsDoNotDivide => "refused-surveys-groups".into(),
            Self::UnknownPrevious => "refused-surveys-previous".into(),
        }
    }
}
