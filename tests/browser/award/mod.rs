//! One real employer, one real award: from an empty installation to the public register, through pages and letters.

pub mod allocating;
pub mod answering;
pub mod assessing;
mod bronze;
mod deciding;
mod holding;
mod opening;
mod publishing;
pub mod recording;
pub mod registering;
mod silver;
pub mod submitting;
mod together;

use super::person::Journey;
use crate::support::parts::Part;

#[actix_web::test]
async fn an_employer_goes_from_registration_to_the_public_register() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let coordinator = opening::the_first_coordinator_opens_the_printed_link(&journey).await;
    let staff = opening::the_scheme_gets_its_people(&journey, &coordinator).await;

    let employer = registering::an_employer_registers(&journey).await;

    let lead = &employer.lead;
    let application = answering::the_employer_starts_bronze(lead, &employer.page).await;
    answering::what_criteria_count_is_recorded(lead, &employer.page, &application).await;
    answering::half_done_work_is_found_again(lead, &application).await;
    answering::a_file_is_attached(lead).await;
    answering::every_other_criterion_is_answered(lead).await;
    answering::the_employer_sees_what_is_missing(lead, &application).await;
    answering::the_library_holds_the_evidence(lead, &employer.page).await;
    together::two_colleagues_answer_at_once(&employer, &application).await;

    publishing::a_changed_edition_is_published(&coordinator).await;
    publishing::it_is_offered_to_open_applications(&coordinator).await;
    publishing::the_application_moves_and_loses_nothing(&employer, &application).await;

    submitting::a_colleague_is_still_typing(&employer, &application).await;
    submitting::the_application_is_submitted(lead, &application).await;
    submitting::the_answers_are_frozen(&employer, &application).await;

    allocating::the_adviser_also_becomes_an_assessor(&coordinator, &staff).await;
    allocating::the_coordinator_sees_the_queue(&coordinator).await;
    allocating::whoever_advised_is_refused(&coordinator, &staff, &employer).await;
    allocating::an_assessor_of_the_place_is_allocated(&coordinator, &staff).await;

    assessing::the_file_opens_only_after_a_declaration(&staff.assessor).await;
    assessing::every_criterion_is_marked(&staff.assessor).await;
    assessing::the_assessment_is_completed(&staff.assessor).await;

    let visitor = journey.person("A visitor", "visitor@nowhere.example").await;
    let case = deciding::the_panel_decides(&staff).await;
    deciding::nobody_outside_learns_of_it(&employer, &application, &visitor).await;
    deciding::the_chair_releases_it(&staff).await;

    let award = holding::the_employer_gets_a_letter_and_a_certificate(&employer).await;
    holding::the_public_register_shows_it(&journey, &visitor, &award.0).await;
    holding::the_history_lists_every_step(&employer).await;
    let silver = silver::it_starts_from_the_last_answers(&employer).await;
    silver::what_came_along_is_confirmed(lead, &silver).await;
    silver::a_colleague_leaves(&employer, &silver).await;
    silver::a_session_ends_in_the_middle_of_a_text(lead, &silver).await;
    silver::a_workbook_goes_out_and_comes_back(lead, &silver).await;
    silver::what_named_people_is_taken_away(&employer).await;
    silver::a_year_of_campaigns_is_recorded(&employer).await;
    silver::silver_would_be_met_and_is_submitted(lead, &silver).await;
    publishing::the_decision_replays_after_the_next_edition(&coordinator, &staff.chair, &case).await;
    holding::a_revocation_drops_it_at_once(&journey, &coordinator, &employer, &visitor, &award).await;
    journey.was_sound();
}
