use halemark::employers::actions::register;
use halemark::employers::{Details, Registration, RegistrationKind, Sector};
use halemark::platform::access::Role;

use super::scene::registered;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_coordinator_finds_employers_by_name_place_and_state,
    a_long_list_comes_in_pages_of_twenty_five,
    nobody_else_gets_the_list,
);

fn begin(app: &TestApp, name: &str, trading_name: Option<&str>) {
    let actor = app.actor(&app.person(&format!("Lead of {name}")));
    let details = Details {
        legal_name: name.to_owned(),
        trading_name: trading_name.map(str::to_owned),
        registration: Registration::read(RegistrationKind::None, "").unwrap(),
        sector: Sector::Q,
    };
    app.app.write_now(&actor, |tx| register(tx, &details, true)).unwrap();
}

async fn a_coordinator_finds_employers_by_name_place_and_state(app: TestApp) {
    registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    begin(&app, "Southmoor Holdings", Some("Café Olé"));
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let found = async |query: &str| {
        let text = coordinator.get(&format!("/employers?{query}")).await.text();
        (text.contains("Northmoor Bakery"), text.contains("Café Olé"))
    };
    assert_eq!(found("").await, (true, true));
    assert_eq!(found("name=BAKE").await, (true, false));
    assert_eq!(found("name=cafe+ole").await, (false, true));
    assert_eq!(found("name=southmoor").await, (false, true), "by the legal name as well");
    assert_eq!(found("name=%25").await, (true, true), "a wildcard is no word");
    assert_eq!(found("place=E08000021").await, (true, false));
    assert_eq!(found("place=E06000005").await, (false, false));
    assert_eq!(found("state=registered").await, (true, false));
    assert_eq!(found("state=unfinished").await, (false, true));
}

async fn a_long_list_comes_in_pages_of_twenty_five(app: TestApp) {
    for number in 1..=26 {
        begin(&app, &format!("Employer {number:02}"), None);
    }
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let first = coordinator.get("/employers?name=employer").await;
    assert!(first.says("26 employers") && first.says("Showing 1 to 25"), "{}", first.text());
    assert!(first.says("Employer 25") && !first.says("Employer 26"));
    let next = first.links().into_iter().find(|link| link.contains("page=2")).unwrap();
    let second = coordinator.get(&next).await;
    assert!(second.says("Employer 26") && !second.says("Employer 25"), "{}", second.text());
    assert_eq!(second.value_of("name").as_deref(), Some("employer"));
    assert!(coordinator.get("/employers?page=99").await.says("Employer 26"), "beyond the end is the last");
}

async fn nobody_else_gets_the_list(app: TestApp) {
    let (_, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    assert_eq!(lead.get("/employers").await.status, 404);
    let assessor = app.sign_in(&app.staff("Asha Assessor", Role::Assessor, None)).await;
    assert_eq!(assessor.get("/employers").await.status, 404);
    assert_eq!(app.visitor().get("/employers").await.location(), Some("/sign-in"));
}
