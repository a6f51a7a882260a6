//! The forms of this slice.

use chrono::NaiveDate;

use super::rules::{Details, Filters, LONGEST_ABOUT, LONGEST_NAME, is_web_address};
use crate::places::atlas;
use crate::platform::error::AppError;
use crate::platform::ids::EmployerId;
use crate::platform::text::Text;
use crate::platform::web::{Fields, Posted};
use crate::topics;

/// The longest code that is searched for, in characters.
const LONGEST_CODE: usize = 60;

/// The longest text that is searched for, in characters.
const LONGEST_SEARCH: usize = 100;

/// What is told of a service. `before` is what it was, whose topics and areas may have left their lists meanwhile.
pub fn details(posted: &Posted, before: Option<&Details>) -> Result<Details, AppError> {
    let mut fields = Fields::of(posted);
    let details = read_details(&mut fields, posted, before);
    fields.finish(|| details)
}

/// A new service, and until when somebody vouches for it.
pub fn new_service(posted: &Posted) -> Result<(Details, NaiveDate), AppError> {
    let mut fields = Fields::of(posted);
    let details = read_details(&mut fields, posted, None);
    let until = fields.date("until", "directory-until-missing");
    fields.finish(|| Some((details?, until?)))
}

/// Until when somebody vouches for a service.
pub fn until(posted: &Posted) -> Result<NaiveDate, AppError> {
    let mut fields = Fields::of(posted);
    let until = fields.date("until", "directory-until-missing");
    fields.finish(|| until)
}

fn read_details(fields: &mut Fields<'_>, posted: &Posted, before: Option<&Details>) -> Option<Details> {
    let name = fields.line("name", "directory-name-missing");
    let name = name.and_then(|name| within(fields, "name", name, LONGEST_NAME));
    let about = fields.story("about", "directory-about-missing");
    let about = about.and_then(|about| within(fields, "about", about, LONGEST_ABOUT));
    let audience = fields.choice("audience", "directory-audience-missing");
    let address = address(fields);
    let topics = topics(fields, posted, before);
    let areas = areas(fields, posted, before);
    let owner = fields.optional_choice("owner", "directory-owner-gone");
    Some(Details {
        name: name?,
        about: about?,
        audience: audience?,
        address: address?,
        topics: topics?,
        areas: areas?,
        owner: owner?,
    })
}

fn within(fields: &mut Fields<'_>, name: &str, text: String, limit: usize) -> Option<String> {
    if text.chars().count() <= limit {
        return Some(text);
    }
    fields.error(name, Text::new("field-too-long").with("limit", limit));
    None
}

fn address(fields: &mut Fields<'_>) -> Option<String> {
    let address = fields.line("address", "directory-address-missing")?;
    if is_web_address(&address) {
        return Some(address);
    }
    fields.error("address", "directory-address-wrong");
    None
}

fn topics(fields: &mut Fields<'_>, posted: &Posted, before: Option<&Details>) -> Option<Vec<String>> {
    let was_there = |code: &str| before.is_some_and(|before| before.topics.iter().any(|had| had == code));
    let mut chosen: Vec<String> = posted
        .all("topics")
        .filter(|code| topics::is_known(code) || was_there(code))
        .map(str::to_owned)
        .collect();
    chosen.sort();
    chosen.dedup();
    if chosen.is_empty() {
        fields.error("topics", "directory-topics-missing");
        return None;
    }
    Some(chosen)
}

fn areas(fields: &mut Fields<'_>, posted: &Posted, before: Option<&Details>) -> Option<Vec<String>> {
    let was_there = |code: &String| before.is_some_and(|before| before.areas.contains(code));
    let mut chosen: Vec<String> = posted.all("areas").map(str::to_owned).collect();
    chosen.sort();
    chosen.dedup();
    let is_known = |code: &String| atlas().all().iter().any(|place| place.code.as_str() == code);
    // A place that is left out would make the service one that is offered everywhere.
    if !chosen.iter().all(|code| is_known(code) || was_there(code)) {
        fields.error("areas", "directory-areas-gone");
        return None;
    }
    Some(chosen)
}

/// Which employer used a service, or did not after all.
pub fn told_use(posted: &Posted) -> Result<(EmployerId, bool), AppError> {
    let employer = posted.text("employer").parse().map_err(|_| AppError::NotFound)?;
    Ok((employer, posted.text("used") == "yes"))
}

/// The search in an address, and the number of the page, from 1.
pub fn search(query: &str) -> (Filters, i64) {
    let typed = Posted::new(serde_html_form::from_str(query).unwrap_or_default());
    let given = |name: &str, longest: usize| {
        let text: String = typed.text(name).chars().take(longest).collect();
        Some(text).filter(|text| !text.is_empty())
    };
    let filters = Filters {
        words: given("q", LONGEST_SEARCH),
        topic: given("topic", LONGEST_CODE),
        area: given("area", LONGEST_CODE),
    };
    (filters, typed.text("page").parse().unwrap_or(1))
}
