use super::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::{Answer, Client};
use crate::support::database::on_both;
use halemark::needs::{self, Weight};

on_both!(
    a_conversation_is_written_down_once_the_group_has_approved_it,
    a_conversation_is_the_assessment_of_a_firm_of_five,
    a_conversation_sent_twice_is_written_down_once_and_one_in_other_words_is_not_lost,
    a_conversation_that_was_written_down_in_error_is_removed,
    only_the_adviser_writes_a_conversation_down,
    what_cannot_be_true_of_a_conversation_is_not_written_down,
    a_conversation_is_corrected_from_its_own_text_and_approved_again,
    what_was_said_of_a_topic_that_left_the_list_is_not_dropped,
    a_topic_not_spoken_of_is_the_first_choice_and_can_be_chosen_again,
    what_was_typed_is_not_lost_where_the_assessment_was_given_up_meanwhile,
);

/// What a group said, with the token of its form.
fn said<'a>(token: &'a str, summary: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("token", token),
        ("held_on-day", "2"),
        ("held_on-month", "2"),
        ("held_on-year", "2026"),
        ("people", "4"),
        ("weight-sleep", "strong"),
        ("summary-sleep", summary),
        ("suggestion-sleep", "Two free days after nights"),
        ("weight-food", "fine"),
        ("manager_out", "yes"),
        ("group_approved", "yes"),
    ]
}

fn without<'a>(form: &[(&'a str, &'a str)], name: &str) -> Vec<(&'a str, &'a str)> {
    form.iter().copied().filter(|(other, _)| *other != name).collect()
}

async fn opened(client: &Client, needing: &Needing) -> (String, Answer) {
    let page = client.get(&needing.page("conversations/new")).await;
    assert_eq!(page.status, 200, "{}", page.text());
    (page.value_of("token").unwrap(), page)
}

async fn a_conversation_is_written_down_once_the_group_has_approved_it(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, page) = opened(&client, &needing).await;
    assert!(page.says("Do people come to work rested"), "the topics are asked: {}", page.text());
    let new = needing.page("conversations/new");
    let form = said(&token, "Nights follow each other too fast.");
    for (left_out, field, sentence) in [
        ("manager_out", "manager_out", "Confirm that the owner"),
        ("group_approved", "group_approved", "Read out what you wrote"),
        ("summary-sleep", "summary-sleep", "Write what the group says"),
        ("weight-sleep", "weight-sleep", "Choose how much this weighs"),
        ("people", "people", "Enter how many people"),
    ] {
        let wrong = client.post(&new, &without(&form, left_out)).await;
        assert_eq!(wrong.status, 422, "{left_out}");
        assert!(wrong.error_at(field).unwrap().starts_with(sentence), "{}", wrong.text());
        assert_eq!(wrong.value_of("token").as_deref(), Some(&*token), "it stays the same form");
        assert_eq!(wrong.value_of("suggestion-sleep").as_deref(), Some("Two free days after nights"));
    }
    for people in ["2", "61"] {
        let mut few = without(&form, "people");
        few.push(("people", people));
        let wrong = client.post(&new, &few).await;
        assert_eq!((wrong.status, wrong.error_at("people").is_some()), (422, true), "{people}");
    }
    let list = needing.page("conversations");
    assert!(client.get(&list).await.says("No conversation has been written down yet"));

    let saved = client.post_and_follow(&new, &form).await;
    assert!(saved.says("The conversation was saved") && saved.says("4 people took part"), "{}", saved.text());
    assert!(saved.says("Weighs on many") && saved.says("Nights follow each other too fast."));
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert!(lead.get(&list).await.says("Conversation of 2 February 2026"));
    let (kept, held_on) = app
        .app
        .read_now(|conn| {
            let kept = needs::list_conversations(conn, needing.assessment)?;
            Ok((kept, needs::get(conn, needing.assessment)?.held_on))
        })
        .unwrap();
    let themes: Vec<_> = kept[0].themes.iter().map(|theme| (&*theme.topic, theme.weight)).collect();
    assert_eq!(themes, [("sleep", Weight::Strong), ("food", Weight::Fine)], "in the order of the topics");
    assert_eq!(held_on.map(|day| day.to_string()).as_deref(), Some("2026-02-02"), "people have been asked");
    let history = lead.get(&format!("/employers/{}/history", needing.asking.scene.employer)).await;
    assert!(history.says("Conversation of 2026-02-02 written down"), "{}", history.text());
    assert!(!history.says("Nights follow"), "no line of the history tells what was said");
}

async fn a_conversation_is_the_assessment_of_a_firm_of_five(app: TestApp) {
    let needing = scene::small(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, _) = opened(&client, &needing).await;
    let saved =
        client.post_and_follow(&needing.page("conversations/new"), &said(&token, "Too little of it.")).await;
    assert!(saved.says("4 people took part"), "{}", saved.text());
    let held = app.app.read_now(|conn| needs::get(conn, needing.assessment)).unwrap();
    assert!(held.is_held("2026-02-02".parse().unwrap()));
}

async fn a_conversation_sent_twice_is_written_down_once_and_one_in_other_words_is_not_lost(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, _) = opened(&client, &needing).await;
    let new = needing.page("conversations/new");
    let first = client.post(&new, &said(&token, "Nights are long.")).await;
    let again = client.post(&new, &said(&token, "Nights are long.")).await;
    assert_eq!((first.status, again.status), (303, 303));
    assert_eq!(first.location(), again.location(), "it is the same conversation");
    let count =
        || app.app.read_now(|conn| Ok(needs::list_conversations(conn, needing.assessment)?.len())).unwrap();
    assert_eq!(count(), 1);
    let other = client.post(&new, &said(&token, "Days are long, too.")).await;
    assert_eq!(other.status, 422);
    assert!(other.says("This form was saved before with other words"), "{}", other.text());
    assert_eq!(other.value_of("summary-sleep").as_deref(), Some("Days are long, too."));
    let fresh = other.value_of("token").unwrap();
    assert_ne!(fresh, token);
    assert_eq!(client.post(&new, &said(&fresh, "Days are long, too.")).await.status, 303);
    assert_eq!(count(), 2);
}

async fn a_conversation_that_was_written_down_in_error_is_removed(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, _) = opened(&client, &needing).await;
    let saved = client.post(&needing.page("conversations/new"), &said(&token, "Nights.")).await;
    let removal = format!("{}/removal", saved.location().unwrap().split('?').next().unwrap());
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert_eq!(lead.post(&removal, &[]).await.status, 403);
    assert!(client.get(&removal).await.says("It cannot be brought back"));
    let gone = client.post_and_follow(&removal, &[]).await;
    assert!(gone.says("No conversation has been written down yet"), "{}", gone.text());
    let held = app.app.read_now(|conn| needs::get(conn, needing.assessment)).unwrap();
    assert_eq!(held.held_on, None, "nobody has been asked after all");
}

async fn only_the_adviser_writes_a_conversation_down(app: TestApp) {
    let needing = scene::open(&app);
    let new = needing.page("conversations/new");
    for person in [&needing.asking.scene.lead, &needing.asking.scene.contributor, &needing.asking.coordinator]
    {
        let client = app.sign_in(person).await;
        assert_eq!(client.get(&new).await.status, 403, "{}", person.name);
        let token = "0123456789abcdef0123456789abcdef";
        assert_eq!(client.post(&new, &said(token, "Nights.")).await.status, 403, "{}", person.name);
        assert_eq!(client.get(&needing.page("conversations")).await.status, 200, "{}", person.name);
    }
    let stranger = app.sign_in(&app.person("Otto Other")).await;
    assert_eq!(stranger.get(&needing.page("conversations")).await.status, 404);
}

async fn what_was_typed_is_not_lost_where_the_assessment_was_given_up_meanwhile(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, _) = opened(&client, &needing).await;
    assert_eq!(client.post(&needing.page("removal"), &[("why", "The shop closes")]).await.status, 303);
    let new = needing.page("conversations/new");
    assert_eq!(client.get(&new).await.status, 409);
    let refused = client.post(&new, &said(&token, "Nights are long.")).await;
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert_eq!(refused.value_of("summary-sleep").as_deref(), Some("Nights are long."));
}

async fn what_cannot_be_true_of_a_conversation_is_not_written_down(app: TestApp) {
    let needing = scene::small(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, page) = opened(&client, &needing).await;
    assert_eq!(page.value_of("held_on-month").as_deref(), Some("3"), "today is proposed");
    assert!(page.value_of("site").is_some_and(|site| !site.is_empty()), "and the only site");
    let new = needing.page("conversations/new");
    let with = |changes: &[(&'static str, &'static str)]| {
        let mut form = said(&token, "Too little of it.");
        for (name, text) in changes {
            form.iter_mut().filter(|(other, _)| other == name).for_each(|field| field.1 = *text);
        }
        form
    };
    for (changes, field, sentence) in [
        (with(&[("held_on-day", "1")]), "held_on-date", "Enter a day that is not before 2 February 2026"),
        (with(&[("held_on-month", "4")]), "held_on-date", "Enter a day that is not in the future"),
        (with(&[("people", "6")]), "people", "Only 5 people work here"),
        (with(&[("people", "2")]), "people", "No conversation of one or two people"),
    ] {
        let wrong = client.post(&new, &changes).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text());
        assert!(wrong.error_at(field).unwrap_or_default().starts_with(sentence), "{}", wrong.text());
    }
    assert_eq!(client.post(&new, &with(&[])).await.status, 303);
}

async fn a_conversation_is_corrected_from_its_own_text_and_approved_again(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, _) = opened(&client, &needing).await;
    let saved = client.post(&needing.page("conversations/new"), &said(&token, "Bob does nights.")).await;
    let one = saved.location().unwrap().split('?').next().unwrap().to_owned();
    let correction = format!("{one}/correction");
    assert!(client.get(&format!("{one}/removal")).await.links().contains(&correction), "removing offers it");
    let form = client.get(&correction).await;
    assert_eq!(form.value_of("summary-sleep").as_deref(), Some("Bob does nights."));
    assert_eq!(form.value_of("people").as_deref(), Some("4"));
    let fresh = form.value_of("token").unwrap();
    let words = said(&fresh, "Nights are long.");
    assert_eq!(client.post(&correction, &without(&words, "group_approved")).await.status, 422, "once more");
    let lead = app.sign_in(&needing.asking.scene.lead).await;
    assert_eq!(lead.post(&correction, &words).await.status, 403);
    let corrected = client.post(&correction, &words).await;
    assert_eq!(corrected.status, 303, "{}", corrected.text());
    let all = app.app.read_now(|conn| needs::list_conversations(conn, needing.assessment)).unwrap();
    assert_eq!(all.len(), 1, "it takes the place of the one before");
    assert_eq!(all[0].themes[0].summary, "Nights are long.");
    let again = client.post(&correction, &words).await;
    assert_eq!(again.location(), corrected.location(), "the same form sent twice");
    let late = client.post(&correction, &said(&token, "Days are long.")).await;
    assert_eq!(late.status, 409, "{}", late.text());
    assert!(late.says("removed or corrected meanwhile"), "{}", late.text());
    assert_eq!(late.value_of("summary-sleep").as_deref(), Some("Days are long."), "and nothing is lost");
}

async fn what_was_said_of_a_topic_that_left_the_list_is_not_dropped(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, _) = opened(&client, &needing).await;
    let new = needing.page("conversations/new");
    let mut form = said(&token, "Nights are long.");
    form.extend([("weight-moonlight", "some"), ("summary-moonlight", "It is dark outside.")]);
    let refused = client.post(&new, &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("not on the list any more"), "{}", refused.text());
    assert!(refused.says("moonlight: It is dark outside."), "it can be copied: {}", refused.text());
    let known = said(&token, "Nights are long.");
    assert_eq!(client.post(&new, &known).await.status, 303, "without it the same form is saved");
}

async fn a_topic_not_spoken_of_is_the_first_choice_and_can_be_chosen_again(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.adviser).await;
    let (token, page) = opened(&client, &needing).await;
    assert_eq!(page.value_of("weight-money").as_deref(), Some("none"));
    let mut form = said(&token, "Nights are long.");
    form.push(("weight-money", "none"));
    assert_eq!(client.post(&needing.page("conversations/new"), &form).await.status, 303);
    let all = app.app.read_now(|conn| needs::list_conversations(conn, needing.assessment)).unwrap();
    let topics: Vec<&str> = all[0].themes.iter().map(|theme| &*theme.topic).collect();
    assert_eq!(topics, ["sleep", "food"]);
}
