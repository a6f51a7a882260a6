//! A write in progress: a connection, one instant, one actor, and the two things every write may leave
//! behind besides its rows: an event in the ledger and a letter in the outbox.

use chrono::{NaiveDate, NaiveDateTime};

use crate::platform::access::Actor;
use crate::platform::clock::day_of;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{Id, Ids};
use crate::platform::ledger::{self, Event};
use crate::platform::mail::{self, Letter};

/// A write transaction as actions see it. A page that only reads never holds one, so it cannot write.
pub struct Tx<'a> {
    conn: &'a mut Conn,
    now: NaiveDateTime,
    actor: &'a Actor,
    ids: &'a Ids,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(conn: &'a mut Conn, now: NaiveDateTime, actor: &'a Actor, ids: &'a Ids) -> Self {
        Tx { conn, now, actor, ids }
    }

    /// The connection, for the stores.
    pub fn conn(&mut self) -> &mut Conn {
        self.conn
    }

    /// The instant of this write, in UTC.
    pub fn now(&self) -> NaiveDateTime {
        self.now
    }

    /// The day of this write in the United Kingdom.
    pub fn today(&self) -> NaiveDate {
        day_of(self.now)
    }

    /// Who writes.
    pub fn actor(&self) -> &'a Actor {
        self.actor
    }

    /// The person who writes.
    ///
    /// # Errors
    /// [`AppError::SignInFirst`] when nobody is signed in.
    pub fn person(&self) -> Result<crate::platform::ids::PersonId, AppError> {
        self.actor.person().ok_or(AppError::SignInFirst)
    }

    /// A new key.
    pub fn new_id<T>(&self) -> Id<T> {
        self.ids.new_id(self.now)
    }

    /// A new reference that can be read out, such as `BHA-7KQ2-MX4D`.
    pub fn new_reference(&self, prefix: &str) -> String {
        self.ids.reference(prefix)
    }

    /// Writes one event to the ledger.
    ///
    /// # Errors
    /// The database's fault.
    pub fn record(&mut self, event: Event) -> Result<(), AppError> {
        ledger::add(self, event)
    }

    /// Puts a letter into the outbox: it leaves only if this write is kept.
    ///
    /// # Errors
    /// The database's fault.
    pub fn post(&mut self, letter: Letter) -> Result<(), AppError> {
        mail::add(self, letter)
    }
}

/// A write that nobody is behind: a connection, and no actor, no instant, no event, no letter. For what must not be
/// linked to anything else that is written.
pub struct AnonymousTx<'a> {
    conn: &'a mut Conn,
}

impl<'a> AnonymousTx<'a> {
    pub(crate) fn new(conn: &'a mut Conn) -> Self {
        AnonymousTx { conn }
    }

    /// The connection, for the stores.
    pub fn conn(&mut self) -> &mut Conn {
        self.conn
    }
}
