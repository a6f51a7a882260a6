//! One visit to one page: the installation, who is there, in which language.

use std::net::IpAddr;
use std::str::FromStr;
use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, LOCATION};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use futures_util::future::{FutureExt, LocalBoxFuture};
use serde_json::{Value, json};

use super::held::Held;
use super::posted::Posted;
use super::session;
use super::texts::Lang;
use super::versioned::keep_seen;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::db::Conn;
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::text::Text;
use crate::platform::tx::Tx;

/// What every page needs to know of its request.
#[derive(Clone)]
pub struct Visit {
    /// The installation.
    pub app: App,
    /// Who is there.
    pub actor: Actor,
    /// The language of the page.
    pub lang: Lang,
    /// The hash of the session, when there is one.
    pub session: Option<String>,
    path: String,
    /// The path with its query, but for the notice: where a change of language leads back to.
    here: String,
    notice: Option<String>,
    held: Option<Arc<Held>>,
    address: Option<IpAddr>,
}

impl Visit {
    /// A page of the site. Nothing with a person's data is kept by caches.
    ///
    /// # Errors
    /// A fault when the template cannot be rendered.
    pub fn page(&self, template: &str, context: Value) -> Result<HttpResponse, AppError> {
        let html = self.render(template, context)?;
        Ok(self.html(StatusCode::OK, html))
    }

    /// A form again as it was posted, with its errors, the first thing on the page.
    ///
    /// # Errors
    /// A fault when the template cannot be rendered.
    pub fn form_again(
        &self,
        template: &str,
        mut context: Value,
        posted: &Posted,
        errors: &FieldErrors,
    ) -> Result<HttpResponse, AppError> {
        context["form"] = posted.to_value();
        let list: Vec<Value> =
            errors.iter().map(|error| json!({ "name": error.name, "text": self.say(&error.text) })).collect();
        context["errors"] = list.into();
        let mut html = self.render(template, context.clone())?;
        // Only the page knows where its fields are: where they stand otherwise than they were read, it is set once more.
        if let Some(list) = in_order_of(&html, &context["errors"]) {
            context["errors"] = list;
            html = self.render(template, context)?;
        }
        Ok(self.html(StatusCode::UNPROCESSABLE_ENTITY, html))
    }

    /// A page with another status.
    ///
    /// # Errors
    /// A fault when the template cannot be rendered.
    pub fn page_with(
        &self,
        status: StatusCode,
        template: &str,
        context: Value,
    ) -> Result<HttpResponse, AppError> {
        let html = self.render(template, context)?;
        Ok(self.html(status, html))
    }

    /// On to another page after a form did what it was for; `notice` is the message `notice-<notice>` shown there.
    pub fn see_other(&self, to: &str, notice: Option<&str>) -> HttpResponse {
        let to = match notice {
            Some(notice) if to.contains('?') => format!("{to}&notice={notice}"),
            Some(notice) => format!("{to}?notice={notice}"),
            None => to.to_owned(),
        };
        HttpResponse::SeeOther().insert_header((LOCATION, to)).finish()
    }

    /// On to another page with a cookie.
    pub fn see_other_with(&self, to: &str, notice: Option<&str>, cookie: Cookie<'_>) -> HttpResponse {
        let mut response = self.see_other(to, notice);
        // A cookie of our own making is always a valid header.
        let _ = response.add_cookie(&cookie);
        response
    }

    /// Whether the form was made for whoever sends it: a page that keeps what is typed outlives a session, and must not be
    /// saved in the name of the person who signed in after. Its field `person` says whose page it is; a form without one
    /// is anybody's.
    ///
    /// # Errors
    /// [`AppError::Refused`].
    pub fn check_person(&self, posted: &Posted) -> Result<(), AppError> {
        self.check_named(Some(posted.text("person")).filter(|person| !person.is_empty()))
    }

    fn check_named(&self, person: Option<&str>) -> Result<(), AppError> {
        match (person, self.actor.person()) {
            (Some(named), Some(here)) if named != here.to_string() => {
                Err(AppError::Refused("refused-other-person".into()))
            }
            _ => Ok(()),
        }
    }

    /// Reads in one snapshot, as the visitor.
    ///
    /// # Errors
    /// What `f` returns, or [`AppError::Busy`].
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn, &Actor) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let actor = self.actor.clone();
        self.app.read(move |conn| f(conn, &actor)).await
    }

    /// Writes in one transaction, as the visitor. `f` may run more than once.
    ///
    /// # Errors
    /// What `f` returns, or [`AppError::Busy`]; nothing was written then.
    pub async fn write<T: Send + 'static>(
        &self,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        self.app.write(&self.actor, f).await
    }

    /// A message in the visitor's language; its key where the catalogues lack it.
    pub fn say(&self, text: &Text) -> String {
        self.app.pages().texts().get(self.lang, &text.key, &text.args).unwrap_or_else(|_| text.key.clone())
    }

    /// What the visitor posted before they signed in again; every page of theirs shows it in its form.
    pub fn held(&self) -> Option<Posted> {
        self.held.as_ref().map(|held| held.posted())
    }

    /// The address the request came from, for limits on sign-in.
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }

    /// The path of the page, without its query.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A visit in which nobody is signed in, for pages that must be shown when the database is gone.
    pub fn anonymous(app: App, request: &HttpRequest) -> Self {
        let accept = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let cookie = request.cookie(session::LANGUAGE_COOKIE);
        let query: Vec<(String, String)> =
            serde_html_form::from_str(request.query_string()).unwrap_or_default();
        Visit {
            lang: Lang::negotiate(cookie.as_ref().map(Cookie::value), accept),
            actor: Actor::Visitor,
            session: None,
            path: request.path().to_owned(),
            here: here(request.path(), &query),
            notice: query.iter().find(|(name, _)| name == NOTICE).map(|(_, notice)| notice.clone()),
            held: request.extensions().get::<Arc<Held>>().cloned(),
            address: address_of(&app, request),
            app,
        }
    }

    fn render(&self, template: &str, mut context: Value) -> Result<String, AppError> {
        context["site"] = self.site();
        let Some(held) = &self.held else { return self.rendered(template, &context) };
        keep_seen(&mut context, &held.posted());
        context["form"] = held.posted().to_value();
        context["site"]["held"] = held.to_value(&self.rendered(template, &context)?);
        self.rendered(template, &context)
    }

    fn rendered(&self, template: &str, context: &Value) -> Result<String, AppError> {
        self.app.pages().render(self.lang, template, context).map_err(AppError::fault)
    }

    fn site(&self) -> Value {
        let person = match &self.actor {
            Actor::Person { id, name, .. } => json!({ "id": id, "name": name }),
            _ => Value::Null,
        };
        let notice = self.notice.as_ref().map(|notice| format!("notice-{notice}"));
        let known = notice.filter(|key| self.app.pages().texts().has(Lang::En, key));
        json!({
            "lang": self.lang.code(),
            "path": self.path,
            "here": self.here,
            "base_url": self.app.address(""),
            "demo": self.app.is_demo(),
            "notice": known,
            "nav": (self.app.slices().navigation)(&self.actor, &self.path),
            "person": person,
            "held": null,
        })
    }

    fn html(&self, status: StatusCode, html: String) -> HttpResponse {
        let caching = if self.actor.person().is_some() { "no-store" } else { "no-cache" };
        HttpResponse::build(status)
            .content_type("text/html; charset=utf-8")
            .insert_header((CACHE_CONTROL, caching))
            .body(html)
    }
}

/// The name under which a page is told which notice to show.
const NOTICE: &str = "notice";

/// The header in which our scripts say whose page they send something from.
const PERSON: &str = "x-halemark-person";

/// A page's address without the notice it was to show.
pub(super) fn here(path: &str, query: &[(String, String)]) -> String {
    let kept: Vec<_> = query.iter().filter(|(name, _)| name != NOTICE).collect();
    match serde_html_form::to_string(kept) {
        Ok(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path.to_owned(),
    }
}

fn address_of(app: &App, request: &HttpRequest) -> Option<IpAddr> {
    if app.config().behind_proxy {
        // The last address is the one our own proxy saw; earlier ones are the client's word.
        let forwarded = request.headers().get_all("x-forwarded-for").last()?.to_str().ok()?;
        return IpAddr::from_str(forwarded.rsplit(',').next()?.trim()).ok();
    }
    request.peer_addr().map(|address| address.ip())
}

impl FromRequest for Visit {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        async move {
            let app =
                request.app_data::<web::Data<App>>().ok_or_else(|| AppError::fault("no installation"))?;
            let mut visit = Visit::anonymous(app.get_ref().clone(), &request);
            let Some(key) = session::key_hash(&visit.app, &request) else { return Ok(visit) };
            let (now, who) = (visit.app.clock().now(), visit.app.slices().who);
            let looked_up = key.clone();
            if let Some(actor) = visit.app.read(move |conn| who(conn, &looked_up, now)).await? {
                visit.actor = actor;
                visit.session = Some(key);
            }
            let named = request.headers().get(PERSON).and_then(|person| person.to_str().ok());
            visit.check_named(named)?;
            Ok(visit)
        }
        .boxed_local()
    }
}

/// Errors in the order in which their fields stand on a page; `None` where that is how they stand already. What is about
/// no field comes first.
fn in_order_of(html: &str, errors: &Value) -> Option<Value> {
    let place = |error: &Value| match error["name"].as_str() {
        None | Some("") => 0,
        Some(name) => html.find(&format!(" id=\"{name}\"")).unwrap_or(usize::MAX),
    };
    let mut placed: Vec<(usize, &Value)> =
        errors.as_array()?.iter().map(|error| (place(error), error)).collect();
    if placed.is_sorted_by_key(|(place, _)| *place) {
        return None;
    }
    placed.sort_by_key(|(place, _)| *place);
    Some(placed.into_iter().map(|(_, error)| error.clone()).collect())
}
