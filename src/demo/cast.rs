//! The cast: one person for each role that has work.

use serde::Serialize;

use crate::people::actions::{create_account, grant};
use crate::platform::access::{Actor, Grant, Role};
use crate::platform::app::App;
use crate::platform::error::AppError;
use crate::scheme;

/// A documented sign-in of the demo.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct SignIn {
    /// What the person is.
    pub role: &'static str,
    /// The address to sign in with.
    pub email: &'static str,
    /// The password, the same for all.
    pub password: &'static str,
}

const PASSWORD: &str = "hale-and-hearty-26";

/// One for each role.
pub const SIGN_INS: &[SignIn] = &[
    SignIn { role: "coordinator", email: "coordinator@demo.halemark.example", password: PASSWORD },
    SignIn { role: "adviser", email: "adviser@demo.halemark.example", password: PASSWORD },
    SignIn { role: "assessor", email: "assessor@demo.halemark.example", password: PASSWORD },
    SignIn { role: "panel member", email: "panel@demo.halemark.example", password: PASSWORD },
    SignIn { role: "panel chair", email: "chair@demo.halemark.example", password: PASSWORD },
    SignIn { role: "employer lead", email: "lead@demo.halemark.example", password: PASSWORD },
    SignIn { role: "employer contributor", email: "contributor@demo.halemark.example", password: PASSWORD },
    SignIn { role: "employer viewer", email: "viewer@demo.halemark.example", password: PASSWORD },
];

/// The people of the scheme, by the address they sign in with.
const STAFF: [(&str, &str, Role); 5] = [
    ("Miriam Oduya", "coordinator@demo.halemark.example", Role::Coordinator),
    ("Callum Brett", "adviser@demo.halemark.example", Role::Adviser),
    ("Priya Narang", "assessor@demo.halemark.example", Role::Assessor),
    ("Tomasz Lindqvist", "panel@demo.halemark.example", Role::PanelMember),
    ("Harriet Vane-Moss", "chair@demo.halemark.example", Role::PanelChair),
];

/// Makes the scheme's people.
///
/// # Errors
/// The database's fault.
pub(super) fn make(app: &App) -> Result<(), AppError> {
    let hash = app.passwords().hash_now(PASSWORD)?;
    app.write_now(&Actor::Operator, |tx| {
        let schemes = scheme::list_schemes(tx.conn())?;
        for (name, email, role) in STAFF {
            let person = create_account(tx, name, email, Some(&hash))?;
            for scheme in &schemes {
                grant(tx, person, &Grant { role, scheme: Some(scheme.id), place: None, employer: None })?;
            }
        }
        Ok(())
    })
}
