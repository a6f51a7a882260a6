//! Telling people, and taking back what somebody who left should not read any more.

use chrono::NaiveDate;

use super::line_of;
use crate::notices::rules::{Choice, Ending, Notice, settle};
use crate::notices::{letters, store};
use crate::people;
use crate::platform::access::{Actor, Role};
use crate::platform::app::App;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, PersonId};
use crate::platform::tx::Tx;

/// Endings told of in one transaction.
const AT_ONCE: i64 = 50;

/// Tells people, each once, and not whoever does it: it waits for them on their page and in their next digest. A duty
/// notice, and what somebody wants to know at once, goes out as a letter of its own.
///
/// # Errors
/// The database's fault.
pub fn notify(tx: &mut Tx<'_>, to: &[PersonId], notice: &Notice) -> Result<(), AppError> {
    let mut to = to.to_vec();
    to.sort_unstable();
    to.dedup();
    to.retain(|person| tx.actor().person() != Some(*person));
    for person in to {
        tell(tx, person, notice)?;
    }
    Ok(())
}

fn tell(tx: &mut Tx<'_>, person: PersonId, notice: &Notice) -> Result<(), AppError> {
    let id = store::add(tx, person, notice)?;
    let chosen = store::find_choice(tx.conn(), person, notice.kind)?;
    match settle(notice.kind, chosen) {
        Choice::Digest => Ok(()),
        Choice::Page => store::set_digested(tx, id),
        Choice::AtOnce => {
            store::set_digested(tx, id)?;
            let told = store::get(tx.conn(), person, id)?;
            let to = people::get_recipient(tx.conn(), person)?;
            let line = line_of(&told, to.lang);
            tx.post(letters::at_once(to, &line))
        }
    }
}

/// Tells the leads of an employer of something that ends soon, or has ended.
fn tell_of_ending(tx: &mut Tx<'_>, ending: &Ending) -> Result<(), AppError> {
    let members = people::list_members(tx.conn(), ending.employer)?;
    let leads = members.into_iter().filter(|member| member.role == Role::Lead).map(|member| member.person);
    let to: Vec<PersonId> = leads.collect();
    let notice = ending.notice(tx.today());
    notify(tx, &to, &notice)
}

/// Some of what ends, each with its key.
type Endings<Id> = Result<Vec<(Id, Ending)>, AppError>;

/// Tells the leads of employers of everything that ends soon or has ended. `untold` lists some of what nobody was told of
/// by a day, and `set_told` notes one as told, in the transaction that tells: nobody is told twice. Blocks.
///
/// # Errors
/// The database's fault.
pub fn tell_of_endings<Id>(
    app: &App,
    untold: fn(&mut Conn, NaiveDate, i64) -> Endings<Id>,
    set_told: fn(&mut Tx<'_>, Id, &Ending) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let tell_some = |tx: &mut Tx<'_>| {
        let today = tx.today();
        let endings = untold(tx.conn(), today, AT_ONCE)?;
        let count = endings.len();
        for (id, ending) in endings {
            tell_of_ending(tx, &ending)?;
            set_told(tx, id, &ending)?;
        }
        Ok(count)
    };
    while app.write_now(&Actor::System, tell_some)? > 0 {}
    Ok(())
}

/// Takes away what a person was told of an employer they have nothing to do with any more, but for what concerns their
/// own standing there.
///
/// # Errors
/// The database's fault.
pub fn forget_employer(tx: &mut Tx<'_>, person: PersonId, employer: EmployerId) -> Result<(), AppError> {
    store::remove_of_employer(tx, person, employer)
}

/// Takes back what anybody was told of a page: what it is about is gone, and a notice may name it.
///
/// # Errors
/// The database's fault.
pub fn forget_page(tx: &mut Tx<'_>, page: &str) -> Result<(), AppError> {
    store::remove_of_page(tx, page)
}

/// Takes back what anybody was told of a page or of one below it.
///
/// # Errors
/// The database's fault.
pub fn forget_pages(tx: &mut Tx<'_>, page: &str) -> Result<(), AppError> {
    store::remove_of_pages(tx, page)
}
