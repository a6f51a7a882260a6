//! "Did you mean": the known word most like one that is not known.

/// The most alike of `known`, when it is alike enough to be what was meant.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A word of a thousand characters is no misspelling, and comparing costs the product of both lengths.
    if word.chars().count() > 80 {
        return None;
    }
    let likeness = |known: &'a str| (strsim::normalized_damerau_levenshtein(word, known), known);
    let found = known.into_iter().map(likeness).filter(|(likeness, _)| *likeness >= 0.6);
    found.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, known)| known)
}

/// Words as a sentence lists them: "a, b or c".
pub(crate) fn listed<'a>(words: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    match words.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}
