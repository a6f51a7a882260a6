//! The answers that name an item.

use diesel::prelude::*;
use serde_json::{Value, json};

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EditionId, EvidenceId};
use crate::schema::{answer_evidence, answers, applications};
use crate::scheme;

/// An answer that names an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::evidence) struct Use {
    application: ApplicationId,
    reference: String,
    criterion: String,
    title: String,
}

impl Use {
    /// The answer for a template: `application`, its `reference`, the `criterion`'s code and `title`.
    pub(in crate::evidence) fn to_value(&self) -> Value {
        json!({ "application": self.application, "reference": self.reference,
            "criterion": self.criterion, "title": self.title })
    }
}

/// The answers that name an item, those of the newest application first.
pub(in crate::evidence) fn list_uses(conn: &mut Conn, id: EvidenceId) -> Result<Vec<Use>, AppError> {
    let rows: Vec<(ApplicationId, String, EditionId, String)> = answer_evidence::table
        .inner_join(answers::table.inner_join(applications::table))
        .filter(answer_evidence::evidence_id.eq(id))
        .order((applications::started_at.desc(), answers::criterion))
        .select((applications::id, applications::reference, applications::edition_id, answers::criterion))
        .load(conn)?;
    let mut uses = Vec::new();
    for (application, reference, edition, criterion) in rows {
        // Editions are kept in memory, so this is no query for each row.
        let edition = scheme::get_edition(conn, edition)?;
        let mut criteria = edition.definition.criteria.iter();
        let found = criteria.find(|asked| asked.code.as_str() == criterion);
        let title = found.map_or_else(|| criterion.clone(), |asked| asked.title.clone());
        uses.push(Use { application, reference, criterion, title });
    }
    Ok(uses)
}
