//! The adviser's walk round the bakery.

use crate::employers;
use crate::needs::rules::{NewObservation, NewPhotograph, NewWalkround, print_of_walkround};
use crate::needs::{self, ObservationMark};
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::platform::files::picture::{Bounded, Format, bounded};
use crate::platform::ids::{EmployerId, NeedsAssessmentId, SiteId, WalkroundId};
use crate::platform::tx::Tx;

use super::super::exhibits;

const CHECKLIST: &str = "premises";

/// Item, how it was, what there is to say of it.
const SEEN: [(&str, ObservationMark, &str); 12] = [
    (
        "notice-boards",
        ObservationMark::Better,
        "One board by the time clock, with posters of last winter; none where the drivers pass.",
    ),
    (
        "confidential-help",
        ObservationMark::Problem,
        "Nowhere to be seen. The back of the toilet doors would do.",
    ),
    ("safety-law", ObservationMark::Good, "By the time clock, with the first aiders of every shift."),
    (
        "drinking-water",
        ObservationMark::Better,
        "A cooler in the shop; the bakehouse, where it is hottest, has a tap at the far end.",
    ),
    ("hot-drinks", ObservationMark::Good, ""),
    ("food-storing", ObservationMark::Good, "Two fridges and a microwave, clean."),
    ("rest-space", ObservationMark::Problem, "Four chairs for a shift of eighteen, and the door stays open."),
    ("breaks", ObservationMark::Better, "Planned for the ovens, not for the vans."),
    ("smoke-free", ObservationMark::Good, ""),
    ("stairs", ObservationMark::Unseen, ""),
    (
        "lifting",
        ObservationMark::Better,
        "A hoist for the flour; crates are lifted into the second van by hand.",
    ),
    ("warmth", ObservationMark::Problem, "31 degrees by the ovens at ten in the morning, with one fan."),
];

/// Walks round its first site, with a photograph, and publishes what was seen.
///
/// # Errors
/// What an action says, or the file store.
pub fn walk(app: &App, adviser: &Actor, employer: EmployerId, id: NeedsAssessmentId) -> Result<(), AppError> {
    let sites = app.read_now(|conn| employers::list_sites(conn, employer))?;
    let Some(site) = sites.first().map(|site| site.id) else { return Ok(()) };
    let photograph = photograph(app)?;
    app.write_now(adviser, |tx| {
        let walkround = note(tx, id, site)?;
        needs::actions::add_photograph(tx, id, walkround, &photograph)?;
        let all = needs::list_walkrounds(tx.conn(), id, false)?;
        let walked = all.iter().find(|one| one.id == walkround).ok_or(AppError::NotFound)?;
        needs::actions::publish_walkround(tx, id, walkround, &print_of_walkround(walked))
    })
}

fn note(tx: &mut Tx<'_>, id: NeedsAssessmentId, site: SiteId) -> Result<WalkroundId, AppError> {
    let new = NewWalkround { site, walked_on: tx.today(), checklist: CHECKLIST.to_owned() };
    let walkround = needs::actions::begin_walkround(tx, id, &new)?;
    let notes = SEEN.map(|(item, mark, note)| NewObservation {
        item: item.to_owned(),
        mark,
        note: note.to_owned(),
        seen: 0,
    });
    needs::actions::note_what_was_seen(tx, id, walkround, &notes)?;
    Ok(walkround)
}

/// A photograph of the notice board, in the file store.
fn photograph(app: &App) -> Result<NewPhotograph, AppError> {
    let taken = exhibits::notice_board()?;
    let Bounded { bytes, width, height } = bounded(Format::Png, &taken, needs::rules::LONGEST_SIDE)
        .map_err(|_| AppError::fault("no picture"))?;
    let number = |of: usize| i32::try_from(of).map_err(AppError::fault);
    let (size_bytes, width, height) =
        (number(bytes.len())?, number(width as usize)?, number(height as usize)?);
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(AppError::fault)?;
    let sha256 = runtime.block_on(app.files().put(bytes))?;
    Ok(NewPhotograph {
        item: Some("notice-boards".to_owned()),
        caption: "The notice board by the time clock, with two posters of last winter".to_owned(),
        sha256,
        size_bytes,
        width,
        height,
        token: "demonstration".to_owned(),
        scan: crate::evidence::rules::Scan::Off,
    })
}
