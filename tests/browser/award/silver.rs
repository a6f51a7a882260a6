//! The next level, with all that happens in a year: last year's answers come along, a colleague leaves, a session
//! ends in the middle of a text, a workbook goes out and comes back, and a file that named people is taken away.

use super::registering::{EMPLOYER, Employer};
use super::{recording, submitting};
use crate::applications::workbook::spreadsheet::Spreadsheet;
use crate::browser::person::Person;
use crate::support::libreoffice;
use crate::support::parts::Part;
use halemark::applications::rules::Column::{Narrative, Status};

/// The codes of the criteria that are Silver's own.
const OWN: [&str; 10] = [
    "silver-1",
    "silver-2",
    "silver-3",
    "silver-4",
    "silver-5",
    "silver-6",
    "silver-7",
    "silver-8",
    "silver-9",
    "silver-10",
];

/// A text somebody is in the middle of.
const LONG: &str = "The policy on shifts was the hardest. We asked the night shift first, and what they wanted was not \
    what we had drafted: an hour's notice less, and a place to sleep before the drive home.";

/// Starts Silver from the last answers, takes them back, and brings them again. Returns the path of the application.
pub async fn it_starts_from_the_last_answers(employer: &Employer<'_>) -> String {
    let lead = &employer.lead;
    lead.open(&format!("{}/applications", employer.page)).await;
    lead.check("applications-next").await;
    lead.submit("Start Silver from your last answers").await;
    lead.sees("Your last answers came along").await;
    lead.check("application-carried").await;
    let application = lead.path().await;
    lead.click("Take back all that are not confirmed").await;
    lead.check("carries").await;
    lead.submit("Take them back").await;
    lead.sees("The answers that were not confirmed were taken back").await;
    lead.submit("Start from your last answers").await;
    lead.sees("Your last answers came along").await;
    application
}

pub async fn what_came_along_is_confirmed(lead: &Person<'_>, application: &str) {
    lead.open(&format!("{application}/submission")).await;
    lead.sees("still to be confirmed").await;
    lead.open(application).await;
    lead.click("Confirm the first one").await;
    lead.check("criterion-carried").await;
    lead.back().await;
    while lead.offers("Confirm the first one").await {
        lead.click("Confirm the first one").await;
        lead.submit("Confirm that this is still so").await;
        lead.sees("The answer was confirmed").await;
    }
}

/// What is assigned to the colleague counts as the lead's once they have left, and nothing of the employer is theirs to see.
pub async fn a_colleague_leaves(employer: &Employer<'_>, application: &str) {
    let Employer { lead, colleague, page } = employer;
    lead.open(&format!("{application}/criteria/silver-6")).await;
    lead.click("Assign it").await;
    lead.check("assignment").await;
    lead.select("Who does it?", colleague.name).await;
    lead.fill_date("By when?", ["1", "6", "2027"]).await;
    lead.submit("Assign it").await;
    lead.sees(&format!("{}, by 1 June 2027", colleague.name)).await;
    colleague.open("/notices").await;
    colleague.sees("Attendance is managed").await;
    colleague.check("notices").await;
    lead.open(&format!("{page}/team")).await;
    lead.click(&format!("Change {}", colleague.name)).await;
    lead.click("Remove from the team").await;
    lead.check("removal").await;
    lead.submit("Remove from the team").await;
    lead.sees("They are no longer in the team.").await;
    lead.open(application).await;
    lead.sees(&format!("Was with {}", colleague.name)).await;
    colleague.open(application).await;
    colleague.sees_heading("Page not found").await;
}

pub async fn a_session_ends_in_the_middle_of_a_text(lead: &Person<'_>, application: &str) {
    let page = format!("{application}/criteria/silver-1");
    lead.open(&page).await;
    lead.choose("In progress").await;
    lead.fill("What you do", LONG).await;
    lead.forget_cookies().await;
    lead.submit("Save and go to the list").await;
    lead.sees_heading("Sign in again").await;
    lead.signs_in_here().await;
    lead.sees("It is not saved yet").await;
    assert_eq!(lead.value("What you do").await, LONG);
    lead.submit("Save and go to the list").await;
    lead.sees("The answer was saved").await;
}

/// Everything that is Silver's own is answered in LibreOffice; one answer was changed here meanwhile.
pub async fn a_workbook_goes_out_and_comes_back(lead: &Person<'_>, application: &str) {
    if !Part::LibreOffice.runs() {
        return;
    }
    let workbook = lead.download_bytes(&format!("{application}/workbook/file")).await;
    let sheet = Spreadsheet::of(&workbook);
    let cells: Vec<(String, &str)> = OWN
        .iter()
        .flat_map(|code| {
            [
                (sheet.cell(code, Status), "Met"),
                (sheet.cell(code, Narrative), "Answered on a train, without a signal."),
            ]
        })
        .collect();
    let edits: Vec<libreoffice::Edit<'_>> =
        cells.iter().map(|(cell, text)| ("Answers", cell.as_str(), *text)).collect();
    let edited = libreoffice::edit(&workbook, &edits);
    lead.open(&format!("{application}/criteria/silver-3")).await;
    lead.choose("In progress").await;
    lead.fill("What you do", "A walk on Wednesdays, since May.").await;
    lead.submit("Save and go to the list").await;
    lead.click("Answer in a workbook").await;
    lead.check("workbook").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answers.xlsx");
    std::fs::write(&file, edited).unwrap();
    lead.upload("The workbook, filled in", &file).await;
    lead.submit("Upload and see what would change").await;
    lead.sees("1 answer was changed here since").await;
    lead.sees("A walk on Wednesdays, since May.").await;
    lead.check("workbook-changes").await;
    lead.submit("Take over these answers").await;
    lead.sees("Choose which answer stays").await;
    lead.choose("The one in the workbook").await;
    lead.submit("Take over these answers").await;
    lead.sees_heading("Silver application").await;
    lead.open(&format!("{application}/criteria/silver-3")).await;
    assert_eq!(lead.value("What you do").await, "Answered on a train, without a signal.");
    lead.click("Every text this answer had").await;
    lead.sees("A walk on Wednesdays, since May.").await;
    lead.check("versions").await;
}

/// A note that names somebody with a date of birth is warned of, and its words are taken away for good.
pub async fn what_named_people_is_taken_away(employer: &Employer<'_>) {
    let lead = &employer.lead;
    lead.open(&format!("{}/evidence/new", employer.page)).await;
    lead.fill("What is it called?", "Return to work, spring").await;
    lead.choose("Note").await;
    lead.fill(
        "Your note",
        "Jean Example, date of birth 14/02/1969, NI AB 12 34 56 C, was off for six weeks.",
    )
    .await;
    lead.submit("Add evidence").await;
    lead.sees("Return to work, spring").await;
    lead.click("Return to work, spring").await;
    lead.sees("National Insurance").await;
    lead.check("evidence-suspect").await;
    let item = lead.path().await;
    lead.open(&format!("{item}/redaction")).await;
    lead.check("evidence-redaction").await;
    lead.submit("Take it away for good").await;
    lead.sees("Say why it has to go").await;
    lead.fill("Why does it have to go?", "It named somebody with a date of birth.").await;
    lead.submit("Take it away for good").await;
    lead.sees("Its content was taken away for good").await;
    lead.does_not_see("Jean Example").await;
    lead.open(&item).await;
    lead.sees("It named somebody with a date of birth.").await;
    lead.check("evidence-redacted").await;
    lead.open(&format!("{}/history", employer.page)).await;
    lead.does_not_see("Return to work, spring").await;
}

/// A fourth campaign, and what came of each.
pub async fn a_year_of_campaigns_is_recorded(employer: &Employer<'_>) {
    let (lead, page) = (&employer.lead, &employer.page);
    lead.open(&format!("{page}/campaigns/new")).await;
    recording::a_campaign_is_added(lead, "Walk to work", "10").await;
    for topic in ["Walk to work", "Sleep and shifts", "Walking challenge"] {
        lead.open(&format!("{page}/campaigns")).await;
        lead.click(topic).await;
        recording::it_is_evaluated(lead, "Asked again in autumn: most would do it once more.").await;
    }
}

pub async fn silver_would_be_met_and_is_submitted(lead: &Person<'_>, application: &str) {
    lead.open(application).await;
    lead.sees("Silver would be met today.").await;
    lead.check("application-silver-met").await;
    lead.click("Check and submit").await;
    submitting::somebody_senior_signs(lead, "Helen Fell", EMPLOYER).await;
}
