//! The tables `evidence`, `evidence_versions` and `evidence_holds`, cut by noun, and what of other tables decides who
//! may see an item and whether it stays.

mod checks;
mod expiries;
mod holds;
mod items;
mod judging;
mod library;
mod redaction;
mod sayings;
mod uses;
mod versions;

use super::rules::{Item, Kind, Scan};
use crate::employers::{self, Employer};
use crate::platform::access::{Actor, Relation};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::stored_as_text;

pub use holds::list_as_held;
pub use items::{get, list_by_id, list_by_title, list_proofs};

pub(super) use checks::{list_waiting, set_scan, set_settled};
pub(super) use expiries::{list_untold, set_told};
pub(super) use holds::{add_hold, get_as_held, is_relied_on};
pub(super) use items::{add, get_with, remove};
pub(super) use judging::list_judged;
pub(super) use library::{count, list};
pub(super) use redaction::{
    list_doomed, list_unnamed, list_without_key, set_key, set_neutral_titles, set_redacted,
};
pub(super) use sayings::{set_current, set_publicity};
pub(super) use uses::{Use, list_uses};
pub(super) use versions::{add_version, get_version, list_versions};

stored_as_text!(Kind, Scan);

/// How `actor` stands to an item: to its employer, and as a judge of what relies on it.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, item: &Item) -> Result<Relation, AppError> {
    let employer = employers::get(conn, item.employer)?;
    judging::relation(conn, actor, item.id, &employer)
}

/// How `actor` stands to an employer's whole library: nobody judges a library, only what a case relies on.
///
/// # Errors
/// The database's fault.
pub fn library_relation(conn: &mut Conn, actor: &Actor, employer: &Employer) -> Result<Relation, AppError> {
    let relation = employers::relation(conn, actor, employer)?;
    Ok(Relation { panel_member: false, panel_chair: false, ..relation })
}
