//! What `docs/SCHEME-PACKS.md` says the program prints, printed.

use std::fs;

use super::program::run;

const DOCUMENT: &str = include_str!("../../../docs/SCHEME-PACKS.md");

/// The texts of the fenced blocks of this kind.
fn blocks(kind: &str) -> Vec<&'static str> {
    let pieces = DOCUMENT.split("```").skip(1).step_by(2);
    pieces
        .filter_map(|piece| piece.split_once('\n'))
        .filter(|(is, _)| *is == kind)
        .map(|(_, text)| text)
        .collect()
}

#[test]
fn the_small_pack_of_the_document_is_judged_as_it_says() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("pack")).unwrap();
    let kinds = ["toml whole", "toml facts", "toml answers"];
    let files = ["pack/edition.toml", "pack/criteria.toml", "facts.toml", "answers.toml"];
    let texts: Vec<_> = kinds.into_iter().flat_map(blocks).collect();
    assert_eq!(texts.len(), files.len());
    for (file, text) in files.into_iter().zip(texts) {
        fs::write(folder.path().join(file), text).unwrap();
    }
    let command = "scheme evaluate pack --facts facts.toml --answers answers.toml --as-of 2026-11-22";
    let ended = run(folder.path(), &command.split(' ').collect::<Vec<_>>(), &[]);
    assert!(ended.is_ok, "{}", ended.faults);
    assert_eq!(vec![ended.said.as_str()], blocks("printed"));
}
