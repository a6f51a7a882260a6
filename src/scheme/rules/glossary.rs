//! The words that criteria and pages use and that not everybody knows. What each means is in the text catalogues:
//! `term-<code>` is the word, `term-<code>-meaning` the sentence.

use super::criterion::Criterion;

/// A word of the glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// What its texts are kept under, and its place on the page.
    pub code: &'static str,
    /// Beginnings of words, in lower case, by which a text is seen to use it; none where it is a word of the service.
    pub signs: &'static [&'static str],
}

/// Every word of the glossary.
pub const TERMS: [Term; 24] = [
    Term { code: "hna", signs: &["health needs assessment", "hna"] },
    Term { code: "advocate", signs: &["health advocate", "advocate"] },
    Term { code: "campaign", signs: &["campaign"] },
    Term { code: "evaluation", signs: &["evaluat"] },
    Term { code: "policy", signs: &["policy", "policies"] },
    Term { code: "risk", signs: &["risk assessment"] },
    Term { code: "occupational", signs: &["occupational health"] },
    Term { code: "assistance", signs: &["assistance programme"] },
    Term { code: "absence", signs: &["sickness absence", "absence"] },
    Term { code: "return", signs: &["return-to-work", "return to work"] },
    Term { code: "adjustment", signs: &["reasonable adjustment"] },
    Term { code: "plan", signs: &["action plan"] },
    Term { code: "group", signs: &["working group", "steering group"] },
    Term { code: "induction", signs: &["induction"] },
    Term { code: "union", signs: &["trade union", "recognised union", "union"] },
    Term { code: "screening", signs: &["screening", "health check"] },
    Term { code: "condition", signs: &["long-term condition"] },
    Term { code: "portfolio", signs: &["portfolio"] },
    Term { code: "evidence", signs: &[] },
    Term { code: "criterion", signs: &[] },
    Term { code: "applicable", signs: &[] },
    Term { code: "adviser", signs: &[] },
    Term { code: "assessor", signs: &[] },
    Term { code: "panel", signs: &[] },
];

/// The codes of the words a criterion uses, in the order of the glossary.
pub fn words_used(criterion: &Criterion) -> Vec<&'static str> {
    let examples = criterion.evidence_examples.iter().map(String::as_str);
    let counters = criterion.counters.iter().map(|counter| counter.label.as_str());
    let said = [criterion.title.as_str(), criterion.good_looks_like.as_str()];
    let text = said.into_iter().chain(examples).chain(counters).collect::<Vec<_>>().join("\n").to_lowercase();
    let used = TERMS.iter().filter(|term| term.signs.iter().any(|sign| has_word(&text, sign)));
    used.map(|term| term.code).collect()
}

/// Whether a word of the text begins so.
fn has_word(text: &str, sign: &str) -> bool {
    text.match_indices(sign).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::pack;

    #[test]
    fn a_word_is_found_where_a_word_begins_and_only_there() {
        assert!(has_word("two campaigns a year", "campaign"));
        assert!(!has_word("a reunion of old staff", "union"));
        assert!(has_word("the union", "union"));
    }

    #[test]
    fn criteria_of_the_shipped_schemes_have_words_explained() {
        let shipped = pack::shipped().unwrap();
        let bhawa = shipped.iter().find(|edition| edition.scheme.slug.as_str() == "bhawa").unwrap();
        let used: Vec<_> = bhawa.criteria.iter().map(words_used).collect();
        assert!(used.iter().any(|words| words.contains(&"hna")), "{used:?}");
        assert!(used.iter().any(|words| words.contains(&"advocate")), "{used:?}");
        assert!(
            used.iter().any(Vec::is_empty),
            "a word that every criterion uses explains nothing: {used:?}"
        );
    }
}
