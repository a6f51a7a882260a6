//! The session cookie: 256 random bits, of which the database keeps only a hash. No signature is needed,
//! and signing out everywhere is deleting rows.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

use crate::platform::app::App;
use crate::platform::mail::links;

/// The cookie that holds the chosen language.
pub const LANGUAGE_COOKIE: &str = "lang";

/// The name of the session cookie: `__Host-` where the service is reached over https.
pub fn cookie_name(app: &App) -> &'static str {
    if is_https(app) { "__Host-session" } else { "session" }
}

/// The cookie for a new session.
pub fn cookie(app: &App, secret: &str) -> Cookie<'static> {
    let hours = i64::from(app.config().session_hours);
    build(app, cookie_name(app), secret.to_owned(), Duration::hours(hours))
}

/// The cookie that ends the session in the browser.
pub fn ended_cookie(app: &App) -> Cookie<'static> {
    build(app, cookie_name(app), String::new(), Duration::ZERO)
}

/// The cookie that remembers the language for a year.
pub fn language_cookie(app: &App, code: &str) -> Cookie<'static> {
    build(app, LANGUAGE_COOKIE, code.to_owned(), Duration::days(365))
}

/// The hash under which the database knows the request's session.
pub fn key_hash(app: &App, request: &HttpRequest) -> Option<String> {
    request.cookie(cookie_name(app)).map(|cookie| links::hash(cookie.value()))
}

fn build(app: &App, name: &'static str, value: String, age: Duration) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .secure(is_https(app))
        .same_site(SameSite::Lax)
        .max_age(age)
        .finish()
}

fn is_https(app: &App) -> bool {
    app.public_url().scheme() == "https"
}
