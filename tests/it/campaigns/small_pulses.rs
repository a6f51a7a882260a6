//! The shipped pulse, held before a campaign and after it among few people who answer as people do: most in the upper middle.

use halemark::questionnaires::{self, Answer, Answers};
use halemark::surveys::rules::Terms;

use super::pulses::planned;
use crate::needs::released;
use crate::needs::scene::{self, Needing};
use crate::support::app::TestApp;
use crate::support::client::{self, Client};
use crate::support::database::on_both;

on_both!(
    two_pulses_of_thirty_people_tell_what_changed_with_its_interval,
    two_pulses_of_twelve_people_tell_what_changed_with_its_interval,
);

const ITEMS: [&str; 5] = ["workload", "breaks", "support", "care", "change"];

/// How many of thirty chose each number from 0 to 10, before; their mean is 5.6.
const BEFORE: [usize; 11] = [0, 1, 2, 3, 4, 5, 4, 4, 3, 2, 2];
/// And after; 7.0.
const AFTER: [usize; 11] = [0, 0, 1, 1, 2, 3, 4, 6, 5, 4, 4];

/// Everybody, of whom so many gave each answer, counted from `lowest` up, to all five questions.
fn people(lowest: i32, counts: &[usize]) -> Vec<Answers> {
    let marks = (lowest..).zip(counts).flat_map(|(mark, count)| std::iter::repeat_n(mark, *count));
    let one = |mark: i32| Answers {
        items: ITEMS.map(|item| (item.to_owned(), Answer::Number(mark))).into(),
        ..Answers::default()
    };
    marks.map(one).collect()
}

/// The page of a campaign with these two surveys around it.
async fn compared(
    app: &TestApp,
    client: &Client,
    needing: &Needing,
    terms: &Terms,
    [before, after]: [Vec<Answers>; 2],
) -> client::Answer {
    let path = planned(client, needing, &[]).await;
    let before = released::add_of(app, needing, terms, before, None).to_string();
    let after = released::add_of(app, needing, terms, after, None).to_string();
    let both = [("version", "1"), ("before", before.as_str()), ("after", after.as_str())];
    client.post_and_follow(&format!("{path}/pulse"), &both).await
}

fn pulse(asked: u32) -> Terms {
    let questionnaire = questionnaires::find("pulse").unwrap().clone();
    Terms { questionnaire, asked, ..released::terms() }
}

async fn two_pulses_of_thirty_people_tell_what_changed_with_its_interval(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    // Shares of five choices of agreement hide the same change: ends are not told exactly, the rest has wide intervals.
    let shares = [people(1, &[2, 3, 6, 12, 7]), people(1, &[1, 2, 4, 13, 10])];
    let page = compared(&app, &client, &needing, &released::terms(), shares).await;
    assert!(page.says("I could take the breaks I needed") && page.says("No clear change"), "{}", page.text());
    assert!(!page.says("A clear change"), "{}", page.text());

    let numbers = [people(0, &BEFORE), people(0, &AFTER)];
    let page = compared(&app, &client, &needing, &pulse(40), numbers).await;
    let says = "How often could you take the breaks you needed? Mean 5.6 30 answers 7.0 30 answers +1.4";
    assert!(page.says(says), "{}", page.text());
    assert!(page.says("+0.1 to +2.7") && page.says("A clear change"), "{}", page.text());
    assert_eq!(
        page.text().matches("A clear change").count(),
        ITEMS.len(),
        "one line a question: {}",
        page.text()
    );
}

async fn two_pulses_of_twelve_people_tell_what_changed_with_its_interval(app: TestApp) {
    let needing = scene::open(&app);
    let client = app.sign_in(&needing.asking.scene.lead).await;
    let before = people(0, &[0, 0, 1, 1, 1, 2, 2, 2, 2, 1, 0]);
    let after = people(0, &[0, 0, 0, 1, 1, 1, 2, 3, 2, 1, 1]);
    let page = compared(&app, &client, &needing, &pulse(14), [before, after]).await;
    let says = "How often could you take the breaks you needed? Mean 5.8 12 answers 6.7 12 answers +0.9";
    assert!(page.says(says), "{}", page.text());
    assert!(page.says("-1.2 to +3.0") && page.says("No clear change"), "{}", page.text());
}
