//! What can help with a criterion that is not in place: the support directory, by the topics of its standard.

use serde_json::{Value, json};

use crate::applications::rules::Answer;
use crate::applications::store::Dossier;
use crate::directory::rules::Filters;
use crate::platform::web::texts::Lang;
use crate::scheme::{Criterion, Status};
use crate::topics;

/// Links to the directory, for the employer's place: `[{href, title}]`. None where the answer says that the criterion is in
/// place or does not concern the employer, or where no topic goes with its standard. The slice has no Welsh.
pub(super) fn help(dossier: &Dossier, criterion: &Criterion, answer: Option<&Answer>) -> Vec<Value> {
    let is_settled = |answer: &Answer| matches!(answer.status, Status::Met | Status::NotApplicable);
    if answer.is_some_and(is_settled) {
        return Vec::new();
    }
    let link = |topic: &str| {
        let search = Filters {
            topic: Some(topic.to_owned()),
            area: dossier.employer.place_code.clone(),
            ..Filters::default()
        };
        let address = search.address();
        json!({ "href": address.trim_end_matches('&'), "title": topics::title(topic, Lang::En.code()) })
    };
    topics::of_standard(criterion.standard.as_str()).map(|topic| link(&topic.code)).collect()
}
