//! The texts a person reads: message catalogues, one folder for each language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use serde_json::Value;

pub use super::lang::Lang;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// What a text's placeables are filled with: strings and numbers by name.
pub type Args = BTreeMap<String, Value>;

/// Why there is no such text. Each is a mistake of ours, never of the reader.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    /// The catalogue has a message that cannot be read.
    #[error("{file} cannot be read as a message catalogue: {reason}")]
    Catalogue {
        /// The catalogue's path in `locales/`.
        file: String,
        /// What its parser says.
        reason: String,
    },
    /// No language has the key.
    #[error("there is no text with the key `{0}`")]
    Missing(String),
    /// The text asks for an argument it was not given, or one it cannot show.
    #[error("the text `{key}` cannot be shown: {reason}")]
    Argument {
        /// The text's key.
        key: String,
        /// What is wrong with its arguments.
        reason: String,
    },
    /// An override folder could not be read.
    #[error("{0} could not be read: {1}")]
    Folder(PathBuf, std::io::Error),
}

/// Every text in every language.
pub struct Texts {
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
}

impl Texts {
    /// Reads the catalogues: those in the binary, or those in `dir` (a folder with `en/`, `cy/` and
    /// so on) while somebody is writing them.
    pub fn load(dir: Option<&Path>) -> Result<Self, TextError> {
        let bundles = Lang::ALL.into_iter().map(|lang| Ok((lang, bundle(lang, dir)?)));
        Ok(Self { bundles: bundles.collect::<Result<_, TextError>>()? })
    }

    /// The text with this key in this language, in English where that has none. Whole numbers
    /// are shown with thousands separators; hand a year over as a string.
    ///
    /// # Errors
    /// When no language has the key, or an argument is missing.
    pub fn get(&self, lang: Lang, key: &str, args: &Args) -> Result<String, TextError> {
        let has = if self.has(lang, key) { lang } else { Lang::En };
        let missing = || TextError::Missing(key.to_owned());
        let bundle = self.bundles.get(&has).ok_or_else(missing)?;
        let pattern = bundle.get_message(key).and_then(|message| message.value()).ok_or_else(missing)?;
        let refused = |reason| TextError::Argument { key: key.to_owned(), reason };
        let args = fluent_args(args).map_err(refused)?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        match errors.first() {
            Some(error) => Err(refused(error.to_string())),
            None => Ok(text.into_owned()),
        }
    }

    /// Whether this very language has the key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        let message = self.bundles.get(&lang).and_then(|bundle| bundle.get_message(key));
        message.is_some_and(|message| message.value().is_some())
    }
}

fn bundle(lang: Lang, dir: Option<&Path>) -> Result<FluentBundle<FluentResource>, TextError> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.code().parse().unwrap_or_default()]);
    // The marks that isolate a right-to-left name show as boxes in some mail programs.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(super::filters::grouped(&number.as_string())),
        _ => None,
    }));
    for (file, source) in sources(lang, dir)? {
        let unreadable = |reason: String| TextError::Catalogue { file: file.clone(), reason };
        let resource = FluentResource::try_new(source).map_err(|(_, errors)| unreadable(listed(&errors)))?;
        bundle.add_resource(resource).map_err(|errors| unreadable(listed(&errors)))?;
    }
    Ok(bundle)
}

/// The catalogues of a language as (path, content), by path.
fn sources(lang: Lang, dir: Option<&Path>) -> Result<Vec<(String, String)>, TextError> {
    let mut found = match dir {
        None => LOCALES
            .get_dir(lang.code())
            .into_iter()
            .flat_map(Dir::files)
            .map(|file| {
                (file.path().display().to_string(), file.contents_utf8().unwrap_or_default().to_owned())
            })
            .collect(),
        // Whoever writes texts may do so in English alone.
        Some(dir) if lang != Lang::En && !dir.join(lang.code()).exists() => Vec::new(),
        Some(dir) => read_folder(&dir.join(lang.code()))?,
    };
    found.retain(|(file, _)| file.ends_with(".ftl"));
    found.sort();
    Ok(found)
}

fn read_folder(dir: &Path) -> Result<Vec<(String, String)>, TextError> {
    let unreadable = |error| TextError::Folder(dir.to_owned(), error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_file() {
            let source = std::fs::read_to_string(&path).map_err(unreadable)?;
            found.push((path.display().to_string(), source));
        }
    }
    Ok(found)
}

fn listed<E: std::fmt::Display>(errors: &[E]) -> String {
    errors.iter().map(E::to_string).collect::<Vec<_>>().join("; ")
}

fn fluent_args(args: &Args) -> Result<FluentArgs<'_>, String> {
    let mut filled = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        match value {
            Value::String(text) => filled.set(name.as_str(), text.as_str()),
            Value::Number(number) => filled.set(name.as_str(), number.as_f64().unwrap_or_default()),
            other => return Err(format!("`{name}` is {other}, neither text nor a number")),
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn args(value: Value) -> Args {
        serde_json::from_value(value).unwrap()
    }

    fn texts_of(english: &str, welsh: &str) -> Texts {
        let dir = tempfile::tempdir().unwrap();
        for (code, source) in [("en", english), ("cy", welsh)] {
            std::fs::create_dir(dir.path().join(code)).unwrap();
            std::fs::write(dir.path().join(code).join("site.ftl"), source).unwrap();
        }
        Texts::load(Some(dir.path())).unwrap()
    }

    #[test]
    fn the_shipped_catalogues_can_be_read_and_agree() {
        let texts = Texts::load(None).unwrap();
        assert!(texts.has(Lang::En, "site-name"));
        assert!(texts.has(Lang::Cy, "site-name"));
    }

    #[test]
    fn a_text_missing_in_welsh_is_shown_in_english() {
        let texts = texts_of("a = Apple\nb = Bread", "a = Afal");
        assert_eq!(texts.get(Lang::Cy, "a", &Args::new()).unwrap(), "Afal");
        assert_eq!(texts.get(Lang::Cy, "b", &Args::new()).unwrap(), "Bread");
    }

    #[test]
    fn a_missing_key_or_argument_is_an_error_and_not_a_gap() {
        let texts = texts_of("hello = Hello { $name }", "");
        let missing = texts.get(Lang::En, "goodbye", &Args::new());
        assert!(matches!(missing, Err(TextError::Missing(key)) if key == "goodbye"));
        let unfilled = texts.get(Lang::En, "hello", &Args::new());
        assert!(matches!(unfilled, Err(TextError::Argument { .. })));
        let empty = texts.get(Lang::En, "hello", &args(json!({ "name": null })));
        assert!(matches!(empty, Err(TextError::Argument { .. })));
    }

    #[test]
    fn counts_choose_their_plural_and_are_grouped() {
        let texts = texts_of("staff = { $n ->\n    [one] One person\n   *[other] { $n } people\n }", "");
        let staff = |n: u32| texts.get(Lang::En, "staff", &args(json!({ "n": n }))).unwrap();
        assert_eq!(staff(1), "One person");
        assert_eq!(staff(4500), "4,500 people");
    }
}
