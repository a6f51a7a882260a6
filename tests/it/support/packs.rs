//! What is said of packs that are not right.

use halemark::platform::packs::{Checked, PackFile};

/// The file that every pack of these tests is in.
const FILE: &str = "small.toml";

/// A fault: a text of the good pack, what stands in its place, the line that is named, and what is said.
pub type Fault<'a> = (&'a str, &'a str, usize, &'a str);

/// Everything that is said of a pack. What defines nothing has a problem, and what has a problem defines nothing.
pub fn said<T>(checked: &Checked<T>) -> Vec<String> {
    assert_eq!(checked.whole.is_none(), !checked.problems.is_empty());
    checked.problems.iter().map(ToString::to_string).collect()
}

/// Everything that is said of a pack of one file.
pub fn problems<T>(check: impl Fn(&PackFile) -> Checked<T>, text: &str) -> Vec<String> {
    said(&check(&PackFile { name: FILE.into(), text: text.into() }))
}

/// A text with one part put for another, which has to be there.
pub fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from:?} is not in the pack");
    text.replacen(from, to, 1)
}

/// Of the good pack nothing is said; each fault is said at its line.
pub fn each_fault_is_said<T>(check: impl Fn(&PackFile) -> Checked<T>, good: &str, faults: &[Fault<'_>]) {
    assert_eq!(problems(&check, good), [] as [&str; 0]);
    for (from, to, line, says) in faults {
        let found = problems(&check, &changed(good, from, to));
        let place = format!("{FILE}:{line}: ");
        let is_said = |problem: &String| problem.starts_with(&place) && problem.contains(says);
        assert!(found.iter().any(is_said), "{to}: {found:#?}");
    }
}

/// The good pack cut off anywhere makes no reader panic, and of every odd text something is said.
pub fn no_text_makes_it_panic<T>(check: impl Fn(&PackFile) -> Checked<T>, good: &str, odd: &[&str]) {
    for end in (0..good.len()).filter(|end| good.is_char_boundary(*end)) {
        for rest in ["", "=[{\u{0}"] {
            let _ = problems(&check, &format!("{}{rest}", &good[..end]));
        }
    }
    for text in odd {
        assert!(!problems(&check, text).is_empty(), "{text}");
    }
}
