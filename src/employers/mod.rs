//! Employers: who takes part, in what line of work, how large, and where.
//!
//! Words: a *sector* is a section (letter) of the Standard Industrial Classification of 2007; a *size band* follows from
//! the headcount; *place* is the local authority area of the main site; the *adviser* is whoever is allotted now.
//!
//! Invariants:
//! - An employer is *registered* from the moment everything asked for is there, and stays so.
//! - No two employers have one company or charity number.
//! - A count of people is a row with its day, never changed; the latest one holds.
//! - Whoever begins to register an employer leads it; that one lead stays is a rule of `people`.
//! - A lead who has gone is replaced by a *recovery*: never by one person alone, unless seven days pass without an objection.

pub mod actions;
mod adviser;
mod closure;
mod details;
mod facts;
mod forms;
mod history;
mod letters;
mod list;
mod main_site;
mod member;
mod new;
mod note;
mod overview;
mod publication;
mod recovery;
mod removal;
mod rules;
mod section;
mod site;
mod sites;
mod store;
mod team;
mod workforce;

pub use rules::{
    Details, FactsRefusal, NumberRefusal, Publication, Registration, RegistrationKind, Sector, SiteDetails,
    SizeBand, ToldFacts, UnknownSector, UnknownSizeBand, Workforce, WorkforceRefusal,
};
pub use store::{
    Employer, EmployerSummary, Headcount, Judge, Judged, Site, get, get_adviser, get_facts, list_advised_by,
    list_facts, list_judged, list_latest_headcounts, list_of_person, relation, relation_in_scheme,
    relation_of_judge,
};

use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::web::Route;

/// Whether everything asked for at registration was there once.
pub fn is_registered(employer: &Employer) -> bool {
    employer.registered_at.is_some()
}

/// The latest count of an employer's people; `None` until it has told one.
///
/// # Errors
/// The database's fault.
pub fn get_headcount(conn: &mut Conn, id: EmployerId) -> Result<Option<Headcount>, AppError> {
    store::get_headcount(conn, id)
}

/// The sites an employer uses, the main one first.
///
/// # Errors
/// The database's fault.
pub fn list_sites(conn: &mut Conn, id: EmployerId) -> Result<Vec<Site>, AppError> {
    store::list_sites(conn, id)
}

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers" => list::show,
        GET "/employers/new" => new::show,
        POST "/employers/new" => new::save,
        GET "/employers/{id}" => overview::show,
        GET "/employers/{id}/details" => details::show,
        POST "/employers/{id}/details" => details::save,
        GET "/employers/{id}/workforce" => workforce::show,
        POST "/employers/{id}/workforce" => workforce::save,
        GET "/employers/{id}/facts" => facts::show,
        POST "/employers/{id}/facts" => facts::save,
        GET "/employers/{id}/sites" => sites::show,
        POST "/employers/{id}/sites" => sites::save,
        GET "/employers/{id}/sites/new" => sites::ask,
        GET "/employers/{id}/sites/{site}" => site::show,
        POST "/employers/{id}/sites/{site}" => site::save,
        GET "/employers/{id}/sites/{site}/closure" => closure::show,
        POST "/employers/{id}/sites/{site}/closure" => closure::close,
        GET "/employers/{id}/main-site" => main_site::show,
        POST "/employers/{id}/main-site" => main_site::save,
        GET "/employers/{id}/publication" => publication::show,
        POST "/employers/{id}/publication" => publication::save,
        GET "/employers/{id}/note" => note::show,
        POST "/employers/{id}/note" => note::save,
        GET "/employers/{id}/team" => team::show,
        POST "/employers/{id}/team/invitations" => team::invite,
        GET "/employers/{id}/team/invitations/{invitation}/withdrawal" => removal::ask_withdrawal,
        POST "/employers/{id}/team/invitations/{invitation}/withdrawal" => removal::withdraw,
        GET "/employers/{id}/team/{role}" => member::show,
        POST "/employers/{id}/team/{role}" => member::save,
        GET "/employers/{id}/team/{role}/removal" => removal::ask,
        POST "/employers/{id}/team/{role}/removal" => removal::remove,
        GET "/employers/{id}/recovery" => recovery::show,
        POST "/employers/{id}/recovery" => recovery::open,
        POST "/employers/{id}/recovery/objection" => recovery::object,
        POST "/employers/{id}/recovery/confirmation" => recovery::confirm,
        POST "/employers/{id}/recovery/withdrawal" => recovery::withdraw,
        GET "/employers/{id}/recovery/completion" => recovery::ask,
        POST "/employers/{id}/recovery/completion" => recovery::complete,
        GET "/employers/{id}/history" => history::show,
        GET "/employers/{id}/adviser" => adviser::show,
        POST "/employers/{id}/adviser" => adviser::save,
    ]
}
