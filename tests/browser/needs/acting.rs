//! The action plan, the advocates, and the campaigns that answer the priorities.

use super::window::Window;
use crate::browser::award::recording::an_advocate_is_added;
use crate::browser::campaigning::outcome_is_filled_in;

const ACTION: &str = "Put a kettle and a table into the store room";

/// The lead plans it for an advocate, who says that it is done, and how one can tell.
pub async fn an_action_is_planned_and_done(lead: &Window<'_>, advocate: &Window<'_>) {
    let first = lead.firm.case.priorities[0].title;
    lead.takes_step("Action plan").await;
    lead.click(&format!("Add an action: {first}")).await;
    lead.fill("What is to be done?", ACTION).await;
    lead.select("Who sees to it?", "Conor Contributor").await;
    lead.date("By when?", ["20", "3", "2026"]).await;
    lead.fill("How will you know that it worked? (optional)", "People of each shift sit there.").await;
    lead.fill("What may it cost? (optional)", "120").await;
    lead.looks("action-new").await;
    lead.submit("Add it").await;
    lead.sees("The action is in the plan").await;
    advocate.takes_step("Action plan").await;
    advocate.click(ACTION).await;
    advocate.click("Say that it is done, or given up").await;
    advocate.choose("It is done").await;
    advocate
        .fill("How can one tell, or why do you give it up?", "Both shifts have their tea there now.")
        .await;
    advocate.looks("action-ending").await;
    advocate.submit("Save").await;
    advocate.sees("It was noted").await;
    advocate.takes_step("Action plan").await;
    advocate.sees("1 of 1 action done").await;
    advocate.looks("action-plan").await;
}

/// Criteria of campaigns ask for two who run them.
pub async fn two_advocates_are_trained(lead: &Window<'_>) {
    lead.to_the_employer().await;
    lead.click("Health advocates").await;
    for name in ["Conor Contributor", "Pat Turner"] {
        lead.click("Add a health advocate").await;
        an_advocate_is_added(lead, name, ["20", "2", "2026"]).await;
        lead.click("Health advocates").await;
    }
    lead.sees("2 health advocates, 2 trained today").await;
}

/// The plan leads to a campaign for each priority; so does the step of campaigns.
pub async fn a_campaign_answers_each_priority(advocate: &Window<'_>) {
    let [first, ..] = &advocate.firm.case.priorities;
    advocate.takes_step("Action plan").await;
    advocate.click(&format!("Plan a campaign about this: {}", first.title)).await;
    advocate.looks("campaign-new").await;
    for priority in &advocate.firm.case.priorities {
        if priority.title != first.title {
            advocate.takes_step("Campaigns").await;
            advocate.click(&format!("Plan a campaign about this: {}", priority.title)).await;
        }
        assert_eq!(advocate.value("What is it about?").await, priority.title);
        advocate.date("First day", ["9", "3", "2026"]).await;
        advocate.date("Last day (optional)", ["20", "3", "2026"]).await;
        advocate.submit("Add a campaign").await;
        advocate.sees("The campaign was added").await;
        advocate.sees("What it answers").await;
    }
}

/// Too few work there for numbers: what people said is told in words.
pub async fn one_campaign_is_evaluated_in_words(advocate: &Window<'_>) {
    to_the_first_campaign(advocate).await;
    advocate.looks("campaign-over").await;
    advocate.click("Evaluate it").await;
    advocate.sees("So few people work here that numbers would point to them.").await;
    it_is_evaluated(
        advocate,
        "5",
        "All say that they sleep better since nobody goes from a night to an early.",
    )
    .await;
}

/// What changed between the two pulses stands beside the form's words.
pub async fn the_campaign_is_evaluated_with_what_changed(advocate: &Window<'_>) {
    to_the_first_campaign(advocate).await;
    advocate.sees("A clear change").await;
    advocate.looks("campaign-over").await;
    advocate.click("Evaluate it").await;
    it_is_evaluated(advocate, "112", "Many more can take the breaks they need, on both shifts.").await;
}

/// Goes to the first campaign.
pub async fn to_the_first_campaign(window: &Window<'_>) {
    window.to_the_employer().await;
    window.click("Campaigns").await;
    window.click(window.firm.case.priorities[0].title).await;
}

async fn it_is_evaluated(advocate: &Window<'_>, reach: &str, words: &str) {
    outcome_is_filled_in(advocate, [reach, words, "Ask the night shift first."], ["1", "4", "2026"]).await;
    advocate.looks("campaign-evaluation").await;
    advocate.submit("Save").await;
    advocate.sees(words).await;
    advocate.looks("campaign-evaluated").await;
}
