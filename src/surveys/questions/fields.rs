//! Questions as fields of a form, in the language of the page where they are in it.

use serde_json::{Value, json};

use super::steps::Step;
use crate::platform::error::FieldErrors;
use crate::platform::text::Text;
use crate::platform::web::texts::{Args, Lang};
use crate::platform::web::{Posted, Private};
use crate::questionnaires::rules::{
    Choice, Fault, Item, ItemKind, Misread, Words, group_field, item_field, rank_field,
};
use crate::surveys::rules::{ChosenBreakdown, Terms};

/// The names of the fields on a page, from 1.
pub fn names(terms: &Terms, page: usize) -> Vec<String> {
    match terms.questionnaire.pages.get(page - 1) {
        Some(page) => page.items.iter().flat_map(names_of).collect(),
        None => terms.breakdowns.iter().map(|chosen| group_field(&chosen.code)).collect(),
    }
}

fn names_of(item: &Item) -> Vec<String> {
    match item.kind {
        ItemKind::Ranking { most, .. } => (1..=most).map(|rank| rank_field(&item.code, rank)).collect(),
        _ => vec![item_field(&item.code)],
    }
}

/// What was answered on other pages, as names and texts for hidden fields. Nothing else that was posted comes back.
pub fn carried(terms: &Terms, step: Step, posted: &Posted) -> Vec<(String, String)> {
    let pages = terms.questionnaire.pages.len() + usize::from(!terms.breakdowns.is_empty());
    let hidden = (1..=pages).filter(|page| !step.shows(Some(*page)));
    let names: Vec<String> = hidden.flat_map(|page| names(terms, page)).collect();
    let given = posted.pairs().iter().filter(|(name, text)| names.contains(name) && !text.trim().is_empty());
    given.cloned().collect()
}

/// What is wrong, at its fields.
pub fn errors<'a>(misread: impl Iterator<Item = &'a Misread>) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for misread in misread {
        let text = match misread.fault {
            Fault::Unknown | Fault::Twice => Text::new("respondent-field-unknown"),
            Fault::TooMany { most } => Text::new("respondent-field-too-many").with("most", most),
            Fault::RankedTwice => Text::new("respondent-field-ranked-twice"),
            Fault::TooLong { longest, over } => {
                Text::new("respondent-field-too-long").with("longest", longest).with("over", over)
            }
        };
        errors.add(&misread.field, text);
    }
    errors
}

/// A text of the questionnaire with the language it is in: the page's, where it has it.
pub fn said(terms: &Terms, visit: &Private, words: &Words) -> Value {
    json!({ "text": say(terms, visit, words), "lang": language(terms, visit, words) })
}

/// A text of the questionnaire.
pub fn say<'a>(terms: &'a Terms, visit: &Private, words: &'a Words) -> &'a str {
    words.say(visit.lang.code(), &terms.questionnaire.languages)
}

/// The language that [`say`] finds.
fn language<'a>(terms: &'a Terms, visit: &Private, words: &Words) -> &'a str {
    let own = visit.lang.code();
    let others = terms.questionnaire.languages.iter().map(|language| language.code.as_str());
    std::iter::once(own).chain(others).find(|code| words.0.contains_key(*code)).unwrap_or(own)
}

/// A page of questions for its template.
pub fn page(terms: &Terms, visit: &Private, number: usize) -> Value {
    match terms.questionnaire.pages.get(number - 1) {
        Some(page) => {
            let fields: Vec<Value> = page.items.iter().map(|item| field(terms, visit, item)).collect();
            json!({
                "number": number,
                "title": said(terms, visit, &page.title),
                "intro": page.intro.as_ref().map(|intro| said(terms, visit, intro)),
                "fields": fields,
                "is_groups": false,
            })
        }
        None => {
            let fields: Vec<Value> =
                terms.breakdowns.iter().map(|chosen| group(terms, visit, chosen)).collect();
            json!({ "number": number, "title": null, "intro": null, "fields": fields, "is_groups": true })
        }
    }
}

fn field(terms: &Terms, visit: &Private, item: &Item) -> Value {
    let name = item_field(&item.code);
    let mut field = common(terms, visit, &name, (&item.text, item.hint.as_ref()));
    let (kind, items) = match &item.kind {
        ItemKind::Single { choices } => ("radios", listed(terms, visit, choices)),
        ItemKind::Likert { choices } => {
            let mark = |at: &crate::questionnaires::rules::Mark| json!({ "value": at.mark.to_string(), "text": say(terms, visit, &at.text) });
            ("radios", choices.iter().map(mark).collect())
        }
        ItemKind::Scale { from, to, low, high, .. } => {
            let ends = (say(terms, visit, low), say(terms, visit, high));
            ("scale", numbers((*from, *to), ends))
        }
        ItemKind::Several { choices, most } => {
            field["most"] = json!(most);
            ("checkboxes", listed(terms, visit, choices))
        }
        ItemKind::Ranking { choices, most } => {
            field["ranks"] = (1..=*most)
                .map(|rank| json!({ "name": rank_field(&item.code, rank), "rank": rank }))
                .collect();
            ("ranking", listed(terms, visit, choices))
        }
        ItemKind::Text { longest } => {
            field["longest"] = json!(longest);
            ("text", Vec::new())
        }
    };
    field["kind"] = kind.into();
    field["items"] = items.into();
    field
}

fn group(terms: &Terms, visit: &Private, chosen: &ChosenBreakdown) -> Value {
    let mut field = common(terms, visit, &group_field(&chosen.code), (&chosen.text, chosen.hint.as_ref()));
    field["kind"] = "radios".into();
    field["items"] = listed(terms, visit, &chosen.groups).into();
    field
}

fn common(terms: &Terms, visit: &Private, name: &str, (text, hint): (&Words, Option<&Words>)) -> Value {
    let lang = language(terms, visit, text);
    let skip = visit.app.pages().texts().get(
        Lang::from_code(lang).unwrap_or(visit.lang),
        "respondent-skip",
        &Args::new(),
    );
    json!({
        "name": name,
        "text": say(terms, visit, text),
        "lang": lang,
        "hint": hint.map(|hint| say(terms, visit, hint)),
        "skip": skip.unwrap_or_default(),
    })
}

fn listed(terms: &Terms, visit: &Private, choices: &[Choice]) -> Vec<Value> {
    choices
        .iter()
        .map(|choice| json!({ "value": choice.code, "text": say(terms, visit, &choice.text) }))
        .collect()
}

/// The numbers of a scale; its ends have words.
fn numbers((from, to): (i32, i32), (low, high): (&str, &str)) -> Vec<Value> {
    let text = |number: i32| match number {
        _ if number == from => format!("{number} – {low}"),
        _ if number == to => format!("{number} – {high}"),
        _ => number.to_string(),
    };
    (from..=to).map(|number| json!({ "value": number.to_string(), "text": text(number) })).collect()
}
