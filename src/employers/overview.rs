//! An employer's own first page: what is left to tell until it is registered; then what it has told, and the next step.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::Task;
use super::section::{Profile, named, row, word};
use super::store::{self, Site};
use super::{details, facts, publication, sites, workforce};
use crate::platform::access::{Act, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::web::Visit;

/// Shows it to everybody who may see the employer; the tasks are links for its lead.
pub async fn show(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let loaded = load(&visit, path.into_inner()).await?;
    let employer = &loaded.profile.employer;
    let mut context = json!({
        "employer": named(employer),
        "is_member": loaded.relation.at_employer.is_some(),
        "is_led": may(Act::EditEmployer, &loaded.relation).is_ok(),
        "can_allot": may(Act::AllotAdviser, &loaded.relation).is_ok(),
        "can_recover": may(Act::RecoverLead, &loaded.relation).is_ok(),
        "sees_applications": may(Act::ViewApplication, &loaded.relation).is_ok(),
        "adviser": loaded.adviser,
        "registered_at": employer.registered_at,
        "cards": cards(&visit, &loaded),
    });
    context["registering"] = match employer.registered_at {
        None => registering(&visit, &loaded),
        Some(_) => Value::Null,
    };
    visit.page("employers/overview.html", context)
}

struct Loaded {
    profile: Profile,
    relation: Relation,
    sites: Vec<Site>,
    known: super::rules::Known,
    adviser: Option<String>,
}

async fn load(visit: &Visit, id: EmployerId) -> Result<Loaded, AppError> {
    let today = day_of(visit.app.clock().now());
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            let relation = store::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let known = store::get_known(conn, &employer)?;
            let counts = store::list_headcounts(conn, id, 1)?;
            let sites = store::list_sites(conn, id)?;
            let adviser = store::get_adviser(conn, id)?.map(|(_, name)| name);
            Ok(Loaded { profile: Profile { employer, counts, today }, relation, sites, known, adviser })
        })
        .await
}

/// The tasks of registering, how many are done, and which is next.
fn registering(visit: &Visit, loaded: &Loaded) -> Value {
    let id = loaded.profile.employer.id;
    let items: Vec<Value> = Task::ALL
        .into_iter()
        .map(|task| {
            let is_done = loaded.known.has(task);
            json!({
                "title": word(visit, title(task)),
                "hint": word(visit, hint(task)),
                "href": format!("/employers/{id}/{}", segment(task)),
                "is_done": is_done,
            })
        })
        .collect();
    let done =
        Text::new("employers-tasks-done").with("done", loaded.known.done()).with("all", Task::ALL.len());
    json!({
        "items": items,
        "done": visit.say(&done),
        "next": loaded.known.next().map(|task| json!({
            "title": visit.say(&Text::new("employers-next").with("part", word(visit, title(task)))),
            "href": format!("/employers/{id}/{}", segment(task)),
        })),
    })
}

const fn segment(task: Task) -> &'static str {
    match task {
        Task::Details => "details",
        Task::Workforce => "workforce",
        Task::Facts => "facts",
        Task::Site => "sites",
        Task::Publication => "publication",
        Task::Note => "note",
    }
}

const fn title(task: Task) -> &'static str {
    match task {
        Task::Details => "employers-details-title",
        Task::Workforce => "employers-workforce-title",
        Task::Facts => "employers-facts-title",
        Task::Site => "employers-sites-first",
        Task::Publication => "employers-publication-title",
        Task::Note => "employers-note-title",
    }
}

const fn hint(task: Task) -> &'static str {
    match task {
        Task::Details => "employers-details-about",
        Task::Workforce => "employers-workforce-about",
        Task::Facts => "employers-facts-about",
        Task::Site => "employers-sites-about",
        Task::Publication => "employers-publication-about",
        Task::Note => "employers-note-about",
    }
}

/// What the employer has told, part by part.
fn cards(visit: &Visit, loaded: &Loaded) -> Vec<Value> {
    let profile = &loaded.profile;
    let sites = match &loaded.sites[..] {
        [] => vec![row(visit, "employers-sites-title", word(visit, "employers-not-told"))],
        sites => sites.iter().map(sites::summarised).collect(),
    };
    let note = match profile.employer.note_accepted_at {
        Some(at) => visit.say(&Text::new("employers-note-accepted").with("at", day(visit, at))),
        None => word(visit, "employers-not-told"),
    };
    let parts = [
        (Task::Details, "employers-details-title", (details::SECTION.rows)(visit, profile)),
        (Task::Workforce, "employers-workforce-card", (workforce::SECTION.rows)(visit, profile)),
        (Task::Facts, "employers-facts-title", (facts::SECTION.rows)(visit, profile)),
        (Task::Site, "employers-sites-title", sites),
        (Task::Publication, "employers-publication-title", (publication::SECTION.rows)(visit, profile)),
        (Task::Note, "employers-note-card", vec![row(visit, "employers-note-state", note)]),
    ];
    let card = |(task, title, rows): (Task, &str, Vec<Value>)| {
        let href = format!("/employers/{}/{}", profile.employer.id, segment(task));
        let action = if task == Task::Note { "employers-note-read" } else { "component-change" };
        json!({ "title": word(visit, title), "href": href, "action": action, "rows": rows })
    };
    parts.into_iter().map(card).collect()
}

fn day(visit: &Visit, at: chrono::NaiveDateTime) -> String {
    crate::platform::web::filters::date(visit.lang, day_of(at))
}
