//! What people do with an employer.

mod advising;
mod profile;
mod recovery;
mod registering;
mod sites;
mod team;

pub use advising::allot_adviser;
pub use profile::{accept_note, change_details, choose_publication, count_workforce, state_facts};
pub use recovery::{
    complete_recovery, confirm_recovery, object_to_recovery, open_recovery, withdraw_recovery,
};
pub use registering::{Saved, register};
pub use sites::{add_site, change_site, choose_main_site, close_site};
pub use team::{change_role, invite, remove_member, withdraw_invitation};

use super::rules::Details;
use super::store::{self, Employer};
use crate::places;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::tx::Tx;

/// The employer, when the actor may do `act` to it.
fn load(tx: &mut Tx<'_>, id: EmployerId, act: Act) -> Result<Employer, AppError> {
    let actor = tx.actor();
    let employer = store::get(tx.conn(), id)?;
    may(act, &store::relation(tx.conn(), actor, &employer)?)?;
    Ok(employer)
}

/// The employer for a change by someone who saw it at version `seen`.
fn load_for_change(tx: &mut Tx<'_>, id: EmployerId, seen: i32) -> Result<Employer, AppError> {
    let employer = load(tx, id, Act::EditEmployer)?;
    store::set_version(tx, id, seen)?;
    Ok(employer)
}

/// That nobody else has the number, nor, unless the person has said it is another, nearly the same name.
fn check_new_to_us(
    tx: &mut Tx<'_>,
    details: &Details,
    is_another: bool,
    own: Option<EmployerId>,
) -> Result<(), AppError> {
    if store::find_by_number(tx.conn(), details, own)?.is_some() {
        return Err(AppError::field(details.registration.kind().field(), "employers-number-taken"));
    }
    match store::find_alike(tx.conn(), &details.legal_name, own)? {
        Some(alike) if !is_another => Err(AppError::field("is_another", alike_text(&alike))),
        _ => Ok(()),
    }
}

fn alike_text(alike: &store::Alike) -> Text {
    let place = alike.place_code.as_deref().and_then(|code| places::atlas().get(code));
    let text = match place {
        Some(place) => Text::new("employers-alike").with("place", place.name.as_str()),
        None => Text::new("employers-alike-without-place"),
    };
    text.with("name", alike.legal_name.as_str())
}
