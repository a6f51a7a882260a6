//! What holds of every edition and of whatever is known of an employer.

pub mod invented;
pub mod meeting;
mod unchecked;

use halemark::scheme::{
    Definition, Derivation, Evaluation, Finding, Inputs, LevelCode, Mark, NotApplicableClaim, Outcome, Says,
    Source, Status, evaluate, evaluate_level,
};
use invented::{any_index, cases};
use meeting::met;
use proptest::prelude::*;

/// Where a level is on the ladder; below every level for none.
fn rank(definition: &Definition, code: Option<&LevelCode>) -> u8 {
    code.and_then(|code| definition.level(code)).map_or(0, |level| level.rank)
}

/// Nothing that was won before is lost after.
fn assert_not_lowered(definition: &Definition, before: &Evaluation, after: &Evaluation) {
    for (before, after) in before.levels.iter().zip(&after.levels) {
        assert_eq!(before.level, after.level);
        assert!(!before.is_met() || after.is_met(), "{} was met", before.level);
        assert_eq!(before.outcome == Outcome::Blocked, after.outcome == Outcome::Blocked);
    }
    let overall = |of: &Evaluation| rank(definition, of.overall.as_ref());
    assert!(overall(after) >= overall(before), "the overall level");
    for (before, after) in before.standards.iter().zip(&after.standards) {
        let at = |stands_at: &Option<LevelCode>| rank(definition, stands_at.as_ref());
        assert!(at(&after.stands_at) >= at(&before.stands_at), "standard {}", before.standard);
    }
}

/// What everybody sees of a verdict, without the order things are listed in.
fn seen(evaluation: &Evaluation) -> String {
    let levels = evaluation
        .levels
        .iter()
        .map(|level| (level.level.to_string(), level.outcome, level.needed, level.in_place, level.excused));
    let mut standards: Vec<_> = evaluation.standards.iter().map(|one| format!("{one:?}")).collect();
    standards.sort();
    format!("{:?} {standards:?} {:?}", levels.collect::<Vec<_>>(), evaluation.overall)
}

/// A better mark and one more item of evidence for whatever is there.
fn improved(finding: &mut Finding, inputs_as_of: chrono::NaiveDate) {
    if let Source::Assessor { mark: Some(mark), .. } = &mut finding.source {
        *mark = Mark::try_from(mark.number() + 1).unwrap_or(*mark);
    }
    finding.evidence.push(Some(inputs_as_of));
}

/// Every step that needs all it rests on holds exactly when all of that does.
fn assert_consistent(derivation: &Derivation) {
    let all = derivation.because.iter().all(|reason| reason.holds);
    match &derivation.says {
        // Kept twice: its reasons stand where it was named first. Unknown or in a circle: it has none.
        Says::Level { .. } if derivation.because.is_empty() => {}
        Says::Level { .. }
        | Says::LowerKept
        | Says::Every { .. }
        | Says::Core { .. }
        | Says::Standards { .. } => {
            assert_eq!(derivation.holds, all, "{:?}", derivation.says);
        }
        Says::Pool { in_place, at_least, .. }
        | Says::Quota { in_place, at_least, .. }
        | Says::Cumulative { in_place, at_least, .. }
        | Says::Points { points: in_place, at_least, .. }
        | Says::StandardPoints { points: in_place, at_least, .. }
        | Says::BestFit { in_place, at_least, .. } => assert_eq!(derivation.holds, in_place >= at_least),
        _ => {}
    }
    derivation.because.iter().for_each(assert_consistent);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn meeting_one_more_criterion_never_lowers_a_level(
        (definition, inputs) in cases(12, 60), which in any_index(),
    ) {
        let more = met(&definition, &inputs, &which.get(&definition.criteria).code);
        assert_not_lowered(&definition, &evaluate(&definition, &inputs), &evaluate(&definition, &more));
    }

    #[test]
    fn meeting_what_was_excused_never_lowers_a_level(
        (definition, mut inputs) in cases(8, 80), which in any_index(), by_assessor in any::<bool>(),
    ) {
        let mut definition = definition;
        let at = which.index(definition.criteria.len());
        definition.criteria[at].allows_not_applicable = true;
        let code = definition.criteria[at].code.clone();
        let excused = if by_assessor {
            Finding::marked(None, NotApplicableClaim::Accepted)
        } else {
            Finding::said(Status::NotApplicable, true)
        };
        inputs.findings.insert(code.clone(), excused);
        let more = met(&definition, &inputs, &code);
        assert_not_lowered(&definition, &evaluate(&definition, &inputs), &evaluate(&definition, &more));
    }

    #[test]
    fn a_better_mark_and_more_evidence_never_lower_a_level(
        (definition, inputs) in cases(8, 60), which in any_index(),
    ) {
        let mut more = inputs.clone();
        if let Some(finding) = more.findings.get_mut(&which.get(&definition.criteria).code) {
            improved(finding, inputs.as_of);
        }
        assert_not_lowered(&definition, &evaluate(&definition, &inputs), &evaluate(&definition, &more));
    }

    #[test]
    fn the_order_of_answers_is_irrelevant((definition, inputs) in cases(12, 50)) {
        let mut other = Inputs { findings: Default::default(), ..inputs.clone() };
        for (code, finding) in inputs.findings.iter().rev() {
            other.findings.insert(code.clone(), finding.clone());
        }
        prop_assert_eq!(evaluate(&definition, &inputs), evaluate(&definition, &other));
    }

    #[test]
    fn the_order_of_a_pack_changes_no_outcome((definition, inputs) in cases(12, 50), turn in 0..12_usize) {
        let mut other = definition.clone();
        other.levels.reverse();
        other.standards.reverse();
        other.tracks.reverse();
        let turn = turn % other.criteria.len();
        other.criteria.rotate_left(turn);
        prop_assert_eq!(seen(&evaluate(&definition, &inputs)), seen(&evaluate(&other, &inputs)));
    }

    #[test]
    fn the_order_of_rules_changes_no_outcome((definition, inputs) in cases(12, 50)) {
        let mut other = definition.clone();
        other.levels.iter_mut().for_each(|level| level.pass.reverse());
        let outcomes = |of: Evaluation| of.levels.into_iter().map(|level| level.outcome).collect::<Vec<_>>();
        prop_assert_eq!(outcomes(evaluate(&definition, &inputs)), outcomes(evaluate(&other, &inputs)));
    }

    #[test]
    fn a_level_is_met_exactly_when_every_step_of_its_derivation_holds((definition, inputs) in cases(12, 60)) {
        for verdict in evaluate(&definition, &inputs).levels {
            prop_assert_eq!(verdict.is_met(), verdict.derivation.holds);
            assert_consistent(&verdict.derivation);
            prop_assert!(!verdict.is_met() || verdict.in_place > 0);
            let alone = evaluate_level(&definition, &inputs, &verdict.level);
            prop_assert_eq!(alone, Some(verdict));
        }
    }

    #[test]
    fn nothing_is_met_where_everything_is_excused(
        (mut definition, mut inputs) in cases(12, 0), by_assessor in any::<bool>(),
    ) {
        for criterion in &mut definition.criteria {
            criterion.allows_not_applicable = true;
            let excused = if by_assessor {
                Finding::marked(None, NotApplicableClaim::Accepted)
            } else {
                Finding::said(Status::NotApplicable, true)
            };
            inputs.findings.insert(criterion.code.clone(), excused);
        }
        let evaluation = evaluate(&definition, &inputs);
        prop_assert_eq!(evaluation.overall, None);
        prop_assert!(evaluation.levels.iter().all(|level| !level.is_met() && level.in_place == 0));
        prop_assert!(evaluation.standards.iter().all(|standard| standard.stands_at.is_none()));
    }

    #[test]
    fn an_evaluation_reads_back_as_it_was_written((definition, inputs) in cases(6, 50)) {
        let evaluation = evaluate(&definition, &inputs);
        let written = serde_json::to_string(&evaluation).expect("it is written");
        let read: Evaluation = serde_json::from_str(&written).expect("it is read");
        prop_assert_eq!(read, evaluation);
    }

    #[test]
    fn any_text_is_a_code_or_refused(text in ".{0,70}") {
        if let Ok(code) = text.parse::<LevelCode>() {
            prop_assert_eq!(code.as_str(), text);
        }
    }
}
