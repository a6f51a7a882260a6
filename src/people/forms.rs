//! The forms of this slice.

use super::rules::check_password;
use crate::places::atlas;
use crate::platform::access::{Grant, Role};
use crate::platform::error::{AppError, Refusal};
use crate::platform::ids::SchemeId;
use crate::platform::web::{Fields, Posted};

/// Who someone says they are, with the password they chose (not yet hashed).
#[derive(Clone)]
pub struct Introduction {
    pub name: String,
    pub email: String,
    pub password: String,
}

/// Name, address and password of somebody new.
pub fn introduction(posted: &Posted) -> Result<Introduction, AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("name", "people-name-missing");
    let email = fields.email("email");
    let known = [fields.text("name"), fields.text("email")];
    let password = password(&mut fields, &known);
    fields.finish(|| Some(Introduction { name: name?, email: email?, password: password? }))
}

/// Name and password of somebody whose address is known.
pub fn name_and_password(posted: &Posted, email: &str) -> Result<(String, String), AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("name", "people-name-missing");
    let known = [fields.text("name"), email];
    let password = password(&mut fields, &known);
    fields.finish(|| Some((name?, password?)))
}

/// A new password alone.
pub fn new_password(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let password = password(&mut fields, &[]);
    fields.finish(|| password)
}

/// A new name alone.
pub fn new_name(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let name = fields.line("name", "people-name-missing");
    fields.finish(|| name)
}

/// Address and password of somebody who signs in.
pub fn credentials(posted: &Posted) -> Result<(String, String), AppError> {
    let mut fields = Fields::of(posted);
    let email = fields.email("email");
    let password = fields.line("password", "people-password-missing");
    fields.finish(|| Some((email?, password?)))
}

/// An address alone.
pub fn address(posted: &Posted) -> Result<String, AppError> {
    let mut fields = Fields::of(posted);
    let email = fields.email("email");
    fields.finish(|| email)
}

/// Whom a coordinator invites, and to what.
pub fn staff_invitation(posted: &Posted, scheme: SchemeId) -> Result<(String, Grant), AppError> {
    let mut fields = Fields::of(posted);
    let email = fields.email("email");
    let role: Option<Role> = fields.choice("role", "people-staff-role-missing");
    if role.is_some_and(Role::is_at_employer) {
        fields.error("role", "people-staff-role-missing");
    }
    let place = match fields.text("place") {
        "" => None,
        code => match atlas().get(code) {
            Some(place) => Some(place.code.as_str().to_owned()),
            None => {
                fields.error("place", "people-staff-place-unknown");
                None
            }
        },
    };
    fields.finish(|| Some((email?, Grant { role: role?, scheme: Some(scheme), place, employer: None })))
}

fn password(fields: &mut Fields<'_>, known: &[&str]) -> Option<String> {
    let password = fields.text("password").to_owned();
    if let Err(refusal) = check_password(&password, known) {
        fields.error("password", refusal.text());
    }
    Some(password)
}
