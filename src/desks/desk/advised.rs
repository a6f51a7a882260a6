//! The employers somebody advises, those who need them most first.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

use super::asked::Asked;
use super::needing::Needing;
use super::place_name;
use crate::applications::rules::{Side, Timing, may_nudge, timing};
use crate::applications::{self, Application, ApplicationStatus, Conversation, Undone};
use crate::desks::rules::{Need, Pace, pace, status_key};
use crate::employers::{self, EmployerSummary};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, EmployerId, PersonId, SchemeId};
use crate::scheme;

/// An employer with an application on its way, or with none.
struct Row {
    employer: EmployerSummary,
    application: Option<Application>,
    level_title: String,
    /// What the scheme is called, where there is more than one.
    scheme: Option<String>,
    need: Need,
    next_due: Option<NaiveDate>,
    nudged_at: Option<NaiveDateTime>,
}

/// What is known of the applications, by the key of each: seven queries, however many there are.
struct Known {
    schemes: BTreeMap<SchemeId, String>,
    conversations: Vec<Conversation>,
    undone: Vec<Undone>,
    nudged: BTreeMap<ApplicationId, NaiveDateTime>,
    today: NaiveDate,
}

/// The employers somebody advises, one row for each application on its way: those who need them most first.
pub(in crate::desks) fn list(
    conn: &mut Conn,
    adviser: PersonId,
    today: NaiveDate,
) -> Result<Vec<Value>, AppError> {
    let employers = employers::list_advised_by(conn, adviser)?;
    let ids: Vec<EmployerId> = employers.iter().map(|employer| employer.id).collect();
    let running = applications::list_on_the_way(conn, &ids)?;
    let known = Known::read(conn, &running, today)?;
    let asked = Asked::read(conn, &ids, today)?;
    let mut needing = Needing::read(conn, &ids)?;
    let mut rows = Vec::new();
    for employer in employers {
        let own: Vec<&Application> = running.iter().filter(|of| of.employer == employer.id).collect();
        if own.is_empty() {
            rows.push(known.row(employer, None, String::new()));
            continue;
        }
        for application in own {
            // Editions are kept in memory, so this is no query for each row.
            let edition = scheme::get_edition(conn, application.edition)?;
            let level = edition.definition.level(&application.level);
            let title = level.map_or_else(|| application.level.to_string(), |level| level.title.clone());
            rows.push(known.row(employer.clone(), Some(application.clone()), title));
        }
    }
    rows.sort_by_key(|row| row.need.order());
    let shown = rows.iter().map(|row| {
        let mut value = row.to_value(today);
        value["surveys"] = asked.of(row.employer.id).into();
        value["needs"] = needing.take(&row.employer);
        value
    });
    Ok(shown.collect())
}

impl Known {
    fn read(conn: &mut Conn, of: &[Application], today: NaiveDate) -> Result<Self, AppError> {
        let ids: Vec<ApplicationId> = of.iter().map(|application| application.id).collect();
        let mut open = of.to_vec();
        open.retain(|application| application.status == ApplicationStatus::Open);
        Ok(Known {
            schemes: scheme::names_apart(&scheme::list_schemes(conn)?),
            conversations: applications::list_conversations(conn, &ids)?,
            undone: applications::list_undone(conn, &open)?,
            nudged: applications::list_last_nudges(conn, &ids)?,
            today,
        })
    }

    fn row(&self, employer: EmployerSummary, application: Option<Application>, level_title: String) -> Row {
        let id = application.as_ref().map(|application| application.id);
        let open = application.as_ref().filter(|application| application.status == ApplicationStatus::Open);
        let talks = self.conversations.iter().filter(|talk| Some(talk.application) == id);
        let waiting = talks.filter(|talk| talk.awaits() == Some(Side::Adviser)).count();
        let due = || self.undone.iter().map(|of| &of.assignment).filter(|of| Some(of.application) == id);
        let overdue = due().filter(|of| timing(of.due_on, self.today) == Timing::Overdue).count();
        let pace = open.map_or(Pace::Moving, |open| pace(day_of(open.changed_at), self.today));
        Row {
            next_due: due().map(|of| of.due_on).min(),
            need: Need { waiting, pace, overdue },
            nudged_at: id.and_then(|id| self.nudged.get(&id).copied()),
            scheme: application.as_ref().and_then(|of| self.schemes.get(&of.scheme).cloned()),
            employer,
            application,
            level_title,
        }
    }
}

impl Row {
    fn to_value(&self, today: NaiveDate) -> Value {
        let nudged_on = self.nudged_at.map(day_of);
        let application = self.application.as_ref().map(|application| {
            json!({
                "id": application.id,
                "href": format!("/applications/{}", application.id),
                "level": self.level_title,
                "scheme": self.scheme,
                "status_key": status_key(application.status),
                "changed_at": application.changed_at,
                "may_nudge": may_nudge(application.status, nudged_on, today).is_ok(),
                "nudged_on": nudged_on,
            })
        });
        json!({
            "href": format!("/employers/{}", self.employer.id),
            "name": self.employer.name,
            "place": self.employer.place_code.as_deref().map(place_name),
            "registered": self.employer.registered_at.is_some(),
            "application": application,
            "waiting": self.need.waiting,
            "pace_key": self.need.pace.text_key(),
            "overdue": self.need.overdue,
            "next_due": self.next_due,
        })
    }
}
