//! A registered employer with its people, and a Bronze application of it.

use chrono::{Duration, NaiveDate};
use halemark::advocates::{self, Training};
use halemark::applications::{self, Answers, Application};
use halemark::campaigns::{self, NewCampaign, Outcome};
use halemark::employers::actions as employers;
use halemark::employers::{
    Details, Publication, Registration, RegistrationKind, Sector, SiteDetails, ToldFacts, Workforce,
};
use halemark::needs::{self, Method, NewNeedsAssessment};
use halemark::platform::access::{Actor, Role};
use halemark::platform::error::AppError;
use halemark::platform::ids::{ApplicationId, EmployerId};
use halemark::platform::tx::Tx;
use halemark::scheme::{self, Counted, Counter, Criterion, CriterionCode, Reading, Readings, Status};

use crate::support::app::{Person, TestApp};
use crate::support::client::Client;

/// An employer, its people, and its Bronze application.
pub struct Scene {
    pub employer: EmployerId,
    pub application: ApplicationId,
    pub lead: Person,
    pub contributor: Person,
    pub viewer: Person,
}

impl Scene {
    /// Where the application is.
    pub fn path(&self) -> String {
        format!("/applications/{}", self.application)
    }

    /// Where a criterion of it is.
    pub fn criterion(&self, code: &str) -> String {
        format!("/applications/{}/criteria/{code}", self.application)
    }

    /// The application as it is stored.
    pub fn stored(&self, app: &TestApp) -> Application {
        let id = self.application;
        app.app.read_now(|conn| applications::get(conn, id)).unwrap()
    }

    /// Its answers as they are stored.
    pub fn answers(&self, app: &TestApp) -> Answers {
        let id = self.application;
        app.app.read_now(|conn| applications::list_answers(conn, id)).unwrap()
    }
}

/// An employer of Newcastle with a canteen, without a union, with visitors: it has to answer twelve criteria.
pub fn set(app: &TestApp) -> Scene {
    let lead = app.person("Lena Lead");
    let employer = register(app, &lead, "Northmoor Bakery Limited");
    let scheme = app.bhawa();
    let actor = app.actor(&lead);
    let bronze = "bronze".parse().unwrap();
    let application =
        app.app.write_now(&actor, |tx| applications::actions::start(tx, employer, scheme, &bronze)).unwrap();
    let contributor = app.colleague("Conor Contributor", Role::Contributor, employer);
    let viewer = app.colleague("Vera Viewer", Role::Viewer, employer);
    Scene { employer, application, lead, contributor, viewer }
}

/// Registers an employer, as a person who becomes its lead.
pub fn register(app: &TestApp, lead: &Person, name: &str) -> EmployerId {
    let details = Details {
        legal_name: name.to_owned(),
        trading_name: None,
        registration: Registration::read(RegistrationKind::None, "").unwrap(),
        sector: "C".parse::<Sector>().unwrap(),
    };
    let beginner = app.actor(lead);
    let employer = app.app.write_now(&beginner, |tx| employers::register(tx, &details, true)).unwrap();
    app.app.write_now(&app.actor(lead), |tx| tell_everything(tx, employer)).unwrap();
    employer
}

fn tell_everything(tx: &mut Tx<'_>, id: EmployerId) -> Result<(), AppError> {
    let counted_on = NaiveDate::from_ymd_opt(2026, 2, 1).unwrap();
    let workforce = Workforce { headcount: 48, fte_hundredths: 40_50, in_scope: 48, counted_on };
    let facts = ToldFacts { has_food_outlet: true, has_recognised_union: false, has_visitors: true };
    let site = SiteDetails {
        name: "Bakery".into(),
        postcode: halemark::places::Postcode::parse("NE1 4ST").unwrap(),
        place: "E08000021".parse().unwrap(),
    };
    let publication = Publication { publish_sector: true, publish_size: true, website: None };
    let seen = |tx: &mut Tx<'_>| halemark::employers::get(tx.conn(), id).map(|employer| employer.version);
    let version = seen(tx)?;
    employers::count_workforce(tx, id, version, &workforce)?;
    let version = seen(tx)?;
    employers::state_facts(tx, id, version, facts)?;
    let version = seen(tx)?;
    employers::add_site(tx, id, version, &site)?;
    let version = seen(tx)?;
    employers::choose_publication(tx, id, version, &publication)?;
    employers::accept_note(tx, id)?;
    assert!(halemark::employers::is_registered(&halemark::employers::get(tx.conn(), id)?));
    Ok(())
}

/// What is typed in for the counters of a criterion where it is met with one to spare.
pub fn readings(criterion: &Criterion) -> Readings {
    let typed = criterion.counters.iter().filter(|counter| counter.of.is_typed());
    let reading = |counter: &Counter| Reading::Number(counter.of.at_least().unwrap_or_default() + 1);
    typed.map(|counter| (counter.name.clone(), reading(counter))).collect()
}

/// What the counters of a criterion read where it is met with one to spare, counted or typed.
pub fn all_readings(criterion: &Criterion, today: NaiveDate) -> Readings {
    let reading = |counter: &Counter| match counter.of.at_least() {
        Some(at_least) => Reading::Number(at_least + 1),
        None => Reading::Day(today - Duration::days(30)),
    };
    criterion.counters.iter().map(|counter| (counter.name.clone(), reading(counter))).collect()
}

/// An edition that asks for a number to be typed in beside this Bronze criterion, published for applications to come.
pub fn ask_for_stickers(app: &TestApp, code: &str) {
    let current = app.app.read_now(|conn| scheme::get_current_edition(conn, app.bhawa())).unwrap();
    let mut definition = current.definition.clone();
    definition.label = "2029".to_owned();
    for criterion in definition.criteria.iter_mut().filter(|criterion| criterion.code.as_str() == code) {
        let of = Counted::Number { at_least: 2 };
        let (name, label) = ("stickers".parse().unwrap(), "Stickers given away".to_owned());
        criterion.counters.push(Counter { name, label, of });
    }
    let publishing = |tx: &mut Tx<'_>| scheme::actions::publish(tx, &definition);
    assert!(app.app.write_now(&Actor::Operator, publishing).unwrap());
}

/// How many campaigns [`keep_portfolio`] holds: enough for every level, and evaluated.
pub const CAMPAIGNS: u32 = 6;

/// How many advocates it trains.
pub const ADVOCATES: u32 = 3;

/// Gives an employer what its criteria count: a needs assessment of last month, campaigns, advocates. Once is enough.
pub fn keep_portfolio(tx: &mut Tx<'_>, employer: EmployerId) -> Result<(), AppError> {
    let today = tx.today();
    if !needs::list_of_employer(tx.conn(), employer)?.is_empty() {
        return Ok(());
    }
    let held_on = today - Duration::days(30);
    let held =
        NewNeedsAssessment { held_on, method: Method::Survey, took_part: Some(39), note: String::new() };
    let assessment = Some(needs::actions::add(tx, employer, &held)?);
    for number in 1..=CAMPAIGNS {
        let starts_on = held_on + Duration::days(i64::from(number));
        let campaign = NewCampaign {
            topic: format!("Campaign {number}"),
            theme: None,
            starts_on,
            ends_on: Some(starts_on),
            all_year: true,
            priority: "Backs".into(),
            assessment,
            answers: None,
        };
        let id = campaigns::actions::plan(tx, employer, &campaign)?;
        let outcome = Outcome {
            reach: Some(20),
            evaluation: "Fewer days lost.".into(),
            evaluated_on: Some(starts_on),
            ..Outcome::default()
        };
        campaigns::actions::evaluate(tx, id, 1, &outcome)?;
    }
    train_advocates(tx, employer)
}

/// Trains advocates a month ago.
pub fn train_advocates(tx: &mut Tx<'_>, employer: EmployerId) -> Result<(), AppError> {
    let held_on = tx.today() - Duration::days(30);
    for number in 1..=ADVOCATES {
        let training = Training { title: "Health advocate".into(), on: held_on, expires_on: None };
        let advocate = advocates::Details {
            name: format!("Ada Advocate {number}"),
            site: None,
            training: Some(training),
            hours_a_month: Some(4),
        };
        advocates::actions::add(tx, employer, &advocate)?;
    }
    Ok(())
}

/// The codes of the criteria the employer has to answer.
pub fn asked(app: &TestApp, scene: &Scene) -> Vec<CriterionCode> {
    asked_in_full(app, scene).into_iter().map(|criterion| criterion.code).collect()
}

fn asked_in_full(app: &TestApp, scene: &Scene) -> Vec<Criterion> {
    let application = scene.stored(app);
    app.app
        .read_now(|conn| {
            let edition = halemark::scheme::get_edition(conn, application.edition)?;
            let facts = halemark::employers::get_facts(conn, scene.employer)?;
            let asked = edition.definition.asked(&application.level, &facts, application.track.as_ref());
            Ok::<_, AppError>(asked.into_iter().cloned().collect())
        })
        .unwrap()
}

/// Answers every criterion but those in `but` with "met", as the lead, of an employer that has what they count.
pub fn answer_all(app: &TestApp, scene: &Scene, but: &[&str]) {
    let actor = app.actor(&scene.lead);
    let answers = scene.answers(app);
    app.app.write_now(&actor, |tx| keep_portfolio(tx, scene.employer)).unwrap();
    for criterion in asked_in_full(app, scene).into_iter().filter(|one| !but.contains(&one.code.as_str())) {
        let code = &criterion.code;
        let answer = applications::NewAnswer {
            status: Status::Met,
            narrative: format!("What we do about {code}."),
            reason: String::new(),
            readings: readings(&criterion),
            evidence: Default::default(),
            version: answers.get(code).map_or(0, |answer| answer.version),
        };
        app.app
            .write_now(&actor, |tx| applications::actions::save_answer(tx, scene.application, code, &answer))
            .unwrap();
    }
}

/// Submits through the page.
pub async fn submit(client: &Client, scene: &Scene, app: &TestApp) -> crate::support::client::Answer {
    let version = scene.stored(app).version.to_string();
    let form = [
        ("version", version.as_str()),
        ("signatory_name", "Olive Owner"),
        ("signatory_role", "Managing director"),
        ("declaration", "yes"),
    ];
    client.post(&format!("{}/submission", scene.path()), &form).await
}

/// What a person was told, oldest first: the kind, the page, the parameters as they are stored.
pub fn told(app: &TestApp, person: &Person) -> Vec<(String, String, String)> {
    use diesel::prelude::*;
    use halemark::schema::notices;
    app.app
        .read_now(|conn| {
            let of = notices::table.filter(notices::person_id.eq(person.id));
            Ok::<_, AppError>(
                of.order((notices::told_at, notices::id))
                    .select((notices::kind, notices::page, notices::params))
                    .load(conn)?,
            )
        })
        .unwrap()
}
