//! The groups results may be broken down by.

use super::kinds::choices;
use super::words::{Speaking, code};
use crate::platform::packs::{Choice, Keys, Origin};
use crate::questionnaires::rules::{Breakdown, Groups};

/// The most breakdowns a questionnaire offers; a survey asks for two at most.
const MOST_BREAKDOWNS: usize = 12;

/// The most groups of a breakdown.
const MOST_GROUPS: usize = 12;

/// Where groups come from.
#[derive(Clone, Copy, PartialEq)]
enum From {
    Fixed,
    Sites,
    Named,
}

impl Choice for From {
    const WORDS: &'static [(&'static str, Self)] =
        &[("fixed", Self::Fixed), ("sites", Self::Sites), ("named", Self::Named)];
}

/// `[[breakdowns]]`, with where each stands.
pub(super) fn read(speaking: &Speaking<'_>, keys: &mut Keys<'_, '_>) -> Vec<(Breakdown, Origin)> {
    let example = "[[breakdowns]] with code, text and from = \"sites\", \"named\" or \"fixed\"";
    let tables = keys.tables("breakdowns", "breakdown", MOST_BREAKDOWNS, example);
    tables.into_iter().filter_map(|keys| breakdown(speaking, keys)).collect()
}

fn breakdown(speaking: &Speaking<'_>, mut keys: Keys<'_, '_>) -> Option<(Breakdown, Origin)> {
    let code = code(&mut keys, "code", "code = \"shift\"");
    let text = speaking.need(&mut keys, "text", "text = \"When do you mostly work?\"");
    let hint = speaking.take(&mut keys, "hint");
    let from = keys.need("from", "from = \"fixed\" with choices, \"sites\" or \"named\"");
    let groups = match from {
        Some(From::Sites) => Some(Groups::Sites),
        Some(From::Named) => Some(Groups::Named),
        Some(From::Fixed) => {
            choices(speaking, &mut keys, MOST_GROUPS).map(|choices| Groups::Fixed { choices })
        }
        None => None,
    };
    let origin = keys.finish();
    Some((Breakdown { code: code?, text: text?, hint, groups: groups? }, origin))
}
