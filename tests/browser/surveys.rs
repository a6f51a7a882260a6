//! A survey from its launch to its close: answered on a telephone, by a link with scripts and by a slip without them.

use super::person::sign_in;
use crate::support::app::{PASSWORD, TestApp};
use crate::support::browser::{Browser, PHONE};
use crate::support::client::Client;
use crate::support::database::{Database, run};
use crate::support::parts::Part;
use crate::surveys::respondents::scene::Respondent;
use crate::surveys::scene::{self, Asking, form, stored};
use halemark::surveys::{State, find_results};

/// Who works where, of everybody who answers.
const DEPARTMENTS: [(&str, usize); 3] = [("g1", 20), ("g2", 10), ("g3", 4)];

#[test]
fn people_answer_on_a_telephone_by_link_and_by_slip_until_the_survey_is_closed() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let asking = scene::set(&app);
        let lead = app.sign_in(&asking.scene.lead).await;
        let personal = launched(&lead, &asking, "personal").await;
        with_scripts(&app, &app.link_to("p0@northmoor.example").await).await;
        let slips = launched(&lead, &asking, "slips").await;
        let adviser = app.sign_in(&asking.adviser).await;
        let sheet = adviser.post(&format!("{slips}/sheet"), &[("slips", "3")]).await;
        without_scripts(&app, &sheet.first(".hm-slip__code")).await;
        everybody_else_answers(&app).await;
        lead.post(&format!("{personal}/closing"), &[]).await;
        app.run_job("survey-closings").await;
        let survey = stored(&app, &personal);
        assert_eq!(survey.state, State::Closed);
        let results = app.app.read_now(|conn| find_results(conn, survey.id)).unwrap();
        assert_eq!(results.unwrap().0.answers(), Some(34), "every answer counts, and none twice");
        the_lead_reads_the_results(&app, &asking, &personal).await;
    });
}

/// Four in the office are too few; with the shop withheld too, nothing of theirs can be worked out.
async fn the_lead_reads_the_results(app: &TestApp, asking: &Asking, survey: &str) {
    let browser = Browser::open().await;
    browser.goto(&format!("{}{survey}/results", app.address)).await;
    sign_in(&browser, &asking.scene.lead.email, PASSWORD).await;
    browser.sees("34 of 34 people answered: 100%").await;
    browser.sees("Withheld: Shop, Office.").await;
    browser.sees("20 answers").await;
    browser.check("survey-results").await;
}

/// Plans and launches the pulse, by department, for 34 people.
async fn launched(lead: &Client, asking: &Asking, mode: &'static str) -> String {
    let new = format!("/employers/{}/surveys/new", asking.scene.employer);
    let mut plan = form(mode);
    plan[1] = ("questionnaire", "pulse");
    let path = lead.post(&new, &plan).await.location().unwrap().to_owned();
    let groups =
        [("version", "1"), ("breakdowns", "department"), ("groups-department", "Bakery\nShop\nOffice")];
    assert_eq!(lead.post(&format!("{path}/groups"), &groups).await.status, 303);
    if mode == "personal" {
        let list: String = (0..34).map(|at| format!("p{at}@northmoor.example\n")).collect();
        assert_eq!(lead.post(&format!("{path}/invitees"), &[("addresses", &list)]).await.status, 303);
    }
    let hidden = lead.get(&format!("{path}/launch")).await.hidden();
    let hidden: Vec<(&str, &str)> = hidden.iter().map(|(name, text)| (&**name, &**text)).collect();
    assert_eq!(lead.post(&format!("{path}/launch"), &hidden).await.status, 303);
    path
}

/// The code goes from the link into the box and out of the address by itself.
async fn with_scripts(app: &TestApp, link: &str) {
    let phone = Browser::open().await;
    phone.resize(PHONE).await;
    phone.goto(&format!("{}{link}", app.address)).await;
    phone.sees("What happens to your answers").await;
    assert!(!phone.url().await.contains('#'), "{}", phone.url().await);
    phone.check("survey-start").await;
    phone.resize(PHONE).await;
    phone.click("Polski").await;
    phone.sees("Zacznij").await;
    phone.click("English").await;
    phone.click("Start").await;
    phone.sees("Page 1 of 2").await;
    phone.choose_in("How often could you take the breaks you needed?", "7").await;
    phone.check("survey-questions").await;
    phone.resize(PHONE).await;
    phone.click("Continue").await;
    phone.choose("Bakery").await;
    phone.click("Continue").await;
    phone.sees_heading("Check your answers").await;
    phone.check("survey-review").await;
    phone.resize(PHONE).await;
    phone.click("Send my answers").await;
    phone.sees_heading("Thank you").await;
    phone.check("survey-thanks").await;
    phone.back().await;
    phone.goto(&format!("{}{link}", app.address)).await;
    phone.sees_heading("Your answers are in already").await;
}

/// The code is typed from the slip, and everything is on one page.
async fn without_scripts(app: &TestApp, code: &str) {
    let phone = Browser::without_scripts().await;
    phone.resize(PHONE).await;
    phone.goto(&format!("{}/s", app.address)).await;
    let wrong = if code.ends_with(['X', 'x']) { 'y' } else { 'x' };
    phone.fill("Your code", &format!("{}{wrong}", &code[..code.len() - 1])).await;
    phone.click("Continue").await;
    phone.sees("Check it letter by letter").await;
    phone.fill("Your code", &code.to_lowercase()).await;
    phone.click("Continue").await;
    phone.click("How you stay unknown").await;
    phone.sees("Nobody knows who has which slip").await;
    phone.click("Show all questions on one page").await;
    phone.choose_in("How often could you take the breaks you needed?", "3").await;
    phone.choose("Shop").await;
    phone.click("Continue").await;
    phone.sees_heading("Check your answers").await;
    phone.click("Send my answers").await;
    phone.sees_heading("Thank you").await;
}

/// The other thirty-three, by their links.
async fn everybody_else_answers(app: &TestApp) {
    let departments = DEPARTMENTS.iter().flat_map(|(code, people)| vec![*code; *people]);
    for (at, department) in departments.enumerate().skip(1) {
        let link = app.link_to(&format!("p{at}@northmoor.example")).await;
        let (_, code) = link.split_once('#').unwrap();
        let mut respondent = Respondent::with_code(app, code).await;
        respondent.press("whole", &[]).await;
        let breaks = if at % 2 == 0 { "4" } else { "2" };
        respondent.press("next", &[("q-breaks", breaks), ("g-department", department)]).await;
        respondent.press("send", &[]).await;
        assert_eq!(respondent.page.heading(), "Thank you", "{}", respondent.page.text());
    }
}
