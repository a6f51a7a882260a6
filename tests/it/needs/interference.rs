//! No page anybody at the employer, its adviser or the public can open depends on who in a hidden group said what.
//!
//! Every page that links lead to is opened, twice: between the two, somebody of one hidden group and somebody of the other
//! have exchanged their answers. Not one byte differs. (`measures/union.rs` takes the numbers apart.)

use std::collections::{BTreeMap, BTreeSet};

use halemark::campaigns::{self, NewCampaign};
use halemark::needs::{self, Method};
use halemark::platform::ids::SurveyId;
use halemark::questionnaires::rules::{Choice, Words};
use halemark::questionnaires::{Answer, Answers};
use halemark::surveys::rules::{ChosenBreakdown, Terms, results};

use super::released;
use super::scene::{self, Needing};
use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;
use crate::surveys::scene as asking;

on_both!(no_page_depends_on_who_in_a_hidden_group_said_what);

/// People by department; the last two are hidden for their smallness.
const DEPARTMENTS: [(&str, usize); 4] = [("Operations", 31), ("Sales", 14), ("Office", 6), ("Drivers", 6)];

/// Pages read by one person at most.
const MOST: usize = 250;

fn words(text: &str) -> Words {
    Words([("en".to_owned(), text.to_owned())].into())
}

fn terms() -> Terms {
    let group = |(name, _): (&str, usize)| Choice { code: name.to_lowercase(), text: words(name) };
    let department = ChosenBreakdown {
        code: "department".into(),
        text: words("Department"),
        hint: None,
        groups: DEPARTMENTS.map(group).to_vec(),
        sites: Vec::new(),
    };
    Terms { breakdowns: vec![department], ..released::terms() }
}

/// Everybody's answers, department by department; most of operations cannot take breaks.
fn everybody() -> Vec<Answers> {
    let mut all = Vec::new();
    for (name, people) in DEPARTMENTS {
        for at in 0..people {
            let often = if name == "Operations" { 4 } else { 1 };
            let mark = if at % 5 < often { 1 } else { 5 };
            let items = ["workload", "breaks", "support", "care", "change"]
                .map(|item| (item.to_owned(), Answer::Number(if item == "breaks" { mark } else { 3 })));
            let groups = [("department".to_owned(), name.to_lowercase())].into();
            all.push(Answers { items: items.into(), groups });
        }
    }
    all
}

/// The same, when the first of one department and the second of another had said what the other said.
fn exchanged(one: usize, other: usize) -> Vec<Answers> {
    let mut all = everybody();
    let start = |department: usize| DEPARTMENTS[..department].iter().map(|(_, people)| people).sum::<usize>();
    let (first, second) = (start(one), start(other) + 1);
    let (a, b) = (all[first].items.clone(), all[second].items.clone());
    assert_ne!(a, b, "they say different things");
    (all[first].items, all[second].items) = (b, a);
    all
}

/// Every page a person comes to by links from here, by its address.
async fn read(client: &Client, needing: &Needing) -> BTreeMap<String, String> {
    let employer = needing.asking.scene.employer;
    let mut waiting: BTreeSet<String> =
        [needing.path(), needing.page("board"), format!("/employers/{employer}"), "/".to_owned()].into();
    let mut read = BTreeMap::new();
    // A form says by a random token which sending it is.
    let token = regex::Regex::new("name=\"token\" value=\"[^\"]*\"").unwrap();
    while let Some(path) = waiting.pop_first() {
        let page = client.get(&path).await;
        let links =
            page.links().into_iter().map(|link| link.split(['#', '?']).next().unwrap_or("").to_owned());
        let is_new = |link: &String| is_read(link) && !read.contains_key(link) && *link != path;
        waiting.extend(links.filter(is_new));
        read.insert(path, format!("{} {}", page.status, token.replace_all(&page.body(), "")));
        assert!(read.len() < MOST, "the pages come to an end: {:?}", read.keys());
    }
    read
}

/// Pages of this site that tell of the employer; files of another kind than text hold nothing of a survey.
fn is_read(link: &str) -> bool {
    let told = ["/employers", "/needs", "/surveys", "/campaigns", "/register", "/notices"];
    let is_file = [".xlsx", ".pdf", ".svg", ".png"].iter().any(|end| link.ends_with(end));
    told.iter().any(|start| link.starts_with(start)) && !is_file
}

/// Releases what these people said, draws the findings again where they can be, and reads everything.
async fn read_all(
    app: &TestApp,
    needing: &Needing,
    survey: SurveyId,
    said: Vec<Answers>,
) -> Vec<BTreeMap<String, String>> {
    released::tell(app, survey, &results(&terms(), said).unwrap());
    draw(app, needing);
    let mut all = vec![read(&app.visitor(), needing).await];
    let scene = &needing.asking.scene;
    for person in [&scene.viewer, &scene.lead, &needing.asking.adviser] {
        all.push(read(&app.sign_in(person).await, needing).await);
    }
    all
}

fn draw(app: &TestApp, needing: &Needing) {
    let id = needing.assessment;
    act(app, &needing.asking.adviser, |tx| match needs::get(tx.conn(), id)?.is_open() {
        true => needs::actions::draw_findings(tx, id),
        false => Ok(()),
    });
}

/// An assessment with a survey by departments, one before it, comments, totals, and a campaign between the two surveys.
fn set(app: &TestApp) -> (Needing, SurveyId) {
    let asking = asking::set(app);
    scene::count_people(app, &asking, 60);
    let needing = scene::planned(app, asking, Method::Mixed);
    scene::make_ready(app, &needing);
    let before = released::add_of(app, &needing, &terms(), everybody(), None);
    let survey = released::add_of(app, &needing, &terms(), everybody(), Some(before));
    released::tie_to(app, &needing, survey);
    released::write_comments(app, &needing, survey, 12);
    let (employer, id) = (needing.asking.scene.employer, needing.assessment);
    act(app, &needing.asking.scene.lead, |tx| {
        let version = needs::get(tx.conn(), id)?.version;
        let shift = |code: &str, people| ((needs::rules::Dimension::Shift, code.to_owned()), people);
        let profile = [shift("day", 40), shift("late", 15), shift("night", 5)].into();
        needs::actions::describe_workforce(tx, id, version, &profile)?;
        let campaign = NewCampaign {
            topic: "Breaks".into(),
            theme: None,
            starts_on: tx.today(),
            ends_on: Some(tx.today()),
            all_year: false,
            priority: String::new(),
            assessment: Some(id),
            answers: None,
        };
        let campaign = campaigns::actions::plan(tx, employer, &campaign)?;
        let pulses = campaigns::Pulses { before: Some(before), after: Some(survey) };
        campaigns::actions::take_pulses(tx, campaign, 1, pulses)
    });
    (needing, survey)
}

async fn no_page_depends_on_who_in_a_hidden_group_said_what(app: TestApp) {
    let (needing, survey) = set(&app);
    let lead = needing.asking.scene.lead.clone();
    let is = |all: &[BTreeMap<String, String>], page: &str| {
        all.iter().any(|read| read.keys().any(|path| path.ends_with(page)))
    };
    let first = read_all(&app, &needing, survey, everybody()).await;
    for page in
        ["/results", "/results.csv", "/comparison", "/comments", "/findings", "/report", "/profile", "/board"]
    {
        assert!(is(&first, page), "{page} is among what is read");
    }
    let hidden = read_all(&app, &needing, survey, exchanged(2, 3)).await;
    assert_eq!(differing(&first, &hidden), Vec::<&str>::new());

    // The pages do tell of groups: had somebody of operations said what somebody of sales said, they would differ.
    released::tell(&app, survey, &results(&terms(), exchanged(0, 1)).unwrap());
    draw(&app, &needing);
    let shown = vec![read(&app.sign_in(&lead).await, &needing).await];
    let differ = differing(&first[2..3], &shown);
    assert!(differ.iter().any(|path| path.ends_with("/results")), "{differ:?}");
    // And without the threshold the exchange would show.
    let weak = Terms { min_cell: 5, ..terms() };
    let mut told = Vec::new();
    for said in [everybody(), exchanged(2, 3)] {
        released::tell(&app, survey, &results(&weak, said).unwrap());
        draw(&app, &needing);
        told.push(vec![read(&app.sign_in(&lead).await, &needing).await]);
    }
    assert!(!differing(&told[0], &told[1]).is_empty(), "small groups are told of");

    released::tell(&app, survey, &results(&terms(), everybody()).unwrap());
    draw(&app, &needing);
    scene::publish(&app, &needing);
    let first = read_all(&app, &needing, survey, everybody()).await;
    let hidden = read_all(&app, &needing, survey, exchanged(2, 3)).await;
    assert_eq!(differing(&first, &hidden), Vec::<&str>::new());
}

/// The addresses at which two readings differ.
fn differing<'a>(one: &'a [BTreeMap<String, String>], other: &[BTreeMap<String, String>]) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (one, other) in one.iter().zip(other) {
        assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        found.extend(one.iter().filter(|(path, body)| other[*path] != **body).map(|(path, _)| path.as_str()));
    }
    found
}
