//! What an employer says of a service.

use crate::directory::store;
use crate::employers;
use crate::platform::access::{Act, may};
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, ServiceId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Says that an employer used a service, or takes that back. Saying it twice changes nothing. The event names neither
/// employer nor service: coordinators read an employer's history, and are told of uses only in bands.
///
/// # Errors
/// When the person may not, or the service is not shown today.
pub fn tell_use(
    tx: &mut Tx<'_>,
    service: ServiceId,
    employer: EmployerId,
    is_used: bool,
) -> Result<(), AppError> {
    let (actor, today) = (tx.actor(), tx.today());
    let found = employers::get(tx.conn(), employer)?;
    may(Act::EditPortfolio, &employers::relation(tx.conn(), actor, &found)?)?;
    if !store::get(tx.conn(), service)?.is_shown(today) {
        return Err(AppError::NotFound);
    }
    let is_told = !store::list_uses(tx.conn(), service, &[employer])?.is_empty();
    match (is_told, is_used) {
        (false, true) => store::add_use(tx, service, employer)?,
        (true, false) => store::remove_use(tx, service, employer)?,
        _ => return Ok(()),
    }
    tx.record(Event::new("service-use-told"))
}
