//! What holds of every definition and every set of standings.

use std::collections::{BTreeMap, BTreeSet};

use halemark::scheme::{
    Condition, Criterion, CriterionCode, Definition, FactName, Facts, LevelCode, Standing, Why, evaluate,
};
use proptest::prelude::*;

use super::ladder::{criterion, ladder, level};

/// Levels that may require anything, themselves and each other included; criteria of any level, gated by anything.
fn definitions() -> impl Strategy<Value = Definition> {
    let requires = prop::collection::vec(prop::option::of(0..4_usize), 3);
    let gate = prop::option::of((prop::sample::select(&FactName::ALL[..]), any::<bool>()));
    let criteria = prop::collection::vec((0..4_usize, gate, 0..4_u8), 0..8);
    (requires, criteria).prop_map(|(requires, criteria)| {
        let mut made = ladder();
        let (one_level, one_criterion) = (made.levels[0].clone(), made.criteria[0].clone());
        made.levels = requires
            .into_iter()
            .enumerate()
            .map(|(rank, lower)| {
                let mut next = one_level.clone();
                next.code = nth_level(rank);
                next.requires = lower.map(nth_level);
                next
            })
            .collect();
        made.criteria = criteria
            .into_iter()
            .enumerate()
            .map(|(index, (of, gate, number))| Criterion {
                code: criterion(&format!("c-{index}")),
                level: nth_level(of),
                number,
                when: gate.map(|(fact, is)| Condition { fact, is }),
                ..one_criterion.clone()
            })
            .collect();
        made
    })
}

fn nth_level(index: usize) -> LevelCode {
    level(&format!("l-{index}"))
}

fn facts() -> impl Strategy<Value = Facts> {
    (any::<u32>(), any::<[bool; 3]>()).prop_map(|(headcount, [food, union, visitors])| Facts {
        headcount,
        has_food_outlet: food,
        has_recognised_union: union,
        has_visitors: visitors,
    })
}

fn any_standings() -> impl Strategy<Value = BTreeMap<CriterionCode, Standing>> {
    let one = prop_oneof![
        3 => Just(Standing::Met),
        1 => Just(Standing::Excused),
        1 => Just(Standing::NotMet(Why::InProgress)),
    ];
    prop::collection::btree_map((0..8_usize).prop_map(|index| criterion(&format!("c-{index}"))), one, 0..8)
}

fn awards() -> impl Strategy<Value = BTreeSet<LevelCode>> {
    prop::collection::btree_set((0..5_usize).prop_map(nth_level), 0..4)
}

proptest! {
    #[test]
    fn meeting_one_more_criterion_never_turns_met_into_not_met(
        made in definitions(), facts in facts(), given in any_standings(), held in awards(), one in 0..8_usize,
    ) {
        let before = evaluate(&made, &nth_level(0), &facts, &given, &held);
        let mut more = given;
        more.insert(criterion(&format!("c-{one}")), Standing::Met);
        let after = evaluate(&made, &nth_level(0), &facts, &more, &held);
        prop_assert!(after.met || !before.met);
        prop_assert!(after.in_place >= before.in_place);
    }

    #[test]
    fn the_order_of_levels_and_criteria_changes_nothing(
        made in definitions(), facts in facts(), given in any_standings(), held in awards(), turn in 0..8_usize,
    ) {
        let before = evaluate(&made, &nth_level(0), &facts, &given, &held);
        let mut other = made;
        other.levels.reverse();
        other.criteria.reverse();
        let turn = turn.min(other.criteria.len());
        other.criteria.rotate_left(turn);
        prop_assert_eq!(before, evaluate(&other, &nth_level(0), &facts, &given, &held));
    }

    #[test]
    fn a_level_where_everything_is_excused_is_never_met(made in definitions(), facts in facts(), held in awards()) {
        let given = made.criteria.iter().map(|asked| (asked.code.clone(), Standing::Excused)).collect();
        let verdict = evaluate(&made, &nth_level(0), &facts, &given, &held);
        prop_assert!(!verdict.met);
        prop_assert_eq!(verdict.in_place, 0);
    }

    #[test]
    fn a_verdict_is_met_exactly_when_it_has_no_gap_and_never_panics(
        made in definitions(), facts in facts(), given in any_standings(), held in awards(), which in 0..5_usize,
    ) {
        let verdict = evaluate(&made, &nth_level(which), &facts, &given, &held);
        prop_assert_eq!(verdict.met, verdict.gaps.is_empty());
        prop_assert!(!verdict.met || (verdict.in_place == verdict.needed && verdict.in_place > 0));
        let _ = made.next_level(&held);
    }

    #[test]
    fn any_text_is_a_code_or_refused(text in ".{0,70}") {
        if let Ok(code) = text.parse::<LevelCode>() {
            prop_assert_eq!(code.as_str(), text);
        }
    }
}
