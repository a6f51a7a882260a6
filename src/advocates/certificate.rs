//! The certificate of an advocate whose training holds, as a PDF.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::rules::{Advocate, AdvocateRefusal};
use super::show::load;
use crate::employers::Employer;
use crate::platform::access::Act;
use crate::platform::clock::day_of;
use crate::platform::documents::{Layout, pdf};
use crate::platform::error::AppError;
use crate::platform::ids::AdvocateId;
use crate::platform::text::Text;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Visit, attachment, filters};

/// Sends it, as something to be saved.
pub async fn fetch(visit: Visit, path: web::Path<AdvocateId>) -> Result<HttpResponse, AppError> {
    let today = day_of(visit.app.clock().now());
    let (advocate, employer) = load(&visit, path.into_inner(), Act::ViewEmployer).await?;
    let values = match (&advocate.training, advocate.trained_on) {
        (Some(training), Some(trained_on)) if advocate.counts_on(today) => {
            values(&visit, &advocate, &employer, (training, trained_on), today)
        }
        _ => return Err(AdvocateRefusal::NotTrained.into()),
    };
    let bytes = pdf(Layout::AdvocateCertificate, &values).await?;
    Ok(attachment::pdf(&format!("{} health advocate", advocate.name), bytes))
}

/// What the layout shows. The slice has no Welsh, so the document says that it is in English, days included.
fn values(
    visit: &Visit,
    advocate: &Advocate,
    employer: &Employer,
    (training, trained_on): (&str, NaiveDate),
    today: NaiveDate,
) -> Value {
    let day = |day: NaiveDate| filters::date(Lang::En, day);
    let fact = |key: &str, value: String| json!({ "label": visit.say(&Text::new(key)), "value": value });
    let facts = [
        Some(fact("advocates-certificate-trained", day(trained_on))),
        advocate.expires_on.map(|expires| fact("advocates-certificate-until", day(expires))),
        advocate.site_name.clone().map(|site| fact("advocates-certificate-site", site)),
    ];
    let title = Text::new("advocates-certificate-title").with("name", advocate.name.as_str());
    let of = Text::new("advocates-certificate-of").with("employer", employer.name());
    let note = Text::new("advocates-certificate-note").with("employer", employer.name());
    json!({
        "lang": "en",
        "title": visit.say(&title),
        "author": employer.name(),
        "says": visit.say(&"advocates-certificate-says".into()),
        "name": advocate.name,
        "of": [visit.say(&of), visit.say(&"advocates-certificate-completed".into())],
        "training": training,
        "facts": facts.into_iter().flatten().collect::<Vec<_>>(),
        "note": visit.say(&note.with("on", day(today))),
    })
}
