//! Every template exists, is used, and escapes what it shows.

use super::files::{File, sources, templates};
use super::rust::string_literals;
use super::{assert_found, assert_none};

/// Templates that may switch escaping off, each with its reason.
const UNESCAPED: &[(&str, &str)] = &[];

/// Templates that nothing uses yet, each with what it waits for.
const WAITING: &[(&str, &str)] = &[];

#[test]
fn every_template_is_used_and_every_named_template_exists() {
    assert_none("templates and their names match", &mismatches(&templates(), &sources(), WAITING));
}

#[test]
fn no_template_switches_escaping_off() {
    let violations: Vec<String> = templates().iter().flat_map(|file| unescaped(file, UNESCAPED)).collect();
    assert_none("`| safe` is not used", &violations);
}

#[test]
fn the_template_checks_can_fail() {
    let templates = [
        File::invented("templates/layouts/page.html", ""),
        File::invented("templates/layouts/unused.html", ""),
        File::invented("templates/awards/show.html", "{% extends \"layouts/page.html\" %}{{ x |safe }}"),
        File::invented("templates/awards/_row.html", "{% include 'awards/_cell.html' %}"),
        File::invented("templates/mail/awards/released/text.txt", ""),
        File::invented("templates/components/button.html", ""),
    ];
    let sources = [File::invented(
        "src/awards/show.rs",
        "fn f() { page(\"awards/show.html\"); page(\"awards/absent.html\"); post(\"awards/released\"); }",
    )];
    assert_found(
        &mismatches(&templates, &sources, &[("templates/awards/show.html", "nothing")]),
        &[
            "templates/layouts/unused.html is used nowhere",
            "templates/awards/_row.html is used nowhere",
            "templates/awards/show.html is used now",
            "src/awards/show.rs names awards/absent.html",
            "templates/awards/_row.html names awards/_cell.html",
        ],
    );
    assert_found(&unescaped(&templates[2], &[]), &["templates/awards/show.html:1"]);
    assert_found(&unescaped(&templates[2], &[("templates/awards/show.html", "reason")]), &[]);
}

fn mismatches(templates: &[File], sources: &[File], waiting: &[(&str, &str)]) -> Vec<String> {
    let mut named: Vec<(&File, String)> = Vec::new();
    for file in sources {
        named.extend(string_literals(file).into_iter().map(|literal| (file, literal)));
    }
    for file in templates {
        named.extend(quoted_in_tags(&file.text).into_iter().map(|name| (file, name)));
    }
    let is_named = |name: &str| named.iter().any(|(_, other)| other == name);
    let is_used = |file: &File| is_component(file) || ways_to_name(file).iter().any(|name| is_named(name));
    let is_waiting = |file: &File| waiting.iter().any(|(path, _)| *path == file.path);
    let unused = templates.iter().filter(|file| !is_used(file) && !is_waiting(file));
    let mut violations: Vec<String> = unused.map(|file| format!("{} is used nowhere", file.path)).collect();
    let arrived = templates.iter().filter(|file| is_used(file) && is_waiting(file));
    violations.extend(arrived.map(|file| format!("{} is used now: take it off the list", file.path)));
    let exists = |name: &str| templates.iter().any(|file| file.path == format!("templates/{name}"));
    let absent = named.iter().filter(|(_, name)| looks_like_template(name) && !exists(name));
    violations.extend(absent.map(|(file, name)| format!("{} names {name}, which does not exist", file.path)));
    violations
}

/// A page is named by its path, with or without its ending; a letter by its folder.
fn ways_to_name(file: &File) -> Vec<String> {
    let name = file.path.trim_start_matches("templates/");
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    match name.strip_prefix("mail/") {
        Some(_) => vec![name.to_owned(), folder.to_owned(), folder.trim_start_matches("mail/").to_owned()],
        None => vec![name.to_owned(), name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()],
    }
}

/// A component is a template by being one: it is called by its own name, not by its file's.
fn is_component(file: &File) -> bool {
    file.parts()[0] == "components"
}

/// What `{% extends "…" %}` and `{% include "…" %}` name.
fn quoted_in_tags(text: &str) -> Vec<String> {
    let tags = text
        .split("{%")
        .skip(1)
        .filter_map(|rest| rest.split_once("%}"))
        .map(|(tag, _)| tag.trim_matches(['-', ' ']));
    let names = tags.filter_map(|tag| tag.strip_prefix("extends").or_else(|| tag.strip_prefix("include")));
    names.map(|name| name.trim().trim_matches(['"', '\'']).to_owned()).collect()
}

/// `awards/show.html`, but not `text/html`, `../x.html` or an address.
fn looks_like_template(name: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
    };
    name.strip_suffix(".html").is_some_and(|stem| stem.contains('/') && stem.split('/').all(part))
}

fn unescaped(file: &File, listed: &[(&str, &str)]) -> Vec<String> {
    let is_listed = listed.iter().any(|(path, _)| *path == file.path);
    let lines = file.text.lines().enumerate().filter(|(_, line)| switches_escaping_off(line) && !is_listed);
    lines.map(|(number, line)| format!("{}:{}: {}", file.path, number + 1, line.trim())).collect()
}

fn switches_escaping_off(line: &str) -> bool {
    let dense: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    let mut after = dense.match_indices("|safe").map(|(at, found)| &dense[at + found.len()..]);
    after.any(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        || dense.contains("autoescapefalse")
}
