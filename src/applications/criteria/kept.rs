//! What is kept of an answer besides the answer itself: what the reader was typing, and where it came along from.

use serde_json::{Value, json};

use crate::applications::rules::{AnswerDraft, AnswerVersion, Carry};
use crate::applications::store::{self, Dossier};
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EvidenceId, PersonId};
use crate::platform::web::Posted;
use crate::scheme::{self, CriterionCode};

/// What is kept of one answer, for one reader.
pub(super) struct Kept {
    reader: Option<PersonId>,
    draft: Option<AnswerDraft>,
    came: Option<Came>,
    /// The version of the answer that is stored; 0 where there is none.
    stored: i32,
}

/// Where an answer that nobody confirmed yet came along from.
struct Came {
    carry: Carry,
    level: String,
    title: String,
    is_same: bool,
}

/// Reads it.
pub(super) fn get(
    conn: &mut Conn,
    actor: &Actor,
    dossier: &Dossier,
    code: &CriterionCode,
) -> Result<Kept, AppError> {
    let reader = actor.person();
    let draft = match reader {
        Some(person) => store::find_draft(conn, dossier.application.id, code, person)?,
        None => None,
    };
    let carry = dossier.carries.get(code).filter(|carry| !carry.confirmed);
    let came = carry.map(|carry| came(conn, code, carry)).transpose()?;
    let stored = dossier.answers.get(code).map_or(0, |answer| answer.version);
    Ok(Kept { reader, draft, came, stored })
}

fn came(conn: &mut Conn, code: &CriterionCode, carry: &Carry) -> Result<Came, AppError> {
    let from = store::get(conn, carry.from)?;
    let edition = scheme::get_edition(conn, from.edition)?;
    let (level, criterion) =
        (edition.definition.level(&from.level), edition.definition.criterion(&carry.criterion));
    Ok(Came {
        level: level.map_or_else(|| from.level.to_string(), |level| level.title.clone()),
        title: criterion.map(|criterion| criterion.title.clone()).unwrap_or_default(),
        is_same: carry.criterion == *code,
        carry: carry.clone(),
    })
}

impl Kept {
    /// The items ticked in the draft: they are offered whatever their age.
    pub(super) fn ticked(&self) -> Vec<EvidenceId> {
        let fields = self.draft.iter().flat_map(|draft| &draft.fields);
        fields.filter(|(name, _)| name == "evidence").filter_map(|(_, id)| id.parse().ok()).collect()
    }

    /// Adds to a page what its script and its panels show, and the status that an answer to be confirmed had.
    pub(super) fn show(&self, context: &mut Value) {
        let draft = self.draft.as_ref();
        context["keeping"] = json!({
            "person": self.reader,
            "stored": self.stored,
            "version": draft.map_or(0, |draft| draft.version),
            "at": draft.map_or(0, |draft| draft.saved_at.and_utc().timestamp_millis()),
            "opened": false,
        });
        context["came"] = self.came.as_ref().map(Came::to_value).into();
        context["draft"] = draft.map(|draft| self.draft_value(draft)).into();
        context["taken"] = Value::Null;
        if let Some(came) = &self.came {
            context["form"]["status"] = came.carry.status.as_str().into();
        }
    }

    /// Fills the form of a page that is opened: with an earlier version that the reader takes back, else with their
    /// draft.
    pub(super) fn fill(&self, context: &mut Value, taken: Option<&AnswerVersion>) {
        context["keeping"]["opened"] = true.into();
        if let Some(taken) = taken {
            context["form"]["status"] = taken.status.as_str().into();
            context["form"]["narrative"] = taken.narrative.as_str().into();
            context["form"]["reason"] = taken.reason.as_str().into();
            context["taken"] = json!({ "by": taken.saved_by_name, "at": taken.saved_at });
            context["draft"] = Value::Null;
        } else if let Some(draft) = &self.draft {
            context["form"] = Posted::new(draft.fields.clone()).to_value();
            context["form"]["version"] = draft.base_version.into();
        }
    }

    fn draft_value(&self, draft: &AnswerDraft) -> Value {
        let posted = Posted::new(draft.fields.clone());
        json!({
            "at": draft.saved_at,
            "is_behind": draft.base_version != self.stored,
            "narrative": posted.text("narrative"),
        })
    }
}

impl Came {
    fn to_value(&self) -> Value {
        json!({
            "level": self.level,
            "title": self.title,
            "is_same": self.is_same,
            "status": self.carry.status.as_str(),
        })
    }
}
