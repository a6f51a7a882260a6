//! The home page of each role, the public pages of the site, and the navigation. Reads only.
//!
//! Words: a *desk* is the page a person comes to after signing in, with one section for each role held.

mod accessibility;
mod advising;
mod cookies;
mod desk;
mod health;
mod home;
mod language;
mod privacy;
pub mod rules;

pub use rules::navigation;

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/" => home::show,
        GET "/desk" => desk::show,
        GET "/advising" => advising::show,
        GET "/privacy" => privacy::show,
        GET "/accessibility" => accessibility::show,
        GET "/cookies" => cookies::show,
        GET "/language" => language::show,
        GET "/health/live" => health::live,
        GET "/health/ready" => health::ready,
    ]
}
