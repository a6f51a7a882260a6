//! Who supports an employer.

use super::load;
use crate::employers::rules::AdviserRefusal;
use crate::employers::{letters, store};
use crate::notices::actions::forget_employer;
use crate::people;
use crate::platform::access::{Act, Role};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;
use crate::scheme;

/// Names the adviser of an employer from now on; the former one's time ends. Letters tell all of them.
///
/// # Errors
/// Refused when the person is no adviser of the employer's place, or works for it.
pub fn allot_adviser(tx: &mut Tx<'_>, id: EmployerId, adviser: PersonId) -> Result<(), AppError> {
    let employer = load(tx, id, Act::AllotAdviser)?;
    let place = employer.place_code.as_deref().ok_or(AdviserRefusal::NoPlace)?;
    check_adviser(tx, id, place, adviser)?;
    let former = store::get_adviser(tx.conn(), id)?.map(|(former, _)| former);
    if former == Some(adviser) {
        return Ok(());
    }
    store::end_advisership(tx, id)?;
    store::add_advisership(tx, id, adviser)?;
    let to = people::get_recipient(tx.conn(), adviser)?;
    tx.record(Event::new("adviser-allotted").employer(id).with("adviser", to.name.as_str()))?;
    for lead in people::list_lead_recipients(tx.conn(), id)? {
        tx.post(letters::adviser_named(lead, id, employer.name(), &to.name))?;
    }
    tx.post(letters::employer_allotted(to, id, employer.name()))?;
    if let Some(former) = former {
        forget_employer(tx, former, id)?;
        let to = people::get_recipient(tx.conn(), former)?;
        tx.post(letters::advice_ended(to, employer.name()))?;
    }
    Ok(())
}

fn check_adviser(tx: &mut Tx<'_>, id: EmployerId, place: &str, adviser: PersonId) -> Result<(), AppError> {
    let mut is_adviser = false;
    for scheme in scheme::list_schemes(tx.conn())? {
        let holders = people::list_holders(tx.conn(), Role::Adviser, scheme.id)?;
        is_adviser |= holders
            .iter()
            .any(|holder| holder.person == adviser && holder.place.as_deref().is_none_or(|of| of == place));
    }
    if !is_adviser {
        return Err(AdviserRefusal::NotOfPlace.into());
    }
    if people::list_members(tx.conn(), id)?.iter().any(|member| member.person == adviser) {
        return Err(AdviserRefusal::WorksThere.into());
    }
    Ok(())
}
