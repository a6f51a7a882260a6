use super::scene::{coordinator, criterion, labels, pack, publish, scheme_of, uploaded};
use crate::support::app::TestApp;
use crate::support::database::on_both;
use futures_util::future::join;
use halemark::people;
use halemark::platform::access::Role;
use halemark::scheme;

on_both!(
    a_pack_is_checked_compared_previewed_and_published_for_good,
    a_pack_of_a_new_scheme_opens_it_and_makes_its_publisher_coordinator,
    a_label_is_published_once,
    what_was_compared_with_an_older_edition_is_not_published,
    an_unconfirmed_publication_does_nothing,
    two_who_publish_one_draft_at_once_get_one_edition,
    two_who_publish_one_label_at_once_get_one_edition,
);

async fn a_pack_is_checked_compared_previewed_and_published_for_good(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let draft = uploaded(&client, &pack("bhawa", "2027")).await;
    let page = client.get(&draft).await;
    assert!(
        page.says("No problem was found") && page.says("What changes from edition 2025"),
        "{}",
        page.text()
    );
    assert!(page.says("New criterion: Breaks are taken") && page.says("No longer a level: Bronze"));
    let preview = client.get(&format!("{draft}/preview")).await;
    assert!(preview.says("Shifts end in time") && preview.says("The rota"), "{}", preview.text());
    assert_eq!(
        app.visitor().get("/schemes/bhawa/editions/2027").await.status,
        404,
        "not before it is published"
    );

    let list = client.post_and_follow(&format!("{draft}/publication"), &seen(&client, &draft).await).await;
    assert!(list.says("The edition is published") && list.says("Nothing is waiting"), "{}", list.text());
    assert_eq!(labels(&app, "bhawa"), ["2027", "2025"]);
    let public = app.visitor().get("/schemes/bhawa/questions").await;
    assert!(public.says("Edition 2027") && public.says("Shifts end in time"));
    let older = app.visitor().get("/schemes/bhawa/editions/2025").await;
    assert!(older.says("A newer edition is published") && older.says("Bronze"));
    let bhawa = app.bhawa();
    let current = app.app.read_now(|conn| scheme::get_current_edition(conn, bhawa)).unwrap();
    assert_eq!((current.label.as_str(), current.definition.criteria.len()), ("2027", 2));
}

/// The form of the confirmation page, ticked.
async fn seen(client: &crate::support::client::Client, draft: &str) -> Vec<(&'static str, &'static str)> {
    let word = client.get(&format!("{draft}/publication")).await.value_of("seen").unwrap();
    vec![("seen", Box::leak(word.into_boxed_str())), ("confirmed", "yes")]
}

async fn a_pack_of_a_new_scheme_opens_it_and_makes_its_publisher_coordinator(app: TestApp) {
    let person = coordinator(&app, "Cora Coordinator");
    let client = app.sign_in(&person).await;
    let draft = uploaded(&client, &pack("small-steps", "1")).await;
    let page = client.get(&draft).await;
    assert!(page.says("a new scheme") && page.says("first edition of a new scheme"), "{}", page.text());
    assert!(client.get(&format!("{draft}/publication")).await.says("you become its coordinator"));
    assert_eq!(publish(&client, &draft).await.location(), Some("/drafts"));

    let opened = scheme_of(&app, "small-steps");
    let holders = app.app.read_now(|conn| people::list_holders(conn, Role::Coordinator, opened)).unwrap();
    assert_eq!(holders.iter().map(|holder| holder.person).collect::<Vec<_>>(), [person.id]);
    assert!(client.get("/drafts").await.says("Published: Small Steps Award"));
    assert_eq!(client.get("/schemes/small-steps/people").await.status, 200);
    assert!(app.visitor().get("/").await.links().contains(&"/schemes/small-steps".to_owned()));
    let next = uploaded(&client, &pack("small-steps", "2")).await;
    assert!(client.get(&next).await.says("Nothing that is asked or shown is different"));
}

async fn a_label_is_published_once(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let draft = uploaded(&client, &pack("bhawa", "2025")).await;
    let page = client.get(&draft).await;
    assert!(page.says("Edition 2025 of this scheme is published already"), "{}", page.text());
    let refused = publish(&client, &draft).await;
    assert!(refused.status == 409 && refused.says("published already"), "{}", refused.text());
    assert_eq!(labels(&app, "bhawa"), ["2025"]);
}

async fn what_was_compared_with_an_older_edition_is_not_published(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let late = uploaded(&client, &pack("bhawa", "2028")).await;
    let form = seen(&client, &late).await;
    app.wait_days(1);
    let client = app.sign_in(&coordinator(&app, "Curt Coordinator")).await;
    let early = uploaded(&client, &pack("bhawa", "2027")).await;
    assert_eq!(publish(&client, &early).await.location(), Some("/drafts"));
    let refused = client.post(&format!("{late}/publication"), &form).await;
    assert!(refused.status == 409 && refused.says("Read the difference again"), "{}", refused.text());
    assert_eq!(labels(&app, "bhawa"), ["2027", "2025"]);
    assert_eq!(publish(&client, &late).await.location(), Some("/drafts"), "read again, it is published");
}

async fn an_unconfirmed_publication_does_nothing(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let draft = uploaded(&client, &pack("bhawa", "2027")).await;
    let again = client.post(&format!("{draft}/publication"), &[("seen", "x")]).await;
    assert_eq!(again.status, 422);
    assert_eq!(again.error_at("confirmed").as_deref(), Some("Confirm that you have read it"));
    assert_eq!(labels(&app, "bhawa"), ["2025"]);
}

async fn two_who_publish_one_draft_at_once_get_one_edition(app: TestApp) {
    let (cora, curt) = (coordinator(&app, "Cora Coordinator"), coordinator(&app, "Curt Coordinator"));
    let (cora, curt) = (app.sign_in(&cora).await, app.sign_in(&curt).await);
    let draft = uploaded(&cora, &pack("bhawa", "2027")).await;
    let (path, form) = (format!("{draft}/publication"), seen(&cora, &draft).await);
    let (one, other) = join(cora.post(&path, &form), curt.post(&path, &form)).await;
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let refused = if one.status == 409 { one } else { other };
    assert!(refused.says("published or discarded in the meantime"), "{}", refused.text());
    assert_eq!(labels(&app, "bhawa"), ["2027", "2025"]);
}

async fn two_who_publish_one_label_at_once_get_one_edition(app: TestApp) {
    let (cora, curt) = (coordinator(&app, "Cora Coordinator"), coordinator(&app, "Curt Coordinator"));
    let (cora, curt) = (app.sign_in(&cora).await, app.sign_in(&curt).await);
    let one = uploaded(&cora, &pack("bhawa", "2027")).await;
    let mut changed = pack("bhawa", "2027");
    changed[1].1 = criterion(1, "Breaks are longer").into_bytes();
    let other = uploaded(&curt, &changed).await;
    let (first, second) = (seen(&cora, &one).await, seen(&curt, &other).await);
    let (paths, forms) = ([format!("{one}/publication"), format!("{other}/publication")], [first, second]);
    let (one, other) = join(cora.post(&paths[0], &forms[0]), curt.post(&paths[1], &forms[1])).await;
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let refused = if one.status == 409 { one } else { other };
    assert!(refused.says("published already"), "{}", refused.text());
    assert_eq!(labels(&app, "bhawa"), ["2027", "2025"]);
}
