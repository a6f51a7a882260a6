//! Drawing again: what is new, what changed, what would not be drawn any more.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::{Drawn, Finding, FindingSource};
use crate::platform::ids::FindingId;

/// What is to be done so that the kept findings are those that would be drawn now.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Redrawing {
    /// New ones.
    pub add: Vec<Drawn>,
    /// Ones that say something else now, or are drawn again.
    pub set: Vec<(FindingId, Drawn)>,
    /// Ones that vanished while a priority rests on them: they stay, marked.
    pub outdate: Vec<FindingId>,
    /// Ones that vanished.
    pub remove: Vec<FindingId>,
}

/// Compares what is kept with what is drawn now. What the adviser left out stays left out, and their own findings stay.
/// Of two drawn with one key the first counts.
pub fn redraw(kept: &[Finding], drawn: Vec<Drawn>, rested_on: &BTreeSet<FindingId>) -> Redrawing {
    let mut redrawing = Redrawing::default();
    let known: BTreeMap<&str, &Finding> =
        kept.iter().map(|finding| (finding.key.as_str(), finding)).collect();
    let mut keys = BTreeSet::new();
    for drawn in drawn {
        if !keys.insert(drawn.key.clone()) {
            continue;
        }
        match known.get(drawn.key.as_str()) {
            None => redrawing.add.push(drawn),
            Some(kept) if kept.says(&drawn) => {}
            Some(kept) => redrawing.set.push((kept.id, drawn)),
        }
    }
    let is_drawn = |finding: &&Finding| finding.source != FindingSource::Adviser;
    for vanished in kept.iter().filter(is_drawn).filter(|finding| !keys.contains(&finding.key)) {
        match rested_on.contains(&vanished.id) {
            true if vanished.is_outdated => {}
            true => redrawing.outdate.push(vanished.id),
            false => redrawing.remove.push(vanished.id),
        }
    }
    redrawing
}

impl Redrawing {
    /// Whether drawing again changes nothing.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Finding {
    /// Whether it says the same, and was not outdated.
    fn says(&self, drawn: &Drawn) -> bool {
        !self.is_outdated
            && (self.source, &self.topic) == (drawn.source, &drawn.topic)
            && self.detail.tells(&drawn.detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::needs::rules::{Detail, EarlierSurvey};

    fn drawn(key: &str, text: &str) -> Drawn {
        let detail = Detail::Own { text: text.to_owned() };
        Drawn { key: key.to_owned(), source: FindingSource::Survey, topic: "sleep".to_owned(), detail }
    }

    fn kept(number: u128, key: &str, text: &str) -> Finding {
        let Drawn { key, source, topic, detail } = drawn(key, text);
        let id = FindingId::from_uuid(uuid::Uuid::from_u128(number));
        Finding { id, key, source, topic, detail, left_out: String::new(), is_outdated: false, version: 1 }
    }

    #[test]
    fn drawing_again_from_the_same_data_changes_nothing() {
        let all = [kept(1, "a", "one"), kept(2, "b", "two")];
        assert!(redraw(&all, vec![drawn("b", "two"), drawn("a", "one")], &BTreeSet::new()).is_nothing());
        let changed =
            redraw(&all, vec![drawn("a", "one"), drawn("b", "three"), drawn("c", "four")], &BTreeSet::new());
        assert_eq!(changed.add, [drawn("c", "four")]);
        assert_eq!(changed.set, [(all[1].id, drawn("b", "three"))]);
    }

    #[test]
    fn a_change_that_was_kept_before_it_named_the_survey_before_says_the_same() {
        let old = r#"{"rule":"change","of":{"survey":"Now","question":"Q","answers":[],"unit":"mean","beyond":"from",
            "employers":1},"before":3.0,"before_n":40,"now":2.0,"n":40,"difference":-1.0,"low":-1.5,"high":-0.5,
            "is_better":true}"#;
        let named = |title: &str| {
            let mut detail: Detail = serde_json::from_str(old).unwrap();
            let Detail::Change { earlier, .. } = &mut detail else { panic!("a change") };
            assert_eq!(*earlier, None);
            *earlier = Some(EarlierSurvey { title: title.to_owned(), released_on: Default::default() });
            Drawn { detail, ..drawn("a", "") }
        };
        let mut all = [kept(1, "a", "")];
        all[0].detail = serde_json::from_str(old).unwrap();
        assert!(redraw(&all, vec![named("Before")], &BTreeSet::new()).is_nothing());
        all[0].detail = named("Before").detail;
        assert!(redraw(&all, vec![named("Before")], &BTreeSet::new()).is_nothing());
        assert_eq!(redraw(&all, vec![named("Another")], &BTreeSet::new()).set.len(), 1);
    }

    #[test]
    fn a_vanished_finding_stays_only_where_a_priority_rests_on_it() {
        let mut all = [kept(1, "a", "one"), kept(2, "b", "two"), kept(3, "own", "three")];
        all[2].source = FindingSource::Adviser;
        let rested = BTreeSet::from([all[0].id]);
        let gone = redraw(&all, Vec::new(), &rested);
        assert_eq!((gone.outdate.as_slice(), gone.remove.as_slice()), (&[all[0].id][..], &[all[1].id][..]));
        all[0].is_outdated = true;
        assert!(redraw(&all[..1], Vec::new(), &rested).is_nothing());
        let back = redraw(&all[..1], vec![drawn("a", "one")], &rested);
        assert_eq!(back.set.len(), 1, "one that is drawn again is no longer marked");
    }
}
