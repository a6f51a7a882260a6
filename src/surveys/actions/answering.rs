//! Somebody answers.

use std::fmt;

use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{InviteeId, SurveyId};
use crate::platform::safeguards::Safeguard;
use crate::platform::tx::Tx;
use crate::questionnaires::Answers;
use crate::surveys::keys::Keys;
use crate::surveys::rules::{Code, Mode, Terms, Vault, record_size};
use crate::surveys::{keys, sealing, store};

/// The shortest nonce of a form: 128 bits in hexadecimal.
const NONCE: usize = 32;

/// What somebody sends. What they answer never prints itself.
#[derive(Clone)]
pub struct Answering {
    /// The survey they answer.
    pub survey: SurveyId,
    /// Their code, where the survey gave out any.
    pub code: Option<Code>,
    /// What their first page carried: random, 32 hexadecimal digits. Where there are no codes it makes sending twice
    /// count once.
    pub nonce: String,
    /// Their answers, checked by the questionnaire.
    pub answers: Answers,
}

impl fmt::Debug for Answering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answering").field("survey", &self.survey).finish_non_exhaustive()
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// The answers are kept for good, and count once.
    Taken,
    /// Answers with this code, or from this page, were kept before: those count, and these are dropped.
    AlreadyTaken,
    /// No such code was given out.
    WrongCode,
    /// The survey takes no answers, or no more.
    Closed,
    /// The answers are longer than the survey has room for.
    TooLong,
}

/// Takes somebody's answers: one durable transaction, one row that names nobody and no instant. Blocks.
///
/// # Errors
/// The database's fault, or that of the keys: nothing was taken then, and sending again is safe.
pub fn answer(app: &App, answering: &Answering) -> Result<Answered, AppError> {
    let Some(vault) = app.read_now(|conn| store::find_vault(conn, answering.survey))? else {
        return Ok(Answered::Closed);
    };
    if !vault.is_open(day_of(app.clock().now())) {
        return Ok(Answered::Closed);
    }
    let keys = keys::load(app, &vault)?;
    let Some(secret) = secret(app, &vault, &keys, answering)? else { return Ok(Answered::WrongCode) };
    let terms: Terms = serde_json::from_str(&vault.terms).map_err(AppError::fault)?;
    let safeguards = app.safeguards();
    let Ok(sealed) = sealing::seal(&keys, &answering.answers, record_size(&terms), safeguards)? else {
        return Ok(Answered::TooLong);
    };
    let hash = keys.answer_hash(secret);
    app.write_anonymous(|tx| {
        if !store::is_open(tx, vault.survey)? {
            return Ok(Answered::Closed);
        }
        if let (false, Some(code)) = (safeguards.has(Safeguard::UntouchedPasses), &answering.code) {
            store::remove_pass(tx, vault.survey, &keys.pass_hash(code))?;
        }
        let is_new = store::add_sealed(tx, vault.survey, &hash, &sealed)?;
        Ok(if is_new { Answered::Taken } else { Answered::AlreadyTaken })
    })
}

/// What sending answers would come to now, so that nobody fills pages in for nothing; `None` when they would be taken.
/// Nothing is written. Blocks.
///
/// # Errors
/// The database's fault, or that of the keys.
pub fn standing(app: &App, answering: &Answering) -> Result<Option<Answered>, AppError> {
    let vault = app.read_now(|conn| store::find_vault(conn, answering.survey))?;
    let Some(vault) = vault.filter(|vault| vault.is_open(day_of(app.clock().now()))) else {
        return Ok(Some(Answered::Closed));
    };
    let keys = keys::load(app, &vault)?;
    let Some(secret) = secret(app, &vault, &keys, answering)? else { return Ok(Some(Answered::WrongCode)) };
    let hash = keys.answer_hash(secret);
    let was_taken = app.read_now(|conn| store::has_sealed(conn, vault.survey, &hash))?;
    Ok(was_taken.then_some(Answered::AlreadyTaken))
}

/// What may answer once: the secret of a code that was given out, or where there are none the nonce of the page.
fn secret<'a>(
    app: &App,
    vault: &Vault,
    keys: &Keys,
    answering: &'a Answering,
) -> Result<Option<&'a str>, AppError> {
    if vault.mode == Mode::Open {
        return Ok((answering.nonce.len() >= NONCE).then_some(answering.nonce.as_str()));
    }
    let Some(code) = answering.code.as_ref().filter(|code| code.tag() == vault.tag) else { return Ok(None) };
    let hash = keys.pass_hash(code);
    let is_given = app.read_now(|conn| store::has_pass(conn, vault.survey, &hash))?;
    Ok(is_given.then_some(code.secret()))
}

/// Makes passes of codes: only their keyed hashes are kept, in the order of the hashes. Asks nobody whether this may be
/// done: the launch and the printing of slips have.
///
/// # Errors
/// The database's fault.
pub fn add_passes(tx: &mut Tx<'_>, keys: &Keys, codes: &[Code]) -> Result<(), AppError> {
    store::add_passes(tx, keys.survey, codes.iter().map(|code| keys.pass_hash(code)).collect())
}

/// The code of somebody who gets a link of their own, for the letter that leaves now.
///
/// # Errors
/// [`AppError::NotFound`] when the survey is not launched; a fault when its keys are gone.
pub fn personal_code(
    app: &App,
    conn: &mut Conn,
    survey: SurveyId,
    invitee: InviteeId,
) -> Result<Code, AppError> {
    let vault = store::find_vault(conn, survey)?.ok_or(AppError::NotFound)?;
    Ok(keys::load(app, &vault)?.personal_code(&vault.tag, invitee))
}
