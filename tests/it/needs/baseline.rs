//! Which survey an assessment is compared with: one for findings, the report and what changed.

use halemark::needs::Method;
use halemark::platform::ids::SurveyId;
use halemark::surveys::rules::Terms;

use super::released;
use super::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    findings_and_the_report_compare_with_the_survey_of_the_assessment_before,
    where_no_assessment_was_before_they_compare_with_the_survey_that_this_one_follows,
);

/// A closed survey of this name, of whose forty people so many cannot take their breaks.
fn survey(
    app: &TestApp,
    needing: &Needing,
    (title, disagree): (&str, usize),
    previous: Option<SurveyId>,
) -> SurveyId {
    let terms = Terms { title: title.to_owned(), ..released::terms() };
    released::add_of(app, needing, &terms, released::answers(disagree), previous)
}

/// What the findings and the report say once they are drawn.
async fn told(app: &TestApp, needing: &Needing) -> [String; 2] {
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let findings = adviser.post_and_follow(&needing.page("findings"), &[]).await;
    let report = adviser.get(&needing.page("report")).await;
    [findings.text(), report.text()]
}

async fn findings_and_the_report_compare_with_the_survey_of_the_assessment_before(app: TestApp) {
    let first = scene::small(&app);
    scene::make_ready(&app, &first);
    scene::publish(&app, &first);
    let spring = survey(&app, &first, ("Spring", 24), None);
    released::tie_to(&app, &first, spring);
    let again = scene::planned(&app, first.asking, Method::Mixed);
    let autumn = survey(&app, &again, ("Autumn", 11), None);
    let winter = survey(&app, &again, ("Winter", 12), Some(autumn));
    released::tie_to(&app, &again, winter);
    let [findings, report] = told(&app, &again).await;
    for words in
        ["before it was 60%", "Since “Spring”, results of 1 January 2026", "The survey before is “Spring”"]
    {
        assert!(findings.contains(words), "{words}: {findings}");
    }
    for words in
        ["before it was 60%", "Compared with the survey before, “Spring”, with results of 1 January 2026"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    assert!(report.contains("30% 40 answers 15% 40 answers") && !report.contains("Autumn"), "{report}");
}

async fn where_no_assessment_was_before_they_compare_with_the_survey_that_this_one_follows(app: TestApp) {
    let needing = scene::open(&app);
    let autumn = survey(&app, &needing, ("Autumn", 24), None);
    let alone = survey(&app, &needing, ("Alone", 12), None);
    released::tie_to(&app, &needing, alone);
    let [findings, report] = told(&app, &needing).await;
    assert!(!findings.contains("before it was") && !report.contains("Compared with"), "{report}");
    let winter = survey(&app, &needing, ("Winter", 12), Some(autumn));
    released::tie_to(&app, &needing, winter);
    let [findings, report] = told(&app, &needing).await;
    assert!(findings.contains("Since “Autumn”, results of 1 January 2026"), "{findings}");
    assert!(report.contains("Compared with the survey before, “Autumn”"), "{report}");
    assert!(report.contains("30% 40 answers 15% 40 answers"), "{report}");
}
