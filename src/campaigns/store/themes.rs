//! The themes a campaign can belong to, read from the editions an employer works under.

use diesel::prelude::*;

use crate::campaigns::rules::Theme;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EditionId, EmployerId};
use crate::schema::applications;
use crate::scheme;

/// The standards of the editions an employer has applied under, and of every scheme's current edition until it has;
/// each code once.
///
/// # Errors
/// The database's fault.
pub fn list_themes(conn: &mut Conn, employer: EmployerId) -> Result<Vec<Theme>, AppError> {
    let mut editions: Vec<EditionId> = applications::table
        .filter(applications::employer_id.eq(employer))
        .order(applications::started_at.desc())
        .select(applications::edition_id)
        .load(conn)?;
    if editions.is_empty() {
        for scheme in scheme::list_schemes(conn)? {
            match scheme::get_current_edition(conn, scheme.id) {
                Ok(edition) => editions.push(edition.id),
                Err(AppError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
    }
    let mut themes: Vec<Theme> = Vec::new();
    for edition in editions {
        // Editions are kept in memory, so this is no query for each.
        for standard in &scheme::get_edition(conn, edition)?.definition.standards {
            if !themes.iter().any(|theme| theme.code == standard.code) {
                themes.push(Theme { code: standard.code.clone(), title: standard.title.clone() });
            }
        }
    }
    Ok(themes)
}
