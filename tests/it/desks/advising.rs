use halemark::applications::actions;
use halemark::applications::rules::{NewAssignment, NewMessage};
use halemark::employers::{self, ToldFacts, actions as employing};
use halemark::platform::access::Role;
use halemark::platform::ids::ApplicationId;

use crate::applications::scene::told;
use crate::assessments::scene::{self, PLACE, act};
use crate::support::app::{Person, TestApp};
use crate::support::database::on_both;

on_both!(
    an_adviser_sees_who_waits_and_who_stands_still_before_the_others,
    an_adviser_asks_how_it_goes_once_in_seven_days,
    what_is_assigned_stands_on_a_desk_with_what_is_overdue_first,
    the_overview_says_how_much_time_is_left_and_what_to_do_when_it_is_over,
    what_the_employers_facts_have_ruled_out_is_not_overdue,
    the_list_of_who_is_advised_asks_as_much_for_thirty_as_for_one,
);

struct Advised {
    coordinator: Person,
    adviser: Person,
}

impl Advised {
    fn set(app: &TestApp) -> Self {
        let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
        Advised { coordinator, adviser: app.staff("Ada Adviser", Role::Adviser, Some(PLACE)) }
    }

    /// An employer with an application that is answered.
    fn employer(&self, app: &TestApp, name: &str) -> (Person, ApplicationId) {
        let lead = app.person(&format!("Lead of {name}"));
        let employer = scene::registered(app, &lead, name);
        act(app, &self.coordinator, |tx| employing::allot_adviser(tx, employer, self.adviser.id));
        let (scheme, level) = (app.bhawa(), "bronze".parse().unwrap());
        let id = act(app, &lead, |tx| actions::start(tx, employer, scheme, &level));
        (lead, id)
    }
}

async fn an_adviser_sees_who_waits_and_who_stands_still_before_the_others(app: TestApp) {
    let set = Advised::set(&app);
    set.employer(&app, "Silent Works");
    app.wait_days(60);
    set.employer(&app, "Stuck Works");
    app.wait_days(30);
    set.employer(&app, "Brisk Works");
    let (lead, asked) = set.employer(&app, "Waiting Works");
    let question = NewMessage { text: "Does it count?".into(), needs_reply: true };
    act(&app, &lead, |tx| actions::write_message(tx, asked, None, &question));
    let client = app.sign_in(&set.adviser).await;
    for path in ["/advising", "/desk"] {
        let page = client.get(path).await;
        let text = page.text();
        let order =
            ["Waiting Works", "Silent Works", "Stuck Works", "Brisk Works"].map(|name| text.find(name));
        assert!(order.is_sorted() && order[0].is_some(), "{path}: {text}");
        for says in ["Waits for your answer", "No change for 90 days", "No change for 30 days"] {
            assert_eq!(text.matches(says).count(), 1, "{path}, {says}: {text}");
        }
    }
    assert_eq!(app.sign_in(&lead).await.get("/advising").await.status, 404);
    assert_eq!(app.visitor().get("/advising").await.whole_location(), Some("/sign-in?next=%2Fadvising"));
}

async fn an_adviser_asks_how_it_goes_once_in_seven_days(app: TestApp) {
    let set = Advised::set(&app);
    let (lead, id) = set.employer(&app, "Stuck Works");
    let nudges = format!("/applications/{id}/nudges");
    app.wait_days(30);
    let client = app.sign_in(&set.adviser).await;
    assert!(client.get("/advising").await.says("Ask the employer how it goes"));
    assert_eq!(app.sign_in(&lead).await.post(&nudges, &[]).await.status, 403);
    assert_eq!(client.post(&nudges, &[]).await.status, 303);
    let told_of = |kind: &str| told(&app, &lead).into_iter().filter(|(of, ..)| of == kind).count();
    assert_eq!(told_of("nudge"), 1);
    let page = client.get("/advising").await;
    assert!(page.says("were last asked how it goes on 1 April 2026"), "{}", page.text());
    assert!(!page.says("Ask the employer how it goes"), "{}", page.text());
    app.wait_days(6);
    let client = app.sign_in(&set.adviser).await;
    let refused = client.post(&nudges, &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("less than seven days ago"), "{}", refused.text());
    assert_eq!(told_of("nudge"), 1);
    app.wait_days(1);
    let client = app.sign_in(&set.adviser).await;
    assert_eq!(client.post(&nudges, &[]).await.status, 303);
    assert_eq!(told_of("nudge"), 2);
}

async fn what_is_assigned_stands_on_a_desk_with_what_is_overdue_first(app: TestApp) {
    let set = Advised::set(&app);
    let (lead, id) = set.employer(&app, "Busy Works");
    let criteria = scene::criteria(&app, id);
    let assign = |at: usize, day: &str| {
        let to = Some((lead.id, day.parse().unwrap()));
        let code = criteria[at].0.clone();
        act(&app, &lead, |tx| actions::assign(tx, id, &code, &NewAssignment { to, version: 0 }));
    };
    assign(0, "2026-03-20");
    assign(1, "2026-03-05");
    assert!(!app.sign_in(&lead).await.get("/desk").await.says("Overdue"));
    app.wait_days(7);
    let desk = app.sign_in(&lead).await.get("/desk").await;
    let links: Vec<String> = desk.links().into_iter().filter(|link| link.contains("/criteria/")).collect();
    let wanted = [1, 0].map(|at: usize| format!("/applications/{id}/criteria/{}", criteria[at].0));
    assert_eq!(links, wanted, "{}", desk.text());
    assert!(desk.says("Overdue") && desk.says("By 5 March 2026"), "{}", desk.text());
}

async fn the_overview_says_how_much_time_is_left_and_what_to_do_when_it_is_over(app: TestApp) {
    let set = Advised::set(&app);
    let (lead, id) = set.employer(&app, "Slow Works");
    let overview = format!("/applications/{id}");
    let page = app.sign_in(&lead).await.get(&overview).await;
    assert!(page.says("365 days left to work on Bronze: until 2 March 2027"), "{}", page.text());
    app.wait_days(366);
    let page = app.sign_in(&lead).await.get(&overview).await;
    assert!(page.says("The time to work on Bronze ended on 2 March 2027"), "{}", page.text());
    assert!(page.says("Ask your adviser or the scheme team"), "{}", page.text());
}

async fn what_the_employers_facts_have_ruled_out_is_not_overdue(app: TestApp) {
    let set = Advised::set(&app);
    let (lead, id) = set.employer(&app, "Canteen Works");
    let application = app.app.read_now(|conn| halemark::applications::get(conn, id)).unwrap();
    let criteria = scene::criteria(&app, id);
    let food = criteria.iter().find(|(code, _)| code.as_str().contains("food")).unwrap().0.clone();
    let to = Some((lead.id, "2026-03-05".parse().unwrap()));
    act(&app, &lead, |tx| actions::assign(tx, id, &food, &NewAssignment { to, version: 0 }));
    app.wait_days(7);
    let client = app.sign_in(&set.adviser).await;
    assert!(client.get("/advising").await.says("1 overdue"));
    let employer = application.employer;
    let version = app.app.read_now(|conn| employers::get(conn, employer)).unwrap().version;
    let facts = ToldFacts { has_food_outlet: false, has_recognised_union: false, has_visitors: true };
    act(&app, &lead, |tx| employing::state_facts(tx, employer, version, facts));
    let page = client.get("/advising").await;
    assert!(page.says("Canteen Works") && !page.says("overdue"), "{}", page.text());
}

async fn the_list_of_who_is_advised_asks_as_much_for_thirty_as_for_one(app: TestApp) {
    let set = Advised::set(&app);
    let client = app.sign_in(&set.adviser).await;
    let mut asked = Vec::new();
    for number in 0..30 {
        let (lead, id) = set.employer(&app, &format!("Counted Works {number}"));
        let code = scene::criteria(&app, id)[0].0.clone();
        let to = Some((lead.id, "2026-03-20".parse().unwrap()));
        act(&app, &lead, |tx| actions::assign(tx, id, &code, &NewAssignment { to, version: 0 }));
        if number == 0 || number == 29 {
            client.get("/advising").await;
            let before = app.app.db().statements();
            let page = client.get("/advising").await;
            asked.push(app.app.db().statements() - before);
            assert_eq!(page.text().matches("Application for Bronze").count(), (number + 1).min(25));
        }
    }
    assert_eq!(asked[0], asked[1]);
    assert!(client.get("/advising?page=2").await.text().contains("Counted Works"));
}
