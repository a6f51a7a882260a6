//! A survey that is open, and somebody in front of its pages.

use chrono::Days;
use diesel::prelude::*;
use halemark::platform::access::Actor;
use halemark::platform::clock::day_of;
use halemark::platform::ids::SurveyId;
use halemark::questionnaires::rules::Groups;
use halemark::questionnaires::{Answers, Questionnaire, find};
use halemark::schema::{survey_sealed_answers, surveys};
use halemark::surveys::actions::add_passes;
use halemark::surveys::rules::{ChosenBreakdown, Code, Controller, Mode, State, Terms};
use halemark::surveys::{find_vault, keys, sealing};
use uuid::Uuid;

use crate::applications::scene::register;
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};

/// A survey of Northmoor Bakery Limited that asks 40 people the health needs assessment, by shift, until 16 March 2026.
pub struct Opened {
    pub survey: SurveyId,
    pub tag: String,
    /// Of three slips; none where the link is open.
    pub codes: Vec<Code>,
}

pub fn open(app: &TestApp, mode: Mode) -> Opened {
    let lead = app.person("Lena Lead");
    let employer = register(app, &lead, "Northmoor Bakery Limited");
    let survey = SurveyId::from_uuid(Uuid::now_v7());
    let terms = serde_json::to_string(&terms(mode)).unwrap();
    let public_key = keys::make(&app.app, survey, &terms).unwrap();
    let (scheme, tag) = (app.bhawa(), keys::new_tag());
    app.app
        .write_now(&app.actor(&lead), |tx| {
            let (now, person) = (tx.now(), tx.person()?);
            let closes_on = day_of(now) + Days::new(14);
            diesel::insert_into(surveys::table)
                .values((
                    (
                        surveys::id.eq(survey),
                        surveys::employer_id.eq(employer),
                        surveys::scheme_id.eq(scheme),
                    ),
                    (surveys::title.eq("How are you at work?"), surveys::questionnaire.eq("hna")),
                    (surveys::mode.eq(mode), surveys::min_cell.eq(10), surveys::asked.eq(40)),
                    (surveys::controller.eq(Controller::Scheme), surveys::breakdowns.eq("[]")),
                    (surveys::closes_on.eq(closes_on), surveys::state.eq(State::Open)),
                    (surveys::tag.eq(&tag), surveys::terms.eq(&terms), surveys::public_key.eq(&public_key)),
                    (surveys::launched_at.eq(now), surveys::launched_by.eq(person)),
                    (surveys::added_at.eq(now), surveys::added_by.eq(person), surveys::version.eq(1)),
                ))
                .execute(tx.conn())?;
            Ok(())
        })
        .unwrap();
    Opened { survey, codes: slips(app, survey, &tag, mode), tag }
}

fn slips(app: &TestApp, survey: SurveyId, tag: &str, mode: Mode) -> Vec<Code> {
    if mode == Mode::Open {
        return Vec::new();
    }
    let vault = app.app.read_now(|conn| find_vault(conn, survey)).unwrap().unwrap();
    let keys = keys::load(&app.app, &vault).unwrap();
    let codes: Vec<Code> = (0..3).map(|_| keys.new_slip_code(tag)).collect();
    app.app.write_now(&Actor::System, |tx| add_passes(tx, &keys, &codes)).unwrap();
    codes
}

fn terms(mode: Mode) -> Terms {
    let questionnaire: &Questionnaire = find("hna").unwrap();
    let shift = questionnaire.breakdowns.iter().find(|breakdown| breakdown.code == "shift").unwrap();
    let Groups::Fixed { choices } = &shift.groups else { panic!("shifts are the same everywhere") };
    Terms {
        shape: 1,
        employer: "Northmoor Bakery Limited".into(),
        scheme: "Better Health at Work Award".into(),
        title: "How are you at work?".into(),
        mode,
        min_cell: 10,
        controller: Controller::Scheme,
        asked: 40,
        questionnaire: questionnaire.clone(),
        breakdowns: vec![ChosenBreakdown {
            code: shift.code.clone(),
            text: shift.text.clone(),
            hint: None,
            groups: choices.clone(),
            sites: Vec::new(),
        }],
        response_goal: None,
    }
}

/// What the database has of a survey's answers, opened with its keys.
pub fn taken(app: &TestApp, survey: SurveyId) -> Vec<Answers> {
    let of = survey_sealed_answers::table.filter(survey_sealed_answers::survey_id.eq(survey));
    let sealed: Vec<Vec<u8>> =
        app.app.read_now(|conn| Ok(of.select(survey_sealed_answers::sealed).load(conn)?)).unwrap();
    let vault = app.app.read_now(|conn| find_vault(conn, survey)).unwrap().unwrap();
    let keys = keys::load(&app.app, &vault).unwrap();
    sealed.iter().map(|sealed| sealing::open(&keys, sealed, app.app.safeguards()).unwrap()).collect()
}

/// Somebody in front of a page, who types and presses buttons as a browser without scripts would have it.
pub struct Respondent {
    client: Client,
    /// The page they see.
    pub page: Answer,
}

impl Respondent {
    /// Opens a page.
    pub async fn at(app: &TestApp, path: &str) -> Respondent {
        Respondent::at_site(&app.address, path).await
    }

    /// Opens a page of a site at an address.
    pub async fn at_site(address: &str, path: &str) -> Respondent {
        let client = Client::new(address);
        let page = client.get(path).await;
        Respondent { client, page }
    }

    /// Opens the box, types a code and presses the button.
    pub async fn with_code(app: &TestApp, code: &str) -> Respondent {
        let mut respondent = Respondent::at(app, "/s").await;
        respondent.send(&[("code", code)]).await;
        respondent
    }

    /// Chooses and types, then presses a button.
    pub async fn press(&mut self, go: &str, typed: &[(&str, &str)]) {
        let mut form = typed.to_vec();
        form.push(("go", go));
        self.send(&form).await;
    }

    /// Leaves pages as they are until there is nothing more to ask.
    pub async fn go_to_the_review(&mut self) {
        for _ in 0..20 {
            if self.page.heading() == "Check your answers" {
                return;
            }
            self.press("next", &[]).await;
        }
        panic!("no review after 20 pages:\n{}", self.page.text());
    }

    /// Sends the page's form: what is hidden in it, and this.
    pub async fn send(&mut self, typed: &[(&str, &str)]) {
        let form = self.form(typed);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, text)| (&**name, &**text)).collect();
        self.page = self.client.post(&self.action(), &form).await;
    }

    /// The form that would be sent.
    pub fn form(&self, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut form = self.page.hidden();
        form.extend(typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
        form
    }

    /// Where the page's form goes.
    pub fn action(&self) -> String {
        let body = self.page.body();
        let start = body.find("action=\"").unwrap_or_else(|| panic!("no form:\n{body}")) + "action=\"".len();
        body[start..].split('"').next().unwrap().to_owned()
    }

    /// Posts a form that was posted before.
    pub async fn post_again(&mut self, action: &str, form: &[(String, String)]) {
        let form: Vec<(&str, &str)> = form.iter().map(|(name, text)| (&**name, &**text)).collect();
        self.page = self.client.post(action, &form).await;
    }
}
