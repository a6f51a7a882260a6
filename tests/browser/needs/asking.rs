//! The plan, who works there, and the conversation with a group.

use super::window::Window;
use crate::support::browser::PHONE;

/// The adviser plans how people are asked.
pub async fn an_assessment_is_planned(adviser: &Window<'_>) {
    adviser.to_the_employer().await;
    adviser.click("Health needs assessments").await;
    adviser.sees("No health needs assessment is recorded yet.").await;
    adviser.click("Plan a health needs assessment").await;
    adviser.choose(adviser.firm.case.method).await;
    adviser.date("First day", ["2", "3", "2026"]).await;
    adviser.date("Last day", ["27", "3", "2026"]).await;
    adviser.fill("Which shifts must it reach? (optional)", "The night shift on Tuesdays").await;
    adviser.fill("Who does what? (optional)", "Ada asks, Conor tells each shift").await;
    adviser.looks("plan").await;
    adviser.submit("Plan a health needs assessment").await;
    adviser.sees("The health needs assessment is planned").await;
    adviser.looks("steps").await;
}

/// The lead tells how many people work there; one number of many is enough.
pub async fn who_works_here_is_told(lead: &Window<'_>) {
    lead.takes_step("Who works here").await;
    for (group, people) in [("Days", "150"), ("Nights", "90"), ("Permanent", "225"), ("Agency", "15")] {
        lead.fill(group, people).await;
    }
    lead.submit("Save").await;
    lead.sees("The health needs assessment was saved").await;
    lead.looks("profile").await;
}

/// What the group said: the question, how much it weighs, the topic, and its words.
const SAID: [(&str, &str, &str, &str); 3] = [
    (
        "Do people come to work rested? Which hours or shifts make that hard?",
        "Weighs on many",
        "Sleep and tiredness",
        "Nights follow each other too fast, and an early shift follows the last.",
    ),
    (
        "Which jobs leave people sore? What would make lifting, standing or sitting easier?",
        "Could be better",
        "Backs, necks and joints",
        "Sacks of 25 kg are carried up from the cellar.",
    ),
    (
        "Do breaks really happen, and can people switch off after work?",
        "Could be better",
        "Breaks and working hours",
        "Breaks are missed when an order is late.",
    ),
];

/// The adviser writes a conversation down on a telephone, in the words the group approved.
pub async fn a_group_is_asked(adviser: &Window<'_>) {
    adviser.to_the_assessment().await;
    adviser.sees("Hold the conversation with the manager out of the room.").await;
    adviser.resize(PHONE).await;
    adviser.click("Continue").await;
    adviser.click("Write a conversation down").await;
    adviser.looks("conversation-new").await;
    adviser.resize(PHONE).await;
    adviser.date("When was it?", ["2", "3", "2026"]).await;
    adviser.fill("How many people took part?", "4").await;
    for (question, weight, topic, words) in SAID {
        adviser.choose_in(question, weight).await;
        adviser.fill(&format!("What the group says: {topic}"), words).await;
    }
    let (topic, words) = adviser.firm.case.suggestion;
    adviser.fill(&format!("What the group suggests: {topic} (optional)"), words).await;
    adviser.choose("The owner and whoever manages the group were out of the room").await;
    adviser.choose("I read this out, and the group agrees that it may be told like this").await;
    adviser.submit("Save the conversation").await;
    adviser.sees_heading("Conversation of 2 March 2026").await;
    adviser.looks("conversation").await;
}
