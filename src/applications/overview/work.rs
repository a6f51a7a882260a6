//! Who has what to do by when, the adviser, and the clock.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::applications::rules::{
    Application, ApplicationStatus, Assignment, Conversation, Holder, Message, holder, may_nudge, side_of,
    timing, work_clock,
};
use crate::applications::store::{self, Dossier};
use crate::applications::{messages, overview};
use crate::employers;
use crate::platform::access::{Act, Actor, Role};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, PersonId};
use crate::scheme::CriterionCode;

/// Messages about the whole shown here; the others are on their own page.
const SHOWN: i64 = 2;

/// What the overview says of people and time.
pub(super) struct Work {
    assignments: BTreeMap<CriterionCode, Assignment>,
    able: BTreeSet<PersonId>,
    reader: Option<PersonId>,
    adviser: Option<String>,
    newest: Vec<Message>,
    conversations: Vec<Conversation>,
    nudged_on: Option<NaiveDate>,
    today: NaiveDate,
}

impl Work {
    /// Reads it.
    pub(super) fn read(
        conn: &mut Conn,
        actor: &Actor,
        dossier: &Dossier,
        today: NaiveDate,
    ) -> Result<Self, AppError> {
        let id = dossier.application.id;
        let able = store::list_able(conn, dossier.employer.id)?;
        let adviser = employers::get_adviser(conn, dossier.employer.id)?.map(|(_, name)| name);
        let (newest, conversations) = match dossier.may(Act::ReadMessages) {
            true => {
                (store::list_messages(conn, id, None, 0, SHOWN)?, store::list_conversations(conn, &[id])?)
            }
            false => (Vec::new(), Vec::new()),
        };
        Ok(Work {
            assignments: store::list_assignments(conn, id)?,
            able: able.into_iter().map(|member| member.person).collect(),
            reader: actor.person(),
            adviser,
            newest,
            conversations,
            nudged_on: store::list_last_nudges(conn, &[id])?.get(&id).copied().map(day_of),
            today,
        })
    }

    /// Whose a criterion is, for its task; null where it was given to nobody.
    pub(super) fn held(&self, code: &CriterionCode) -> Value {
        self.assignments.get(code).map_or(Value::Null, |of| held(of, &self.able, self.today))
    }

    /// Whether a criterion is the reader's to do.
    pub(super) fn is_readers(&self, dossier: &Dossier, code: &CriterionCode) -> bool {
        let leads = dossier.relation.at_employer == Some(Role::Lead);
        self.assignments.get(code).is_some_and(|of| match holder(of.person, &self.able) {
            Holder::Person(person) => Some(person) == self.reader,
            Holder::Leads => leads,
        })
    }

    /// Everything but the tasks, for the template.
    pub(super) fn to_value(&self, dossier: &Dossier) -> Value {
        json!({
            "adviser": self.adviser,
            "conversation": dossier.may(Act::ReadMessages).then(|| self.conversation(dossier)),
            "clock": self.clock(dossier),
            "may_nudge": dossier.may(Act::Nudge) && self.may_nudge(&dossier.application),
            "nudged_on": self.nudged_on.filter(|_| dossier.may(Act::Nudge)),
        })
    }

    fn may_nudge(&self, application: &Application) -> bool {
        may_nudge(application.status, self.nudged_on, self.today).is_ok()
    }

    /// The newest messages about the whole, how many there are, and the conversations that wait for the reader's side.
    fn conversation(&self, dossier: &Dossier) -> Value {
        let whole = self.conversations.iter().find(|of| of.criterion.is_none());
        let may_write = dossier.may(Act::WriteMessage) && dossier.application.status.is_running();
        let side = side_of(&dossier.relation);
        let waiting = self.conversations.iter().filter(|of| may_write && of.awaits() == Some(side));
        json!({
            "messages": self.newest.iter().map(messages::message).collect::<Vec<_>>(),
            "count": whole.map_or(0, |of| of.messages),
            "may_write": may_write && self.adviser.is_some(),
            "waiting": waiting.filter_map(|of| waiting_row(dossier, of)).collect::<Vec<_>>(),
        })
    }

    /// The time there is to work on the level, while it is worked on.
    fn clock(&self, dossier: &Dossier) -> Option<Value> {
        let application = &dossier.application;
        let period = dossier.level().and_then(|level| level.policy.work_period)?;
        let clock = work_clock(period, day_of(application.started_at), self.today);
        let shown = application.status == ApplicationStatus::Open;
        shown.then(|| json!({ "ends_on": clock.ends_on, "days_left": clock.days_left }))
    }
}

/// A conversation that waits for an answer: `{title, href, at}`; `title` is null for the whole.
fn waiting_row(dossier: &Dossier, of: &Conversation) -> Option<Value> {
    let id: ApplicationId = dossier.application.id;
    let Some(code) = &of.criterion else {
        return Some(
            json!({ "title": null, "href": format!("/applications/{id}/messages"), "at": of.last_at }),
        );
    };
    // A criterion that is no longer asked has no page.
    let criterion = dossier.criteria().into_iter().find(|criterion| criterion.code == *code)?;
    let href = format!("{}/messages", overview::address(id, code.as_str()));
    Some(json!({ "title": criterion.title, "href": href, "at": of.last_at }))
}

/// An assignment for a template: `{name, due_on, timing, is_leads}`.
pub fn held(of: &Assignment, able: &BTreeSet<PersonId>, today: NaiveDate) -> Value {
    json!({
        "name": of.person_name,
        "due_on": of.due_on,
        "timing": timing(of.due_on, today).as_str(),
        "is_leads": holder(of.person, able) == Holder::Leads,
    })
}
