use halemark::platform::access::Role;

use super::scene::{begin, registered};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    the_coordinator_names_an_adviser_and_letters_tell_everybody,
    only_an_adviser_of_the_place_who_does_not_work_there_can_be_named,
    an_adviser_sees_the_employers_allotted_to_them_and_no_other,
    an_employer_without_a_site_gets_no_adviser_yet,
);

async fn the_coordinator_names_an_adviser_and_letters_tell_everybody(app: TestApp) {
    let lena = app.person("Lena Lead");
    let (employer, lead) = registered(&app, &lena, "Northmoor Bakery").await;
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let first = app.staff("Ada Adviser", Role::Adviser, Some("E08000021"));
    let second = app.staff("Bob Adviser", Role::Adviser, None);
    let path = format!("{employer}/adviser");
    let name = |id: String| [("adviser", id)];
    let form = name(first.id.to_string());
    let page = coordinator.post_and_follow(&path, &[(form[0].0, &form[0].1)]).await;
    assert!(page.says("Ada Adviser"), "{}", page.text());
    assert!(lead.get(&employer).await.says("Ada Adviser"));
    assert_eq!(app.sign_in(&first).await.get(&employer).await.status, 200);

    let form = name(second.id.to_string());
    coordinator.post(&path, &[(form[0].0, &form[0].1)]).await;
    assert!(lead.get(&employer).await.says("Bob Adviser"));
    assert_eq!(app.sign_in(&first).await.get(&employer).await.status, 404, "the former one's time is over");
    let to_lead = app.letters_to(&lena.email).await;
    assert_eq!(to_lead.len(), 2, "{to_lead:?}");
    for name in ["Ada Adviser", "Bob Adviser"] {
        let words = format!("{name} is now the adviser of Northmoor Bakery");
        assert!(to_lead.iter().any(|letter| letter.contains(&words)), "{to_lead:?}");
    }
    let to_first = app.letters_to(&first.email).await;
    for subject in ["You advise Northmoor Bakery", "You no longer advise Northmoor Bakery"] {
        assert!(to_first.iter().any(|letter| letter.starts_with(subject)), "{to_first:?}");
    }

    let once_more = coordinator.post(&path, &[(form[0].0, &form[0].1)]).await;
    assert_eq!(once_more.status, 303);
    assert_eq!(app.letters_to(&lena.email).await.len(), 2, "naming the same one again tells nobody");
}

async fn only_an_adviser_of_the_place_who_does_not_work_there_can_be_named(app: TestApp) {
    let (employer, lead) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let id = employer.trim_start_matches("/employers/").parse().unwrap();
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let far = app.staff("Far Adviser", Role::Adviser, Some("E06000005"));
    let inside = app.colleague("Inside Adviser", Role::Viewer, id);
    app.give(
        &inside,
        &halemark::platform::access::Grant {
            role: Role::Adviser,
            scheme: Some(app.bhawa()),
            place: None,
            employer: None,
        },
    );
    let path = format!("{employer}/adviser");
    let page = coordinator.get(&path).await;
    assert!(page.says("There is no adviser for Newcastle upon Tyne"), "{}", page.text());
    for (person, why) in [(&far, "local authority"), (&inside, "works for the employer")] {
        let answer = coordinator.post(&path, &[("adviser", &person.id.to_string())]).await;
        assert_eq!(answer.status, 409);
        assert!(answer.says(why), "{}", answer.text());
    }
    assert_eq!(lead.post(&path, &[("adviser", &far.id.to_string())]).await.status, 403);
    assert!(lead.get(&employer).await.says("Not named yet"));
}

async fn an_adviser_sees_the_employers_allotted_to_them_and_no_other(app: TestApp) {
    let (bakery, _) = registered(&app, &app.person("Lena Lead"), "Northmoor Bakery").await;
    let (mill, _) = registered(&app, &app.person("Milo Lead"), "Southmoor Mill").await;
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let ada = app.staff("Ada Adviser", Role::Adviser, None);
    coordinator.post(&format!("{bakery}/adviser"), &[("adviser", &ada.id.to_string())]).await;
    let ada = app.sign_in(&ada).await;
    let list = ada.get("/employers").await;
    assert!(list.says("Northmoor Bakery") && !list.says("Southmoor Mill"), "{}", list.text());
    assert_eq!(ada.get(&mill).await.status, 404);
    assert_eq!(ada.get(&format!("{bakery}/history")).await.status, 200);
    assert_eq!(ada.get(&format!("{bakery}/details")).await.status, 403);
}

async fn an_employer_without_a_site_gets_no_adviser_yet(app: TestApp) {
    let employer = begin(&app.sign_in(&app.person("Lena Lead")).await, "Northmoor Bakery", "").await;
    let coordinator = app.sign_in(&app.staff("Cora Coordinator", Role::Coordinator, None)).await;
    let ada = app.staff("Ada Adviser", Role::Adviser, None);
    let path = format!("{employer}/adviser");
    assert!(coordinator.get(&path).await.says("has not said where its first site is"));
    assert_eq!(coordinator.post(&path, &[("adviser", &ada.id.to_string())]).await.status, 409);
    assert!(coordinator.get(&employer).await.says("Registration not finished"));
}
