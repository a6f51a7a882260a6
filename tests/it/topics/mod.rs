//! Lists of topics: the shipped one, and what is said of a faulty one.

use crate::cli::TOPICS as GOOD;
use crate::support::packs::{each_fault_is_said, no_text_makes_it_panic, problems};
use halemark::topics::pack::{check, shipped};
use halemark::topics::{is_known, title};

#[test]
fn the_shipped_list_reads_and_has_the_topics_everything_else_speaks_of() {
    let list = shipped().unwrap_or_else(|refusal| panic!("{refusal}"));
    let codes: Vec<&str> = list.topics.iter().map(|topic| topic.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "stress",
            "sleep",
            "back-joints",
            "activity",
            "food",
            "smoking",
            "alcohol-drugs",
            "menopause",
            "mens-health",
            "carers",
            "money",
            "prevention",
            "loneliness",
            "long-term",
            "rest",
            "management",
            "premises",
            "absence"
        ]
    );
    for topic in &list.topics {
        let words = [&topic.title, &topic.prompt];
        assert!(words.iter().all(|words| words.0.contains_key("cy")), "{}: not in Welsh", topic.code);
    }
}

#[test]
fn a_topic_is_called_by_its_title_and_one_nobody_knows_by_its_code() {
    assert_eq!(title("sleep", "en"), "Sleep and tiredness");
    assert_eq!(title("sleep", "cy"), "Cwsg a blinder");
    assert_eq!(title("sleep", "pl"), "Sleep and tiredness", "the original where a language is not there");
    assert_eq!(title("the-moon", "en"), "the-moon");
    assert!(is_known("food") && !is_known("the-moon"));
}

#[test]
fn every_fault_of_a_list_is_said_at_its_line() {
    let faults = [
        ("slug = \"own-topics\"", "slug = \"Own topics\"", 1, "which is no code"),
        ("code = \"heat\"", "code = \"stress\"", 12, "the code is there twice"),
        ("prompt = \"When is it too hot?\"\n", "", 11, "topic heat has no `prompt`"),
        (
            "prompt = \"When is it too hot?\"",
            "question = \"When is it too hot?\"",
            14,
            "there is no key `question`",
        ),
        ("cy = \"Straen\"", "pl = \"Stres\"", 8, "is no language of this file"),
        ("title = \"Heat\"", "title = 5", 13, "is a number, not a text"),
        ("status = \"original\"", "status = \"orignal\"", 4, "did you mean \"original\"?"),
    ];
    each_fault_is_said(check, GOOD, &faults);
    let (alone, _) = GOOD.split_once("\n[[topics]]\ncode = \"heat\"").unwrap();
    assert!(problems(check, alone)[0].contains("there are too few topics"));
    let twice =
        GOOD.replacen("slug = \"own-topics\"", "slug = own-topics", 1).replacen("\"Heat\"", "true", 1);
    assert!(
        problems(check, &twice).len() >= 2,
        "several faults are said in one run: {:#?}",
        problems(check, &twice)
    );
}

#[test]
fn no_text_makes_the_reader_of_topics_panic() {
    let odd =
        ["[[topics]]", "topics = 5", "topics = [5]", "languages = {}", "\u{0}", "[topics]\ncode = \"a\""];
    no_text_makes_it_panic(check, GOOD, &odd);
}
