//! Starting and withdrawing, and the steps the slices above take.

use crate::applications::rules::{self, Application, ApplicationStatus, Step};
use crate::applications::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, SchemeId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::scheme::{self, LevelCode};

/// Starts an application for a level under the scheme's current edition.
///
/// # Errors
/// When the person may not, or a rule says no.
pub fn start(
    tx: &mut Tx<'_>,
    employer: EmployerId,
    scheme: SchemeId,
    level: &LevelCode,
) -> Result<ApplicationId, AppError> {
    let (actor, now, today) = (tx.actor(), tx.now(), tx.today());
    let found = employers::get(tx.conn(), employer)?;
    may(Act::StartApplication, &employers::relation_in_scheme(tx.conn(), actor, &found, scheme)?)?;
    let edition = scheme::get_current_edition(tx.conn(), scheme)?;
    let starter = store::get_starter(tx.conn(), &found, &edition, today)?;
    let level = edition.definition.level(level).ok_or(rules::StartRefusal::NoSuchLevel)?;
    rules::may_start(&edition.definition, level, &starter)?;
    let application = Application {
        id: tx.new_id(),
        reference: tx.new_reference(&prefix(edition.definition.scheme.slug.as_str())),
        employer,
        scheme,
        edition: edition.id,
        level: level.code.clone(),
        track: starter.track,
        status: ApplicationStatus::Open,
        started_at: now,
        changed_at: now,
        version: 1,
    };
    store::add(tx, &application)?;
    let event = about("application-started", &application);
    tx.record(event.with("reference", application.reference.as_str()).with("level", level.title.as_str()))?;
    Ok(application.id)
}

/// The first three letters of a scheme's slug: `BHA` of `bhawa`.
fn prefix(slug: &str) -> String {
    slug.chars().filter(char::is_ascii_alphanumeric).take(3).collect::<String>().to_ascii_uppercase()
}

/// Takes an application back, for good.
///
/// # Errors
/// When the person may not, or it is being judged or has ended.
pub fn withdraw(tx: &mut Tx<'_>, id: ApplicationId) -> Result<Application, AppError> {
    let actor = tx.actor();
    let application = store::get(tx.conn(), id)?;
    may(Act::StartApplication, &store::relation(tx.conn(), actor, &application)?)?;
    let application = take(tx, application, Step::Withdraw)?;
    tx.record(
        about("application-withdrawn", &application).with("reference", application.reference.as_str()),
    )?;
    Ok(application)
}

/// An event about an application, in its employer's history.
pub(super) fn about(kind: &'static str, application: &Application) -> Event {
    Event::new(kind).employer(application.employer).application(application.id).subject(application.id)
}

/// An assessor gets a submitted application. No event of its own: the allocation is the event.
///
/// # Errors
/// When it is not submitted, or changed in the meantime.
pub fn begin_assessment(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    step(tx, id, Step::BeginAssessment)
}

/// The assessor cannot judge it: it waits for another. No event of its own.
///
/// # Errors
/// When it is not being assessed, or changed in the meantime.
pub fn hand_back(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    step(tx, id, Step::HandBack)
}

/// The assessor completes. No event of its own.
///
/// # Errors
/// When it is not being assessed, or changed in the meantime.
pub fn finish_assessment(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    step(tx, id, Step::FinishAssessment)
}

/// The panel defers: the employer may change its answers again. No event of its own.
///
/// # Errors
/// When it is not assessed, or changed in the meantime.
pub fn reopen(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    step(tx, id, Step::Reopen)
}

/// The award is released: the application has ended. No event of its own.
///
/// # Errors
/// When it is not assessed, or changed in the meantime.
pub fn close(tx: &mut Tx<'_>, id: ApplicationId) -> Result<(), AppError> {
    step(tx, id, Step::Close)
}

fn step(tx: &mut Tx<'_>, id: ApplicationId, step: Step) -> Result<(), AppError> {
    let application = store::get(tx.conn(), id)?;
    take(tx, application, step).map(|_| ())
}

/// Takes a step; returns the application as it is then.
pub(super) fn take(
    tx: &mut Tx<'_>,
    mut application: Application,
    step: Step,
) -> Result<Application, AppError> {
    let status = rules::after(application.status, step)?;
    store::set_status(tx, &application, status)?;
    if !status.is_running() {
        store::remove_drafts(tx, application.id)?;
    }
    application.status = status;
    application.version += 1;
    Ok(application)
}
