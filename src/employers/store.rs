//! The tables `employers`, `headcounts`, `sites` and `adviserships`.

mod advisers;
mod employer;
mod headcounts;
mod history;
mod lists;
mod recoveries;
mod sites;

use crate::employers::rules::{RecoveryOutcome, RegistrationKind, Sector};

crate::stored_as_text!(Sector, RegistrationKind, RecoveryOutcome);

pub use advisers::{get_adviser, relation, relation_in_scheme};
pub use employer::{Employer, get};
pub use headcounts::Headcount;
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

use super::rules::{FactsRefusal, Known};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::scheme::Facts;

/// The facts a scheme asks for, as the employer tells them now.
///
/// # Errors
/// Refused when the employer has not told all of them; [`AppError::NotFound`] when there is no such employer.
pub fn get_facts(conn: &mut Conn, id: EmployerId) -> Result<Facts, AppError> {
    let employer = get(conn, id)?;
    let people = get_headcount(conn, id)?.ok_or(FactsRefusal::Incomplete)?;
    let told = employer.told_facts().ok_or(FactsRefusal::Incomplete)?;
    Ok(Facts {
        headcount: u32::try_from(people.headcount).map_err(AppError::fault)?,
        fte_hundredths: u32::try_from(people.fte_hundredths).map_err(AppError::fault)?,
        people_in_scope: u32::try_from(people.in_scope).map_err(AppError::fault)?,
        has_food_outlet: told.has_food_outlet,
        has_recognised_union: told.has_recognised_union,
        has_visitors: told.has_visitors,
    })
}

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
