//! Reading what a person tells of a survey.

mod invitees;
mod received;

use super::rules::{Controller, Mode, Plan, PlannedBreakdown};
use crate::platform::error::AppError;
use crate::platform::ids::{SchemeId, SurveyId};
use crate::platform::web::{Fields, Posted};
use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::Groups;

pub use invitees::{ReadList, invitees, staff_table};
pub use received::received;

/// The most people that are asked.
const MOST: i32 = 100_000;

/// The longest name of a group, in characters.
const NAME: usize = 60;

/// A plan without breakdowns out of the fields of its form. `only` is the scheme where there is just one, so that nobody
/// is asked for it.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn plan(posted: &Posted, only: Option<SchemeId>) -> Result<Plan, AppError> {
    let mut fields = Fields::of(posted);
    let title = fields.line("title", "surveys-title-missing");
    let questionnaire = fields.line("questionnaire", "surveys-questionnaire-missing");
    let scheme = match only {
        Some(only) => Some(only),
        None => fields.choice("scheme", "surveys-scheme-missing"),
    };
    let mode: Option<Mode> = fields.choice("mode", "surveys-mode-missing");
    let asked = fields.whole("asked", 1..=MOST, "surveys-asked-missing");
    let closes_on = fields.date("closes_on", "surveys-closes-on-missing");
    let controller: Option<Controller> = fields.choice("controller", "surveys-controller-missing");
    let previous = fields.optional_choice("previous", "refused-surveys-previous");
    fields.finish(|| {
        Some(Plan {
            title: title?,
            scheme: scheme?,
            questionnaire: questionnaire?,
            mode: mode?,
            controller: controller?,
            asked: u32::try_from(asked?).ok()?,
            closes_on: closes_on?,
            breakdowns: Vec::new(),
            previous: previous?,
        })
    })
}

/// The field that names the groups of a breakdown.
pub fn groups_field(code: &str) -> String {
    format!("groups-{code}")
}

/// The breakdowns that were ticked, with the groups that were named for them, one a line.
///
/// # Errors
/// [`AppError::Invalid`] when a name is too long.
pub fn breakdowns(posted: &Posted, questionnaire: &Questionnaire) -> Result<Vec<PlannedBreakdown>, AppError> {
    let mut chosen = Vec::new();
    for offered in &questionnaire.breakdowns {
        if !posted.all("breakdowns").any(|code| code == offered.code) {
            continue;
        }
        let field = groups_field(&offered.code);
        let named = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let groups: Vec<String> = match offered.groups {
            Groups::Named => posted.text(&field).lines().map(named).filter(|name| !name.is_empty()).collect(),
            _ => Vec::new(),
        };
        if groups.iter().any(|name| name.chars().count() > NAME) {
            return Err(AppError::field(&field, "surveys-group-too-long"));
        }
        chosen.push(PlannedBreakdown { code: offered.code.clone(), groups });
    }
    Ok(chosen)
}

/// How many slips are to be printed.
///
/// # Errors
/// [`AppError::Invalid`] when it is no number.
pub fn slips(posted: &Posted) -> Result<u32, AppError> {
    let mut fields = Fields::of(posted);
    let slips = fields.whole("slips", 1..=MOST, "surveys-slips-missing");
    fields.finish(|| u32::try_from(slips?).ok())
}

/// What an address fills in of a plan: `questionnaire` and `previous`, where it names them.
pub fn named(query: &str) -> Vec<(&'static str, String)> {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    let fields = ["questionnaire", "previous"].into_iter();
    fields.map(|field| (field, typed.text(field).to_owned())).filter(|(_, value)| !value.is_empty()).collect()
}

/// The page of a list that an address asks for, from 1.
pub fn page(query: &str) -> i64 {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    typed.text("page").parse().unwrap_or(1)
}

/// Which surveys of a scheme are to be pooled; `None` when an address or a form was made up.
pub fn chosen(posted: &Posted) -> Option<(SchemeId, Vec<SurveyId>)> {
    let surveys: Result<Vec<SurveyId>, _> = posted.all("survey").map(str::parse).collect();
    Some((posted.text("scheme").parse().ok()?, surveys.ok()?))
}

/// What a pool is called.
///
/// # Errors
/// [`AppError::Invalid`] when it is called nothing.
pub fn pool_title(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let title = fields.line("title", "surveys-pool-title-missing");
    fields.finish(|| title)
}
