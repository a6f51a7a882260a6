//! 2a. What criteria count is recorded once, where it belongs: needs assessment, campaigns, health advocates.

use crate::browser::campaigning::outcome_is_filled_in;
use crate::browser::person::Person;
use crate::support::browser::Browser;

/// From a criterion that counts it, and back to the employer's list.
pub async fn the_needs_assessment_is_recorded(lead: &Person<'_>) {
    lead.sees("No health needs assessment counts yet.").await;
    lead.click("Add your health needs assessment").await;
    lead.sees_heading("Health needs assessments").await;
    lead.check("needs-none").await;
    lead.click("Tell us of one you held elsewhere").await;
    lead.check("needs-new").await;
    lead.submit("Add it").await;
    lead.sees("Enter the day the health needs assessment was held").await;
    lead.check("needs-new-error").await;
    lead.fill_date("When was it held?", ["16", "3", "2026"]).await;
    lead.choose("In a survey, on paper or a screen").await;
    lead.fill("How many people took part? (optional)", "39").await;
    lead.submit("Add it").await;
    lead.sees("The health needs assessment was added").await;
    lead.sees("Held on 16 March 2026").await;
    lead.check("needs").await;
}

/// Two campaigns, one too few for Bronze, and two advocates.
pub async fn campaigns_and_advocates_are_recorded(lead: &Person<'_>, employer: &str) {
    lead.open(&format!("{employer}/campaigns")).await;
    lead.sees("There are no campaigns here yet.").await;
    lead.check("campaigns-none").await;
    for (topic, month) in [("Backs: lift it right", "4"), ("Sleep and shifts", "6")] {
        lead.click("Add a campaign").await;
        a_campaign_is_added(lead, topic, month).await;
        lead.click("Campaigns").await;
    }
    lead.sees("2 campaigns").await;
    lead.check("campaigns").await;
    lead.click("Backs: lift it right").await;
    lead.sees("Say what came of it").await;
    lead.check("campaign").await;
    it_is_evaluated(lead, "Nobody was off with their back in May.").await;
    for name in ["Pat Turner", "Sam Webb"] {
        lead.open(&format!("{employer}/advocates/new")).await;
        an_advocate_is_added(lead, name, ["20", "3", "2026"]).await;
    }
}

/// On the form of a new health advocate, trained on a day.
pub async fn an_advocate_is_added(lead: &Browser, name: &str, trained_on: [&str; 3]) {
    lead.fill("Name", name).await;
    lead.fill("What training did they complete?", "Workplace health advocate").await;
    lead.fill_date("When did they complete it?", trained_on).await;
    lead.submit("Add a health advocate").await;
}

/// On the form of a new campaign, which lasts a week.
pub async fn a_campaign_is_added(lead: &Person<'_>, topic: &str, month: &str) {
    lead.sees_heading("Add a campaign").await;
    lead.fill("What is it about?", topic).await;
    lead.fill_date("First day", ["8", month, "2026"]).await;
    lead.fill_date("Last day (optional)", ["14", month, "2026"]).await;
    let whole = "The health needs assessment of 16 March 2026 as a whole";
    lead.select("Which priority does it answer? (optional)", whole).await;
    lead.submit("Add a campaign").await;
    lead.sees("The campaign was added").await;
}

/// On the page of a campaign.
pub async fn it_is_evaluated(lead: &Person<'_>, outcome: &str) {
    lead.click("Evaluate it").await;
    outcome_is_filled_in(lead, ["41", outcome, "Ask in autumn again."], ["1", "11", "2026"]).await;
    lead.check("campaign-evaluation").await;
    lead.submit("Save").await;
    lead.sees(outcome).await;
}
