//! Editions frozen by older programs still read, and are what they were.

use halemark::scheme::pack::{canonical_json, content_hash};
use halemark::scheme::rules::{DEFINITION_VERSION, read_frozen};
use halemark::scheme::{Asks, Counted, Definition, Finding, Outcome, Reading, Setting, Status, evaluate};

use super::ladder::{CANTEEN, inputs, ladder, named};

/// What the first version of the program froze as BHAWA 2025, byte for byte.
pub const VERSION_1: &str = include_str!("../../packs/bhawa-2025-version-1.json");

fn old() -> Definition {
    read_frozen(VERSION_1, 1).unwrap_or_else(|refusal| panic!("{refusal}"))
}

#[test]
fn an_edition_frozen_in_version_1_reads_in_today_s_terms() {
    let edition = old();
    let ladder: Vec<_> = edition
        .levels
        .iter()
        .map(|level| (level.code.as_str(), level.requires.as_ref().map(|code| code.as_str())))
        .collect();
    assert_eq!(ladder, [("bronze", None), ("silver", Some("bronze")), ("gold", Some("silver"))]);
    for level in &edition.levels {
        assert_eq!(level.policy.term.map(|term| term.to_string()).as_deref(), Some("24 months"));
        assert_eq!((level.policy.quorum, level.policy.met_from_mark), (2, 2));
        assert_eq!(level.own_choices, [Setting::Term, Setting::Quorum, Setting::MetFromMark]);
        assert!(
            matches!(level.pass.as_slice(), [rule] if rule.asks == Asks::Every && rule.criteria.is_empty())
        );
    }
    assert_eq!(edition.criteria.len(), 32);
    let campaigns = edition.criterion(&named("bronze-2")).expect("it is there");
    assert_eq!(edition.standard_title(&campaigns.standard), "Campaigns");
    let [counter] = campaigns.counters.as_slice() else { panic!("one counter") };
    assert_eq!((counter.name.as_str(), &counter.of), ("count", &Counted::Number { at_least: 3 }));
    assert!(edition.criterion(&named("bronze-5-food")).is_some_and(|asked| asked.when.is_some()));
}

#[test]
fn it_is_judged_as_it_was() {
    let edition = old();
    let met = |at_least| Finding {
        readings: [(named("count"), Reading::Number(at_least))].into(),
        ..Finding::said(Status::Met, false)
    };
    let bronze = |count| {
        let given: Vec<_> = edition.criteria.iter().map(|asked| (asked.code.as_str(), met(count))).collect();
        evaluate(&edition, &inputs(CANTEEN, &given, &[])).levels[0].outcome
    };
    assert_eq!(bronze(3), Outcome::Met);
    assert_eq!(bronze(2), Outcome::NotMet);
}

#[test]
fn an_edition_frozen_today_reads_back_the_same() {
    let edition = ladder();
    let frozen = canonical_json(&edition).expect("it writes");
    assert_eq!(read_frozen(&frozen, DEFINITION_VERSION).expect("it reads"), edition);
    let again = canonical_json(&old()).expect("it writes");
    let reread = read_frozen(&again, DEFINITION_VERSION).expect("it reads");
    assert_eq!(content_hash(&reread).expect("it hashes"), content_hash(&old()).expect("it hashes"));
}

#[test]
fn a_definition_of_an_unknown_version_or_shape_is_refused_and_never_guessed_at() {
    assert!(read_frozen(VERSION_1, DEFINITION_VERSION + 1).is_err());
    assert!(read_frozen(VERSION_1, 0).is_err());
    assert!(read_frozen(VERSION_1, DEFINITION_VERSION).is_err());
    assert!(read_frozen("{", 1).is_err());
    assert!(read_frozen(&VERSION_1.replace("\"bronze-1\"", "\"Bronze 1\""), 1).is_err());
}
