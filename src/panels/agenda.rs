//! What waits for a panel.

use actix_web::{HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};

use super::store::{self, CaseSummary};
use crate::places::atlas;
use crate::platform::access::{Act, Relation, may};
use crate::platform::error::AppError;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// Which page of each list; anything that cannot be read is the first.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    page: Option<String>,
    pending: Option<String>,
}

/// The cases to decide, and the awards to release.
pub async fn show(visit: Visit, asked: web::Query<Asked>) -> Result<HttpResponse, AppError> {
    let (waiting, pending) = (number(&asked.page), number(&asked.pending));
    let context = visit
        .read(move |conn, actor| {
            may(Act::ViewCase, &Relation::of(actor))?;
            let (cases, total) = store::list_cases(conn, actor, offset(waiting), PER_PAGE)?;
            let (awards, awarded) = store::list_pending(conn, actor, offset(pending), PER_PAGE)?;
            let rows = |of: &[CaseSummary]| of.iter().map(row).collect::<Vec<_>>();
            Ok(json!({
                "waiting": rows(&cases), "waiting_page": Page::new(waiting, total),
                "pending": rows(&awards), "pending_page": Page::new(pending, awarded),
            }))
        })
        .await?;
    visit.page("panels/agenda.html", context)
}

fn row(of: &CaseSummary) -> Value {
    let place = of.place_code.as_deref().and_then(|code| atlas().get(code));
    json!({
        "submission": of.submission, "award": of.award, "reference": of.reference,
        "employer": of.employer_name, "scheme": of.scheme_name, "level": of.level_title,
        "place": place.map_or("", |place| place.name.as_str()),
        "recommended": of.recommended, "since": of.since,
    })
}

fn number(text: &Option<String>) -> i64 {
    text.as_deref().and_then(|text| text.parse().ok()).unwrap_or(1)
}
