use super::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::surveys::scene as asking;

on_both!(
    an_assessment_is_planned_and_its_overview_says_what_comes_next,
    fewer_than_ten_people_are_asked_in_a_conversation,
    a_firm_too_small_for_a_conversation_is_told_what_to_do_instead,
    one_assessment_is_under_way_at_a_time_and_can_be_given_up,
    a_plan_over_a_colleagues_shows_both_and_loses_nothing,
    a_reader_and_a_coordinator_see_the_steps_and_change_nothing,
);

fn form<'a>(method: &'a str, site: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("method", method),
        ("starts_on-day", "2"),
        ("starts_on-month", "3"),
        ("starts_on-year", "2026"),
        ("ends_on-day", "27"),
        ("ends_on-month", "3"),
        ("ends_on-year", "2026"),
        ("sites", site),
        ("shifts", "Nights"),
        ("who", "Ada asks"),
    ]
}

async fn an_assessment_is_planned_and_its_overview_says_what_comes_next(app: TestApp) {
    let asking = asking::set(&app);
    let client = app.sign_in(&asking.adviser).await;
    let new = format!("/employers/{}/needs/new", asking.scene.employer);
    let site = asking_site(&app, &asking);
    let empty = client.post(&new, &[("shifts", "Nights")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.error_at("sites").as_deref(), Some("Choose at least one site"));
    assert_eq!(empty.value_of("shifts").as_deref(), Some("Nights"));
    let mut backwards = form("survey", &site);
    backwards[4].1 = "1";
    let refused = client.post(&new, &backwards).await;
    assert!(refused.error_at("ends_on-date").unwrap().starts_with("Enter a last day that is not before"));

    let page = client.post_and_follow(&new, &form("survey", &site)).await;
    assert!(page.says("Planned for 2 March 2026 to 27 March 2026"), "{}", page.text());
    assert!(page.says("Sites Bakery") && page.says("Nights") && page.says("Ada asks"), "{}", page.text());
    let listed = client.get(&format!("/employers/{}/needs", asking.scene.employer)).await;
    assert!(listed.says("Under way"), "{}", listed.text());
}

async fn fewer_than_ten_people_are_asked_in_a_conversation(app: TestApp) {
    let asking = asking::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let new = format!("/employers/{}/needs/new", asking.scene.employer);
    assert!(!client.get(&new).await.says("no survey can keep who said what unknown"));
    let alone = client.post(&new, &form("conversation", &asking_site(&app, &asking))).await;
    assert!(alone.error_at("method").unwrap().contains("a conversation alone"), "{}", alone.text());
    scene::count_people(&app, &asking, 5);
    let offered = client.get(&new).await;
    assert!(offered.says("5 people work here") && offered.says("no survey can keep"), "{}", offered.text());
    assert_eq!(offered.value_of("method").as_deref(), Some("conversation"), "it is proposed");
    assert!(offered.says("a group of at least 3") && !offered.says("Most employers hold a survey"));
    let site = asking_site(&app, &asking);
    let refused = client.post(&new, &form("survey", &site)).await;
    assert!(refused.error_at("method").unwrap().contains("fewer than 10 people"), "{}", refused.text());
    let planned = client.post_and_follow(&new, &form("conversation", &site)).await;
    assert!(planned.says("In conversations"), "{}", planned.text());
}

async fn one_assessment_is_under_way_at_a_time_and_can_be_given_up(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let new = format!("/employers/{}/needs/new", needing.asking.scene.employer);
    let site = asking_site(&app, &needing.asking);
    let second = client.post(&new, &form("survey", &site)).await;
    assert_eq!(second.status, 409);
    assert!(second.says("Another health needs assessment is under way"), "{}", second.text());
    assert_eq!(second.value_of("who").as_deref(), Some("Ada asks"), "what was typed is there");
    let removal = needing.page("removal");
    assert!(client.get(&removal).await.says("It cannot be taken up again"));
    let unsaid = client.post(&removal, &[]).await;
    assert_eq!(unsaid.error_at("why").as_deref(), Some("Say why you give it up"));
    let gone = client.post_and_follow(&removal, &[("why", "The shop closes")]).await;
    assert!(gone.says("Given up") && gone.says("The shop closes"), "{}", gone.text());
    assert_eq!(client.post(&removal, &[]).await.status, 409);
    let late = [form("survey", &site), vec![("version", "2")]].concat();
    let refused = client.post(&needing.page("details"), &late).await;
    assert!(refused.status == 409 && refused.says("it was given up"), "{}", refused.text());
    assert_eq!(refused.value_of("who").as_deref(), Some("Ada asks"), "what was typed is there");
    assert_eq!(client.get(&needing.page("details")).await.status, 409, "there is no empty form");
    assert_eq!(client.post(&new, &form("survey", &site)).await.status, 303);
}

async fn a_plan_over_a_colleagues_shows_both_and_loses_nothing(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let (one, two) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let site = asking_site(&app, &needing.asking);
    let with = |version: &'static str, who: &'static str| {
        let mut form = form("mixed", &site);
        form[9].1 = who;
        form.push(("version", version));
        form.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect::<Vec<_>>()
    };
    let details = needing.page("details");
    let post = async |client: &crate::support::client::Client, form: Vec<(String, String)>| {
        let form: Vec<(&str, &str)> =
            form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        client.post(&details, &form).await
    };
    assert_eq!(post(&two, with("1", "Conor asks")).await.status, 303);
    let stale = post(&one, with("1", "Lena asks")).await;
    assert_eq!(stale.status, 422);
    assert!(stale.says("Somebody else changed this") && stale.says("Conor asks"), "{}", stale.text());
    assert_eq!(stale.value_of("who").as_deref(), Some("Lena asks"));
    assert_eq!(post(&one, with("2", "Lena asks")).await.status, 303);
    assert!(one.get(&needing.path()).await.says("Lena asks"));
}

async fn a_reader_and_a_coordinator_see_the_steps_and_change_nothing(app: TestApp) {
    let needing = scene::open(&app);
    for person in [&needing.asking.scene.viewer, &needing.asking.coordinator] {
        let client = app.sign_in(person).await;
        let page = client.get(&needing.path()).await;
        assert!(page.says("Steps") && page.says("Planned for"), "{}", page.text());
        assert_eq!(client.get(&needing.page("details")).await.status, 403);
        assert_eq!(client.post(&needing.page("removal"), &[]).await.status, 403);
    }
    let stranger = app.person("Otto Other");
    assert_eq!(app.sign_in(&stranger).await.get(&needing.path()).await.status, 404);
}

fn asking_site(app: &TestApp, asking: &asking::Asking) -> String {
    let employer = asking.scene.employer;
    let sites = app.app.read_now(|conn| halemark::employers::list_sites(conn, employer)).unwrap();
    sites[0].id.to_string()
}

async fn a_firm_too_small_for_a_conversation_is_told_what_to_do_instead(app: TestApp) {
    let asking = asking::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let new = format!("/employers/{}/needs/new", asking.scene.employer);
    scene::count_people(&app, &asking, 3);
    let told = client.get(&new).await;
    assert!(told.says("everybody would know who said what"), "{}", told.text());
    assert!(told.links().contains(&format!("/employers/{}/needs/earlier", asking.scene.employer)));
    assert_eq!(told.value_of("method"), None, "nothing is offered that would be refused");
    let site = asking_site(&app, &asking);
    let refused = client.post(&new, &form("conversation", &site)).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(refused.says("Add a health needs assessment you held elsewhere"), "{}", refused.text());
}
