//! What a launch fixes: the terms, spelt out from the plan; and whether a survey can be launched.

use std::collections::BTreeMap;

use super::course::Survey;
use super::plan::PlannedBreakdown;
use super::terms::{ChosenBreakdown, Terms};
use crate::platform::error::Refusal;
use crate::platform::ids::SiteId;
use crate::platform::text::Text;
use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::{Breakdown, Choice, Groups, Language, Words};

/// The version of the shape of [`Terms`].
pub const TERMS_SHAPE: u32 = 1;

/// What terms need to know besides the plan.
#[derive(Clone, Debug)]
pub struct Around<'a> {
    /// The employer's name.
    pub employer: &'a str,
    /// The scheme's name.
    pub scheme: &'a str,
    /// The employer's sites, with their names.
    pub sites: &'a [(SiteId, String)],
    /// The fewest people any figure is told of, as the host has set it.
    pub min_cell: u32,
    /// How many people are asked.
    pub asked: u32,
    /// The share of them that the scheme hopes will answer, in percent.
    pub response_goal: Option<u8>,
}

/// Why a survey cannot be launched now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaunchRefusal {
    /// It was launched or given up already.
    NotPlanned,
    /// Links go by e-mail, and nobody is on the list.
    NobodyInvited,
}

/// The terms of a survey that is launched now. Breakdowns the questionnaire does not have are left out.
pub fn terms(survey: &Survey, questionnaire: &Questionnaire, around: &Around<'_>) -> Terms {
    let chosen = |planned: &PlannedBreakdown| {
        let offered = questionnaire.breakdowns.iter().find(|offered| offered.code == planned.code)?;
        Some(spelt_out(offered, planned, &questionnaire.languages, around.sites))
    };
    Terms {
        shape: TERMS_SHAPE,
        employer: around.employer.to_owned(),
        scheme: around.scheme.to_owned(),
        title: survey.title.clone(),
        mode: survey.mode,
        min_cell: around.min_cell,
        controller: survey.controller,
        asked: around.asked,
        questionnaire: questionnaire.clone(),
        breakdowns: survey.breakdowns.iter().filter_map(chosen).collect(),
        response_goal: around.response_goal,
    }
}

fn spelt_out(
    offered: &Breakdown,
    planned: &PlannedBreakdown,
    languages: &[Language],
    sites: &[(SiteId, String)],
) -> ChosenBreakdown {
    let groups = match &offered.groups {
        Groups::Fixed { choices } => choices.clone(),
        Groups::Sites => named(sites.iter().map(|(_, name)| name), languages),
        Groups::Named => named(&planned.groups, languages),
    };
    let is_by_site = matches!(offered.groups, Groups::Sites);
    ChosenBreakdown {
        code: offered.code.clone(),
        text: offered.text.clone(),
        hint: offered.hint.clone(),
        groups,
        sites: sites.iter().filter(|_| is_by_site).map(|(site, _)| *site).collect(),
    }
}

/// Names an employer gave, as choices in the questionnaire's first language: every other falls back to it.
fn named<'a>(names: impl IntoIterator<Item = &'a String>, languages: &[Language]) -> Vec<Choice> {
    let code = languages.first().map_or("en", |language| language.code.as_str());
    let choice = |(at, name): (usize, &String)| Choice {
        code: format!("g{}", at + 1),
        text: Words(BTreeMap::from([(code.to_owned(), name.clone())])),
    };
    names.into_iter().enumerate().map(choice).collect()
}

impl Refusal for LaunchRefusal {
    fn text(&self) -> Text {
        match self {
            Self::NotPlanned => "refused-surveys-not-planned".into(),
            Self::NobodyInvited => "refused-surveys-nobody-invited".into(),
        }
    }
}
