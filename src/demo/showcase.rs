//! The employer of the cast: half-way through its Bronze application, with evidence and a note from its adviser.

use std::collections::BTreeSet;

use chrono::Duration;

use super::answering::{self, Bid, blank, narrative, readings, save};
use super::cast::{self, Name};
use super::course::{Course, Step};
use super::diary::Diary;
use super::employer::{self, Resident};
use super::papers::add_item;
use super::profile::Profile;
use super::staff::Staff;
use super::upkeep;
use super::world::World;
use super::{draw::Draw, exhibits, kinds, portfolio};
use crate::applications::NewAnswer;
use crate::applications::actions::{assign, write_message};
use crate::applications::rules::{NewAssignment, NewMessage};
use crate::employers::actions::allot_adviser;
use crate::evidence::{Content, NewItem};
use crate::people::actions::create_account;
use crate::places::PlaceCode;
use crate::platform::access::{Actor, Role};
use crate::platform::error::AppError;
use crate::platform::ids::EvidenceId;
use crate::scheme::Status;

/// Its own seed: it is the same whatever else is in the world.
const SEED: u64 = 41;

const ADVICE: &str = "You are well on the way. For the campaigns, say which finding of your needs assessment each one \
    answers; two trained advocates are enough. The absence figures only need totals, so leave the names of teams out.";

const QUESTION: &str = "We keep totals of days lost for each month. Is the rate enough, or do you need the causes as well, \
    as far as people gave them?";

/// Makes and returns the employer and its people, who sign in with the password with this hash.
///
/// # Errors
/// What an action says.
pub fn live(world: &mut World<'_>, staff: &Staff, hash: &str) -> Result<Resident, AppError> {
    let mut diary = Diary::new(world.anchor);
    diary.turn_to(58);
    let lead = sign_up(world, &mut diary, cast::LEAD, hash)?;
    let mut bakery = employer::begin(world, diary, profile()?, lead)?;
    employer::register(world, &mut bakery, 5)?;
    bakery.diary.turn_to(55);
    for (name, role) in [(cast::CONTRIBUTOR, Role::Contributor), (cast::VIEWER, Role::Viewer)] {
        let person = sign_up(world, &mut bakery.diary, name, hash)?;
        employer::add_to_team(world, &mut bakery, person, role)?;
    }
    let (id, adviser) = (bakery.id, staff.advisers.first().and_then(Actor::person));
    if let Some(adviser) = adviser {
        world.act(&mut bakery.diary, &staff.coordinator, |tx| allot_adviser(tx, id, adviser))?;
    }
    bakery.adviser = staff.advisers.first().cloned();
    apply(world, staff, &mut bakery)?;
    Ok(bakery)
}

fn sign_up(
    world: &mut World<'_>,
    diary: &mut Diary,
    (name, email): Name,
    hash: &str,
) -> Result<Actor, AppError> {
    world.act(diary, &Actor::Operator, |tx| {
        let id = create_account(tx, name, email, Some(hash))?;
        Ok(Actor::Person { id, name: name.to_owned(), grants: Vec::new() })
    })
}

fn profile() -> Result<Profile, AppError> {
    let mut profile = Profile::of(kinds::called("Bakery"), "Thistledown", 1, &mut Draw::new(SEED))?;
    profile.headcount = 46;
    profile.place = PlaceCode::parse("E08000021").map_err(AppError::fault)?;
    profile.told.has_food_outlet = true;
    profile.told.has_recognised_union = false;
    profile.told.has_visitors = true;
    Ok(profile)
}

fn apply(world: &mut World<'_>, staff: &Staff, bakery: &mut Resident) -> Result<(), AppError> {
    let course = Course::reaching(Step::Started, 49, &mut world.draw);
    let bid = answering::start(world, staff, bakery, "bronze", course)?;
    for (at, criterion) in bid.criteria.iter().enumerate() {
        let ago = 45 - i64::try_from(at).unwrap_or_default() * 3;
        bakery.diary.turn_to(ago);
        let writer = bakery.team[at % bakery.team.len()].clone();
        let new = match at {
            0..6 => {
                let evidence = prove(world, bakery, &writer, at)?;
                portfolio::fill(world, bakery, &writer, criterion, 0)?;
                let readings = readings(criterion, 0);
                let narrative = narrative(world, bakery, criterion)?;
                NewAnswer { narrative, evidence, readings, ..blank(Status::Met) }
            }
            6 | 7 => {
                let narrative = world.texts.sentences.begun[at - 6].clone();
                NewAnswer { narrative, ..blank(Status::InProgress) }
            }
            _ => continue,
        };
        save(world, bakery, bid.id, &writer, &criterion.code, &new)?;
    }
    upkeep::keep_up(world, bakery)?;
    bakery.diary.turn_to(6);
    portfolio::go_on(world, bakery)?;
    if let Some(adviser) = &bakery.adviser {
        let message = NewMessage { text: ADVICE.to_owned(), needs_reply: true };
        world.act(&mut bakery.diary, adviser, |tx| write_message(tx, bid.id, None, &message))?;
    }
    share(world, bakery, &bid)
}

/// The lead gives what is open to colleagues, one of it too late already, and asks the adviser about a criterion.
fn share(world: &mut World<'_>, bakery: &mut Resident, bid: &Bid) -> Result<(), AppError> {
    let (lead, colleague) = (bakery.team[0].clone(), bakery.team[1].clone());
    bakery.diary.turn_to(5);
    let today = bakery.diary.today();
    for (criterion, (person, days)) in
        bid.criteria.iter().skip(6).zip([(&colleague, 4), (&lead, 10), (&colleague, 30)])
    {
        let Some(person) = person.person() else { continue };
        let new = NewAssignment { to: Some((person, today + Duration::days(days))), version: 0 };
        world.act(&mut bakery.diary, &lead, |tx| assign(tx, bid.id, &criterion.code, &new))?;
    }
    let Some(criterion) = bid.criteria.get(6).filter(|_| bakery.adviser.is_some()) else { return Ok(()) };
    let question = NewMessage { text: QUESTION.to_owned(), needs_reply: true };
    world.act(&mut bakery.diary, &colleague, |tx| {
        write_message(tx, bid.id, Some(&criterion.code), &question).map(drop)
    })
}

/// Evidence for the first answers: each kind there is.
fn prove(
    world: &mut World<'_>,
    bakery: &mut Resident,
    writer: &Actor,
    at: usize,
) -> Result<BTreeSet<EvidenceId>, AppError> {
    let link = Content::Link("https://thistledown-bakery.example/health-calendar".to_owned());
    let note = Content::Note("Four weeks of menus; the healthier dish is marked in green.".to_owned());
    let file = |title| exhibits::suited(world.exhibits, title).map(|exhibit| exhibit.version.content.clone());
    let (title, content) = match at {
        0 => ("Health needs assessment: summary", file("needs assessment")),
        1 => ("Poster of the walking campaign", file("Photograph")),
        2 => ("Calendar of health topics", Some(link)),
        3 => ("Poster on mental health", file("Poster")),
        4 => ("Menus of the canteen", Some(note)),
        _ => ("Smoke-free policy", file("Smoke-free")),
    };
    let Some(content) = content else { return Ok(BTreeSet::new()) };
    let item = NewItem::new(title, Some(bakery.diary.today()), content);
    Ok(BTreeSet::from([add_item(world, bakery, writer, &item)?]))
}
