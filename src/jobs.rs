//! Every job there is: what the program does by itself, whoever serves.

use crate::platform::jobs::Job;
use crate::{advocates, applications, directory, evidence, needs, notices, surveys};

/// Every job, in the order of the slices.
pub fn all() -> Vec<Job> {
    vec![
        notices::actions::DIGESTS,
        evidence::actions::SCANNING,
        evidence::actions::SWEEPS,
        evidence::actions::EXPIRIES,
        advocates::actions::EXPIRIES,
        surveys::actions::CLOSINGS,
        surveys::actions::UPKEEP,
        directory::actions::LAPSES,
        needs::actions::PLAN_REMINDERS,
        needs::actions::REVIEWS,
        needs::actions::PHOTOGRAPH_SCANNING,
        applications::actions::REMINDERS,
        applications::actions::OLD_WORKBOOKS,
    ]
}
