//! Who works there, as far as it may be told: on the page of the totals, and in the report with the response of each site.

use serde_json::{Value, json};

use crate::needs::rules::{Dimension, Profile, groups, shown, sums};
use crate::platform::ids::SiteId;
use crate::platform::text::Text;
use crate::platform::web::Visit;
use crate::surveys::Told;

/// Totals with what decides which of them may be told.
pub struct Totals<'a> {
    /// What was typed.
    pub profile: &'a Profile,
    /// The sites of the assessment, in their order.
    pub sites: &'a [(SiteId, String)],
    /// What is told beside them of how many there are: the people in scope, those asked in the survey.
    pub wholes: &'a [i32],
    /// From how many people on a total is told.
    pub min_cell: i32,
    /// The survey whose response is told beside them.
    pub survey: Option<&'a Told>,
}

/// The dimensions of which anything was typed: `[{dimension, rows: [{title, people, answers}] | none, has_answers}]`, without
/// rows where nothing may be told.
pub fn dimensions(visit: &Visit, of: &Totals<'_>) -> Vec<Value> {
    let sites = site_codes(of.sites);
    let sums = sums(of.profile, &sites);
    let wholes: Vec<i32> = of.wholes.iter().chain(sums.values()).copied().collect();
    let dimension = |dimension: Dimension| {
        let groups = Some(groups(of.profile, dimension, &sites)).filter(|groups| !groups.is_empty())?;
        let row = |(code, people): (String, Option<i32>)| {
            let title = title(visit, dimension, &code, of.sites);
            let answers = people.filter(|_| dimension == Dimension::Site).and_then(|_| response(of, &code));
            json!({ "title": title, "people": people, "answers": answers })
        };
        let rows =
            shown(&groups, &wholes, of.min_cell).map(|rows| rows.into_iter().map(row).collect::<Vec<_>>());
        let has_answers = rows.iter().flatten().any(|row| !row["answers"].is_null());
        Some(json!({ "dimension": dimension.as_str(), "rows": rows, "has_answers": has_answers }))
    };
    Dimension::ALL.into_iter().filter_map(dimension).collect()
}

/// The codes of the sites, in their order.
pub(super) fn site_codes(sites: &[(SiteId, String)]) -> Vec<String> {
    sites.iter().map(|(site, _)| site.to_string()).collect()
}

/// What people call a group.
pub(super) fn title(visit: &Visit, dimension: Dimension, code: &str, sites: &[(SiteId, String)]) -> String {
    match dimension {
        Dimension::Site => {
            let site = sites.iter().find(|(site, _)| site.to_string() == code);
            site.map(|(_, name)| name.clone()).unwrap_or_default()
        }
        _ => visit.say(&Text::new(format!("needs-group-{}-{code}", dimension.as_str()))),
    }
}

/// How many of a site answered, as the survey tells it: only where it broke its results down by the sites. Of two sites of
/// one name it is told where the survey kept which is which.
fn response(of: &Totals<'_>, code: &str) -> Option<u32> {
    let survey = of.survey?;
    let (site, name) = of.sites.iter().find(|(site, _)| site.to_string() == code)?;
    let breakdowns = &survey.terms.breakdowns;
    let (at, breakdown) = breakdowns.iter().enumerate().find(|(_, chosen)| chosen.code == "site")?;
    let is_alone = of.sites.iter().filter(|(_, other)| other == name).count() == 1;
    if breakdown.sites.is_empty() && !is_alone {
        return None;
    }
    let group = breakdown.place_of_site(*site, name)?;
    survey.results.release.answers().of(at, group).copied()
}
