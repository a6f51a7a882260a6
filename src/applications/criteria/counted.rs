//! The numbers behind a criterion that are counted from what the employer keeps: shown, not asked.

use serde_json::{Value, json};

use crate::applications::store::Dossier;
use crate::scheme::{Counted, Counter, Criterion, Reading};

/// The counters of a criterion for its form: each as the edition has it, and where it is counted its `counted`:
/// `{reading, href, from, kept}`, with `from` the part of the portfolio it comes from and for campaigns the
/// `conditions` that narrow it.
pub(super) fn counters(dossier: &Dossier, criterion: &Criterion) -> Value {
    let read = dossier.readings(criterion);
    let counter = |counter: &Counter| {
        let mut shown = json!(counter);
        if !counter.of.is_typed() {
            shown["counted"] = counted(dossier, counter, read.get(&counter.name));
        }
        shown
    };
    criterion.counters.iter().map(counter).collect()
}

fn counted(dossier: &Dossier, counter: &Counter, reading: Option<&Reading>) -> Value {
    let from = match counter.of {
        Counted::Campaigns { .. } => "campaigns",
        Counted::Advocates { .. } => "advocates",
        Counted::HnaAge { .. } | Counted::Number { .. } => "needs",
    };
    json!({
        "reading": reading,
        "from": from,
        "href": format!("/employers/{}/{from}", dossier.employer.id),
        "kept": dossier.portfolio.as_ref().map(|portfolio| match from {
            "campaigns" => portfolio.campaigns.len(),
            "advocates" => portfolio.advocates.len(),
            _ => portfolio.assessments.iter().filter(|assessment| assessment.counts()).count(),
        }),
        "conditions": conditions(dossier, &counter.of),
    })
}

/// What a campaign needs to be counted, as the ends of message keys and what they name.
fn conditions(dossier: &Dossier, of: &Counted) -> Vec<Value> {
    let Counted::Campaigns { from_hna, evaluated, all_year, theme, .. } = of else { return Vec::new() };
    let plain = [("from-hna", *from_hna), ("evaluated", *evaluated), ("all-year", *all_year)];
    let mut found: Vec<Value> = plain
        .into_iter()
        .filter(|(_, asked)| *asked)
        .map(|(condition, _)| json!({ "is": condition, "theme": "" }))
        .collect();
    if let Some(theme) = theme {
        let title = dossier.edition.definition.standard_title(theme);
        found.push(json!({ "is": "theme", "theme": title }));
    }
    found
}
