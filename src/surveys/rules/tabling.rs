//! From answers to figures: which numbers are told of a questionnaire, and what one respondent brings to each.
//!
//! An item counted in a scale has no figure of its own: those who left out that item alone would be what the scale's sum
//! has and the items' sums have not. Texts have no figure.

use crate::measures::disclosure::{
    Column, Figure, Grouping, Kind, Measure, Plan, Policy, Refusal, Respondent, release,
};
use crate::questionnaires::rules::{Answer, Answers, Item, ItemKind, Questionnaire, Scale, Scoring, Share};

use super::results::{RESULTS_SHAPE, Results};
use super::terms::{ChosenBreakdown, Terms};

/// With fewer people asked than this there are no results of their own, whatever was answered: a pool tells them.
pub const FEWEST_ASKED: u32 = 10;

/// Turns answers to a questionnaire into what is counted, looked up once for any number of respondents.
#[derive(Clone, Debug)]
pub struct Tabling<'a> {
    scoring: Scoring<'a>,
    items: Vec<&'a Item>,
    breakdowns: &'a [ChosenBreakdown],
    plan: Plan,
}

/// The results of a closed survey. Nothing is told where fewer than [`FEWEST_ASKED`] were asked.
pub fn results(terms: &Terms, answers: impl IntoIterator<Item = Answers>) -> Result<Results, Refusal> {
    let tabling = Tabling::of(&terms.questionnaire, &terms.breakdowns);
    let is_told = terms.asked >= FEWEST_ASKED;
    let respondents = answers.into_iter().filter(|_| is_told).map(|answers| tabling.respondent(&answers));
    let release = release(Policy::new(terms.min_cell)?, tabling.plan(), respondents)?;
    Ok(Results { shape: RESULTS_SHAPE, asked: terms.asked, employers: 1, release })
}

impl<'a> Tabling<'a> {
    /// What is told of this questionnaire by these breakdowns.
    pub fn of(questionnaire: &'a Questionnaire, breakdowns: &'a [ChosenBreakdown]) -> Self {
        let scoring = Scoring::of(questionnaire);
        let is_apart =
            |item: &&Item| questionnaire.scale_of(&item.code).is_none() && !columns(item).is_empty();
        let items: Vec<&Item> = questionnaire.items().filter(is_apart).collect();
        let scales = scoring.scales().map(|scale| of_scale(questionnaire, scale));
        let figures = scales.chain(items.iter().map(|item| of_item(item))).collect();
        let plan = Plan { breakdowns: breakdowns.iter().map(grouping).collect(), figures };
        Self { scoring, items, breakdowns, plan }
    }

    /// What is told: the scales, then the other items, in the questionnaire's order.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What one respondent brings to it. An answer that is none of the item's choices counts as left out.
    pub fn respondent(&self, answers: &Answers) -> Respondent {
        let group = |breakdown: &ChosenBreakdown| {
            let said = answers.groups.get(&breakdown.code)?;
            breakdown.groups.iter().position(|group| group.code == *said)
        };
        let scores = self.scoring.scores(answers).into_iter().map(|score| score.map(|score| vec![score]));
        let items = self.items.iter().map(|item| values(item, answers));
        Respondent {
            groups: self.breakdowns.iter().map(group).collect(),
            answers: scores.chain(items).collect(),
        }
    }
}

fn grouping(breakdown: &ChosenBreakdown) -> Grouping {
    let groups = breakdown.groups.iter().map(|group| group.code.clone()).collect();
    Grouping { code: breakdown.code.clone(), groups }
}

fn of_scale(questionnaire: &Questionnaire, scale: &Scale) -> Figure {
    let (low, high) = scale.ends(questionnaire).unwrap_or_default();
    let column = Column { code: scale.code.clone(), measure: Measure::Mean { low, high } };
    Figure { code: scale.code.clone(), columns: vec![column], kind: Kind::Mean }
}

fn of_item(item: &Item) -> Figure {
    let kind = match &item.kind {
        ItemKind::Single { .. } | ItemKind::Likert { .. } => Kind::Parts,
        ItemKind::Several { .. } | ItemKind::Text { .. } => Kind::Choices,
        ItemKind::Scale { shares, .. } => {
            Kind::Ranges { ranges: shares.iter().map(|share| (share.from, share.to)).collect() }
        }
        ItemKind::Ranking { most, .. } => Kind::Ranking { most: u32::try_from(*most).unwrap_or(u32::MAX) },
    };
    Figure { code: item.code.clone(), columns: columns(item), kind }
}

/// The numbers told of an item, in the order of [`values`]; none of a text.
fn columns(item: &Item) -> Vec<Column> {
    let column = |code: String, measure| Column { code, measure };
    let share = |code: String| column(code, Measure::Share);
    match &item.kind {
        ItemKind::Single { choices } | ItemKind::Several { choices, .. } => {
            choices.iter().map(|choice| share(choice.code.clone())).collect()
        }
        ItemKind::Likert { choices } => choices.iter().map(|choice| share(choice.mark.to_string())).collect(),
        ItemKind::Scale { from, to, shares, .. } => {
            let mean = Measure::Mean { low: f64::from(*from), high: f64::from(*to) };
            let ranges = shares.iter().map(|range| share(format!("{}-{}", range.from, range.to)));
            std::iter::once(column("mean".to_owned(), mean)).chain(ranges).collect()
        }
        ItemKind::Ranking { choices, most } => {
            let points = Measure::Points { most: u32::try_from(*most).unwrap_or(u32::MAX) };
            let of = |code: &String| [share(code.clone()), column(code.clone(), points)];
            choices.iter().flat_map(|choice| of(&choice.code)).collect()
        }
        ItemKind::Text { .. } => Vec::new(),
    }
}

/// What somebody's answer is in each column; `None` when the item was left out.
fn values(item: &Item, answers: &Answers) -> Option<Vec<f64>> {
    let one = |is: bool| f64::from(u8::from(is));
    match (&item.kind, answers.items.get(&item.code)?) {
        (ItemKind::Single { choices }, Answer::Text(said)) => {
            let values = choices.iter().map(|choice| one(choice.code == *said));
            some(values.collect())
        }
        (ItemKind::Several { choices, .. }, Answer::Codes(said)) => {
            let values = choices.iter().map(|choice| one(said.contains(&choice.code)));
            some(values.collect())
        }
        (ItemKind::Likert { choices }, Answer::Number(said)) => {
            some(choices.iter().map(|choice| one(choice.mark == *said)).collect())
        }
        (ItemKind::Scale { shares, .. }, Answer::Number(_)) => {
            let number = item.number(answers)?;
            let ranges = shares.iter().map(|range| one(range.has(number)));
            Some(std::iter::once(f64::from(number)).chain(ranges).collect())
        }
        (ItemKind::Ranking { choices, most }, Answer::Codes(said)) => {
            let points = |code: &String| {
                let place = said.iter().take(*most).position(|one| one == code);
                place.map_or(0.0, |place| (most - place) as f64)
            };
            let values = choices.iter().map(|choice| points(&choice.code));
            some(values.flat_map(|points| [one(points > 0.0), points]).collect())
        }
        _ => None,
    }
}

/// Somebody whose choices are none of those there are did not answer.
fn some(values: Vec<f64>) -> Option<Vec<f64>> {
    values.iter().any(|value| *value > 0.0).then_some(values)
}

impl Share {
    fn has(&self, number: i32) -> bool {
        (self.from..=self.to).contains(&number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires::rules::{Choice, Mark, Words};

    fn choices(codes: &[&str]) -> Vec<Choice> {
        codes.iter().map(|code| Choice { code: (*code).to_owned(), text: Words::default() }).collect()
    }

    fn item(kind: ItemKind) -> Item {
        Item { code: "item".to_owned(), text: Words::default(), hint: None, kind, concerns: Vec::new() }
    }

    fn told(kind: &ItemKind, answer: Answer) -> Option<Vec<f64>> {
        let items = [("item".to_owned(), answer)].into();
        values(&item(kind.clone()), &Answers { items, ..Answers::default() })
    }

    fn codes(codes: &[&str]) -> Answer {
        Answer::Codes(codes.iter().map(|code| (*code).to_owned()).collect())
    }

    #[test]
    fn choices_become_shares_and_what_is_no_choice_is_left_out() {
        let single = ItemKind::Single { choices: choices(&["bus", "walk"]) };
        assert_eq!(told(&single, Answer::Text("walk".into())), Some(vec![0.0, 1.0]));
        assert_eq!(told(&single, Answer::Text("fly".into())), None);
        assert!(of_item(&item(single)).is_whole());
        let several = ItemKind::Several { choices: choices(&["a", "b", "c"]), most: None };
        assert_eq!(told(&several, codes(&["c", "a"])), Some(vec![1.0, 0.0, 1.0]));
        assert_eq!(told(&several, codes(&[])), None);
        assert!(!of_item(&item(several)).is_whole());
        let mark = |mark| Mark { mark, text: Words::default() };
        let likert = ItemKind::Likert { choices: vec![mark(1), mark(2)] };
        assert_eq!(told(&likert, Answer::Number(2)), Some(vec![0.0, 1.0]));
        assert_eq!(told(&likert, Answer::Number(0)), None);
    }

    #[test]
    fn numbers_have_a_mean_and_the_shares_of_their_ranges() {
        let share = |from, to| Share { title: Words::default(), from, to };
        let scale = |shares| ItemKind::Scale {
            from: 0,
            to: 10,
            low: Words::default(),
            high: Words::default(),
            shares,
        };
        let whole = scale(vec![share(0, 4), share(5, 10)]);
        assert_eq!(told(&whole, Answer::Number(0)), Some(vec![0.0, 1.0, 0.0]), "nought is an answer here");
        assert_eq!(told(&whole, Answer::Number(11)), None);
        assert!(of_item(&item(whole)).is_whole());
        assert!(!of_item(&item(scale(vec![share(0, 4), share(6, 10)]))).is_whole());
    }

    #[test]
    fn the_most_wanted_of_a_ranking_gets_the_most_points() {
        let ranking = ItemKind::Ranking { choices: choices(&["sleep", "food", "money"]), most: 2 };
        assert_eq!(told(&ranking, codes(&["money", "sleep"])), Some(vec![1.0, 1.0, 0.0, 0.0, 1.0, 2.0]));
        assert_eq!(told(&ranking, codes(&["gold"])), None);
        let text = item(ItemKind::Text { longest: 100 });
        assert!(columns(&text).is_empty());
    }
}
