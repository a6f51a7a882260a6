//! Packs of questions: what is said of a faulty one.

use crate::support::packs::{self, each_fault_is_said, no_text_makes_it_panic};
use halemark::questionnaires::pack::check;

/// A pack with one of everything and nothing wrong.
const GOOD: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/one-file/questionnaire-whole.toml"));

/// Problems of the good pack with one text put for another.
fn changed(from: &str, to: &str) -> Vec<String> {
    packs::problems(check, &packs::changed(GOOD, from, to))
}

#[test]
fn every_fault_is_said_once_with_its_line_and_what_would_be_right() {
    let faults = [
        ("version = \"1\"\n", "", 1, "has no `version`"),
        ("code = \"rush\"", "code = \"Rush hour\"", 20, "which is no code"),
        ("code = \"calm\"", "code = \"rush\"", 25, "the code \"rush\" is already in line 20"),
        (
            "text = \"I am calm\"\nanswers = \"often\"",
            "text = \"I am calm\"\nanswers = \"oftn\"",
            27,
            "did you mean \"often\"?",
        ),
        ("reversed = [\"rush\"]", "reversed = [\"life\"]", 50, "is not among its items"),
        ("items = [\"rush\", \"calm\"]", "items = [\"rush\", \"clam\"]", 49, "did you mean \"calm\"?"),
        ("items = [\"rush\", \"calm\"]", "items = [\"rush\", \"wish\"]", 42, "is no number"),
        ("items = [\"rush\", \"calm\"]", "items = [\"rush\", \"life\"]", 49, "different ends"),
        ("least = 1", "least = 3", 51, "`least` is more than it has items"),
        ("below = 1.5", "below = 7.5", 53, "a band ends outside the scale"),
        ("reference = \"Nobody\"\n", "", 46, "has no `reference`"),
        ("from = 5, to = 10", "from = 6, to = 10", 37, "the number 5 is in 0 of the shares"),
        ("most = 2", "most = 3", 43, "more than there are choices"),
        ("cy = \"Bywyd?\"", "pl = \"Bywyd?\"", 31, "is no language of this file"),
        ("text = \"I rush\"", "text = { en = \"I rush\", cy = \"Brysio\" }", 21, "which nobody vouches for"),
        ("text = \"I rush\"", "question = \"I rush\"", 21, "there is no key `question`"),
        ("code = \"shift\"", "code = \"pace\"", 56, "is already in line 47"),
        (
            "least = 1",
            "least = 1\nconcerns = [{ topic = \"stress\", below = 1.5, from = 2 }]",
            52,
            "two limits",
        ),
        ("least = 1", "least = 1\nconcerns = [{ below = 1.5 }]", 52, "has no `topic`"),
        ("most = 2", "most = 2\nconcerns = [{ from = 120 }]", 44, "no percentage"),
        (
            "most = 2",
            "most = 2\nconcerns = [{ choices = [\"sleeep\"], from = 30 }]",
            44,
            "did you mean \"sleep\"?",
        ),
        (
            "to = 10\n",
            "to = 10\nconcerns = [{ topic = \"stress\", choices = [\"0-5\"], from = 30 }]\n",
            35,
            "no choice \"0-5\"",
        ),
        (
            "most = 2",
            "most = 2\nconcerns = [{ from = 30, source = 5 }]",
            44,
            "`source` is a number, not a text",
        ),
        ("code = \"nights\"", "code = \"days\"", 59, "the code \"days\" is there twice"),
    ];
    each_fault_is_said(check, GOOD, &faults);
}

#[test]
fn a_kind_nobody_knows_is_one_fault_and_not_one_for_each_key_that_hangs_on_it() {
    let kind = "kind = \"ranking\"\nmost = 2";
    let found =
        changed(kind, "kind = \"rnking\"\nmost = 2\nconcerns = [{ choices = [\"sleep\"], from = 30 }]");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("did you mean \"ranking\"?"), "{found:#?}");
}

#[test]
fn a_rank_cannot_be_taken_for_another_item() {
    let found = changed("code = \"life\"", "code = \"wish-2\"");
    assert!(found.iter().any(|problem| problem.contains("has the same name in forms")), "{found:#?}");
}

#[test]
fn several_faults_are_found_in_one_run() {
    let text = GOOD.replacen("least = 1", "least = 9", 1).replacen("most = 2", "most = 0", 1);
    let text = text.replacen("slug = \"small\"", "slug = small", 1);
    let found = packs::problems(check, &text);
    assert!(found.len() >= 3, "{found:#?}");
}

#[test]
fn no_text_makes_the_reader_panic() {
    no_text_makes_it_panic(check, GOOD, &["", "\u{0}"]);
}
