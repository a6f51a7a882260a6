//! Forms for what several people may change: nobody takes the place of a change they have not seen.
//!
//! Such a form says in a hidden field what the person had before them, and its action holds that against what there is.

use std::future::Future;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde_json::Value;

use super::{Posted, Visit};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::text::Text;

/// The fields in which a form says what the person had before them: a version, or a print of it.
const SEEN: [&str; 3] = ["version", "print", "seen"];

impl Visit {
    /// The form again when it could not be saved: with an error at each field; with what is saved now above what was typed,
    /// when somebody else was quicker (where there is nothing to compare, the sentence of the page's `meanwhile_text`); or, when a rule refused, with its sentence and status 409. `current` loads what the
    /// template shows, as it is now; the template shows what is saved now where `meanwhile` is true, and its form, whatever
    /// the person may do now, where `refused` is true: nothing typed is lost.
    ///
    /// # Errors
    /// Any other error as it is; what `current` returns, but for a refusal, which is then a page of its own.
    pub async fn not_saved(
        &self,
        error: AppError,
        template: &str,
        posted: &Posted,
        current: impl Future<Output = Result<Value, AppError>>,
    ) -> Result<HttpResponse, AppError> {
        let (mut errors, is_stale) = match error {
            AppError::Invalid(errors) => (errors, false),
            AppError::Stale => (FieldErrors::default(), true),
            AppError::Refused(text) => return self.refused(text, template, posted, current.await),
            error => return Err(error),
        };
        let mut context = current.await?;
        context["meanwhile"] = is_stale.into();
        if is_stale {
            errors = meanwhile(&context);
        } else {
            keep_seen(&mut context, posted);
        }
        self.form_again(template, context, posted, &errors)
    }

    /// The form again with the sentence a rule refused with, which is about no field.
    fn refused(
        &self,
        text: Text,
        template: &str,
        posted: &Posted,
        current: Result<Value, AppError>,
    ) -> Result<HttpResponse, AppError> {
        let mut context = match current {
            Ok(context) => context,
            Err(AppError::Refused(_)) => return Err(AppError::Refused(text)),
            Err(error) => return Err(error),
        };
        context["refused"] = true.into();
        keep_seen(&mut context, posted);
        let mut errors = FieldErrors::default();
        errors.add("", text);
        let mut answer = self.form_again(template, context, posted, &errors)?;
        *answer.status_mut() = StatusCode::CONFLICT;
        Ok(answer)
    }
}

/// What the person has seen stays what it was: a stale edit is still noticed once the form is right, or they signed in
/// again.
pub(super) fn keep_seen(context: &mut Value, posted: &Posted) {
    for name in SEEN {
        if posted.has(name) && context.get(name).is_some() {
            context[name] = posted.text(name).into();
        }
    }
}

/// What somebody is told who did not see a change: to compare both, or, where the page only asks for a yes to what it shows,
/// what it says in `meanwhile_text`.
fn meanwhile(context: &Value) -> FieldErrors {
    let mut errors = FieldErrors::default();
    match context.get("meanwhile_text").and_then(Value::as_str) {
        Some(key) => errors.add("", Text::new(key.to_owned())),
        None => errors.add("meanwhile", "form-meanwhile"),
    }
    errors
}
