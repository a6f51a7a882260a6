//! What somebody is typing into the form of an answer and has not saved.

use chrono::NaiveDateTime;

/// The shape of the JSON in `answer_drafts.fields`: 1 is a list of pairs, name and text, in the order of the form.
pub const FIELDS_VERSION: i32 = 1;

/// A person's draft of an answer. Nobody else sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDraft {
    /// Names and texts of the form, in its order; without files.
    pub fields: Vec<(String, String)>,
    /// The version of the answer that was in the form; 0 where there was none.
    pub base_version: i32,
    /// When it last changed, in UTC.
    pub saved_at: NaiveDateTime,
    /// Goes up by one at every change: a second tab that knows of an older one does not write over it.
    pub version: i32,
}

/// A draft as a page sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDraft {
    /// Names and texts of the form, in its order; without files.
    pub fields: Vec<(String, String)>,
    /// The version of the answer that was in the form; 0 where there was none.
    pub base_version: i32,
    /// The version of the draft that the page knows of; 0 where it knows of none.
    pub version: i32,
}
