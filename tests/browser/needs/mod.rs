//! Health needs assessments of a firm of five and of one of 240, from the plan until two criteria of Bronze are met by
//! themselves and the assessor reads the report. Everybody goes by the links they see; what is typed into the address is
//! the front door, and what the product gives people as an address: a slip's, and the board's.

mod acting;
mod agreeing;
mod asking;
mod firm;
mod judging;
mod measuring;
mod publishing;
mod walking;
mod window;

use crate::support::database::{Database, run};
use crate::support::parts::Part;
use firm::{FIVE, Firm, LARGE};
use window::Window;

#[test]
fn a_firm_of_five_is_asked_in_a_conversation_until_criteria_are_met_by_themselves() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let firm = Firm::set(&app, &FIVE);
        let people = People::of(&firm).await;
        let People { adviser, advocate, .. } = &people;
        nothing_is_met_and_one_is_planned(&people).await;
        asking::a_group_is_asked(adviser).await;
        agreeing::findings_are_drawn(adviser).await;
        agreeing::a_suggestion_of_the_conversation_is_taken_over(adviser).await;
        it_is_answered_agreed_and_acted_on(&people).await;
        firm.wait_days(30, &people.all()).await;
        acting::one_campaign_is_evaluated_in_words(advocate).await;
        it_is_published_and_criteria_are_met(&firm, &people).await;
    });
}

#[test]
fn a_firm_of_240_is_asked_by_slips_and_walked_round_until_criteria_are_met_by_themselves() {
    if !Part::Browser.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let firm = Firm::set(&app, &LARGE);
        let people = People::of(&firm).await;
        let People { adviser, lead, advocate } = &people;
        nothing_is_met_and_one_is_planned(&people).await;
        asking::who_works_here_is_told(lead).await;
        measuring::a_survey_belongs_to_it(lead).await;
        measuring::its_slips_are_answered(&firm, lead, adviser).await;
        walking::the_premises_are_walked_round(adviser).await;
        walking::the_lead_reads_what_was_seen(lead).await;
        agreeing::findings_are_drawn(adviser).await;
        agreeing::a_suggestion_of_the_comments_is_worded(adviser).await;
        it_is_answered_agreed_and_acted_on(&people).await;
        measuring::a_pulse_is_taken_before(&firm, [advocate, lead, adviser]).await;
        firm.wait_days(30, &people.all()).await;
        measuring::a_pulse_is_taken_after(&firm, [advocate, lead, adviser]).await;
        acting::the_campaign_is_evaluated_with_what_changed(advocate).await;
        it_is_published_and_criteria_are_met(&firm, &people).await;
    });
}

/// Who has a window of their own from the beginning to the end.
struct People<'a> {
    adviser: Window<'a>,
    lead: Window<'a>,
    advocate: Window<'a>,
}

impl<'a> People<'a> {
    async fn of(firm: &'a Firm<'a>) -> People<'a> {
        People { adviser: firm.adviser().await, lead: firm.lead().await, advocate: firm.advocate().await }
    }

    fn all(&self) -> [&Window<'a>; 3] {
        [&self.adviser, &self.lead, &self.advocate]
    }
}

async fn nothing_is_met_and_one_is_planned(people: &People<'_>) {
    judging::nothing_is_met_yet(&people.lead).await;
    asking::an_assessment_is_planned(&people.adviser).await;
}

/// From what people suggested to a campaign for each priority.
async fn it_is_answered_agreed_and_acted_on(People { adviser, lead, advocate }: &People<'_>) {
    agreeing::the_suggestion_is_answered_on_the_board(adviser, lead).await;
    agreeing::three_priorities_are_agreed(advocate, lead).await;
    acting::an_action_is_planned_and_done(lead, advocate).await;
    acting::two_advocates_are_trained(lead).await;
    acting::a_campaign_answers_each_priority(advocate).await;
}

/// Nothing is met before the report is published; then two criteria are, and the assessor reads what they rest on.
async fn it_is_published_and_criteria_are_met(firm: &Firm<'_>, People { adviser, lead, .. }: &People<'_>) {
    publishing::a_day_is_set_to_look_again(lead).await;
    judging::nothing_is_met_yet(lead).await;
    publishing::the_report_is_published(adviser).await;
    publishing::everybody_reads_the_board(firm, lead).await;
    judging::two_criteria_are_met_by_themselves(lead).await;
    judging::the_assessor_reads_the_report(firm, lead).await;
    firm.was_sound();
}
