use super::scene;
use super::walkrounds::begun_at;
use crate::assessments::scene::{self as judging, act};
use crate::support::app::TestApp;
use crate::support::clamd::Clamd;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;
use crate::support::parts::Part as Needed;
use diesel::prelude::*;
use halemark::employers::actions::allot_adviser;
use halemark::needs::{self, Method, NeedsAssessment, State};
use halemark::platform::access::Role;
use halemark::platform::app::App;
use halemark::platform::files::clamd::ClamdAddress;
use halemark::platform::files::picture::{Format, bounded, pixels_only};
use halemark::platform::ids::NeedsAssessmentId;
use halemark::schema::needs_assessments;
use image::{ImageEncoder, Rgb, RgbImage};
use reqwest::multipart::{Form, Part};

on_both!(
    a_photograph_is_made_smaller_and_loses_where_it_was_taken,
    a_photograph_sent_twice_is_there_once_and_can_be_removed,
    the_report_shows_photographs_and_leads_whoever_judges_to_the_walk_round,
    what_nobody_saw_of_a_finished_assessment_can_be_removed,
    a_published_photograph_is_taken_out_of_the_report_and_the_history_says_so,
    a_photograph_waits_for_the_virus_scanner_and_everybody_but_the_adviser_with_it,
    a_photograph_that_was_put_aside_is_shown_to_nobody,
);

async fn a_photograph_is_made_smaller_and_loses_where_it_was_taken(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun_at(&client, &needing.path()).await;
    let mut original = picture(2600, 1300);
    let comment = b"taken at 54.97, -1.61 by Jane Smith";
    let size = u16::try_from(comment.len() + 2).unwrap().to_be_bytes();
    original.splice(2..2, [&[0xff, 0xfe], &size[..], comment].concat());
    let added = upload(&client, &one, "b".repeat(32), original.clone()).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let path = pictures(&client, &one).await.remove(0);
    let kept = client.get(&path).await;
    assert_eq!(kept.header("content-type"), Some("image/jpeg"));
    assert!(kept.header("cache-control").unwrap().contains("private"));
    let picture = image::load_from_memory(&kept.bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (2048, 1024));
    let has = |bytes: &[u8]| bytes.windows(10).any(|window| window == b"Jane Smith");
    assert!(has(&original) && !has(&kept.bytes));
    let once = bounded(Format::Jpeg, &original, 2048).unwrap().bytes;
    let twice = bounded(Format::Jpeg, &pixels_only(Format::Jpeg, &original).unwrap(), 2048).unwrap().bytes;
    assert!(once != twice, "each time it is encoded it loses something");
    assert!(kept.bytes == once, "it is encoded once");

    let text = Part::bytes(b"%PDF-1.7 no picture".to_vec()).file_name("plan.pdf");
    let form = Form::new().text("caption", "A plan").part("photograph", text);
    let wrong = client.upload(&format!("{one}/photographs/new"), form).await;
    assert!(wrong.error_at("photograph").unwrap().starts_with("Choose a JPEG or PNG"), "{}", wrong.text());
    assert_eq!(wrong.value_of("caption").as_deref(), Some("A plan"));
    let nothing = client.upload(&format!("{one}/photographs/new"), Form::new().text("caption", "")).await;
    assert_eq!(nothing.error_at("photograph").as_deref(), Some("Choose a photograph"));
    assert_eq!(nothing.error_at("caption").as_deref(), Some("Say what the photograph shows"));
    app.wait_days(3);
    app.run_job("evidence-sweeps").await;
    let client = app.sign_in(&needing.asking.adviser).await;
    assert_eq!(client.get(&path).await.status, 200, "the sweep of unused files leaves it");
}

async fn a_photograph_sent_twice_is_there_once_and_can_be_removed(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun_at(&client, &needing.path()).await;
    for _ in 0..2 {
        assert_eq!(upload(&client, &one, "c".repeat(32), picture(20, 20)).await.status, 303);
    }
    let all = pictures(&client, &one).await;
    assert_eq!(all.len(), 1, "{all:?}");
    let removal = format!("{}/removal", all[0]);
    assert!(client.get(&removal).await.says("It cannot be brought back"));
    assert!(client.post_and_follow(&removal, &[]).await.says("The photograph was removed"));
    assert_eq!(client.get(&all[0]).await.status, 404);
    let again = upload(&client, &one, "c".repeat(32), picture(20, 20)).await;
    assert_eq!(again.status, 303, "a browser that had no answer sends it again");
    assert!(pictures(&client, &one).await.is_empty(), "what was removed does not come back");
}

async fn the_report_shows_photographs_and_leads_whoever_judges_to_the_walk_round(app: TestApp) {
    let scene = judging::submitted(&app);
    scene.open(&app);
    let adviser = app.staff("Ada Adviser", Role::Adviser, Some(judging::PLACE));
    let employer = scene.employer;
    act(&app, &scene.coordinator, |tx| allot_adviser(tx, employer, adviser.id));
    let assessment = act(&app, &adviser, |tx| {
        let sites = halemark::employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id);
        needs::actions::plan(tx, employer, &scene::plan(Method::Mixed, sites.collect()))
    });
    let client = app.sign_in(&adviser).await;
    let one = begun_at(&client, &format!("/needs/{assessment}")).await;
    for at in 0..10 {
        assert_eq!(upload(&client, &one, format!("{at}").repeat(20), picture(40, 30)).await.status, 303);
    }
    let unseen = begun_at(&client, &format!("/needs/{assessment}")).await;
    publish_walk(&client, &one).await;
    let lead = app.sign_in(&scene.lead).await;
    let report = lead.get(&format!("/needs/{assessment}/report")).await;
    let shown = |page: &Answer| page.body().matches("<img src=\"/needs/").count();
    assert_eq!(shown(&report), 8, "as many as a report has room for: {}", report.text());
    assert!(report.says("Bicycles chained to the fence") && report.body().contains("loading=\"lazy\""));
    assert!(report.says("with 2 more photographs"), "{}", report.text());

    let assessor = app.sign_in(&scene.assessor).await;
    assert_eq!(
        assessor.get(&format!("/needs/{assessment}/report")).await.status,
        404,
        "not before it is published"
    );
    assert_eq!(assessor.get(&one).await.status, 404);
    set_state(&app, &adviser, assessment, State::Published);
    let report = assessor.get(&format!("/needs/{assessment}/report")).await;
    assert_eq!((report.status, shown(&report)), (200, 8), "{}", report.text());
    assert!(report.links().contains(&one), "{:?}", report.links());
    let page = assessor.get(&one).await;
    assert_eq!((page.status, shown(&page)), (200, 10), "{}", page.text());
    assert!(page.links().contains(&format!("/needs/{assessment}/report")), "the way back");
    assert!(!page.links().iter().any(|link| link.ends_with("/removal")), "{:?}", page.links());
    let src = pictures(&assessor, &one).await.remove(0);
    assert_eq!(assessor.get(&src).await.status, 200);
    assert_eq!(assessor.get(&unseen).await.status, 404, "what was not published is no part of it");
    assert_eq!(assessor.post(&format!("{src}/removal"), &[]).await.status, 404);
}

async fn what_nobody_saw_of_a_finished_assessment_can_be_removed(app: TestApp) {
    let needing = scene::open(&app);
    let adviser = &needing.asking.adviser;
    let client = app.sign_in(adviser).await;
    for (state, number) in [(State::Cancelled, "a"), (State::Published, "b")] {
        set_state(&app, adviser, needing.assessment, State::Open);
        let one = begun_at(&client, &needing.path()).await;
        for at in ["1", "2"] {
            upload(&client, &one, format!("{number}{at}").repeat(10), picture(9, 9)).await;
        }
        set_state(&app, adviser, needing.assessment, state);
        let page = client.get(&one).await;
        assert!(page.links().contains(&format!("{one}/removal")), "{:?}", page.links());
        let picture = pictures(&client, &one).await.remove(0);
        let gone = client.post_and_follow(&format!("{picture}/removal"), &[]).await;
        assert!(gone.says("The photograph was removed"), "{state:?}: {}", gone.text());
        assert_eq!(client.get(&picture).await.status, 404);
        let lead = app.sign_in(&needing.asking.scene.lead).await;
        assert_ne!(lead.post(&format!("{one}/removal"), &[]).await.status, 303);
        assert!(client.get(&format!("{one}/removal")).await.says("cannot be brought back"));
        let gone = client.post_and_follow(&format!("{one}/removal"), &[]).await;
        assert!(gone.says("The walk-round was removed"), "{state:?}: {}", gone.text());
        assert_eq!(client.get(&one).await.status, 404);
    }
}

async fn a_published_photograph_is_taken_out_of_the_report_and_the_history_says_so(app: TestApp) {
    let needing = scene::open(&app);
    let scene = &needing.asking.scene;
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun_at(&client, &needing.path()).await;
    for number in ["1", "2"] {
        upload(&client, &one, number.repeat(20), picture(40, 30)).await;
    }
    publish_walk(&client, &one).await;
    set_state(&app, &needing.asking.adviser, needing.assessment, State::Published);
    let (lead, contributor) = (app.sign_in(&scene.lead).await, app.sign_in(&scene.contributor).await);
    let all = pictures(&lead, &one).await;
    let in_report = async || {
        let body = lead.get(&needing.page("report")).await.body();
        all.iter().filter(|src| body.contains(*src)).count()
    };
    assert_eq!(in_report().await, 2);
    let removal = format!("{}/removal", all[0]);
    assert_eq!(contributor.post(&removal, &[]).await.status, 403, "the lead speaks for the employer");
    assert!(lead.get(&removal).await.says("the history says that a photograph was taken out"));
    lead.post_and_follow(&removal, &[]).await;
    assert_eq!((lead.get(&all[0]).await.status, in_report().await), (404, 1));
    client.post_and_follow(&format!("{}/removal", all[1]), &[]).await;
    assert_eq!(in_report().await, 0, "the adviser may, too");
    for page in [needing.page("report"), one] {
        let page = lead.get(&page).await;
        assert!(page.says("2 photographs were taken out after this was published"), "{}", page.text());
    }
    let told = client.get("/notices").await.text();
    assert_eq!(told.matches("The employer took a photograph of the walk round out").count(), 1, "{told}");
    let history = lead.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(
        history.says("Photograph taken out of the published walk-round of 2026-02-02"),
        "{}",
        history.text()
    );
    assert!(!history.says("Bicycles"), "not what it showed");
}

async fn a_photograph_waits_for_the_virus_scanner_and_everybody_but_the_adviser_with_it(app: TestApp) {
    if !Needed::Clamd.runs() {
        return;
    }
    let socket = Clamd::socket();
    let app = with_scanner(&app, ClamdAddress::Unix(socket.clone())).await;
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun_at(&client, &needing.path()).await;
    upload(&client, &one, "a".repeat(20), picture(40, 30)).await;
    publish_walk(&client, &one).await;
    let src = pictures(&client, &one).await.remove(0);
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    let shown = async || {
        let report = lead.get(&needing.page("report")).await.body().contains(&src);
        (
            client.get(&src).await.status,
            lead.get(&src).await.status,
            pictures(&lead, &one).await.len(),
            report,
        )
    };
    scan(&app).await;
    assert_eq!(shown().await, (200, 404, 0, false), "nobody answers, so it waits");
    let _clamd = Clamd::start(&socket);
    scan(&app).await;
    assert_eq!(shown().await, (200, 200, 1, true));
}

async fn a_photograph_that_was_put_aside_is_shown_to_nobody(app: TestApp) {
    if !Needed::Clamd.runs() {
        return;
    }
    let socket = Clamd::socket();
    let app = with_scanner(&app, ClamdAddress::Unix(socket.clone())).await;
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let one = begun_at(&client, &needing.path()).await;
    upload(&client, &one, "a".repeat(20), picture(40, 30)).await;
    let src = pictures(&client, &one).await.remove(0);
    let bytes = client.get(&src).await.bytes;
    let _clamd = Clamd::start_knowing(&socket, &bytes);
    scan(&app).await;
    assert_eq!(client.get(&src).await.status, 404);
    let page = client.get(&one).await;
    assert!(page.says("The virus scanner put this photograph aside"), "{}", page.text());
    assert!(client.get("/notices").await.says("put a file of"), "the adviser is told");
    publish_walk(&client, &one).await;
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert!(!lead.get(&one).await.says("virus scanner"), "the employer is not told of what it never saw");
    assert_eq!(lead.get(&src).await.status, 404);
}

async fn with_scanner(app: &TestApp, address: ClamdAddress) -> TestApp {
    TestApp::start_with(app.database_url.clone(), |config| config.clamd = Some(address)).await
}

async fn scan(app: &TestApp) {
    let app: App = app.app.clone();
    actix_web::web::block(move || needs::actions::scan_photographs(&app)).await.unwrap().unwrap();
}

/// Notes something and publishes the walk-round.
async fn publish_walk(client: &Client, one: &str) {
    client.post(one, &[("mark-stairs", "good"), ("note-stairs", "Wide"), ("version-stairs", "0")]).await;
    assert_eq!(super::walkrounds::publish(client, one).await.status, 303);
}

/// What ends an assessment, or begins it again, without the steps between.
fn set_state(app: &TestApp, adviser: &crate::support::app::Person, id: NeedsAssessmentId, state: State) {
    act(app, adviser, |tx| {
        let found = needs_assessments::table.find(id);
        diesel::update(found).set(needs_assessments::state.eq(state)).execute(tx.conn())?;
        Ok(())
    });
    let now: NeedsAssessment = app.app.read_now(|conn| needs::get(conn, id)).unwrap();
    assert_eq!(now.state, state);
}

/// A JPEG of this size.
pub fn picture(width: u32, height: u32) -> Vec<u8> {
    let shade = |of: u32, longest: u32| u8::try_from(of * 255 / longest).unwrap();
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([shade(x, width), shade(y, height), 60]));
    let mut bytes = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new(&mut bytes);
    encoder.write_image(image.as_raw(), width, height, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// Adds a photograph of bicycles.
pub async fn upload(client: &Client, one: &str, token: String, bytes: Vec<u8>) -> Answer {
    let form = Form::new()
        .text("token", token)
        .text("caption", "Bicycles chained to the fence")
        .text("item", "travel")
        .part("photograph", Part::bytes(bytes).file_name("IMG_1.jpg"));
    client.upload(&format!("{one}/photographs/new"), form).await
}

/// The addresses of the pictures on the page.
pub async fn pictures(client: &Client, one: &str) -> Vec<String> {
    let body = client.get(one).await.body();
    let parts = body.split("<img src=\"").skip(1).map(|part| part.split('"').next().unwrap().to_owned());
    parts.filter(|src| src.starts_with("/needs/")).collect()
}
