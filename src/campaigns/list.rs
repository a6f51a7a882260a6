//! The campaigns of an employer, and what is coming up in the national health calendar beside them.

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::rules::{Campaign, Occasion, Shown, coming_up};
use super::{forms, store};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::platform::web::paging::{PER_PAGE, Page, offset};

/// How many days ahead the calendar is looked at.
const AHEAD: u64 = 120;

/// Occasions shown at most.
const OCCASIONS: usize = 6;

/// One page of what the address asks for, the campaign that starts last first.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    request: HttpRequest,
) -> Result<HttpResponse, AppError> {
    let id = path.into_inner();
    let today = day_of(visit.app.clock().now());
    let (shown, number) = forms::search(request.query_string());
    let mut context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let themes = store::list_themes(conn, id)?;
            let page = Page::new(number, store::count(conn, id, shown, today)?);
            let rows = store::list_page(conn, id, shown, today, (offset(page.number), PER_PAGE))?;
            let may_edit = may(Act::EditPortfolio, &relation).is_ok();
            let ahead =
                if may_edit { not_planned(&store::list_since(conn, id, today)?, today) } else { Vec::new() };
            Ok(json!({
                "employer": { "id": id, "name": employer.name() },
                "may_edit": may_edit,
                "campaigns": rows.iter().map(|row| row.to_value(&themes, today)).collect::<Vec<Value>>(),
                "page": page,
                "occasions": ahead,
            }))
        })
        .await?;
    let query = shown.map(|shown| format!("shown={}&", shown.as_str())).unwrap_or_default();
    context["page_href"] = format!("/employers/{id}/campaigns?{query}page=").into();
    context["form"] = json!({ "shown": shown.map(Shown::as_str) });
    context["choices"] = choices(&visit);
    visit.page("campaigns/list.html", context)
}

/// What is coming up and has no campaign of its name around that time.
fn not_planned(campaigns: &[Campaign], today: NaiveDate) -> Vec<Occasion> {
    let month = Days::new(31);
    let planned = |occasion: &Occasion| {
        campaigns.iter().any(|campaign| {
            let near = campaign.told.starts_on.checked_add_days(month) >= Some(occasion.starts_on);
            campaign.told.topic == occasion.title && near
        })
    };
    coming_up(today, AHEAD).into_iter().filter(|occasion| !planned(occasion)).take(OCCASIONS).collect()
}

fn choices(visit: &Visit) -> Value {
    let choice = |shown: Shown| {
        let text = visit.say(&Text::new(format!("campaigns-shown-{}", shown.as_str())));
        json!({ "value": shown.as_str(), "text": text })
    };
    Shown::ALL.into_iter().map(choice).collect()
}
