//! Telling whoever vouches for a service that its day is over.

use super::keeping::review_page;
use crate::directory::rules::Service;
use crate::directory::store;
use crate::notices::actions::notify;
use crate::notices::{Notice, NoticeKind};
use crate::people;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::jobs::{Every, Job};
use crate::platform::tx::Tx;

/// Services told of in one transaction.
const AT_ONCE: i64 = 50;

/// Tells of services that dropped out of the directory, before the day's digests leave.
pub const LAPSES: Job = Job { name: "directory-lapses", every: Every::DayAt(6), run: tell_of_lapses };

/// Tells whoever vouches for a service, once, that its day is over and it is not shown any more. What was told is noted in
/// the same transaction, so nobody is told twice. Blocks.
///
/// # Errors
/// The database's fault.
pub fn tell_of_lapses(app: &App) -> Result<(), AppError> {
    while app.write_now(&Actor::System, tell_some)? > 0 {}
    Ok(())
}

/// Tells of a few; returns of how many.
fn tell_some(tx: &mut Tx<'_>) -> Result<usize, AppError> {
    let today = tx.today();
    let untold = store::list_untold(tx.conn(), today, AT_ONCE)?;
    let coordinators = people::list_coordinators(tx.conn())?;
    // With nobody to tell it stays untold, until somebody coordinates.
    if untold.is_empty() || coordinators.is_empty() {
        return Ok(0);
    }
    for service in &untold {
        let notice = Notice::new(NoticeKind::Directory, review_page(service.id))
            .with("title", service.details.name.as_str())
            .with("day", service.review_on.to_string());
        notify(tx, &whom_to_tell(service, &coordinators), &notice)?;
        store::set_told(tx, service.id)?;
    }
    Ok(untold.len())
}

/// Whoever vouches for it, if they still coordinate; else every coordinator.
fn whom_to_tell(service: &Service, coordinators: &[(PersonId, String)]) -> Vec<PersonId> {
    let all = coordinators.iter().map(|(person, _)| *person);
    match all.clone().find(|person| service.details.owner == Some(*person)) {
        Some(owner) => vec![owner],
        None => all.collect(),
    }
}
