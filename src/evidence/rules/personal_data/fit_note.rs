//! Fit notes: the form Med3, "Statement of Fitness for Work".

/// What only the form says (Department for Work and Pensions, Med 3 04/22 and before). A policy quotes one or the
/// other; a note has most of them.
const SENTENCES: [&str; 6] = [
    "i assessed your case on",
    "because of the following condition",
    "you may be fit for work taking account of the following advice",
    "this will be the case for",
    "need to assess your fitness for work again",
    "i advise you that",
];

/// What the form is called.
const TITLES: [&str; 4] =
    ["statement of fitness for work", "med 3", "med3", "datganiad o ffitrwydd i weithio"];

/// How many fit notes a text seems to be or to hold.
pub fn fit_notes(text: &str) -> usize {
    let text = plain(text);
    let said = SENTENCES.iter().filter(|sentence| text.contains(*sentence)).count();
    let titled = TITLES.iter().any(|title| text.contains(title));
    if said >= 4 || (said >= 2 && titled) {
        SENTENCES.iter().take(2).map(|sentence| text.matches(sentence).count()).max().unwrap_or(0).max(1)
    } else {
        0
    }
}

/// In small letters, with one space between words.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
