//! Letters about applications.

use super::rules::{Application, NewSubmission};
use crate::employers::Employer;
use crate::platform::mail::{Letter, Recipient};

/// To the employer's leads: what was handed in, and what happens next.
pub(super) fn submitted(
    to: Recipient,
    application: &Application,
    employer: &Employer,
    level: &str,
    submission: &NewSubmission,
) -> Letter {
    about("application-submitted", to, application, employer)
        .with("level", level)
        .with("signatory", submission.signatory_name.as_str())
        .with("signatory_role", submission.signatory_role.as_str())
}

/// To the scheme's coordinators: something waits for an assessor.
pub(super) fn received(to: Recipient, application: &Application, employer: &Employer, level: &str) -> Letter {
    about("application-received", to, application, employer).with("level", level)
}

/// To the employer's leads: they can move to a newer edition.
pub(super) fn edition_offered(
    to: Recipient,
    application: &Application,
    employer: &Employer,
    scheme: &str,
    label: &str,
) -> Letter {
    about("edition-offered", to, application, employer)
        .with("scheme", scheme)
        .with("label", label)
        .page(format!("/applications/{}/edition", application.id))
}

fn about(kind: &'static str, to: Recipient, application: &Application, employer: &Employer) -> Letter {
    Letter::new(kind, to)
        .with("reference", application.reference.as_str())
        .with("employer", employer.name())
        .page(format!("/applications/{}", application.id))
}
