//! Giving up a launched survey whose answers nobody can open any more, as after a restored backup: its keys are gone.

use crate::employers;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::db::compact;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::ledger::Event;
use crate::platform::safeguards::Safeguard;
use crate::surveys::rules::{ClosingStep, State, Survey};
use crate::surveys::{keys, store};

/// What is lost when a survey is given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The employer whose people were asked.
    pub employer: String,
    /// What the survey is called.
    pub title: String,
    /// How many answers are sealed for good.
    pub answers: i64,
}

/// Why a survey is not given up.
#[derive(Debug, thiserror::Error)]
pub enum NoGivingUp {
    /// There is none with this key.
    #[error("there is no such survey")]
    Unknown,
    /// It does not wait for keys.
    #[error("it is {}: only a survey that is open or cannot open its answers can be given up", .0.as_str())]
    NotStuck(State),
    /// Its answers were moved already, so its keys are not needed.
    #[error("its answers are moved already, and it goes on closing by itself")]
    Moved,
    /// Its keys are where they should be.
    #[error("its keys are there, so it closes by itself after its last day")]
    HasKeys,
    /// The database's fault.
    #[error("{0}")]
    Fault(AppError),
}

/// What giving a survey up would lose. Changes nothing. Blocks.
///
/// # Errors
/// [`NoGivingUp`] when it cannot be given up.
pub fn loss_of(app: &App, id: SurveyId) -> Result<Loss, NoGivingUp> {
    let (survey, employer, vault, answers) = app.read_now(|conn| {
        let survey = store::get(conn, id)?;
        let employer = employers::get(conn, survey.employer)?.name().to_owned();
        Ok((survey, employer, store::find_vault(conn, id)?, store::count_sealed(conn, id)?))
    })?;
    is_stuck(&survey)?;
    if vault.is_some_and(|vault| keys::load(app, &vault).is_ok()) {
        return Err(NoGivingUp::HasKeys);
    }
    Ok(Loss { employer, title: survey.title, answers })
}

/// Gives a survey up: its sealed answers and passes are removed, and it ends without results. Blocks.
///
/// # Errors
/// [`NoGivingUp`] when it cannot be given up; nothing was changed then.
pub fn give_up(app: &App, id: SurveyId) -> Result<Loss, NoGivingUp> {
    let loss = loss_of(app, id)?;
    app.write_now(&Actor::Operator, |tx| {
        let survey = store::get(tx.conn(), id)?;
        is_stuck(&survey).map_err(AppError::fault)?;
        store::set_closing_step(tx, id, ClosingStep::Stopped)?;
        store::remove_sealed(tx, id)?;
        store::set_closed(tx, id)?;
        store::remove_closed_answers(tx, id)?;
        tx.record(
            Event::new("survey-given-up").employer(survey.employer).subject(id).with("title", survey.title),
        )
    })?;
    if app.safeguards().has(Safeguard::Compacting) {
        app.maintain(|conn| Ok(compact(conn, &store::TABLES)?))?;
    }
    Ok(loss)
}

fn is_stuck(survey: &Survey) -> Result<(), NoGivingUp> {
    match (survey.state, survey.closing_step) {
        (State::Open, _) | (State::Closing, None | Some(ClosingStep::Stopped)) => Ok(()),
        (State::Closing, Some(_)) => Err(NoGivingUp::Moved),
        (state, _) => Err(NoGivingUp::NotStuck(state)),
    }
}

impl From<AppError> for NoGivingUp {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::Unknown,
            error => Self::Fault(error),
        }
    }
}
