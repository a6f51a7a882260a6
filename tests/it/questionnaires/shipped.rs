//! The questionnaires inside the program.

use halemark::questionnaires::rules::{Answer, Answers, Item, ItemKind, Questionnaire, score};
use halemark::questionnaires::shipped;

fn find(slug: &str) -> Questionnaire {
    shipped().unwrap().into_iter().find(|one| one.slug == slug).unwrap()
}

fn all_raw(questionnaire: &Questionnaire, mark: i32) -> Answers {
    let items = questionnaire.items().map(|item| (item.code.clone(), Answer::Number(mark))).collect();
    Answers { items, ..Answers::default() }
}

fn text(questionnaire: &Questionnaire, item: &Item) -> String {
    item.text.say("en", &questionnaire.languages).to_owned()
}

#[test]
fn every_shipped_questionnaire_reads() {
    let slugs: Vec<String> = shipped().unwrap().into_iter().map(|one| one.slug).collect();
    assert_eq!(slugs, ["hna", "hse-indicator", "loneliness", "ons4", "pulse", "three-cs"]);
}

#[test]
fn the_hse_scales_equal_the_vectors() {
    let hse = find("hse-indicator");
    let threes = score(&hse, &all_raw(&hse, 3));
    assert_eq!(threes.len(), 7);
    assert!(threes.values().all(|mean| *mean == 3.0), "{threes:?}");
    for (scale, mean) in score(&hse, &all_raw(&hse, 5)) {
        let wanted = if ["demands", "relationships"].contains(&scale.as_str()) { 1.0 } else { 5.0 };
        assert_eq!(mean, wanted, "{scale}");
    }
}

#[test]
fn the_hse_tool_has_its_items_in_their_scales_and_its_bands() {
    let hse = find("hse-indicator");
    let codes: Vec<String> = hse.items().map(|item| item.code.clone()).collect();
    assert_eq!(codes, (1..=35).map(|number| number.to_string()).collect::<Vec<_>>());
    assert_eq!(text(&hse, hse.item("1").unwrap()), "I am clear what is expected of me at work");
    assert_eq!(text(&hse, hse.item("35").unwrap()), "My line manager encourages me at work");
    let counted: usize = hse.scales.iter().map(|scale| scale.items.len()).sum();
    assert_eq!(counted, 35);
    let role = hse.scales.iter().find(|scale| scale.code == "role").unwrap();
    let ends: Vec<Option<f64>> = role.bands.iter().map(|band| band.below).collect();
    assert_eq!(ends, [Some(4.0356), Some(4.1803), Some(4.3117), None]);
    let named = |mean| role.band(mean).unwrap().title.say("en", &hse.languages).to_owned();
    assert!(named(4.0355).starts_with("Red") && named(4.0356).starts_with("Yellow"));
    assert!(named(4.1803).starts_with("Aqua") && named(4.3117).starts_with("Green"));
}

#[test]
fn the_ons_questions_are_never_combined_and_have_their_ranges() {
    let ons4 = find("ons4");
    assert!(ons4.scales.is_empty());
    let ranges = |code: &str| match &ons4.item(code).unwrap().kind {
        ItemKind::Scale { shares, .. } => {
            shares.iter().map(|share| (share.from, share.to)).collect::<Vec<_>>()
        }
        _ => Vec::new(),
    };
    for code in ["satisfied", "worthwhile", "happy"] {
        assert_eq!(ranges(code), [(0, 4), (5, 6), (7, 8), (9, 10)]);
    }
    assert_eq!(ranges("anxious"), [(0, 1), (2, 3), (4, 5), (6, 10)]);
}

#[test]
fn the_health_needs_assessment_asks_for_wishes_management_barriers_and_suggestions() {
    let hna = find("hna");
    assert!((28..=34).contains(&hna.items().count()), "{}", hna.items().count());
    assert!(matches!(hna.item("campaigns").unwrap().kind, ItemKind::Ranking { most: 3, .. }));
    assert!(matches!(hna.item("suggestions").unwrap().kind, ItemKind::Text { .. }));
    for code in ["management-cares", "barriers", "best-time", "best-channel"] {
        assert!(hna.item(code).is_some(), "{code}");
    }
    assert!(!hna.source.validated && !find("three-cs").source.validated && find("ons4").source.validated);
}
