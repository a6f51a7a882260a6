//! `halemark scheme check DIR`.

use std::path::Path;

use crate::cli::packs::{report, so_many};
use crate::scheme::Definition;
use crate::scheme::pack::{check_dir, content_hash};

/// Prints every problem, then the remarks, then how many there were, and the hash of a pack that has none.
pub fn run(dir: &Path) -> Result<(), Vec<String>> {
    let checked = check_dir(dir);
    report(dir, &checked, good)?;
    let hash = checked.whole.and_then(|definition| content_hash(&definition).ok());
    super::print(&hash.map(|hash| format!("Content hash {hash}\n")).unwrap_or_default());
    Ok(())
}

/// What a pack holds.
fn good(definition: &Definition) -> String {
    let Definition { scheme, label, tracks, standards, levels, criteria, translations, .. } = definition;
    let mut parts = vec![so_many(levels.len(), "level", "levels")];
    parts.push(so_many(standards.len(), "standard", "standards"));
    parts.push(so_many(criteria.len(), "criterion", "criteria"));
    if !tracks.is_empty() {
        parts.push(so_many(tracks.len(), "track", "tracks"));
    }
    if !translations.is_empty() {
        parts.push(so_many(translations.len(), "translation", "translations"));
    }
    format!("{} {label}: {}", scheme.name, parts.join(", "))
}
