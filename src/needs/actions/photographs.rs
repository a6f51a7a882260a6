//! Photographs of the premises: adding one, taking one away, and what the virus scanner says of them.

use super::super::rules::{MOST_PHOTOGRAPHS, NewPhotograph, WalkroundRefusal};
use super::super::store::{self, WaitingPhotograph};
use super::walkrounds::{record, unpublished};
use crate::employers::{self, Employer};
use crate::evidence::actions::scan_each;
use crate::evidence::rules::Scan;
use crate::notices::{self, Notice, NoticeKind};
use crate::platform::access::{Act, Relation, may};
use crate::platform::app::App;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{NeedsAssessmentId, PhotographId, WalkroundId};
use crate::platform::jobs::{Every, Job};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// Asks the virus scanner about the photographs that wait for it.
pub const PHOTOGRAPH_SCANNING: Job =
    Job { name: "needs-photograph-scan", every: Every::Minutes(1), run: scan_photographs };

/// Adds a photograph, whose bytes are kept already. One that was sent before with the same token is not added twice.
///
/// # Errors
/// When the person may not, the walk-round is published, or it has as many as it may.
pub fn add_photograph(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
    new: &NewPhotograph,
) -> Result<PhotographId, AppError> {
    let (_, walkround) = unpublished(tx, assessment, id)?;
    if let Some(sent) = store::find_photograph(tx.conn(), id, &new.token)? {
        return Ok(sent);
    }
    if walkround.photographs.len() >= MOST_PHOTOGRAPHS {
        return Err(AppError::field("photograph", WalkroundRefusal::Full.text()));
    }
    if new.item.as_ref().is_some_and(|item| walkround.checklist.item(item).is_none()) {
        return Err(AppError::NotFound);
    }
    let photograph = store::add_photograph(tx, id, new)?;
    record(tx, "photograph-added", id, walkround.walked_on.to_string())?;
    Ok(photograph)
}

/// Takes a photograph away, whatever became of the assessment. One that the employer's people could see leaves the report,
/// too, and their history says that one did.
///
/// # Errors
/// [`AppError::NotFound`] when there is none; when the person may not.
pub fn remove_photograph(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
    photograph: PhotographId,
) -> Result<(), AppError> {
    let (actor, found) = (tx.actor(), store::get(tx.conn(), assessment)?);
    let employer = employers::get(tx.conn(), found.employer)?;
    let relation = employers::relation(tx.conn(), actor, &employer)?;
    may(Act::ViewNeeds, &relation)?;
    let walkround = store::get_walkround(tx.conn(), assessment, id)?;
    walkround.check_taking_out(&relation)?;
    walkround.photographs.iter().find(|known| known.id == photograph).ok_or(AppError::NotFound)?;
    store::remove_photograph(tx, photograph)?;
    let day = walkround.walked_on.to_string();
    if walkround.is_published {
        let event = Event::new("photograph-taken-out").employer(found.employer).subject(id);
        tx.record(event.with("day", day))?;
        return tell_adviser(tx, &employer, &relation, format!("/needs/{assessment}/walkrounds/{id}"));
    }
    record(tx, "photograph-removed", id, day)
}

/// What was published is judged: the adviser knows when somebody at the employer takes something out of it.
fn tell_adviser(
    tx: &mut Tx<'_>,
    employer: &Employer,
    relation: &Relation,
    page: String,
) -> Result<(), AppError> {
    if may(Act::LeadNeeds, relation).is_ok() {
        return Ok(());
    }
    let Some((adviser, _)) = employers::get_adviser(tx.conn(), employer.id)? else { return Ok(()) };
    let notice = Notice::new(NoticeKind::Needs, page).employer(employer.id).with("what", "photograph");
    notices::actions::notify(tx, &[adviser], &notice)
}

/// Asks the virus scanner about the photographs that wait for it, and notes what it says. Blocks.
///
/// # Errors
/// The fault of the database or the file store. A scanner that cannot be reached is none: the photographs wait.
pub fn scan_photographs(app: &App) -> Result<(), AppError> {
    scan_each(app, store::list_waiting_photographs, |waiting| &waiting.sha256, note)
}

/// What was put aside is told to whoever added it, and to nobody at the employer, who may not have seen the walk-round.
fn note(tx: &mut Tx<'_>, waiting: &WaitingPhotograph, scan: Scan) -> Result<(), AppError> {
    let kind = if scan == Scan::Quarantined { "photograph-quarantined" } else { "photograph-scanned" };
    if !store::set_photograph_scan(tx, waiting.id, scan)? {
        return Ok(());
    }
    tx.record(Event::new(kind).subject(waiting.walkround))?;
    if scan != Scan::Quarantined {
        return Ok(());
    }
    let employer = store::get(tx.conn(), waiting.assessment)?.employer;
    let name = employers::get(tx.conn(), employer)?;
    let page = format!("/needs/{}/walkrounds/{}", waiting.assessment, waiting.walkround);
    let notice = Notice::new(NoticeKind::Quarantine, page).employer(employer).with("employer", name.name());
    notices::actions::notify(tx, &[waiting.added_by], &notice)
}
