//! What the people find: an employer for each step an application goes through, all of one place and one team.

use super::cast::Cast;
use crate::applications::scene::keep_portfolio;
use crate::assessments::scene::{self, NARRATIVE, NOT_APPLICABLE, act, registered};
use crate::needs::scene::plan;
use crate::support::app::TestApp;
use halemark::applications::{self, NewAnswer};
use halemark::assessments::{self, Finding, rules::Declaration};
use halemark::awards;
use halemark::campaigns;
use halemark::employers::actions::allot_adviser;
use halemark::evidence::rules::Scan;
use halemark::evidence::{self, Content, NewItem, StoredFile};
use halemark::needs::rules::{
    NewConversation, NewObservation, NewPhotograph, NewPlanAction, NewPriority, NewSuggestion, NewWalkround,
    SuggestionSource,
};
use halemark::needs::{self, Method, ObservationMark, Theme, Weight};
use halemark::panels::{self, rules::Decision, rules::Outcome};
use halemark::platform::error::AppError;
use halemark::platform::ids::{
    ApplicationId, AssessmentId, AwardId, CampaignId, ConversationId, EmployerId, EvidenceId, FindingId,
    NeedsAssessmentId, PersonId, PhotographId, PlanActionId, PriorityId, SubmissionId, SuggestionId,
    SurveyId, WalkroundId,
};
use halemark::platform::web::texts::Lang;
use halemark::scheme::{CriterionCode, Mark, Status};
use halemark::surveys;
use halemark::surveys::rules::{Controller, Mode, Plan};

/// How far an application has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Open,
    Submitted,
    Allocated,
    Declared,
    Assessed,
    Pending,
    Released,
    Revoked,
}

impl Stage {
    pub const ALL: [Stage; 8] = [
        Stage::Open,
        Stage::Submitted,
        Stage::Allocated,
        Stage::Declared,
        Stage::Assessed,
        Stage::Pending,
        Stage::Released,
        Stage::Revoked,
    ];
}

/// An employer and its application.
pub struct Case {
    pub employer: EmployerId,
    pub application: ApplicationId,
    /// A criterion that is asked of the employer.
    pub criterion: CriterionCode,
    /// A needs assessment of the employer, as it was recorded.
    pub needs: NeedsAssessmentId,
    /// One that is under way; only where the application is open.
    pub thread: Option<NeedsAssessmentId>,
    /// An action of its plan.
    pub planned: Option<PlanActionId>,
    /// What is in it.
    pub found: Option<Found>,
    /// A conversation of it, a walk-round with something noted, and its photograph.
    pub premises: Option<(ConversationId, WalkroundId, PhotographId)>,
    /// A campaign of the employer, evaluated: at version 2.
    pub campaign: CampaignId,
    /// An item that an answer names, a file.
    pub item: EvidenceId,
    /// A survey of its people that is planned and one that is open; only where the application is open.
    pub surveys: Option<[SurveyId; 2]>,
    pub submission: Option<SubmissionId>,
    /// The running assessment, when there is one.
    pub assessment: Option<AssessmentId>,
    /// The assessment that ended with a conflict.
    pub conflicted: Option<AssessmentId>,
    /// The assessment that was taken from its assessor after a mark.
    pub taken_back: Option<AssessmentId>,
    pub award: Option<AwardId>,
}

/// What came out of a needs assessment: a finding, a suggestion, three priorities of which this is the first, and their
/// print.
pub struct Found {
    pub finding: FindingId,
    pub suggestion: SuggestionId,
    pub priority: PriorityId,
    pub print: String,
}

/// Brings a new employer's application to a stage.
pub fn live(app: &TestApp, cast: &Cast, stage: Stage, sha256: &str) -> Case {
    let employer = registered(app, &cast.lead, &format!("{stage:?} Bakery Limited"));
    cast.join(app, employer);
    for adviser in [&cast.advised, &cast.allotted] {
        act(app, &cast.coordinator, |tx| allot_adviser(tx, employer, adviser.id));
    }
    let (scheme, level) = (app.bhawa(), "bronze".parse().unwrap());
    let application = act(app, &cast.lead, |tx| applications::actions::start(tx, employer, scheme, &level));
    let item = act(app, &cast.lead, |tx| evidence::actions::add(tx, employer, &minutes(sha256)));
    act(app, &cast.lead, |tx| keep_portfolio(tx, employer));
    let (needs, campaign) = app
        .app
        .read_now(|conn| {
            let held = needs::list_of_employer(conn, employer)?;
            Ok::<_, AppError>((held[0].id, campaigns::list_of_employer(conn, employer)?[0].id))
        })
        .unwrap();
    let thread = (stage == Stage::Open).then(|| thread_of(app, cast, employer));
    let mut case = Case {
        employer,
        application,
        needs,
        thread,
        planned: thread.map(|thread| action_of(app, cast, thread)),
        found: thread.map(|thread| found_of(app, cast, thread)),
        premises: None,
        campaign,
        criterion: scene::criteria(app, application)[0].0.clone(),
        item,
        surveys: (stage == Stage::Open).then(|| surveys_of(app, cast, employer)),
        submission: None,
        assessment: None,
        conflicted: None,
        taken_back: None,
        award: None,
    };
    case.premises = case.thread.map(|thread| premises_of(app, cast, thread, sha256));
    case.answer(app, cast);
    if stage >= Stage::Submitted {
        case.submission = Some(scene::submit(app, &cast.lead, application));
    }
    if stage >= Stage::Allocated {
        case.allocate(app, cast);
    }
    if stage >= Stage::Declared {
        case.declare(app, cast);
    }
    if stage >= Stage::Assessed {
        case.assess(app, cast);
    }
    if stage >= Stage::Pending {
        case.decide(app, cast);
    }
    if let Some(award) = case.award.filter(|_| stage >= Stage::Released) {
        act(app, &cast.chair, |tx| awards::actions::release(tx, award));
        if stage == Stage::Revoked {
            act(app, &cast.coordinator, |tx| awards::actions::revoke(tx, award, "It was not so."));
        }
    }
    case
}

/// A needs assessment that is under way.
fn thread_of(app: &TestApp, cast: &Cast, employer: EmployerId) -> NeedsAssessmentId {
    act(app, &cast.allotted, |tx| {
        let sites = halemark::employers::list_sites(tx.conn(), employer)?;
        let plan = plan(Method::Mixed, sites.into_iter().map(|site| site.id).collect());
        needs::actions::plan(tx, employer, &plan)
    })
}

/// An action of its plan, the leads'.
fn action_of(app: &TestApp, cast: &Cast, thread: NeedsAssessmentId) -> PlanActionId {
    let action = NewPlanAction {
        priority: None,
        topic: "rest".into(),
        action: "Put a kettle into the rest room".into(),
        owner: None,
        due_on: "2026-03-27".parse().unwrap(),
        measure: String::new(),
        cost_pence: None,
    };
    act(app, &cast.lead, |tx| needs::actions::plan_action(tx, thread, &action))
}

/// A finding, a suggestion and three priorities of it, the adviser's.
fn found_of(app: &TestApp, cast: &Cast, id: NeedsAssessmentId) -> Found {
    let suggestion =
        NewSuggestion { topic: "rest".into(), text: "A quiet room".into(), source: SuggestionSource::Other };
    let priority =
        NewPriority { topic: "rest".into(), title: "Rest".into(), why: String::new(), findings: Vec::new() };
    act(app, &cast.allotted, |tx| {
        let finding = needs::actions::add_finding(tx, id, "rest", "The rest room is shut at night")?;
        let suggestion = needs::actions::add_suggestion(tx, id, &suggestion)?;
        for _ in 0..3 {
            needs::actions::add_priority(tx, id, &priority)?;
        }
        let priorities = needs::list_priorities(tx.conn(), id)?;
        let print = needs::rules::print_of(&priorities, &needs::list_findings(tx.conn(), id)?);
        Ok(Found { finding, suggestion, priority: priorities[0].id, print })
    })
}

/// A conversation, a walk-round with something noted, and its photograph.
fn premises_of(
    app: &TestApp,
    cast: &Cast,
    thread: NeedsAssessmentId,
    sha256: &str,
) -> (ConversationId, WalkroundId, PhotographId) {
    let day = "2026-02-02".parse().unwrap();
    let theme = |topic: &str| Theme {
        topic: topic.into(),
        weight: Weight::Some,
        summary: "Too little.".into(),
        suggestion: String::new(),
    };
    let talk = NewConversation {
        held_on: day,
        people: 4,
        site: None,
        themes: vec![theme("sleep")],
        token: "a".repeat(32),
    };
    let picture = NewPhotograph {
        item: None,
        caption: "The yard".into(),
        sha256: sha256.into(),
        size_bytes: 1,
        width: 1,
        height: 1,
        token: "b".repeat(32),
        scan: Scan::Off,
    };
    let seen =
        NewObservation { item: "stairs".into(), mark: ObservationMark::Good, note: String::new(), seen: 0 };
    act(app, &cast.allotted, |tx| {
        let employer = needs::get(tx.conn(), thread)?.employer;
        let site = halemark::employers::list_sites(tx.conn(), employer)?[0].id;
        let talk = needs::actions::write_down_conversation(tx, thread, &talk)?;
        let new = NewWalkround { site, walked_on: day, checklist: "premises".into() };
        let walk = needs::actions::begin_walkround(tx, thread, &new)?;
        needs::actions::note_what_was_seen(tx, thread, walk, std::slice::from_ref(&seen))?;
        Ok((talk, walk, needs::actions::add_photograph(tx, thread, walk, &picture)?))
    })
}

/// A planned survey with a list of people, and an open one with slips.
fn surveys_of(app: &TestApp, cast: &Cast, employer: EmployerId) -> [SurveyId; 2] {
    let scheme = app.bhawa();
    let plan = |mode| Plan {
        title: "How are you at work?".into(),
        scheme,
        questionnaire: "hse-indicator".into(),
        mode,
        controller: Controller::Scheme,
        asked: 20,
        closes_on: chrono::NaiveDate::from_ymd_opt(2026, 3, 20).unwrap(),
        breakdowns: Vec::new(),
        previous: None,
    };
    let [planned, open] = [Mode::Personal, Mode::Slips]
        .map(|mode| act(app, &cast.lead, |tx| surveys::actions::plan(tx, employer, 10, &plan(mode))));
    let list = ["ann@test.example".to_owned()];
    act(app, &cast.lead, |tx| surveys::actions::list_people(tx, planned, &list, Lang::En));
    act(app, &cast.lead, |tx| surveys::actions::launch(tx, &app.app, open, 1));
    [planned, open]
}

fn minutes(sha256: &str) -> NewItem {
    let file = StoredFile {
        name: "minutes.pdf".into(),
        media_type: "application/pdf".into(),
        byte_size: 9,
        sha256: sha256.into(),
    };
    NewItem::new("Minutes of May", None, Content::File(file))
}

impl Case {
    /// Answers every criterion; each answer names the item.
    fn answer(&self, app: &TestApp, cast: &Cast) {
        for (code, readings) in scene::criteria(app, self.application) {
            let excused = code.as_str() == NOT_APPLICABLE;
            let answer = NewAnswer {
                status: if excused { Status::NotApplicable } else { Status::Met },
                narrative: if excused { String::new() } else { NARRATIVE.to_owned() },
                reason: if excused { "The canteen closes for good next week.".into() } else { String::new() },
                readings,
                evidence: [self.item].into(),
                version: 0,
            };
            act(app, &cast.lead, |tx| {
                applications::actions::save_answer(tx, self.application, &code, &answer)
            });
        }
    }

    /// One assessor has a conflict, one gives it back after a mark, a third has it now.
    fn allocate(&mut self, app: &TestApp, cast: &Cast) {
        let give = |to: PersonId, instead_of| {
            act(app, &cast.coordinator, |tx| {
                assessments::actions::allocate(tx, self.application, to, instead_of)
            })
        };
        let conflicted = give(cast.conflicted.id, None);
        let conflict = Declaration::Conflict("My sister works there.".into());
        act(app, &cast.conflicted, |tx| assessments::actions::declare(tx, conflicted, &conflict));
        let taken_back = give(cast.marked.id, None);
        act(app, &cast.marked, |tx| assessments::actions::declare(tx, taken_back, &Declaration::Clear));
        let finding = Finding { excused: None, mark: Some(Mark::Met), rationale: "Seen.".into() };
        act(app, &cast.marked, |tx| {
            assessments::actions::score_criterion(tx, taken_back, &self.criterion, finding.clone(), 0)
        });
        let running = give(cast.allocated.id, Some(taken_back));
        (self.conflicted, self.taken_back, self.assessment) =
            (Some(conflicted), Some(taken_back), Some(running));
    }

    fn declare(&self, app: &TestApp, cast: &Cast) {
        let id = self.assessment.unwrap();
        act(app, &cast.allocated, |tx| assessments::actions::declare(tx, id, &Declaration::Clear));
    }

    fn assess(&self, app: &TestApp, cast: &Cast) {
        let (id, submission) = (self.assessment.unwrap(), self.submission.unwrap());
        for (code, _) in scene::criteria(app, self.application) {
            let accepted = code.as_str() == NOT_APPLICABLE;
            let finding = Finding {
                excused: accepted.then_some(true),
                mark: (!accepted).then_some(Mark::Met),
                rationale: "Seen in the minutes.".into(),
            };
            act(app, &cast.allocated, |tx| {
                assessments::actions::score_criterion(tx, id, &code, finding.clone(), 0)
            });
        }
        act(app, &cast.allocated, |tx| assessments::actions::complete(tx, id, "A sound file."));
        act(app, &cast.stood_aside, |tx| panels::actions::recuse(tx, submission, "I know the owner."));
        for voter in &cast.voters {
            act(app, voter, |tx| panels::actions::vote(tx, submission, Outcome::Award, "Sound."));
        }
    }

    fn decide(&mut self, app: &TestApp, cast: &Cast) {
        let decision =
            Decision { outcome: Outcome::Award, reason: "Sound.".into(), actions: None, act_by: None };
        let submission = self.submission.unwrap();
        self.award = act(app, &cast.chair, |tx| panels::actions::decide(tx, submission, &decision));
    }
}
