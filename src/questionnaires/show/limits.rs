//! Where findings begin: the limits of an item or a scale, as the page shows them.

use serde_json::{Value, json};

use super::Read;
use crate::questionnaires::rules::{Concern, Item, ItemKind, Limit, Scale};

impl Read<'_> {
    /// The limits of an item: `[{kind, limit, answers, source}]`; `kind` completes the key of its message.
    pub(super) fn limits_of_item(&self, item: &Item) -> Vec<Value> {
        let is_each = matches!(item.kind, ItemKind::Several { .. } | ItemKind::Ranking { .. });
        let limit = |concern: &Concern| {
            let answers = self.looked_at(item, concern);
            let of = match (is_each, answers.is_empty()) {
                (true, _) => "each",
                (false, true) => "mean",
                (false, false) => "all",
            };
            told(of, concern, &answers, concern.source.as_deref())
        };
        item.concerns.iter().map(limit).collect()
    }

    /// The limits of a scale's mean, likewise.
    pub(super) fn limits_of_scale(&self, scale: &Scale) -> Vec<Value> {
        let reference = scale.reference.as_deref();
        let limit = |concern: &Concern| told("mean", concern, &[], concern.source.as_deref().or(reference));
        scale.concerns.iter().map(limit).collect()
    }

    /// The answers a concern looks at, in their words; none where it looks at a mean.
    fn looked_at(&self, item: &Item, concern: &Concern) -> Vec<String> {
        let is_meant = |code: &str| concern.choices.iter().any(|meant| meant == code);
        let named: Vec<(String, String)> = match &item.kind {
            ItemKind::Single { choices }
            | ItemKind::Several { choices, .. }
            | ItemKind::Ranking { choices, .. } => {
                choices.iter().map(|choice| (choice.code.clone(), self.say(&choice.text))).collect()
            }
            ItemKind::Likert { choices } => {
                choices.iter().map(|choice| (choice.mark.to_string(), self.say(&choice.text))).collect()
            }
            ItemKind::Scale { shares, .. } => shares
                .iter()
                .map(|share| (format!("{}-{}", share.from, share.to), format!("{}–{}", share.from, share.to)))
                .collect(),
            ItemKind::Text { .. } => Vec::new(),
        };
        let is_every_choice = concern.choices.is_empty() && !matches!(item.kind, ItemKind::Scale { .. });
        named
            .into_iter()
            .filter(|(code, _)| is_every_choice || is_meant(code))
            .map(|(_, text)| text)
            .collect()
    }
}

fn told(of: &str, concern: &Concern, answers: &[String], source: Option<&str>) -> Value {
    let beyond = match concern.limit {
        Limit::From(_) => "from",
        Limit::Below(_) => "below",
    };
    let limit = concern.limit.number().to_string();
    json!({ "kind": format!("{of}-{beyond}"), "limit": limit, "answers": answers, "source": source })
}
