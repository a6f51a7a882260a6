//! One case as a panel's pages show it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::votes::{CastVote, RecordedDecision, StoodAside, find_decision, list_recusals, list_votes};
use crate::applications::{self, Answers, Application, ApplicationStatus, Submission};
use crate::assessments::{self, CompletedAssessment};
use crate::employers::{self, Employer};
use crate::panels::rules::{Bar, Ties, Vote, bar};
use crate::people::{self, Holder};
use crate::platform::access::{Actor, Relation, Role};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{PersonId, SubmissionId};
use crate::scheme::{self, Bundle, Edition, Inputs, Level, LevelVerdict};

/// A submission with its marks, before the panel.
#[derive(Clone, Debug)]
pub struct Case {
    /// The submission.
    pub submission: Submission,
    /// The application as it was submitted.
    pub application: Application,
    /// The employer.
    pub employer: Employer,
    /// The edition it is judged by.
    pub edition: Arc<Edition>,
    /// The names of the sites the submission covers; none for the whole employer.
    pub sites: Vec<String>,
    /// The marks. What they come to is [`Case::verdict`]: the answers beside them may have changed since.
    pub assessed: CompletedAssessment,
    /// What the employer answers; nothing once it may change it again.
    pub answers: Answers,
    /// The panel, by name.
    pub seats: Vec<Seat>,
    /// The votes, oldest first.
    pub votes: Vec<CastVote>,
    /// Who stood aside, and why.
    pub recusals: Vec<StoodAside>,
    /// The decision, once there is one.
    pub decision: Option<RecordedDecision>,
    /// The names of everyone who voted, marked or decided, and of the panel.
    pub names: BTreeMap<PersonId, String>,
}

/// A member's seat on the panel of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Whose.
    pub member: PersonId,
    /// Whether they chair.
    pub chairs: bool,
    /// What bars them from this case, if anything.
    pub bar: Option<Bar>,
}

/// The case of a submission.
///
/// # Errors
/// [`AppError::NotFound`] until its assessment is complete.
pub fn get_case(conn: &mut Conn, id: SubmissionId) -> Result<Case, AppError> {
    let submission = applications::get_submission(conn, id)?;
    let assessed = assessments::get_completed(conn, id)?.ok_or(AppError::NotFound)?;
    let application = applications::get_as_submitted(conn, &submission)?;
    let employer = employers::get(conn, application.employer)?;
    let edition = scheme::get_edition(conn, application.edition)?;
    let recusals = list_recusals(conn, id)?;
    let votes = list_votes(conn, id)?;
    let decision = find_decision(conn, id)?;
    let seats = seats(conn, &application, &employer, &recusals)?;
    let named: Vec<PersonId> = seats
        .iter()
        .map(|seat| seat.member)
        .chain(votes.iter().map(|vote| vote.member))
        .chain(recusals.iter().map(|recusal| recusal.member))
        .chain(decision.as_ref().map(|decision| decision.decided_by))
        .chain([assessed.assessor])
        .collect();
    let names = people::names(conn, &named)?;
    let answers = current_answers(conn, &application, id)?;
    let sites = applications::list_submitted_sites(conn, &submission)?;
    Ok(Case {
        submission,
        application,
        employer,
        edition,
        sites,
        assessed,
        answers,
        seats,
        votes,
        recusals,
        decision,
        names,
    })
}

/// The answers while they are those that were marked: a deferral gives them back to the employer.
fn current_answers(
    conn: &mut Conn,
    application: &Application,
    submission: SubmissionId,
) -> Result<Answers, AppError> {
    let latest = applications::latest_submission(conn, application.id)?;
    if application.status == ApplicationStatus::Open || latest.map(|latest| latest.id) != Some(submission) {
        return Ok(Answers::new());
    }
    applications::list_submitted_answers(conn, application.id, submission)
}

fn seats(
    conn: &mut Conn,
    application: &Application,
    employer: &Employer,
    recusals: &[StoodAside],
) -> Result<Vec<Seat>, AppError> {
    let here = |holder: &Holder| holder.place.is_none() || holder.place == employer.place_code;
    let mut seated: Vec<(PersonId, bool)> = Vec::new();
    for role in [Role::PanelChair, Role::PanelMember] {
        for holder in people::list_holders(conn, role, application.scheme)? {
            if here(&holder) && !seated.iter().any(|(member, _)| *member == holder.person) {
                seated.push((holder.person, role == Role::PanelChair));
            }
        }
    }
    let markers = assessments::list_markers(conn, application.id)?;
    let advisers = assessments::list_advisers(conn, employer.id, application.id)?;
    let staff = people::list_members(conn, employer.id)?;
    let seat = |(member, chairs)| {
        let ties = Ties {
            marked: markers.contains(&member),
            advised: advisers.contains(&member),
            works_there: staff.iter().any(|one| one.person == member),
            recused: recusals.iter().any(|recusal| recusal.member == member),
            left: false,
        };
        Seat { member, chairs, bar: bar(&ties) }
    };
    Ok(seated.into_iter().map(seat).collect())
}

/// How the actor stands to the case.
///
/// # Errors
/// The database's fault.
pub fn relation(conn: &mut Conn, actor: &Actor, case: &Case) -> Result<Relation, AppError> {
    let relation = applications::relation(conn, actor, &case.application)?;
    let Some(person) = actor.person() else { return Ok(relation) };
    Ok(Relation {
        marked: assessments::has_marked(conn, person, case.application.id)?,
        recused: case.recusals.iter().any(|recusal| recusal.member == person),
        ..relation
    })
}

impl Case {
    /// What the marks come to. Once there is a decision it is the verdict the decision rested on, whatever the
    /// employer has changed since.
    pub fn verdict(&self) -> &LevelVerdict {
        self.decided_on().map_or(&self.assessed.verdict, |bundle| &bundle.verdict)
    }

    /// What the verdict rests on.
    pub fn inputs(&self) -> &Inputs {
        self.decided_on().map_or(&self.assessed.inputs, |bundle| &bundle.inputs)
    }

    /// The employer's own word on the same day; `None` where it is no longer known.
    pub fn claimed(&self) -> Option<&Inputs> {
        self.decided_on().map_or(self.assessed.claimed.as_ref(), |bundle| bundle.claimed.as_ref())
    }

    /// What the decision rested on; `None` before it, and for decisions from before it was kept.
    pub fn decided_on(&self) -> Option<&Bundle> {
        self.decision.as_ref().and_then(|decision| decision.bundle.as_ref())
    }

    /// What a decision taken now would rest on.
    pub fn bundle(&self) -> Bundle {
        let definition = &self.edition.definition;
        Bundle {
            version: Bundle::VERSION,
            scheme: definition.scheme.slug.clone(),
            label: self.edition.label.clone(),
            content_hash: self.edition.content_hash.clone(),
            level: self.application.level.clone(),
            inputs: self.assessed.inputs.clone(),
            verdict: self.assessed.verdict.clone(),
            claimed: self.assessed.claimed.clone(),
            definition: None,
        }
    }

    /// The level in question.
    ///
    /// # Errors
    /// A fault when the edition lacks it.
    pub fn level(&self) -> Result<&Level, AppError> {
        let found = self.edition.definition.level(&self.application.level);
        found.ok_or_else(|| AppError::fault("an application names a level its edition lacks"))
    }

    /// The votes with what bars each voter now. A vote of somebody who left the panel counts no more.
    pub fn weighed(&self) -> Vec<Vote> {
        let bar = |member| {
            self.seats.iter().find(|seat| seat.member == member).map_or(Some(Bar::Left), |seat| seat.bar)
        };
        let vote =
            |vote: &CastVote| Vote { member: vote.member, outcome: vote.outcome, bar: bar(vote.member) };
        self.votes.iter().map(vote).collect()
    }

    /// The name of somebody who has to do with the case.
    pub fn name_of(&self, person: PersonId) -> &str {
        self.names.get(&person).map_or("", String::as_str)
    }
}
