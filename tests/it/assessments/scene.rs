//! An employer in Gateshead with a Bronze application handed in, and the people who judge it. Set through the same
//! actions as the pages use.

use halemark::applications::{self, NewAnswer, NewSubmission};
use halemark::assessments::{self, rules::Declaration};
use halemark::awards;
use halemark::employers::actions as employing;
use halemark::employers::{
    self, Details, Publication, Registration, RegistrationKind, Sector, SiteDetails, ToldFacts, Workforce,
};
use halemark::evidence::{self, Content, NewItem};
use halemark::panels::{self, rules::Decision, rules::Outcome};
use halemark::places::Postcode;
use halemark::platform::access::Role;
use halemark::platform::error::AppError;
use halemark::platform::ids::{ApplicationId, AssessmentId, AwardId, EmployerId, SubmissionId};
use halemark::platform::tx::Tx;
use halemark::scheme::{self, Criterion, CriterionCode, Mark, Readings, Status};

use crate::applications::scene::{keep_portfolio, readings};
use crate::support::app::{Person, TestApp};

/// The name of the employer.
pub const EMPLOYER: &str = "Northmoor Bakery Limited";
/// The narrative of every answer: pages that must not show the file must not show this.
pub const NARRATIVE: &str = "We asked every shift in the mess room and wrote down what they said.";
/// Gateshead.
pub const PLACE: &str = "E08000037";
/// The criterion that the employer says does not apply to it.
pub const NOT_APPLICABLE: &str = "bronze-5-food";

/// What stands when a test begins.
pub struct Scene {
    pub lead: Person,
    pub employer: EmployerId,
    pub application: ApplicationId,
    pub submission: SubmissionId,
    pub coordinator: Person,
    pub assessor: Person,
    pub chair: Person,
    pub other_chair: Person,
    pub member: Person,
}

/// Does a thing as a person.
pub fn act<T>(app: &TestApp, who: &Person, f: impl FnMut(&mut Tx<'_>) -> Result<T, AppError>) -> T {
    let actor = app.actor(who);
    app.app.write_now(&actor, f).unwrap_or_else(|error| panic!("{}: {error}", who.name))
}

/// An application handed in, nobody allocated.
pub fn submitted(app: &TestApp) -> Scene {
    let lead = app.person("Lena Lead");
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let assessor = app.staff("Asha Assessor", Role::Assessor, Some(PLACE));
    let chair = app.staff("Chris Chair", Role::PanelChair, None);
    let other_chair = app.staff("Cleo Chair", Role::PanelChair, None);
    let member = app.staff("Mo Member", Role::PanelMember, None);
    let employer = registered(app, &lead, EMPLOYER);
    let (application, submission) = applied(app, &lead, employer, "bronze");
    Scene { lead, employer, application, submission, coordinator, assessor, chair, other_chair, member }
}

/// A registered employer in Gateshead.
pub fn registered(app: &TestApp, lead: &Person, name: &str) -> EmployerId {
    let details = Details {
        legal_name: name.to_owned(),
        trading_name: None,
        registration: Registration::read(RegistrationKind::None, "").unwrap(),
        sector: Sector::C,
    };
    let id = act(app, lead, |tx| employing::register(tx, &details, true));
    let version = || app.app.read_now(|conn| employers::get(conn, id)).unwrap().version;
    let today = app.app.clock().now().date();
    let count = Workforce { headcount: 48, fte_hundredths: 4150, in_scope: 48, counted_on: today };
    act(app, lead, |tx| employing::count_workforce(tx, id, version(), &count));
    let facts = ToldFacts { has_food_outlet: true, has_recognised_union: false, has_visitors: true };
    act(app, lead, |tx| employing::state_facts(tx, id, version(), facts));
    let (postcode, place) = (Postcode::parse("NE8 1AB").unwrap(), PLACE.parse().unwrap());
    let site = SiteDetails { name: "Bakehouse".into(), postcode, place };
    act(app, lead, |tx| employing::add_site(tx, id, version(), &site));
    let publication = Publication { publish_sector: true, publish_size: true, website: None };
    act(app, lead, |tx| employing::choose_publication(tx, id, version(), &publication));
    act(app, lead, |tx| employing::accept_note(tx, id));
    assert!(employers::is_registered(&app.app.read_now(|conn| employers::get(conn, id)).unwrap()));
    id
}

/// An application of a level, every criterion answered, handed in.
pub fn applied(
    app: &TestApp,
    lead: &Person,
    employer: EmployerId,
    level: &str,
) -> (ApplicationId, SubmissionId) {
    let id = answered(app, lead, employer, level);
    (id, submit(app, lead, id))
}

/// An application of a level, every criterion answered, still open.
pub fn answered(app: &TestApp, lead: &Person, employer: EmployerId, level: &str) -> ApplicationId {
    let scheme = app.bhawa();
    let level = level.parse().unwrap();
    let id = act(app, lead, |tx| applications::actions::start(tx, employer, scheme, &level));
    let note = NewItem::new("Minutes", None, Content::Note("12 came.".into()));
    let item = act(app, lead, |tx| evidence::actions::add(tx, employer, &note));
    act(app, lead, |tx| keep_portfolio(tx, employer));
    for (code, readings) in criteria(app, id) {
        let excused = code.as_str() == NOT_APPLICABLE;
        let answer = NewAnswer {
            status: if excused { Status::NotApplicable } else { Status::Met },
            narrative: if excused { String::new() } else { NARRATIVE.to_owned() },
            reason: if excused { "The canteen closes for good next week.".into() } else { String::new() },
            readings,
            evidence: [item].into(),
            version: 0,
        };
        act(app, lead, |tx| applications::actions::save_answer(tx, id, &code, &answer));
    }
    id
}

/// Hands an application in.
pub fn submit(app: &TestApp, lead: &Person, id: ApplicationId) -> SubmissionId {
    let version = app.app.read_now(|conn| applications::get(conn, id)).unwrap().version;
    let signed =
        NewSubmission { signatory_name: "Sue Senior".into(), signatory_role: "Owner".into(), version };
    act(app, lead, |tx| applications::actions::submit(tx, id, &signed))
}

/// What the level of an application asks of its employer, with what is typed in for its counters where it is met.
pub fn criteria(app: &TestApp, id: ApplicationId) -> Vec<(CriterionCode, Readings)> {
    app.app
        .read_now(|conn| {
            let application = applications::get(conn, id)?;
            let facts = employers::get_facts(conn, application.employer)?;
            let edition = scheme::get_edition(conn, application.edition)?;
            let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
            let answered = |one: &&Criterion| (one.code.clone(), readings(one));
            Ok::<_, AppError>(asked.iter().map(answered).collect())
        })
        .unwrap()
}

impl Scene {
    /// The same people, and another employer with an application handed in.
    pub fn another(&self, app: &TestApp, number: usize) -> Scene {
        let lead = app.person(&format!("Lead {number}"));
        let employer = registered(app, &lead, &format!("Works {number}"));
        let (application, submission) = applied(app, &lead, employer, "bronze");
        let [coordinator, assessor, chair, other_chair, member] =
            [&self.coordinator, &self.assessor, &self.chair, &self.other_chair, &self.member]
                .map(Clone::clone);
        Scene { lead, employer, application, submission, coordinator, assessor, chair, other_chair, member }
    }

    /// Given to the assessor.
    pub fn allocate(&self, app: &TestApp) -> AssessmentId {
        act(app, &self.coordinator, |tx| {
            assessments::actions::allocate(tx, self.application, self.assessor.id, None)
        })
    }

    /// Given to the assessor, who has declared no conflict.
    pub fn open(&self, app: &TestApp) -> AssessmentId {
        let id = self.allocate(app);
        act(app, &self.assessor, |tx| assessments::actions::declare(tx, id, &Declaration::Clear));
        id
    }

    /// Marks every criterion.
    pub fn mark(&self, app: &TestApp, id: AssessmentId, mark: Mark) {
        for (code, _) in criteria(app, self.application) {
            let accepted = code.as_str() == NOT_APPLICABLE;
            let finding = assessments::Finding {
                excused: accepted.then_some(true),
                mark: (!accepted).then_some(mark),
                rationale: "Seen in the minutes.".into(),
            };
            act(app, &self.assessor, |tx| {
                assessments::actions::score_criterion(tx, id, &code, finding.clone(), 0)
            });
        }
    }

    /// Assessed, with this mark on every criterion.
    pub fn assess(&self, app: &TestApp, mark: Mark) {
        let id = self.open(app);
        self.mark(app, id, mark);
        act(app, &self.assessor, |tx| assessments::actions::complete(tx, id, "A sound file."));
    }

    /// These people vote so.
    pub fn vote(&self, app: &TestApp, outcome: Outcome, who: &[&Person]) {
        for person in who {
            act(app, person, |tx| {
                panels::actions::vote(tx, self.submission, outcome, "I agree with the marks.")
            });
        }
    }

    /// Awarded and not released.
    pub fn award(&self, app: &TestApp) -> AwardId {
        self.assess(app, Mark::Met);
        self.vote(app, Outcome::Award, &[&self.chair, &self.member]);
        let decision =
            Decision { outcome: Outcome::Award, reason: "Sound.".into(), actions: None, act_by: None };
        act(app, &self.chair, |tx| panels::actions::decide(tx, self.submission, &decision)).unwrap()
    }

    /// Awarded and released.
    pub fn release(&self, app: &TestApp) -> AwardId {
        let id = self.award(app);
        act(app, &self.chair, |tx| awards::actions::release(tx, id));
        id
    }
}
