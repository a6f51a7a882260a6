//! The employer's way to a submitted application in a browser that runs no scripts.

use super::award::{answering, registering, submitting};
use super::person::Journey;
use crate::support::parts::Part;

#[actix_web::test]
async fn an_employer_registers_answers_and_submits_without_scripts() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let lead = journey.person_without_scripts("Ruth Askew", "ruth.askew@fellside.example").await;
    let employer = registering::somebody_registers_the_employer(&lead).await;
    let application = answering::the_employer_starts_bronze(&lead, &employer).await;
    answering::what_criteria_count_is_recorded(&lead, &employer, &application).await;
    answering::half_done_work_is_found_again(&lead, &application).await;
    answering::a_file_is_attached(&lead).await;
    answering::every_other_criterion_is_answered(&lead).await;
    answering::the_employer_sees_what_is_missing(&lead, &application).await;
    submitting::the_application_is_submitted(&lead, &application).await;
    journey.was_sound();
}
