//! What an author is told of a pack that has nothing wrong.

use halemark::scheme::pack::check;

use super::super::ladder::{CRITERIA, EDITION, file};
use super::{criteria, edition};

fn notices(edition: &str, criteria: &str) -> Vec<String> {
    let checked = check(vec![file("edition.toml", edition), file("low.toml", criteria)]);
    assert!(checked.whole.is_some(), "{:?}", checked.problems);
    checked.notices.iter().map(ToString::to_string).collect()
}

#[test]
fn a_plain_pack_needs_no_remark() {
    assert_eq!(notices(EDITION, CRITERIA), [""; 0]);
}

#[test]
fn what_the_program_does_not_run_yet_is_said_once_each() {
    let asked = "rank = 1\nmarks = 2\nvisit = \"optional\"\nreview_window = \"8 weeks\"\ninterim_update = \"1 year\"\n\
                 decided_by = \"assessor\"\n";
    let asked = edition("rank = 1\n", asked).replace("rank = 2\n", "rank = 2\nvisit = \"required\"\n");
    let asked =
        format!("{asked}\n[[recognitions]]\ncode = \"best\"\ntitle = \"Best\"\nneeds = [\"A vote\"]\n");
    let told = notices(&asked, CRITERIA);
    let (lines, whole) = (told.len(), told.join("\n"));
    for key in ["`marks`", "`visit`", "`review_window`", "`interim_update`", "`decided_by`", "recognitions"] {
        assert!(whole.contains(key), "{key}\n{whole}");
    }
    assert_eq!(lines, 6, "{whole}");
    assert!(told.iter().any(|told| told.starts_with("edition.toml:26: level low: ")), "{whole}");
}

#[test]
fn a_pool_that_shrinks_for_some_employers_is_remarked_on() {
    let pool = "kind = \"every\"\n\n[[levels.pass]]\nkind = \"pool\"\nat_least = 3\n";
    let told = notices(&edition("kind = \"every\"\n", pool), CRITERIA);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("`at_least` asks for 3, and for some employers"));
}

#[test]
fn an_age_of_the_health_needs_assessment_that_no_counter_asks_for_is_remarked_on() {
    let aged = edition("rank = 1\n", "rank = 1\nhna_age = \"24 months\"\n");
    let told = notices(&aged, CRITERIA);
    assert!(
        told.len() == 1 && told[0].contains("no criterion of the level has a counter of kind hna-age"),
        "{told:?}"
    );
    let counter = "counters = [{ label = \"Day it was held\", kind = \"hna-age\" }]\n";
    assert_eq!(notices(&aged, &criteria("number = 1\n", &format!("number = 1\n{counter}"))), [""; 0]);
}

#[test]
fn a_ladder_without_steps_and_a_standard_without_criteria_are_remarked_on() {
    let told = notices(&edition("requires = \"low\"\n", ""), CRITERIA);
    assert!(told.len() == 1 && told[0].contains("no level has `requires`"), "{told:?}");
    let standards = edition("kind = \"every\"\n", "kind = \"standards\"\n");
    let told = notices(&standards, &criteria("standard = \"food\"", "standard = \"desks\""));
    assert!(
        told.len() == 1 && told[0].contains("nothing is asked up to level low in food and drawers"),
        "{told:?}"
    );
}

#[test]
fn goals_for_the_response_are_read_and_two_for_one_size_are_a_fault() {
    let goals = "[[response_goals]]\nfrom = 10\nto = 49\npercent = 70\n\n[[response_goals]]\nfrom = 50\npercent = 50\n";
    let read = check(vec![file("edition.toml", &format!("{EDITION}{goals}")), file("low.toml", CRITERIA)]);
    let definition = read.whole.unwrap();
    let of = |asked| definition.response_goal(asked);
    assert_eq!((of(9), of(10), of(49), of(50), of(9_000)), (None, Some(70), Some(70), Some(50), Some(50)));
    for (from, to, says) in [
        (
            "from = 50",
            "from = 49",
            "response goal 2: it overlaps the goal before it, which ends at 49; write from = 50",
        ),
        (
            "to = 49\n",
            "",
            "response goal 2: it overlaps the goal before it, which has no upper end; write `to` for",
        ),
        ("percent = 50", "percent = 500", "`percent`"),
        ("percent = 70", "procent = 70", "did you mean `percent`"),
        ("to = 49", "to = 4", "`to` is less than `from`"),
    ] {
        let wrong = goals.replace(from, to);
        let found = super::problems(&format!("{EDITION}{wrong}"), CRITERIA);
        assert!(found.iter().any(|found| found.contains(says)), "{wrong}\n{found:?}");
    }
    let small = "[[response_goals]]\nfrom = 0\nto = 9\npercent = 70\n";
    let told = notices(&format!("{EDITION}{small}"), CRITERIA);
    assert!(told.len() == 1 && told[0].contains("has no results of its own"), "{told:?}");
}

#[test]
fn an_edition_without_goals_keeps_its_hash() {
    use halemark::scheme::pack::canonical_json;
    let read = check(vec![file("edition.toml", EDITION), file("low.toml", CRITERIA)]).whole.unwrap();
    assert!(!canonical_json(&read).unwrap().contains("response_goals"));
}
