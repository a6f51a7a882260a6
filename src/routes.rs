//! Every route there is, slice by slice. The access matrix has a row for each.

use crate::platform::web::Route;
use crate::{
    advocates, applications, assessments, awards, campaigns, desks, directory, drafts, employers, evidence,
    needs, notices, panels, people, questionnaires, register, scheme, surveys,
};

/// Every route, in the order of the slices.
pub fn all() -> Vec<Route> {
    [
        desks::routes(),
        scheme::routes(),
        questionnaires::routes(),
        people::routes(),
        notices::routes(),
        drafts::routes(),
        employers::routes(),
        evidence::routes(),
        advocates::routes(),
        surveys::routes(),
        directory::routes(),
        needs::routes(),
        campaigns::routes(),
        applications::routes(),
        assessments::routes(),
        awards::routes(),
        panels::routes(),
        register::routes(),
    ]
    .concat()
}
