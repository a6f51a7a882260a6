//! An employer registers itself, step by step.

use super::diary::Diary;
use super::names;
use super::profile::Profile;
use super::staff::{Staff, one_of};
use super::world::World;
use crate::employers::actions;
use crate::employers::{SiteDetails, Workforce};
use crate::people::actions::{create_account, grant};
use crate::platform::access::{Actor, Grant, Role};
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;

/// An employer in the world.
pub struct Resident {
    /// Its key.
    pub id: EmployerId,
    /// What it is like.
    pub profile: Profile,
    /// Its lead first, then its contributors.
    pub team: Vec<Actor>,
    /// Its adviser.
    pub adviser: Option<Actor>,
    /// Where its history is.
    pub diary: Diary,
}

impl Resident {
    /// Its lead.
    pub fn lead(&self) -> &Actor {
        &self.team[0]
    }

    /// The GSS code of its place.
    pub fn place(&self) -> &str {
        self.profile.place.as_str()
    }
}

/// An employer begins to register. `lead` has an account.
///
/// # Errors
/// What the actions say.
pub fn begin(
    world: &mut World<'_>,
    mut diary: Diary,
    profile: Profile,
    lead: Actor,
) -> Result<Resident, AppError> {
    let id = world.act(&mut diary, &lead, |tx| actions::register(tx, &profile.details, false))?;
    let lead = at_employer(lead, Role::Lead, id);
    Ok(Resident { id, profile, team: vec![lead], adviser: None, diary })
}

/// Somebody without a password gets an account at an employer's address.
///
/// # Errors
/// What the action says.
pub fn join(world: &mut World<'_>, diary: &mut Diary, name: &str, host: &str) -> Result<Actor, AppError> {
    let email = format!("{}@{host}", names::plain(name, '.'));
    world.act(diary, &Actor::Operator, |tx| {
        let id = create_account(tx, name, &email, None)?;
        Ok(Actor::Person { id, name: name.to_owned(), grants: Vec::new() })
    })
}

/// Gives somebody a role at an employer, as its lead would.
///
/// # Errors
/// What the action says.
pub fn add_to_team(
    world: &mut World<'_>,
    resident: &mut Resident,
    person: Actor,
    role: Role,
) -> Result<(), AppError> {
    let person = at_employer(person, role, resident.id);
    if let (Some(id), [held]) = (person.person(), person.grants()) {
        let (lead, mut diary) = (resident.lead().clone(), resident.diary);
        world.act(&mut diary, &lead, |tx| grant(tx, id, held))?;
        resident.diary = diary;
    }
    if role == Role::Contributor {
        resident.team.push(person);
    }
    Ok(())
}

fn at_employer(person: Actor, role: Role, employer: EmployerId) -> Actor {
    match person {
        Actor::Person { id, name, .. } => {
            let held = Grant { role, scheme: None, place: None, employer: Some(employer) };
            Actor::Person { id, name, grants: vec![held] }
        }
        other => other,
    }
}

/// Takes so many of the five steps that are left after the first: people, facts, site, publication, note.
///
/// # Errors
/// What the actions say.
pub fn register(world: &mut World<'_>, resident: &mut Resident, steps: usize) -> Result<(), AppError> {
    let workforce = workforce(world, resident);
    let site = site(world, resident, "Main site")?;
    let Resident { id, profile, team, diary, .. } = resident;
    let (id, lead) = (*id, &team[0]);
    // Every step counts the employer one version on; the first found it at 1.
    for step in 0..steps {
        let seen = i32::try_from(step).unwrap_or_default() + 1;
        world.act(diary, lead, |tx| match step {
            0 => actions::count_workforce(tx, id, seen, &workforce),
            1 => actions::state_facts(tx, id, seen, profile.told),
            2 => actions::add_site(tx, id, seen, &site).map(|(_, saved)| saved),
            3 => actions::choose_publication(tx, id, seen, &profile.publication),
            _ => actions::accept_note(tx, id),
        })?;
    }
    Ok(())
}

/// Large employers have more sites than one.
///
/// # Errors
/// What the action says.
pub fn add_sites(world: &mut World<'_>, resident: &mut Resident) -> Result<(), AppError> {
    const NAMES: [&str; 4] = ["North depot", "Harbour office", "Training centre", "East wing"];
    let count = match resident.profile.headcount {
        0..100 => 0,
        100..500 => 1,
        500..1500 => 2,
        _ => 4,
    };
    for (at, name) in NAMES.into_iter().take(count).enumerate() {
        let site = site(world, resident, name)?;
        let seen = i32::try_from(at).unwrap_or_default() + 6;
        let (id, lead) = (resident.id, &resident.team[0]);
        world.act(&mut resident.diary, lead, |tx| actions::add_site(tx, id, seen, &site))?;
    }
    Ok(())
}

/// The coordinator names an adviser of its place.
///
/// # Errors
/// What the action says.
pub fn get_adviser(world: &mut World<'_>, staff: &Staff, resident: &mut Resident) -> Result<(), AppError> {
    let found = one_of(&staff.advisers, resident.place(), &mut world.draw).cloned();
    if let Some(adviser) = found.as_ref().and_then(Actor::person) {
        let id = resident.id;
        world.act(&mut resident.diary, &staff.coordinator, |tx| actions::allot_adviser(tx, id, adviser))?;
    }
    resident.adviser = found;
    Ok(())
}

fn workforce(world: &mut World<'_>, resident: &Resident) -> Workforce {
    let headcount = i32::try_from(resident.profile.headcount).unwrap_or(i32::MAX / 100);
    let percent = i32::try_from(world.draw.between(72, 100)).unwrap_or(100);
    Workforce {
        headcount,
        fte_hundredths: headcount * percent,
        in_scope: headcount,
        counted_on: resident.diary.today(),
    }
}

fn site(world: &mut World<'_>, resident: &Resident, name: &str) -> Result<SiteDetails, AppError> {
    let profile = &resident.profile;
    Ok(SiteDetails {
        name: name.to_owned(),
        postcode: profile.postcode(&mut world.draw)?,
        place: profile.place.clone(),
    })
}
