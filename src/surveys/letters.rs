//! The letters people are asked with. Nothing in them says who has answered: they go to everybody.

use super::rules::Survey;
use crate::platform::ids::InviteeId;
use crate::platform::mail::{Letter, Recipient};
use crate::platform::web::filters;
use crate::platform::web::texts::Lang;

/// What the outbox calls the link of a survey: it is derived from the survey's keys when the letter leaves.
pub const LINK: &str = "survey";

/// To somebody on the list: the link they answer with.
pub fn invitation(survey: &Survey, employer: &str, invitee: InviteeId, email: &str, lang: Lang) -> Letter {
    letter("survey-invitation", survey, employer, (invitee, email), lang)
}

/// To everybody on the list, whether they answered or not: nobody knows who did.
pub fn reminder(survey: &Survey, employer: &str, invitee: InviteeId, email: &str, lang: Lang) -> Letter {
    letter("survey-reminder", survey, employer, (invitee, email), lang)
}

fn letter(
    kind: &'static str,
    survey: &Survey,
    employer: &str,
    (invitee, email): (InviteeId, &str),
    lang: Lang,
) -> Letter {
    let to = Recipient { name: String::new(), email: email.to_owned(), lang };
    Letter::new(kind, to)
        .with("employer", employer)
        .with("title", survey.title.as_str())
        .with("day", filters::date(lang, survey.closes_on))
        .derived_link(LINK, invitee)
}
