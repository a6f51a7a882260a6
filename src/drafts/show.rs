//! A draft: what is wrong with it, what it changes, and what can be done with it.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::actions::{destination, get, is_label_taken};
use super::rules::{Destination, Draft, DraftRefusal};
use crate::people;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::DraftId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::scheme::pack::{Checked, Notice, Problem, check};
use crate::scheme::{self, Change, Definition, difference};

/// What a draft is compared with, and whether anything stands against publishing it.
struct Compared {
    /// The label of the current edition, and what changes; `None` for a new scheme.
    with: Option<(String, Vec<Change>)>,
    /// Why it cannot be published, besides problems of the pack.
    against: Option<Text>,
}

/// The page.
pub async fn show(visit: Visit, path: web::Path<DraftId>) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let (draft, checked, compared, by) = visit
        .read(move |conn, actor| {
            let draft = get(conn, actor, id)?;
            let checked = check(draft.files.clone());
            let to = destination(conn, actor, &draft.slug);
            let compared = compare(conn, to, checked.whole.as_ref())?;
            let names = people::names(conn, &[draft.uploaded_by])?;
            let by = names.get(&draft.uploaded_by).cloned();
            Ok((draft, checked, compared, by))
        })
        .await?;
    let mut context = report(&draft, &checked, by);
    context["against"] = compared.against.as_ref().map(|text| visit.say(text)).into();
    context["compared"] = match &compared.with {
        Some((label, changes)) => json!({
            "label": label, "changes": changes.iter().map(|change| changed(&visit, change)).collect::<Vec<_>>(),
        }),
        None => Value::Null,
    };
    visit.page("drafts/show.html", context)
}

fn compare(
    conn: &mut Conn,
    to: Result<Destination, AppError>,
    definition: Option<&Definition>,
) -> Result<Compared, AppError> {
    let to = match to {
        Ok(to) => to,
        Err(AppError::Refused(text)) => return Ok(Compared { with: None, against: Some(text) }),
        Err(error) => return Err(error),
    };
    let Some(definition) = definition else { return Ok(Compared { with: None, against: None }) };
    let taken = is_label_taken(conn, &to, &definition.label)?;
    let against = taken.then(|| DraftRefusal::LabelTaken { label: definition.label.clone() }.text());
    let with = match to {
        Destination::Scheme(scheme) => {
            let current = scheme::get_current_edition(conn, scheme.id)?;
            Some((current.label.clone(), difference(&current.definition, definition)))
        }
        Destination::NewScheme => None,
    };
    Ok(Compared { with, against })
}

fn report(draft: &Draft, checked: &Checked, by: Option<String>) -> Value {
    let problem =
        |of: &Problem| json!({ "file": of.file, "line": of.line, "what": of.what, "instead": of.instead });
    let notice = |of: &Notice| json!({ "file": of.file, "line": of.line, "says": of.says });
    json!({
        "draft": {
            "id": draft.id, "slug": draft.slug, "label": draft.label,
            "uploaded_at": draft.uploaded_at, "by": by,
            "files": draft.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(),
        },
        "scheme_name": checked.whole.as_ref().map(|of| of.scheme.name.as_str()),
        "levels": checked.whole.as_ref().map_or(0, |of| of.levels.len()),
        "criteria": checked.whole.as_ref().map_or(0, |of| of.criteria.len()),
        "sound": checked.whole.is_some(),
        "problems": checked.problems.iter().map(problem).collect::<Vec<_>>(),
        "notices": checked.notices.iter().map(notice).collect::<Vec<_>>(),
    })
}

fn changed(visit: &Visit, change: &Change) -> Value {
    let parts: Vec<String> = change.parts().iter().map(|part| visit.say(part)).collect();
    json!({ "text": visit.say(&change.text()), "parts": parts })
}
