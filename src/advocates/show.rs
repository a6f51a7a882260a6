//! One advocate: training, hours, who covers, and the certificate.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::list::row;
use super::rules::Advocate;
use super::store;
use crate::employers::{self, Employer};
use crate::platform::access::{Act, may};
use crate::platform::clock::day_of;
use crate::platform::error::AppError;
use crate::platform::ids::AdvocateId;
use crate::platform::web::Visit;

/// The advocate.
pub async fn show(visit: Visit, path: web::Path<AdvocateId>) -> Result<HttpResponse, AppError> {
    let (id, today) = (path.into_inner(), day_of(visit.app.clock().now()));
    let context = visit
        .read(move |conn, actor| {
            let advocate = store::get(conn, id)?;
            let employer = employers::get(conn, advocate.employer)?;
            let relation = employers::relation(conn, actor, &employer)?;
            may(Act::ViewEmployer, &relation)?;
            let cover = advocate.covered_by.map(|cover| store::get(conn, cover)).transpose()?;
            Ok(json!({
                "employer": named(&employer),
                "may_edit": may(Act::EditPortfolio, &relation).is_ok(),
                "advocate": row(&advocate, today),
                "has_certificate": advocate.counts_on(today),
                "cover": cover.map(|cover| json!({ "id": cover.id, "name": cover.name })),
                "covers_for": store::list_covered(conn, id)?,
            }))
        })
        .await?;
    visit.page("advocates/show.html", context)
}

/// An employer as the pages of this slice name it.
pub(super) fn named(employer: &Employer) -> Value {
    json!({ "id": employer.id, "name": employer.name() })
}

/// An advocate and their employer, for somebody who may do `act`.
pub(super) async fn load(visit: &Visit, id: AdvocateId, act: Act) -> Result<(Advocate, Employer), AppError> {
    visit
        .read(move |conn, actor| {
            let advocate = store::get(conn, id)?;
            let employer = employers::get(conn, advocate.employer)?;
            may(act, &employers::relation(conn, actor, &employer)?)?;
            Ok((advocate, employer))
        })
        .await
}
