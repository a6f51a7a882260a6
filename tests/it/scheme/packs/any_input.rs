//! Whatever the files hold, checking ends with a definition or with problems that say where and what.

use std::fs;
use std::path::{Path, PathBuf};

use halemark::scheme::pack::{Checked, PackFile, check, check_dir, pack_file, read};
use proptest::prelude::*;

use super::super::ladder::{CRITERIA, EDITION, file};

/// Pieces that a pack is made of, for putting where they do not belong.
const PIECES: [&str; 24] = [
    "[[levels]]",
    "[levels]",
    "[[levels.pass]]",
    "[[criteria]]",
    "[criteria]",
    "[prize]",
    "[[tracks]]",
    "code = \"low\"",
    "rank = 99999999999999999999",
    "rank = -0x10",
    "term = 1e999",
    "at_least = 4294967295",
    "kind = \"points\"",
    "kind = \"lower-kept\"",
    "levels = [[[[]]]]",
    "levels = [\"low\", \"high\"]",
    "requires = \"high\"",
    "when = { measure = \"fte\", from = 0, to = 4294967295 }",
    "counters = [{}, 1, \"a\"]",
    "title = '''",
    "\"\"\"",
    "number = 1979-05-27T07:32:00Z",
    "quotas = { \"\" = 1 }",
    "= = =",
];

fn holds_together(checked: &Checked) {
    assert_eq!(checked.whole.is_some(), checked.problems.is_empty());
    for problem in &checked.problems {
        assert!(!problem.file.is_empty() && !problem.what.is_empty() && problem.line != Some(0), "{problem}");
        assert!(problem.instead.as_ref().is_some_and(|instead| !instead.is_empty()), "{problem}");
    }
}

/// A text with pieces cut out, doubled and put in.
fn mutated(text: &str, changes: &[(usize, usize, Option<usize>)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, length, piece) in changes {
        let at = at % lines.len().max(1);
        match piece {
            Some(piece) if *piece < PIECES.len() => lines.insert(at, PIECES[*piece].to_owned()),
            Some(_) if at < lines.len() => {
                let again = lines[at].clone();
                lines.insert(at, again);
            }
            _ => drop(lines.drain(at..(at + length % 4).min(lines.len()))),
        }
    }
    lines.join("\n")
}

fn changes() -> impl Strategy<Value = Vec<(usize, usize, Option<usize>)>> {
    prop::collection::vec((any::<usize>(), any::<usize>(), prop::option::of(0..30_usize)), 0..8)
}

proptest! {
    #[test]
    fn arbitrary_text_is_read_or_refused(edition in any::<String>(), criteria in "(?s).{0,400}") {
        holds_together(&check(vec![file("edition.toml", &edition), file("a.toml", &criteria)]));
    }

    #[test]
    fn arbitrary_bytes_are_text_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(file) = pack_file("edition.toml", bytes) {
            holds_together(&check(vec![file]));
        }
    }

    #[test]
    fn a_pack_cut_up_and_put_together_again_is_read_or_refused(one in changes(), two in changes()) {
        let files = vec![file("edition.toml", &mutated(EDITION, &one)), file("a.toml", &mutated(CRITERIA, &two))];
        holds_together(&check(files));
    }

    #[test]
    fn a_pack_with_any_character_changed_is_read_or_refused(at in any::<prop::sample::Index>(), by in any::<char>()) {
        let mut text: Vec<char> = EDITION.chars().collect();
        let at = at.index(text.len());
        text[at] = by;
        holds_together(&check(vec![file("edition.toml", &text.into_iter().collect::<String>()), file("a.toml", CRITERIA)]));
    }
}

/// The files of the shipped packs, pack by pack.
fn shipped_files() -> Vec<Vec<PackFile>> {
    let folders =
        |path: PathBuf| fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path());
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/schemes");
    let pack = |folder: PathBuf| {
        let text =
            |path: PathBuf| file(&path.display().to_string(), &fs::read_to_string(&path).expect("a text"));
        folders(folder).map(text).collect()
    };
    folders(root).flat_map(folders).map(pack).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_shipped_pack_cut_up_and_put_together_again_is_read_or_refused(
        which in any::<prop::sample::Index>(), spots in prop::collection::vec(changes(), 1..4),
    ) {
        let packs = shipped_files();
        let mut files = packs[which.index(packs.len())].clone();
        for (file, changes) in files.iter_mut().zip(&spots) {
            file.text = mutated(&file.text, changes);
        }
        holds_together(&check(files));
    }
}

/// A wide pack, every number out of reach, so that nothing is found early.
#[test]
fn a_wide_pack_is_checked_to_its_end() {
    let mut edition = EDITION[..EDITION.find("[[levels]]").expect("levels")].to_owned();
    for nth in 0..5 {
        let to = if nth == 4 { String::new() } else { format!("to = {}\n", nth * 10 + 9) };
        edition += &format!(
            "[[tracks]]\ncode = \"t-{nth}\"\ntitle = \"T\"\nmeasure = \"headcount\"\nfrom = {}\n{to}",
            nth * 10
        );
    }
    for nth in 0..8 {
        edition += &format!("[[levels]]\ncode = \"l-{nth}\"\ntitle = \"L\"\nrank = {nth}\n");
        let rule =
            "[[levels.pass]]\nkind = \"pool\"\nat_least = 5000\nquotas = { desks = 5000, food = 5000 }\n";
        edition += &rule.repeat(4);
    }
    let levels: Vec<String> = (0..8).map(|nth| format!("\"l-{nth}\"")).collect();
    let mut criteria = String::new();
    for nth in 0..300 {
        let when = match nth % 4 {
            0 => "when = { fact = \"has_visitors\", is = true }\n".to_owned(),
            1 => "when = { fact = \"has_food_outlet\", is = false }\n".to_owned(),
            2 => format!("when = {{ measure = \"fte\", from = {} }}\n", nth % 7),
            _ => String::new(),
        };
        criteria += &format!(
            "[[criteria]]\ncode = \"c-{nth}\"\nlevels = [{}]\nnumber = {}\nstandard = \"desks\"\ntitle = \"T\"\n\
             good_looks_like = \"G\"\n{when}",
            levels.join(", "),
            nth % 999 + 1
        );
    }
    let told = check(vec![file("edition.toml", &edition), file("a.toml", &criteria)]).problems;
    assert!(told.len() > 50, "{} problems", told.len());
}

#[test]
fn what_is_meant_to_break_it_does_not() {
    let deep = format!("label = {}1{}", "[".repeat(50_000), "]".repeat(50_000));
    let tables = format!("[{}a]\n", "a.".repeat(20_000));
    let many = "[[criteria]]\n".repeat(5_000);
    let broken = "=\n".repeat(100_000);
    for text in
        [deep.as_str(), &tables, &many, &broken, "", "\0", "\u{feff}", "a\r", "[[levels]]\n[[levels.pass]]\n"]
    {
        holds_together(&check(vec![
            file("edition.toml", text),
            file("a.toml", text),
            file("wording-cy.toml", text),
        ]));
    }
    let long = format!("label = \"{}\"", "x".repeat(2 << 20));
    assert!(check(vec![file("edition.toml", &long)]).problems[0].to_string().contains("1 MB at most"));
}

#[test]
fn a_pack_larger_than_any_handbook_is_refused_at_once() {
    let files = (0..101).map(|nth| file(&format!("{nth}.toml"), "")).collect();
    assert!(check(files).problems[0].to_string().contains("has 101 files"));
    let criterion = |nth: usize| CRITERIA.replacen("low-1", &format!("c-{nth}"), 1);
    let one = |nth: usize| criterion(nth)[..criterion(nth).find("\n\n").expect("a first one")].to_owned();
    let some = |range: std::ops::Range<usize>| range.map(one).collect::<Vec<String>>().join("\n");
    let refused = |files: Vec<PackFile>| read(files).expect_err("too many").to_string();
    let whole = refused(vec![file("edition.toml", EDITION), file("a.toml", &some(0..1_001))]);
    assert!(whole.starts_with("a.toml:2: the file: `criteria` has 1001 entries; write 1000 at most"));
    let parts =
        vec![file("edition.toml", EDITION), file("a.toml", &some(0..600)), file("b.toml", &some(600..1_200))];
    assert_eq!(refused(parts), "the pack: has 1200 criteria; an edition has 1000 at most");
}

#[test]
fn a_folder_of_anything_is_read_or_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("edition.toml")).expect("made");
    fs::write(folder.path().join("A.TOML"), "").expect("written");
    holds_together(&check_dir(folder.path()));
    holds_together(&check_dir(&folder.path().join("A.TOML")));
    holds_together(&check_dir(std::path::Path::new("")));
}
