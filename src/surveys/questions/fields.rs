//! Questions as fields of a form, in the language of the page where they are in it.

use serde_json::{Value, json};

use super::steps::Step;
use crate::platform::error::FieldErrors;
use crate::platform::text::Text;
use crate::platform::web::texts::{Args, Lang, Texts};
use crate::platform::web::{Posted, Private, Visit};
use crate::questionnaires::rules::{
    Choice, Fault, Item, ItemKind, Mark, Misread, Words, group_field, item_field, rank_field,
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

/// How a questionnaire is worded for whoever reads a page: in the page's language where it has it.
pub struct Wording<'a> {
    terms: &'a Terms,
    texts: &'a Texts,
    lang: Lang,
    /// The key of what the last choice of every question says: that it is left out.
    skip: &'static str,
}

impl<'a> Wording<'a> {
    /// For a respondent.
    pub fn of_respondent(terms: &'a Terms, visit: &'a Private) -> Self {
        Self { terms, texts: visit.app.pages().texts(), lang: visit.lang, skip: "respondent-skip" }
    }

    /// For whoever types filled-in forms.
    pub fn of_paper(terms: &'a Terms, visit: &'a Visit) -> Self {
        Self { terms, texts: visit.app.pages().texts(), lang: visit.lang, skip: "surveys-entry-nothing" }
    }

    /// A text of the questionnaire with the language it is in.
    pub fn said(&self, words: &Words) -> Value {
        json!({ "text": self.say(words), "lang": self.language(words) })
    }

    /// A text of the questionnaire.
    pub fn say<'w>(&self, words: &'w Words) -> &'w str {
        words.say(self.lang.code(), &self.terms.questionnaire.languages)
    }

    /// The language that [`Wording::say`] finds.
    fn language(&self, words: &Words) -> &str {
        let own = self.lang.code();
        let others = self.terms.questionnaire.languages.iter().map(|language| language.code.as_str());
        std::iter::once(own).chain(others).find(|code| words.0.contains_key(*code)).unwrap_or(own)
    }
}

/// A page of questions for its template.
pub fn page(wording: &Wording<'_>, number: usize) -> Value {
    let terms = wording.terms;
    match terms.questionnaire.pages.get(number - 1) {
        Some(page) => {
            let fields: Vec<Value> = page.items.iter().map(|item| field(wording, item)).collect();
            json!({
                "number": number,
                "title": wording.said(&page.title),
                "intro": page.intro.as_ref().map(|intro| wording.said(intro)),
                "fields": fields,
                "is_groups": false,
            })
        }
        None => {
            let fields: Vec<Value> = terms.breakdowns.iter().map(|chosen| group(wording, chosen)).collect();
            json!({ "number": number, "title": null, "intro": null, "fields": fields, "is_groups": true })
        }
    }
}

/// An item as a field: `name`, `text`, `lang`, `hint`, `skip`, `kind`, `items`; `most`, `longest` and `ranks` where it has them.
pub fn field(wording: &Wording<'_>, item: &Item) -> Value {
    let name = item_field(&item.code);
    let mut field = common(wording, &name, (&item.text, item.hint.as_ref()));
    let (kind, items) = match &item.kind {
        ItemKind::Single { choices } => ("radios", listed(wording, choices)),
        ItemKind::Likert { choices } => {
            let mark = |at: &Mark| json!({ "value": at.mark.to_string(), "text": wording.say(&at.text) });
            ("radios", choices.iter().map(mark).collect())
        }
        ItemKind::Scale { from, to, low, high, .. } => {
            let ends = (wording.say(low), wording.say(high));
            ("scale", numbers((*from, *to), ends))
        }
        ItemKind::Several { choices, most } => {
            field["most"] = json!(most);
            ("checkboxes", listed(wording, choices))
        }
        ItemKind::Ranking { choices, most } => {
            field["ranks"] = (1..=*most)
                .map(|rank| json!({ "name": rank_field(&item.code, rank), "rank": rank }))
                .collect();
            ("ranking", listed(wording, choices))
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

/// A breakdown as a field, like [`field`].
pub fn group(wording: &Wording<'_>, chosen: &ChosenBreakdown) -> Value {
    let mut field = common(wording, &group_field(&chosen.code), (&chosen.text, chosen.hint.as_ref()));
    field["kind"] = "radios".into();
    field["items"] = listed(wording, &chosen.groups).into();
    field
}

fn common(wording: &Wording<'_>, name: &str, (text, hint): (&Words, Option<&Words>)) -> Value {
    let lang = wording.language(text);
    let skip = wording.texts.get(Lang::from_code(lang).unwrap_or(wording.lang), wording.skip, &Args::new());
    json!({
        "name": name,
        "text": wording.say(text),
        "lang": lang,
        "hint": hint.map(|hint| wording.say(hint)),
        "skip": skip.unwrap_or_default(),
        "most": null,
        "longest": null,
        "ranks": [],
    })
}

fn listed(wording: &Wording<'_>, choices: &[Choice]) -> Vec<Value> {
    choices.iter().map(|choice| json!({ "value": choice.code, "text": wording.say(&choice.text) })).collect()
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
