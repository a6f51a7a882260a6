//! Puts an installation together from its settings, and serves it.

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App as Actix, HttpServer, web};

use crate::platform::app::App;
use crate::platform::web::{assets, errors, guard};
use crate::routes;

/// The largest form that is not an upload, in bytes: two narratives at their limit, and room.
const FORM_LIMIT: usize = 256 * 1024;

/// Serves `app` on a socket that listens already.
///
/// # Errors
/// When the socket cannot be used.
pub fn serve(app: &App, listener: std::net::TcpListener, workers: usize) -> std::io::Result<Server> {
    let app = app.clone();
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(web::Data::new(app.clone()))
            .app_data(web::PayloadConfig::new(FORM_LIMIT))
            .wrap(from_fn(errors::as_pages))
            .wrap(from_fn(guard::same_site))
            .wrap(Compress::default())
            .wrap(guard::headers(&app))
            .configure(assets::routes)
            .configure(mount)
            .default_service(web::to(errors::no_such_page))
    });
    Ok(server.workers(workers).shutdown_timeout(10).listen(listener)?.run())
}

fn mount(config: &mut web::ServiceConfig) {
    for route in routes::all() {
        config.route(route.path, (route.make)());
    }
}
