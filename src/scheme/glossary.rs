//! The glossary: the words that criteria and pages use, explained.

use actix_web::HttpResponse;
use serde_json::json;

use super::TERMS;
use crate::platform::error::AppError;
use crate::platform::text::Text;
use crate::platform::web::Visit;

/// Every word with what it means, in the order of the alphabet of the page's language.
///
/// # Errors
/// A fault when the page cannot be rendered.
pub async fn show(visit: Visit) -> Result<HttpResponse, AppError> {
    let mut terms: Vec<(String, &str)> =
        TERMS.iter().map(|term| (visit.say(&Text::new(format!("term-{}", term.code))), term.code)).collect();
    terms.sort_by_key(|(word, _)| word.to_lowercase());
    let codes: Vec<&str> = terms.into_iter().map(|(_, code)| code).collect();
    visit.page("scheme/glossary.html", json!({ "terms": codes }))
}
