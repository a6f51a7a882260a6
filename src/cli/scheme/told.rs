//! What somebody wrote down for `scheme evaluate`: a file of TOML or JSON, read with a sentence for every fault.

use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Map, Value};

/// How a date in a TOML file that stands without quotes comes out of its reader.
const TOML_DATE: &str = "$__toml_private_datetime";

/// A file as it is read, and what is wrong with it.
pub struct Told {
    file: String,
    /// One sentence each, beginning with the file.
    pub faults: Vec<String>,
}

/// The table in a file, TOML or JSON by its ending.
pub fn read(path: &Path) -> Result<Map<String, Value>, Vec<String>> {
    let fault = |what: String| vec![format!("{}: {what}", path.display())];
    let text = std::fs::read_to_string(path).map_err(|error| fault(format!("cannot be read: {error}")))?;
    let value = match path.extension().and_then(|ending| ending.to_str()) {
        Some("toml") => {
            toml::from_str(&text).map_err(|error| fault(error.to_string().trim_end().to_owned()))?
        }
        Some("json") => serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?,
        _ => return Err(fault("has to end in .toml or .json".to_owned())),
    };
    match value {
        Value::Object(table) => Ok(table),
        other => Err(fault(format!("has to be a table, not {}", shown(&other)))),
    }
}

impl Told {
    /// Nothing wrong yet.
    pub fn of(path: &Path) -> Self {
        Self { file: path.display().to_string(), faults: Vec::new() }
    }

    /// Something is wrong at `key`.
    pub fn fault(&mut self, key: &str, what: &str) {
        self.faults.push(format!("{}: {key} {what}", self.file));
    }

    /// Complains of keys that mean nothing.
    pub fn only(&mut self, table: &Map<String, Value>, at: &str, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
            self.fault(&format!("{at}{key}"), &format!("is not known here; there are {}", known.join(", ")));
        }
    }

    /// True or false; false where nothing is said.
    pub fn truth(&mut self, table: &Map<String, Value>, key: &str) -> bool {
        match table.get(key) {
            None => false,
            Some(Value::Bool(is)) => *is,
            Some(other) => {
                self.fault(key, &format!("has to be true or false, not {}", shown(other)));
                false
            }
        }
    }

    /// A text, if one is given.
    pub fn text<'a>(&mut self, value: Option<&'a Value>, key: &str) -> Option<&'a str> {
        let value = value?;
        if value.as_str().is_none() {
            self.fault(key, &format!("has to be a text in quotes, not {}", shown(value)));
        }
        value.as_str()
    }

    /// A whole number from 0, if one is given.
    pub fn whole(&mut self, value: Option<&Value>, key: &str) -> Option<u32> {
        let value = value?;
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.fault(key, &format!("has to be a whole number from 0, not {}", shown(value)));
        }
        number
    }

    /// A day, in quotes or as TOML has days.
    pub fn day(&mut self, value: &Value, key: &str) -> Option<NaiveDate> {
        let text = value.as_str().or_else(|| value.get(TOML_DATE).and_then(Value::as_str));
        let day = text.and_then(|text| text.parse().ok());
        if day.is_none() {
            self.fault(key, &format!("has to be a day such as 2026-01-31, not {}", shown(value)));
        }
        day
    }

    /// A table.
    pub fn table<'a>(&mut self, value: &'a Value, key: &str) -> Option<&'a Map<String, Value>> {
        if !value.is_object() {
            self.fault(key, &format!("has to be a table, not {}", shown(value)));
        }
        value.as_object()
    }

    /// A list; empty where nothing is given.
    pub fn list<'a>(&mut self, value: Option<&'a Value>, key: &str) -> &'a [Value] {
        match value {
            None => &[],
            Some(Value::Array(items)) => items,
            Some(other) => {
                self.fault(key, &format!("has to be a list, not {}", shown(other)));
                &[]
            }
        }
    }
}

/// A value as its author wrote it, more or less.
pub fn shown(value: &Value) -> String {
    let text = value.get(TOML_DATE).unwrap_or(value).to_string();
    if text.chars().count() <= 40 { text } else { text.chars().take(37).chain("...".chars()).collect() }
}
