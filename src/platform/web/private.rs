//! The part of the site where employees answer surveys: nothing there says who asked. A request loses whatever names its
//! sender before anything sees it, nothing of it is written to the log, and no browser or proxy keeps its page.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{
    ACCEPT_LANGUAGE, AUTHORIZATION, CACHE_CONTROL, COOKIE, FORWARDED, HeaderName, HeaderValue, IF_NONE_MATCH,
    REFERER, RETRY_AFTER, SET_COOKIE, USER_AGENT,
};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError, web};
use futures_util::StreamExt;
use futures_util::future::{FutureExt, LocalBoxFuture, Ready, ready};
use serde_json::{Value, json};

use super::posted::Posted;
use super::texts::Lang;
use crate::platform::app::App;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::text::Text;

/// Where it begins. Its paths name a survey, never a person.
const SCOPE: &str = "/s";

/// The largest form, in bytes: a comment far too long comes back with its text, not as a refusal.
const FORM_LIMIT: usize = 8 * 1024 * 1024;

/// What a request says of who sent it.
const NAMING: [HeaderName; 6] = [COOKIE, AUTHORIZATION, FORWARDED, USER_AGENT, REFERER, IF_NONE_MATCH];

/// The same, of proxies.
const NAMING_OF_PROXIES: [&str; 2] = ["x-forwarded-for", "x-real-ip"];

/// Whether a path is in it.
pub fn holds(path: &str) -> bool {
    path.strip_prefix(SCOPE).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Middleware: takes from a request what names its sender, so that nothing behind can look anybody up, and from its
/// answer what would be kept.
///
/// # Errors
/// None of its own.
pub async fn leave_no_trace(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if !holds(request.path()) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let headers = request.headers_mut();
    NAMING.iter().for_each(|name| drop(headers.remove(name)));
    NAMING_OF_PROXIES.iter().for_each(|name| drop(headers.remove(*name)));
    let mut response = next.call(request).await?.map_into_boxed_body();
    let headers = response.headers_mut();
    headers.remove(SET_COOKIE);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    Ok(response)
}

/// A visit by nobody in particular.
#[derive(Clone)]
pub struct Private {
    /// The installation.
    pub app: App,
    /// The language of the page: the one the form carries or the address asks for, else the browser's.
    pub lang: Lang,
}

impl Private {
    fn of(app: App, request: &HttpRequest) -> Self {
        let query: Vec<(String, String)> =
            serde_html_form::from_str(request.query_string()).unwrap_or_default();
        let asked = query.iter().find(|(name, _)| name == "lang").and_then(|(_, code)| Lang::from_code(code));
        let accept = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Private { app, lang: asked.unwrap_or_else(|| Lang::preferred(accept, &Lang::ALL)) }
    }

    /// The same visit in the language of a code, where there is such a language.
    #[must_use]
    pub fn in_language(self, code: &str) -> Self {
        let lang = Lang::from_code(code).unwrap_or(self.lang);
        Private { lang, ..self }
    }

    /// A page.
    ///
    /// # Errors
    /// A fault when the template cannot be rendered.
    pub fn page(&self, template: &str, context: Value) -> Result<HttpResponse, AppError> {
        self.page_with(StatusCode::OK, template, context)
    }

    /// A page with another status.
    ///
    /// # Errors
    /// A fault when the template cannot be rendered.
    pub fn page_with(
        &self,
        status: StatusCode,
        template: &str,
        mut context: Value,
    ) -> Result<HttpResponse, AppError> {
        context["site"] = self.site();
        let html = self.app.pages().render(self.lang, template, &context).map_err(AppError::fault)?;
        Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(html))
    }

    /// Errors as templates show them.
    pub fn errors(&self, errors: &FieldErrors) -> Value {
        errors.iter().map(|error| json!({ "name": error.name, "text": self.say(&error.text) })).collect()
    }

    /// A message in the language of the page; its key where the catalogues lack it.
    pub fn say(&self, text: &Text) -> String {
        self.app.pages().texts().get(self.lang, &text.key, &text.args).unwrap_or_else(|_| text.key.clone())
    }

    fn site(&self) -> Value {
        let language = |lang: Lang| json!({ "code": lang.code(), "name": lang.own_name() });
        json!({
            "lang": self.lang.code(),
            "demo": self.app.is_demo(),
            "reviewed": self.lang.is_reviewed(),
            "languages": Lang::ALL.map(language),
        })
    }
}

impl FromRequest for Private {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let app = request.app_data::<web::Data<App>>().ok_or_else(|| AppError::fault("no installation"));
        ready(app.map(|app| Private::of(app.get_ref().clone(), request)))
    }
}

/// What a respondent posted, which may be far longer than other forms.
#[derive(Clone, Debug)]
pub struct PrivateForm(pub Posted);

impl FromRequest for PrivateForm {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(_: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let mut payload = payload.take();
        async move {
            let mut bytes = web::BytesMut::new();
            while let Some(chunk) = payload.next().await {
                let chunk = chunk.map_err(|_| AppError::Refused("respondent-error-unreadable".into()))?;
                if bytes.len() + chunk.len() > FORM_LIMIT {
                    return Err(AppError::Refused("respondent-error-too-large".into()));
                }
                bytes.extend_from_slice(&chunk);
            }
            let fields = serde_html_form::from_bytes(&bytes)
                .map_err(|_| AppError::Refused("respondent-error-unreadable".into()))?;
            Ok(PrivateForm(Posted::new(fields)))
        }
        .boxed_local()
    }
}

/// An error as a page of this part. What is ours to mend is logged without anything of the request.
pub(super) fn error_page(app: App, request: &HttpRequest, error: &AppError) -> HttpResponse {
    match error {
        AppError::Fault(what) => tracing::error!(what, "a fault on a page of respondents"),
        AppError::Busy(what) => tracing::warn!(what, "busy on a page of respondents"),
        _ => {}
    }
    let visit = Private::of(app, request);
    let (title, text) = words(error);
    let context = json!({ "title": visit.say(&title.into()), "text": visit.say(&text) });
    let page = visit.page_with(error.status_code(), "errors/private.html", context);
    let mut page = page.unwrap_or_else(|fault| {
        tracing::error!(%fault, "an error page of respondents could not be shown");
        error.error_response()
    });
    if matches!(error, AppError::Busy(_)) {
        page.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    page
}

fn words(error: &AppError) -> (&'static str, Text) {
    match error {
        AppError::Refused(text) | AppError::TooMany(text) => ("respondent-error-refused", text.clone()),
        AppError::Busy(_) => ("respondent-error-busy", "respondent-error-busy-text".into()),
        AppError::Fault(_) => ("respondent-error-fault", "respondent-error-fault-text".into()),
        AppError::FromElsewhere => ("respondent-error-elsewhere", "respondent-error-elsewhere-text".into()),
        _ => ("respondent-error-not-found", "respondent-error-not-found-text".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pages_of_respondents_are_in_it() {
        for inside in ["/s", "/s/", "/s/AB12", "/s/AB12/x"] {
            assert!(holds(inside), "{inside}");
        }
        for outside in ["/", "/surveys", "/sign-in", "/scheme/s", "/ss"] {
            assert!(!holds(outside), "{outside}");
        }
    }
}
