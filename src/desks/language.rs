//! The links to the other language: remembers the choice and leads back to the page it was made on.

use actix_web::{HttpRequest, HttpResponse};

use crate::platform::error::AppError;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit, local, session};

/// Sets the language cookie and leads back.
///
/// # Errors
/// [`AppError::NotFound`] for a language there is not.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let query = Posted::new(serde_html_form::from_str(request.query_string()).unwrap_or_default());
    let lang = Lang::of_site(query.text("to")).ok_or(AppError::NotFound)?;
    let cookie = session::language_cookie(&visit.app, lang.code());
    Ok(visit.see_other_with(local(query.text("next")).unwrap_or("/"), None, cookie))
}
