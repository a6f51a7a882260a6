//! `halemark serve`.

use super::start;
use crate::app::{self, Kind};
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::config::Config;
use crate::platform::db::Db;
use crate::platform::error::AppError;
use crate::platform::installation::{self, InstallationKind};
use crate::{directory, people, scheme};

/// Serves an installation. Without a coordinator it prints a one-time link to become the first.
pub fn run(config: Config, create: bool) -> Result<(), Vec<String>> {
    start::log(&config);
    start::packs()?;
    start::schemes(&config)?;
    let url = app::database_of(&config, false);
    if config.database_url.is_some() && !create && !Db::exists(&url) {
        return Err(vec![format!("DATABASE_URL {url}: there is no such file; use --create to make it")]);
    }
    let (listener, port) = start::listen(&config)?;
    let db = start::database(&url)?;
    let app = app::assemble(config, db, port, Kind::service()).map_err(|fault| vec![fault])?;
    let schemes = app.config().schemes.clone();
    let link = prepare(&app, &schemes).map_err(|error| vec![error.to_string()])?;
    start::run(&app, listener, || announce(&app, link.as_deref()))
}

/// Marks a new database, publishes what the program ships, and mints the first coordinator's link.
fn prepare(app: &App, schemes: &[String]) -> Result<Option<String>, AppError> {
    app.write_now(&Actor::Operator, |tx| {
        match installation::find_kind(tx.conn())? {
            Some(InstallationKind::Demo) => {
                return Err(AppError::fault(
                    "this database belongs to a demonstration and cannot be served: name another",
                ));
            }
            Some(InstallationKind::Service) => {}
            None => installation::mark(tx, InstallationKind::Service)?,
        }
        let schemes: Vec<&str> = schemes.iter().map(String::as_str).collect();
        scheme::actions::publish_shipped(tx, &schemes)?;
        directory::actions::take_over(tx, directory::pack::LIBRARY.standing())?;
        people::actions::offer_first_coordinator(tx)
    })
}

fn announce(app: &App, link: Option<&str>) {
    println!("Halemark serves {}", app.address("/"));
    if let Some(link) = link {
        println!("There is no coordinator yet. Whoever opens this link within a day becomes the first:");
        println!("  {}", app.address(link));
    }
}
