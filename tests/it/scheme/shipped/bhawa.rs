//! Better Health at Work Award, 2025.

use std::collections::BTreeSet;

use halemark::scheme::{Counted, Definition, Facts, Outcome, Setting, Visit};

use super::super::ladder::{CANTEEN, NO_FACTS, criterion, level, named};
use super::{all_met, months, outcome, overall, without};

const LEVELS: [&str; 6] =
    ["foundation", "bronze", "silver", "gold", "continuing-excellence", "maintaining-excellence"];

fn bhawa() -> Definition {
    super::edition("bhawa", "2025")
}

fn own<'a>(edition: &'a Definition, code: &str, facts: &Facts) -> Vec<&'a halemark::scheme::Criterion> {
    edition.asked(&level(code), facts, None)
}

#[test]
fn six_levels_follow_each_other_and_only_foundation_is_optional() {
    let edition = bhawa();
    let codes: Vec<_> = edition.levels.iter().map(|level| level.code.as_str()).collect();
    assert_eq!(codes, LEVELS);
    let requires: Vec<_> =
        edition.levels.iter().map(|level| level.requires.as_ref().map(|code| code.as_str())).collect();
    assert_eq!(
        requires,
        [None, None, Some("bronze"), Some("silver"), Some("gold"), Some("continuing-excellence")]
    );
    let optional: Vec<_> = edition.levels.iter().filter(|level| level.optional).collect();
    assert!(optional.len() == 1 && optional[0].code.as_str() == "foundation");
}

#[test]
fn what_public_pages_do_not_give_is_marked_as_the_pack_s_own() {
    let edition = bhawa();
    for level in &edition.levels {
        assert_eq!(level.policy.term, months(24));
        assert!(level.is_own_choice(Setting::Term) && level.is_own_choice(Setting::Quorum), "{}", level.code);
        let invented = ["foundation", "maintaining-excellence"].contains(&level.code.as_str());
        assert_eq!(level.is_own_choice(Setting::Criteria), invented, "{}", level.code);
        assert_eq!(level.is_own_choice(Setting::Pass), invented, "{}", level.code);
        assert_eq!(level.policy.hna_age, None);
    }
}

#[test]
fn up_to_twelve_months_are_given_for_a_level_and_from_bronze_an_assessor_comes() {
    for level in bhawa().levels {
        assert_eq!(level.policy.work_period, months(12));
        assert!(!level.is_own_choice(Setting::WorkPeriod));
        assert_eq!(level.policy.visit == Visit::Required, level.code.as_str() != "foundation");
    }
}

#[test]
fn bronze_asks_every_employer_twelve_things_whatever_its_facts() {
    let edition = bhawa();
    for bits in 0..8_u8 {
        let facts = Facts {
            has_food_outlet: bits & 1 > 0,
            has_recognised_union: bits & 2 > 0,
            has_visitors: bits & 4 > 0,
            ..NO_FACTS
        };
        let numbers: Vec<_> = own(&edition, "bronze", &facts).iter().map(|asked| asked.number).collect();
        assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    }
}

#[test]
fn facts_choose_between_the_two_forms_of_a_criterion() {
    let edition = bhawa();
    let codes = |facts: &Facts| -> BTreeSet<String> {
        own(&edition, "bronze", facts).iter().map(|asked| asked.code.to_string()).collect()
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
    assert_eq!(own(&edition, "silver", &NO_FACTS).len(), 9);
    assert_eq!(own(&edition, "silver", &Facts { has_visitors: true, ..NO_FACTS }).len(), 10);
    assert_eq!(own(&edition, "gold", &NO_FACTS).len(), 8);
}

#[test]
fn campaigns_advocates_and_the_needs_assessment_are_counted() {
    let edition = bhawa();
    let campaigns = |code: &str| {
        let counters = &edition.criterion(&criterion(code)).expect("it is there").counters;
        counters.iter().find_map(|counter| match counter.of {
            Counted::Campaigns { at_least, from_hna, evaluated, .. } => Some((at_least, from_hna, evaluated)),
            _ => None,
        })
    };
    assert_eq!(campaigns("bronze-2"), Some((3, true, false)));
    assert_eq!(campaigns("silver-2"), Some((4, false, true)));
    assert_eq!(campaigns("continuing-excellence-1"), Some((5, false, false)));
    let least = |code: &str, counter: &str| {
        let asked = edition.criterion(&criterion(code)).and_then(|asked| asked.counter(&named(counter)));
        asked.and_then(|counter| counter.of.at_least())
    };
    assert_eq!((least("gold-2", "topics"), least("gold-2", "all-year")), (Some(5), Some(1)));
    assert_eq!((least("bronze-2", "advocates"), least("silver-5", "advocates")), (Some(2), Some(2)));
    let hna = edition.criterion(&criterion("bronze-1")).expect("it is there").counter(&named("hna-age"));
    assert_eq!(hna.map(|counter| &counter.of), Some(&Counted::HnaAge { at_most: None }));
}

#[test]
fn an_employer_climbs_one_level_at_a_time() {
    let edition = bhawa();
    let below: [&[&str]; 6] = [&[], &[], &["bronze"], &["silver"], &["gold"], &["continuing-excellence"]];
    for (held, code) in below.into_iter().zip(LEVELS) {
        let inputs = all_met(&edition, CANTEEN, held);
        assert_eq!(outcome(&edition, &inputs, code), Outcome::Met, "{code}");
        let above =
            LEVELS.iter().skip_while(|other| **other != code).skip(if code == "foundation" { 2 } else { 1 });
        for higher in above {
            assert_eq!(outcome(&edition, &inputs, higher), Outcome::Blocked, "{higher} with {held:?}");
        }
    }
}

#[test]
fn three_campaigns_of_which_two_follow_from_the_needs_assessment_are_not_bronze() {
    let edition = bhawa();
    let mut inputs = all_met(&edition, NO_FACTS, &[]);
    assert_eq!(overall(&edition, &inputs), Some(level("bronze")));
    let finding = inputs.findings.get_mut(&criterion("bronze-2")).expect("it was met");
    finding.readings.insert(named("campaigns"), halemark::scheme::Reading::Number(2));
    assert_eq!(outcome(&edition, &inputs, "bronze"), Outcome::NotMet);
}

#[test]
fn continuing_excellence_needs_its_own_three_and_bronze_to_gold_kept() {
    let edition = bhawa();
    let met = || all_met(&edition, CANTEEN, &["gold"]);
    assert_eq!(outcome(&edition, &met(), "continuing-excellence"), Outcome::Met);
    for code in ["continuing-excellence-3", "bronze-10", "silver-4", "gold-8"] {
        let inputs = without(met(), &[code]);
        assert_eq!(outcome(&edition, &inputs, "continuing-excellence"), Outcome::NotMet, "{code}");
    }
    let inputs = without(met(), &["foundation-1"]);
    assert_eq!(outcome(&edition, &inputs, "continuing-excellence"), Outcome::Met);
}

#[test]
fn maintaining_excellence_needs_everything_from_bronze_on_again() {
    let edition = bhawa();
    let met = || all_met(&edition, CANTEEN, &["continuing-excellence"]);
    assert_eq!(outcome(&edition, &met(), "maintaining-excellence"), Outcome::Met);
    let asked = own(&edition, "maintaining-excellence", &CANTEEN);
    assert_eq!(asked.len(), 12 + 9 + 8 + 3);
    for criterion in asked {
        let inputs = without(met(), &[criterion.code.as_str()]);
        assert_eq!(
            outcome(&edition, &inputs, "maintaining-excellence"),
            Outcome::NotMet,
            "{}",
            criterion.code
        );
    }
}

#[test]
fn ambassador_is_a_recognition_that_two_people_stand_behind() {
    let edition = bhawa();
    let [ambassador] = &edition.recognitions[..] else { panic!("one recognition") };
    assert_eq!(ambassador.requires, Some(level("maintaining-excellence")));
    assert!(
        ambassador.needs[0].contains("own adviser") && ambassador.needs[1].contains("Verification Panel")
    );
    assert!(edition.levels.iter().all(|level| level.title != ambassador.title));
}
