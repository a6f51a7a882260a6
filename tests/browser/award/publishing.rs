//! The scheme changes its edition while employers are at work: nothing is lost, and what was decided can be judged again.

use super::bronze::CRITERIA;
use super::registering::Employer;
use crate::browser::person::Person;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The tenth criterion, which gets another code in the edition of 2026: to the program it is another criterion.
const REPLACED: usize = 9;

pub async fn a_changed_edition_is_published(coordinator: &Person<'_>) {
    coordinator.open("/desk").await;
    coordinator.click("Editions").await;
    coordinator.check("drafts").await;
    coordinator.click("Upload a new edition").await;
    coordinator.check("draft-new").await;
    let misspelt = |text: &str| text.replacen("allows_not_applicable", "allow_not_applicable", 1);
    upload(coordinator, &pack("2026", misspelt)).await;
    coordinator.sees("allow_not_applicable").await;
    coordinator.check("draft-problems").await;
    coordinator.click("Upload the mended pack").await;
    upload(coordinator, &pack("2026", |text| text.to_owned())).await;
    coordinator.sees("No problem was found.").await;
    coordinator.check("draft-sound").await;
    coordinator.click("Every criterion with what it takes, to read or print.").await;
    coordinator.sees(CRITERIA[REPLACED].0).await;
    coordinator.check("draft-preview").await;
    coordinator.back().await;
    publish(coordinator).await;
    coordinator.check("drafts-published").await;
}

/// Uploads the files of a folder from the page that asks for them.
async fn upload(coordinator: &Person<'_>, folder: &Path) {
    let files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    coordinator.upload_all("Files of the pack", &files).await;
    coordinator.submit("Upload and check").await;
    coordinator.sees("The pack is uploaded and checked").await;
}

async fn publish(coordinator: &Person<'_>) {
    coordinator.click("Publish this edition").await;
    coordinator.check("draft-publication").await;
    coordinator.submit("Publish for good").await;
    coordinator.sees("Confirm that you have read it").await;
    coordinator.choose("I have read what it changes and how employers will see it").await;
    coordinator.submit("Publish for good").await;
    coordinator.sees("The edition is published").await;
}

/// The shipped pack with another label and another tenth criterion, and what `also` does to each file.
fn pack(label: &str, also: impl Fn(&str) -> String) -> PathBuf {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/schemes/bhawa/2025");
    let folder = tempfile::tempdir().unwrap().keep();
    for entry in std::fs::read_dir(shipped).unwrap() {
        let file = entry.unwrap().path();
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text
            .replace("label = \"2025\"", &format!("label = \"{label}\""))
            .replace("code = \"bronze-10\"", "code = \"bronze-10-welfare\"");
        std::fs::write(folder.join(file.file_name().unwrap()), also(&text)).unwrap();
    }
    folder
}

pub async fn it_is_offered_to_open_applications(coordinator: &Person<'_>) {
    coordinator.open("/drafts").await;
    coordinator.click("Offer it to open applications").await;
    coordinator.sees("Offer the 2026 edition").await;
    coordinator.check("edition-offer").await;
    coordinator.submit("Offer it to open applications").await;
    coordinator.sees("The edition is offered").await;
}

pub async fn the_application_moves_and_loses_nothing(employer: &Employer<'_>, application: &str) {
    let Employer { lead, colleague, .. } = employer;
    lead.follow_letter("does your application move?").await;
    lead.open(application).await;
    lead.sees("The 2026 edition is out").await;
    lead.check("application-offered").await;
    lead.click("See what would change").await;
    lead.sees(CRITERIA[REPLACED].0).await;
    lead.check("edition-choice").await;
    colleague.open(&format!("{application}/edition")).await;
    colleague.sees("A lead of the employer can choose.").await;
    lead.submit("Save the choice").await;
    lead.sees("Choose whether the application moves or stays").await;
    lead.choose("Yes, move to 2026").await;
    lead.submit("Save the choice").await;
    lead.sees("Bronze would not be met today.").await;
    lead.check("application-moved").await;
    for (at, (_, words)) in CRITERIA.iter().enumerate().filter(|(at, _)| ![4, 7, REPLACED].contains(at)) {
        lead.open(&format!("{application}/criteria/{}", code(at))).await;
        assert_eq!(lead.value("What you do").await, *words, "the answer to criterion {} was lost", at + 1);
    }
    lead.open(application).await;
    assert!(lead.source().await.contains(CRITERIA[REPLACED].1), "the answer that counts no more was lost");
    lead.open(&format!("{application}/criteria/bronze-10-welfare")).await;
    lead.choose("Met").await;
    lead.fill("What you do", CRITERIA[REPLACED].1).await;
    lead.submit("Save and go to the list").await;
    lead.sees("Bronze would be met today.").await;
}

/// The code of a criterion of this employer, which recognises no union.
fn code(at: usize) -> String {
    if at == 8 { "bronze-9-staff".into() } else { format!("bronze-{}", at + 1) }
}

/// After the next edition is published, what was decided under the one before comes to the same verdict.
pub async fn the_decision_replays_after_the_next_edition(
    coordinator: &Person<'_>,
    chair: &Person<'_>,
    case: &str,
) {
    coordinator.open("/drafts/new").await;
    upload(coordinator, &pack("2027", |text| text.replace("at_least = 3", "at_least = 9"))).await;
    publish(coordinator).await;
    chair.open(case).await;
    let link = chair.link_to("Download what the decision rested on (JSON)").await;
    let bundle = chair.download(&link).await;
    assert!(!bundle.contains(CRITERIA[0].1), "what the employer wrote is in the bundle");
    let file = tempfile::tempdir().unwrap().keep().join("bundle.json");
    std::fs::write(&file, &bundle).unwrap();
    let program = env!("CARGO_BIN_EXE_halemark");
    let replayed = Command::new(program).args(["scheme", "replay"]).arg(&file).output().unwrap();
    assert!(replayed.status.success(), "{}", String::from_utf8_lossy(&replayed.stderr));
    let changed = bundle.replace("\"mark\": 2", "\"mark\": 1").replace("\"mark\": 3", "\"mark\": 1");
    assert_ne!(changed, bundle, "the bundle should have the marks");
    std::fs::write(&file, changed).unwrap();
    let differs = Command::new(program).args(["scheme", "replay"]).arg(&file).output().unwrap();
    assert!(!differs.status.success(), "a bundle that was tampered with should not come to the same");
}
