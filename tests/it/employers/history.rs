//! What happened at an employer, as its own people read it.

use super::scene::registered;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(what_happened_within_one_second_is_told_in_its_order_newest_first);

async fn what_happened_within_one_second_is_told_in_its_order_newest_first(app: TestApp) {
    // The clock stands still: every event is of the same second.
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery Limited").await;
    let history = lead.get(&format!("{employer}/history")).await.text();
    let lines = [
        "The employer was registered",
        "Accepted that the award changes no legal duty",
        "Chose what may be published",
        "Added the site Bakehouse",
        "Stated the facts about the workplace",
        "Entered a headcount of 12",
        "Began to register",
    ];
    let places: Vec<Option<usize>> = lines.iter().map(|line| history.find(line)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{history}");
}
