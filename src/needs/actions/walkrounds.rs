//! Walking round the premises: what was seen, and when the employer may read it.

use std::collections::BTreeMap;

use super::super::checklists;
use super::super::rules::{
    NeedsAssessment, NewObservation, NewWalkround, Noting, Observation, Walkround, WalkroundRefusal, noting,
    print_of_walkround,
};
use super::super::store;
use super::conversations::lead;
use crate::employers;
use crate::platform::access::Act;
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::{NeedsAssessmentId, WalkroundId};
use crate::platform::ledger::Event;
use crate::platform::tx::Tx;

/// What became of notes that were sent, by the codes of their items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// Those that are written down as they were sent, with the version they have now.
    pub saved: BTreeMap<String, i32>,
    /// Those for which somebody else wrote something else meanwhile, with what is written down.
    pub stale: BTreeMap<String, Observation>,
}

/// Begins a walk round a site of the employer.
///
/// # Errors
/// When the person may not, the day is still to come, or the site or the checklist is not there.
pub fn begin_walkround(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewWalkround,
) -> Result<WalkroundId, AppError> {
    let found = lead(tx, assessment)?;
    if new.walked_on > tx.today() {
        return Err(AppError::field("walked_on", WalkroundRefusal::ToCome.text()));
    }
    if let Some(starts_on) = found.thread.starts_on.filter(|starts_on| new.walked_on < *starts_on) {
        return Err(AppError::field("walked_on", WalkroundRefusal::BeforePlan { starts_on }.text()));
    }
    let sites = employers::list_sites(tx.conn(), found.employer)?;
    if !sites.iter().any(|site| site.id == new.site) {
        return Err(AppError::field("site", WalkroundRefusal::Unknown.text()));
    }
    let checklist = checklists::find(&new.checklist)
        .ok_or_else(|| AppError::field("checklist", WalkroundRefusal::Unknown.text()))?;
    let id = store::add_walkround(tx, assessment, new, checklist)?;
    record(tx, "walkround-begun", id, new.walked_on.to_string())?;
    Ok(id)
}

/// Writes down what was seen, item by item. What somebody else changed meanwhile is left as they wrote it, and named.
///
/// # Errors
/// When the person may not, the walk-round is published, or an item is none of its checklist.
pub fn note_what_was_seen(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
    notes: &[NewObservation],
) -> Result<Noted, AppError> {
    let (_, walkround) = unpublished(tx, assessment, id)?;
    let (mut noted, mut written) = (Noted::default(), 0);
    for note in notes {
        walkround.checklist.item(&note.item).ok_or(AppError::NotFound)?;
        let (code, now) = (note.item.clone(), walkround.observations.get(&note.item));
        match (noting(now, note), now) {
            (Noting::Stale, Some(now)) => {
                noted.stale.insert(code, now.clone());
            }
            (Noting::Same, now) => {
                noted.saved.insert(code, now.map_or(0, |now| now.version));
            }
            _ => {
                store::set_observation(tx, id, note, now.is_some())?;
                noted.saved.insert(code, now.map_or(1, |now| now.version + 1));
                written += 1;
            }
        }
    }
    if written > 0 {
        // Without the employer, whose history it would show in.
        tx.record(Event::new("walkround-noted").subject(id).with("count", written))?;
    }
    Ok(noted)
}

/// Lets the employer's people read it; nothing in it changes afterwards. `seen` is the print of what the person had before
/// them: a telephone may have sent more since.
///
/// # Errors
/// [`AppError::Stale`] when it is something else by now; when the person may not, it is published already, or nothing was
/// noted.
pub fn publish_walkround(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
    seen: &str,
) -> Result<(), AppError> {
    let (found, walkround) = loaded(tx, assessment, id)?;
    walkround.check_publication()?;
    if print_of_walkround(&walkround) != seen {
        return Err(AppError::Stale);
    }
    store::set_walkround_published(tx, id)?;
    let event = Event::new("walkround-published").employer(found.employer).subject(id);
    tx.record(event.with("day", walkround.walked_on.to_string()))
}

/// Gives a walk-round up that nobody at the employer has seen, also of an assessment that is not under way any more.
///
/// # Errors
/// When the person may not, or it is published.
pub fn remove_walkround(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
) -> Result<(), AppError> {
    super::load_any(tx, assessment, Act::LeadNeeds)?;
    let walkround = store::get_walkround(tx.conn(), assessment, id)?;
    walkround.check_unpublished()?;
    store::remove_walkround(tx, id)?;
    record(tx, "walkround-removed", id, walkround.walked_on.to_string())
}

/// A walk-round that can still be changed, for whoever leads it.
pub(super) fn unpublished(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
) -> Result<(NeedsAssessment, Walkround), AppError> {
    let (found, walkround) = loaded(tx, assessment, id)?;
    walkround.check_unpublished()?;
    Ok((found, walkround))
}

fn loaded(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    id: WalkroundId,
) -> Result<(NeedsAssessment, Walkround), AppError> {
    let found = lead(tx, assessment)?;
    let walkround = store::get_walkround(tx.conn(), assessment, id)?;
    Ok((found, walkround))
}

/// An event of a walk-round nobody at the employer has seen: the employer is not named, so that its history does not show it.
pub(super) fn record(
    tx: &mut Tx<'_>,
    kind: &'static str,
    id: WalkroundId,
    day: String,
) -> Result<(), AppError> {
    tx.record(Event::new(kind).subject(id).with("day", day))
}
