//! What came along from earlier applications, and what could.

use serde_json::{Value, json};

use super::address;
use crate::applications::store::Dossier;

/// `{unconfirmed, href}`: how many answers wait to be confirmed, and the first of them. `href` is null for whoever cannot
/// confirm.
pub(super) fn carried(dossier: &Dossier) -> Value {
    let waits = |code| dossier.carries.get(code).is_some_and(|carry| !carry.confirmed);
    let waiting: Vec<_> = dossier.criteria().into_iter().filter(|one| waits(&one.code)).collect();
    let first = waiting.first().filter(|_| dossier.is_editable());
    json!({
        "unconfirmed": waiting.len(),
        "href": first.map(|criterion| address(dossier.application.id, criterion.code.as_str())),
    })
}
