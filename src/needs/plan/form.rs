//! The form of an action of the plan, for whoever may work on it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::shown::Reader;
use super::{able, head};
use crate::needs::assessment::{self, Seen};
use crate::needs::rules::{PlanAction, PlanRefusal, check_workable};
use crate::needs::store;
use crate::platform::access::{Act, Actor};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{NeedsAssessmentId, PersonId, PlanActionId};
use crate::platform::web::Visit;

/// What a form shows, and whether it can be used: what was typed is shown again also where it cannot any more.
pub(super) struct Form {
    context: Value,
    workable: Result<(), PlanRefusal>,
}

/// An action that is there, with who can see to it.
pub(super) struct Opened {
    pub seen: Seen,
    pub found: PlanAction,
    able: BTreeSet<PersonId>,
}

/// The action, for a form of it.
pub(super) fn open(
    conn: &mut Conn,
    actor: &Actor,
    (id, action): (NeedsAssessmentId, PlanActionId),
) -> Result<Opened, AppError> {
    let seen = assessment::load(conn, actor, id, Act::PlanNeeds)?;
    let found = store::get_action_of(conn, id, action)?;
    let able = able(conn, seen.employer.id)?;
    Ok(Opened { seen, found, able })
}

impl Opened {
    /// Its form, with more that it shows besides the action.
    pub fn form(self, visit: &Visit, more: impl FnOnce(&mut Value)) -> Form {
        let today = day_of(visit.app.clock().now());
        let mut context = head(&self.seen);
        context["action"] = Reader { visit, able: &self.able, today }.action(&self.found);
        context["version"] = self.found.version.into();
        more(&mut context);
        Form { context, workable: check_workable(self.seen.assessment.state, Some(&self.found)) }
    }
}

impl Form {
    /// The form of an action that is not there yet.
    pub fn new(seen: &Seen, context: Value) -> Self {
        Form { context, workable: check_workable(seen.assessment.state, None) }
    }

    /// What it shows to whoever opens it.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn opened(self) -> Result<Value, PlanRefusal> {
        self.workable.map(|()| self.context)
    }

    /// What it shows beside what was typed.
    pub fn again(self) -> Value {
        self.context
    }
}
