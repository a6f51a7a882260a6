//! An application from its start to its end, or as far as it came.

use super::answering::{self, Bid};
use super::course::{Course, Step};
use super::employer::Resident;
use super::judging::{self, Case};
use super::staff::Staff;
use super::story::Stage;
use super::world::World;
use crate::applications::NewAnswer;
use crate::platform::access::Actor;
use crate::platform::error::AppError;
use crate::platform::ids::{AwardId, SubmissionId};
use crate::scheme::{CriterionCode, Status};

/// Wins a level, from the first answer to the release; at the second try, where the panel defers at first.
///
/// # Errors
/// What the actions say.
pub fn win(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    level: &str,
    course: Course,
    second_try: bool,
) -> Result<Option<AwardId>, AppError> {
    let bid = if second_try {
        let decided = course.ago(Step::Submitted) + world.draw.days(20, 40);
        let before = Course::reaching(Step::Decided, decided, &mut world.draw);
        let bid = prepare(world, staff, resident, level, before)?;
        let case = defer(world, staff, resident, &bid)?;
        improve(world, resident, &bid, &case.wanting)?;
        Bid { course, ..bid }
    } else {
        prepare(world, staff, resident, level, course)?
    };
    let submission = answering::submit(world, resident, &bid)?;
    let case = judge(world, staff, resident, &bid, submission, Vec::new())?;
    let Some(award) = decide(world, staff, resident, &bid, &case)? else { return Ok(None) };
    judging::make_public(world, staff, &mut resident.diary, &bid, award)?;
    Ok(Some(award))
}

/// Takes an application as far as a stage. `to_cast`: the cast's assessor gets it.
///
/// # Errors
/// What the actions say.
pub fn go_on(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    (level, course): (&str, Course),
    stage: Stage,
    to_cast: bool,
) -> Result<(), AppError> {
    if let Stage::Answering(percent) = stage {
        let mut bid = answering::start(world, staff, resident, level, course)?;
        answering::answer(world, resident, &mut bid, percent)?;
        return if percent > 30 { answering::advise(world, resident, &bid) } else { Ok(()) };
    }
    let bid = prepare(world, staff, resident, level, course)?;
    match stage {
        Stage::Answering(_) => Ok(()),
        Stage::Withdrawn => answering::withdraw(world, resident, &bid),
        Stage::Deferred => defer(world, staff, resident, &bid).map(drop),
        _ => {
            let submission = answering::submit(world, resident, &bid)?;
            be_judged(world, staff, resident, &bid, submission, stage, to_cast)
        }
    }
}

/// From the handing-in on, as far as a stage.
fn be_judged(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    bid: &Bid,
    submission: SubmissionId,
    stage: Stage,
    to_cast: bool,
) -> Result<(), AppError> {
    match stage {
        Stage::HandedBack => {
            let case = judging::give(world, staff, resident, bid, submission, false, None)?;
            judging::give_back(world, &mut resident.diary, &case)
        }
        Stage::Allocated => judging::give(world, staff, resident, bid, submission, to_cast, None).map(drop),
        Stage::Marking(percent, again) => {
            let mut but = None;
            if again {
                let first = judging::give(world, staff, resident, bid, submission, false, None)?;
                judging::give_back(world, &mut resident.diary, &first)?;
                but = first.assessor.person();
            }
            let case = judging::give(world, staff, resident, bid, submission, to_cast && !again, but)?;
            judging::mark(world, &mut resident.diary, bid, &case, percent)
        }
        Stage::Assessed(votes, stood_aside) => {
            let case = judge(world, staff, resident, bid, submission, Vec::new())?;
            // The cast's member has not voted yet: that is their work. The chair has where enough have.
            let colleagues = staff.members.get(1..).unwrap_or_default();
            let chair = (votes > 1).then_some(&staff.chair);
            let voters: Vec<Actor> = chair.into_iter().chain(colleagues).take(votes).cloned().collect();
            let aside = colleagues.get(votes).filter(|_| stood_aside);
            judging::cast_votes(world, &mut resident.diary, bid, &case, &voters, aside)
        }
        Stage::Decided => {
            let case = judge(world, staff, resident, bid, submission, Vec::new())?;
            decide(world, staff, resident, bid, &case).map(drop)
        }
        Stage::Submitted | Stage::Answering(_) | Stage::Withdrawn | Stage::Deferred => Ok(()),
    }
}

/// Starts, answers everything, and asks the adviser for a note now and then.
fn prepare(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    level: &str,
    course: Course,
) -> Result<Bid, AppError> {
    let mut bid = answering::start(world, staff, resident, level, course)?;
    answering::answer(world, resident, &mut bid, 100)?;
    if world.draw.chance(30) {
        answering::advise(world, resident, &bid)?;
    }
    Ok(bid)
}

/// An assessor gets a submission, marks it and completes.
fn judge(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    bid: &Bid,
    submission: SubmissionId,
    wanting: Vec<CriterionCode>,
) -> Result<Case, AppError> {
    let given = judging::give(world, staff, resident, bid, submission, false, None)?;
    let case = Case { wanting, ..given };
    judging::mark(world, &mut resident.diary, bid, &case, 100)?;
    judging::finish(world, &mut resident.diary, bid, &case)?;
    Ok(case)
}

/// The panel votes and its chair records what it decided.
fn decide(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    bid: &Bid,
    case: &Case,
) -> Result<Option<AwardId>, AppError> {
    let mut voters: Vec<Actor> = staff.members.clone();
    world.draw.shuffle(&mut voters);
    voters.truncate(2);
    if world.draw.chance(20) {
        voters.push(staff.chair.clone());
    }
    judging::cast_votes(world, &mut resident.diary, bid, case, &voters, None)?;
    judging::conclude(world, staff, &mut resident.diary, bid, case)
}

/// Hands in, is found wanting in two criteria, and deferred.
fn defer(world: &mut World<'_>, staff: &Staff, resident: &mut Resident, bid: &Bid) -> Result<Case, AppError> {
    let submission = answering::submit(world, resident, bid)?;
    let asked = bid.criteria.iter().map(|criterion| &criterion.code);
    let wanting = asked.filter(|code| !bid.excused.contains(*code)).skip(1).step_by(5).take(2).cloned();
    let case = judge(world, staff, resident, bid, submission, wanting.collect())?;
    decide(world, staff, resident, bid, &case)?;
    Ok(case)
}

/// Answers again what was found wanting.
fn improve(
    world: &mut World<'_>,
    resident: &mut Resident,
    bid: &Bid,
    wanting: &[CriterionCode],
) -> Result<(), AppError> {
    let lead = resident.lead().clone();
    for criterion in bid.criteria.iter().filter(|criterion| wanting.contains(&criterion.code)) {
        let evidence = super::papers::add(world, resident, &lead, criterion, 100)?;
        let narrative = answering::narrative(world, resident, criterion)?;
        let readings = answering::readings(criterion, 0);
        let new = NewAnswer { narrative, evidence, readings, version: 1, ..answering::blank(Status::Met) };
        answering::save(world, resident, bid.id, &lead, &criterion.code, &new)?;
    }
    Ok(())
}
