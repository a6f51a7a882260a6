//! What stands between an employer and a level, in words.

use crate::platform::text::Text;
use crate::scheme::{Definition, Gap, Why};

/// The sentence for a gap: what to do about it.
pub fn gap_text(definition: &Definition, gap: &Gap) -> Text {
    match gap {
        Gap::NoSuchLevel => "gap-no-such-level".into(),
        Gap::LowerLevelNotHeld(lower) => {
            let title = definition.level(lower).map_or(lower.as_str(), |level| level.title.as_str());
            Text::new("gap-lower-level-not-held").with("level", title)
        }
        Gap::NothingInPlace => "gap-nothing-in-place".into(),
        Gap::CriterionNotMet { why, .. } => why_text(why),
    }
}

/// The sentence for why a criterion is not met.
pub fn why_text(why: &Why) -> Text {
    match why {
        Why::NotStarted => "why-not-started".into(),
        Why::InProgress => "why-in-progress".into(),
        Why::CountMissing { at_least } => Text::new("why-count-missing").with("at_least", *at_least),
        Why::CountTooLow { count, at_least } => {
            Text::new("why-count-too-low").with("count", *count).with("at_least", *at_least)
        }
        Why::NotApplicableNotAllowed => "why-not-applicable-not-allowed".into(),
        Why::NotApplicableWithoutReason => "why-not-applicable-without-reason".into(),
        Why::NotApplicableOpen => "why-not-applicable-open".into(),
        Why::NotApplicableRefused => "why-not-applicable-refused".into(),
        Why::NotMarked => "why-not-marked".into(),
        Why::MarkTooLow { mark, met_from } => {
            Text::new("why-mark-too-low").with("mark", mark.number()).with("met_from", *met_from)
        }
    }
}
