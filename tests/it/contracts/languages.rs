//! Employees answer in their own language: every text of theirs is there in each.

use super::files::{File, files, templates};
use super::locales::{keys, named_keys};
use super::{assert_found, assert_none};
use halemark::platform::web::texts::Lang;
use std::collections::BTreeSet;

/// The catalogue that has nothing but what respondents read.
const CATALOGUE: &str = "respondent.ftl";

#[test]
fn the_pages_of_respondents_are_there_in_every_language() {
    let listed: Vec<&str> =
        include_str!("respondent_templates.txt").lines().filter(|line| !line.starts_with('#')).collect();
    let english = files("locales/en", &["ftl"]);
    for lang in Lang::ALL {
        let catalogues = files(&format!("locales/{}", lang.code()), &["ftl"]);
        let missing = missing(&listed, &templates(), &english, &catalogues);
        assert_none(&format!("what respondents read is there in {}", lang.code()), &missing);
    }
}

#[test]
fn no_language_has_a_text_that_english_lacks() {
    let english = keys(&files("locales/en", &["ftl"]));
    for lang in Lang::ALL {
        let own = keys(&files(&format!("locales/{}", lang.code()), &["ftl"]));
        let only: Vec<String> = own.difference(&english).cloned().collect();
        assert_none(&format!("every key of locales/{} is a key of locales/en", lang.code()), &only);
    }
}

#[test]
fn the_checks_of_languages_can_fail() {
    let english = [File::invented("locales/en/respondent.ftl", "respondent-a = A\nrespondent-b = B\n")];
    let polish = [File::invented("locales/pl/respondent.ftl", "respondent-a = A\n")];
    let templates = [File::invented("templates/layouts/private.html", "{{ \"site-name\" | t }}")];
    assert_found(
        &missing(&["layouts/private.html", "surveys/gone.html"], &templates, &english, &polish),
        &["respondent-b", "layouts/private.html: site-name", "surveys/gone.html is gone"],
    );
    assert_found(&missing(&[], &templates, &english, &english), &[]);
}

/// What a language lacks of the catalogue of respondents, and of the texts their templates name.
fn missing(listed: &[&str], templates: &[File], english: &[File], own: &[File]) -> Vec<String> {
    let has = keys(own);
    let catalogue: Vec<&File> = english.iter().filter(|file| file.path.ends_with(CATALOGUE)).collect();
    let wanted: BTreeSet<String> =
        catalogue.iter().flat_map(|file| keys(std::slice::from_ref(*file))).collect();
    let mut violations: Vec<String> = wanted.difference(&has).cloned().collect();
    for name in listed {
        let Some(file) = templates.iter().find(|file| file.path == format!("templates/{name}")) else {
            violations.push(format!("{name} is gone: take it off the list"));
            continue;
        };
        let named = named_keys(&file.text).into_iter().filter(|key| !has.contains(key));
        violations.extend(named.map(|key| format!("{name}: {key}")));
    }
    violations
}
