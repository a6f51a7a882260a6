//! The cast: one person for each role that has work.

use serde::Serialize;

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

/// The password of the whole cast.
pub(super) const PASSWORD: &str = "hale-and-hearty-26";

/// One for each role.
pub const SIGN_INS: &[SignIn] = &[
    SignIn { role: "coordinator", email: COORDINATOR.1, password: PASSWORD },
    SignIn { role: "adviser", email: ADVISER.1, password: PASSWORD },
    SignIn { role: "assessor", email: ASSESSOR.1, password: PASSWORD },
    SignIn { role: "panel member", email: MEMBER.1, password: PASSWORD },
    SignIn { role: "panel chair", email: CHAIR.1, password: PASSWORD },
    SignIn { role: "employer lead", email: LEAD.1, password: PASSWORD },
    SignIn { role: "employer contributor", email: CONTRIBUTOR.1, password: PASSWORD },
    SignIn { role: "employer viewer", email: VIEWER.1, password: PASSWORD },
];

/// Somebody's name and address.
pub(super) type Name = (&'static str, &'static str);

pub(super) const COORDINATOR: Name = ("Miriam Oduya", "coordinator@demo.halemark.example");
pub(super) const ADVISER: Name = ("Callum Brett", "adviser@demo.halemark.example");
pub(super) const ASSESSOR: Name = ("Priya Narang", "assessor@demo.halemark.example");
pub(super) const MEMBER: Name = ("Tomasz Lindqvist", "panel@demo.halemark.example");
pub(super) const CHAIR: Name = ("Harriet Vane-Moss", "chair@demo.halemark.example");
pub(super) const LEAD: Name = ("Nadia Applegarth", "lead@demo.halemark.example");
pub(super) const CONTRIBUTOR: Name = ("Joe Stobbs", "contributor@demo.halemark.example");
pub(super) const VIEWER: Name = ("Ellen Weir", "viewer@demo.halemark.example");

/// Colleagues of the cast who never sign in, with the one place each works in, if it is one.
pub(super) const ADVISERS: [(Name, Option<&str>); 5] = [
    (("Bernadette Raine", "bernadette.raine@demo.halemark.example"), None),
    (("Samir Chowdhury", "samir.chowdhury@demo.halemark.example"), None),
    (("Gwen Eltringham", "gwen.eltringham@demo.halemark.example"), Some("E06000047")),
    (("Patrick Jobling", "patrick.jobling@demo.halemark.example"), Some("E08000024")),
    (("Abena Mensah", "abena.mensah@demo.halemark.example"), Some("E06000002")),
];

pub(super) const ASSESSORS: [(Name, Option<&str>); 6] = [
    (("Dougal Farrier", "dougal.farrier@demo.halemark.example"), None),
    (("Ruksana Begum", "ruksana.begum@demo.halemark.example"), None),
    (("Isobel Gowland", "isobel.gowland@demo.halemark.example"), None),
    (("Marek Zielinski", "marek.zielinski@demo.halemark.example"), None),
    (("Colette Tanfield", "colette.tanfield@demo.halemark.example"), Some("E06000047")),
    (("Femi Adeyemi", "femi.adeyemi@demo.halemark.example"), Some("E08000021")),
];

pub(super) const MEMBERS: [Name; 3] = [
    ("Olwen Hedley", "olwen.hedley@demo.halemark.example"),
    ("Jasper Quayle", "jasper.quayle@demo.halemark.example"),
    ("Simran Kaur", "simran.kaur@demo.halemark.example"),
];
