//! Templates to HTML: a set of templates for each language, so that `t` and `date` know the
//! reader's language wherever they stand, in components as well.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use serde_json::json;
use tera::{Context, Filter, Kwargs, State, StringInput, Tera, Value};

use super::texts::{Args, Lang, TextError, Texts};
use super::{apart, assets, binding, filters};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Why a page could not be made. Always a mistake of ours.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    /// A template is wrong, or was not given what it shows.
    #[error("{}", told(.0))]
    Template(#[from] tera::Error),
    /// A text is missing or was not given what it shows.
    #[error(transparent)]
    Text(#[from] TextError),
    /// The override folder could not be read.
    #[error("{0} could not be read: {1}")]
    Folder(PathBuf, std::io::Error),
}

/// The error with every cause below it: the cause says which variable is missing.
fn told(error: &tera::Error) -> String {
    let mut told = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(below) = cause {
        told = format!("{told}: {below}");
        cause = below.source();
    }
    told
}

/// Every template in every language.
pub struct Pages {
    texts: Arc<Texts>,
    engines: BTreeMap<Lang, Tera>,
}

/// The folders with every template that is shown in a language that is not the whole site's.
const OF_RESPONDENTS: [&str; 4] = ["layouts/", "components/", "errors/", "surveys/"];

impl Pages {
    /// Reads templates and texts: those in the binary, or `templates/` and `locales/` of `dir`
    /// while somebody is writing them.
    ///
    /// # Errors
    /// When a template cannot be read or names a filter, function or component there is not.
    pub fn load(dir: Option<&Path>) -> Result<Self, PagesError> {
        let texts = Arc::new(Texts::load(dir.map(|dir| dir.join("locales")).as_deref())?);
        let templates = match dir {
            None => embedded(&TEMPLATES),
            Some(dir) => folder(&dir.join("templates"))?,
        };
        let engines =
            Lang::ALL.into_iter().map(|lang| Ok((lang, engine(lang, &texts, &of(lang, &templates))?)));
        Ok(Self { engines: engines.collect::<Result<_, PagesError>>()?, texts })
    }

    /// Renders a template by its path in `templates/`. `context` is a map; `form` and `errors`
    /// are empty, and `meanwhile` is false, where it does not give them.
    ///
    /// # Errors
    /// When the template shows something `context` has not.
    pub fn render(
        &self,
        lang: Lang,
        template: &str,
        context: &serde_json::Value,
    ) -> Result<String, PagesError> {
        let mut context = Context::from_serialize(context)?;
        for (name, empty) in [("form", json!({})), ("errors", json!([])), ("meanwhile", json!(false))] {
            if !context.contains_key(name) {
                context.insert(name, &empty);
            }
        }
        Ok(apart::told_apart(self.engine(lang).render(template, &context)?))
    }

    /// The texts, for what is not a page: letters, errors, exports.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The engine of a language: tests look at its templates and components.
    pub fn engine(&self, lang: Lang) -> &Tera {
        &self.engines[&lang]
    }
}

/// The templates a language needs: starting takes no longer for what nobody is shown.
fn of(lang: Lang, templates: &Templates) -> Templates {
    let is_needed = |name: &str| OF_RESPONDENTS.iter().any(|folder| name.starts_with(folder));
    let needed = templates.iter().filter(|(name, _)| Lang::OF_SITE.contains(&lang) || is_needed(name));
    needed.map(|(name, source)| (name.clone(), source.clone())).collect()
}

fn engine(lang: Lang, texts: &Arc<Texts>, templates: &Templates) -> Result<Tera, PagesError> {
    let mut tera = Tera::new();
    tera.autoescape_on([".html", ".xml", ".svg"]);
    register_texts(&mut tera, lang, texts);
    binding::register(&mut tera);
    tera.register_filter("date", move |text: &str, _: Kwargs, _: &State| {
        let day = filters::parse_date(text).ok_or_else(|| refused("date", text))?;
        Ok::<_, tera::Error>(filters::date(lang, day))
    });
    tera.register_filter("datetime", move |text: &str, _: Kwargs, _: &State| {
        let at = filters::parse_instant(text).ok_or_else(|| refused("datetime", text))?;
        Ok::<_, tera::Error>(filters::instant(lang, at))
    });
    tera.register_filter("number", |number: &Value, _: Kwargs, _: &State| {
        filters::grouped(&number.to_string())
    });
    tera.register_filter("asset", |name: &str, _: Kwargs, _: &State| {
        assets::find(name).ok_or_else(|| refused("asset", name))
    });
    tera.register_filter("query", |text: &str, _: Kwargs, _: &State| {
        url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>()
    });
    tera.register_filter("paragraphs", Paragraphs);
    // Whether a text was captured as markup, so that a component need not wrap or escape it.
    tera.register_test("markup", |value: &Value, _: Kwargs, _: &State| value.is_safe());
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

fn register_texts(tera: &mut Tera, lang: Lang, texts: &Arc<Texts>) {
    let known = Arc::clone(texts);
    tera.register_filter("t", move |key: &str, kwargs: Kwargs, _: &State| text(&known, lang, key, &kwargs));
    let known = Arc::clone(texts);
    tera.register_function("t", move |kwargs: Kwargs, _: &State| {
        let key: String = kwargs.must_get("key")?;
        text(&known, lang, &key, &kwargs)
    });
}

fn text(texts: &Texts, lang: Lang, key: &str, kwargs: &Kwargs) -> Result<String, tera::Error> {
    let mut args = Args::new();
    for (name, value) in kwargs.iter() {
        let value = serde_json::to_value(value)
            .map_err(|error| tera::Error::message(format!("argument {name} of `{key}`: {error}")))?;
        args.insert(name.to_string(), value);
    }
    let said = texts.get(lang, key, &args).map_err(tera::Error::message)?;
    Ok(if texts.has(lang, key) { said } else { apart::english(&said) })
}

/// A person's own words: the only filter whose output is not escaped again.
struct Paragraphs;

impl<'a> Filter<StringInput<'a>, String> for Paragraphs {
    fn call(&self, words: StringInput<'a>, _: Kwargs, _: &State) -> String {
        filters::paragraphs(words.as_str())
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn refused(filter: &str, text: &str) -> tera::Error {
    tera::Error::message(format!("the filter `{filter}` cannot show \"{text}\""))
}

/// Sources by their path in `templates/`.
type Templates = BTreeMap<String, String>;

fn embedded(dir: &Dir<'_>) -> Templates {
    let mut found = Templates::new();
    for file in dir.files() {
        if let Some(source) = file.contents_utf8() {
            found.insert(name(file.path()), source.to_owned());
        }
    }
    for dir in dir.dirs() {
        found.extend(embedded(dir));
    }
    found
}

fn folder(root: &Path) -> Result<Templates, PagesError> {
    let mut found = Templates::new();
    let mut waiting = vec![root.to_owned()];
    while let Some(dir) = waiting.pop() {
        let unreadable = |error| PagesError::Folder(dir.clone(), error);
        for entry in std::fs::read_dir(&dir).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let source = std::fs::read_to_string(&path).map_err(unreadable)?;
                found.insert(name(path.strip_prefix(root).unwrap_or(&path)), source);
            }
        }
    }
    Ok(found)
}

/// A template's name: its path with forward slashes on every system.
fn name(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Renders one template of its own beside the shipped layouts and components.
    fn rendered(lang: Lang, source: &str, context: serde_json::Value) -> Result<String, PagesError> {
        let mut pages = Pages::load(None)?;
        for tera in pages.engines.values_mut() {
            tera.add_raw_template("tried.html", source)?;
        }
        pages.render(lang, "tried.html", &context)
    }

    #[test]
    fn text_is_escaped_in_pages() {
        let html = rendered(Lang::En, "{{ name }}", json!({ "name": "<b>" })).unwrap();
        assert_eq!(html, "&lt;b&gt;");
    }

    #[test]
    fn only_the_paragraphs_filter_makes_markup_and_it_escapes_what_it_is_given() {
        let html = rendered(Lang::En, "{{ words | paragraphs }}", json!({ "words": "a <b>\n\nc" })).unwrap();
        assert_eq!(html, "<p class=\"govuk-body\">a &lt;b&gt;</p>\n<p class=\"govuk-body\">c</p>");
    }

    #[test]
    fn texts_and_dates_follow_the_language_inside_components_as_well() {
        let source = "{% component tried.day(on) %}{{ on | date }} {{ \"language-switch\" | t }}{% endcomponent %}\
                      {{<tried.day on=\"2026-11-22\" />}}";
        let english = rendered(Lang::En, source, json!({})).unwrap();
        let welsh = rendered(Lang::Cy, source, json!({})).unwrap();
        assert!(english.starts_with("22 November 2026 "), "{english}");
        assert!(welsh.starts_with("22 Tachwedd 2026 "), "{welsh}");
        assert_ne!(english.rsplit(' ').next(), welsh.rsplit(' ').next());
    }

    #[test]
    fn a_text_that_is_in_english_on_a_welsh_page_says_so() {
        let source = "{{ \"campaigns-title\" | t }} <i title=\"{{ \"campaigns-title\" | t }}\"></i>";
        let english = rendered(Lang::En, source, json!({})).unwrap();
        assert_eq!(english, "Campaigns <i title=\"Campaigns\"></i>");
        let welsh = rendered(Lang::Cy, source, json!({})).unwrap();
        assert_eq!(welsh, "<span lang=\"en\">Campaigns</span> <i title=\"Campaigns\"></i>");
    }

    #[test]
    fn numbers_instants_and_assets_are_shown_by_their_filters() {
        let source = "{{ staff | number }} · {{ at | datetime }} · {{ \"app.css\" | asset }}";
        let html = rendered(Lang::En, source, json!({ "staff": 4500, "at": "2026-11-22T10:05:00" })).unwrap();
        assert!(html.starts_with("4,500 · 22 November 2026, 10:05am · /assets/app-"), "{html}");
    }

    #[test]
    fn what_is_missing_is_an_error_that_names_it() {
        let broken = |source| rendered(Lang::En, source, json!({})).unwrap_err().to_string();
        assert!(broken("{{ employer }}").contains("employer"));
        assert!(broken("{{ \"no-such-key\" | t }}").contains("no-such-key"));
        assert!(broken("{{ \"no-such.css\" | asset }}").contains("no-such.css"));
        assert!(broken("{{ \"soon\" | date }}").contains("soon"));
    }

    #[test]
    fn a_form_and_its_errors_are_empty_when_a_page_has_none() {
        let html = rendered(Lang::En, "{% if errors %}wrong{% else %}fine{% endif %}", json!({})).unwrap();
        assert_eq!(html, "fine");
    }
}
