//! How answers are counted: the mean of the items somebody answered, some of them the other way round.

use std::collections::BTreeMap;

use super::answers::{Answer, Answers};
use super::questionnaire::{Band, Item, ItemKind, Questionnaire, Scale};

/// How the scales of a questionnaire are counted, looked up once for any number of respondents.
#[derive(Clone, Debug)]
pub struct Scoring<'a> {
    scales: Vec<(&'a Scale, Vec<Counted<'a>>)>,
}

/// An item in its scale.
#[derive(Clone, Copy, Debug)]
struct Counted<'a> {
    item: &'a Item,
    is_reversed: bool,
}

/// A person's score on each scale that can be counted, by the scale's code.
pub fn score(questionnaire: &Questionnaire, answers: &Answers) -> BTreeMap<String, f64> {
    let scoring = Scoring::of(questionnaire);
    let scores = scoring.scores(answers);
    let scored = scoring.scales().zip(scores).filter_map(|(scale, score)| Some((scale.code.clone(), score?)));
    scored.collect()
}

impl<'a> Scoring<'a> {
    /// How this questionnaire is counted. Items a scale names but the questionnaire lacks count for nothing.
    pub fn of(questionnaire: &'a Questionnaire) -> Self {
        let items: BTreeMap<_, _> = questionnaire.items().map(|item| (item.code.as_str(), item)).collect();
        let counted = |scale: &'a Scale| {
            let item = |code: &String| {
                let is_reversed = scale.reversed.contains(code);
                items.get(code.as_str()).map(|item| Counted { item, is_reversed })
            };
            (scale, scale.items.iter().filter_map(item).collect())
        };
        Scoring { scales: questionnaire.scales.iter().map(counted).collect() }
    }

    /// The scales, in the questionnaire's order.
    pub fn scales(&self) -> impl Iterator<Item = &'a Scale> + '_ {
        self.scales.iter().map(|(scale, _)| *scale)
    }

    /// A person's score on each scale, in the questionnaire's order; `None` where too few of its items were answered.
    pub fn scores(&self, answers: &Answers) -> Vec<Option<f64>> {
        self.scales.iter().map(|(scale, items)| mean(scale, items, answers)).collect()
    }
}

/// The mean of the answered items: a missing answer is missing, never a zero.
fn mean(scale: &Scale, items: &[Counted<'_>], answers: &Answers) -> Option<f64> {
    let (mut sum, mut answered) = (0, 0_u32);
    for counted in items {
        if let Some(value) = counted.value(answers) {
            sum += i64::from(value);
            answered += 1;
        }
    }
    let is_enough = answered > 0 && usize::try_from(answered).is_ok_and(|answered| answered >= scale.least);
    // A scale has 100 items at most, and each mark has 32 bits: the sum is exact in 64.
    is_enough.then(|| sum as f64 / f64::from(answered))
}

impl Counted<'_> {
    /// What the answer counts: the mark, or lowest plus highest less the mark.
    fn value(&self, answers: &Answers) -> Option<i32> {
        let raw = self.item.number(answers)?;
        if !self.is_reversed {
            return Some(raw);
        }
        let (lowest, highest) = self.item.ends()?;
        lowest.checked_add(highest)?.checked_sub(raw)
    }
}

impl Item {
    /// The lowest and the highest number an answer can have; `None` for items that are no numbers.
    pub fn ends(&self) -> Option<(i32, i32)> {
        match &self.kind {
            ItemKind::Scale { from, to, .. } => Some((*from, *to)),
            ItemKind::Likert { choices } => {
                let marks = || choices.iter().map(|choice| choice.mark);
                Some((marks().min()?, marks().max()?))
            }
            _ => None,
        }
    }

    /// The number somebody answered, as it was answered: not reversed. `None` where the item was left out, or where
    /// what is there is none of its numbers.
    pub fn number(&self, answers: &Answers) -> Option<i32> {
        match answers.items.get(&self.code) {
            Some(Answer::Number(number)) => Some(*number).filter(|number| self.has_number(*number)),
            _ => None,
        }
    }

    /// Whether this is one of its numbers.
    pub(super) fn has_number(&self, number: i32) -> bool {
        match &self.kind {
            ItemKind::Scale { from, to, .. } => (*from..=*to).contains(&number),
            ItemKind::Likert { choices } => choices.iter().any(|choice| choice.mark == number),
            _ => false,
        }
    }
}

impl Scale {
    /// The lowest and the highest mean there can be; `None` for a scale without items.
    pub fn ends(&self, questionnaire: &Questionnaire) -> Option<(f64, f64)> {
        let ends = || self.items.iter().filter_map(|code| questionnaire.item(code)?.ends());
        let (lowest, highest) = (ends().map(|(low, _)| low).min()?, ends().map(|(_, high)| high).max()?);
        Some((f64::from(lowest), f64::from(highest)))
    }

    /// The band an organisation's mean is in, counted from the lowest; never for one person.
    pub fn band(&self, mean: f64) -> Option<&Band> {
        self.bands.iter().find(|band| band.below.is_none_or(|below| mean < below))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires::rules::invented;

    fn answered(marks: &[(&str, i32)]) -> Answers {
        let items = marks.iter().map(|(code, mark)| ((*code).to_owned(), Answer::Number(*mark))).collect();
        Answers { items, ..Answers::default() }
    }

    #[test]
    fn a_scale_is_the_mean_of_the_answered_items_some_the_other_way_round() {
        let questionnaire = invented::questionnaire();
        let scores = score(&questionnaire, &answered(&[("rush", 5), ("calm", 4)]));
        assert_eq!(scores.get("pace"), Some(&2.5), "6 - 5 and 4");
        let scores = score(&questionnaire, &answered(&[("rush", 5)]));
        assert_eq!(scores.get("pace"), Some(&1.0), "what was left out is missing, not zero");
    }

    #[test]
    fn too_few_answers_are_no_score() {
        let mut questionnaire = invented::questionnaire();
        questionnaire.scales.iter_mut().for_each(|scale| scale.least = 2);
        assert!(score(&questionnaire, &answered(&[("rush", 5), ("calm", 4)])).contains_key("pace"));
        assert!(score(&questionnaire, &answered(&[("rush", 5)])).is_empty());
        assert!(score(&questionnaire, &answered(&[])).is_empty());
    }

    #[test]
    fn a_mark_that_is_none_of_the_choices_counts_as_missing() {
        let questionnaire = invented::questionnaire();
        assert_eq!(score(&questionnaire, &answered(&[("rush", 0), ("calm", 4)])).get("pace"), Some(&4.0));
    }

    #[test]
    fn a_band_begins_where_the_one_below_it_ends() {
        let questionnaire = invented::questionnaire();
        let scale = questionnaire.scales.first().expect("a scale");
        let title = |mean| scale.band(mean).map(|band| band.title.say("en", &questionnaire.languages));
        assert_eq!(title(2.99), Some("low"));
        assert_eq!(title(3.0), Some("high"));
        assert_eq!(scale.ends(&questionnaire), Some((1.0, 5.0)));
    }
}
