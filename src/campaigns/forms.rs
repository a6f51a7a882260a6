//! Reading what a person tells of a campaign, and what a list is to show.

use super::rules::{
    Answered, CampaignRefusal, KeptAnswer, NewCampaign, Outcome, PulseRefusal, Pulses, Shown,
};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::PriorityId;
use crate::platform::web::{Fields, Posted};

/// The most people that are taken as reached.
const MOST: i32 = 1_000_000;

/// A campaign out of the fields `topic`, `starts_on`, `ends_on`, `all_year`, `answers` and `theme`, where `old` is what was told
/// of it before. One without a last day that does not run all year is over on its first.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn campaign(posted: &Posted, old: Option<&NewCampaign>) -> Result<NewCampaign, AppError> {
    let mut fields = Fields::of(posted);
    let topic = fields.line("topic", "campaigns-topic-missing");
    let starts_on = fields.date("starts_on", "campaigns-starts-on-missing");
    let last = fields.optional_date("ends_on");
    let all_year = fields.text("all_year") == "yes";
    let theme = fields.optional_choice("theme", CampaignRefusal::UnknownTheme.text());
    let answered = answered(&mut fields, old);
    fields.finish(|| {
        let starts_on = starts_on?;
        let ends_on = last?.or((!all_year).then_some(starts_on));
        let (priority, assessment, answers) = answered?;
        let (topic, theme) = (topic?, theme?);
        Some(NewCampaign { topic, theme, starts_on, ends_on, all_year, priority, assessment, answers })
    })
}

/// What it answers, as it is kept.
fn answered(fields: &mut Fields<'_>, old: Option<&NewCampaign>) -> Option<KeptAnswer> {
    let answered: Option<Answered> = fields.text("answers").parse().ok();
    let kept = answered.and_then(|answered| answered.kept(old));
    if kept.is_none() {
        fields.error("answers", CampaignRefusal::UnknownPriority.text());
    }
    kept
}

/// What came of a campaign, out of the fields `reach`, `evaluation`, `learnt` and `evaluated_on`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn outcome(posted: &Posted) -> Result<Outcome, AppError> {
    let mut fields = Fields::of(posted);
    let reach = fields.optional_whole("reach", 0..=MOST);
    let evaluation = fields.story("evaluation", "refused-campaigns-evaluation");
    let learnt = fields.optional_story("learnt");
    let evaluated_on = fields.date("evaluated_on", "refused-campaigns-evaluated-on");
    fields.finish(|| {
        let (evaluation, evaluated_on) = (evaluation?, Some(evaluated_on?));
        Some(Outcome { reach: reach?, evaluation, evaluated_on, learnt: learnt? })
    })
}

/// The surveys around a campaign, out of the fields `before` and `after`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn pulses(posted: &Posted) -> Result<Pulses, AppError> {
    let mut fields = Fields::of(posted);
    let before = fields.optional_choice("before", PulseRefusal::UnknownBefore.text());
    let after = fields.optional_choice("after", PulseRefusal::UnknownAfter.text());
    fields.finish(|| Some(Pulses { before: before?, after: after? }))
}

/// What an address asks of the list: which campaigns, and the page from 1. What is not known is left out.
pub fn search(query: &str) -> (Option<Shown>, i64) {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    (typed.text("shown").parse().ok(), typed.text("page").parse().unwrap_or(1))
}

/// The occasion of the national health calendar that an address names; empty where it names none.
pub fn occasion(query: &str) -> String {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    typed.text("occasion").to_owned()
}

/// The priority of a needs assessment that an address names.
pub fn priority(query: &str) -> Option<PriorityId> {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    typed.text("priority").parse().ok()
}
