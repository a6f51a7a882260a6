//! Collects the value of every setting: the default, then the files, then the environment.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::settings::{SETTINGS, Setting};

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Nobody set it.
    Default,
    /// A file of settings.
    File(PathBuf),
    /// The environment.
    Environment,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::Default => f.write_str("default"),
            Source::File(path) => write!(f, "{}", path.display()),
            Source::Environment => f.write_str("environment"),
        }
    }
}

/// A setting with its value.
#[derive(Clone, Debug)]
pub struct Given {
    /// Which setting.
    pub setting: &'static Setting,
    /// Its value as text.
    pub value: String,
    /// Where it came from.
    pub source: Source,
}

impl Given {
    /// The value as it may be shown.
    pub fn shown(&self) -> &str {
        match (self.value.is_empty(), self.setting.secret) {
            (true, _) => "(not set)",
            (false, true) => "(set, not shown)",
            (false, false) => &self.value,
        }
    }
}

/// The value of every setting. `folder` holds `*.toml` files, read in the order of their names;
/// `environment` answers for a variable.
///
/// # Errors
/// One sentence for each file that cannot be read and each setting in one that does not exist.
pub fn gather(
    folder: &Path,
    environment: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Given>, Vec<String>> {
    let (files, mut faults) = (files(folder), Vec::new());
    let mut from_files = BTreeMap::new();
    for path in files {
        match read_file(&path) {
            Ok(values) => {
                for (name, value) in values {
                    if SETTINGS.iter().any(|setting| setting.name == name) {
                        from_files.insert(name, (value, path.clone()));
                    } else {
                        faults.push(format!("{}: there is no setting {name}", path.display()));
                    }
                }
            }
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(SETTINGS.iter().map(|setting| given(setting, &from_files, &environment)).collect())
    } else {
        Err(faults)
    }
}

fn given(
    setting: &'static Setting,
    from_files: &BTreeMap<String, (String, PathBuf)>,
    environment: &impl Fn(&str) -> Option<String>,
) -> Given {
    if let Some(value) = environment(setting.env).filter(|value| !value.trim().is_empty()) {
        return Given { setting, value: value.trim().to_owned(), source: Source::Environment };
    }
    match from_files.get(setting.name) {
        Some((value, path)) => Given { setting, value: value.clone(), source: Source::File(path.clone()) },
        None => Given { setting, value: setting.default.to_owned(), source: Source::Default },
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "toml"))
        .collect();
    files.sort();
    files
}

fn read_file(path: &Path) -> Result<Vec<(String, String)>, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let table: toml::Table = text.parse().map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(table.into_iter().map(|(name, value)| (name, plain(&value))).collect())
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
