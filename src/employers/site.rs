//! The page of one site: its name, its postcode, and the local authority that the employer confirms.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{OfferedPlaces, SiteDetails};
use super::section::named;
use super::sites::summarised;
use super::store::{self, Employer, Site};
use super::{actions, forms};
use crate::places::{Postcode, atlas};
use crate::platform::access::{Act, may};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::{EmployerId, SiteId};
use crate::platform::text::Text;
use crate::platform::web::{Posted, Visit};

/// The template of the form.
pub(super) const TEMPLATE: &str = "employers/site.html";

/// Shows a site to the employer's lead.
pub async fn show(visit: Visit, path: web::Path<(EmployerId, SiteId)>) -> Result<HttpResponse, AppError> {
    let (employer, site) = load(&visit, path.into_inner()).await?;
    let form = Posted::new(vec![
        ("name".into(), site.name.clone()),
        ("postcode".into(), site.postcode.clone()),
        ("place_code".into(), site.place_code.clone()),
    ]);
    visit.page(TEMPLATE, context(&visit, &employer, Some(&site), &form))
}

/// Changes it once its place is confirmed.
pub async fn save(
    visit: Visit,
    path: web::Path<(EmployerId, SiteId)>,
    posted: Posted,
) -> Result<HttpResponse, AppError> {
    let ((id, site_id), seen) = (path.into_inner(), posted.version());
    let saved = match read(&posted) {
        Ok(Some(form)) => visit.write(move |tx| actions::change_site(tx, id, site_id, seen, &form)).await,
        Ok(None) => {
            let (employer, site) = load(&visit, (id, site_id)).await?;
            return visit.page(TEMPLATE, as_seen(context(&visit, &employer, Some(&site), &posted), &posted));
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(visit.see_other(&format!("/employers/{id}/sites"), Some("site-saved"))),
        Err(error) => {
            let current = async {
                let (employer, site) = load(&visit, (id, site_id)).await?;
                let mut context = context(&visit, &employer, Some(&site), &posted);
                context["now"] = json!([summarised(&site)]);
                Ok(context)
            };
            visit.not_saved(error, TEMPLATE, &posted, current).await
        }
    }
}

/// The site as typed: `None` while its place is still to be confirmed, an error at each wrong field.
pub(super) fn read(posted: &Posted) -> Result<Option<SiteDetails>, AppError> {
    let typed = forms::site(posted)?;
    let offered = OfferedPlaces::of(atlas(), &typed.postcode);
    if offered.is_outside() {
        let mut errors = FieldErrors::default();
        let outside = Text::new("employers-postcode-outside")
            .with("postcode", typed.postcode.as_str())
            .with("places", offered.outside.join(", "))
            .with("area", atlas().area_name());
        errors.add("postcode", outside);
        return Err(AppError::Invalid(errors));
    }
    Ok(typed.confirmed())
}

/// The form with what the person has seen, not with what is there now: a question on the way is no answer to it.
pub(super) fn as_seen(mut context: Value, posted: &Posted) -> Value {
    for name in ["version", "print"] {
        context[name] = posted.text(name).into();
    }
    context
}

/// What the form shows: what is typed, and once there is a postcode the places it may lie in.
pub(super) fn context(visit: &Visit, employer: &Employer, site: Option<&Site>, form: &Posted) -> Value {
    let postcode = Postcode::parse(form.text("postcode")).ok();
    let offered = postcode.as_ref().map(|postcode| OfferedPlaces::of(atlas(), postcode));
    let offered = offered.filter(|offered| !offered.is_outside());
    let mut typed = form.to_value();
    if let (Some(sole), "") = (offered.as_ref().and_then(OfferedPlaces::sole), form.text("place_code")) {
        typed["place_code"] = sole.into();
    }
    json!({
        "employer": named(employer),
        "existing": site.map(|site| json!({ "id": site.id, "name": site.name })),
        "version": site.map_or(employer.version, |site| site.version),
        "print": "",
        "now": [],
        "form": typed,
        "asked": offered.is_some().then(|| postcode.map(|postcode| postcode.as_str().to_owned())),
        "places": offered.map(|offered| choices(visit, &offered)),
        "attribution": atlas().attribution(),
    })
}

fn choices(visit: &Visit, offered: &OfferedPlaces) -> Value {
    let likely = offered.likely.iter().map(|(code, name, share_bp)| {
        let share = Text::new("employers-site-share").with("share", ((share_bp + 50) / 100).max(1));
        json!({ "value": code, "text": name, "hint": visit.say(&share) })
    });
    let others = offered.others.iter().map(|(code, name)| json!({ "value": code, "text": name }));
    let divider = json!({ "divider": visit.say(&"employers-site-or".into()) });
    let divider = (!offered.likely.is_empty()).then_some(divider);
    json!({
        "items": likely.chain(divider).chain(others).collect::<Vec<_>>(),
        "is_known": !offered.likely.is_empty(),
        "outside": offered.outside.join(", "),
    })
}

async fn load(visit: &Visit, (id, site): (EmployerId, SiteId)) -> Result<(Employer, Site), AppError> {
    visit
        .read(move |conn, actor| {
            let employer = store::get(conn, id)?;
            may(Act::EditEmployer, &store::relation(conn, actor, &employer)?)?;
            let site = store::get_site(conn, id, site)?;
            Ok((employer, site))
        })
        .await
}
