//! What the program does by itself with surveys every night.

use chrono::{Days, Months, NaiveDate};

use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::db::compact;
use crate::platform::error::AppError;
use crate::platform::ids::{SurveyId, any};
use crate::platform::jobs::{Every, Job};
use crate::platform::ledger::Event;
use crate::platform::mail;
use crate::platform::safeguards::Safeguard;
use crate::platform::tx::Tx;
use crate::surveys::rules::{Mode, State, band_of};
use crate::surveys::{keys, store};

/// Writes bands, and removes what has had its time, every night: whoever watches a band sees no answer come in.
pub const UPKEEP: Job = Job { name: "survey-upkeep", every: Every::DayAt(4), run: keep_up };

/// Writes the bands of open surveys; removes lists of people, answers and key files that have had their time. Blocks.
///
/// # Errors
/// The database's fault, or that of the keys; what was not done is done the next night.
pub fn keep_up(app: &App) -> Result<(), AppError> {
    set_bands(app)?;
    remove_stray_keys(app)?;
    let removed = remove_invitees(app)? + remove_answers(app)?;
    if removed > 0 && app.safeguards().has(Safeguard::Compacting) {
        app.maintain(|conn| Ok(compact(conn, &store::TABLES)?))?;
    }
    Ok(())
}

fn set_bands(app: &App) -> Result<(), AppError> {
    let open = app.read_now(|conn| store::list_in_state(conn, State::Open))?;
    for survey in open.iter().filter(|survey| survey.mode != Mode::Open) {
        let count = app.read_now(|conn| store::count_sealed(conn, survey.id))?;
        let band = band_of(u32::try_from(count).map_err(AppError::fault)?);
        if survey.band != Some(band) {
            app.write_now(&Actor::System, |tx| store::set_band(tx, survey.id, band))?;
        }
    }
    Ok(())
}

/// Destroys key files that no survey names: of a launch that failed, or of one whose database was restored.
fn remove_stray_keys(app: &App) -> Result<(), AppError> {
    for (survey, name) in keys::list_old_files(app)? {
        let vault = app.read_now(|conn| store::find_vault(conn, survey))?;
        let is_needed = vault.is_some_and(|vault| vault.needs_keys() && keys::is_of(&vault, &name));
        if !is_needed && app.safeguards().has(Safeguard::Destroying) {
            keys::destroy_file(app, &name)?;
        }
    }
    Ok(())
}

fn remove_invitees(app: &App) -> Result<usize, AppError> {
    let days = u64::from(app.config().survey_invitees_days);
    let until = today(app).checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
    let old = app.read_now(|conn| store::list_with_old_invitees(conn, until))?;
    for survey in &old {
        app.write_now(&Actor::System, |tx| forget_invitees(tx, *survey))?;
    }
    Ok(old.len())
}

/// Removes the people of a closed survey, and the letters they got with the addresses on them.
fn forget_invitees(tx: &mut Tx<'_>, survey: SurveyId) -> Result<(), AppError> {
    let invitees = store::list_invitees(tx.conn(), survey)?;
    for (invitee, _) in &invitees {
        mail::remove_about(tx, any(*invitee))?;
    }
    store::remove_invitees(tx, survey)?;
    store::set_invitees_removed(tx, survey)?;
    if invitees.is_empty() { Ok(()) } else { record(tx, "survey-invitees-removed", survey) }
}

fn remove_answers(app: &App) -> Result<usize, AppError> {
    let months = Months::new(app.config().survey_answers_months);
    let until = today(app).checked_sub_months(months).unwrap_or(NaiveDate::MIN);
    let old = app.read_now(|conn| store::list_with_old_answers(conn, until))?;
    for survey in &old {
        app.write_now(&Actor::System, |tx| {
            store::remove_closed_answers(tx, *survey)?;
            record(tx, "survey-answers-removed", *survey)
        })?;
    }
    Ok(old.len())
}

fn record(tx: &mut Tx<'_>, kind: &'static str, survey: SurveyId) -> Result<(), AppError> {
    let found = store::get(tx.conn(), survey)?;
    tx.record(Event::new(kind).employer(found.employer).subject(survey).with("title", found.title))
}

fn today(app: &App) -> NaiveDate {
    day_of(app.clock().now())
}
