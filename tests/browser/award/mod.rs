//! One real employer, one real award: from an empty installation to the public register, through pages and letters.

mod opening;

use super::person::Journey;
use crate::support::parts::Part;

#[actix_web::test]
async fn an_employer_goes_from_registration_to_the_public_register() {
    if !Part::Browser.runs() {
        return;
    }
    let journey = Journey::begin();
    let coordinator = opening::the_first_coordinator_opens_the_printed_link(&journey).await;
    let _staff = opening::the_scheme_gets_its_people(&journey, &coordinator).await;
    journey.was_sound();
}
