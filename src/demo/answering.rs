//! An employer starts an application, answers its criteria and hands it in.

use std::collections::BTreeSet;

use super::course::{Course, Step};
use super::employer::Resident;
use super::staff::Staff;
use super::world::World;
use super::{names, papers, portfolio};
use crate::applications::rules::NewMessage;
use crate::applications::{self, NewAnswer, NewSubmission, actions};
use crate::platform::access::Actor;
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, SubmissionId};
use crate::scheme::{
    Criterion, CriterionCode, Definition, LevelCode, Reading, Readings, StandardCode, Status,
};

/// An application on its way.
pub struct Bid {
    /// Its key.
    pub id: ApplicationId,
    /// The criteria asked of the employer.
    pub criteria: Vec<Criterion>,
    /// Those it says do not apply to it.
    pub excused: BTreeSet<CriterionCode>,
    /// Whether nothing is met without evidence.
    pub needs_evidence: bool,
    /// Its steps.
    pub course: Course,
}

/// Starts an application for a level.
///
/// # Errors
/// What the action says.
pub fn start(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    level: &str,
    course: Course,
) -> Result<Bid, AppError> {
    let level: LevelCode = level.parse().map_err(AppError::fault)?;
    resident.diary.turn_to(course.ago(Step::Started));
    let (employer, lead) = (resident.id, &resident.team[0]);
    let id = world.act(&mut resident.diary, lead, |tx| actions::start(tx, employer, staff.scheme, &level))?;
    let definition = &staff.edition.definition;
    let facts = resident.profile.facts();
    let track = definition.track_of(&facts).map(|track| &track.code);
    let asked = definition.asked(&level, &facts, track);
    let ahead = ahead(world, definition);
    let rank = definition.level(&level).map_or(0, |level| level.rank);
    let aimed_at = |criterion: &&Criterion| {
        let lowest =
            criterion.levels.iter().filter_map(|code| definition.level(code)).map(|of| of.rank).min();
        lowest.is_some_and(|lowest| lowest <= rank || ahead.contains(&criterion.standard))
    };
    let criteria = asked.into_iter().filter(aimed_at).cloned().collect();
    let needs_evidence = definition.levels.iter().any(|level| level.policy.evidence.at_least > 0);
    Ok(Bid { id, criteria, excused: BTreeSet::new(), needs_evidence, course })
}

/// Where standards carry levels of their own, those the employer is further with than the whole.
fn ahead(world: &mut World<'_>, definition: &Definition) -> BTreeSet<StandardCode> {
    let standards = definition.standards.iter().filter(|_| definition.has_standings());
    standards.filter(|_| world.draw.chance(30)).map(|standard| standard.code.clone()).collect()
}

/// Answers about so many per cent of the criteria, on days between the start and the handing-in.
///
/// # Errors
/// What the actions say.
pub fn answer(
    world: &mut World<'_>,
    resident: &mut Resident,
    bid: &mut Bid,
    percent: u64,
) -> Result<(), AppError> {
    let count = bid.criteria.len() * usize::try_from(percent).unwrap_or_default() / 100;
    let (from, to) = (bid.course.ago(Step::Started), bid.course.ago(Step::Submitted).max(1));
    for (at, criterion) in bid.criteria.clone().iter().take(count).enumerate() {
        // Three sittings, the last a few days before the handing-in.
        let sitting = i64::try_from(at * 3 / bid.criteria.len()).unwrap_or_default();
        resident.diary.turn_to(from - (from - to) * sitting / 3);
        let writer = resident.team[at % resident.team.len()].clone();
        let unfinished = percent < 100 && world.draw.chance(22);
        let new = if unfinished { begun(world) } else { whole(world, resident, bid, criterion, &writer)? };
        save(world, resident, bid.id, &writer, &criterion.code, &new)?;
    }
    Ok(())
}

/// Saves an answer.
///
/// # Errors
/// What the action says.
pub fn save(
    world: &mut World<'_>,
    resident: &mut Resident,
    id: ApplicationId,
    writer: &Actor,
    code: &CriterionCode,
    new: &NewAnswer,
) -> Result<(), AppError> {
    world.act(&mut resident.diary, writer, |tx| actions::save_answer(tx, id, code, new))
}

fn begun(world: &mut World<'_>) -> NewAnswer {
    let narrative = world.draw.pick(&world.texts.sentences.begun);
    NewAnswer { narrative, ..blank(Status::InProgress) }
}

fn whole(
    world: &mut World<'_>,
    resident: &mut Resident,
    bid: &mut Bid,
    criterion: &Criterion,
    writer: &Actor,
) -> Result<NewAnswer, AppError> {
    if criterion.allows_not_applicable && world.draw.chance(15) {
        bid.excused.insert(criterion.code.clone());
        let reason = world.draw.pick(&world.texts.sentences.reasons);
        return Ok(NewAnswer { reason, ..blank(Status::NotApplicable) });
    }
    // What was judged long ago shows less: nobody is about to read it, and the world is made sooner.
    let percent = if bid.needs_evidence {
        100
    } else if bid.course.ago(Step::Submitted) > 120 {
        20
    } else {
        85
    };
    let evidence = papers::add(world, resident, writer, criterion, percent)?;
    let more = u32::try_from(world.draw.between(0, 2)).unwrap_or_default();
    portfolio::fill(world, resident, writer, criterion, more)?;
    Ok(NewAnswer {
        narrative: narrative(world, resident, criterion)?,
        readings: readings(criterion, more),
        evidence,
        ..blank(Status::Met)
    })
}

/// What is typed in for the counters of a criterion where it is met: what it takes and some `more`.
pub fn readings(criterion: &Criterion, more: u32) -> Readings {
    let typed = criterion.counters.iter().filter(|counter| counter.of.is_typed());
    typed
        .filter_map(|counter| Some((counter.name.clone(), Reading::Number(counter.of.at_least()? + more))))
        .collect()
}

/// What the employer says of a criterion.
///
/// # Errors
/// A fault when no texts are there.
pub fn narrative(
    world: &mut World<'_>,
    resident: &Resident,
    criterion: &Criterion,
) -> Result<String, AppError> {
    let texts = &world.texts.of(criterion)?.narratives;
    let place = crate::places::atlas().get(resident.place()).map_or("", |place| place.name.as_str());
    let people = resident.profile.headcount.to_string();
    Ok(world.draw.pick(texts).replace("{people}", &people).replace("{place}", place))
}

/// An answer without words, to a criterion nobody has answered.
pub fn blank(status: Status) -> NewAnswer {
    NewAnswer {
        status,
        narrative: String::new(),
        reason: String::new(),
        readings: Readings::new(),
        evidence: BTreeSet::new(),
        version: 0,
    }
}

/// The adviser leaves a note, where there is one.
///
/// # Errors
/// What the action says.
pub fn advise(world: &mut World<'_>, resident: &mut Resident, bid: &Bid) -> Result<(), AppError> {
    let Some(adviser) = &resident.adviser else { return Ok(()) };
    let text = world.draw.pick(&world.texts.sentences.advice);
    let message = NewMessage { text, needs_reply: false };
    world.act(&mut resident.diary, adviser, |tx| actions::write_message(tx, bid.id, None, &message))?;
    Ok(())
}

/// The lead hands it in, in the name of somebody senior.
///
/// # Errors
/// What the action says.
pub fn submit(world: &mut World<'_>, resident: &mut Resident, bid: &Bid) -> Result<SubmissionId, AppError> {
    resident.diary.turn_to(bid.course.ago(Step::Submitted));
    let signatory_name = names::person(&mut world.draw);
    let signatory_role = world.draw.pick(resident.profile.form.signatories()).to_owned();
    let lead = &resident.team[0];
    world.act(&mut resident.diary, lead, |tx| {
        let version = applications::get(tx.conn(), bid.id)?.version;
        actions::submit(tx, bid.id, &NewSubmission { signatory_name, signatory_role, version })
    })
}

/// The lead takes it back.
///
/// # Errors
/// What the action says.
pub fn withdraw(world: &mut World<'_>, resident: &mut Resident, bid: &Bid) -> Result<(), AppError> {
    let lead = &resident.team[0];
    world.act(&mut resident.diary, lead, |tx| actions::withdraw(tx, bid.id))?;
    Ok(())
}
