//! The letters about who advises an employer.

use crate::platform::ids::EmployerId;
use crate::platform::mail::{Letter, Recipient};

/// To a lead: who advises the employer from now on.
pub fn adviser_named(to: Recipient, id: EmployerId, employer: &str, adviser: &str) -> Letter {
    Letter::new("adviser-named", to)
        .with("employer", employer)
        .with("adviser", adviser)
        .page(format!("/employers/{id}"))
}

/// To the adviser: whom they advise from now on.
pub fn employer_allotted(to: Recipient, id: EmployerId, employer: &str) -> Letter {
    Letter::new("employer-allotted", to).with("employer", employer).page(format!("/employers/{id}"))
}

/// To the former adviser: that somebody else advises the employer now.
pub fn advice_ended(to: Recipient, employer: &str) -> Letter {
    Letter::new("advice-ended", to).with("employer", employer).page("/employers")
}
