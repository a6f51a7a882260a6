//! Launching a survey, and closing it before its last day.

use super::may_here;
use super::planning::{checked, is_planned, record};
use crate::employers::{self, Employer};
use crate::platform::access::Act;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::{InviteeId, SiteId, SurveyId};
use crate::platform::tx::Tx;
use crate::questionnaires;
use crate::scheme;
use crate::surveys::rules::{
    Around, AskingRefusal, ClosingStep, Code, LaunchRefusal, Mode, Plan, PlanRefusal, State, Survey, Terms,
    terms,
};
use crate::surveys::{keys, letters, store};

/// Launches a survey that was seen at version `seen`: fixes what respondents are promised, makes the keys, invites whoever
/// is on the list.
///
/// # Errors
/// [`AppError::Stale`] when somebody was quicker; when the person may not, or it cannot be launched.
pub fn launch(tx: &mut Tx<'_>, app: &App, id: SurveyId, seen: i32) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::LaunchSurvey, found.employer)?;
    is_planned(&found)?;
    let invitees = invitees(tx, &found)?;
    let asked = if found.mode == Mode::Personal { many(invitees.len()) } else { found.asked };
    checked(tx, &employer, &Plan { asked, ..found.plan() })?;
    store::lock(tx, id, seen)?;
    let terms = spelt_out(tx, &found, &employer, asked, app.config().survey_min_cell)?;
    fix(tx, app, id, &terms)?;
    invite(tx, app, &found, &employer, &invitees)?;
    record(tx, "survey-launched", employer.id, id, &found.title)
}

/// Closes a survey before its last day: no answer is taken from now on, the rest is a job's.
///
/// # Errors
/// When the person may not, or the survey is not open.
pub fn close_early(tx: &mut Tx<'_>, id: SurveyId) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::LaunchSurvey, found.employer)?;
    if found.state != State::Open {
        return Err(AskingRefusal::NotOpen.into());
    }
    store::set_closing_step(tx, id, ClosingStep::Stopped)?;
    record(tx, "survey-closed-early", employer.id, id, &found.title)
}

/// Who gets a link of their own.
fn invitees(tx: &mut Tx<'_>, survey: &Survey) -> Result<Vec<(InviteeId, String)>, AppError> {
    if survey.mode != Mode::Personal {
        return Ok(Vec::new());
    }
    let invitees = store::list_invitees(tx.conn(), survey.id)?;
    if invitees.is_empty() { Err(LaunchRefusal::NobodyInvited.into()) } else { Ok(invitees) }
}

/// The terms as they are today.
fn spelt_out(
    tx: &mut Tx<'_>,
    survey: &Survey,
    employer: &Employer,
    asked: u32,
    min_cell: u32,
) -> Result<Terms, AppError> {
    let Some(questionnaire) = questionnaires::find(&survey.questionnaire) else {
        return Err(PlanRefusal::UnknownQuestionnaire.into());
    };
    let scheme = scheme::get_scheme_by_id(tx.conn(), survey.scheme)?;
    let sites = employers::list_sites(tx.conn(), employer.id)?;
    let sites: Vec<(SiteId, String)> = sites.into_iter().map(|site| (site.id, site.name)).collect();
    let response_goal = scheme::find_response_goal(tx.conn(), survey.scheme, asked)?;
    let around = Around {
        employer: employer.name(),
        scheme: &scheme.name,
        sites: &sites,
        min_cell,
        asked,
        response_goal,
    };
    Ok(terms(survey, questionnaire, &around))
}

/// Keeps the terms for good, and makes the keys that are bound to them.
fn fix(tx: &mut Tx<'_>, app: &App, id: SurveyId, terms: &Terms) -> Result<(), AppError> {
    let json = serde_json::to_string(terms).map_err(AppError::fault)?;
    let launched = store::Launched {
        tag: new_tag(tx)?,
        public_key: keys::make(app, id, &json)?,
        terms: json,
        min_cell: terms.min_cell,
        asked: terms.asked,
    };
    store::set_launched(tx, id, &launched)
}

/// A tag that no survey has.
fn new_tag(tx: &mut Tx<'_>) -> Result<String, AppError> {
    for _ in 0..100 {
        let tag = keys::new_tag();
        if store::find_by_tag(tx.conn(), &tag)?.is_none() {
            return Ok(tag);
        }
    }
    Err(AppError::fault("a hundred tags were all taken"))
}

/// Makes a pass for everybody on the list, and sends them their letters.
fn invite(
    tx: &mut Tx<'_>,
    app: &App,
    survey: &Survey,
    employer: &Employer,
    invitees: &[(InviteeId, String)],
) -> Result<(), AppError> {
    if invitees.is_empty() {
        return Ok(());
    }
    let vault = store::find_vault(tx.conn(), survey.id)?.ok_or(AppError::NotFound)?;
    let keys = keys::load(app, &vault)?;
    let codes: Vec<Code> =
        invitees.iter().map(|(invitee, _)| keys.personal_code(&vault.tag, *invitee)).collect();
    super::add_passes(tx, &keys, &codes)?;
    let lang = store::get_letters_language(tx.conn(), survey.id)?;
    for (invitee, email) in invitees {
        tx.post(letters::invitation(survey, employer.name(), *invitee, email, lang))?;
    }
    Ok(())
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
