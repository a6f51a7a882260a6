//! The schemes somebody coordinates.

use serde_json::{Value, json};

use crate::applications::{self, ApplicationStatus};
use crate::awards;
use crate::platform::access::{Actor, Role, reaches};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::scheme;

/// The schemes somebody coordinates, with how much waits where in the places they coordinate.
pub(super) fn list(conn: &mut Conn, actor: &Actor) -> Result<Vec<Value>, AppError> {
    let reaches = reaches(actor.grants(), &[Role::Coordinator]);
    let schemes = if reaches.is_empty() { Vec::new() } else { scheme::list_schemes(conn)? };
    let mut found = Vec::new();
    for scheme in &schemes {
        let Some(reach) = reaches.iter().find(|reach| reach.scheme == scheme.id) else { continue };
        let pending = awards::count_pending(conn, reach)?;
        let mut count = |status| {
            // No row is wanted, only how many there are.
            applications::list_with_status(conn, reach, &[status], 0, 0).map(|(_, total)| total)
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
