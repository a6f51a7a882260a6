//! Reading what a person tells of a needs assessment.

mod action_plan;

pub use action_plan::{plan_action, plan_ending, plan_page};
mod findings;

pub use findings::{answer, left_out, own_finding, priority, showing, suggestion};
mod premises;

pub use premises::{Described, conversation, left_over, observations, photograph, walkround};

use chrono::NaiveDate;

use super::rules::{Dimension, NeedsPlan, NewNeedsAssessment, Profile};
use crate::platform::error::AppError;
use crate::platform::ids::{SiteId, SurveyId};
use crate::platform::web::{Fields, Posted};

/// The most people that are taken as a count.
const MOST: i32 = 100_000;

/// A needs assessment out of the fields `held_on`, `method`, `took_part` and `note`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn assessment(posted: &Posted) -> Result<NewNeedsAssessment, AppError> {
    let mut fields = Fields::of(posted);
    let held_on = fields.date("held_on", "needs-held-on-missing");
    let method = fields.choice("method", "needs-method-missing");
    let took_part = fields.optional_whole("took_part", 0..=MOST);
    let note = fields.optional_story("note");
    fields.finish(|| {
        Some(NewNeedsAssessment { held_on: held_on?, method: method?, took_part: took_part?, note: note? })
    })
}

/// A plan out of the fields `method`, `starts_on`, `ends_on`, `sites`, `shifts` and `who`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn plan(posted: &Posted) -> Result<NeedsPlan, AppError> {
    let mut fields = Fields::of(posted);
    let method = fields.choice("method", "needs-method-missing");
    let starts_on = fields.date("starts_on", "needs-plan-starts-on-missing");
    let ends_on = fields.date("ends_on", "needs-plan-ends-on-missing");
    let sites: Vec<SiteId> = posted.all("sites").filter_map(|text| text.parse().ok()).collect();
    if sites.is_empty() {
        fields.error("sites", "needs-plan-sites-missing");
    }
    let (shifts, who) = (fields.optional_story("shifts"), fields.optional_story("who"));
    fields.finish(|| {
        let (starts_on, ends_on) = (starts_on?, ends_on?);
        Some(NeedsPlan { method: method?, starts_on, ends_on, sites, shifts: shifts?, who: who? })
    })
}

/// Why one is given up, out of the field `why`.
///
/// # Errors
/// [`AppError::Invalid`] where nothing is said.
pub fn giving_up(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let why = fields.story("why", "needs-give-up-why-missing");
    fields.finish(|| why)
}

/// Who works there, out of a field for each group: `site-<key>`, `shift-night`. An empty field tells nothing.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field that is no number.
pub fn profile(posted: &Posted, groups: &[(Dimension, String)]) -> Result<Profile, AppError> {
    let mut fields = Fields::of(posted);
    let mut profile = Profile::new();
    for (dimension, code) in groups {
        let name = format!("{}-{code}", dimension.as_str());
        if let Some(Some(people)) = fields.optional_whole(&name, 0..=MOST) {
            profile.insert((*dimension, code.clone()), people);
        }
    }
    fields.finish(|| Some(profile))
}

/// The chosen survey out of the field `survey`; `none` is none.
///
/// # Errors
/// [`AppError::Invalid`] where nothing is chosen.
pub fn survey(posted: &Posted) -> Result<Option<SurveyId>, AppError> {
    let mut fields = Fields::of(posted);
    let chosen = match posted.text("survey") {
        "none" => Some(None),
        text => text.parse().ok().map(Some),
    };
    if chosen.is_none() {
        fields.error("survey", "needs-survey-missing");
    }
    fields.finish(|| chosen)
}

/// The day out of the field `review_on`.
///
/// # Errors
/// [`AppError::Invalid`] where there is none.
pub fn review(posted: &Posted) -> Result<NaiveDate, AppError> {
    let mut fields = Fields::of(posted);
    let day = fields.date("review_on", "needs-review-missing");
    fields.finish(|| day)
}
