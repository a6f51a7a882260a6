//! What somebody posted after their session had ended: it goes with them through signing in and comes back into its
//! form, on every page that has one. Nothing of it is kept here, and nothing is saved until they press the button again.
//!
//! The way: a form is posted by somebody who is signed out → [`sign_in_first`], a page to sign in that has what was typed
//! in a hidden field → `people::sign_in`, a page whose form posts it as `text/plain` to where it was typed, by itself where
//! scripts run → [`watch`], which makes a GET of that and hands it to the page.

mod body;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::sync::Arc;

use self::body::Body;
use super::local::came_from;
use super::posted::Posted;
use super::private;
use super::visit::Visit;
use crate::platform::error::AppError;

/// The shortest text that is looked for on a page: shorter ones are choices, numbers and keys.
const SHORTEST_STORY: usize = 12;

/// A form that was posted by somebody who was signed out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Names and texts, in order.
    fields: Vec<(String, String)>,
    /// Names of files, which have to be chosen again.
    files: Vec<String>,
}

impl Held {
    /// What is worth keeping of a form; `None` when nothing is. No password goes into a page, and which button was pressed
    /// is chosen anew.
    fn of(fields: Vec<(String, String)>, files: Vec<String>) -> Option<Held> {
        let is_kept = |(name, text): &(String, String)| {
            !name.contains("password") && name != "step" && !text.trim().is_empty()
        };
        let fields: Vec<_> = fields.into_iter().filter(is_kept).collect();
        (!fields.is_empty() || !files.is_empty()).then_some(Held { fields, files })
    }

    /// What [`Held::to_text`] wrote; `None` for anything else.
    pub fn read(text: &str) -> Option<Held> {
        serde_json::from_str(text).ok()
    }

    /// As one line, for a hidden field.
    pub fn to_text(&self) -> String {
        json!(self).to_string()
    }

    /// The form, as it was posted.
    pub fn posted(&self) -> Posted {
        Posted::new(self.fields.clone())
    }

    /// For the layout: which files to choose again, and what was typed that the page does not show.
    pub(super) fn to_value(&self, page: &str) -> Value {
        let page = unescaped(page);
        let is_missing = |text: &str| {
            let is_story = text.chars().count() >= SHORTEST_STORY && text.contains(' ');
            is_story && !page.contains(text.trim())
        };
        let posted = self.posted();
        let texts = self.fields.iter().flat_map(|(name, _)| posted.all(name));
        let mut left_out: Vec<&str> = texts.filter(|text| is_missing(text)).collect();
        left_out.dedup();
        json!({ "files": self.files, "left_out": left_out })
    }
}

/// A page's source with the characters that templates escape.
fn unescaped(page: &str) -> String {
    page.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Middleware: keeps what is posted at hand until it is known whether somebody is signed in, and takes what comes back
/// after signing in. It stands behind the one that refuses forms of other sites.
///
/// # Errors
/// [`AppError::NotFound`] when what comes back cannot be read.
pub async fn watch(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if request.method() != Method::POST || private::holds(request.path()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    if is_coming_back(request.headers()) {
        return come_back(request, next).await;
    }
    Body::keep(&mut request);
    let response = next.call(request).await?.map_into_boxed_body();
    let error = response.response().error().and_then(|error| error.as_error::<AppError>());
    if !matches!(error, Some(AppError::SignInFirst)) {
        response.request().extensions_mut().remove::<Body>();
    }
    Ok(response)
}

/// No form of ours is sent so, but for the one that follows signing in.
fn is_coming_back(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/plain")
}

/// Shows the page that has the form, with what was typed in it.
async fn come_back(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let text = request.extract::<String>().await.unwrap_or_default();
    let Some(held) = text.trim().strip_prefix("held=").and_then(Held::read) else {
        return Ok(request.error_response(AppError::NotFound));
    };
    request.extensions_mut().insert(Arc::new(held));
    request.head_mut().method = Method::GET;
    let response = next.call(request).await?.map_into_boxed_body();
    if !response.status().is_redirection() {
        return Ok(response);
    }
    let page = elsewhere(response.request(), response.headers().get(LOCATION)).await;
    let page = page.unwrap_or_else(HttpResponse::from_error);
    Ok(response.into_response(page))
}

/// The page of the form only leads elsewhere now: what was typed is shown to be copied, with the way on.
async fn elsewhere(request: &HttpRequest, to: Option<&HeaderValue>) -> Result<HttpResponse, AppError> {
    let to = to.and_then(|to| to.to_str().ok()).unwrap_or("/");
    let visit = Visit::extract(request).await?;
    visit.page("errors/held.html", json!({ "to": to }))
}

/// What somebody who is signed out gets in place of a page, or after posting a form: the way to sign in and back, with
/// what they typed.
pub(super) async fn sign_in_first(visit: &Visit, request: &HttpRequest) -> HttpResponse {
    if request.method().is_safe() {
        let here = request.uri().path_and_query().map(ToString::to_string);
        return visit.see_other(&sign_in_and_back(here), None);
    }
    let back = came_from(request, visit.app.public_url());
    let body = request.extensions_mut().remove::<Body>();
    let held = match body {
        Some(body) => body.read(request.headers(), visit.app.config().upload_limit).await,
        None => None,
    };
    match held {
        Some(held) => signed_out(visit, &back.unwrap_or_else(|| request.path().to_owned()), &held),
        None => visit.see_other(&sign_in_and_back(back), None),
    }
}

fn signed_out(visit: &Visit, page: &str, held: &Held) -> HttpResponse {
    let context = json!({
        "form": { "held": held.to_text(), "held_page": page },
        "files": held.files,
    });
    match visit.page_with(StatusCode::UNAUTHORIZED, "errors/signed-out.html", context) {
        Ok(mut page) => {
            page.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            page
        }
        Err(error) => HttpResponse::from_error(error),
    }
}

fn sign_in_and_back(page: Option<String>) -> String {
    match page {
        Some(page) => {
            let query = serde_html_form::to_string([("next", page)]).unwrap_or_default();
            format!("/sign-in?{query}")
        }
        None => "/sign-in".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(fields: &[(&str, &str)]) -> Option<Held> {
        Held::of(fields.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(), Vec::new())
    }

    #[test]
    fn no_password_goes_into_a_page_and_an_empty_form_is_not_kept() {
        let kept = held(&[("old_password", "secret"), ("name", "Ann"), ("step", "next")]).unwrap();
        assert_eq!(kept.fields, [("name".to_owned(), "Ann".to_owned())]);
        assert_eq!(held(&[("password", "secret"), ("step", "next"), ("name", " ")]), None);
    }

    #[test]
    fn what_is_kept_reads_as_it_was_written() {
        let kept = held(&[("story", "“One”\r\n<two> & 'three'"), ("pick", "a"), ("pick", "b")]).unwrap();
        assert!(!kept.to_text().contains('\n'), "one line: the form sends it as text");
        assert_eq!(Held::read(&kept.to_text()), Some(kept));
        assert_eq!(Held::read("{}"), None);
    }

    #[test]
    fn a_text_that_a_page_does_not_show_is_named() {
        let kept = held(&[("a", "We'd ask <all> of them."), ("b", "And then we listened.")]).unwrap();
        let shown = kept.to_value("<textarea>\nWe&#39;d ask &lt;all&gt; of them.</textarea>");
        assert_eq!(shown["left_out"], json!(["And then we listened."]));
    }
}
