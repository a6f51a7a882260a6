//! Numbers and dates behind a criterion: `counters = [{ … }]`.

use crate::platform::packs::{Choice, Keys, Origin};
use crate::scheme::rules::{Counted, Counter, CounterName};

/// The most that can be counted.
const MOST: u32 = 1_000_000;

const EXAMPLE: &str = "counters = [{ label = \"…\", kind = \"campaigns\", at_least = 3 }]";

/// The kinds of counter.
#[derive(Clone, Copy)]
enum Kind {
    Campaigns,
    Advocates,
    HnaAge,
    Number,
}

impl Choice for Kind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("campaigns", Self::Campaigns),
        ("advocates", Self::Advocates),
        ("hna-age", Self::HnaAge),
        ("number", Self::Number),
    ];
}

/// The counters of a criterion, with where each stands.
pub(super) fn read(criterion: &mut Keys<'_, '_>) -> (Vec<Counter>, Vec<Origin>) {
    let mut found: Vec<(Counter, Origin)> = Vec::new();
    for keys in criterion.tables("counters", "counter", 20, EXAMPLE) {
        let (source, what) = (keys.source, keys.what.clone());
        let Some((counter, origin)) = counter(keys) else { continue };
        if found.iter().any(|(other, _)| other.name == counter.name) {
            let what = format!("{what}: another counter of the criterion is called {}", counter.name);
            source.wrong(
                origin.line,
                what,
                &format!("give it a name of its own, as in name = \"{}-2\"", counter.name),
            );
        }
        found.push((counter, origin));
    }
    found.into_iter().unzip()
}

fn counter(mut keys: Keys<'_, '_>) -> Option<(Counter, Origin)> {
    let kind: Option<Kind> =
        keys.need("kind", "kind = \"campaigns\", \"advocates\", \"hna-age\" or \"number\"");
    let label = keys.need("label", "label = \"…\": what is counted, as a form asks for it");
    let name: Option<CounterName> = keys.take("name");
    let Some(kind) = kind else {
        for key in ["at_least", "from_hna", "evaluated", "all_year", "theme", "trained_within", "at_most"] {
            keys.item(key);
        }
        keys.finish();
        return None;
    };
    let word = Kind::WORDS.iter().find(|(_, of)| *of as u8 == kind as u8).map_or("", |(word, _)| word);
    let of = counted(&mut keys, kind);
    let origin = keys.finish();
    let name = name.or_else(|| word.parse().ok())?;
    Some((Counter { name, label: label.unwrap_or_default(), of: of? }, origin))
}

fn counted(keys: &mut Keys<'_, '_>, kind: Kind) -> Option<Counted> {
    Some(match kind {
        Kind::Campaigns => {
            let at_least = at_least(keys);
            let (from_hna, evaluated) = (keys.take("from_hna"), keys.take("evaluated"));
            let (all_year, theme) = (keys.take("all_year"), keys.take("theme"));
            Counted::Campaigns {
                at_least: at_least?,
                from_hna: from_hna.unwrap_or_default(),
                evaluated: evaluated.unwrap_or_default(),
                all_year: all_year.unwrap_or_default(),
                theme,
            }
        }
        Kind::Advocates => {
            let at_least = at_least(keys);
            let trained_within = keys.take("trained_within");
            Counted::Advocates { at_least: at_least?, trained_within }
        }
        Kind::HnaAge => Counted::HnaAge { at_most: keys.take("at_most") },
        Kind::Number => Counted::Number { at_least: at_least(keys)? },
    })
}

fn at_least(keys: &mut Keys<'_, '_>) -> Option<u32> {
    keys.need_number("at_least", 1..=MOST, "at_least = 3: the least that is enough")
}
