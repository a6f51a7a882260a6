//! `halemark directory check`, as a host meets it.

use super::program::run;

/// A pack with nothing wrong.
const PACK: &str = r#"slug = "ours"
written_on = "2026-03-01"

[[services]]
code = "line"
name = "Line"
about = "Somebody to talk to."
audience = "both"
address = "https://line.example/"
topics = ["stress"]
"#;

#[test]
fn the_command_says_what_is_wrong_and_ends_with_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("good.toml"), PACK).unwrap();
    std::fs::write(folder.path().join("bad.toml"), PACK.replace("stress", "strss")).unwrap();
    let good = run(folder.path(), &["directory", "check", "good.toml"], &[]);
    assert!(good.is_ok && good.said.contains("ours: 1 service. No problems."), "{}", good.said);
    let bad = run(folder.path(), &["directory", "check", "bad.toml"], &[]);
    assert!(!bad.is_ok && bad.said.contains("bad.toml:10: "), "{}", bad.said);
    let gone = run(folder.path(), &["directory", "check", "gone.toml"], &[]);
    assert!(!gone.is_ok && gone.said.contains("cannot be read"), "{}", gone.said);
}
