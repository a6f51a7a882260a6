//! The letters of this slice.

use super::rules::Decision;
use crate::platform::ids::ApplicationId;
use crate::platform::mail::{Letter, Recipient};
use crate::platform::web::filters;

/// To an employer's lead: what is to be done, and by when.
pub fn deferred(
    to: Recipient,
    application: ApplicationId,
    employer: &str,
    level: &str,
    decision: &Decision,
) -> Letter {
    let by = decision.act_by.map(|day| filters::date(to.lang, day)).unwrap_or_default();
    Letter::new("panel-deferred", to)
        .page(format!("/applications/{application}"))
        .with("employer", employer)
        .with("level", level)
        .with("reason", decision.reason.as_str())
        .with("actions", decision.actions.as_deref().unwrap_or_default())
        .with("by", by)
}
