//! Whoever adds a table says what it holds about people.

use super::files::{File, files};
use super::{assert_found, assert_none};

#[test]
fn every_table_is_in_the_account_of_personal_data() {
    let schema = files("src", &["rs"]).into_iter().find(|file| file.path == "src/schema.rs").unwrap();
    let account = files("docs", &["md"]).into_iter().find(|file| file.path == "docs/PRIVACY.md").unwrap();
    assert_none(
        "docs/PRIVACY.md has a row for every table, and none besides",
        &differences(&schema, &account),
    );
}

#[test]
fn the_check_of_the_account_can_fail() {
    let schema = File::invented(
        "src/schema.rs",
        "diesel::table! {\n    use x;\n\n    people (id) {\n        id -> DbUuid,\n    }\n}\ndiesel::table! {\n    new_table (a, b) {\n    }\n}\n",
    );
    let account = File::invented(
        "docs/PRIVACY.md",
        "| `people` | name |\n| `gone` (a view) | none |\nnot `new_table` here\n",
    );
    assert_found(&differences(&schema, &account), &["new_table has no row", "gone is no table"]);
}

fn differences(schema: &File, account: &File) -> Vec<String> {
    let (tables, rows) = (tables(&schema.text), rows(&account.text));
    let missing =
        tables.iter().filter(|table| !rows.contains(table)).map(|table| format!("{table} has no row"));
    let stale = rows.iter().filter(|row| !tables.contains(row)).map(|row| format!("{row} is no table"));
    missing.chain(stale).collect()
}

/// The names before `(key) {` in the schema.
fn tables(text: &str) -> Vec<&str> {
    let heads = text.lines().filter(|line| line.starts_with("    ") && line.trim_end().ends_with(") {"));
    heads.filter_map(|line| line.trim().split_once(" (")).map(|(name, _)| name).collect()
}

/// The names that begin a row of a table of the account.
fn rows(text: &str) -> Vec<&str> {
    let starts = text.lines().filter_map(|line| line.strip_prefix("| `"));
    starts.filter_map(|line| line.split_once('`')).map(|(name, _)| name).collect()
}
