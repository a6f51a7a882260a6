//! A new edition is offered to an application half-way through.

use diesel::prelude::*;
use halemark::applications::{self, ApplicationStatus, NewAnswer};
use halemark::platform::access::{Actor, Role};
use halemark::platform::error::AppError;
use halemark::platform::ids::EditionId;
use halemark::platform::tx::Tx;
use halemark::schema::{answer_readings, answers};
use halemark::scheme::{Counted, Counter, Definition, Measure, Status, Track};

use super::scene::{self, Scene};
use crate::support::app::{Person, TestApp};
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;

on_both!(
    an_offered_edition_is_told_to_the_leads_of_open_applications,
    an_application_moves_and_every_answer_is_kept,
    an_application_that_stays_is_asked_no_more_and_judged_as_before,
    a_choice_made_over_changes_is_shown_again,
    only_a_lead_chooses_and_others_do_not_know_of_it,
    an_edition_without_the_level_is_not_moved_to,
    what_was_handed_in_stays_under_its_edition,
    only_a_coordinator_offers_and_once,
);

const GONE: &str = "bronze-3";
const RENAMED: &str = "bronze-4";
const NEW: &str = "bronze-new";

async fn an_offered_edition_is_told_to_the_leads_of_open_applications(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let before = client.get(&scene.path()).await;
    assert!(!before.says("The 2030 edition is out"), "nothing is offered yet");
    publish(&app, next(&app));
    assert!(!client.get(&scene.path()).await.says("The 2030 edition is out"), "published and not offered");

    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let office = app.sign_in(&coordinator).await;
    let page = office.get(OFFER).await;
    assert!(page.says("1 application is open under an earlier edition"), "{}", page.text());
    assert!(page.says("New criterion: A quiet room for breaks"), "{}", page.text());
    let offered = office.post_and_follow(OFFER, &[]).await;
    assert!(offered.says("This edition is offered."), "{}", offered.text());

    let overview = client.get(&scene.path()).await;
    assert!(overview.says("The 2030 edition is out"), "{}", overview.text());
    assert!(overview.links().contains(&edition(&scene)), "{:?}", overview.links());
    let letters = app.letters_to(&scene.lead.email).await.concat();
    assert!(
        letters.contains("does your application move?") && letters.contains(&edition(&scene)),
        "{letters}"
    );
    let to_contributor = app.letters_to(&scene.contributor.email).await.concat();
    assert!(!to_contributor.contains("does your application move?"), "{to_contributor}");
}

async fn an_application_moves_and_every_answer_is_kept(app: TestApp) {
    scene::ask_for_stickers(&app, "bronze-6");
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let (before, rows) = (scene.answers(&app), readings(&app, &scene));
    offer(&app);
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&edition(&scene)).await;
    for words in [
        "1 new criterion",
        "A quiet room for breaks",
        "1 criterion is asked no longer",
        "Good posture at every desk",
        "Numbers that are asked no longer",
        "Small employers",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let moved = choose(&client, &page, &scene, "yes").await;
    assert_eq!(moved.location(), Some(scene.path().as_str()), "{}", moved.text());

    let stored = scene.stored(&app);
    let definition = definition(&app, stored.edition);
    assert_eq!(definition.label, "2030");
    assert_eq!(stored.track.as_ref().map(|track| track.as_str()), Some("small"));
    assert_eq!(scene.answers(&app), before, "answers before and after");
    assert_eq!(readings(&app, &scene), rows);
    let overview = client.get(&scene.path()).await;
    assert!(overview.says("Kept from an earlier edition"), "{}", overview.text());
    assert!(overview.says(&format!("What we do about {GONE}.")), "{}", overview.text());
    assert!(!overview.says("The 2030 edition is out"));
    assert!(overview.says("A quiet room for breaks"));
    let found = client.get(&scene.criterion(RENAMED)).await;
    assert_eq!(found.heading(), "Good posture at every desk");
    assert_eq!(found.value_of("narrative"), Some(format!("What we do about {RENAMED}.")));

    change(&app, &scene, "bronze-6");
    let vanished = |rows: &[Row]| rows.iter().filter(|row| row.1 == "stickers").count();
    assert_eq!(vanished(&readings(&app, &scene)), vanished(&rows), "a number that is asked no longer");
    assert!(vanished(&rows) > 0);
    let history = client.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(history.says("moved from the") && history.says("to the 2030 edition"), "{}", history.text());
}

async fn an_application_that_stays_is_asked_no_more_and_judged_as_before(app: TestApp) {
    let scene = scene::set(&app);
    let before = scene.stored(&app);
    offer(&app);
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&edition(&scene)).await;
    let unsaid = choose(&client, &page, &scene, "").await;
    assert_eq!(
        unsaid.error_at("moves").as_deref(),
        Some("Choose whether the application moves or stays"),
        "{}",
        unsaid.text()
    );
    choose(&client, &page, &scene, "no").await;
    assert_eq!(scene.stored(&app), before);
    assert!(!client.get(&scene.path()).await.says("The 2030 edition is out"));
    assert_eq!(choose(&client, &page, &scene, "yes").await.status, 409, "the choice was made");
    assert_eq!(scene.stored(&app), before);
    let history = client.get(&format!("/employers/{}/history", scene.employer)).await;
    assert!(history.says("stays with the"), "{}", history.text());
}

async fn a_choice_made_over_changes_is_shown_again(app: TestApp) {
    let scene = scene::set(&app);
    offer(&app);
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&edition(&scene)).await;
    change(&app, &scene, "bronze-6");
    let before = scene.stored(&app);
    let stale = choose(&client, &page, &scene, "yes").await;
    assert_eq!(stale.status, 409);
    assert!(stale.says("changed while you were reading"), "{}", stale.text());
    assert_eq!(scene.stored(&app), before);
    assert_eq!(choose(&client, &stale, &scene, "yes").await.status, 303, "{}", stale.text());
}

async fn only_a_lead_chooses_and_others_do_not_know_of_it(app: TestApp) {
    let scene = scene::set(&app);
    offer(&app);
    let lead = app.sign_in(&scene.lead).await.get(&edition(&scene)).await;
    for person in [&scene.contributor, &scene.viewer] {
        let client = app.sign_in(person).await;
        let page = client.get(&edition(&scene)).await;
        assert!(page.says("A lead of the employer can choose"), "{}", page.text());
        assert_eq!(choose(&client, &lead, &scene, "yes").await.status, 403, "{}", person.name);
    }
    let other = app.person("Otto Other");
    scene::register(&app, &other, "Southmoor Dairy Limited");
    let client = app.sign_in(&other).await;
    assert_eq!(client.get(&edition(&scene)).await.status, 404);
    assert_eq!(choose(&client, &lead, &scene, "yes").await.status, 404);
    assert_ne!(definition(&app, scene.stored(&app).edition).label, "2030");
}

async fn an_edition_without_the_level_is_not_moved_to(app: TestApp) {
    let scene = scene::set(&app);
    let mut next = next(&app);
    next.levels.retain(|level| level.code.as_str() != "bronze");
    offer_this(&app, next);
    let client = app.sign_in(&scene.lead).await;
    let page = client.get(&edition(&scene)).await;
    assert!(page.says("does not have the level of this application"), "{}", page.text());
    let refused = choose(&client, &page, &scene, "yes").await;
    assert_eq!(refused.status, 409);
    assert_ne!(definition(&app, scene.stored(&app).edition).label, "2030");
    assert_eq!(choose(&client, &page, &scene, "no").await.status, 303);
}

async fn what_was_handed_in_stays_under_its_edition(app: TestApp) {
    let scene = scene::set(&app);
    scene::answer_all(&app, &scene, &[]);
    let client = app.sign_in(&scene.lead).await;
    scene::submit(&client, &scene, &app).await;
    offer(&app);
    assert_eq!(client.get(&edition(&scene)).await.status, 409, "nothing is offered once it is handed in");
    let handed_in =
        app.app.read_now(|conn| applications::latest_submission(conn, scene.application)).unwrap().unwrap();
    put_back_and_move(&app, &scene, &client).await;
    let (now, then) = app
        .app
        .read_now(|conn| {
            let now = applications::get(conn, scene.application)?;
            Ok((now, applications::get_as_submitted(conn, &handed_in)?))
        })
        .unwrap();
    assert_eq!(definition(&app, now.edition).label, "2030");
    assert_ne!(definition(&app, then.edition).label, "2030");
    assert_eq!(then.track, None);
}

async fn only_a_coordinator_offers_and_once(app: TestApp) {
    let mut newer = next(&app);
    publish(&app, newer.clone());
    let lead = app.person("Lena Lead");
    scene::register(&app, &lead, "Northmoor Bakery Limited");
    let client = app.sign_in(&lead).await;
    assert_eq!(client.get(OFFER).await.status, 404);
    assert_eq!(client.post(OFFER, &[]).await.status, 404);
    let coordinator = app.staff("Cora Coordinator", Role::Coordinator, None);
    let office = app.sign_in(&coordinator).await;
    assert_eq!(office.post(OFFER, &[]).await.status, 303);
    assert_eq!(office.post(OFFER, &[]).await.status, 409, "once");
    newer.label = "2031".to_owned();
    publish(&app, newer);
    assert_eq!(office.post(OFFER, &[]).await.status, 409, "there is a newer one");
}

/// Where a coordinator offers the edition.
const OFFER: &str = "/schemes/bhawa/editions/2030/offer";

fn edition(scene: &Scene) -> String {
    format!("{}/edition", scene.path())
}

/// The next edition: a criterion less, one more, one with another title, one without its campaigns, one without
/// anything to be typed in; two tracks.
fn next(app: &TestApp) -> Definition {
    let mut next = app
        .app
        .read_now(|conn| halemark::scheme::get_current_edition(conn, app.bhawa()))
        .unwrap()
        .definition
        .clone();
    next.label = "2030".to_owned();
    let mut new = next.criterion(&GONE.parse().unwrap()).unwrap().clone();
    next.criteria.retain(|criterion| criterion.code.as_str() != GONE);
    (new.code, new.number, new.title) = (NEW.parse().unwrap(), 77, "A quiet room for breaks".to_owned());
    next.criteria.push(new);
    for criterion in &mut next.criteria {
        if criterion.code.as_str() == RENAMED {
            criterion.title = "Good posture at every desk".to_owned();
        }
        if criterion.code.as_str() == "bronze-2" {
            let name = "posters".parse().unwrap();
            let of = Counted::Number { at_least: 2 };
            criterion.counters = vec![Counter { name, label: "Posters put up".to_owned(), of }];
        }
        if criterion.code.as_str() == "bronze-6" {
            criterion.counters.clear();
        }
    }
    let track = |code: &str, title: &str, from, to| Track {
        code: code.parse().unwrap(),
        title: title.to_owned(),
        measure: Measure::Headcount,
        range: halemark::scheme::Range { from, to },
    };
    next.tracks =
        vec![track("small", "Small employers", 0, Some(49)), track("large", "Larger employers", 50, None)];
    next
}

fn publish(app: &TestApp, definition: Definition) -> EditionId {
    let scheme = app.bhawa();
    let publishing = |tx: &mut Tx<'_>| halemark::scheme::actions::publish(tx, &definition);
    assert!(app.app.write_now(&Actor::Operator, publishing).unwrap());
    app.app.read_now(|conn| halemark::scheme::get_edition_id(conn, scheme, &definition.label)).unwrap()
}

fn offer(app: &TestApp) {
    offer_this(app, next(app));
}

fn offer_this(app: &TestApp, definition: Definition) {
    let id = publish(app, definition);
    let coordinator = app.staff("Coral Coordinator", Role::Coordinator, None);
    let actor = app.actor(&coordinator);
    app.app.write_now(&actor, |tx| applications::actions::offer_edition(tx, id)).unwrap();
}

async fn choose(client: &Client, page: &Answer, scene: &Scene, moves: &str) -> Answer {
    let [version, offered] = ["version", "edition"].map(|name| page.value_of(name).unwrap_or_default());
    let form = [("version", version.as_str()), ("edition", offered.as_str()), ("moves", moves)];
    client.post(&edition(scene), &form).await
}

/// A colleague saves an answer.
fn change(app: &TestApp, scene: &Scene, code: &str) {
    let code = code.parse().unwrap();
    let version = scene.answers(app).get(&code).map_or(0, |answer| answer.version);
    let answer = NewAnswer {
        status: Status::InProgress,
        narrative: "Changed by a colleague.".to_owned(),
        reason: String::new(),
        readings: Default::default(),
        evidence: Default::default(),
        version,
    };
    as_person(app, &scene.contributor, |tx| {
        applications::actions::save_answer(tx, scene.application, &code, &answer)
    });
}

/// As after a deferral: open again, and then moved.
async fn put_back_and_move(app: &TestApp, scene: &Scene, client: &Client) {
    as_person(app, &scene.lead, |tx| applications::actions::begin_assessment(tx, scene.application));
    as_person(app, &scene.lead, |tx| applications::actions::finish_assessment(tx, scene.application));
    as_person(app, &scene.lead, |tx| applications::actions::reopen(tx, scene.application));
    assert_eq!(scene.stored(app).status, ApplicationStatus::Open);
    let page = client.get(&edition(scene)).await;
    assert_eq!(choose(client, &page, scene, "yes").await.status, 303);
}

fn as_person<T>(app: &TestApp, who: &Person, f: impl FnMut(&mut Tx<'_>) -> Result<T, AppError>) -> T {
    let actor = app.actor(who);
    app.app.write_now(&actor, f).unwrap_or_else(|error| panic!("{}: {error}", who.name))
}

fn definition(app: &TestApp, edition: EditionId) -> Definition {
    app.app.read_now(|conn| halemark::scheme::get_edition(conn, edition)).unwrap().definition.clone()
}

/// Criterion, counter, number.
type Row = (String, String, Option<i32>);

/// Every reading in the database, whatever the edition asks.
fn readings(app: &TestApp, scene: &Scene) -> Vec<Row> {
    let rows = answer_readings::table
        .inner_join(answers::table)
        .filter(answers::application_id.eq(scene.application))
        .order((answers::criterion, answer_readings::counter))
        .select((answers::criterion, answer_readings::counter, answer_readings::number));
    app.app.read_now(|conn| Ok(rows.load(conn)?)).unwrap()
}
