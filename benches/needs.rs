//! How quick a large health needs assessment opens: `cargo bench --bench needs`. Figures and what they mean:
//! `benches/README.md`.
//!
//! Two thousand people, fourteen sites with a walk-round each, forty photographs, a survey with its findings. The real
//! program on a real database, asked over HTTP by the employer's adviser.

#[path = "measured/mod.rs"]
mod measured;
#[path = "../tests/it/support/mod.rs"]
mod support;

/// What the scene of an employer stands on.
#[path = "../tests/it/applications"]
mod applications {
    #[allow(dead_code, reason = "a scene for tests offers more than is measured here")]
    pub mod scene;
}

/// An employer with its adviser.
#[path = "../tests/it/surveys"]
mod surveys {
    #[allow(dead_code, reason = "a scene for tests offers more than is measured here")]
    pub mod scene;
}

use std::io::Cursor;

use halemark::employers::{self, SiteDetails, Workforce, actions as employing};
use halemark::needs::rules::{Dimension, LONGEST_SIDE, NewObservation, NewPhotograph, NewWalkround, Profile};
use halemark::needs::{self, Method, NeedsPlan, ObservationMark};
use halemark::platform::access::Actor;
use halemark::platform::error::AppError;
use halemark::platform::files::picture::{Bounded, Format, bounded};
use halemark::platform::ids::{EmployerId, NeedsAssessmentId, PhotographId, SiteId, SurveyId, WalkroundId};
use halemark::platform::tx::Tx;
use halemark::questionnaires::rules::{Item, ItemKind};
use halemark::questionnaires::{Answer, Answers};
use halemark::surveys::actions as asking;
use halemark::surveys::rules::{Controller, Mode, Plan, PlannedBreakdown, Terms};
use halemark::surveys::{self as asked, actions::Answering};
use measured::{measured, print_head};
use support::app::{Person, TestApp};
use support::database::Database;
use surveys::scene::Asking;

const PEOPLE: u32 = 2_000;
const ANSWERS: usize = 1_300;
const SITES: usize = 14;
const PHOTOGRAPHS: usize = 40;
const DEPARTMENTS: [&str; 8] =
    ["Baking", "Packing", "Dispatch", "Drivers", "Shops", "Cleaning", "Engineering", "Office"];

fn main() {
    print_head();
    for database in Database::available() {
        let fresh = database.fresh();
        actix_web::rt::System::new().block_on(async {
            let app = TestApp::start(fresh.url.clone()).await;
            measure(&format!("{database:?}"), &app).await;
            app.stop().await;
        });
    }
}

async fn measure(database: &str, app: &TestApp) {
    let scene = surveys::scene::set(app);
    let adviser = app.actor(&scene.adviser);
    grow(app, &scene);
    let sites = app.app.read_now(|conn| employers::list_sites(conn, scene.scene.employer)).unwrap();
    let sites: Vec<SiteId> = sites.into_iter().map(|site| site.id).collect();
    let survey = ask(app, &scene);
    let assessment = plan(app, &scene, &adviser, &sites, survey);
    let photographs = walk(app, &adviser, assessment, &sites).await;
    app.app.write_now(&adviser, |tx| needs::actions::draw_findings(tx, assessment)).unwrap();
    measure_pages(database, app, &scene.adviser, assessment, photographs[0]).await;
}

async fn measure_pages(
    database: &str,
    app: &TestApp,
    adviser: &Person,
    id: NeedsAssessmentId,
    (walkround, photograph): (WalkroundId, PhotographId),
) {
    let client = app.sign_in(adviser).await;
    let walkrounds = format!("/needs/{id}/walkrounds");
    for (what, path) in [
        ("the report", format!("/needs/{id}/report")),
        ("the overview", format!("/needs/{id}")),
        ("the findings", format!("/needs/{id}/findings")),
        ("the walk-rounds", walkrounds.clone()),
        ("a walk-round", format!("{walkrounds}/{walkround}")),
        ("a photograph", format!("{walkrounds}/{walkround}/photographs/{photograph}")),
    ] {
        measured(database, what, async |_| assert_eq!(client.get(&path).await.status, 200, "{path}")).await;
    }
}

/// The employer has as many people and sites as are measured.
fn grow(app: &TestApp, scene: &Asking) {
    let employer = scene.scene.employer;
    app.app
        .write_now(&app.actor(&scene.scene.lead), |tx| {
            let people = i32::try_from(PEOPLE).map_err(AppError::fault)?;
            let counted_on = tx.today();
            let workforce =
                Workforce { headcount: people, fte_hundredths: people * 100, in_scope: people, counted_on };
            let version = employers::get(tx.conn(), employer)?.version;
            employing::count_workforce(tx, employer, version, &workforce)?;
            (1..SITES).try_for_each(|at| add_site(tx, employer, at))
        })
        .unwrap();
}

fn add_site(tx: &mut Tx<'_>, employer: EmployerId, at: usize) -> Result<(), AppError> {
    let site = SiteDetails {
        name: format!("Bakery {at}"),
        postcode: halemark::places::Postcode::parse("NE8 1AB").map_err(AppError::fault)?,
        place: "E08000037".parse().map_err(AppError::fault)?,
    };
    let version = employers::get(tx.conn(), employer)?.version;
    employing::add_site(tx, employer, version, &site).map(drop)
}

/// The survey, with its results.
fn ask(app: &TestApp, scene: &Asking) -> SurveyId {
    let (employer, lead) = (scene.scene.employer, app.actor(&scene.scene.lead));
    let told = Plan {
        title: "How are you at work?".into(),
        scheme: app.bhawa(),
        questionnaire: "hna".into(),
        mode: Mode::Slips,
        controller: Controller::Scheme,
        asked: PEOPLE,
        closes_on: "2026-03-20".parse().unwrap(),
        breakdowns: vec![PlannedBreakdown {
            code: "department".into(),
            groups: DEPARTMENTS.map(str::to_owned).to_vec(),
        }],
        previous: None,
    };
    let survey = app.app.write_now(&lead, |tx| asking::plan(tx, employer, 10, &told)).unwrap();
    app.app.write_now(&lead, |tx| asking::launch(tx, &app.app, survey, 1)).unwrap();
    let terms = app.app.read_now(|conn| asked::get_terms(conn, survey)).unwrap().terms;
    let adviser = app.actor(&scene.adviser);
    let slips = app.app.write_now(&adviser, |tx| asking::print_slips(tx, &app.app, survey, PEOPLE)).unwrap();
    for (at, code) in slips.into_iter().take(ANSWERS).enumerate() {
        let answers = answers(&terms, at);
        let sent = Answering { survey, code: Some(code), nonce: format!("{at:032x}"), answers };
        asking::answer(&app.app, &sent).unwrap();
    }
    app.app.write_now(&lead, |tx| asking::close_early(tx, survey)).unwrap();
    asking::close(&app.app, survey).unwrap();
    survey
}

/// What person `at` answers: every question but those for words, unlike their neighbour.
fn answers(terms: &Terms, at: usize) -> Answers {
    let mut answers = Answers::default();
    for (number, item) in terms.questionnaire.items().enumerate() {
        if let Some(answer) = one(item, at * 7 + number * 3 + at / 11) {
            answers.items.insert(item.code.clone(), answer);
        }
    }
    for chosen in &terms.breakdowns {
        answers.groups.insert(chosen.code.clone(), chosen.groups[at % chosen.groups.len()].code.clone());
    }
    answers
}

fn one(item: &Item, at: usize) -> Option<Answer> {
    match &item.kind {
        ItemKind::Single { choices } => Some(Answer::Text(choices[at % choices.len()].code.clone())),
        ItemKind::Several { choices, .. } => {
            Some(Answer::Codes(vec![choices[at % choices.len()].code.clone()]))
        }
        ItemKind::Scale { from, to, .. } => {
            Some(Answer::Number(from + i32::try_from(at).ok()? % (to - from + 1)))
        }
        ItemKind::Likert { choices } => Some(Answer::Number(choices[at % choices.len()].mark)),
        ItemKind::Ranking { choices, .. } => {
            Some(Answer::Codes(vec![choices[at % choices.len()].code.clone()]))
        }
        ItemKind::Text { .. } => None,
    }
}

/// The assessment of every site, with who works there and by which survey they were asked.
fn plan(
    app: &TestApp,
    scene: &Asking,
    adviser: &Actor,
    sites: &[SiteId],
    survey: SurveyId,
) -> NeedsAssessmentId {
    let plan = NeedsPlan {
        method: Method::Survey,
        starts_on: "2026-03-01".parse().unwrap(),
        ends_on: "2026-03-27".parse().unwrap(),
        sites: sites.to_vec(),
        shifts: String::new(),
        who: String::new(),
    };
    let people = i32::try_from(PEOPLE).unwrap() / i32::try_from(SITES).unwrap();
    let profile: Profile = sites.iter().map(|site| ((Dimension::Site, site.to_string()), people)).collect();
    app.app
        .write_now(adviser, |tx| {
            let id = needs::actions::plan(tx, scene.scene.employer, &plan)?;
            needs::actions::describe_workforce(tx, id, 1, &profile)?;
            needs::actions::choose_survey(tx, id, 2, Some(survey))?;
            Ok(id)
        })
        .unwrap()
}

/// A published walk-round of every site, everything noted; the photographs are spread over them.
async fn walk(
    app: &TestApp,
    adviser: &Actor,
    id: NeedsAssessmentId,
    sites: &[SiteId],
) -> Vec<(WalkroundId, PhotographId)> {
    let mut walkrounds = Vec::new();
    for site in sites {
        let walkround = app.app.write_now(adviser, |tx| begin(tx, id, *site)).unwrap();
        walkrounds.push(walkround);
    }
    let mut photographs = Vec::new();
    for at in 0..PHOTOGRAPHS {
        let walkround = walkrounds[at % walkrounds.len()];
        let new = photograph(app, at).await;
        let kept = app.app.write_now(adviser, |tx| needs::actions::add_photograph(tx, id, walkround, &new));
        photographs.push((walkround, kept.unwrap()));
    }
    for walkround in walkrounds {
        let publish = |tx: &mut halemark::platform::tx::Tx<'_>| {
            let all = needs::list_walkrounds(tx.conn(), id, false)?;
            let print = all.iter().find(|one| one.id == walkround).map(needs::rules::print_of_walkround);
            needs::actions::publish_walkround(tx, id, walkround, &print.unwrap_or_default())
        };
        app.app.write_now(adviser, publish).unwrap();
    }
    photographs
}

fn begin(tx: &mut Tx<'_>, id: NeedsAssessmentId, site: SiteId) -> Result<WalkroundId, AppError> {
    let new = NewWalkround { site, walked_on: tx.today(), checklist: "premises".into() };
    let walkround = needs::actions::begin_walkround(tx, id, &new)?;
    let checklist = needs::checklists::find("premises").ok_or(AppError::NotFound)?;
    let notes: Vec<NewObservation> = checklist
        .items()
        .enumerate()
        .map(|(at, item)| NewObservation {
            item: item.code.clone(),
            mark: ObservationMark::ALL[at % 3],
            note: "Seen with the shift leader, who showed us round and told us what was tried before.".into(),
            seen: 0,
        })
        .collect();
    needs::actions::note_what_was_seen(tx, id, walkround, &notes)?;
    Ok(walkround)
}

/// A photograph as large as they are kept.
async fn photograph(app: &TestApp, at: usize) -> NewPhotograph {
    let shade = |x: u32, y: u32| u8::try_from((x / 8 * 7 + y / 8 * 13 + (at as u32)) % 251).unwrap();
    let taken = image::RgbImage::from_fn(LONGEST_SIDE, LONGEST_SIDE * 3 / 4, |x, y| {
        image::Rgb([shade(x, y), shade(y, x), 120])
    });
    let mut png = Cursor::new(Vec::new());
    taken.write_to(&mut png, image::ImageFormat::Png).unwrap();
    let Bounded { bytes, width, height } = bounded(Format::Png, png.get_ref(), LONGEST_SIDE).unwrap();
    let size_bytes = i32::try_from(bytes.len()).unwrap();
    NewPhotograph {
        item: Some("notice-boards".into()),
        caption: format!("The notice board by door {at}"),
        sha256: app.app.files().put(bytes).await.unwrap(),
        size_bytes,
        width: i32::try_from(width).unwrap(),
        height: i32::try_from(height).unwrap(),
        token: format!("{at:032x}"),
        scan: halemark::evidence::rules::Scan::Off,
    }
}
