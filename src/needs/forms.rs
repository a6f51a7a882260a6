//! Reading what a person tells of a needs assessment.

mod action_plan;

pub use action_plan::{plan_action, plan_ending, plan_page};
mod findings;

pub use findings::{answer, left_out, own_finding, priority, showing, suggestion};
mod premises;

pub use premises::{Described, conversation, observations, photograph, walkround};

use super::rules::{NeedsPlan, NewNeedsAssessment};
use crate::platform::error::AppError;
use crate::platform::ids::SiteId;
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
