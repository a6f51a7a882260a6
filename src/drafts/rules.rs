//! What a draft is, and why it is not taken or not published.

use chrono::NaiveDateTime;

use crate::platform::error::Refusal;
use crate::platform::ids::{DraftId, PersonId, SchemeId};
use crate::platform::text::Text;
use crate::scheme::pack::PackFile;
use crate::scheme::{Definition, SchemeSummary};

/// The most files of an upload.
pub const MOST_FILES: usize = 100;

/// The most bytes of all files of an upload together: many times what the largest handbook needs.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The most characters that are kept of what an unchecked pack calls itself.
const LONGEST_NAME: usize = 100;

/// An uploaded pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its key.
    pub id: DraftId,
    /// The scheme whose coordinators see it.
    pub scheme: SchemeId,
    /// The scheme the pack is of, as it says itself; empty where that cannot be read.
    pub slug: String,
    /// What the edition is called, as the pack says itself; empty where that cannot be read.
    pub label: String,
    /// The pack.
    pub files: Vec<PackFile>,
    /// When it was uploaded, in UTC.
    pub uploaded_at: NaiveDateTime,
    /// Who uploaded it.
    pub uploaded_by: PersonId,
}

/// What a pack says it is, before anything in it is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The short name of the scheme; empty where it cannot be read.
    pub slug: String,
    /// The label of the edition; empty where it cannot be read.
    pub label: String,
}

/// Where an edition would go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To a scheme there is.
    Scheme(SchemeSummary),
    /// To a scheme that its publication opens.
    NewScheme,
}

/// Why a pack is not taken or not published: each something a coordinator can act on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftRefusal {
    /// Somebody published or discarded it.
    Gone,
    /// Something is wrong with the pack.
    HasProblems,
    /// It is of a scheme that the person does not coordinate.
    OtherScheme {
        /// The scheme, as the pack names it.
        slug: String,
    },
    /// The scheme has an edition of that label.
    LabelTaken {
        /// The label.
        label: String,
    },
    /// What it would replace is not what it was compared with.
    ComparedWithOther,
}

impl Refusal for DraftRefusal {
    fn text(&self) -> Text {
        match self {
            Self::Gone => "refused-drafts-gone".into(),
            Self::HasProblems => "refused-drafts-has-problems".into(),
            Self::OtherScheme { slug } => {
                Text::new("refused-drafts-other-scheme").with("slug", slug.as_str())
            }
            Self::LabelTaken { label } => {
                Text::new("refused-drafts-label-taken").with("label", label.as_str())
            }
            Self::ComparedWithOther => "refused-drafts-compared-with-other".into(),
        }
    }
}

/// What the pack says it is: of its definition where it has one, else whatever its `edition.toml` tells.
pub fn named(files: &[PackFile], definition: Option<&Definition>) -> Named {
    if let Some(of) = definition {
        return Named { slug: of.scheme.slug.to_string(), label: of.label.clone() };
    }
    let edition = files.iter().find(|file| file.name == "edition.toml");
    let table = edition.and_then(|file| file.text.parse::<toml::Table>().ok()).unwrap_or_default();
    let text = |value: Option<&toml::Value>| {
        value.and_then(toml::Value::as_str).unwrap_or_default().chars().take(LONGEST_NAME).collect::<String>()
    };
    let slug = text(table.get("scheme").and_then(|scheme| scheme.get("slug")));
    Named { slug, label: text(table.get("label")) }
}
