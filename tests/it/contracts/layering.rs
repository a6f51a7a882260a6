//! Imports go one way, between slices and inside them; diesel stays in its rooms; rules are pure.

use super::files::{File, sources};
use super::rust::{UsedPath, flat_tokens, used_paths};
use super::{assert_found, assert_none, vocabulary};
use proc_macro2::TokenTree;

/// The slices, lowest first: a slice may import from the rows above its own, and from nothing beside or below it.
const ORDER: [&[&str]; 14] = [
    &["platform", "measures"],
    &["places", "scheme", "questionnaires"],
    &["people", "topics"],
    &["notices"],
    &["drafts"],
    &["employers"],
    &["evidence", "advocates", "surveys", "absence", "directory"],
    &["needs"],
    &["campaigns"],
    &["applications"],
    &["assessments", "awards", "charter"],
    &["panels"],
    &["register", "lists", "outcomes"],
    &["desks"],
];

/// What stands on top of all slices, as files or folders right under `src/`; no slice imports from them.
const TOP: [&str; 7] = ["main", "lib", "app", "routes", "jobs", "cli", "demo"];

/// What rules may not reach for: anything that reads or changes the world.
const IMPURE: [&str; 27] = [
    "diesel",
    "diesel_migrations",
    "actix_web",
    "actix_multipart",
    "tera",
    "fluent_templates",
    "lettre",
    "object_store",
    "rand",
    "tokio",
    "crate::schema",
    "crate::platform::app",
    "crate::platform::clock",
    "crate::platform::config",
    "crate::platform::db",
    "crate::platform::files",
    "crate::platform::jobs",
    "crate::platform::mail",
    "crate::platform::tx",
    "crate::platform::web",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
];

/// Calls that are impure wherever they are imported from: type and function.
const IMPURE_CALLS: [(&str, &str); 6] = [
    ("Utc", "now"),
    ("Local", "now"),
    ("SystemTime", "now"),
    ("Instant", "now"),
    ("Uuid", "new_v4"),
    ("Uuid", "now_v7"),
];

/// The reserved files of a slice, or folders of that name; every other file is a page.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Layer {
    Rules,
    Store,
    Letters,
    Forms,
    Listed,
    Actions,
    Page,
    Module,
}

impl Layer {
    fn named(slice: &str, name: &str) -> Layer {
        match name {
            _ if vocabulary::is_listed(slice, name) => Layer::Listed,
            "rules" => Layer::Rules,
            "store" => Layer::Store,
            "letters" => Layer::Letters,
            "forms" => Layer::Forms,
            "actions" => Layer::Actions,
            "mod" => Layer::Module,
            _ => Layer::Page,
        }
    }

    /// rules ← store ← actions ← pages; letters are posted by actions, forms are read by pages, what is listed by both.
    fn may_import(self, other: Layer) -> bool {
        use Layer::*;
        self == other
            || match self {
                Rules => false,
                Store | Letters | Forms | Listed => other == Rules,
                Actions => [Rules, Store, Letters, Listed].contains(&other),
                Page => [Rules, Store, Forms, Listed, Actions].contains(&other),
                Module => true,
            }
    }
}

#[test]
fn imports_go_one_way() {
    assert_none("imports follow the order of the slices and of their files", &wrong_imports(&sources()));
}

#[test]
fn diesel_stays_in_its_rooms() {
    let violations: Vec<String> = sources().iter().filter_map(diesel_outside).collect();
    assert_none("diesel is named only in store.rs, schema.rs and platform/db", &violations);
}

#[test]
fn rules_are_pure() {
    let violations: Vec<String> = sources().iter().flat_map(impurities).collect();
    assert_none("rules and measures read no clock, chance, file, database or request", &violations);
}

#[test]
fn every_folder_has_its_place_in_the_order() {
    let all = sources();
    let unknown = all.iter().filter(|file| rank(slice_of(file)).is_none() && !is_top(slice_of(file)));
    let named: Vec<String> =
        unknown.map(|file| file.path.clone()).filter(|path| path != "src/schema.rs").collect();
    assert_none("every file of src/ is of a slice in the import order, or on top of all", &named);
}

#[test]
fn the_import_checks_can_fail() {
    let page =
        File::invented("src/awards/show.rs", "use super::{actions, store}; use crate::employers::Employer;");
    let rules = File::invented("src/awards/rules.rs", "use super::store::Row; use crate::awards::Grant;");
    let store = File::invented(
        "src/awards/store.rs",
        "use crate::schema::awards; fn f() { crate::awards::actions::grant() }",
    );
    let actions = File::invented(
        "src/awards/actions.rs",
        "use crate::panels::Panel; use crate::app::App; use crate::schema;",
    );
    let other = File::invented(
        "src/panels/actions.rs",
        "fn f() { crate::awards::store::find(); crate::awards::actions::grant() }",
    );
    let beside = File::invented("src/assessments/actions.rs", "use crate::awards::Award;");
    let desk = File::invented("src/desks/home.rs", "use crate::awards::actions;");
    assert_found(
        &wrong_imports(&[page, rules, store, actions, other, beside, desk]),
        &[
            "src/awards/rules.rs:1: crate::awards::store::Row",
            "src/awards/rules.rs:1: crate::awards::Grant",
            "src/awards/store.rs:1: crate::awards::actions::grant",
            "src/awards/actions.rs:1: crate::panels::Panel",
            "src/awards/actions.rs:1: crate::app::App",
            "src/awards/actions.rs:1: crate::schema",
            "src/panels/actions.rs:1: crate::awards::store::find",
            "src/assessments/actions.rs:1: crate::awards::Award",
            "src/desks/home.rs:1: crate::awards::actions",
        ],
    );
}

#[test]
fn the_checks_of_diesel_and_purity_can_fail() {
    let derive = "#[derive(Queryable)] #[diesel(table_name = awards)] struct Row;";
    assert!(diesel_outside(&File::invented("src/awards/rules.rs", derive)).is_some());
    assert!(diesel_outside(&File::invented("src/awards/store/row.rs", derive)).is_none());
    assert!(diesel_outside(&File::invented("src/platform/db/id.rs", derive)).is_none());
    let text = "use chrono::{NaiveDate, Utc}; use std::fs::File; fn f() { Utc::now(); crate::platform::db::read(); }";
    let found = impurities(&File::invented("src/awards/rules/term.rs", text));
    assert_found(&found, &["std::fs::File", "Utc::now", "crate::platform::db::read"]);
    assert_found(&impurities(&File::invented("src/awards/actions.rs", text)), &[]);
}

fn wrong_imports(files: &[File]) -> Vec<String> {
    let is_page = |slice: &str, name: &str| {
        let (file, folder) = (format!("src/{slice}/{name}.rs"), format!("src/{slice}/{name}/"));
        files.iter().any(|other| other.path == file || other.path.starts_with(&folder))
    };
    let mut violations = Vec::new();
    for file in files.iter().filter(|file| !is_top(slice_of(file))) {
        for path in
            used_paths(file).into_iter().filter(|path| path.segments[0] == "crate" && path.segments.len() > 1)
        {
            if let Some(rule) = broken_rule(file, &path, &is_page) {
                violations.push(format!("{}:{}: {}: {rule}", file.path, path.line, path.segments.join("::")));
            }
        }
    }
    violations
}

/// The rule that `path` breaks when it is used in `file`.
fn broken_rule(file: &File, path: &UsedPath, is_file: &impl Fn(&str, &str) -> bool) -> Option<&'static str> {
    let (own, other) = (slice_of(file), path.segments[1].as_str());
    let inner = path.segments.get(2).map(String::as_str);
    if other == "schema" {
        return (!is_diesel_room(file)).then_some("tables are for the store");
    }
    if is_top(other) {
        return Some("nothing below imports from the top");
    }
    if own == other {
        return broken_inside(file, other, inner?, is_file);
    }
    let (own_rank, other_rank) = (rank(own)?, rank(other)?);
    if other_rank >= own_rank {
        return Some("this slice is not below");
    }
    broken_between(own, other, inner?, is_file)
}

fn broken_inside(
    file: &File,
    slice: &str,
    name: &str,
    is_file: &impl Fn(&str, &str) -> bool,
) -> Option<&'static str> {
    let layer = layer_of(file);
    if slice == "platform"
        || slice == "measures"
        || [Layer::Page, Layer::Module].contains(&layer) && !is_file(slice, name)
    {
        return None;
    }
    if !is_file(slice, name) && Layer::named(slice, name) == Layer::Page {
        return Some("inside a slice, name the file and not what mod.rs shows to others");
    }
    (!layer.may_import(Layer::named(slice, name)))
        .then_some("inside a slice: rules ← store ← actions ← pages")
}

fn broken_between(
    own: &str,
    other: &str,
    name: &str,
    is_file: &impl Fn(&str, &str) -> bool,
) -> Option<&'static str> {
    if ["platform", "measures"].contains(&other) {
        return None;
    }
    match Layer::named(other, name) {
        Layer::Store | Layer::Forms | Layer::Letters => Some("private to its slice"),
        Layer::Actions if own == "desks" => Some("desks only read"),
        Layer::Page if is_file(other, name) => Some("pages are nobody else's"),
        _ => None,
    }
}

/// The sentence to show when diesel is named where it should not be.
fn diesel_outside(file: &File) -> Option<String> {
    let named = flat_tokens(file).into_iter().find_map(|token| match token {
        TokenTree::Ident(word) if word == "diesel" || word == "diesel_migrations" => {
            Some(word.span().start().line)
        }
        _ => None,
    });
    named.filter(|_| !is_diesel_room(file)).map(|line| format!("{}:{line}", file.path))
}

fn is_diesel_room(file: &File) -> bool {
    file.path == "src/schema.rs"
        || file.path.starts_with("src/platform/db/")
        || file.parts().iter().any(|part| ["store.rs", "store"].contains(part))
}

fn impurities(file: &File) -> Vec<String> {
    if layer_of(file) != Layer::Rules && slice_of(file) != "measures" {
        return Vec::new();
    }
    let impure = |path: &UsedPath| {
        let called =
            |(of, name): &(&str, &str)| path.segments.windows(2).any(|two| two[0] == *of && two[1] == *name);
        IMPURE.iter().any(|prefix| path.starts_with(prefix)) || IMPURE_CALLS.iter().any(called)
    };
    let found = used_paths(file).into_iter().filter(impure);
    found.map(|path| format!("{}:{}: {}", file.path, path.line, path.segments.join("::"))).collect()
}

fn slice_of(file: &File) -> &str {
    file.parts()[0].trim_end_matches(".rs")
}

fn layer_of(file: &File) -> Layer {
    file.parts()
        .get(1)
        .map_or(Layer::Module, |name| Layer::named(slice_of(file), name.trim_end_matches(".rs")))
}

fn rank(slice: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&slice))
}

fn is_top(name: &str) -> bool {
    TOP.contains(&name)
}
