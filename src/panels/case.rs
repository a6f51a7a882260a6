//! One case: the marks with their reasons, what they come to, the votes, and who takes no part.

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::rules::{Bar, Outcome, View, tally, view};
use super::store::{self, Case, CastVote, Seat};
use crate::assessments::{shown_answer, shown_finding, shown_report};
use crate::needs::{self, NeedsAssessment};
use crate::places::atlas;
use crate::platform::access::{Act, Actor, Relation, may};
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::ids::SubmissionId;
use crate::platform::web::{Posted, Visit};
use crate::scheme::{Criterion, shown_gaps, side_by_side};

const TEMPLATE: &str = "panels/case.html";

/// The case.
pub async fn show(visit: Visit, path: web::Path<SubmissionId>) -> Result<HttpResponse, AppError> {
    let context = read(&visit, path.into_inner(), Act::ViewCase).await?;
    visit.page(TEMPLATE, context)
}

/// The case again, with what was typed into the form for `act` and what is wrong with it.
pub async fn again(
    visit: &Visit,
    id: SubmissionId,
    act: Act,
    posted: &Posted,
    errors: &FieldErrors,
) -> Result<HttpResponse, AppError> {
    let context = read(visit, id, act).await?;
    visit.form_again(TEMPLATE, context, posted, errors)
}

/// The case and how the reader stands to it, when they may see it.
pub fn opened(
    conn: &mut Conn,
    actor: &Actor,
    id: SubmissionId,
    act: Act,
) -> Result<(Case, Relation), AppError> {
    let case = store::get_case(conn, id)?;
    let relation = store::relation(conn, actor, &case)?;
    may(act, &relation)?;
    Ok((case, relation))
}

async fn read(visit: &Visit, id: SubmissionId, act: Act) -> Result<Value, AppError> {
    let (case, relation, held) = visit
        .read(move |conn, actor| {
            let (case, relation) = opened(conn, actor, id, act)?;
            let held = needs::list_of_employer(conn, case.employer.id)?;
            Ok((case, relation, held))
        })
        .await?;
    context(visit, &case, &relation, &held)
}

fn context(
    visit: &Visit,
    case: &Case,
    relation: &Relation,
    held: &[NeedsAssessment],
) -> Result<Value, AppError> {
    let (level, verdict) = (case.level()?, case.verdict());
    let place = case.employer.place_code.as_deref().and_then(|code| atlas().get(code));
    let open = case.decision.is_none();
    let me = visit.actor.person();
    let votes = open && may(Act::Vote, relation).is_ok();
    let opens_file = may(Act::ViewEvidence, relation).is_ok();
    let mine = case.votes.iter().find(|vote| Some(vote.member) == me);
    Ok(json!({
        "submission": case.submission.id,
        "employer": case.employer.name(),
        "place": place.map(|place| &place.name),
        "level": level.title,
        "level_code": level.code,
        "reference": case.application.reference,
        "round": case.submission.round,
        "submitted_at": case.submission.submitted_at,
        "signatory": { "name": case.submission.signatory_name, "role": case.submission.signatory_role },
        "headcount": case.submission.facts.headcount,
        "sites": case.sites,
        "assessor": case.name_of(case.assessed.assessor),
        "completed_at": case.assessed.completed_at,
        "summary": case.assessed.summary,
        "met": verdict.is_met(),
        "needed": verdict.needed, "in_place": verdict.in_place, "excused": verdict.excused,
        "gaps": shown_gaps(visit, &case.edition.definition, verdict),
        "beside": case.claimed().map(|own| {
            side_by_side(visit, &case.edition.definition, &level.code, own, case.inputs())
        }),
        "criteria": criteria(visit, case, level.policy.met_from_mark, opens_file.then_some(held)),
        "tally": standing(case, usize::from(level.policy.quorum)),
        "votes": case.votes.iter().map(|vote| cast(case, vote)).collect::<Vec<_>>(),
        "seats": case.seats.iter().map(|seat| seated(case, seat)).collect::<Vec<_>>(),
        "my_bar_key": my_bar(case, relation, me),
        "voted": mine.is_some(),
        "may_vote": votes,
        "may_recuse": open && !relation.recused && may(Act::Recuse, relation).is_ok(),
        "may_decide": open && may(Act::Decide, relation).is_ok(),
        "decision": decision(case),
        "bundle": case.decided_on().is_some(),
        "form": mine.map_or_else(|| json!({}), |vote| json!({
            "outcome": vote.outcome.as_str(), "reason": vote.reason })),
    }))
}

/// Each criterion with its mark; to whoever opens the file, `held` being what the employer was asked, with the answer too.
fn criteria(visit: &Visit, case: &Case, met_from: u8, held: Option<&[NeedsAssessment]>) -> Vec<Value> {
    let today = day_of(visit.app.clock().now());
    let inputs = case.inputs();
    let asked = case.edition.definition.asked(&case.application.level, &inputs.facts, inputs.track.as_ref());
    let row = |criterion: &&Criterion| {
        let answer = case.answers.get(&criterion.code).filter(|_| held.is_some());
        json!({
            "code": criterion.code,
            "number": criterion.number,
            "title": criterion.title,
            "finding": shown_finding(case.assessed.marks.get(&criterion.code), met_from),
            "answer": answer.map(|answer| shown_answer(criterion, Some(answer))),
            "report": held.map(|held| shown_report(criterion, held, today)),
        })
    };
    asked.iter().map(row).collect()
}

fn standing(case: &Case, quorum: usize) -> Value {
    let votes = case.weighed();
    let tally = tally(&votes);
    let view_key = match view(&votes, quorum) {
        View::TooFew => "panels-view-too-few",
        View::Clear(Outcome::Award) => "panels-view-award",
        View::Clear(Outcome::Defer) => "panels-view-defer",
        View::Tied => "panels-view-tied",
    };
    json!({ "award": tally.award, "defer": tally.defer, "counted": tally.total(), "quorum": quorum,
        "view_key": view_key, "enough": tally.total() >= quorum })
}

fn cast(case: &Case, vote: &CastVote) -> Value {
    let bar = case.weighed().into_iter().find(|weighed| weighed.member == vote.member).and_then(|w| w.bar);
    json!({
        "name": case.name_of(vote.member), "outcome_key": vote.outcome.text_key(), "reason": vote.reason,
        "voted_at": vote.voted_at, "bar_key": bar.map(Bar::text_key),
    })
}

fn seated(case: &Case, seat: &Seat) -> Value {
    let recusal = case.recusals.iter().find(|recusal| recusal.member == seat.member);
    json!({
        "name": case.name_of(seat.member),
        "chairs": seat.chairs,
        "bar_key": seat.bar.map(Bar::text_key),
        "recusal": recusal.map(|recusal| recusal.reason.as_str()),
        "voted": case.votes.iter().any(|vote| vote.member == seat.member),
    })
}

/// What bars the reader from taking part, where they see the case but have no vote.
fn my_bar(
    case: &Case,
    relation: &Relation,
    me: Option<crate::platform::ids::PersonId>,
) -> Option<&'static str> {
    if may(Act::Vote, relation).is_ok() {
        return None;
    }
    let seat = case.seats.iter().find(|seat| Some(seat.member) == me)?;
    seat.bar.map(Bar::text_key)
}

fn decision(case: &Case) -> Value {
    let Some(decision) = &case.decision else { return Value::Null };
    json!({
        "outcome_key": decision.outcome.text_key(), "reason": decision.reason, "actions": decision.actions,
        "act_by": decision.act_by, "decided_at": decision.decided_at,
        "by": case.name_of(decision.decided_by),
    })
}
