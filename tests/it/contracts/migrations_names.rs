//! Both databases have the same migrations, each with its way back.

use super::files::{files, folders};
use super::{assert_found, assert_none};
use std::collections::BTreeSet;

#[test]
fn both_databases_have_the_same_migrations_each_way() {
    let violations = differences(&side("sqlite"), &side("postgres"));
    assert_none("migrations/sqlite and migrations/postgres match", &violations);
}

#[test]
fn the_check_of_migration_names_can_fail() {
    let sqlite = Side {
        name: "sqlite",
        folders: set(&["1_a", "2_b"]),
        files: set(&["1_a/up.sql", "1_a/down.sql", "2_b/up.sql"]),
    };
    let postgres =
        Side { name: "postgres", folders: set(&["1_a"]), files: set(&["1_a/up.sql", "1_a/down.sql"]) };
    assert_found(&differences(&sqlite, &postgres), &["2_b is only in one", "sqlite/2_b/down.sql"]);
}

struct Side {
    name: &'static str,
    folders: BTreeSet<String>,
    files: BTreeSet<String>,
}

fn side(name: &'static str) -> Side {
    let folder = format!("migrations/{name}");
    let with_text = files(&folder, &["sql"]).into_iter().filter(|file| !file.text.trim().is_empty());
    let files = with_text.map(|file| file.path[folder.len() + 1..].to_owned()).collect();
    Side { name, folders: folders(&folder).into_iter().collect(), files }
}

fn differences(one: &Side, other: &Side) -> Vec<String> {
    let lonely = one.folders.symmetric_difference(&other.folders);
    let mut violations: Vec<String> = lonely.map(|name| format!("{name} is only in one of them")).collect();
    for side in [one, other] {
        let wanted =
            side.folders.iter().flat_map(|folder| [format!("{folder}/up.sql"), format!("{folder}/down.sql")]);
        let missing = wanted.filter(|file| !side.files.contains(file));
        violations.extend(missing.map(|file| format!("{}/{file} is missing or empty", side.name)));
    }
    violations
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}
