//! What would be published now.

use super::super::rules::{Facts, NeedsAssessment, Printed, print_of_report, print_of_sources};
use super::drawing::get_sources;
use super::{get_basis, get_facts, get_redrawing, list_actions, list_campaigns, list_suggestions};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// What there is to publish.
pub struct Publication {
    /// What is there of the assessment; its findings were drawn to see whether they are what would be drawn now.
    pub facts: Facts,
    /// A print of what the report says: whoever publishes has seen this.
    pub print: String,
}

/// What there is to publish of an assessment. Everything is read once.
///
/// # Errors
/// The database's fault.
pub fn get_publication(conn: &mut Conn, of: &NeedsAssessment) -> Result<Publication, AppError> {
    let basis = get_basis(conn, of.id)?;
    let is_drawn = !of.is_open() || get_redrawing(conn, of, &basis)?.is_nothing();
    let facts = get_facts(conn, of, is_drawn)?;
    let print = print_of_report(&Printed {
        assessment: of,
        people: facts.people,
        basis: &basis,
        sources: &print_of_sources(&get_sources(conn, of)?),
        actions: &list_actions(conn, of.id)?,
        suggestions: &list_suggestions(conn, of.id)?,
        campaigns: &list_campaigns(conn, of.id)?,
    });
    Ok(Publication { facts, print })
}
