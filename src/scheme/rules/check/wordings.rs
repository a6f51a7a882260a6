//! Texts in other languages belong to things that are there.

use super::{Fault, Gaps, Part, unknown};
use crate::scheme::rules::definition::Definition;
use crate::scheme::rules::wording::Wording;

pub(super) fn faults(definition: &Definition, gaps: &Gaps) -> Vec<Fault> {
    let mut found = Vec::new();
    for (language, wording) in &definition.translations {
        if *language == definition.language {
            let what = format!("the edition is in the language {language} itself");
            let instead = "write those texts in the edition, or say in `language` which language it is in";
            found.push(Fault::new(Part::Wording(language.clone()), "", what, instead));
        }
        found.extend(strays(definition, gaps, language, wording));
    }
    found
}

fn strays(definition: &Definition, gaps: &Gaps, language: &str, wording: &Wording) -> Vec<Fault> {
    let standards: Vec<&str> = definition.standards.iter().map(|standard| standard.code.as_str()).collect();
    let levels: Vec<&str> = definition.levels.iter().map(|level| level.code.as_str()).collect();
    let criteria: Vec<&str> = definition.criteria.iter().map(|criterion| criterion.code.as_str()).collect();
    let mut named: Vec<(&str, &str, &str, &[&str])> = Vec::new();
    if !gaps.standards {
        named.extend(
            wording.standards.keys().map(|code| ("standards", "standard", code.as_str(), &*standards)),
        );
    }
    if !gaps.levels {
        named.extend(wording.levels.keys().map(|code| ("levels", "level", code.as_str(), &*levels)));
    }
    if !gaps.criteria {
        named
            .extend(wording.criteria.keys().map(|code| ("criteria", "criterion", code.as_str(), &*criteria)));
    }
    let stray = named.into_iter().filter(|(_, _, code, known)| !known.contains(code));
    let fault = |(table, noun, code, known): (&str, &str, &str, &[&str])| {
        let key = format!("{table}.{code}");
        unknown(Part::Wording(language.to_owned()), &key, noun, code, known.iter().copied())
    };
    stray.map(fault).collect()
}
