//! Every employer lives through its story.

use super::bidding::{go_on, win};
use super::course::{Course, Step};
use super::diary::Diary;
use super::draw::Draw;
use super::employer::{self, Resident};
use super::judging;
use super::kinds::{self, Kind};
use super::names;
use super::profile::Profile;
use super::recipe::Recipe;
use super::staff::Staff;
use super::story::{Plan, Stage, Story};
use super::world::World;
use crate::platform::access::Role;
use crate::platform::error::AppError;

/// Makes the employers of the recipe, one after the other. The scheme's own people: of the award, and of the charter.
///
/// # Errors
/// What an action says: the world holds nothing that the pages would refuse.
pub fn live_all(
    world: &mut World<'_>,
    [award, charter]: [&Staff; 2],
    recipe: &Recipe,
) -> Result<(), AppError> {
    let mut words = names::words(&mut world.draw).into_iter();
    // The showcase employer has the first number.
    let mut number = 1;
    for (story, count) in recipe.stories {
        let staff = if story.is_of_charter() { charter } else { award };
        for at in 0..*count {
            let word = words.next().ok_or_else(|| AppError::fault("more employers than invented words"))?;
            number += 1;
            let (kind, headcount) = kind_of(*story, at, &mut world.draw);
            let mut profile = Profile::of(kind, &word, number, &mut world.draw)?;
            profile.headcount = headcount.unwrap_or(profile.headcount);
            let plan = story.plan(&mut world.draw);
            // The first of each kind of judging is the cast's, so that every one of them has work.
            live(world, staff, profile, &plan, at == 0)?;
        }
    }
    Ok(())
}

/// The smallest and the largest employer there are have their stories; the others are by chance.
fn kind_of(story: Story, at: usize, draw: &mut Draw) -> (Kind, Option<u32>) {
    match (story, at) {
        (Story::Registered, 0) => (kinds::called("Hairdressing"), Some(1)),
        (Story::Gold, 0) => (kinds::called("Hospitals Trust"), Some(4_500)),
        _ => (kinds::one(draw), None),
    }
}

fn live(
    world: &mut World<'_>,
    staff: &Staff,
    profile: Profile,
    plan: &Plan,
    is_first: bool,
) -> Result<(), AppError> {
    let courses = courses(plan, &mut world.draw);
    let first = courses.iter().map(|(_, course)| course.ago(Step::Started)).max();
    let registered = match first {
        Some(started) => started + world.draw.days(5, 40),
        None => world.draw.days(4, 280),
    };
    let mut resident = settle(world, staff, profile, plan, registered)?;
    let mut last = None;
    let (won, running) = courses.split_at(plan.won.len());
    for (at, (level, course)) in won.iter().enumerate() {
        let second_try = plan.second_try && at == 0;
        last = win(world, staff, &mut resident, level, *course, second_try)?;
    }
    if let (Some(ago), Some(award)) = (plan.revoked, last) {
        resident.diary.turn_to(ago);
        judging::revoke(world, staff, &mut resident.diary, award)?;
    }
    for ((level, course), (_, stage)) in running.iter().zip(plan.running) {
        go_on(world, staff, &mut resident, (level, *course), stage, is_first)?;
    }
    Ok(())
}

/// The days of every application of a plan, in order: those that won, then the one on its way.
fn courses(plan: &Plan, draw: &mut Draw) -> Vec<(&'static str, Course)> {
    let mut courses = Vec::new();
    for (level, ago) in &plan.won {
        courses.push((*level, Course::reaching(Step::Released, *ago, draw)));
    }
    if let Some((level, stage)) = plan.running {
        let (step, most) = match stage {
            Stage::Answering(_) => (Step::Started, 80),
            Stage::Withdrawn | Stage::Submitted | Stage::HandedBack => (Step::Submitted, 18),
            Stage::Allocated => (Step::Allocated, 6),
            Stage::Marking(..) => (Step::Declared, 9),
            Stage::Assessed(0, false) => (Step::Completed, 10),
            Stage::Assessed(..) => (Step::Voted, 5),
            Stage::Deferred | Stage::Decided => (Step::Decided, 12),
        };
        courses.push((level, Course::reaching(step, draw.days(4, most), draw)));
    }
    courses
}

/// Registers, with its team, its sites and, every second one, its adviser.
fn settle(
    world: &mut World<'_>,
    staff: &Staff,
    profile: Profile,
    plan: &Plan,
    ago: i64,
) -> Result<Resident, AppError> {
    let mut diary = Diary::new(world.anchor);
    diary.turn_to(ago);
    let name = names::person(&mut world.draw);
    let lead = employer::join(world, &mut diary, &name, &profile.host)?;
    let mut resident = employer::begin(world, diary, profile, lead)?;
    employer::register(world, &mut resident, plan.steps.unwrap_or(5))?;
    if plan.steps.is_some() {
        return Ok(resident);
    }
    employer::add_sites(world, &mut resident)?;
    let colleague = names::person(&mut world.draw);
    if resident.profile.headcount >= 15 && colleague != name {
        let Resident { diary, profile, .. } = &mut resident;
        let person = employer::join(world, diary, &colleague, &profile.host)?;
        employer::add_to_team(world, &mut resident, person, Role::Contributor)?;
    }
    if world.draw.chance(52) {
        resident.diary.turn_to(ago - world.draw.days(1, 4));
        employer::get_adviser(world, staff, &mut resident)?;
    }
    Ok(resident)
}
