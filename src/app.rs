//! Puts an installation together from its settings, and serves it.

use std::net::TcpListener;

use actix_web::dev::Server;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App as Actix, HttpServer, web};
use url::Url;

use crate::platform::app::{App, Parts, Slices};
use crate::platform::clock::Clock;
use crate::platform::config::{Config, MailSetting};
use crate::platform::db::{DatabaseUrl, Db};
use crate::platform::error::AppError;
use crate::platform::files::Files;
use crate::platform::ids::Ids;
use crate::platform::mail::Transport;
use crate::platform::passwords::{Cost, Passwords};
use crate::platform::safeguards::Safeguards;
use crate::platform::web::pages::Pages;
use crate::platform::web::{assets, errors, guard, held, mount, private};
use crate::{desks, people, places, routes, surveys};

/// The largest form that is not an upload, in bytes: two narratives at their limit, and room; four times that, for one
/// that comes back from signing in is packed twice.
const FORM_LIMIT: usize = 1024 * 1024;

/// What differs between a service, a demonstration and a test, besides settings.
pub struct Kind {
    /// Whether every page says that it is a demonstration.
    pub demo: bool,
    /// The clock.
    pub clock: Clock,
    /// Where keys come from.
    pub ids: Ids,
    /// How dear a password hash is.
    pub cost: Cost,
    /// What keeps answers of surveys from being linked to people.
    pub safeguards: Safeguards,
}

impl Kind {
    /// A service.
    pub fn service() -> Self {
        Kind {
            demo: false,
            clock: Clock::System,
            ids: Ids::random(),
            cost: Cost::Standard,
            safeguards: Safeguards::all(),
        }
    }

    /// A demonstration.
    pub fn demo() -> Self {
        Kind { demo: true, ..Kind::service() }
    }
}

/// The database of an installation: the one that is set, or a file in its folder.
pub fn database_of(config: &Config, demo: bool) -> DatabaseUrl {
    let file = if demo { "demo.db" } else { "halemark.db" };
    config.database_url.clone().unwrap_or_else(|| DatabaseUrl::Sqlite(config.data_dir.join(file)))
}

/// Puts an installation together. `port` is the one it listens on, for the default of its address.
///
/// # Errors
/// A sentence that names what could not be had.
pub fn assemble(config: Config, db: Db, port: u16, kind: Kind) -> Result<App, String> {
    places::open().map_err(|refusal| format!("the shipped places: {refusal}"))?;
    let mail = transport(&config, kind.demo)?;
    let files =
        Files::in_folder(&config.data_dir.join("files")).map_err(|error| format!("data_dir: {error}"))?;
    let pages = Pages::load(config.texts_dir.as_deref()).map_err(|error| format!("templates: {error}"))?;
    let passwords = Passwords::new(kind.cost).map_err(|error| error.to_string())?;
    let public_url = public_url(&config, port)?;
    Ok(App::new(Parts {
        mail_from: config.mail_from.clone(),
        slices: Slices { who: people::who, navigation: desks::navigation, link: surveys::actions::link_of },
        demo: kind.demo,
        safeguards: kind.safeguards,
        clock: kind.clock,
        ids: kind.ids,
        config,
        public_url,
        db,
        files,
        pages,
        passwords,
        mail,
    }))
}

fn transport(config: &Config, demo: bool) -> Result<Transport, String> {
    match &config.mail {
        MailSetting::Smtp(url) => Transport::smtp(url).map_err(|fault| format!("HALEMARK_SMTP_URL: {fault}")),
        MailSetting::Unset if !demo => {
            Err("HALEMARK_SMTP_URL (smtp_url) is not set: give the address of a mail server, \
             or set HALEMARK_MAIL_FILES=true to write letters as files"
                .into())
        }
        MailSetting::Files | MailSetting::Unset => {
            Transport::files(&config.data_dir.join("mail")).map_err(|fault| format!("data_dir: {fault}"))
        }
    }
}

fn public_url(config: &Config, port: u16) -> Result<Url, String> {
    match &config.public_url {
        Some(url) => Ok(url.clone()),
        None => {
            let host =
                if config.listen.ip().is_loopback() { config.listen.ip() } else { [127, 0, 0, 1].into() };
            let host = if host.is_ipv6() { format!("[{host}]") } else { host.to_string() };
            Url::parse(&format!("http://{host}:{port}")).map_err(|error| format!("public_url: {error}"))
        }
    }
}

/// Serves `app` on a socket that listens already.
///
/// # Errors
/// When the socket cannot be used.
pub fn serve(app: &App, listener: TcpListener, workers: usize) -> std::io::Result<Server> {
    let app = app.clone();
    let server = HttpServer::new(move || {
        Actix::new()
            .app_data(web::Data::new(app.clone()))
            .app_data(web::PayloadConfig::new(FORM_LIMIT))
            .app_data(web::PathConfig::default().error_handler(|_, _| AppError::NotFound.into()))
            .app_data(web::QueryConfig::default().error_handler(|_, _| AppError::NotFound.into()))
            .wrap(from_fn(held::watch))
            .wrap(from_fn(guard::same_site))
            .wrap(from_fn(errors::as_pages))
            .wrap(from_fn(private::leave_no_trace))
            .wrap(Compress::default())
            .wrap(guard::headers(&app))
            .configure(assets::routes)
            .configure(mount_all)
            .default_service(web::to(errors::no_such_page))
    });
    Ok(server.workers(workers).shutdown_timeout(10).listen(listener)?.run())
}

fn mount_all(config: &mut web::ServiceConfig) {
    for route in routes::all() {
        mount(config, &route);
    }
}
