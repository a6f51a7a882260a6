//! What a questionnaire asks, word by word, and how its answers are counted: for whoever is asked, their union, and
//! whoever thinks of asking.

mod limits;

use actix_web::{HttpResponse, web};
use serde_json::{Value, json};

use super::pack::find;
use super::rules::{Breakdown, Choice, Groups, Item, ItemKind, Page, Questionnaire, Scale, Words};
use crate::platform::error::AppError;
use crate::platform::web::Visit;

/// A questionnaire in the language of a reader.
struct Read<'a> {
    of: &'a Questionnaire,
    lang: &'static str,
}

/// The page.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such questionnaire.
pub async fn show(visit: Visit, path: web::Path<String>) -> Result<HttpResponse, AppError> {
    let of = find(&path).ok_or(AppError::NotFound)?;
    let read = Read { of, lang: visit.lang.code() };
    visit.page("questionnaires/show.html", json!({ "questionnaire": read.whole() }))
}

impl Read<'_> {
    fn say(&self, words: &Words) -> String {
        words.say(self.lang, &self.of.languages).to_owned()
    }

    fn whole(&self) -> Value {
        let language =
            |language: &super::rules::Language| json!({ "code": language.code, "status": language.status });
        json!({
            "slug": self.of.slug,
            "version": self.of.version,
            "title": self.say(&self.of.title),
            "purpose": self.say(&self.of.purpose),
            "source": self.of.source,
            "languages": self.of.languages.iter().map(language).collect::<Vec<_>>(),
            "pages": self.of.pages.iter().map(|page| self.page(page)).collect::<Vec<_>>(),
            "scales": self.of.scales.iter().map(|scale| self.scale(scale)).collect::<Vec<_>>(),
            "breakdowns": self.of.breakdowns.iter().map(|of| self.breakdown(of)).collect::<Vec<_>>(),
            "has_limits": self.of.has_concerns(),
            "lang": self.of.lang_apart(self.lang),
        })
    }

    fn page(&self, page: &Page) -> Value {
        json!({
            "title": self.say(&page.title),
            "intro": page.intro.as_ref().map(|intro| self.say(intro)),
            "items": page.items.iter().map(|item| self.item(item)).collect::<Vec<_>>(),
        })
    }

    fn item(&self, item: &Item) -> Value {
        let mut shown = json!({
            "code": item.code,
            "text": self.say(&item.text),
            "hint": item.hint.as_ref().map(|hint| self.say(hint)),
            "scale": self.of.scale_of(&item.code).map(|scale| self.say(&scale.title)),
            "reversed": self.of.scale_of(&item.code).is_some_and(|scale| scale.reversed.contains(&item.code)),
            "limits": self.limits_of_item(item),
        });
        let (kind, more) = self.kind(&item.kind);
        shown["kind"] = json!(kind);
        shown["answers"] = more;
        shown
    }

    /// What kind of item it is, and what there is to answer.
    fn kind(&self, kind: &ItemKind) -> (&'static str, Value) {
        match kind {
            ItemKind::Single { choices } => ("single", json!({ "choices": self.choices(choices) })),
            ItemKind::Several { choices, most } => {
                ("several", json!({ "choices": self.choices(choices), "most": most }))
            }
            ItemKind::Ranking { choices, most } => {
                ("ranking", json!({ "choices": self.choices(choices), "most": most }))
            }
            ItemKind::Likert { choices } => {
                let marked =
                    |choice: &super::rules::Mark| format!("{} ({})", self.say(&choice.text), choice.mark);
                ("likert", json!({ "choices": choices.iter().map(marked).collect::<Vec<_>>() }))
            }
            ItemKind::Scale { from, to, low, high, shares } => {
                let range = |share: &super::rules::Share| json!({ "title": self.say(&share.title), "from": share.from, "to": share.to });
                let shares: Vec<Value> = shares.iter().map(range).collect();
                let (low, high) = (self.say(low), self.say(high));
                ("scale", json!({ "from": from, "to": to, "low": low, "high": high, "shares": shares }))
            }
            ItemKind::Text { longest } => ("text", json!({ "longest": longest })),
        }
    }

    fn choices(&self, choices: &[Choice]) -> Vec<String> {
        choices.iter().map(|choice| self.say(&choice.text)).collect()
    }

    fn scale(&self, scale: &Scale) -> Value {
        let band = |band: &super::rules::Band| {
            let below = band.below.map(|below| format!("{below:.4}"));
            json!({ "title": self.say(&band.title), "below": below })
        };
        let ends = scale.ends(self.of);
        json!({
            "code": scale.code,
            "title": self.say(&scale.title),
            "meaning": scale.meaning.as_ref().map(|meaning| self.say(meaning)),
            "items": scale.items.join(", "),
            "reversed": scale.reversed.join(", "),
            "least": scale.least,
            "low": ends.map(|(low, _)| low),
            "high": ends.map(|(_, high)| high),
            "reference": scale.reference,
            "limits": self.limits_of_scale(scale),
            "bands": scale.bands.iter().map(band).collect::<Vec<_>>(),
        })
    }

    fn breakdown(&self, breakdown: &Breakdown) -> Value {
        let (from, choices) = match &breakdown.groups {
            Groups::Fixed { choices } => ("fixed", self.choices(choices)),
            Groups::Sites => ("sites", Vec::new()),
            Groups::Named => ("named", Vec::new()),
        };
        json!({ "text": self.say(&breakdown.text), "from": from, "choices": choices })
    }
}
