//! Health advocates: the employees an employer has trained to run campaigns and keep its portfolio.
//!
//! Words: an *advocate* is an employee with a training, who need not have an account; their *cover* is the advocate who
//! takes over when they leave.
//!
//! Invariants:
//! - Whoever is not trained, whose training ran out, or who has left counts for no criterion.
//! - Cover is given by another advocate of the same employer who is still there.
//! - An advocate who is removed is gone: no event names them.

pub mod actions;
mod certificate;
mod details;
mod forms;
mod leaving;
mod list;
mod new;
mod removal;
mod rules;
mod show;
mod store;

pub use rules::{Advocate, Details, Leaving, Standing, Training};
pub use store::list_of_employer;

use crate::platform::web::Route;

/// The routes of this slice.
pub(crate) fn routes() -> Vec<Route> {
    crate::routes![
        GET "/employers/{id}/advocates" => list::show,
        GET "/employers/{id}/advocates.csv" => list::csv,
        GET "/employers/{id}/advocates/new" => new::show,
        POST "/employers/{id}/advocates/new" => new::save,
        GET "/advocates/{id}" => show::show,
        GET "/advocates/{id}/details" => details::show,
        POST "/advocates/{id}/details" => details::save,
        GET "/advocates/{id}/leaving" => leaving::show,
        POST "/advocates/{id}/leaving" => leaving::save,
        GET "/advocates/{id}/removal" => removal::show,
        POST "/advocates/{id}/removal" => removal::remove,
        GET "/advocates/{id}/certificate" => certificate::fetch,
    ]
}
