//! `halemark scheme replay BUNDLE`.

use std::path::Path;

use super::words::{Words, outcome};
use crate::scheme::pack::{content_hash, read_dir, value_hash};
use crate::scheme::rules::{Bundle, Divergence, FrozenEdition, Step, read_frozen, replay};
use crate::scheme::{Definition, Standing, standing_text};

/// Judges what a decision rested on again, by the edition inside the bundle or by a pack.
pub fn run(path: &Path, pack: Option<&Path>) -> Result<(), Vec<String>> {
    let fault = |what: String| vec![format!("{}: {what}", path.display())];
    let json = std::fs::read_to_string(path).map_err(|error| fault(format!("cannot be read: {error}")))?;
    let bundle = Bundle::read(&json).map_err(|refusal| fault(refusal.to_string()))?;
    let (definition, notes) = match (pack, &bundle.definition) {
        (Some(pack), _) => by_pack(&bundle, pack)?,
        (None, Some(frozen)) => (by_frozen(&bundle, frozen).map_err(fault)?, Vec::new()),
        (None, None) => {
            return Err(fault("has no edition inside; name its pack with --pack DIR".to_owned()));
        }
    };
    let words = Words::load()?;
    let replayed = replay(&bundle, &definition);
    let mut lines = notes;
    lines.extend(replayed.differences.iter().map(|one| line(&words, &definition, one)));
    let level = definition.level(&bundle.level).map_or(bundle.level.as_str(), |level| &level.title);
    let verdict = outcome(bundle.verdict.outcome);
    lines.push(match replayed.same {
        true => format!("The same verdict: {level} is {verdict}, by {} {}.", bundle.scheme, bundle.label),
        false => {
            format!("Not the same verdict: {level} was {verdict}, by {} {}.", bundle.scheme, bundle.label)
        }
    });
    super::print(&format!("{}\n", lines.join("\n")));
    if replayed.same { Ok(()) } else { Err(Vec::new()) }
}

/// The edition of a pack, and a note where it is not the one the decision was made by, word for word.
fn by_pack(bundle: &Bundle, pack: &Path) -> Result<(Definition, Vec<String>), Vec<String>> {
    let definition = read_dir(pack).map_err(|refusal| vec![refusal.to_string()])?;
    let hash = content_hash(&definition).map_err(|error| vec![error.to_string()])?;
    let mut notes = Vec::new();
    if hash != bundle.content_hash {
        let (scheme, label) = (&definition.scheme.slug, &definition.label);
        notes.push(format!(
            "note: the pack ({scheme} {label}) is not word for word the edition of the decision ({} {})",
            bundle.scheme, bundle.label
        ));
    }
    Ok((definition, notes))
}

/// The edition inside, if it is the one the decision was made by.
fn by_frozen(bundle: &Bundle, frozen: &FrozenEdition) -> Result<Definition, String> {
    if value_hash(frozen.edition.clone()) != bundle.content_hash {
        return Err("the edition inside is not the one the decision was made by: its hash differs".to_owned());
    }
    read_frozen(&frozen.edition.to_string(), frozen.version).map_err(|refusal| format!("holds {refusal}"))
}

fn line(words: &Words, definition: &Definition, one: &Divergence) -> String {
    match one {
        Divergence::NoSuchLevel => "The edition has no such level.".to_owned(),
        Divergence::Outcome { was, is } => {
            format!("The level was {} and is {}.", outcome(*was), outcome(*is))
        }
        Divergence::Criterion { criterion, was, is } => {
            let found = definition.criterion(criterion);
            let said = |standing: &Option<Standing>| match standing {
                Some(standing) => words.say(&standing_text(found, standing)),
                None => "not asked".to_owned(),
            };
            let title = found.map_or("", |criterion| criterion.title.as_str());
            format!(
                "{criterion} {title}: was \u{201c}{}\u{201d}, is \u{201c}{}\u{201d}.",
                said(was),
                said(is)
            )
        }
        Divergence::Step { was, is } => {
            let said = |step: &Option<Step>| match step {
                Some(Step { holds, says }) => {
                    let holds = if *holds { "yes" } else { "no" };
                    format!("\u{201c}{}\u{201d} ({holds})", words.step(definition, says))
                }
                None => "not there".to_owned(),
            };
            format!("A step was {} and is {}.", said(was), said(is))
        }
        Divergence::Counts { was, is } => {
            let said = |[needed, in_place, excused]: &[u32; 3]| {
                format!("{in_place} of {needed} in place and {excused} excused")
            };
            format!("Criteria: were {}, are {}.", said(was), said(is))
        }
    }
}
