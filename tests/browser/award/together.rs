//! Two colleagues answer one criterion at once, each at their own window: nothing is lost.

use super::bronze::CRITERIA;
use super::registering::Employer;

const AT: usize = 7;

pub async fn two_colleagues_answer_at_once(employer: &Employer<'_>, application: &str) {
    let Employer { lead, colleague, .. } = employer;
    let page = format!("{application}/criteria/bronze-8");
    let theirs = "Tom: the dust measurements of May are in, and they are below the limit.";
    let yours = "Ruth: the forklift drivers had their hearing tested.";
    lead.open(&page).await;
    colleague.open(&page).await;
    colleague.sees_heading(CRITERIA[AT].0).await;
    colleague.fill("What you do", theirs).await;
    colleague.submit("Save and go to the list").await;
    colleague.sees("The answer was saved").await;
    colleague.check("application-colleague").await;
    lead.fill("What you do", yours).await;
    lead.submit("Save and continue").await;
    lead.sees_heading("A colleague answered at the same time").await;
    lead.sees(theirs).await;
    assert_eq!(lead.value("What you do").await, yours);
    lead.check("criterion-conflict").await;
    let both = format!("{} {theirs} {yours}", CRITERIA[AT].1);
    lead.fill("What you do", &both).await;
    lead.submit("Save and go to the list").await;
    lead.sees("The answer was saved").await;
    colleague.open(&page).await;
    assert_eq!(colleague.value("What you do").await, both);
}
