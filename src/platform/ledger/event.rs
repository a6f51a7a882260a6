//! An event, before it is written.

use serde_json::{Map, Value};

use crate::platform::ids::{AnyId, ApplicationId, EmployerId, Id, any};

/// What happened, and to what. When and by whom come from the transaction.
#[derive(Clone, Debug)]
pub struct Event {
    pub(super) kind: &'static str,
    pub(super) employer: Option<EmployerId>,
    pub(super) application: Option<ApplicationId>,
    pub(super) subject: Option<AnyId>,
    pub(super) detail: Map<String, Value>,
}

impl Event {
    /// An event of this kind. The text of its line in a history is the message `event-<kind>`.
    pub fn new(kind: &'static str) -> Self {
        Event { kind, employer: None, application: None, subject: None, detail: Map::new() }
    }

    /// Puts the event into this employer's history.
    #[must_use]
    pub fn employer(mut self, employer: EmployerId) -> Self {
        self.employer = Some(employer);
        self
    }

    /// Says which application it belongs to.
    #[must_use]
    pub fn application(mut self, application: ApplicationId) -> Self {
        self.application = Some(application);
        self
    }

    /// Says which row it is about.
    #[must_use]
    pub fn subject<T>(mut self, id: Id<T>) -> Self {
        self.subject = Some(any(id));
        self
    }

    /// Keeps a short fact for the line in the history: a code, a name, a number. Never a narrative.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.detail.insert(name.to_owned(), value.into());
        self
    }
}
