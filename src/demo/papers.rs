//! What an employer puts into its evidence.

use std::collections::BTreeSet;

use super::employer::Resident;
use super::exhibits;
use super::world::World;
use crate::evidence::actions;
use crate::evidence::{Content, NewItem};
use crate::platform::access::Actor;
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::scheme::Criterion;

/// Adds what shows a criterion, so many times in a hundred: most often a note or a link, now and then a file.
///
/// # Errors
/// What the action says.
pub fn add(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    criterion: &Criterion,
    percent: u64,
) -> Result<BTreeSet<EvidenceId>, AppError> {
    if !world.draw.chance(percent) {
        return Ok(BTreeSet::new());
    }
    let item = item(world, resident, criterion)?;
    Ok(BTreeSet::from([add_item(world, resident, writer, &item)?]))
}

/// Adds one item.
///
/// # Errors
/// What the action says.
pub fn add_item(
    world: &mut World<'_>,
    resident: &mut Resident,
    writer: &Actor,
    item: &NewItem,
) -> Result<EvidenceId, AppError> {
    let id = resident.id;
    world.act(&mut resident.diary, writer, |tx| actions::add(tx, id, item))
}

fn item(world: &mut World<'_>, resident: &Resident, criterion: &Criterion) -> Result<NewItem, AppError> {
    let texts = world.texts;
    let title = world.draw.pick(&texts.of(criterion)?.evidence);
    let about_on = Some(resident.diary.today() - chrono::Duration::days(world.draw.days(3, 90)));
    let content = match world.draw.below(10) {
        0..5 => Content::Note(world.draw.pick(&texts.sentences.notes)),
        5..8 => Content::Link(format!("https://{}/wellbeing/{}", resident.profile.host, criterion.code)),
        _ => match exhibits::suited(world.exhibits, &title) {
            Some(exhibit) => exhibit.version.content.clone(),
            None => Content::Note(world.draw.pick(&texts.sentences.notes)),
        },
    };
    Ok(NewItem::new(title, about_on, content))
}
