//! Contracts: what reviews forget, checked on the text of the project itself.
//!
//! Every checker is a function from files to violations. It is run twice: on the project, where it must find
//! nothing, and on a few invented lines that break its rule, where it must find them.

mod access_matrix;
mod busy;
mod cross_site;
pub mod files;
mod languages;
mod layering;
mod locales;
mod migrations;
mod migrations_names;
mod migrations_rows;
mod migrations_words;
mod nothing;
mod panics;
mod privacy;
mod queries;
mod rust;
mod sizes;
mod templates;
mod vocabulary;

/// Fails with every violation on a line of its own.
fn assert_none(rule: &str, violations: &[String]) {
    assert!(violations.is_empty(), "{rule}:\n  {}\n", violations.join("\n  "));
}

/// Fails unless exactly these violations were found, each recognised by a part of its text.
fn assert_found(violations: &[String], parts: &[&str]) {
    let all_known = violations.len() == parts.len();
    let in_order = violations.iter().zip(parts).all(|(violation, part)| violation.contains(part));
    assert!(all_known && in_order, "should have found {parts:#?}, found {violations:#?}");
}
