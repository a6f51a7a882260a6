//! The demo world: invented employers and people, made through the same actions as the pages use.
//!
//! The world is a function of a [`Recipe`] and the day of the installation's clock (the *anchor*): the same keys, names,
//! days and decisions every time, on either database. Only the salts of the passwords differ. Its history ends the day
//! before the anchor.

mod answering;
mod asking;
mod bidding;
mod cast;
mod course;
mod diary;
mod draw;
mod employer;
mod exhibits;
mod judging;
mod kinds;
mod living;
mod names;
mod needing;
mod papers;
mod pooling;
mod portfolio;
mod profile;
mod recipe;
mod showcase;
mod staff;
mod story;
mod texts;
mod upkeep;
mod world;

use crate::notices;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::Ids;
use crate::platform::installation::{self, InstallationKind};
use crate::platform::mail;
use crate::platform::tx::Tx;
use employer::Resident;
use staff::Staff;

pub use cast::{SIGN_INS, SignIn};
pub use recipe::Recipe;
pub use story::Story;
use world::World;

/// Fills an empty database and returns `true`; one that was filled before is left alone.
///
/// Everything is one transaction: a start that is cut off leaves an empty database, and the next one begins anew. Small
/// files of evidence go into the file store first; they are the same every time, so nothing piles up there.
///
/// # Errors
/// When the database belongs to a service, or its fault.
pub fn fill(app: &App, recipe: &Recipe) -> Result<bool, AppError> {
    make(app, recipe).map(|made| made.is_some())
}

/// As [`fill`]; then the employer of the cast and a few others ask their people, which takes transactions of their own.
///
/// # Errors
/// As [`fill`].
pub fn fill_and_ask(app: &App, recipe: &Recipe) -> Result<bool, AppError> {
    let Some((bakery, staff)) = make(app, recipe)? else { return Ok(false) };
    asking::ask(app, &bakery)?;
    let askers = pooling::askers(app, &staff)?;
    pooling::ask_others(app, &staff, &askers)?;
    needing::assess(app, &bakery)?;
    needing::assess_small(app, &bakery, &askers)?;
    app.write_now(&Actor::System, |tx| {
        notices::actions::count_as_digested(tx)?;
        mail::count_as_sent(tx)
    })?;
    Ok(true)
}

/// Makes the world in one transaction; returns the employer of the cast and the scheme's people, or nothing where there is
/// a world already.
fn make(app: &App, recipe: &Recipe) -> Result<Option<(Resident, Staff)>, AppError> {
    if is_filled(app)? {
        return Ok(None);
    }
    let texts = texts::read()?;
    let exhibits = exhibits::keep_all(app.files())?;
    let hash = app.passwords().hash_now(cast::PASSWORD)?;
    let now = app.clock().now();
    // The transaction may run again when it meets another: then it begins with the same seed.
    app.db().write(|conn| {
        let (ids, anchor) = (Ids::seeded(recipe.seed), day_of(now));
        let mut world = World::new(conn, ids.clone(), anchor, recipe.seed, &texts, &exhibits);
        let staff = staff::hire(&mut world, &hash)?;
        let bakery = showcase::live(&mut world, &staff, &hash)?;
        let charter = staff::take_on(&mut world, &staff, staff::SCHEMES[1])?;
        living::live_all(&mut world, [&staff, &charter], recipe)?;
        mark_as_demo(&mut Tx::new(conn, now, &Actor::Operator, &ids))?;
        Ok(Some((bakery, staff)))
    })
}

/// Whether the demo is made already.
///
/// # Errors
/// When the database belongs to a service, or its fault.
pub fn is_filled(app: &App) -> Result<bool, AppError> {
    match app.read_now(|conn: &mut Conn| installation::find_kind(conn))? {
        Some(InstallationKind::Demo) => Ok(true),
        Some(InstallationKind::Service) => {
            Err(AppError::fault("this database belongs to a service: a demonstration needs its own"))
        }
        None => Ok(false),
    }
}

fn mark_as_demo(tx: &mut Tx<'_>) -> Result<(), AppError> {
    notices::actions::count_as_digested(tx)?;
    mail::count_as_sent(tx)?;
    installation::mark(tx, InstallationKind::Demo)
}
