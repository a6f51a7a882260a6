//! The packs inside the program.

use std::collections::{BTreeMap, BTreeSet};

use halemark::scheme::pack::{canonical_json, shipped};
use halemark::scheme::{Definition, Facts, LevelSetting, Standing, evaluate};

use super::ladder::{CANTEEN, NO_FACTS, criterion, held, level};

fn bhawa() -> Definition {
    let found = shipped().unwrap_or_else(|refusal| panic!("{refusal}"));
    found.into_iter().find(|edition| edition.scheme.slug.as_str() == "bhawa").expect("the pack is shipped")
}

#[test]
fn bhawa_has_three_levels_one_after_the_other() {
    let edition = bhawa();
    assert_eq!(edition.label, "2025");
    let ladder: Vec<_> = edition
        .levels
        .iter()
        .map(|level| (level.title.as_str(), level.requires.as_ref().map(|code| code.as_str())))
        .collect();
    assert_eq!(ladder, [("Bronze", None), ("Silver", Some("bronze")), ("Gold", Some("silver"))]);
}

#[test]
fn its_term_of_24_months_is_marked_as_the_pack_s_own_choice() {
    for level in bhawa().levels {
        assert_eq!(level.term_months, Some(24));
        assert!(level.is_own_choice(LevelSetting::TermMonths));
    }
}

#[test]
fn bronze_asks_every_employer_twelve_things_whatever_its_facts() {
    let edition = bhawa();
    for bits in 0..8_u8 {
        let facts = Facts {
            headcount: 40,
            has_food_outlet: bits & 1 > 0,
            has_recognised_union: bits & 2 > 0,
            has_visitors: bits & 4 > 0,
        };
        let numbers: Vec<_> =
            edition.applicable(&level("bronze"), &facts).iter().map(|asked| asked.number).collect();
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    }
}

#[test]
fn facts_choose_between_the_two_forms_of_a_criterion() {
    let edition = bhawa();
    let codes = |facts: &Facts| -> BTreeSet<String> {
        edition.applicable(&level("bronze"), facts).iter().map(|asked| asked.code.to_string()).collect()
    };
    let (plain, canteen) = (codes(&NO_FACTS), codes(&CANTEEN));
    assert!(plain.contains("bronze-5-awareness") && !plain.contains("bronze-5-food"));
    assert!(canteen.contains("bronze-5-food") && !canteen.contains("bronze-5-awareness"));
    let union = codes(&Facts { has_recognised_union: true, ..NO_FACTS });
    assert!(plain.contains("bronze-9-staff") && !plain.contains("bronze-9-union"));
    assert!(union.contains("bronze-9-union") && !union.contains("bronze-9-staff"));
}

#[test]
fn visitors_bring_in_one_silver_criterion() {
    let edition = bhawa();
    let asked = |facts: &Facts| edition.applicable(&level("silver"), facts).len();
    assert_eq!(asked(&NO_FACTS), 9);
    assert_eq!(asked(&Facts { has_visitors: true, ..NO_FACTS }), 10);
    assert_eq!(edition.applicable(&level("gold"), &NO_FACTS).len(), 8);
}

#[test]
fn campaigns_topics_and_advocates_are_counted() {
    let edition = bhawa();
    let least = |code: &str| {
        edition.criterion(&criterion(code)).and_then(|asked| asked.count.as_ref()).map(|count| count.at_least)
    };
    assert_eq!(least("bronze-2"), Some(3));
    assert_eq!(least("silver-2"), Some(4));
    assert_eq!(least("gold-2"), Some(5));
    assert_eq!(least("silver-5"), Some(2));
}

#[test]
fn an_employer_climbs_one_level_at_a_time() {
    let edition = bhawa();
    let all: BTreeMap<_, _> =
        edition.criteria.iter().map(|asked| (asked.code.clone(), Standing::Met)).collect();
    let met =
        |code: &str, awards: &[&str]| evaluate(&edition, &level(code), &CANTEEN, &all, &held(awards)).met;
    assert!(met("bronze", &[]));
    assert!(!met("silver", &[]) && met("silver", &["bronze"]));
    assert!(!met("gold", &["bronze"]) && met("gold", &["silver"]));
}

#[test]
fn every_criterion_says_enough_to_work_with() {
    for asked in bhawa().criteria {
        let sentences = asked.good_looks_like.matches('.').count();
        assert!((2..=4).contains(&sentences), "{}: {sentences} sentences", asked.code);
        assert!((2..=4).contains(&asked.evidence_examples.len()), "{}: examples", asked.code);
        assert!(!asked.good_looks_like.contains("  "), "{}: a doubled space", asked.code);
        assert!(!asked.good_looks_like.contains('!'), "{}: an exclamation mark", asked.code);
    }
}

#[test]
fn a_frozen_edition_reads_back_the_same() {
    let edition = bhawa();
    let frozen = canonical_json(&edition).expect("it writes");
    assert_eq!(serde_json::from_str::<Definition>(&frozen).expect("it reads"), edition);
}
