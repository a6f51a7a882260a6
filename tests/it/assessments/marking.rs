//! Marks, their reasons, and completing.

use halemark::assessments;
use halemark::platform::ledger;
use halemark::scheme::Mark;

use super::scene::{self, NARRATIVE, NOT_APPLICABLE, act};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    each_criterion_is_marked_beside_the_employers_answer,
    a_not_applicable_is_accepted_or_refused,
    two_assessors_windows_at_once_lose_no_text,
    nothing_is_completed_before_everything_is_marked_nor_changed_after,
    the_marking_is_not_in_the_employers_history,
);

async fn each_criterion_is_marked_beside_the_employers_answer(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.open(&app);
    let page = app.sign_in(&scene.assessor).await;
    let path = format!("/assessments/{id}/criteria/bronze-1");
    let form = page.get(&path).await;
    assert!(form.says(NARRATIVE) && form.says("Minutes") && form.says("What good looks like"));
    let empty = page.post(&path, &[("version", "0")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.error_at("mark").as_deref(), Some("Choose a mark"));
    assert_eq!(empty.error_at("rationale").as_deref(), Some("Say why you give this mark"));
    let half = page.post(&path, &[("rationale", "Kept as typed"), ("version", "0")]).await;
    assert_eq!(half.value_of("rationale").as_deref(), Some("Kept as typed"));

    let mark = [("mark", "3"), ("rationale", "Every shift was asked."), ("version", "0"), ("then", "next")];
    let saved = page.post(&path, &mark).await;
    assert_eq!(saved.location(), Some(format!("/assessments/{id}/criteria/bronze-2").as_str()));
    let list = page.get(&format!("/assessments/{id}")).await;
    assert!(list.says("Exceeds") && list.says("1 of 12 marked"), "{}", list.text());
    let back = page.get(&path).await;
    assert_eq!(back.value_of("mark").as_deref(), Some("3"));
    assert_eq!(page.get(&format!("/assessments/{id}/criteria/bronze-9-union")).await.status, 404);
    assert_eq!(page.get(&format!("/assessments/{id}/criteria/nonsense")).await.status, 404);
}

async fn a_not_applicable_is_accepted_or_refused(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.open(&app);
    let page = app.sign_in(&scene.assessor).await;
    let path = format!("/assessments/{id}/criteria/{NOT_APPLICABLE}");
    let form = page.get(&path).await;
    assert!(form.says("The canteen closes for good next week."), "{}", form.text());
    let open = [("claimed", "yes"), ("rationale", "x"), ("version", "0")];
    let unsaid = page.post(&path, &open).await;
    assert_eq!(unsaid.error_at("claim").as_deref(), Some("Say whether you agree that it does not apply"));
    // A form without the question does not get round it.
    let around = page.post(&path, &[("mark", "3"), ("rationale", "x"), ("version", "0")]).await;
    assert_eq!(around.status, 409);
    let refused = [
        ("claimed", "yes"),
        ("claim", "refuse"),
        ("mark", "1"),
        ("rationale", "Still open."),
        ("version", "0"),
    ];
    assert_eq!(page.post(&path, &refused).await.status, 303);
    assert!(page.get(&format!("/assessments/{id}")).await.says("Partly met"));
    let accepted = [("claimed", "yes"), ("claim", "accept"), ("rationale", "Closed."), ("version", "1")];
    assert_eq!(page.post(&path, &accepted).await.status, 303);
    assert!(!page.get(&format!("/assessments/{id}")).await.says("Partly met"));
}

async fn two_assessors_windows_at_once_lose_no_text(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.open(&app);
    let (one, two) = (app.sign_in(&scene.assessor).await, app.sign_in(&scene.assessor).await);
    let path = format!("/assessments/{id}/criteria/bronze-1");
    let first = [("mark", "2"), ("rationale", "Reason of the first window"), ("version", "0")];
    let second = [("mark", "1"), ("rationale", "Reason of the second window"), ("version", "0")];
    let (a, b) = futures_util::future::join(one.post(&path, &first), two.post(&path, &second)).await;
    let (saved, late) = if a.status == 303 { (&a, &b) } else { (&b, &a) };
    assert_eq!((saved.status, late.status), (303, 409), "{}\n{}", a.text(), b.text());
    assert!(late.says("Reason of the first window"), "{}", late.text());
    assert!(late.body().contains("Reason of the second window"), "{}", late.text());
    let typed = late.value_of("rationale").unwrap();
    let version = late.value_of("version").unwrap();
    assert_eq!(version, "1");
    let again = [("mark", "2"), ("rationale", typed.as_str()), ("version", version.as_str())];
    assert_eq!(two.post(&path, &again).await.status, 303);
    assert_eq!(one.get(&path).await.value_of("rationale"), Some(typed));
}

async fn nothing_is_completed_before_everything_is_marked_nor_changed_after(app: TestApp) {
    let scene = scene::submitted(&app);
    let id = scene.open(&app);
    let page = app.sign_in(&scene.assessor).await;
    let completion = format!("/assessments/{id}/completion");
    let summary = [("summary", "A sound file."), ("confirmed", "yes")];
    let early = page.post(&completion, &summary).await;
    assert_eq!(early.status, 409);
    assert!(early.says("12 criteria have no mark yet"), "{}", early.text());
    scene.mark(&app, id, Mark::Met);
    let form = page.get(&completion).await;
    assert!(form.says("Your marks meet Bronze") && form.says("11 of 11 criteria are met"), "{}", form.text());
    assert_eq!(page.post(&completion, &[("summary", "x")]).await.status, 422);
    let done = page.post_and_follow(&completion, &summary).await;
    assert!(done.says("We have told the panel"), "{}", done.text());

    let path = format!("/assessments/{id}/criteria/bronze-1");
    let late = page.post(&path, &[("mark", "0"), ("rationale", "x"), ("version", "1")]).await;
    assert_eq!(late.status, 409);
    assert!(page.get(&path).await.body().find("<textarea").is_none());
    let found = app.app.read_now(|conn| assessments::get_completed(conn, scene.submission)).unwrap().unwrap();
    assert!(found.recommended && found.verdict.is_met());
    assert_eq!((found.assessor, found.marks.len()), (scene.assessor.id, 12));
    for chair in [&scene.chair, &scene.other_chair] {
        let letters = app.letters_to(&chair.email).await;
        assert!(letters.iter().any(|letter| letter.contains("/panels/")), "{letters:?}");
    }
}

async fn the_marking_is_not_in_the_employers_history(app: TestApp) {
    let scene = scene::submitted(&app);
    scene.assess(&app, Mark::NotMet);
    let kinds: Vec<String> = app
        .app
        .read_now(|conn| ledger::list_of_employer(conn, scene.employer, 0, 200))
        .unwrap()
        .0
        .into_iter()
        .map(|entry| entry.kind)
        .collect();
    assert!(kinds.contains(&"assessment-allocated".to_owned()), "{kinds:?}");
    assert!(kinds.contains(&"assessment-completed".to_owned()), "{kinds:?}");
    assert!(!kinds.iter().any(|kind| kind.contains("marked") || kind.contains("declared")), "{kinds:?}");
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(lead.get(&format!("/panels/{}", scene.submission)).await.status, 404);
    act(&app, &scene.lead, |tx| {
        assert!(assessments::has_marked(tx.conn(), scene.assessor.id, scene.application)?);
        Ok(())
    });
}
