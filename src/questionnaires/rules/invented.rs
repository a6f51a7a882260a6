//! A small questionnaire for tests, with an item of every kind.

use std::collections::BTreeMap;

use super::questionnaire::{
    Band, Breakdown, Choice, Groups, Item, ItemKind, Language, Mark, Page, Questionnaire, Scale, Source,
    Translation, Words,
};

/// Items `rush` (reversed) and `calm` of the scale `pace`, and one of each other kind.
pub(super) fn questionnaire() -> Questionnaire {
    let items = vec![
        item("rush", ItemKind::Likert { choices: marks() }),
        item("calm", ItemKind::Likert { choices: marks() }),
        item("life", scale()),
        item("travel", ItemKind::Single { choices: choices(&["bus", "bike"]) }),
        item("help", ItemKind::Several { choices: choices(&["line", "guide", "none"]), most: Some(2) }),
        item("wishes", ItemKind::Ranking { choices: choices(&["sleep", "stress", "food"]), most: 2 }),
        item("say", ItemKind::Text { longest: 20 }),
    ];
    Questionnaire {
        slug: "invented".to_owned(),
        version: "1".to_owned(),
        title: words("Invented"),
        purpose: words("To try things out."),
        source: Source {
            citation: "Nobody".to_owned(),
            licence: "None".to_owned(),
            address: None,
            validated: false,
        },
        languages: vec![Language { code: "en".to_owned(), status: Translation::Original }],
        pages: vec![Page { title: words("All"), intro: None, items }],
        scales: vec![pace()],
        breakdowns: vec![Breakdown {
            code: "shift".to_owned(),
            text: words("When do you work?"),
            hint: None,
            groups: Groups::Fixed { choices: choices(&["days", "nights"]) },
        }],
    }
}

fn pace() -> Scale {
    Scale {
        code: "pace".to_owned(),
        title: words("Pace"),
        meaning: None,
        items: vec!["rush".to_owned(), "calm".to_owned()],
        reversed: vec!["rush".to_owned()],
        least: 1,
        bands: vec![
            Band { below: Some(3.0), title: words("low") },
            Band { below: None, title: words("high") },
        ],
        reference: None,
        concerns: Vec::new(),
    }
}

fn item(code: &str, kind: ItemKind) -> Item {
    Item { code: code.to_owned(), text: words(code), hint: None, kind, concerns: Vec::new() }
}

fn scale() -> ItemKind {
    ItemKind::Scale {
        from: 0,
        to: 10,
        low: words("not at all"),
        high: words("completely"),
        shares: Vec::new(),
    }
}

fn marks() -> Vec<Mark> {
    (1..=5).map(|mark| Mark { mark, text: words(&mark.to_string()) }).collect()
}

/// Choices with these codes.
pub(super) fn choices(codes: &[&str]) -> Vec<Choice> {
    codes.iter().map(|code| Choice { code: (*code).to_owned(), text: words(code) }).collect()
}

fn words(text: &str) -> Words {
    Words(BTreeMap::from([("en".to_owned(), text.to_owned())]))
}
