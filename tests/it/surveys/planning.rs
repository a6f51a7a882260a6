use halemark::platform::access::Role;
use halemark::surveys::{self, State};

use super::scene::{self, form, launched, planned, stored};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_survey_is_planned_changed_and_given_up,
    a_plan_that_cannot_be_says_so_at_its_field_and_keeps_what_was_typed,
    groups_are_named_before_the_launch_and_those_that_must_stay_hidden_are_warned_of,
    a_change_over_a_colleagues_shows_theirs_and_loses_nothing,
    whoever_may_not_plan_cannot,
    what_was_promised_stays_whoever_asks,
);

async fn a_survey_is_planned_changed_and_given_up(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.contributor).await;
    let path = planned(&client, &asking, "slips").await;
    let page = client.get(&path).await;
    assert_eq!(page.heading(), "How are you at work?");
    for words in ["A slip drawn from an envelope", "40", "20 March 2026", "A lead of the employer"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let mut change = form("open");
    change[0].1 = "Spring survey";
    change.push(("version", "1"));
    let changed = client.post_and_follow(&format!("{path}/details"), &change).await;
    assert_eq!(changed.heading(), "Spring survey", "{}", changed.text());
    assert!(changed.says("One link or poster for everybody"), "{}", changed.text());

    let asked = client.get(&format!("{path}/removal")).await;
    assert!(asked.says("Nobody has been asked yet"), "{}", asked.text());
    let gone = client.post_and_follow(&format!("{path}/removal"), &[]).await;
    assert!(gone.says("Spring survey") && gone.says("Given up"), "{}", gone.text());
    assert_eq!(stored(&app, &path).state, State::Cancelled);
    assert_eq!(client.get(&format!("{path}/details")).await.status, 409);
}

async fn a_plan_that_cannot_be_says_so_at_its_field_and_keeps_what_was_typed(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let new = format!("/employers/{}/surveys/new", asking.scene.employer);
    assert_eq!(client.get(&new).await.value_of("asked").as_deref(), Some("48"), "what was counted last");
    for (field, value, words) in [
        ("asked", "49", "48 people work for you"),
        ("asked", "", "Enter how many"),
        ("closes_on-day", "2", "after today"),
        ("closes_on-year", "2027", "at most 92 days"),
        ("questionnaire", "nothing", "from the list"),
        ("mode", "", "how people get"),
        ("title", "", "what the survey is called"),
    ] {
        let mut wrong = form("slips");
        wrong.iter_mut().filter(|(name, _)| *name == field).for_each(|typed| typed.1 = value);
        let page = client.post(&new, &wrong).await;
        assert_eq!(page.status, 422, "{field}: {}", page.text());
        let at = field.split_once("-").map_or(field.to_owned(), |(field, _)| format!("{field}-date"));
        let error = page.error_at(&at).unwrap_or_default();
        assert!(error.contains(words), "{field}: {error}");
        if field != "asked" {
            assert_eq!(page.value_of("asked").as_deref(), Some("40"), "{field}");
        }
    }
}

async fn groups_are_named_before_the_launch_and_those_that_must_stay_hidden_are_warned_of(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "slips").await;
    let groups = format!("{path}/groups");
    let named =
        |names: &'static str| [("version", "1"), ("breakdowns", "department"), ("groups-department", names)];
    for wrong in ["Ovens", "Ovens\n ovens "] {
        let page = client.post(&groups, &named(wrong)).await;
        assert_eq!(page.status, 422, "{wrong}");
        assert!(page.says("Name 2 to 12 different groups"), "{wrong}: {}", page.text());
    }
    let by_site = client.post(&groups, &[("version", "1"), ("breakdowns", "site")]).await;
    assert!(by_site.says("only with 2 to 12 sites"), "{}", by_site.text());
    let page = client.post_and_follow(&groups, &named("Ovens\nVans\nShop\n\n")).await;
    assert!(!page.says("more groups than people"), "{}", page.text());
    let kept = &stored(&app, &path).breakdowns[0];
    assert_eq!((kept.code.as_str(), kept.groups.join(" ")), ("department", "Ovens Vans Shop".into()));
    let many = [("version", "2"), ("breakdowns", "department"), ("groups-department", "A\nB\nC\nD\nE")];
    let page = client.post_and_follow(&groups, &many).await;
    assert!(page.says("fewer than 10 answers"), "five groups of 40 people: {}", page.text());

    let mut other = form("slips");
    other[1].1 = "hna";
    other.push(("version", "3"));
    client.post_and_follow(&format!("{path}/details"), &other).await;
    assert!(stored(&app, &path).breakdowns.is_empty(), "another questionnaire has other groups");
}

async fn a_change_over_a_colleagues_shows_theirs_and_loses_nothing(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "slips").await;
    let mut theirs = form("slips");
    theirs[0].1 = "Theirs";
    theirs.push(("version", "1"));
    client.post_and_follow(&format!("{path}/details"), &theirs).await;
    let mut mine = form("slips");
    mine[0].1 = "Mine";
    mine.push(("version", "1"));
    let page = client.post(&format!("{path}/details"), &mine).await;
    assert_eq!(page.status, 422);
    assert!(page.says("Theirs"), "{}", page.text());
    assert_eq!(page.value_of("title").as_deref(), Some("Mine"));
    assert_eq!(stored(&app, &path).title, "Theirs");
    let stale = client.post(&format!("{path}/launch"), &[("version", "1")]).await;
    assert_eq!(stale.status, 409, "a launch of what nobody has seen");
}

async fn whoever_may_not_plan_cannot(app: TestApp) {
    let asking = scene::set(&app);
    let path = planned(&app.sign_in(&asking.scene.lead).await, &asking, "slips").await;
    let viewer = app.sign_in(&asking.scene.viewer).await;
    assert_eq!(viewer.get(&path).await.status, 200);
    assert_eq!(viewer.get(&format!("{path}/details")).await.status, 403);
    assert_eq!(viewer.post(&format!("{path}/removal"), &[]).await.status, 403);
    let contributor = app.sign_in(&asking.scene.contributor).await;
    assert_eq!(contributor.get(&format!("{path}/details")).await.status, 200);
    assert_eq!(contributor.post(&format!("{path}/launch"), &[("version", "1")]).await.status, 403);
    let stranger = app.staff("Asa Assessor", Role::Assessor, Some("E08000021"));
    assert_eq!(app.sign_in(&stranger).await.get(&path).await.status, 404);
    assert_eq!(app.visitor().get(&path).await.location(), Some("/sign-in"));
    assert_eq!(stored(&app, &path).state, State::Planned);
    let coordinator = app.sign_in(&asking.coordinator).await;
    assert_eq!(coordinator.get(&path).await.status, 200);
    assert_eq!(coordinator.get(&format!("{path}/details")).await.status, 403);
}

async fn what_was_promised_stays_whoever_asks(app: TestApp) {
    let asking = scene::set(&app);
    let client = app.sign_in(&asking.scene.lead).await;
    let path = planned(&client, &asking, "slips").await;
    let launch = client.get(&format!("{path}/launch")).await;
    for words in ["Nobody can change it", "10 people", "40", "You cannot take a launch back"] {
        assert!(launch.says(words), "{words}: {}", launch.text());
    }
    let path = launched(&client, &asking, "slips").await;
    let survey = stored(&app, &path);
    assert_eq!((survey.state, survey.asked, survey.min_cell), (State::Open, 40, 10));
    let kept = app.app.read_now(|conn| surveys::get_terms(conn, survey.id)).unwrap();
    assert_eq!(kept.terms.employer, "Northmoor Bakery Limited");
    assert_eq!(kept.terms.questionnaire.slug, "hse-indicator");
    let mut change = form("open");
    let version = survey.version.to_string();
    change.push(("version", &version));
    for page in ["details", "groups", "launch", "removal"] {
        assert_eq!(client.post(&format!("{path}/{page}"), &change).await.status, 409, "{page}");
    }
    assert_eq!(stored(&app, &path).mode, survey.mode);
}
