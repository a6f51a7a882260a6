//! Closing a survey: stop, open and move its answers, destroy its keys, compact the database, tell.
//!
//! Each step is a row's, so that whoever is killed on the way is followed by somebody who goes on where it stood: a step
//! that changes rows is one transaction, and every other may be taken twice.

use rand::seq::SliceRandom;
use uuid::Uuid;

use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::db::compact;
use crate::platform::error::AppError;
use crate::platform::ids::{Id, ResponseId, SurveyId};
use crate::platform::jobs::{Every, Job};
use crate::platform::ledger::Event;
use crate::platform::safeguards::Safeguard;
use crate::platform::tx::Tx;
use crate::questionnaires::Answers;
use crate::surveys::rules::{ClosingStep, Comment, State, Terms, Vault, part};
use crate::surveys::{keys, sealing, store};

/// Closes what is due, every two minutes.
pub const CLOSINGS: Job = Job { name: "survey-closings", every: Every::Minutes(2), run: close_due };

/// Sealed answers opened in one go.
const AT_ONCE: i64 = 200;

/// Stops every survey whose last day is over, and closes whatever was stopped. Blocks.
///
/// # Errors
/// The first fault; every other survey is closed nevertheless, and this one is tried again the next time.
pub fn close_due(app: &App) -> Result<(), AppError> {
    let today = day_of(app.clock().now());
    app.write_now(&Actor::System, |tx| {
        let open = store::list_in_state(tx.conn(), State::Open)?;
        for survey in open.iter().filter(|survey| survey.closes_on < today) {
            store::set_closing_step(tx, survey.id, ClosingStep::Stopped)?;
        }
        Ok(())
    })?;
    let closing = app.read_now(|conn| store::list_in_state(conn, State::Closing))?;
    let outcomes: Vec<_> = closing.iter().map(|survey| close(app, survey.id)).collect();
    outcomes.into_iter().collect()
}

/// Takes a stopped survey to its results. Blocks.
///
/// # Errors
/// The first step's that failed; the steps before it stay taken.
pub fn close(app: &App, survey: SurveyId) -> Result<(), AppError> {
    while take_next_step(app, survey)? {}
    Ok(())
}

/// Takes the next step of closing; `false` when there is none. Blocks.
///
/// # Errors
/// The database's fault, or that of the keys; the step was not taken then.
pub fn take_next_step(app: &App, survey: SurveyId) -> Result<bool, AppError> {
    let found = app.read_now(|conn| store::get(conn, survey))?;
    if found.state != State::Closing {
        return Ok(false);
    }
    match found.closing_step {
        None => return Ok(false),
        Some(ClosingStep::Stopped) => move_answers(app, survey)?,
        Some(ClosingStep::Moved) => destroy_keys(app, survey)?,
        Some(ClosingStep::Destroyed) => compact_tables(app, survey)?,
        Some(ClosingStep::Compacted) => finish(app, survey)?,
    }
    Ok(true)
}

/// Opens every answer, and in one transaction puts them scattered into the table of closed ones, comments apart, and
/// removes what was sealed and the passes.
fn move_answers(app: &App, survey: SurveyId) -> Result<(), AppError> {
    let vault = app.read_now(|conn| store::find_vault(conn, survey))?.ok_or(AppError::NotFound)?;
    let opened = open_all(app, &vault)?;
    let sealed = opened.len();
    let rows = scatter(app, &vault, opened.into_iter().flatten().collect())?;
    app.write_now(&Actor::System, |tx| {
        if !store::take_closing_step(tx, survey, ClosingStep::Stopped, ClosingStep::Moved)? {
            return Ok(());
        }
        if store::remove_sealed(tx, survey)? != sealed {
            return Err(AppError::Busy("an answer came in while its survey was being stopped".into()));
        }
        write_moved(tx, survey, &rows)
    })
}

/// Every sealed answer, opened; one that cannot be opened was not written by this program, and is left out.
fn open_all(app: &App, vault: &Vault) -> Result<Vec<Option<Answers>>, AppError> {
    let keys = keys::load(app, vault)?;
    let (mut opened, mut after) = (Vec::new(), Vec::new());
    loop {
        let some = app.read_now(|conn| store::list_sealed(conn, vault.survey, &after, AT_ONCE))?;
        let Some((last, _)) = some.last() else { break };
        after.clone_from(last);
        opened.extend(some.iter().map(|(_, sealed)| sealing::open(&keys, sealed, app.safeguards()).ok()));
    }
    let foreign = opened.iter().filter(|answers| answers.is_none()).count();
    if foreign > 0 && foreign == opened.len() {
        return Err(AppError::fault(format!("survey {}: none of its answers can be opened", vault.survey)));
    }
    if foreign > 0 {
        tracing::warn!(survey = %vault.survey, foreign, "sealed answers that nobody sealed here were left out");
    }
    Ok(opened)
}

/// What a closed survey keeps.
struct Rows {
    answers: Vec<(ResponseId, String)>,
    comments: Vec<(ResponseId, Comment)>,
}

/// Parts comments from answers, and gives both a random order and random keys, each for itself.
fn scatter(app: &App, vault: &Vault, mut opened: Vec<Answers>) -> Result<Rows, AppError> {
    let terms: Terms = serde_json::from_str(&vault.terms).map_err(AppError::fault)?;
    let safeguards = app.safeguards();
    let is_scattered = safeguards.has(Safeguard::Scattering);
    if is_scattered {
        opened.shuffle(&mut rand::rng());
    }
    let mut rows = Rows { answers: Vec::new(), comments: Vec::new() };
    for answers in opened {
        let id = new_id(is_scattered, rows.answers.len());
        let (answers, comments) = part(&terms.questionnaire, answers);
        rows.answers.push((id, serde_json::to_string(&answers).map_err(AppError::fault)?));
        for comment in comments {
            let apart = safeguards.has(Safeguard::DetachedComments);
            rows.comments.push((if apart { new_id(true, 0) } else { id }, comment));
        }
    }
    if is_scattered {
        rows.comments.shuffle(&mut rand::rng());
    }
    Ok(rows)
}

/// A random key; what most programs do is to count.
fn new_id(is_random: bool, count: usize) -> ResponseId {
    Id::from_uuid(if is_random { Uuid::new_v4() } else { Uuid::from_u128(count as u128 + 1) })
}

fn write_moved(tx: &mut Tx<'_>, survey: SurveyId, rows: &Rows) -> Result<(), AppError> {
    for (id, answers) in &rows.answers {
        store::add_closed_answer(tx, survey, *id, answers)?;
    }
    for (id, comment) in &rows.comments {
        store::add_comment(tx, survey, *id, comment)?;
    }
    Ok(())
}

/// The answers were moved for good: what they were sealed to goes, and with it every copy in a log or a backup.
fn destroy_keys(app: &App, survey: SurveyId) -> Result<(), AppError> {
    if app.safeguards().has(Safeguard::Destroying) {
        keys::destroy(app, survey)?;
    }
    take(app, survey, ClosingStep::Moved, ClosingStep::Destroyed)
}

fn compact_tables(app: &App, survey: SurveyId) -> Result<(), AppError> {
    if app.safeguards().has(Safeguard::Compacting) {
        app.maintain(|conn| Ok(compact(conn, &store::TABLES)?))?;
    }
    take(app, survey, ClosingStep::Destroyed, ClosingStep::Compacted)
}

fn take(app: &App, survey: SurveyId, from: ClosingStep, to: ClosingStep) -> Result<(), AppError> {
    app.write_now(&Actor::System, |tx| store::take_closing_step(tx, survey, from, to).map(drop))
}

/// Computes the results and closes the survey, in one transaction.
fn finish(app: &App, survey: SurveyId) -> Result<(), AppError> {
    app.write_now(&Actor::System, |tx| {
        let found = store::get(tx.conn(), survey)?;
        if found.state != State::Closing {
            return Ok(());
        }
        super::tell(tx, survey)?;
        store::set_closed(tx, survey)?;
        super::announce(tx, &found)?;
        tx.record(
            Event::new("survey-closed").employer(found.employer).subject(survey).with("title", found.title),
        )
    })
}
