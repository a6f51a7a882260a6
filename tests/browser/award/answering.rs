//! 2. The employer starts Bronze and answers every criterion, with evidence, in its own time.

use super::bronze::{CRITERIA, NOT_APPLICABLE};
use super::recording;
use crate::browser::person::Person;
use tempfile::TempDir;

/// Returns the path of the application.
pub async fn the_employer_starts_bronze(lead: &Person<'_>, employer: &str) -> String {
    lead.open(employer).await;
    lead.click("Go to applications").await;
    lead.check("applications-none").await;
    lead.click("Start the Bronze application").await;
    lead.sees_heading("Bronze application").await;
    lead.sees("Bronze would not be met today.").await;
    lead.check("application-new").await;
    lead.path().await
}

/// The needs assessment comes first: campaigns say that they follow from it.
pub async fn what_criteria_count_is_recorded(lead: &Person<'_>, employer: &str, application: &str) {
    lead.open(application).await;
    lead.click("Answer it").await;
    lead.sees_heading(CRITERIA[0].0).await;
    lead.check("criterion-new").await;
    recording::the_needs_assessment_is_recorded(lead).await;
    recording::campaigns_and_advocates_are_recorded(lead, employer).await;
}

pub async fn half_done_work_is_found_again(lead: &Person<'_>, application: &str) {
    let (title, words) = CRITERIA[0];
    lead.open(&format!("{application}/criteria/bronze-1")).await;
    lead.sees("16 March 2026").await;
    lead.choose("In progress").await;
    lead.fill("What you do", "We asked everybody in March").await;
    lead.submit("Save and go to the list").await;
    lead.sees("The answer was saved").await;
    lead.sign_out().await;
    lead.sign_in().await;
    lead.check("desk-answering").await;
    lead.open(application).await;
    lead.sees("In progress").await;
    lead.click(title).await;
    assert_eq!(lead.value("What you do").await, "We asked everybody in March");
    assert!(lead.is_chosen("In progress").await);
    lead.choose("Met").await;
    lead.fill("What you do", words).await;
}

/// Goes on from the first criterion, which is answered and not saved yet.
pub async fn a_file_is_attached(lead: &Person<'_>) {
    let folder = tempfile::tempdir().unwrap();
    add_evidence(lead, "Report of the health needs assessment", "File").await;
    lead.upload("Choose a file", &written(&folder, "report.pdf", b"Not a PDF at all")).await;
    lead.submit("Add it and save the answer").await;
    lead.sees("There is a problem").await;
    lead.sees("The name of the file says PDF, but what is in it is something else").await;
    lead.check("criterion-refused-file").await;
    assert_eq!(lead.value("What you do").await, CRITERIA[0].1, "what was typed should come back");
    lead.upload("Choose a file", &written(&folder, "report.pdf", PDF.as_bytes())).await;
    lead.submit("Add it and save the answer").await;
    lead.sees("The answer was saved").await;
    assert!(lead.is_chosen("Report of the health needs assessment").await);
    lead.check("criterion-with-file").await;
    lead.submit("Save and continue").await;
}

pub async fn every_other_criterion_is_answered(lead: &Person<'_>) {
    for (at, (title, words)) in CRITERIA.iter().enumerate().skip(1) {
        lead.sees_heading(title).await;
        if at == NOT_APPLICABLE.0 {
            one_does_not_apply(lead).await;
        } else {
            lead.choose("Met").await;
            lead.fill("What you do", words).await;
        }
        match at {
            1 => {
                lead.sees("2 so far. This criterion takes at least 3.").await;
                lead.sees("2 so far. This criterion takes at least 2.").await;
            }
            2 => a_link_is_attached(lead).await,
            3 => a_note_is_attached(lead).await,
            _ => {}
        }
        lead.submit("Save and continue").await;
    }
}

async fn one_does_not_apply(lead: &Person<'_>) {
    lead.choose("Not applicable").await;
    lead.submit("Save and continue").await;
    lead.sees("Say why it does not apply to you").await;
    lead.check("criterion-not-applicable-error").await;
    lead.fill("Why does it not apply to you?", NOT_APPLICABLE.1).await;
}

async fn a_link_is_attached(lead: &Person<'_>) {
    add_evidence(lead, "The page we send people to", "Link").await;
    lead.fill("Address of the page", "https://www.nhs.uk/live-well/").await;
    lead.submit("Add it and save the answer").await;
    lead.sees("The answer was saved").await;
}

async fn a_note_is_attached(lead: &Person<'_>) {
    add_evidence(lead, "What the foremen said", "Note").await;
    lead.fill("Your note", "All five said they would now ask twice.").await;
    lead.submit("Add it and save the answer").await;
    lead.sees("The answer was saved").await;
}

async fn add_evidence(lead: &Person<'_>, title: &str, kind: &str) {
    lead.click("Add new evidence").await;
    lead.fill("What is it called?", title).await;
    lead.choose(kind).await;
}

pub async fn the_employer_sees_what_is_missing(lead: &Person<'_>, application: &str) {
    lead.open(application).await;
    lead.sees("Bronze would not be met today.").await;
    lead.click("What is missing: 1 thing").await;
    lead.sees("Campaigns or events held: 2 so far, at least 3 needed").await;
    lead.check("application-not-met").await;
    lead.open(&format!("{application}/submission")).await;
    lead.sees("You can submit when Bronze would be met by your own answers.").await;
    lead.check("submission-not-met").await;
    lead.open(&format!("{application}/criteria/bronze-2")).await;
    lead.check("criterion-counted").await;
    lead.click("Your 2 campaigns").await;
    lead.click("Add a campaign").await;
    recording::a_campaign_is_added(lead, "Walking challenge", "9").await;
    lead.open(application).await;
    lead.sees("Bronze would be met today.").await;
    lead.check("application-met").await;
    lead.click("Withdraw this application").await;
    lead.check("withdrawal").await;
    lead.click("Keep it").await;
}

pub async fn the_library_holds_the_evidence(lead: &Person<'_>, employer: &str) {
    lead.open(&format!("{employer}/evidence")).await;
    lead.check("evidence-library").await;
    lead.click("Add evidence").await;
    lead.check("evidence-new").await;
    lead.back().await;
    lead.click("Report of the health needs assessment").await;
    lead.sees(CRITERIA[0].0).await;
    lead.check("evidence-item").await;
}

fn written(folder: &TempDir, name: &str, content: &[u8]) -> std::path::PathBuf {
    let file = folder.path().join(name);
    std::fs::write(&file, content).unwrap();
    file
}

const PDF: &str = "%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
trailer << /Root 1 0 R >>
%%EOF
";
