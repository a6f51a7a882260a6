//! The small-employer pledge and the Best Workplace prize.

use halemark::scheme::{
    DecidedBy, Definition, Facts, Finding, Inputs, Mark, NotApplicableClaim, Outcome, Says, SchemeKind,
    evaluate,
};

use super::super::ladder::{NO_FACTS, level};
use super::{all_met, edition, months, outcome, without};

fn pledge() -> Definition {
    edition("small-employer-pledge", "2026")
}

fn prize() -> Definition {
    edition("best-workplace", "2026")
}

/// The points of an entry with these marks.
fn points(edition: &Definition, marks: [u8; 5]) -> u32 {
    let mark = |number: u8| Mark::try_from(number).expect("a mark");
    let finding = |number| Finding::marked(Some(mark(number)), NotApplicableClaim::NotMade);
    let marked =
        edition.criteria.iter().zip(marks).map(|(asked, number)| (asked.code.clone(), finding(number)));
    let inputs = Inputs { findings: marked.collect(), ..all_met(edition, NO_FACTS, &[]) };
    let evaluation = evaluate(edition, &inputs);
    let verdict = evaluation.level(&level("entry")).expect("its one level");
    let points = verdict.derivation.because.iter().find_map(|part| match part.says {
        Says::Points { points, .. } => Some(points),
        _ => None,
    });
    points.expect("it is judged by points")
}

#[test]
fn a_small_employer_signs_for_a_year_by_its_own_word() {
    let edition = pledge();
    assert_eq!(edition.scheme.kind, SchemeKind::Pledge);
    let [signed] = &edition.levels[..] else { panic!("one level") };
    assert_eq!((signed.policy.term, signed.policy.decided_by), (months(12), DecidedBy::Employer));
    assert_eq!(outcome(&edition, &all_met(&edition, NO_FACTS, &[]), "signed"), Outcome::Met);
}

#[test]
fn a_pledge_is_all_of_its_promises() {
    let edition = pledge();
    for promise in &edition.criteria {
        let inputs = without(all_met(&edition, NO_FACTS, &[]), &[promise.code.as_str()]);
        assert_eq!(outcome(&edition, &inputs, "signed"), Outcome::NotMet, "{}", promise.code);
    }
}

#[test]
fn from_fifty_people_on_the_small_employer_pledge_is_not_open() {
    let edition = pledge();
    let signed = |headcount| {
        let facts = Facts { headcount, ..NO_FACTS };
        outcome(&edition, &all_met(&edition, facts, &[]), "signed")
    };
    assert_eq!((signed(49), signed(50)), (Outcome::Met, Outcome::Blocked));
}

#[test]
fn a_prize_has_one_winner_whom_a_specialist_picks() {
    let edition = prize();
    assert_eq!(edition.scheme.kind, SchemeKind::Prize);
    let prize = edition.prize.expect("it is a prize");
    assert_eq!(prize.winners, 1);
    assert!(prize.judged_by.contains("health-promotion specialist") && prize.handed_over.contains("event"));
}

#[test]
fn entries_to_the_prize_earn_weight_times_mark() {
    let edition = prize();
    assert_eq!(points(&edition, [3, 3, 3, 3, 3]), 24);
    assert_eq!(points(&edition, [1, 0, 0, 0, 0]), 1);
    assert_eq!(points(&edition, [2, 1, 3, 0, 1]), 2 + 1 + 2 * 3 + 2);
    assert!(points(&edition, [1, 0, 3, 3, 3]) > points(&edition, [3, 3, 2, 2, 2]));
}
