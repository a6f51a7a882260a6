//! How quick the employer's workspace is when there is much in it: `cargo bench --bench workspace`. Figures and what they
//! mean: `benches/README.md`.
//!
//! The real program on a real database, asked over HTTP by somebody who is signed in.

#[path = "measured/mod.rs"]
mod measured;
#[path = "../tests/it/applications/scene.rs"]
#[allow(dead_code, reason = "a scene for tests offers more than is measured here")]
mod scene;
#[path = "../tests/it/support/mod.rs"]
mod support;

use std::fmt::Write;

use chrono::{Days, NaiveDate};
use halemark::applications::{self, NewAnswer};
use halemark::campaigns::{self, NewCampaign};
use halemark::evidence::{self, Content, NewItem};
use halemark::platform::access::Actor;
use halemark::platform::error::AppError;
use halemark::platform::ids::{ApplicationId, EmployerId, EvidenceId};
use halemark::platform::tx::Tx;
use halemark::scheme::pack::{PackFile, read};
use halemark::scheme::{self, Definition, Readings, Status};
use measured::{measured, print_head};
use support::app::{Person, TestApp};
use support::client::Client;
use support::database::Database;

const CRITERIA: usize = 60;
const ITEMS: usize = 400;
const CAMPAIGNS: u64 = 40;
/// Items of evidence that each answer names.
const LINKED: usize = 8;

fn main() {
    print_head();
    for database in Database::available() {
        let fresh = database.fresh();
        actix_web::rt::System::new().block_on(async {
            let app = TestApp::start(fresh.url.clone()).await;
            let workspace = Workspace::fill(&app);
            let client = app.sign_in(&workspace.lead).await;
            measure_all(&format!("{database:?}"), &workspace, &client).await;
            app.stop().await;
        });
    }
}

/// An employer with much in its workspace.
struct Workspace {
    lead: Person,
    employer: EmployerId,
    application: ApplicationId,
}

impl Workspace {
    fn fill(app: &TestApp) -> Self {
        let lead = app.person("Lena Lead");
        let employer = scene::register(app, &lead, "Northmoor Bakery Limited");
        let definition = definition();
        app.app
            .write_now(&Actor::Operator, |tx| scheme::actions::publish(tx, &definition))
            .expect("the scheme is published");
        let filled = app.app.write_now(&app.actor(&lead), |tx| fill(tx, employer, &definition));
        Workspace { lead, employer, application: filled.expect("the workspace is filled") }
    }
}

fn fill(tx: &mut Tx<'_>, employer: EmployerId, definition: &Definition) -> Result<ApplicationId, AppError> {
    let scheme = scheme::get_scheme(tx.conn(), definition.scheme.slug.as_str())?.id;
    let application = applications::actions::start(tx, employer, scheme, &definition.levels[0].code)?;
    let items = add_items(tx, employer)?;
    for at in 0..CAMPAIGNS {
        campaigns::actions::plan(tx, employer, &campaign(at))?;
    }
    for (at, criterion) in definition.criteria.iter().enumerate() {
        let linked = items.iter().cycle().skip(at * LINKED).take(LINKED).copied();
        let answer = NewAnswer {
            status: if at % 3 == 0 { Status::InProgress } else { Status::Met },
            narrative: narrative(at),
            reason: String::new(),
            readings: Readings::new(),
            evidence: linked.collect(),
            version: 0,
        };
        applications::actions::save_answer(tx, application, &criterion.code, &answer)?;
    }
    Ok(application)
}

fn add_items(tx: &mut Tx<'_>, employer: EmployerId) -> Result<Vec<EvidenceId>, AppError> {
    let items = (0..ITEMS).map(|at| {
        let title = format!("Minutes of the wellbeing group, meeting {at}");
        let item = NewItem::new(title, Some(day(at as u64)), Content::Note(narrative(at)));
        evidence::actions::add(tx, employer, &item)
    });
    items.collect()
}

fn campaign(at: u64) -> NewCampaign {
    NewCampaign {
        topic: format!("Campaign {at}"),
        theme: None,
        starts_on: day(at * 7),
        ends_on: Some(day(at * 7) + Days::new(5)),
        all_year: false,
        priority: "Sleep of the night shift".into(),
        assessment: None,
        answers: None,
    }
}

/// A day of the last year or so.
fn day(before: u64) -> NaiveDate {
    let today = NaiveDate::from_ymd_opt(2026, 3, 1).expect("a day");
    today.checked_sub_days(Days::new(before)).expect("a day")
}

/// Some 1,200 characters.
fn narrative(at: usize) -> String {
    format!("What we do, for whom and since when, told once more ({at}). ").repeat(20)
}

/// A scheme of one level over sixty criteria in five standards.
fn definition() -> Definition {
    let mut edition = "label = \"1\"\nsource = \"Made for a benchmark\"\n[scheme]\nslug = \"bench\"\n\
        name = \"Benchmark Award\"\nstrap = \"For a benchmark\"\n[[levels]]\ncode = \"only\"\n\
        title = \"Only\"\nrank = 1\n[[levels.pass]]\nkind = \"pool\"\nat_least = 50\n"
        .to_owned();
    for standard in 0..5 {
        let _ = write!(edition, "[[standards]]\ncode = \"s{standard}\"\ntitle = \"Standard {standard}\"\n");
    }
    let mut criteria = String::new();
    for at in 0..CRITERIA {
        let _ = write!(
            criteria,
            "[[criteria]]\ncode = \"c-{at}\"\nlevel = \"only\"\nnumber = {}\nstandard = \"s{}\"\n\
             title = \"Criterion {at}\"\ngood_looks_like = \"It is there.\"\nevidence_examples = []\n\
             effort = {}\n",
            at + 1,
            at % 5,
            at * 37 % 23 + 1,
        );
    }
    let file = |name: &str, text| PackFile { name: name.to_owned(), text };
    read(vec![file("edition.toml", edition), file("criteria.toml", criteria)]).expect("the pack reads")
}

async fn measure_all(database: &str, workspace: &Workspace, client: &Client) {
    let of_employer = |page: &str| format!("/employers/{}/{page}", workspace.employer);
    let of_application = |page: &str| format!("/applications/{}{page}", workspace.application);
    for (what, path) in [
        ("the overview of an application", of_application("")),
        ("a criterion", of_application("/criteria/c-30")),
        ("the library, first page", of_employer("evidence")),
        ("the workbook", of_application("/workbook/file")),
    ] {
        measured(database, what, async |_| assert_eq!(client.get(&path).await.status, 200, "{path}")).await;
    }
    let criterion = of_application("/criteria/c-30");
    measured(database, "saving an answer", async |run| {
        let (version, narrative) = ((run + 1).to_string(), narrative(run));
        let form = form(&version, &narrative);
        assert_eq!(client.post(&criterion, &form).await.status, 303);
    })
    .await;
    let path = of_application("/criteria/c-31/draft");
    measured(database, "saving a draft while typing", async |run| {
        let (draft, narrative) = (run.to_string(), narrative(run));
        let mut form = form("1", &narrative);
        form.push(("draft", &draft));
        assert_eq!(client.post(&path, &form).await.status, 200);
    })
    .await;
}

fn form<'a>(version: &'a str, narrative: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![("version", version), ("status", "met"), ("narrative", narrative), ("step", "list")]
}
