//! What stands beside a criterion: whose it is, and what was written about it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::applications::rules::{Assignment, Message};
use crate::applications::store::{self, Dossier};
use crate::applications::{messages, overview};
use crate::platform::access::Act;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::scheme::{Criterion, words_used};

/// Messages shown beside a criterion; the conversation has a page of its own.
const SHOWN: i64 = 3;

/// What stands beside a criterion.
pub(super) struct Beside {
    assignment: Option<Assignment>,
    able: BTreeSet<PersonId>,
    /// The newest messages and how many there are; `None` for a reader they are not for.
    messages: Option<(Vec<Message>, i64)>,
    today: NaiveDate,
}

impl Beside {
    /// Reads it.
    pub(super) fn read(
        conn: &mut Conn,
        dossier: &Dossier,
        criterion: &Criterion,
        today: NaiveDate,
    ) -> Result<Self, AppError> {
        let (id, code) = (dossier.application.id, &criterion.code);
        let assignment = store::find_assignment(conn, id, code)?;
        let able = store::list_able(conn, dossier.employer.id)?;
        let messages = match dossier.may(Act::ReadMessages) {
            true => {
                let total = store::count_messages(conn, id, Some(code))?;
                Some((store::list_messages(conn, id, Some(code), 0, SHOWN)?, total))
            }
            false => None,
        };
        let able = able.into_iter().map(|member| member.person).collect();
        Ok(Beside { assignment, able, messages, today })
    }

    /// For the template.
    pub(super) fn to_value(&self, dossier: &Dossier, criterion: &Criterion) -> Value {
        let href = overview::address(dossier.application.id, criterion.code.as_str());
        let conversation = self.messages.as_ref().map(|(newest, total)| {
            json!({
                "messages": newest.iter().map(messages::message).collect::<Vec<_>>(),
                "count": total,
                "may_write": dossier.may(Act::WriteMessage) && dossier.application.status.is_running(),
            })
        });
        json!({
            "href": href,
            "assignment": self.assignment.as_ref().map(|of| overview::held(of, &self.able, self.today)),
            "conversation": conversation,
            "words": words_used(criterion),
        })
    }
}
