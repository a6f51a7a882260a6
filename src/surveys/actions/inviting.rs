//! Asking people of an open survey: reminders to everybody, slips, and the link in a letter that leaves.

use super::may_here;
use super::planning::record;
use crate::platform::access::Act;
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::{AnyId, Id, InviteeId, SurveyId};
use crate::platform::tx::Tx;
use crate::surveys::rules::{Code, check_reminder, check_slips};
use crate::surveys::{keys, letters, store};

/// Reminds everybody on the list, whoever has answered: nobody can tell them apart.
///
/// # Errors
/// When the person may not, or it is too soon or too often.
pub fn remind(tx: &mut Tx<'_>, id: SurveyId) -> Result<(), AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::LaunchSurvey, found.employer)?;
    let reminded = store::list_reminders(tx.conn(), id)?;
    let launched_on = found.launched_at.map_or(tx.today(), day_of);
    check_reminder(&found, launched_on, &reminded, tx.today())?;
    store::add_reminder(tx, id)?;
    let lang = store::get_letters_language(tx.conn(), id)?;
    for (invitee, email) in store::list_invitees(tx.conn(), id)? {
        tx.post(letters::reminder(&found, employer.name(), invitee, &email, lang))?;
    }
    record(tx, "survey-reminded", employer.id, id, &found.title)
}

/// Makes the codes of slips, once. They are shown now and kept nowhere.
///
/// # Errors
/// When the person may not, they were printed already, or there would be more of them than people asked.
pub fn print_slips(tx: &mut Tx<'_>, app: &App, id: SurveyId, slips: u32) -> Result<Vec<Code>, AppError> {
    let found = store::get(tx.conn(), id)?;
    let employer = may_here(tx, Act::PrintSlips, found.employer)?;
    check_slips(&found, slips, tx.today())?;
    let vault = store::find_vault(tx.conn(), id)?.ok_or(AppError::NotFound)?;
    let keys = keys::load(app, &vault)?;
    let codes: Vec<Code> = (0..slips).map(|_| keys.new_slip_code(&vault.tag)).collect();
    super::add_passes(tx, &keys, &codes)?;
    store::set_slips(tx, id, slips)?;
    record(tx, "survey-slips-printed", employer.id, id, &found.title)?;
    Ok(codes)
}

/// The path of the link in a letter that leaves now; none when its survey takes no answers any more, or the person was
/// taken off the list: then the letter stays.
///
/// # Errors
/// The database's fault, or that of the keys.
pub fn link_of(app: &App, purpose: &str, subject: AnyId) -> Result<Option<String>, AppError> {
    if purpose != letters::LINK {
        return Ok(None);
    }
    let invitee: InviteeId = Id::from_uuid(subject.uuid());
    let today = day_of(app.clock().now());
    app.read_now(|conn| {
        let Some(survey) = store::find_survey_of(conn, invitee)? else { return Ok(None) };
        if !store::get(conn, survey)?.takes_answers(today) {
            return Ok(None);
        }
        Ok(Some(path_of(&super::personal_code(app, conn, survey, invitee)?)))
    })
}

/// The path of a link that carries a code: in the fragment, which no browser sends.
pub fn path_of(code: &Code) -> String {
    format!("/s/{}#{}", code.tag(), code.printed())
}
