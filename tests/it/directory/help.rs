//! What can help, below the findings of a needs assessment.

use super::scene::{UNTIL, add, service};
use crate::needs::{released, scene};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    what_can_help_leads_to_the_directory_only_where_that_has_more,
    what_is_folded_below_a_finding_says_which_finding_it_is_about,
);

async fn what_can_help_leads_to_the_directory_only_where_that_has_more(app: TestApp) {
    let needing = scene::open(&app);
    released::tie(&app, &needing, released::answers(24), None);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let path = needing.page("findings");
    let page = adviser.post_and_follow(&path, &[]).await;
    assert!(page.says("The support directory has nothing for this yet"), "{}", page.text());
    let names = ["Line One", "Line One B", "Line One C", "Line One D", "Line One E", "Line Two"];
    for (at, name) in names.into_iter().enumerate() {
        let mut details = service(name);
        details.topics = vec!["rest".into()];
        add(&app, &needing.asking.coordinator, &details, UNTIL);
        let page = adviser.get(&path).await;
        let more = page.links().contains(&"/directory?topic=rest".to_owned());
        assert_eq!(more, at == 5, "{} services: {}", at + 1, page.text());
        assert_eq!(page.says(name), at < 5, "{name} by its name: {}", page.text());
    }
}

async fn what_is_folded_below_a_finding_says_which_finding_it_is_about(app: TestApp) {
    let needing = scene::open(&app);
    released::tie(&app, &needing, released::answers(24), None);
    let adviser = app.sign_in(&needing.asking.adviser).await;
    let page = adviser.post_and_follow(&needing.page("findings"), &[]).await;
    let hidden = |words: &str| format!("<span class=\"govuk-visually-hidden\">: {words}");
    for words in ["60% answered", "Breaks and working hours</span>"] {
        assert!(page.body().contains(&hidden(words)), "{words}: {}", page.body());
    }
}
