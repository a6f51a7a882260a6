//! Campaigns, as every journey tells of them.

use crate::support::browser::Browser;

/// On its form, what came of a campaign: how many it reached, what changed, what was learnt, and the day that was said.
pub async fn outcome_is_filled_in(browser: &Browser, [reach, words, learnt]: [&str; 3], day: [&str; 3]) {
    browser.fill("How many people did it reach? (optional)", reach).await;
    browser.fill("What changed, and how can you tell?", words).await;
    browser.fill("What did you learn for the next one? (optional)", learnt).await;
    browser.fill_date("When did you evaluate it?", day).await;
}
