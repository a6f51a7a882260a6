//! What changes from one edition to another.

use halemark::scheme::{Change, CriterionPart, Definition, LevelPart, Setting, difference, pack};

fn shipped(slug: &str, label: &str) -> Definition {
    let mut all = pack::shipped().unwrap().into_iter();
    all.find(|one| one.scheme.slug.as_str() == slug && one.label == label).unwrap()
}

#[test]
fn an_edition_does_not_differ_from_itself() {
    for definition in pack::shipped().unwrap() {
        assert_eq!(difference(&definition, &definition), [], "{}", definition.scheme.slug);
    }
}

#[test]
fn every_change_of_a_criterion_and_a_level_is_named_with_what_changed() {
    let from = shipped("bhawa", "2025");
    let mut to = from.clone();
    to.criteria[0].title = "Another title".to_owned();
    to.criteria[0].effort += 1;
    to.levels[0].policy.quorum += 1;
    let gone = to.criteria.remove(1);
    let found = difference(&from, &to);
    let level = Change::LevelChanged {
        level: to.levels[0].code.clone(),
        title: to.levels[0].title.clone(),
        parts: vec![LevelPart::Policy(Setting::Quorum)],
    };
    let changed = Change::CriterionChanged {
        criterion: to.criteria[0].code.clone(),
        title: "Another title".to_owned(),
        parts: vec![CriterionPart::Title, CriterionPart::Effort],
    };
    let removed = Change::CriterionRemoved { criterion: gone.code.clone(), title: gone.title.clone() };
    assert_eq!(found, [level, changed, removed]);
    let added = Change::CriterionAdded { criterion: gone.code, title: gone.title };
    assert!(difference(&to, &from).contains(&added), "the other way round");
}

#[test]
fn the_rewrite_of_the_charter_brings_standards_and_ends_others() {
    let changes = difference(
        &shipped("workplace-wellbeing-charter", "1"),
        &shipped("workplace-wellbeing-charter", "2023"),
    );
    let brings = changes.iter().filter(|change| matches!(change, Change::StandardAdded { .. })).count();
    let ends = changes.iter().filter(|change| matches!(change, Change::StandardRemoved { .. })).count();
    assert!(brings > 0 && brings == ends, "it stays at eight standards: {changes:?}");
}
