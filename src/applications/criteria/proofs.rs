//! What to say of the evidence of a criterion: how much is asked for, how much is there, and kindly what is too much.

use serde_json::{Value, json};

use crate::applications::rules::Answer;
use crate::applications::store::Dossier;
use crate::evidence::Item;
use crate::evidence::rules::{Tip, tips};

/// For the template: `asked`, `have` and `tips`; null where nothing is asked for and nothing is there.
pub(super) fn proofs(dossier: &Dossier, answer: Option<&Answer>, asked: usize) -> Value {
    let items: &[Item] = answer.map_or(&[], |answer| &answer.evidence);
    if asked == 0 && items.is_empty() {
        return Value::Null;
    }
    let criteria = |item: &Item| {
        dossier
            .answers
            .values()
            .filter(|other| other.evidence.iter().any(|named| named.id == item.id))
            .count()
    };
    let tips = tips(asked, items.iter().map(|item| (item, criteria(item))));
    json!({
        "asked": asked,
        "have": items.iter().filter(|item| item.is_proof()).count(),
        "tips": tips.iter().map(shown).collect::<Vec<Value>>(),
    })
}

fn shown(tip: &Tip) -> Value {
    match tip {
        Tip::Fewer => json!({ "key": "evidence-tip-fewer", "title": null, "count": null }),
        Tip::Spread { title, criteria } => {
            json!({ "key": "evidence-tip-spread", "title": title, "count": criteria })
        }
        Tip::Extract { title, pages } => {
            json!({ "key": "evidence-tip-extract", "title": title, "count": pages })
        }
    }
}
