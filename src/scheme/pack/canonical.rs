//! A definition as it is frozen.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::scheme::rules::Definition;

/// SHA-256, in lowercase hexadecimal, of [`canonical_json`]: two definitions with one hash judge alike.
pub fn content_hash(definition: &Definition) -> Result<String, serde_json::Error> {
    Ok(value_hash(serde_json::to_value(definition)?))
}

/// The same of a definition that is not read: of whatever version, as it was frozen.
pub fn value_hash(frozen: Value) -> String {
    hex::encode(Sha256::digest(sorted(frozen).to_string()))
}

/// The definition as JSON without spaces, keys in alphabetical order.
pub fn canonical_json(definition: &Definition) -> Result<String, serde_json::Error> {
    Ok(sorted(serde_json::to_value(definition)?).to_string())
}

/// Sorts the keys by itself: whether `serde_json` keeps insertion order is decided by any crate in the build.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut pairs: Vec<_> = map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            pairs.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(pairs.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        plain => plain,
    }
}
