//! What somebody answered, in words, before it is sent.

use serde_json::{Value, json};

use super::fields::Wording;
use crate::platform::web::Private;
use crate::questionnaires::rules::{Choice, Item, ItemKind};
use crate::questionnaires::{Answer, Answers};
use crate::surveys::rules::Terms;

/// A card for each page: its questions, each with the texts of its answer; none where it was left out.
pub fn cards(terms: &Terms, visit: &Private, answers: &Answers) -> Value {
    let wording = Wording::of_respondent(terms, visit);
    let of_pages = terms.questionnaire.pages.iter().enumerate().map(|(at, page)| {
        let row = |item: &Item| {
            let answer = answers.items.get(&item.code);
            let told = answer.map(|answer| told(&wording, item, answer)).unwrap_or_default();
            json!({ "question": wording.said(&item.text), "answers": told })
        };
        let rows: Vec<Value> = page.items.iter().map(row).collect();
        json!({ "page": at + 1, "title": wording.said(&page.title), "rows": rows })
    });
    let mut cards: Vec<Value> = of_pages.collect();
    if !terms.breakdowns.is_empty() {
        let rows: Vec<Value> = terms
            .breakdowns
            .iter()
            .map(|chosen| {
                let group = answers.groups.get(&chosen.code);
                let told: Vec<&str> = group.iter().map(|code| of(&wording, &chosen.groups, code)).collect();
                json!({ "question": wording.said(&chosen.text), "answers": told })
            })
            .collect();
        cards.push(json!({ "page": cards.len() + 1, "title": null, "rows": rows }));
    }
    cards.into()
}

fn told(wording: &Wording<'_>, item: &Item, answer: &Answer) -> Vec<String> {
    let choice = |choices: &[Choice], code: &str| of(wording, choices, code).to_owned();
    match (&item.kind, answer) {
        (ItemKind::Single { choices }, Answer::Text(code)) => vec![choice(choices, code)],
        (ItemKind::Several { choices, .. }, Answer::Codes(codes)) => {
            codes.iter().map(|code| choice(choices, code)).collect()
        }
        (ItemKind::Ranking { choices, .. }, Answer::Codes(codes)) => {
            let ranked = codes.iter().zip(1..);
            ranked.map(|(code, rank)| format!("{rank}. {}", choice(choices, code))).collect()
        }
        (ItemKind::Likert { choices }, Answer::Number(number)) => {
            let chosen = choices.iter().filter(|choice| choice.mark == *number);
            chosen.map(|choice| wording.say(&choice.text).to_owned()).collect()
        }
        (_, Answer::Number(number)) => vec![number.to_string()],
        (_, Answer::Text(text)) => text.lines().map(str::to_owned).collect(),
        (_, Answer::Codes(codes)) => codes.clone(),
    }
}

/// The text of the choice with this code.
fn of<'a>(wording: &Wording<'_>, choices: &'a [Choice], code: &str) -> &'a str {
    let chosen = choices.iter().find(|choice| choice.code == code);
    chosen.map(|choice| wording.say(&choice.text)).unwrap_or_default()
}
