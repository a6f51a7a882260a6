use super::scene::{Award, GOLD, add, bronze, day, revoke, supersede};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_register_shows_only_released_awards_in_term,
    an_award_shows_from_its_first_day_to_its_last,
    a_revocation_and_a_newer_award_drop_an_entry_at_once,
    what_an_employer_keeps_to_itself_neither_shows_nor_answers_a_filter,
    a_name_is_found_however_it_is_typed_and_a_wildcard_is_not_one,
    filters_and_orders_hold_on_every_page_of_the_list,
    a_search_that_finds_nothing_says_what_to_do,
    a_number_without_a_current_award_has_a_page_that_says_so,
    register_pages_issue_the_same_number_of_queries_for_one_and_thirty_rows,
);

const PLACES: [&str; 2] = ["E08000037", "E06000047"];

async fn the_register_shows_only_released_awards_in_term(app: TestApp) {
    let at = |name, number, term| Award { term, ..bronze(name, number) };
    let past = Some((day(2024, 1, 1), Some(day(2026, 3, 1))));
    let future = Some((day(2026, 3, 3), None));
    let endless = Some((day(2026, 3, 2), None));
    add(
        &app,
        &[
            bronze("Held Bakery", "B-1"),
            at("Pending Bakery", "B-2", None),
            at("Ended Bakery", "B-3", past),
            at("Coming Bakery", "B-4", future),
            at("Endless Bakery", "B-5", endless),
        ],
    );
    let page = app.visitor().get("/register").await;
    assert!(
        page.says("2 awards held") && page.says("Held Bakery") && page.says("Endless Bakery"),
        "{}",
        page.text()
    );
    for hidden in ["Pending", "Ended", "Coming"] {
        assert!(!page.says(hidden), "{hidden}: {}", page.text());
    }
    for number in ["B-2", "B-3", "B-4"] {
        assert_eq!(app.visitor().get(&format!("/register/{number}")).await.status, 404, "{number}");
    }
    let home = app.visitor().get("/").await;
    assert!(home.says("2 awards in all"), "{}", home.text());
}

async fn an_award_shows_from_its_first_day_to_its_last(app: TestApp) {
    let term = Some((day(2026, 3, 3), Some(day(2026, 3, 4))));
    add(&app, &[Award { term, ..bronze("Brief Bakery", "B-1") }]);
    for shown in [false, true, true, false] {
        assert_eq!(app.visitor().get("/register").await.says("Brief Bakery"), shown);
        app.wait_days(1);
    }
}

async fn a_revocation_and_a_newer_award_drop_an_entry_at_once(app: TestApp) {
    let ids = add(
        &app,
        &[
            bronze("Revoked Bakery", "B-1"),
            bronze("Climbing Bakery", "B-2"),
            Award { level: GOLD, ..bronze("Climbing Bakery", "B-3") },
        ],
    );
    assert!(app.visitor().get("/register").await.says("3 awards held"));
    revoke(&app, ids[0]);
    supersede(&app, ids[1], ids[2]);
    let page = app.visitor().get("/register").await;
    assert!(
        page.says("One award held") && page.says("Gold") && !page.says("Revoked Bakery"),
        "{}",
        page.text()
    );
    assert!(!app.visitor().get("/register.csv").await.body().contains("Revoked"));
    assert!(!app.visitor().get("/register.json").await.body().contains("Revoked"));
    assert_eq!(app.visitor().get("/register/B-1").await.status, 404);
    assert_eq!(app.visitor().get("/register/B-2").await.status, 404);
    assert_eq!(app.visitor().get("/register/B-3").await.status, 200);
}

async fn what_an_employer_keeps_to_itself_neither_shows_nor_answers_a_filter(app: TestApp) {
    add(&app, &[bronze("Open Bakery", "B-1"), Award { publishes: false, ..bronze("Closed Bakery", "B-2") }]);
    let open = app.visitor().get("/register/B-1").await;
    assert!(open.says("Manufacturing") && open.says("Small (10 to 49 people)"), "{}", open.text());
    let closed = app.visitor().get("/register/B-2").await;
    assert!(!closed.says("Manufacturing") && !closed.says("Small"), "{}", closed.text());
    for search in ["sector=C", "size=small"] {
        let page = app.visitor().get(&format!("/register?{search}")).await;
        assert!(page.says("Open Bakery") && !page.says("Closed Bakery"), "{}", page.text());
    }
}

async fn a_name_is_found_however_it_is_typed_and_a_wildcard_is_not_one(app: TestApp) {
    add(&app, &[bronze("Baker’s Café & Sons", "BHA-ABCD-EFGH"), bronze("Other Works", "BHA-2")]);
    for typed in ["bakers+cafe", "CAFÉ+%26", "bha-abcd-efgh"] {
        let page = app.visitor().get(&format!("/register?name={typed}")).await;
        assert!(page.says("One award found") && page.says("Baker’s Café"), "{typed}: {}", page.text());
    }
    for typed in ["%25", "_", "%25%25", "a%25s", "%3B"] {
        let page = app.visitor().get(&format!("/register?name={typed}")).await;
        assert!(page.says("No awards found"), "{typed}: {}", page.text());
    }
}

async fn filters_and_orders_hold_on_every_page_of_the_list(app: TestApp) {
    let names: Vec<String> = (0..60).map(|n| format!("Works {n:02}")).collect();
    let numbers: Vec<String> = (0..60).map(|n| format!("N-{n}")).collect();
    let all: Vec<_> = (0..60)
        .map(|n| Award {
            place: PLACES[n % 2],
            level: if n % 10 == 0 { GOLD } else { super::scene::BRONZE },
            ..bronze(&names[n], &numbers[n])
        })
        .collect();
    add(&app, &all);
    let page = app.visitor().get("/register?place=E08000037&sort=level&page=2").await;
    assert!(page.says("30 awards found") && page.says("Showing 26 to 30"), "{}", page.text());
    assert!(!page.says("Works 01") && page.says("Works 58"), "{}", page.text());
    let links = page.links();
    assert!(links.iter().any(|link| link == "/register?place=E08000037&sort=level&page=1"), "{links:?}");
    let first = app.visitor().get("/register?place=E08000037&sort=level").await.text();
    let (gold, bronze) = (first.find("Works 50").unwrap(), first.find("Works 02").unwrap());
    assert!(gold < bronze, "{first}");
    assert!(app.visitor().get("/register?level=gold").await.says("6 awards found"));
    assert!(app.visitor().get("/register?page=99").await.says("Showing 51 to 60"));
}

async fn a_search_that_finds_nothing_says_what_to_do(app: TestApp) {
    let empty = app.visitor().get("/register").await;
    assert!(empty.says("Nobody holds an award yet"), "{}", empty.text());
    let narrow = app.visitor().get("/register?name=nobody&level=gold").await;
    assert!(narrow.says("take off a filter"), "{}", narrow.text());
    assert_eq!(narrow.value_of("name").as_deref(), Some("nobody"));
    let unknown = app.visitor().get("/register?sector=ZZ").await;
    assert_eq!(unknown.status, 409);
    assert!(unknown.says("ZZ"), "{}", unknown.text());
}

async fn a_number_without_a_current_award_has_a_page_that_says_so(app: TestApp) {
    add(&app, &[bronze("Held Bakery", "BHA-1")]);
    let found = app.visitor().get("/register/bha-1").await;
    assert_eq!((found.status, found.heading().as_str()), (200, "Held Bakery"));
    assert!(found.says("Nobody visited the workplace"), "{}", found.text());
    let none = app.visitor().get("/register/%3Cscript%3E").await;
    assert_eq!((none.status, none.heading().as_str()), (404, "No current award has this number"));
    assert!(!none.body().contains("<SCRIPT>"), "{}", none.body());
}

async fn register_pages_issue_the_same_number_of_queries_for_one_and_thirty_rows(app: TestApp) {
    let visitor = app.visitor();
    let mut asked = Vec::new();
    let names: Vec<String> = (0..30).map(|n| format!("Works {n}")).collect();
    for rows in [&names[..1], &names[1..]] {
        let all: Vec<_> = rows.iter().map(|name| bronze(name, name)).collect();
        add(&app, &all);
        let mut counts = Vec::new();
        for path in ["/register", "/register.csv", "/register.json", "/"] {
            let before = app.app.db().statements();
            assert_eq!(visitor.get(path).await.status, 200);
            counts.push(app.app.db().statements() - before);
        }
        asked.push(counts);
    }
    assert!(visitor.get("/register").await.says("30 awards held"));
    assert_eq!(asked[0], asked[1]);
}
