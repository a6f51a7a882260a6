//! A panel decides.

use halemark::applications::{self, ApplicationStatus};
use halemark::assessments;
use halemark::panels::rules::Outcome;
use halemark::platform::access::{Grant, Role};
use halemark::scheme::Mark;

use crate::assessments::scene::{self, EMPLOYER, NARRATIVE, Scene, act};
use crate::support::app::TestApp;
use crate::support::client::Client;
use crate::support::database::on_both;

on_both!(
    a_panel_of_two_awards_and_the_award_is_pending,
    two_chairs_deciding_at_once_make_one_award,
    who_marked_cannot_decide,
    a_member_who_stands_aside_no_longer_counts,
    who_advised_or_works_there_cannot_vote,
    marks_that_do_not_meet_the_level_cannot_be_awarded_and_are_deferred,
    a_member_for_another_place_does_not_know_of_the_case,
);

const REASON: (&str, &str) = ("reason", "The marks are sound.");
const AWARD: (&str, &str) = ("outcome", "award");

async fn a_panel_of_two_awards_and_the_award_is_pending(app: TestApp) {
    let scene = scene::submitted(&app);
    let case = format!("/panels/{}", scene.submission);
    let chair = app.sign_in(&scene.chair).await;
    assert_eq!(chair.get(&case).await.status, 404, "a case before its assessment");
    scene.assess(&app, Mark::Met);

    let agenda = chair.get("/panels").await;
    assert!(agenda.says(EMPLOYER) && agenda.says("Level met"), "{}", agenda.text());
    let page = chair.get(&case).await;
    assert!(page.says("Seen in the minutes.") && page.says("A sound file.") && page.says(NARRATIVE));
    let unsaid = chair.post(&format!("{case}/votes"), &[]).await;
    assert_eq!(unsaid.error_at("outcome").as_deref(), Some("Choose award or defer"));
    let voted = chair.post_and_follow(&format!("{case}/votes"), &[AWARD, REASON]).await;
    assert!(voted.says("1 to award, 0 to defer"), "{}", voted.text());
    let alone = chair.post(&format!("{case}/decision"), &[AWARD, REASON]).await;
    assert_eq!(alone.status, 409);
    assert!(alone.says("1 votes count so far, and it takes 2"), "{}", alone.text());

    let member = app.sign_in(&scene.member).await;
    assert_eq!(member.post(&format!("{case}/votes"), &[AWARD, REASON]).await.status, 303);
    assert_eq!(member.get(&format!("{case}/decision")).await.status, 403, "a member who does not chair");
    let other = chair
        .post(
            &format!("{case}/decision"),
            &[
                ("outcome", "defer"),
                REASON,
                ("actions", "x"),
                ("act_by-day", "1"),
                ("act_by-month", "1"),
                ("act_by-year", "2027"),
            ],
        )
        .await;
    assert_eq!(other.status, 409, "an outcome the panel did not vote for");
    let decided = chair.post_and_follow(&format!("{case}/decision"), &[AWARD, REASON]).await;
    assert!(decided.says("pending until it is released"), "{}", decided.text());
    assert_eq!(
        status(&app, &scene),
        ApplicationStatus::Assessed,
        "the employer would see it before the release"
    );
    assert!(chair.get("/panels").await.says("Awarded, not yet released"));
    assert!(!app.visitor().get("/register").await.says(EMPLOYER));
    assert_eq!(member.post(&format!("{case}/votes"), &[AWARD, REASON]).await.status, 409);
    let letters = app.letters_to(&scene.lead.email).await;
    assert!(!letters.iter().any(|letter| letter.contains("awarded")), "{letters:?}");
}

async fn two_chairs_deciding_at_once_make_one_award(app: TestApp) {
    let scene = scene::submitted(&app);
    scene.assess(&app, Mark::Met);
    scene.vote(&app, Outcome::Award, &[&scene.chair, &scene.other_chair, &scene.member]);
    let path = format!("/panels/{}/decision", scene.submission);
    let (one, two) = (app.sign_in(&scene.chair).await, app.sign_in(&scene.other_chair).await);
    let form = [AWARD, REASON];
    let (a, b) = futures_util::future::join(one.post(&path, &form), two.post(&path, &form)).await;
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "{}\n{}", a.text(), b.text());
    let agenda = one.get("/panels").await;
    assert_eq!(agenda.body().matches("href=\"/awards/").count(), 1, "{}", agenda.text());
    // The same chair in two tabs.
    let (a, b) = futures_util::future::join(one.post(&path, &form), one.post(&path, &form)).await;
    assert_eq!([a.status, b.status], [409, 409]);
}

async fn who_marked_cannot_decide(app: TestApp) {
    let scene = scene::submitted(&app);
    let scheme = app.bhawa();
    let seat = Grant { role: Role::PanelChair, scheme: Some(scheme), place: None, employer: None };
    app.give(&scene.assessor, &seat);
    scene.assess(&app, Mark::Met);
    let case = format!("/panels/{}", scene.submission);
    let marker = app.sign_in(&scene.assessor).await;
    let page = marker.get(&case).await;
    assert!(page.says("Reason: marked this application"), "{}", page.text());
    assert_eq!(marker.post(&format!("{case}/votes"), &[AWARD, REASON]).await.status, 403);
    scene.vote(&app, Outcome::Award, &[&scene.chair, &scene.member]);
    assert_eq!(marker.post(&format!("{case}/decision"), &[AWARD, REASON]).await.status, 403);
    let chair = app.sign_in(&scene.chair).await;
    assert!(chair.get(&case).await.says("Takes no part: marked this application"));
    let award = chair.post(&format!("{case}/decision"), &[AWARD, REASON]).await;
    let release = format!("{}/release", award.location().unwrap());
    assert_eq!(marker.post(&release, &[]).await.status, 403, "who marked released");
    assert_eq!(chair.post(&release, &[]).await.status, 303);
}

async fn a_member_who_stands_aside_no_longer_counts(app: TestApp) {
    let scene = scene::submitted(&app);
    scene.assess(&app, Mark::Met);
    scene.vote(&app, Outcome::Award, &[&scene.chair, &scene.member]);
    let case = format!("/panels/{}", scene.submission);
    let (chair, member) = (app.sign_in(&scene.chair).await, app.sign_in(&scene.member).await);
    assert!(chair.get(&format!("{case}/decision")).await.says("Award the level"));
    let unsaid = member.post(&format!("{case}/recusals"), &[]).await;
    assert_eq!(unsaid.error_at("recusal_reason").as_deref(), Some("Say why you stand aside"));
    let aside = [("recusal_reason", "My brother bakes there.")];
    let page = member.post_and_follow(&format!("{case}/recusals"), &aside).await;
    assert!(page.says("Does not count") && page.says("Reason: stood aside"), "{}", page.text());
    assert!(!page.says(NARRATIVE), "a recused member still reads the file");
    assert_eq!(member.post(&format!("{case}/votes"), &[AWARD, REASON]).await.status, 403);
    let refused = chair.post(&format!("{case}/decision"), &[AWARD, REASON]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("1 votes count so far, and it takes 2"), "{}", refused.text());
}

async fn who_advised_or_works_there_cannot_vote(app: TestApp) {
    let scene = scene::submitted(&app);
    let scheme = app.bhawa();
    scene.assess(&app, Mark::Met);
    let adviser = app.staff("Ada Adviser", Role::Adviser, None);
    let seat = Grant { role: Role::PanelMember, scheme: Some(scheme), place: None, employer: None };
    app.give(&adviser, &seat);
    act(&app, &scene.coordinator, |tx| {
        halemark::employers::actions::allot_adviser(tx, scene.employer, adviser.id)
    });
    app.give(&scene.lead, &seat);
    let votes = format!("/panels/{}/votes", scene.submission);
    assert_eq!(app.sign_in(&adviser).await.post(&votes, &[AWARD, REASON]).await.status, 403);
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(lead.post(&votes, &[AWARD, REASON]).await.status, 404);
    assert_eq!(lead.get(&format!("/panels/{}", scene.submission)).await.status, 404);
}

async fn marks_that_do_not_meet_the_level_cannot_be_awarded_and_are_deferred(app: TestApp) {
    let scene = scene::submitted(&app);
    scene.assess(&app, Mark::Partly);
    let case = format!("/panels/{}", scene.submission);
    let (chair, member) = (app.sign_in(&scene.chair).await, app.sign_in(&scene.member).await);
    let page = chair.get(&case).await;
    assert!(page.says("The marks do not meet Bronze") && page.says("Marked 1: at least 2 is needed"));
    assert_eq!(chair.post(&format!("{case}/votes"), &[AWARD, REASON]).await.status, 409);
    scene.vote(&app, Outcome::Defer, &[&scene.chair, &scene.member]);
    assert_eq!(defer(&chair, &case, "2026").await.status, 409, "a day that has passed");
    let silent = chair.post(&format!("{case}/decision"), &[("outcome", "defer"), REASON]).await;
    assert_eq!(
        silent.error_at("actions").as_deref(),
        Some("Say what the employer has to do"),
        "{}",
        silent.text()
    );
    assert_eq!(
        silent.error_at("act_by-date").as_deref(),
        Some("Enter the day by which the employer has to act"),
        "{}",
        silent.body()
    );
    assert_eq!(defer(&chair, &case, "2027").await.location(), Some(case.as_str()));

    assert_eq!(status(&app, &scene), ApplicationStatus::Open);
    let letters = app.letters_to(&scene.lead.email).await;
    assert!(letters.iter().any(|letter| letter.contains("Ask the night shift") && letter.contains("2027")));
    assert!(!member.get(&case).await.says(NARRATIVE), "answers that change again are shown as the file");
    let again = scene::submit(&app, &scene.lead, scene.application);
    assert_ne!(again, scene.submission);
    let found = app.app.read_now(|conn| assessments::get_completed(conn, again)).unwrap();
    assert!(found.is_none());
}

async fn a_member_for_another_place_does_not_know_of_the_case(app: TestApp) {
    let scene = scene::submitted(&app);
    scene.assess(&app, Mark::Met);
    let elsewhere = app.staff("Elis Elsewhere", Role::PanelChair, Some("E08000021"));
    let here = app.staff("Hedd Here", Role::PanelChair, Some(scene::PLACE));
    let page = app.sign_in(&elsewhere).await;
    assert!(!page.get("/panels").await.says(EMPLOYER));
    assert_eq!(page.get(&format!("/panels/{}", scene.submission)).await.status, 404);
    assert!(app.sign_in(&here).await.get("/panels").await.says(EMPLOYER));
    let lead = app.sign_in(&scene.lead).await;
    assert_eq!(lead.get("/panels").await.status, 404);
}

fn status(app: &TestApp, scene: &Scene) -> ApplicationStatus {
    app.app.read_now(|conn| applications::get(conn, scene.application)).unwrap().status
}

async fn defer(chair: &Client, case: &str, year: &str) -> crate::support::client::Answer {
    let (day, month) = (("act_by-day", "1"), ("act_by-month", "2"));
    let form = [
        ("outcome", "defer"),
        REASON,
        ("actions", "Ask the night shift."),
        day,
        month,
        ("act_by-year", year),
    ];
    chair.post(&format!("{case}/decision"), &form).await
}
