//! Who is asked by a link of their own, and when everybody was reminded.

use chrono::NaiveDate;
use diesel::prelude::*;
use uuid::Uuid;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{Id, InviteeId, SurveyId};
use crate::platform::tx::Tx;
use crate::platform::web::texts::Lang;
use crate::schema::{survey_invitees, survey_reminders, surveys};

/// Everybody on a survey's list: a random key and the address.
///
/// # Errors
/// The database's fault.
pub fn list_invitees(conn: &mut Conn, survey: SurveyId) -> Result<Vec<(InviteeId, String)>, AppError> {
    Ok(survey_invitees::table
        .filter(survey_invitees::survey_id.eq(survey))
        .order(survey_invitees::email)
        .select((survey_invitees::id, survey_invitees::email))
        .load(conn)?)
}

/// The survey somebody is asked for; none when they were taken off its list.
///
/// # Errors
/// The database's fault.
pub fn find_survey_of(conn: &mut Conn, invitee: InviteeId) -> Result<Option<SurveyId>, AppError> {
    let of = survey_invitees::table.filter(survey_invitees::id.eq(invitee));
    Ok(of.select(survey_invitees::survey_id).first(conn).optional()?)
}

/// How many are on a survey's list.
///
/// # Errors
/// The database's fault.
pub fn count_invitees(conn: &mut Conn, survey: SurveyId) -> Result<i64, AppError> {
    let of = survey_invitees::table.filter(survey_invitees::survey_id.eq(survey));
    Ok(of.count().get_result(conn)?)
}

/// Puts addresses on a survey's list, each of them not on it yet. Keys are of v4: their order tells nothing.
///
/// # Errors
/// The database's fault.
pub fn add_invitees(tx: &mut Tx<'_>, survey: SurveyId, emails: &[String]) -> Result<(), AppError> {
    for email in emails {
        let id: InviteeId = Id::from_uuid(Uuid::new_v4());
        diesel::insert_into(survey_invitees::table)
            .values((
                survey_invitees::survey_id.eq(survey),
                survey_invitees::id.eq(id),
                survey_invitees::email.eq(email),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Takes everybody off a survey's list.
///
/// # Errors
/// The database's fault.
pub fn remove_invitees(tx: &mut Tx<'_>, survey: SurveyId) -> Result<(), AppError> {
    let of = survey_invitees::table.filter(survey_invitees::survey_id.eq(survey));
    diesel::delete(of).execute(tx.conn())?;
    Ok(())
}

/// The days everybody was reminded on, the first one first.
///
/// # Errors
/// The database's fault.
pub fn list_reminders(conn: &mut Conn, survey: SurveyId) -> Result<Vec<NaiveDate>, AppError> {
    Ok(survey_reminders::table
        .filter(survey_reminders::survey_id.eq(survey))
        .order(survey_reminders::sent_on)
        .select(survey_reminders::sent_on)
        .load(conn)?)
}

/// Notes that everybody is reminded today.
///
/// # Errors
/// The database's fault.
pub fn add_reminder(tx: &mut Tx<'_>, survey: SurveyId) -> Result<(), AppError> {
    let (today, person) = (tx.today(), tx.person()?);
    diesel::insert_into(survey_reminders::table)
        .values((
            survey_reminders::survey_id.eq(survey),
            survey_reminders::sent_on.eq(today),
            survey_reminders::sent_by.eq(person),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The language everybody on a survey's list is written to in.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such survey.
pub fn get_letters_language(conn: &mut Conn, survey: SurveyId) -> Result<Lang, AppError> {
    let code: String = surveys::table.find(survey).select(surveys::letters_language).first(conn)?;
    Ok(Lang::from_code(&code).unwrap_or(Lang::En))
}

/// Says in which language everybody on a survey's list is written to.
///
/// # Errors
/// The database's fault.
pub fn set_letters_language(tx: &mut Tx<'_>, survey: SurveyId, lang: Lang) -> Result<(), AppError> {
    diesel::update(surveys::table.find(survey))
        .set(surveys::letters_language.eq(lang.code()))
        .execute(tx.conn())?;
    Ok(())
}
