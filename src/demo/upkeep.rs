//! What happens to a library over time: an item is renewed, one is past its last day, one should never have been there.

use super::employer::Resident;
use super::papers::add_item;
use super::world::World;
use crate::evidence::actions::{add_version, redact};
use crate::evidence::rules::Renewal;
use crate::evidence::{Content, NewItem};
use crate::platform::access::Actor;
use crate::platform::error::AppError;

/// Adds and changes a few items of the employer.
///
/// # Errors
/// What an action says.
pub fn keep_up(world: &mut World<'_>, bakery: &mut Resident) -> Result<(), AppError> {
    let writer = bakery.team[0].clone();
    bakery.diary.turn_to(12);
    lapse(world, bakery, &writer)?;
    renew(world, bakery, &writer)?;
    take_away(world, bakery, &writer)
}

fn lapse(world: &mut World<'_>, bakery: &mut Resident, writer: &Actor) -> Result<(), AppError> {
    let link = Content::Link("https://thistledown-bakery.example/cycle-to-work".to_owned());
    let today = bakery.diary.today();
    let mut item = NewItem::new("Cycle to work: this year’s agreement", Some(today), link);
    item.current_until = Some(today + chrono::Duration::days(3));
    add_item(world, bakery, writer, &item).map(|_| ())
}

fn renew(world: &mut World<'_>, bakery: &mut Resident, writer: &Actor) -> Result<(), AppError> {
    let words = "The group meets every second Tuesday at half past two.";
    let item = NewItem::new("Minutes of the wellbeing group", None, Content::Note(words.to_owned()));
    let id = add_item(world, bakery, writer, &item)?;
    let words =
        "The group meets every second Tuesday at half past two, now with somebody of the night shift.";
    let (about_on, content) = (Some(bakery.diary.today()), Content::Note(words.to_owned()));
    let renewal = Renewal { about_on, current_until: None, version: content.into() };
    world.act(&mut bakery.diary, writer, |tx| add_version(tx, id, 1, &renewal)).map(|_| ())
}

fn take_away(world: &mut World<'_>, bakery: &mut Resident, writer: &Actor) -> Result<(), AppError> {
    let words = "Who was off sick in October, and why.";
    let item = NewItem::new("Absence in October", None, Content::Note(words.to_owned()));
    let id = add_item(world, bakery, writer, &item)?;
    let reason = "It named people with the reasons for their absence. Totals are enough.";
    world.act(&mut bakery.diary, writer, |tx| redact(tx, id, reason)).map(|_| ())
}
