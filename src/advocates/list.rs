//! An employer's advocates: those who are there, those who left, and all of them as a table.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};

use super::rules::Advocate;
use super::store::{self, Shown};
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::csv;
use crate::platform::error::AppError;
use crate::platform::ids::{AdvocateId, EmployerId};
use crate::platform::web::paging::{PER_PAGE, Page, offset};
use crate::platform::web::{Visit, attachment};

const COLUMNS: [&str; 9] = [
    "name",
    "site",
    "training",
    "trained_on",
    "expires_on",
    "hours_a_month",
    "standing",
    "left_on",
    "covered_by",
];

/// What the address asks for.
#[derive(Deserialize)]
pub struct Asked {
    page: Option<String>,
    show: Option<String>,
}

/// One page of the list, by name.
pub async fn show(
    visit: Visit,
    path: web::Path<EmployerId>,
    asked: web::Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let number = asked.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1);
    let shown = if asked.show.as_deref() == Some("left") { Shown::Left } else { Shown::Here };
    let context = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let here = store::count(conn, id, Shown::Here, today)?;
            let left = store::count(conn, id, Shown::Left, today)?;
            let page = Page::new(number, if shown == Shown::Left { left } else { here });
            let advocates = store::list(conn, id, shown, today, (offset(page.number), PER_PAGE))?;
            Ok(json!({
                "employer": { "id": id, "name": employer.name() },
                "may_edit": may(Act::EditPortfolio, &relation).is_ok(),
                "advocates": advocates.iter().map(|one| row(one, today)).collect::<Vec<_>>(),
                "counts": { "here": here, "left": left,
                    "trained": store::count_trained(conn, id, today)? },
                "shows_left": shown == Shown::Left,
                "page": page,
            }))
        })
        .await?;
    visit.page("advocates/list.html", context)
}

/// All of them as a table to be saved.
pub async fn csv(visit: Visit, path: web::Path<EmployerId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let (name, advocates) = visit
        .read(move |conn, actor| {
            let employer = employers::get(conn, id)?;
            may(Act::ViewEmployer, &employers::relation(conn, actor, &employer)?)?;
            Ok((employer.name().to_owned(), store::list_of_employer(conn, id)?))
        })
        .await?;
    let mut lines = csv::line(COLUMNS);
    for advocate in &advocates {
        lines += &csv::line(cells(advocate, &advocates, today));
    }
    Ok(attachment::csv(&format!("{name} advocates {today}"), &lines))
}

fn cells(advocate: &Advocate, all: &[Advocate], today: NaiveDate) -> [String; COLUMNS.len()] {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let name = |id: AdvocateId| all.iter().find(|other| other.id == id).map(|other| other.name.clone());
    [
        advocate.name.clone(),
        advocate.site_name.clone().unwrap_or_default(),
        advocate.training.clone().unwrap_or_default(),
        day(advocate.trained_on),
        day(advocate.expires_on),
        advocate.hours_a_month.map(|hours| hours.to_string()).unwrap_or_default(),
        advocate.standing(today).as_str().into(),
        day(advocate.left_on),
        advocate.covered_by.and_then(name).unwrap_or_default(),
    ]
}

/// An advocate as templates show one.
pub(super) fn row(advocate: &Advocate, today: NaiveDate) -> Value {
    json!({
        "id": advocate.id,
        "name": advocate.name,
        "site": advocate.site_name,
        "training": advocate.training,
        "trained_on": advocate.trained_on,
        "expires_on": advocate.expires_on,
        "hours": advocate.hours_a_month,
        "left_on": advocate.left_on,
        "standing": advocate.standing(today).as_str(),
    })
}
