//! Who could be given an application.

use super::lists::list_running_counts;
use super::ties::{list_advisers, list_conflicted};
use crate::applications::Application;
use crate::assessments::rules::{AllocationRefusal, Ties, fit};
use crate::employers::Employer;
use crate::people::{self, Holder};
use crate::platform::access::Role;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;

/// An assessor of the employer's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// How many cases they have in hand.
    pub in_hand: i64,
    /// Why they cannot be given this one.
    pub unfit: Option<AllocationRefusal>,
    /// The conflict they declared before, in their words.
    pub conflict: Option<String>,
}

/// The scheme's assessors of the employer's place, by name, with what bars each.
///
/// # Errors
/// The database's fault.
pub fn list_candidates(
    conn: &mut Conn,
    employer: &Employer,
    application: &Application,
) -> Result<Vec<Candidate>, AppError> {
    let here = |holder: &Holder| holder.place.is_none() || holder.place == employer.place_code;
    let mut assessors = people::list_holders(conn, Role::Assessor, application.scheme)?;
    assessors.retain(here);
    assessors.dedup_by_key(|holder| holder.person);
    let members = people::list_members(conn, employer.id)?;
    let advisers = list_advisers(conn, employer.id, application.id)?;
    let conflicted = list_conflicted(conn, application.id)?;
    let ids: Vec<PersonId> = assessors.iter().map(|holder| holder.person).collect();
    let in_hand = list_running_counts(conn, &ids)?;
    let candidate = |holder: Holder| {
        let ties = Ties {
            assessor_here: true,
            works_there: members.iter().any(|member| member.person == holder.person),
            advised: advisers.contains(&holder.person),
            conflicted: conflicted.contains_key(&holder.person),
        };
        Candidate {
            person: holder.person,
            in_hand: in_hand.get(&holder.person).copied().unwrap_or_default(),
            unfit: fit(&ties).err(),
            conflict: conflicted.get(&holder.person).cloned(),
            name: holder.name,
        }
    };
    Ok(assessors.into_iter().map(candidate).collect())
}
