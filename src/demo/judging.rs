//! The scheme's people judge what was handed in: allocate, declare, mark, vote, decide, release.

use super::answering::Bid;
use super::course::Step;
use super::diary::Diary;
use super::employer::Resident;
use super::staff::{Staff, one_of};
use super::world::World;
use crate::assessments::Finding;
use crate::assessments::actions::{allocate, complete, declare, score_criterion};
use crate::assessments::rules::Declaration;
use crate::awards;
use crate::panels::actions::{decide, recuse, vote};
use crate::panels::rules::{Decision, Outcome};
use crate::platform::access::Actor;
use crate::platform::error::AppError;
use crate::platform::ids::{AssessmentId, AwardId, PersonId, SubmissionId};
use crate::scheme::{Criterion, CriterionCode, Mark};

/// A submission that is being judged.
pub struct Case {
    /// What was handed in.
    pub submission: SubmissionId,
    /// The running assessment.
    pub assessment: AssessmentId,
    /// Who has it.
    pub assessor: Actor,
    /// Criteria the assessor finds wanting.
    pub wanting: Vec<CriterionCode>,
}

/// The coordinator gives a submission to an assessor of the place other than `but`; to the cast's, if `to_cast`.
///
/// # Errors
/// What the action says.
pub fn give(
    world: &mut World<'_>,
    staff: &Staff,
    resident: &mut Resident,
    bid: &Bid,
    submission: SubmissionId,
    to_cast: bool,
    but: Option<PersonId>,
) -> Result<Case, AppError> {
    resident.diary.turn_to(bid.course.ago(Step::Allocated));
    let others: Vec<Actor> =
        staff.assessors.iter().filter(|one| but.is_none() || one.person() != but).cloned().collect();
    let chosen = if to_cast { others.first() } else { one_of(&others, resident.place(), &mut world.draw) };
    let assessor = chosen.cloned().ok_or_else(|| AppError::fault("no assessor works in the place"))?;
    let person = assessor.person().ok_or(AppError::SignInFirst)?;
    let assessment =
        world.act(&mut resident.diary, &staff.coordinator, |tx| allocate(tx, bid.id, person, None))?;
    Ok(Case { submission, assessment, assessor, wanting: Vec::new() })
}

/// The assessor declares a conflict, and gives the case back.
///
/// # Errors
/// What the action says.
pub fn give_back(world: &mut World<'_>, diary: &mut Diary, case: &Case) -> Result<(), AppError> {
    let conflict = Declaration::Conflict(world.draw.pick(&world.texts.sentences.conflicts));
    world.act(diary, &case.assessor, |tx| declare(tx, case.assessment, &conflict))
}

/// The assessor declares that there is no conflict and marks about so many per cent of the criteria.
///
/// # Errors
/// What the actions say.
pub fn mark(
    world: &mut World<'_>,
    diary: &mut Diary,
    bid: &Bid,
    case: &Case,
    percent: u64,
) -> Result<(), AppError> {
    diary.turn_to(bid.course.ago(Step::Declared));
    world.act(diary, &case.assessor, |tx| declare(tx, case.assessment, &Declaration::Clear))?;
    let count = bid.criteria.len() * usize::try_from(percent).unwrap_or_default() / 100;
    for (at, criterion) in bid.criteria.iter().take(count).enumerate() {
        if at == count / 2 {
            diary.turn_to(bid.course.ago(Step::Declared) - 1);
        }
        let finding = finding(world, bid, case, criterion)?;
        world.act(diary, &case.assessor, |tx| {
            score_criterion(tx, case.assessment, &criterion.code, finding, 0)
        })?;
    }
    Ok(())
}

fn finding(
    world: &mut World<'_>,
    bid: &Bid,
    case: &Case,
    criterion: &Criterion,
) -> Result<Finding, AppError> {
    let sentences = &world.texts.sentences;
    if bid.excused.contains(&criterion.code) {
        let rationale = world.draw.pick(&sentences.excused);
        return Ok(Finding { excused: Some(true), mark: None, rationale });
    }
    if case.wanting.contains(&criterion.code) {
        let rationale = world.draw.pick(&sentences.partly);
        return Ok(Finding { excused: None, mark: Some(Mark::Partly), rationale });
    }
    let rationale = world.draw.pick(&world.texts.of(criterion)?.rationales);
    let mark = if world.draw.chance(25) { Mark::Exceeds } else { Mark::Met };
    Ok(Finding { excused: None, mark: Some(mark), rationale })
}

/// The assessor completes.
///
/// # Errors
/// What the action says.
pub fn finish(world: &mut World<'_>, diary: &mut Diary, bid: &Bid, case: &Case) -> Result<(), AppError> {
    diary.turn_to(bid.course.ago(Step::Completed));
    let sentences = &world.texts.sentences;
    let summary = match case.wanting.is_empty() {
        true => world.draw.pick(&sentences.summaries),
        false => world.draw.pick(&sentences.summaries_not_met),
    };
    world.act(diary, &case.assessor, |tx| complete(tx, case.assessment, &summary))
}

/// So many of the panel's members vote; where one stands aside, it is the one after them.
///
/// # Errors
/// What the actions say.
pub fn cast_votes(
    world: &mut World<'_>,
    diary: &mut Diary,
    bid: &Bid,
    case: &Case,
    voters: &[Actor],
    aside: Option<&Actor>,
) -> Result<(), AppError> {
    diary.turn_to(bid.course.ago(Step::Voted));
    let sentences = &world.texts.sentences;
    for voter in voters {
        let (outcome, reasons) = match case.wanting.is_empty() {
            true => (Outcome::Award, &sentences.votes),
            false => (Outcome::Defer, &sentences.votes_defer),
        };
        let reason = world.draw.pick(reasons);
        world.act(diary, voter, |tx| vote(tx, case.submission, outcome, &reason))?;
    }
    if let Some(member) = aside {
        let reason = world.draw.pick(&sentences.recusals);
        world.act(diary, member, |tx| recuse(tx, case.submission, &reason))?;
    }
    Ok(())
}

/// The chair records the decision; an award is returned.
///
/// # Errors
/// What the action says.
pub fn conclude(
    world: &mut World<'_>,
    staff: &Staff,
    diary: &mut Diary,
    bid: &Bid,
    case: &Case,
) -> Result<Option<AwardId>, AppError> {
    diary.turn_to(bid.course.ago(Step::Decided));
    let sentences = &world.texts.sentences;
    let decision = if case.wanting.is_empty() {
        let reason = world.draw.pick(&sentences.decisions);
        Decision { outcome: Outcome::Award, reason, actions: None, act_by: None }
    } else {
        Decision {
            outcome: Outcome::Defer,
            reason: world.draw.pick(&sentences.decisions_defer),
            actions: Some(world.draw.pick(&sentences.actions)),
            act_by: Some(diary.today() + chrono::Duration::days(56)),
        }
    };
    world.act(diary, &staff.chair, |tx| decide(tx, case.submission, &decision))
}

/// The chair makes an award public.
///
/// # Errors
/// What the action says.
pub fn make_public(
    world: &mut World<'_>,
    staff: &Staff,
    diary: &mut Diary,
    bid: &Bid,
    award: AwardId,
) -> Result<(), AppError> {
    diary.turn_to(bid.course.ago(Step::Released));
    world.act(diary, &staff.chair, |tx| awards::actions::release(tx, award))
}

/// The coordinator takes an award back.
///
/// # Errors
/// What the action says.
pub fn revoke(
    world: &mut World<'_>,
    staff: &Staff,
    diary: &mut Diary,
    award: AwardId,
) -> Result<(), AppError> {
    let reason = world.draw.pick(&world.texts.sentences.revocations);
    world.act(diary, &staff.coordinator, |tx| awards::actions::revoke(tx, award, &reason))
}
