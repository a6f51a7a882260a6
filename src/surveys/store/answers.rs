//! `survey_passes` and `survey_sealed_answers`: what is looked at and written when somebody answers.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SurveyId;
use crate::platform::tx::{AnonymousTx, Tx};
use crate::schema::{survey_passes, survey_sealed_answers, surveys};
use crate::surveys::rules::{Mode, State, Vault};

type VaultRow = (State, Mode, NaiveDate, Option<String>, Option<String>, Option<Vec<u8>>);

/// What sealing needs to know of a survey; `None` when it is not launched.
///
/// # Errors
/// The database's fault.
pub fn find_vault(conn: &mut Conn, survey: SurveyId) -> Result<Option<Vault>, AppError> {
    let row: Option<VaultRow> = surveys::table
        .find(survey)
        .select((
            surveys::state,
            surveys::mode,
            surveys::closes_on,
            surveys::tag,
            surveys::terms,
            surveys::public_key,
        ))
        .first(conn)
        .optional()?;
    let Some((state, mode, closes_on, Some(tag), Some(terms), Some(public_key))) = row else {
        return Ok(None);
    };
    Ok(Some(Vault { survey, state, mode, closes_on, tag, terms, public_key }))
}

/// Whether a survey takes answers, in the transaction that would write one.
///
/// # Errors
/// The database's fault.
pub fn is_open(tx: &mut AnonymousTx<'_>, survey: SurveyId) -> Result<bool, AppError> {
    let state: Option<State> =
        surveys::table.find(survey).select(surveys::state).first(tx.conn()).optional()?;
    Ok(state == Some(State::Open))
}

/// Whether a survey gave out a pass with this hash. All of its passes are read, whichever is asked for: a database marks
/// rows that were read for the first time.
///
/// # Errors
/// The database's fault.
pub fn has_pass(conn: &mut Conn, survey: SurveyId, pass_hash: &[u8]) -> Result<bool, AppError> {
    let of = survey_passes::table.filter(survey_passes::survey_id.eq(survey));
    let hashes: Vec<Vec<u8>> = of.select(survey_passes::pass_hash).load(conn)?;
    Ok(hashes.iter().any(|hash| hash == pass_hash))
}

/// Whether a survey has an answer with this hash. All of them are read, as in [`has_pass`].
///
/// # Errors
/// The database's fault.
pub fn has_sealed(conn: &mut Conn, survey: SurveyId, answer_hash: &[u8]) -> Result<bool, AppError> {
    let of = survey_sealed_answers::table.filter(survey_sealed_answers::survey_id.eq(survey));
    let hashes: Vec<Vec<u8>> = of.select(survey_sealed_answers::answer_hash).load(conn)?;
    Ok(hashes.iter().any(|hash| hash == answer_hash))
}

/// Writes the hashes of passes, in the order of the hashes.
///
/// # Errors
/// The database's fault.
pub fn add_passes(tx: &mut Tx<'_>, survey: SurveyId, mut hashes: Vec<Vec<u8>>) -> Result<(), AppError> {
    hashes.sort_unstable();
    for chunk in hashes.chunks(500) {
        let rows: Vec<_> = chunk
            .iter()
            .map(|hash| (survey_passes::survey_id.eq(survey), survey_passes::pass_hash.eq(hash)))
            .collect();
        match tx.conn() {
            Conn::Pg(conn) => diesel::insert_into(survey_passes::table).values(&rows).execute(conn)?,
            Conn::Lite(conn) => diesel::insert_into(survey_passes::table).values(&rows).execute(conn)?,
        };
    }
    Ok(())
}

/// Removes a pass as it is used. Never done: it is what most programs do, and shows which pass belongs to which answer.
///
/// # Errors
/// The database's fault.
pub fn remove_pass(tx: &mut AnonymousTx<'_>, survey: SurveyId, pass_hash: &[u8]) -> Result<(), AppError> {
    diesel::delete(survey_passes::table.find((survey, pass_hash))).execute(tx.conn())?;
    Ok(())
}

/// Writes a sealed answer; `false` when there is one with this hash already.
///
/// # Errors
/// The database's fault.
pub fn add_sealed(
    tx: &mut AnonymousTx<'_>,
    survey: SurveyId,
    answer_hash: &[u8],
    sealed: &[u8],
) -> Result<bool, AppError> {
    use survey_sealed_answers as t;
    let row = (t::survey_id.eq(survey), t::answer_hash.eq(answer_hash), t::sealed.eq(sealed));
    let insert = diesel::insert_into(t::table).values(row);
    let added = match tx.conn() {
        Conn::Pg(conn) => insert.on_conflict_do_nothing().execute(conn)?,
        Conn::Lite(conn) => insert.on_conflict_do_nothing().execute(conn)?,
    };
    Ok(added == 1)
}

/// How many answers a survey has while it is open.
///
/// # Errors
/// The database's fault.
pub fn count_sealed(conn: &mut Conn, survey: SurveyId) -> Result<i64, AppError> {
    let of = survey_sealed_answers::table.filter(survey_sealed_answers::survey_id.eq(survey));
    Ok(of.count().get_result(conn)?)
}
