use halemark::applications::rules::Column::{Evidence, Narrative, Reason, Status as StatusColumn, Version};
use halemark::scheme::Status;

use super::spreadsheet::{Spreadsheet, Value};
use super::{changes, download, path, take_over, upload, upload_and_look};
use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_workbook_nobody_touched_changes_nothing,
    what_was_written_offline_is_shown_before_and_after_and_saved_when_it_is_taken_over,
    evidence_and_what_a_workbook_does_not_hold_stay,
    a_text_that_looks_like_a_formula_is_written_as_a_text,
    a_colleagues_change_meanwhile_is_shown_beside_and_chosen_from,
    a_colleagues_change_of_a_row_nobody_touched_offline_is_no_conflict,
    an_answer_that_changes_while_the_person_reads_stops_the_whole,
    a_workbook_of_an_hour_ago_is_replaced_by_the_next,
    a_workbook_waits_for_seven_days,
    only_who_uploaded_a_workbook_sees_it_and_only_who_answers_uploads,
    an_application_that_was_submitted_takes_no_workbook,
    a_discarded_workbook_changes_nothing,
);

async fn a_workbook_nobody_touched_changes_nothing(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &["bronze-4"]);
    let before = scene.answers(&app);
    let client = app.sign_in(&scene.lead).await;
    let bytes = download(&client, &scene).await;
    let shown = upload_and_look(&client, &scene, bytes).await;
    assert!(shown.says("There is nothing to take over"), "{}", shown.text());
    assert!(shown.says("12 criteria stay as they are"), "{}", shown.text());
    assert_eq!(scene.answers(&app), before);
}

async fn what_was_written_offline_is_shown_before_and_after_and_saved_when_it_is_taken_over(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.contributor).await;
    let form = [("version", "0"), ("status", "in_progress"), ("narrative", "We asked the night shift.")];
    client.post(&scene.criterion("bronze-1"), &form).await;
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    assert_eq!(sheet.text("bronze-1", StatusColumn), "In progress");
    assert_eq!(sheet.text("bronze-1", Narrative), "We asked the night shift.");
    assert_eq!(sheet.text("bronze-4", StatusColumn), "Not started");
    sheet.write("bronze-1", StatusColumn, "met");
    sheet.write("bronze-1", Narrative, "We asked everybody.\r\nTwice.");
    sheet.write("bronze-4", StatusColumn, "In progress");

    let shown = upload_and_look(&client, &scene, sheet.bytes()).await;
    assert!(shown.says("2 answers would change"), "{}", shown.text());
    for text in ["We asked the night shift.", "We asked everybody.", "10 criteria stay as they are"] {
        assert!(shown.says(text), "{text}: {}", shown.text());
    }
    assert_eq!(
        scene.answers(&app)["bronze-1"].narrative,
        "We asked the night shift.",
        "nothing is saved yet"
    );

    let taken = take_over(&client, &scene, &shown, &[]).await;
    assert_eq!(taken.location(), Some(scene.path().as_str()), "{}", taken.text());
    let answers = scene.answers(&app);
    assert_eq!(answers["bronze-1"].narrative, "We asked everybody.\nTwice.");
    assert_eq!((answers["bronze-1"].status, answers["bronze-1"].version), (Status::Met, 2));
    assert_eq!(answers["bronze-4"].status, Status::InProgress);
    assert_eq!(answers.len(), 2, "rows that say nothing become no answers");
    let again = client.get(&changes(&scene)).await;
    assert_eq!(again.location(), Some(path(&scene).as_str()), "it waits no longer");
}

async fn evidence_and_what_a_workbook_does_not_hold_stay(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    let form = [
        ("version", "1"),
        ("status", "met"),
        ("narrative", "Old."),
        ("new-kind", "note"),
        ("new-title", "Minutes of May"),
        ("new-note", "Twelve came."),
        ("step", "add"),
    ];
    client.post(&scene.criterion("bronze-2"), &form).await;
    let before = scene.answers(&app)["bronze-2"].clone();
    assert_eq!(before.evidence.len(), 1);
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    assert_eq!(sheet.text("bronze-2", Evidence), "Minutes of May");
    sheet.write("bronze-2", Evidence, "Something else");
    sheet.write("bronze-2", Narrative, "New.");
    let shown = upload_and_look(&client, &scene, sheet.bytes()).await;
    take_over(&client, &scene, &shown, &[]).await;
    let after = scene.answers(&app)["bronze-2"].clone();
    assert_eq!(after.narrative, "New.");
    assert_eq!((after.evidence, after.readings), (before.evidence, before.readings));
}

async fn a_text_that_looks_like_a_formula_is_written_as_a_text(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let odd = [
        "=HYPERLINK(\"http://evil.example\")",
        "+44 191",
        "-2",
        "@SUM(A1)",
        "_x0041_",
        "a\tb\n\n  c",
        "🍎 <b>&amp;",
    ];
    for (text, code) in odd.iter().zip(scene::asked(&app, &scene)) {
        let form = [("version", "0"), ("status", "in_progress"), ("narrative", text)];
        client.post(&scene.criterion(code.as_str()), &form).await;
    }
    let bytes = download(&client, &scene).await;
    let sheet = Spreadsheet::of(&bytes);
    for (text, code) in odd.iter().zip(scene::asked(&app, &scene)) {
        assert_eq!(sheet.text(code.as_str(), Narrative), *text, "as a text, and not what it would come to");
    }
    let shown = upload_and_look(&client, &scene, bytes).await;
    assert!(shown.says("There is nothing to take over"), "{}", shown.text());
}

async fn a_colleagues_change_meanwhile_is_shown_beside_and_chosen_from(app: TestApp) {
    let scene = scene::set(&app);
    let codes = ["bronze-1", "bronze-3"];
    let (offline, colleague) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let mut sheet = Spreadsheet::of(&download(&offline, &scene).await);
    for code in codes {
        sheet.write(code, StatusColumn, "Met");
        sheet.write(code, Narrative, "From the train.");
        let form = [("version", "0"), ("status", "in_progress"), ("narrative", "From the office.")];
        colleague.post(&scene.criterion(code), &form).await;
    }
    let shown = upload_and_look(&offline, &scene, sheet.bytes()).await;
    assert!(shown.says("2 answers were changed here since"), "{}", shown.text());
    assert!(shown.says("Conor Contributor changed this answer on 2 March 2026"), "{}", shown.text());
    assert!(shown.says("From the train.") && shown.says("From the office."), "{}", shown.text());

    let kept = ("choice-bronze-1", "kept");
    let unchosen = take_over(&offline, &scene, &shown, &[kept]).await;
    assert_eq!(unchosen.status, 422);
    assert_eq!(unchosen.error_at("choice-bronze-3").as_deref(), Some("Choose which answer stays"));
    assert_eq!(unchosen.value_of("choice-bronze-1").as_deref(), Some("kept"), "what was chosen stays chosen");
    assert_eq!(scene.answers(&app)["bronze-3"].narrative, "From the office.");

    let taken = take_over(&offline, &scene, &shown, &[kept, ("choice-bronze-3", "taken")]).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    let answers = scene.answers(&app);
    assert_eq!(answers["bronze-1"].narrative, "From the office.");
    assert_eq!(answers["bronze-3"].narrative, "From the train.");
}

async fn a_colleagues_change_of_a_row_nobody_touched_offline_is_no_conflict(app: TestApp) {
    let scene = scene::set(&app);
    let (offline, colleague) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let mut sheet = Spreadsheet::of(&download(&offline, &scene).await);
    sheet.write("bronze-1", Narrative, "From the train.");
    let form = [("version", "0"), ("status", "in_progress"), ("narrative", "From the office.")];
    colleague.post(&scene.criterion("bronze-3"), &form).await;
    let shown = upload_and_look(&offline, &scene, sheet.bytes()).await;
    assert!(shown.says("1 answer would change") && !shown.says("since you downloaded"), "{}", shown.text());
    take_over(&offline, &scene, &shown, &[]).await;
    assert_eq!(scene.answers(&app)["bronze-3"].narrative, "From the office.");
    assert_eq!(scene.answers(&app)["bronze-1"].narrative, "From the train.");
}

async fn an_answer_that_changes_while_the_person_reads_stops_the_whole(app: TestApp) {
    let scene = scene::set(&app);
    let (offline, colleague) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let mut sheet = Spreadsheet::of(&download(&offline, &scene).await);
    for code in ["bronze-1", "bronze-3"] {
        sheet.write(code, Narrative, "From the train.");
    }
    let form = [("version", "0"), ("status", "in_progress"), ("narrative", "From the office.")];
    colleague.post(&scene.criterion("bronze-3"), &form).await;
    let shown = upload_and_look(&offline, &scene, sheet.bytes()).await;
    let form = [("version", "1"), ("status", "met"), ("narrative", "Later, from the office.")];
    colleague.post(&scene.criterion("bronze-3"), &form).await;
    let stopped = take_over(&offline, &scene, &shown, &[("choice-bronze-3", "taken")]).await;
    assert_eq!(stopped.status, 409);
    assert!(stopped.says("An answer was changed while you were reading"), "{}", stopped.text());
    assert!(stopped.says("Later, from the office."), "{}", stopped.text());
    assert!(!scene.answers(&app).contains_key("bronze-1"), "none of it was saved");
    let taken = take_over(&offline, &scene, &stopped, &[("choice-bronze-3", "taken")]).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert_eq!(scene.answers(&app)["bronze-3"].narrative, "From the train.");
}

async fn a_workbook_of_an_hour_ago_is_replaced_by_the_next(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    sheet.write("bronze-1", Narrative, "First try.");
    let first = upload_and_look(&client, &scene, sheet.bytes()).await;
    sheet.write("bronze-1", Narrative, "Second try.");
    upload_and_look(&client, &scene, sheet.bytes()).await;
    let stopped = take_over(&client, &scene, &first, &[]).await;
    assert_eq!(stopped.status, 409, "what the person read is not what waits");
    assert!(stopped.says("Second try.") && !stopped.says("First try."), "{}", stopped.text());
    assert!(scene.answers(&app).is_empty());
}

async fn a_workbook_waits_for_seven_days(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    sheet.write("bronze-1", Narrative, "Offline.");
    upload_and_look(&client, &scene, sheet.bytes()).await;
    let page = client.get(&path(&scene)).await;
    assert!(page.says("You uploaded “answers.xlsx” on 2 March 2026"), "{}", page.text());
    app.wait_days(7);
    assert_eq!(drop_old(&app).await, 0);
    let client = app.sign_in(&scene.lead).await;
    assert!(client.get(&path(&scene)).await.says("A workbook is waiting"));
    app.wait_days(1);
    let client = app.sign_in(&scene.lead).await;
    assert!(!client.get(&path(&scene)).await.says("A workbook is waiting"), "whether it was dropped or not");
    assert_eq!(drop_old(&app).await, 1);
    assert!(!client.get(&path(&scene)).await.says("A workbook is waiting"));
    assert_eq!(client.get(&changes(&scene)).await.location(), Some(path(&scene).as_str()));
}

async fn drop_old(app: &TestApp) -> usize {
    let app = app.app.clone();
    let dropped = move || halemark::applications::actions::drop_old_workbooks(&app);
    actix_web::web::block(dropped).await.unwrap().unwrap()
}

async fn only_who_uploaded_a_workbook_sees_it_and_only_who_answers_uploads(app: TestApp) {
    let scene = scene::set(&app);
    let (lead, other) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let mut sheet = Spreadsheet::of(&download(&lead, &scene).await);
    sheet.write("bronze-1", Narrative, "Offline.");
    upload_and_look(&lead, &scene, sheet.bytes()).await;
    assert_eq!(other.get(&changes(&scene)).await.location(), Some(path(&scene).as_str()));
    let viewer = app.sign_in(&scene.viewer).await;
    let page = viewer.get(&path(&scene)).await;
    assert!(page.says("Download the workbook") && !page.says("Bring it back"), "{}", page.text());
    assert_eq!(upload(&viewer, &scene, "answers.xlsx", sheet.bytes()).await.status, 403);
    let stranger = app.sign_in(&app.person("Some Stranger")).await;
    assert_eq!(stranger.get(&format!("{}/file", path(&scene))).await.status, 404);
    assert_eq!(upload(&stranger, &scene, "answers.xlsx", sheet.bytes()).await.status, 404);
}

async fn an_application_that_was_submitted_takes_no_workbook(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    sheet.write("bronze-1", Narrative, "Offline.");
    let shown = upload_and_look(&client, &scene, sheet.bytes()).await;
    assert_eq!(scene::submit(&client, &scene, &app).await.status, 303);
    assert_eq!(take_over(&client, &scene, &shown, &[]).await.status, 409);
    assert_eq!(upload(&client, &scene, "answers.xlsx", sheet.bytes()).await.status, 409);
    let page = client.get(&path(&scene)).await;
    assert!(page.says("Download the workbook") && !page.says("Bring it back"), "{}", page.text());
    assert_ne!(scene.answers(&app)["bronze-1"].narrative, "Offline.");
}

async fn a_discarded_workbook_changes_nothing(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    sheet.write("bronze-1", Reason, "Left over, and not said of something that applies.");
    sheet.set("bronze-1", Version, Value::Number(0.0));
    sheet.write("bronze-1", Narrative, "Offline.");
    let shown = upload_and_look(&client, &scene, sheet.bytes()).await;
    assert!(shown.says("Offline.") && !shown.says("Left over"), "{}", shown.text());
    let page = client.post_and_follow(&format!("{}/removal", path(&scene)), &[]).await;
    assert!(page.says("No answer changed") && !page.says("A workbook is waiting"), "{}", page.text());
    assert!(scene.answers(&app).is_empty());
}
