//! A route: one method and path, and the page or action behind it.

use actix_web::guard;
use actix_web::http::Method;
use actix_web::web::ServiceConfig;

/// One entry of the program's table of routes, which the access matrix holds to account.
#[derive(Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with `{…}` for what varies.
    pub path: &'static str,
    /// Makes the handler, which answers any method until it is mounted; each server thread makes its own.
    pub(crate) make: fn() -> actix_web::Route,
}

/// The routes of a slice: `routes![GET "/sign-in" => sign_in::show, POST "/sign-in" => sign_in::enter]`.
#[macro_export]
macro_rules! routes {
    ($($method:ident $path:literal => $handler:path),* $(,)?) => {
        vec![$($crate::platform::web::Route {
            method: actix_web::http::Method::$method,
            path: $path,
            make: || actix_web::web::to($handler),
        }),*]
    };
}

/// Puts a route into the program. What answers GET answers HEAD, too.
pub fn mount(config: &mut ServiceConfig, route: &Route) {
    let handler = (route.make)();
    let handler = match route.method {
        Method::GET => handler.guard(guard::Any(guard::Get()).or(guard::Head())),
        ref method => handler.method(method.clone()),
    };
    config.route(route.path, handler);
}
