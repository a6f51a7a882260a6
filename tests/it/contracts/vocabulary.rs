//! One word for one thing: a slice's folder, its pages, its templates and its tests are called the same.

use super::files::{File, folders, sources, templates};
use super::rust::string_literals;
use super::{assert_found, assert_none};

/// Files with a meaning of their own in every slice, as files or as folders; every other file is a page.
const RESERVED: [&str; 7] = ["mod", "rules", "store", "actions", "forms", "letters", "tests"];

/// Folders under `src/` that have no pages.
const NOT_SLICES: [&str; 3] = ["platform", "measures", "demo"];

/// Folders under `templates/` that belong to no slice.
const SHARED_TEMPLATES: [&str; 4] = ["layouts", "components", "mail", "errors"];

/// Folders under `tests/it/` that belong to no slice.
const SHARED_TESTS: [&str; 4] = ["support", "journeys", "contracts", "platform"];

/// Files of a slice that are neither reserved nor pages, each with its reason. In the import order they stand beside
/// `forms.rs`: they may use rules, and actions and pages may use them.
const NOT_PAGES: &[(&str, &str)] = &[
    ("src/places/atlas.rs", "reads the shipped places and postcodes"),
    ("src/surveys/qr.rs", "draws a link as a square for cameras"),
    ("src/surveys/keys.rs", "makes, reads and destroys the key files of open surveys"),
    ("src/surveys/sealing.rs", "seals answers to the key of their survey and opens them"),
    ("src/questionnaires/pack.rs", "reads a questionnaire from its pack"),
    ("src/directory/pack.rs", "reads services of the support directory from a pack"),
    ("src/scheme/pack.rs", "reads an edition from its pack"),
    ("src/needs/checklists.rs", "reads a checklist for walk-rounds from its pack"),
    ("src/topics/pack.rs", "reads a list of topics from its pack"),
    ("src/scheme/shown.rs", "what pages of every slice show of an edition and a verdict"),
];

/// True when `src/<slice>/<name>.rs` is one of the listed files that are neither reserved nor pages.
pub fn is_listed(slice: &str, name: &str) -> bool {
    NOT_PAGES.iter().any(|(path, _)| *path == format!("src/{slice}/{name}.rs"))
}

#[test]
fn pages_show_their_own_templates_and_every_template_has_its_page() {
    let (sources, templates) = (sources(), templates());
    assert_none("pages and templates are called the same", &unmatched(&sources, &templates, NOT_PAGES));
}

#[test]
fn folders_are_called_after_slices() {
    let slices = folders("src");
    let mut violations = strangers("templates", &folders("templates"), &slices, &SHARED_TEMPLATES);
    violations.extend(strangers("templates/mail", &folders("templates/mail"), &slices, &["layouts"]));
    violations.extend(strangers("tests/it", &folders("tests/it"), &slices, &SHARED_TESTS));
    assert_none("a folder is called after a slice", &violations);
}

#[test]
fn there_is_no_drawer_for_everything() {
    let names = ["common", "utils", "util", "helpers", "services", "managers", "misc"];
    let all = sources();
    let drawers = all
        .iter()
        .filter(|file| file.parts().iter().any(|part| names.contains(&part.trim_end_matches(".rs"))));
    assert_none(
        "a file is called after what it holds",
        &drawers.map(|file| file.path.clone()).collect::<Vec<_>>(),
    );
}

#[test]
fn the_vocabulary_checks_can_fail() {
    let sources = [
        File::invented("src/awards/mod.rs", ""),
        File::invented("src/awards/show.rs", ""),
        File::invented("src/awards/early_release.rs", ""),
        File::invented(
            "src/panels/agenda.rs",
            "fn f() { page(\"awards/show.html\"); page(\"panels/agenda.html\") }",
        ),
        File::invented("src/scheme/pack.rs", ""),
        File::invented("src/platform/clock.rs", ""),
    ];
    let templates = [
        File::invented("templates/awards/show.html", ""),
        File::invented("templates/awards/show-empty.html", ""),
        File::invented("templates/awards/early-release.html", ""),
        File::invented("templates/awards/lonely.html", ""),
        File::invented("templates/layouts/page.html", ""),
    ];
    let listed = [("src/scheme/pack.rs", "reads packs"), ("src/scheme/gone.rs", "went")];
    let found = unmatched(&sources, &templates, &listed);
    assert_found(
        &found,
        &[
            "src/panels/agenda.rs shows awards/show.html",
            "templates/awards/lonely.html",
            "src/scheme/gone.rs",
        ],
    );
    let strangers = strangers("templates", &["awards".into(), "things".into()], &["awards".into()], &[]);
    assert_found(&strangers, &["templates/things"]);
}

/// A page shows templates of its own slice's folder (one that only redirects has none); a template is called after a
/// page, or after a page and what it shows of it: `show-empty.html`.
fn unmatched(sources: &[File], templates: &[File], not_pages: &[(&str, &str)]) -> Vec<String> {
    let pages: Vec<(&File, (&str, String))> =
        sources.iter().filter_map(|file| Some((file, page(file, not_pages)?))).collect();
    let mut violations = Vec::new();
    for (file, (slice, _)) in &pages {
        let shown = string_literals(file).into_iter().filter(|text| text.ends_with(".html"));
        let foreign =
            shown.filter(|name| !name.starts_with(&format!("{slice}/")) && !name.starts_with("errors/"));
        violations.extend(
            foreign.map(|name| format!("{} shows {name}, which is not of templates/{slice}", file.path)),
        );
    }
    for file in templates {
        let [folder, name] = file.parts()[..] else { continue };
        let stem = name.split('.').next().unwrap_or(name).replace('-', "_");
        let belongs = |(slice, page): &(&str, String)| {
            *slice == folder && (stem == *page || stem.starts_with(&format!("{page}_")))
        };
        if !SHARED_TEMPLATES.contains(&folder) && !pages.iter().any(|(_, page)| belongs(page)) {
            violations.push(format!("{}: no page of {folder} is called so", file.path));
        }
    }
    let gone = not_pages.iter().filter(|(path, _)| !sources.iter().any(|file| file.path == *path));
    violations.extend(gone.map(|(path, _)| format!("{path} is gone: take it off the list")));
    violations
}

/// The slice and the name of a page; a page may be a folder.
fn page<'a>(file: &'a File, not_pages: &[(&str, &str)]) -> Option<(&'a str, String)> {
    let parts = file.parts();
    let (slice, name) = (*parts.first()?, parts.get(1)?.trim_end_matches(".rs"));
    let other = NOT_SLICES.contains(&slice) || RESERVED.contains(&name);
    let listed = not_pages.iter().any(|(path, _)| *path == file.path);
    (!other && !listed).then(|| (slice, name.to_owned()))
}

fn strangers(folder: &str, names: &[String], slices: &[String], shared: &[&str]) -> Vec<String> {
    let unknown = names.iter().filter(|name| !slices.contains(name) && !shared.contains(&name.as_str()));
    unknown.map(|name| format!("{folder}/{name} is called after no slice")).collect()
}
