//! A list asks the database as much for thirty rows as for one. The lists of those who judge are held to it in
//! `panels/lists.rs`, the register in `register/search.rs`, desks in `desks/desk.rs`. Priorities are five at most.

mod needs;

use crate::assessments::scene::{PLACE, act, registered};
use crate::directory;
use crate::support::app::{Person, TestApp};
use crate::support::client::Client;
use crate::support::database::{Database, run};
use halemark::advocates;
use halemark::applications::{self, NewAnswer};
use halemark::campaigns::{self, NewCampaign};
use halemark::drafts;
use halemark::employers::{self, SiteDetails, actions as employing};
use halemark::evidence::{self, Content, NewItem};
use halemark::notices::{Notice, NoticeKind, actions::notify};
use halemark::places::Postcode;
use halemark::platform::access::{Actor, Role};
use halemark::platform::ids::{ApplicationId, EmployerId};
use halemark::scheme::Status;
use halemark::scheme::pack::PackFile;
use halemark::surveys;
use halemark::surveys::rules::{Controller, Mode, Plan};

/// A list, who reads it, and words that each of its rows has.
struct List<'a> {
    path: String,
    reader: &'a Client,
    in_each_row: &'static str,
}

#[test]
fn a_list_asks_as_much_for_thirty_rows_as_for_one() {
    run(Database::Sqlite, async |app| {
        let (lead, coordinator) =
            (app.person("Lena Lead"), app.staff("Cora Coordinator", Role::Coordinator, None));
        let adviser = app.staff("Alma Adviser", Role::Adviser, Some(PLACE));
        let employer = registered(&app, &lead, "Main Bakery Limited");
        let ground =
            Ground { app: &app, lead: &lead, coordinator: &coordinator, adviser: &adviser, employer };
        let needing = ground.plan_an_assessment();
        let [leads, coordinates, advises] =
            [app.sign_in(&lead).await, app.sign_in(&coordinator).await, app.sign_in(&adviser).await];
        let at_employer = |page: &str| format!("/employers/{employer}/{page}");
        let of_needs = |page: &str| format!("/needs/{}/{page}", needing.1);
        let plan_of_employer = format!("/employers/{}/needs/plan", needing.0);
        let lists = [
            List { path: "/employers".into(), reader: &coordinates, in_each_row: "Counted Bakery" },
            List { path: "/employers".into(), reader: &advises, in_each_row: "Counted Bakery" },
            List { path: at_employer("history"), reader: &leads, in_each_row: "2 March 2026" },
            List { path: at_employer("evidence"), reader: &leads, in_each_row: "Counted item" },
            List { path: at_employer("advocates"), reader: &leads, in_each_row: "Counted advocate" },
            List { path: at_employer("campaigns"), reader: &leads, in_each_row: "Counted campaign" },
            List { path: at_employer("surveys"), reader: &leads, in_each_row: "Counted survey" },
            List { path: at_employer("applications"), reader: &leads, in_each_row: "Withdrawn" },
            List { path: at_employer("team"), reader: &leads, in_each_row: "counted.colleague" },
            List { path: "/notices".into(), reader: &leads, in_each_row: "Counted notice" },
            List { path: at_employer("sites"), reader: &leads, in_each_row: "Counted site" },
            List {
                path: "/schemes/bhawa/people".into(),
                reader: &coordinates,
                in_each_row: "counted.assessor",
            },
            List { path: "/drafts".into(), reader: &coordinates, in_each_row: "Counted draft" },
            List { path: "/directory".into(), reader: &leads, in_each_row: "Counted service" },
            List { path: plan_of_employer, reader: &leads, in_each_row: "Counted action" },
            List { path: of_needs("plan"), reader: &leads, in_each_row: "Counted action" },
            List { path: of_needs("findings"), reader: &advises, in_each_row: "Counted finding" },
            List { path: of_needs("suggestions"), reader: &advises, in_each_row: "Counted suggestion" },
            List { path: of_needs("walkrounds"), reader: &advises, in_each_row: "Counted site" },
            List { path: of_needs("conversations"), reader: &advises, in_each_row: "2 March 2026" },
            List { path: of_needs("report"), reader: &leads, in_each_row: "Counted action" },
            List { path: "/directory/keeping".into(), reader: &coordinates, in_each_row: "Counted service" },
        ];
        ground.grow(0..1, needing);
        let few = ask(&app, &lists).await;
        ground.grow(1..30, needing);
        let many = ask(&app, &lists).await;
        for ((list, few), many) in lists.iter().zip(few).zip(many) {
            assert!(few.rows >= 1 && many.rows > few.rows + 5, "{}: {few:?}, {many:?}", list.path);
            assert_eq!(
                few.statements, many.statements,
                "{} for {} and {} rows",
                list.path, few.rows, many.rows
            );
        }
    });
}

/// What a list showed, and what it asked.
#[derive(Debug)]
struct Asked {
    rows: usize,
    statements: u64,
}

async fn ask(app: &TestApp, lists: &[List<'_>]) -> Vec<Asked> {
    let mut asked = Vec::new();
    for list in lists {
        list.reader.get(&list.path).await; // what is kept in memory once read is read now
        let before = app.app.db().statements();
        let page = list.reader.get(&list.path).await;
        let statements = app.app.db().statements() - before;
        asked.push(Asked { rows: page.text().matches(list.in_each_row).count(), statements });
    }
    asked
}

struct Ground<'a> {
    app: &'a TestApp,
    lead: &'a Person,
    coordinator: &'a Person,
    adviser: &'a Person,
    employer: EmployerId,
}

impl Ground<'_> {
    /// Adds a row of each number to every list.
    fn grow(&self, numbers: std::ops::Range<usize>, needing: needs::Needing) {
        for number in numbers {
            let other = registered(self.app, self.lead, &format!("Counted Bakery {number} Limited"));
            act(self.app, self.coordinator, |tx| employing::allot_adviser(tx, other, self.adviser.id));
            self.app.colleague(&format!("Counted Colleague {number}"), Role::Viewer, self.employer);
            self.app.staff(&format!("Counted Assessor {number}"), Role::Assessor, None);
            self.add_site(self.employer, number);
            self.go_through_an_assessment(needing, number);
            self.plan_a_campaign(number);
            self.plan_a_survey(number);
            self.tell(number);
            self.prove_something(number);
            self.add_advocate(number);
            self.upload_a_pack(number);
            let service = directory::scene::service(&format!("Counted service {number}"));
            directory::scene::add(self.app, self.coordinator, &service, directory::scene::UNTIL);
        }
    }

    fn upload_a_pack(&self, number: usize) {
        let text = format!("label = \"Counted draft {number}\"");
        let file = PackFile { name: "edition.toml".into(), text };
        act(self.app, self.coordinator, |tx| drafts::actions::upload(tx, std::slice::from_ref(&file)));
    }

    fn tell(&self, number: usize) {
        let notice = Notice::new(NoticeKind::Message, "/desk").employer(self.employer);
        let notice = notice.with("title", format!("Counted notice {number}"));
        self.app.app.write_now(&Actor::System, |tx| notify(tx, &[self.lead.id], &notice)).unwrap();
    }

    fn add_site(&self, employer: EmployerId, number: usize) {
        let version = self.app.app.read_now(|conn| employers::get(conn, employer)).unwrap().version;
        let (postcode, place) = (Postcode::parse("NE8 1AB").unwrap(), PLACE.parse().unwrap());
        let site = SiteDetails { name: format!("Counted site {number}"), postcode, place };
        act(self.app, self.lead, |tx| employing::add_site(tx, employer, version, &site));
    }

    fn add_advocate(&self, number: usize) {
        let name = format!("Counted advocate {number}");
        let details = advocates::Details { name, site: None, training: None, hours_a_month: None };
        act(self.app, self.lead, |tx| advocates::actions::add(tx, self.employer, &details));
    }

    fn plan_a_campaign(&self, number: usize) {
        let starts_on = chrono::NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
        let campaign = NewCampaign {
            topic: format!("Counted campaign {number}"),
            theme: None,
            starts_on,
            ends_on: Some(starts_on),
            all_year: false,
            priority: String::new(),
            assessment: None,
            answers: None,
        };
        act(self.app, self.lead, |tx| campaigns::actions::plan(tx, self.employer, &campaign));
    }

    fn plan_a_survey(&self, number: usize) {
        let plan = Plan {
            title: format!("Counted survey {number}"),
            scheme: self.app.bhawa(),
            questionnaire: "pulse".into(),
            mode: Mode::Slips,
            controller: Controller::Scheme,
            asked: 12,
            closes_on: chrono::NaiveDate::from_ymd_opt(2026, 3, 20).unwrap(),
            breakdowns: Vec::new(),
            previous: None,
        };
        act(self.app, self.lead, |tx| surveys::actions::plan(tx, self.employer, 10, &plan));
    }

    /// An application with an item that its answer names, taken back.
    fn prove_something(&self, number: usize) {
        let (scheme, level) = (self.app.bhawa(), "bronze".parse().unwrap());
        let words = Content::Note("Twelve came.".into());
        let note = NewItem::new(format!("Counted item {number}"), None, words);
        let item = act(self.app, self.lead, |tx| evidence::actions::add(tx, self.employer, &note));
        let id: ApplicationId =
            act(self.app, self.lead, |tx| applications::actions::start(tx, self.employer, scheme, &level));
        let code = crate::assessments::scene::criteria(self.app, id)[0].0.clone();
        let answer = NewAnswer {
            status: Status::InProgress,
            narrative: "We have begun.".into(),
            reason: String::new(),
            readings: Default::default(),
            evidence: [item].into(),
            version: 0,
        };
        act(self.app, self.lead, |tx| applications::actions::save_answer(tx, id, &code, &answer));
        act(self.app, self.lead, |tx| applications::actions::withdraw(tx, id));
    }
}
