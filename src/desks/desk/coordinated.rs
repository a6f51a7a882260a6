//! The schemes somebody coordinates.

use serde_json::{Value, json};

use crate::applications::{self, ApplicationStatus};
use crate::awards;
use crate::platform::access::{Actor, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::SchemeId;
use crate::scheme;

/// The schemes somebody coordinates, with how much waits where.
pub(super) fn list(conn: &mut Conn, actor: &Actor) -> Result<Vec<Value>, AppError> {
    let grants = actor.grants().iter().filter(|grant| grant.role == Role::Coordinator);
    let mine: Vec<SchemeId> = grants.filter_map(|grant| grant.scheme).collect();
    let schemes = if mine.is_empty() { Vec::new() } else { scheme::list_schemes(conn)? };
    let mut found = Vec::new();
    for scheme in schemes.iter().filter(|scheme| mine.contains(&scheme.id)) {
        let pending = awards::count_pending(conn, scheme.id)?;
        let mut count = |status| {
            // No row is wanted, only how many there are.
            applications::list_with_status(conn, scheme.id, &[status], 0, 0).map(|(_, total)| total)
        };
        found.push(json!({
            "name": scheme.name,
            "slug": scheme.slug,
            "submitted": count(ApplicationStatus::Submitted)?,
            "assessing": count(ApplicationStatus::Assessing)?,
            // A decided case stays with the panel until its award is released, and counts once.
            "assessed": count(ApplicationStatus::Assessed)? - pending,
            "open": count(ApplicationStatus::Open)?,
            "pending": pending,
        }));
    }
    Ok(found)
}
