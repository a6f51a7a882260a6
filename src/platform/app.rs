//! What a running installation holds, and the doors into its database.

use std::sync::Arc;

use chrono::NaiveDateTime;
use lettre::message::Mailbox;
use serde_json::Value;
use url::Url;

use crate::platform::access::Actor;
use crate::platform::clock::Clock;
use crate::platform::config::Config;
use crate::platform::db::{Conn, Db};
use crate::platform::error::AppError;
use crate::platform::files::Files;
use crate::platform::ids::{AnyId, Ids};
use crate::platform::mail::Transport;
use crate::platform::passwords::Passwords;
use crate::platform::safeguards::Safeguards;
use crate::platform::tx::{AnonymousTx, Tx};
use crate::platform::web::pages::Pages;

/// A running installation. Cheap to clone; every server thread has one.
#[derive(Clone)]
pub struct App(Arc<Parts>);

/// What an installation is made of.
pub struct Parts {
    /// Its settings.
    pub config: Config,
    /// Where it is reached, as letters and certificates write it.
    pub public_url: Url,
    /// Whether it is a demonstration.
    pub demo: bool,
    /// Its database.
    pub db: Db,
    /// Its clock.
    pub clock: Clock,
    /// Where its keys come from.
    pub ids: Ids,
    /// Its uploaded files.
    pub files: Files,
    /// Its templates and texts.
    pub pages: Pages,
    /// How it hashes passwords.
    pub passwords: Passwords,
    /// How its letters leave.
    pub mail: Transport,
    /// Whom its letters come from.
    pub mail_from: Mailbox,
    /// What the slices put into every page and request.
    pub slices: Slices,
    /// What keeps answers of surveys from being linked to people.
    pub safeguards: Safeguards,
}

/// What the platform needs from slices it does not know.
#[derive(Clone, Copy)]
pub struct Slices {
    /// Who holds the session with this hash at this instant; `None` when nobody does.
    pub who: fn(&mut Conn, &str, NaiveDateTime) -> Result<Option<Actor>, AppError>,
    /// The entries of the navigation for this person on the page at this path.
    pub navigation: fn(&Actor, &str) -> Value,
    /// The path of a link that is derived when its letter leaves, for this purpose and subject; `None` when the letter has
    /// no sense any more.
    pub link: fn(&App, &str, AnyId) -> Result<Option<String>, AppError>,
}

impl App {
    /// An installation made of these parts.
    pub fn new(parts: Parts) -> Self {
        App(Arc::new(parts))
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// Whether it is a demonstration.
    pub fn is_demo(&self) -> bool {
        self.0.demo
    }

    /// Its database, for the command line and for tests.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// Its clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// Its uploaded files.
    pub fn files(&self) -> &Files {
        &self.0.files
    }

    /// Its templates and texts.
    pub fn pages(&self) -> &Pages {
        &self.0.pages
    }

    /// How it hashes passwords.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// How its letters leave.
    pub fn mail(&self) -> &Transport {
        &self.0.mail
    }

    /// Whom its letters come from.
    pub fn mail_from(&self) -> &Mailbox {
        &self.0.mail_from
    }

    /// What the platform needs from the slices.
    pub(crate) fn slices(&self) -> Slices {
        self.0.slices
    }

    /// What keeps answers of surveys from being linked to people: all of it, but in tests of each part.
    pub fn safeguards(&self) -> Safeguards {
        self.0.safeguards
    }

    /// Where it is reached.
    pub fn public_url(&self) -> &Url {
        &self.0.public_url
    }

    /// The full address of a page.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.0.public_url.as_str().trim_end_matches('/'))
    }

    /// Reads in one snapshot that cannot write, off the web workers.
    ///
    /// # Errors
    /// What `f` returns, or [`AppError::Busy`].
    pub async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Conn) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let app = self.clone();
        actix_web::web::block(move || app.read_now(f)).await.map_err(AppError::fault)?
    }

    /// Writes as `actor` in one transaction, off the web workers. `f` may run more than once.
    ///
    /// # Errors
    /// What `f` returns, or [`AppError::Busy`]; nothing was written then.
    pub async fn write<T: Send + 'static>(
        &self,
        actor: &Actor,
        f: impl FnMut(&mut Tx<'_>) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let (app, actor) = (self.clone(), actor.clone());
        actix_web::web::block(move || app.write_now(&actor, f)).await.map_err(AppError::fault)?
    }

    /// [`App::read`] for callers that may block.
    ///
    /// # Errors
    /// As [`App::read`].
    pub fn read_now<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, AppError>) -> Result<T, AppError> {
        self.0.db.read(f)
    }

    /// [`App::write`] for callers that may block: the postman, the command line, the demo world.
    ///
    /// # Errors
    /// As [`App::write`].
    pub fn write_now<T>(
        &self,
        actor: &Actor,
        mut f: impl FnMut(&mut Tx<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.0.db.write(|conn| f(&mut Tx::new(conn, self.0.clock.now(), actor, &self.0.ids)))
    }

    /// Writes in one transaction that knows no actor and no instant, for callers that may block. `f` may run more than
    /// once.
    ///
    /// # Errors
    /// As [`App::write`].
    pub fn write_anonymous<T>(
        &self,
        mut f: impl FnMut(&mut AnonymousTx<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        self.0.db.write(|conn| f(&mut AnonymousTx::new(conn)))
    }

    /// Works on the database itself, outside any transaction, for callers that may block.
    ///
    /// # Errors
    /// What `f` returns, or [`AppError::Busy`].
    pub fn maintain<T>(&self, f: impl FnOnce(&mut Conn) -> Result<T, AppError>) -> Result<T, AppError> {
        self.0.db.maintain(f)
    }
}
