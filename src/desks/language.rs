//! The links to the other language: remembers the choice and leads back to the page it was made on.

use actix_web::{HttpRequest, HttpResponse};

use crate::platform::error::AppError;
use crate::platform::web::texts::Lang;
use crate::platform::web::{Posted, Visit, session};

/// Sets the language cookie and leads back.
///
/// # Errors
/// [`AppError::NotFound`] for a language there is not.
pub async fn show(visit: Visit, request: HttpRequest) -> Result<HttpResponse, AppError> {
    let query = Posted::new(serde_html_form::from_str(request.query_string()).unwrap_or_default());
    let lang = Lang::from_code(query.text("to")).ok_or(AppError::NotFound)?;
    let cookie = session::language_cookie(&visit.app, lang.code());
    Ok(visit.see_other_with(local(query.text("next")), None, cookie))
}

/// `next` when it stays on this site, else the home page. Browsers read `//`, `/\` and a tab or line end after the
/// first slash as the start of another host.
fn local(next: &str) -> &str {
    let stays = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && next.bytes().all(|byte| byte.is_ascii_graphic());
    if stays { next } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_link_never_leaves_the_site() {
        for away in [
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "/\t/example.org",
            "/a\r\nX: y",
            "",
            "a",
        ] {
            assert_eq!(local(away), "/", "{away:?}");
        }
        for stays in ["/", "/register", "/register/BHA-1?x=//y"] {
            assert_eq!(local(stays), stays);
        }
    }
}
