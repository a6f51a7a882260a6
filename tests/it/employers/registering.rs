use super::scene::{FACTS, PUBLICATION, WORKFORCE, begin, details, registered, tell, tell_all_but_the_note};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    an_employer_registers_page_by_page_and_is_registered_when_the_last_part_is_there,
    a_second_employer_with_the_same_company_number_is_refused_and_keeps_what_was_typed,
    two_who_send_one_number_at_once_make_one_employer,
    nearly_the_same_name_is_asked_about_once,
    a_count_adds_a_row_and_keeps_the_earlier_ones,
    a_count_that_cannot_be_true_is_refused_at_its_fields,
    a_stale_edit_keeps_what_was_typed_beside_what_is_saved,
    a_mistake_first_does_not_hide_that_somebody_else_was_quicker,
    a_change_of_another_part_meanwhile_is_no_conflict,
    someone_of_another_employer_gets_not_found,
    a_contributor_sees_the_employer_but_cannot_change_it,
);

async fn an_employer_registers_page_by_page_and_is_registered_when_the_last_part_is_there(app: TestApp) {
    let client = app.sign_in(&app.person("Lena Lead")).await;
    let employer = begin(&client, "Northmoor Bakery Limited", "1234567").await;
    let tasks = client.get(&employer).await;
    assert!(tasks.says("1 of 6 parts are done"), "{}", tasks.text());
    assert!(tasks.says("Finish registering"));

    tell_all_but_the_note(&client, &employer).await;
    assert!(client.get(&employer).await.says("5 of 6 parts are done"));
    let unread = client.post(&format!("{employer}/note"), &[]).await;
    assert!(unread.error_at("accepted").is_some_and(|error| error.starts_with("Tick the box")));
    let last = client.post(&format!("{employer}/note"), &[("accepted", "yes")]).await;
    assert!(last.whole_location().is_some_and(|to| to.ends_with("notice=employer-registered")));

    let summary = client.get(&employer).await;
    for known in ["Start an application", "01234567", "Manufacturing", "9.5", "Newcastle upon Tyne"] {
        assert!(summary.says(known), "{known} is missing:\n{}", summary.text());
    }
    assert!(summary.links().contains(&format!("{employer}/applications")));
    let history = client.get(&format!("{employer}/history")).await;
    for line in ["Began to register Northmoor Bakery Limited", "Entered a headcount of 12", "was registered"]
    {
        assert!(history.says(line), "{line} is missing:\n{}", history.text());
    }
    assert!(history.says("Lena Lead") && history.says("2 March 2026"));
}

async fn a_second_employer_with_the_same_company_number_is_refused_and_keeps_what_was_typed(app: TestApp) {
    let first = app.person("First Lead");
    begin(&app.sign_in(&first).await, "Northmoor Bakery Limited", "01234567").await;

    let second = app.sign_in(&app.person("Second Lead")).await;
    let answer = second.post("/employers/new", &details("Quite Another Name", " 1234567")).await;
    assert_eq!(answer.status, 422);
    let error = answer.error_at("company_number").unwrap_or_default();
    assert!(error.contains("is here already") && error.contains("invite you"), "{error}");
    assert_eq!(answer.value_of("legal_name").as_deref(), Some("Quite Another Name"));
    assert_eq!(answer.value_of("company_number").as_deref(), Some(" 1234567"));
    assert_eq!(answer.value_of("sector").as_deref(), Some("C"));
    assert!(!answer.body().contains(&first.email) && !answer.body().contains(&first.name));

    let other = begin(&second, "Quite Another Name", "7654321").await;
    let path = format!("{other}/details");
    let again = tell(&second, &path, &details("Quite Another Name", "01234567")).await;
    assert!(again.error_at("company_number").is_some(), "{}", again.text());
}

async fn two_who_send_one_number_at_once_make_one_employer(app: TestApp) {
    let (one, two) = (app.sign_in(&app.person("One")).await, app.sign_in(&app.person("Two")).await);
    let (first, second) = (details("Heron Foods", "01234567"), details("Osprey Foods", "01234567"));
    let (one, two) =
        futures_util::join!(one.post("/employers/new", &first), two.post("/employers/new", &second));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422], "{}\n{}", one.text(), two.text());
}

async fn nearly_the_same_name_is_asked_about_once(app: TestApp) {
    registered(&app, &app.person("First Lead"), "Tyne & Wear Couriers Ltd").await;
    let client = app.sign_in(&app.person("Second Lead")).await;
    let mut form = details("Tyne Wear Couriers Limited", "");
    let asked = client.post("/employers/new", &form).await;
    let error = asked.error_at("is_another").unwrap_or_default();
    assert!(error.contains("Tyne & Wear Couriers Ltd in Newcastle upon Tyne"), "{}", asked.text());
    assert_eq!(asked.value_of("legal_name").as_deref(), Some("Tyne Wear Couriers Limited"));

    form.push(("is_another", "yes"));
    let answer = client.post("/employers/new", &form).await;
    let employer = answer.location().expect("another employer was refused").to_owned();
    let same_name =
        tell(&client, &format!("{employer}/details"), &details("Tyne Wear Couriers Limited", "")).await;
    assert_eq!(same_name.location(), Some(employer.as_str()), "a name once settled is not asked about again");
}

async fn a_count_adds_a_row_and_keeps_the_earlier_ones(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/workforce");
    let mut form = WORKFORCE.to_vec();
    (form[0].1, form[1].1, form[3].1) = ("1,204", "1,100.25", "2");
    tell(&client, &path, &form).await;
    let page = client.get(&path).await;
    assert_eq!(page.value_of("headcount").as_deref(), Some("1204"));
    assert!(page.says("2 March 2026 1,204 1,100.25 12"), "{}", page.text());
    assert!(page.says("1 March 2026 12 9.5 12"), "{}", page.text());
}

async fn a_count_that_cannot_be_true_is_refused_at_its_fields(app: TestApp) {
    let client = app.sign_in(&app.person("Lena Lead")).await;
    let employer = begin(&client, "Northmoor Bakery", "").await;
    let mut form = WORKFORCE.to_vec();
    (form[1].1, form[2].1, form[3].1) = ("12.01", "13", "3");
    let page = tell(&client, &format!("{employer}/workforce"), &form).await;
    assert!(page.error_at("fte").is_some() && page.error_at("in_scope").is_some(), "{}", page.text());
    assert!(page.says("must be today or earlier"), "{}", page.text());
    assert_eq!(page.value_of("fte").as_deref(), Some("12.01"));
}

async fn a_stale_edit_keeps_what_was_typed_beside_what_is_saved(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/publication");
    let version = client.get(&path).await.value_of("version").unwrap();
    let with = |website: &'static str| {
        let mut form = PUBLICATION.to_vec();
        (form[1].1, form[2].1) = ("yes", website);
        form
    };
    let mut first = with("first.example");
    first.push(("version", &version));
    assert_eq!(client.post(&path, &first).await.location(), Some(employer.as_str()));

    let mut second = with("second.example");
    second.push(("version", &version));
    let stale = client.post(&path, &second).await;
    assert_eq!(stale.status, 422);
    assert!(
        stale.says("Somebody else changed this") && stale.says("https://first.example/"),
        "{}",
        stale.text()
    );
    assert_eq!(stale.value_of("website").as_deref(), Some("second.example"));

    let version = stale.value_of("version").unwrap();
    let mut third = with("second.example");
    third.push(("version", &version));
    assert_eq!(client.post(&path, &third).await.location(), Some(employer.as_str()));
    assert!(client.get(&employer).await.says("https://second.example/"));
}

async fn a_mistake_first_does_not_hide_that_somebody_else_was_quicker(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/facts");
    let page = client.get(&path).await;
    let (version, print) = (page.value_of("version").unwrap(), page.value_of("print").unwrap());
    let mut other = FACTS;
    other[2].1 = "no";
    tell(&client, &path, &other).await;
    let wrong = [("has_food_outlet", "no"), ("version", &version), ("print", &print)];
    let wrong = client.post(&path, &wrong).await;
    assert!(wrong.error_at("has_visitors").is_some());
    let (version, print) = (wrong.value_of("version").unwrap(), wrong.value_of("print").unwrap());
    let mut form = FACTS.to_vec();
    form.extend([("version", version.as_str()), ("print", print.as_str())]);
    assert!(client.post(&path, &form).await.says("Somebody else changed this"));
}

async fn a_change_of_another_part_meanwhile_is_no_conflict(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let path = format!("{employer}/facts");
    let page = client.get(&path).await;
    let (version, print) = (page.value_of("version").unwrap(), page.value_of("print").unwrap());
    tell(&client, &format!("{employer}/workforce"), &WORKFORCE).await;
    let mut form = FACTS.to_vec();
    form[1].1 = "yes";
    form.extend([("version", version.as_str()), ("print", print.as_str())]);
    assert_eq!(client.post(&path, &form).await.location(), Some(employer.as_str()));
    assert_eq!(client.get(&path).await.value_of("has_recognised_union").as_deref(), Some("yes"));
}

async fn someone_of_another_employer_gets_not_found(app: TestApp) {
    let (employer, client) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let (_, other) = registered(&app, &app.person("Other Lead"), "Southmoor Mill").await;
    for page in
        ["", "/details", "/workforce", "/facts", "/sites", "/publication", "/note", "/team", "/history"]
    {
        let path = format!("{employer}{page}");
        assert_eq!(client.get(&path).await.status, 200, "{page} for its own lead");
        let answer = other.get(&path).await;
        assert_eq!((answer.status, answer.heading().as_str()), (404, "Page not found"), "{page}");
        assert!(!answer.body().contains("Northmoor"), "{page}");
    }
    let answer = other.post(&format!("{employer}/facts"), &[("version", "1")]).await;
    assert_eq!(answer.status, 404, "the form is not read for a stranger");
    assert_eq!(app.visitor().get(&employer).await.location(), Some("/sign-in"));
}

async fn a_contributor_sees_the_employer_but_cannot_change_it(app: TestApp) {
    use halemark::platform::access::Role;
    let (employer, _) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let client = app.sign_in(&app.colleague("Colin Contributor", Role::Contributor, id)).await;
    let page = client.get(&employer).await;
    assert!(page.says("Newcastle upon Tyne"), "{}", page.text());
    assert!(!page.links().iter().any(|link| link.ends_with("/details")), "{:?}", page.links());
    assert_eq!(client.get(&format!("{employer}/details")).await.status, 403);
    assert_eq!(client.post(&format!("{employer}/note"), &[("accepted", "yes")]).await.status, 403);
    assert_eq!(client.get(&format!("{employer}/adviser")).await.status, 403);
}
