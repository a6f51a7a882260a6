//! Reading conversations and walk-rounds.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::super::rules::{
    Checklist, LEAST_IN_CONVERSATION, MOST_IN_CONVERSATION, NewConversation, NewObservation, NewWalkround,
    ObservationMark, Theme, Weight,
};
use crate::platform::error::{AppError, FieldErrors};
use crate::platform::text::Text;
use crate::platform::web::{Fields, Posted};
use crate::topics::TopicList;

/// What a conversation's form may say beside topics; more people than that are a slip of the hand.
const PEOPLE: std::ops::RangeInclusive<i32> = 0..=1_000_000;

/// The longest token, in characters.
const LONGEST_TOKEN: usize = 64;

/// A conversation out of the fields `held_on`, `people`, `site`, `manager_out`, `group_approved`, `token`, and
/// `weight-`, `summary-` and `suggestion-` with the code of each topic.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn conversation(posted: &Posted, topics: &TopicList) -> Result<NewConversation, AppError> {
    let mut fields = Fields::of(posted);
    let held_on = fields.date("held_on", "conversation-held-on-missing");
    let people = fields.whole("people", PEOPLE, "conversation-people-missing");
    if let Some(wrong) = people.and_then(wrong_number) {
        fields.error("people", wrong);
    }
    let site = fields.optional_choice("site", "conversation-site-unknown");
    let themes: Vec<Option<Option<Theme>>> =
        topics.topics.iter().map(|topic| theme(&mut fields, &topic.code)).collect();
    if !left_over(posted, topics).is_empty() {
        fields.error("themes", "conversation-topics-left");
    } else if themes.iter().all(|theme| matches!(theme, Some(None))) {
        fields.error("themes", "refused-conversation-no-themes");
    }
    for (name, missing) in
        [("manager_out", "conversation-manager-missing"), ("group_approved", "conversation-approved-missing")]
    {
        if fields.text(name) != "yes" {
            fields.error(name, missing);
        }
    }
    let token = token(&fields);
    fields.finish(|| {
        let themes = themes.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
        Some(NewConversation { held_on: held_on?, people: people?, site: site?, themes, token: token? })
    })
}

/// Why so many people hold no conversation.
fn wrong_number(people: i32) -> Option<Text> {
    match people {
        ..LEAST_IN_CONVERSATION => Some("conversation-people-few".into()),
        LEAST_IN_CONVERSATION..=MOST_IN_CONVERSATION => None,
        _ => Some(Text::new("conversation-people-many").with("most", MOST_IN_CONVERSATION)),
    }
}

/// What was typed of topics that are not on the list any more, by their codes: a form that was kept without a signal may be
/// older than the list.
pub fn left_over<'a>(posted: &'a Posted, topics: &TopicList) -> BTreeMap<&'a str, Vec<&'a str>> {
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, text) in posted.pairs() {
        let Some((field, code)) = name.split_once('-') else { continue };
        let is_said = match field {
            "summary" | "suggestion" => !text.trim().is_empty(),
            "weight" => Weight::from_str(text).is_ok(),
            _ => false,
        };
        if is_said && topics.find(code).is_none() {
            found.entry(code).or_default().extend((field != "weight").then_some(text.trim()));
        }
    }
    found
}

/// What was said of one topic; `Some(None)` where it was not spoken of.
fn theme(fields: &mut Fields<'_>, code: &str) -> Option<Option<Theme>> {
    let name = |field: &str| format!("{field}-{code}");
    let summary = fields.optional_story(&name("summary"));
    let suggestion = fields.optional_story(&name("suggestion"));
    let (summary, suggestion) = (summary?, suggestion?);
    let Ok(weight) = Weight::from_str(fields.text(&name("weight"))) else {
        if summary.is_empty() && suggestion.is_empty() {
            return Some(None);
        }
        fields.error(&name("weight"), "conversation-weight-missing");
        return None;
    };
    if weight != Weight::Fine && summary.is_empty() {
        fields.error(&name("summary"), "conversation-summary-missing");
        return None;
    }
    Some(Some(Theme { topic: code.to_owned(), weight, summary, suggestion }))
}

/// A walk-round to begin out of the fields `site`, `walked_on` and `checklist`.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field.
pub fn walkround(posted: &Posted) -> Result<NewWalkround, AppError> {
    let mut fields = Fields::of(posted);
    let site = fields.choice("site", "walkround-site-missing");
    let walked_on = fields.date("walked_on", "walkround-walked-on-missing");
    let checklist = fields.line("checklist", "walkround-checklist-missing");
    fields.finish(|| Some(NewWalkround { site: site?, walked_on: walked_on?, checklist: checklist? }))
}

/// What was noted, out of the fields `mark-`, `note-` and `version-` with the code of each item, and what is wrong with the
/// others. A note needs no mark. Items without a mark and a note field are left out.
pub fn observations(posted: &Posted, checklist: &Checklist) -> (Vec<NewObservation>, FieldErrors) {
    let (mut found, mut errors) = (Vec::new(), FieldErrors::default());
    let is_there = |code: &str| ["mark", "note"].iter().any(|field| posted.has(&format!("{field}-{code}")));
    for item in checklist.items().filter(|item| is_there(&item.code)) {
        match observation(posted, &item.code) {
            Ok(note) => found.push(note),
            Err(wrong) => wrong.iter().for_each(|error| errors.add(&error.name, error.text.clone())),
        }
    }
    (found, errors)
}

fn observation(posted: &Posted, code: &str) -> Result<NewObservation, FieldErrors> {
    let mut fields = Fields::of(posted);
    let name = |field: &str| format!("{field}-{code}");
    let note = fields.optional_story(&name("note"));
    let seen = fields.text(&name("version")).parse().unwrap_or(0);
    let mark = match fields.text(&name("mark")) {
        "" => Some(ObservationMark::Unmarked),
        _ => fields.choice(&name("mark"), "walkround-mark-missing"),
    };
    let read =
        fields.finish(|| Some(NewObservation { item: code.to_owned(), mark: mark?, note: note?, seen }));
    read.map_err(|error| match error {
        AppError::Invalid(errors) => errors,
        _ => FieldErrors::default(),
    })
}

/// What a photograph shows, and what tells it apart, out of the fields `item`, `caption` and `token`.
pub struct Described {
    /// The code of the item, if one was chosen.
    pub item: Option<String>,
    /// What it shows.
    pub caption: String,
    /// What tells it apart.
    pub token: String,
}

/// What is said of a photograph.
///
/// # Errors
/// [`AppError::Invalid`] with an error at each field; `wrong` says what is wrong with the file.
pub fn photograph(
    posted: &Posted,
    checklist: &Checklist,
    wrong: Option<Text>,
) -> Result<Described, AppError> {
    let mut fields = Fields::of(posted);
    if let Some(wrong) = wrong {
        fields.error("photograph", wrong);
    }
    let caption = fields.line("caption", "walkround-caption-missing");
    let item = Some(fields.text("item")).filter(|code| checklist.item(code).is_some()).map(str::to_owned);
    let token = token(&fields);
    fields.finish(|| Some(Described { item, caption: caption?, token: token? }))
}

/// What tells a form apart from the same one sent twice. One that lost it is taken as new; the form mints it.
fn token(fields: &Fields<'_>) -> Option<String> {
    let text = fields.text("token");
    let is_good = (16..=LONGEST_TOKEN).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let fresh = || format!("{:032x}", rand::random::<u128>());
    Some(if is_good { text.to_owned() } else { fresh() })
}
