//! The tables `employers`, `headcounts`, `sites` and `adviserships`.

mod advisers;
mod employer;
mod facts;
mod headcounts;
mod history;
mod judges;
mod lists;
mod recoveries;
mod sites;

use crate::employers::rules::{RecoveryOutcome, RegistrationKind, Sector};

crate::stored_as_text!(Sector, RegistrationKind, RecoveryOutcome);

pub use advisers::{get_adviser, relation, relation_in_scheme};
pub use employer::{Employer, get};
pub use facts::{get_facts, list_facts};
pub use headcounts::{Headcount, list_latest_headcounts};
pub use judges::{Judge, Judged, list_judged, relation_of_judge};
pub use lists::{EmployerSummary, list_advised_by, list_of_person};
pub use sites::Site;

pub(super) use advisers::{add_advisership, end_advisership};
pub(super) use employer::{
    Alike, add_employer, find_alike, find_by_number, set_details, set_facts, set_note_accepted, set_place,
    set_publication, set_registered, set_version,
};
pub(super) use headcounts::{add_headcount, get_headcount, list_headcounts};
pub(super) use history::{By, Line, list_history};
pub(super) use lists::{Filter, count_employers, list_employers};
pub(super) use recoveries::{
    Recovery, add_recovery, find_recovery, list_ended_recoveries, set_recovery_confirmed, set_recovery_ended,
};
pub(super) use sites::{add_site, get_site, is_covered, list_sites, set_closed, set_main, set_site};

use super::rules::Known;
use crate::platform::db::Conn;
use crate::platform::error::AppError;

/// What is known of an employer, as far as registering asks.
///
/// # Errors
/// The database's fault.
pub(super) fn get_known(conn: &mut Conn, employer: &Employer) -> Result<Known, AppError> {
    Ok(Known {
        workforce: get_headcount(conn, employer.id)?.is_some(),
        facts: employer.told_facts().is_some(),
        site: employer.place_code.is_some(),
        publication: employer.publication().is_some(),
        note: employer.note_accepted_at.is_some(),
    })
}
