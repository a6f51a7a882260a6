//! The letters that carry notices.

use crate::platform::mail::{Letter, Recipient};
use crate::platform::text::Text;

/// What a person was told since their last digest; `count` is how many notices there are, lines or not.
pub fn digest(to: Recipient, lines: &[(Text, String)], count: usize) -> Letter {
    Letter::new("digest", to)
        .lines(lines)
        .with("count", count)
        .with("more", count.saturating_sub(lines.len()))
        .page("/notices")
}

/// One thing that does not wait for the digest.
pub fn at_once(to: Recipient, line: &(Text, String)) -> Letter {
    let employer = line.0.args.get("employer").cloned().unwrap_or_default();
    Letter::new("notice", to).lines(std::slice::from_ref(line)).with("employer", employer).page("/notices")
}
