//! What a report would say now, as a print.

use super::super::rules::{NeedsAssessment, Printed, print_of_report};
use super::{
    get_people, list_actions, list_conversations, list_findings, list_priorities, list_suggestions,
    list_walkrounds,
};
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// A print of what the report says: whoever publishes has seen this.
///
/// # Errors
/// The database's fault.
pub fn get_print(conn: &mut Conn, of: &NeedsAssessment) -> Result<String, AppError> {
    Ok(print_of_report(&Printed {
        assessment: of,
        people: get_people(conn, of)?,
        findings: &list_findings(conn, of.id)?,
        priorities: &list_priorities(conn, of.id)?,
        actions: &list_actions(conn, of.id)?,
        suggestions: &list_suggestions(conn, of.id)?,
        walkrounds: &list_walkrounds(conn, of.id, true)?,
        conversations: &list_conversations(conn, of.id)?,
    }))
}
