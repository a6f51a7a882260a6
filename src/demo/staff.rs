//! The scheme's own people: the cast, who sign in, and their colleagues, who do not.

use std::sync::Arc;

use super::cast::{self, Name};
use super::diary::Diary;
use super::draw::Draw;
use super::world::{ORIGIN, World};
use crate::people::actions::{create_account, grant};
use crate::platform::access::{Actor, Grant, Role};
use crate::platform::error::AppError;
use crate::platform::ids::SchemeId;
use crate::scheme::{self, Edition};

/// The schemes of the demonstration.
pub const SCHEMES: [&str; 2] = ["bhawa", "workplace-wellbeing-charter"];

/// The scheme and who works for it.
pub struct Staff {
    /// The scheme everybody works for.
    pub scheme: SchemeId,
    /// Its edition.
    pub edition: Arc<Edition>,
    /// Allocates, allots, revokes.
    pub coordinator: Actor,
    /// Decides and releases.
    pub chair: Actor,
    /// The cast's adviser first.
    pub advisers: Vec<Actor>,
    /// The cast's assessor first.
    pub assessors: Vec<Actor>,
    /// The panel without its chair, the cast's member first.
    pub members: Vec<Actor>,
}

/// Publishes the scheme and hires its people; those of the cast get the password with this hash.
///
/// # Errors
/// The database's fault.
pub fn hire(world: &mut World<'_>, hash: &str) -> Result<Staff, AppError> {
    let mut diary = Diary::new(world.anchor);
    diary.turn_to(ORIGIN);
    let (scheme, edition) = world.act(&mut diary, &Actor::Operator, |tx| {
        scheme::actions::publish_shipped(tx, &SCHEMES)?;
        let scheme = scheme::get_scheme(tx.conn(), "bhawa")?.id;
        Ok((scheme, scheme::get_current_edition(tx.conn(), scheme)?))
    })?;
    let mut office = Office { world, diary, scheme, hash };
    let coordinator = office.hire(cast::COORDINATOR, Role::Coordinator, None, true)?;
    let chair = office.hire(cast::CHAIR, Role::PanelChair, None, true)?;
    let advisers = office.hire_all(cast::ADVISER, &cast::ADVISERS, Role::Adviser)?;
    let assessors = office.hire_all(cast::ASSESSOR, &cast::ASSESSORS, Role::Assessor)?;
    let members = cast::MEMBERS.map(|name| (name, None));
    let members = office.hire_all(cast::MEMBER, &members, Role::PanelMember)?;
    Ok(Staff { scheme, edition, coordinator, chair, advisers, assessors, members })
}

/// The same people take on another scheme.
///
/// # Errors
/// The database's fault.
pub fn take_on(world: &mut World<'_>, staff: &Staff, slug: &str) -> Result<Staff, AppError> {
    let mut diary = Diary::new(world.anchor);
    diary.turn_to(ORIGIN - 1);
    let (scheme, edition) = world.act(&mut diary, &Actor::Operator, |tx| {
        let scheme = scheme::get_scheme(tx.conn(), slug)?.id;
        Ok((scheme, scheme::get_current_edition(tx.conn(), scheme)?))
    })?;
    let mut give = |one: &Actor, role| {
        let Actor::Person { id, name, grants } = one else { return Err(AppError::SignInFirst) };
        let place = grants.first().and_then(|grant| grant.place.clone());
        let held = Grant { role, scheme: Some(scheme), place, employer: None };
        world.act(&mut diary, &Actor::Operator, |tx| grant(tx, *id, &held))?;
        let grants = grants.iter().cloned().chain([held]).collect();
        Ok(Actor::Person { id: *id, name: name.clone(), grants })
    };
    let mut all = |people: &[Actor], role| -> Result<Vec<Actor>, AppError> {
        people.iter().map(|one| give(one, role)).collect()
    };
    let advisers = all(&staff.advisers, Role::Adviser)?;
    let assessors = all(&staff.assessors, Role::Assessor)?;
    let members = all(&staff.members, Role::PanelMember)?;
    let coordinator = give(&staff.coordinator, Role::Coordinator)?;
    let chair = give(&staff.chair, Role::PanelChair)?;
    Ok(Staff { scheme, edition, coordinator, chair, advisers, assessors, members })
}

struct Office<'a, 'w> {
    world: &'a mut World<'w>,
    diary: Diary,
    scheme: SchemeId,
    hash: &'a str,
}

impl Office<'_, '_> {
    /// One of the cast and their colleagues.
    fn hire_all(
        &mut self,
        first: Name,
        colleagues: &[(Name, Option<&str>)],
        role: Role,
    ) -> Result<Vec<Actor>, AppError> {
        let mut hired = vec![self.hire(first, role, None, true)?];
        for (name, place) in colleagues {
            hired.push(self.hire(*name, role, *place, false)?);
        }
        Ok(hired)
    }

    fn hire(
        &mut self,
        (name, email): Name,
        role: Role,
        place: Option<&str>,
        signs_in: bool,
    ) -> Result<Actor, AppError> {
        let hash = signs_in.then_some(self.hash);
        let held = Grant { role, scheme: Some(self.scheme), place: place.map(str::to_owned), employer: None };
        self.world.act(&mut self.diary, &Actor::Operator, |tx| {
            let id = create_account(tx, name, email, hash)?;
            grant(tx, id, &held)?;
            Ok(Actor::Person { id, name: name.to_owned(), grants: vec![held] })
        })
    }
}

/// One of these people who works in a place, by chance.
pub fn one_of<'a>(people: &'a [Actor], place: &str, draw: &mut Draw) -> Option<&'a Actor> {
    let here = |person: &&Actor| {
        person.grants().iter().any(|grant| grant.place.as_deref().is_none_or(|own| own == place))
    };
    let here: Vec<&Actor> = people.iter().filter(here).collect();
    here.get(draw.below(here.len())).copied()
}
