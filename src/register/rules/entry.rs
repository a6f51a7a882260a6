//! One award as the public sees it.

use std::str::FromStr;

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::employers::{Sector, SizeBand};
use crate::places::atlas;

/// An award in its term, released, not revoked and not superseded. Names and codes are those of the day it was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The award's number, such as `BHA-7KQ2-MX4D`.
    pub number: String,
    /// The employer's name.
    pub name: String,
    /// The name as it is sorted.
    pub sort_key: String,
    /// The scheme's short name in addresses.
    pub scheme: String,
    /// The scheme's name.
    pub scheme_name: String,
    /// The level's code.
    pub level: String,
    /// What the scheme calls the level.
    pub level_title: String,
    /// The GSS code of the authority of the employer's main site.
    pub place_code: String,
    /// The line of work, where the employer lets it be published.
    pub sector: Option<Sector>,
    /// How large the employer is, where it lets that be published.
    pub size_band: Option<SizeBand>,
    /// The employer's web address, where it gave one.
    pub website: Option<String>,
    /// What the award covers.
    pub scope: Scope,
    /// The names of the sites it covers, as they were on its day; none for the whole employer.
    pub sites: Vec<String>,
    /// What was checked.
    pub assurance: Assurance,
    /// The day of the check.
    pub checked_on: NaiveDate,
    /// The day the panel decided.
    pub decided_on: NaiveDate,
    /// The first day of the term.
    pub starts_on: NaiveDate,
    /// The last day of the term; none where the level does not end.
    pub ends_on: Option<NaiveDate>,
}

/// How many awards of one level are held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The scheme's short name.
    pub scheme: String,
    /// The scheme's name.
    pub scheme_name: String,
    /// The level's code.
    pub level: String,
    /// What the scheme calls it.
    pub title: String,
    /// Awards held.
    pub awards: i64,
}

/// What was done to find out whether what an employer says is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// Nothing beyond the employer's own word.
    SelfDeclared,
    /// An assessor read the evidence for every criterion; nobody visited.
    DeskChecked,
}

impl Assurance {
    /// The value stored and published.
    pub fn as_str(self) -> &'static str {
        match self {
            Assurance::SelfDeclared => "self_declared",
            Assurance::DeskChecked => "desk_checked",
        }
    }

    /// The key of its name.
    pub fn text_key(self) -> &'static str {
        match self {
            Assurance::SelfDeclared => "register-assurance-self-declared",
            Assurance::DeskChecked => "register-assurance-desk-checked",
        }
    }

    /// The key of the sentence that explains it.
    pub fn about_key(self) -> &'static str {
        match self {
            Assurance::SelfDeclared => "register-assurance-self-declared-about",
            Assurance::DeskChecked => "register-assurance-desk-checked-about",
        }
    }
}

impl FromStr for Assurance {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Assurance::SelfDeclared, Assurance::DeskChecked]
            .into_iter()
            .find(|assurance| assurance.as_str() == text)
            .ok_or(())
    }
}

/// What an award covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every site of the employer.
    WholeEmployer,
    /// Some of its sites, by name.
    NamedSites,
}

impl Scope {
    /// The value stored and published.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::WholeEmployer => "whole_employer",
            Scope::NamedSites => "named_sites",
        }
    }

    /// The key of its name.
    pub fn text_key(self) -> &'static str {
        match self {
            Scope::WholeEmployer => "register-scope-whole-employer",
            Scope::NamedSites => "register-scope-named-sites",
        }
    }
}

impl FromStr for Scope {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [Scope::WholeEmployer, Scope::NamedSites].into_iter().find(|scope| scope.as_str() == text).ok_or(())
    }
}

impl Entry {
    /// The name of the authority; its code where the name is not known.
    pub fn place_name(&self) -> &str {
        let code = self.place_code.parse().ok();
        code.and_then(|code| atlas().name(&code)).unwrap_or(&self.place_code)
    }

    /// The web address, where it is one that a page may link to.
    fn web_address(&self) -> Option<&str> {
        self.website
            .as_deref()
            .filter(|address| address.starts_with("https://") || address.starts_with("http://"))
    }

    /// The entry for a page: dates as ISO text, `…_key` for what is a text of the catalogues.
    pub fn to_value(&self) -> Value {
        json!({
            "number": self.number,
            "name": self.name,
            "scheme_name": self.scheme_name,
            "level": self.level,
            "level_title": self.level_title,
            "place_code": self.place_code,
            "place": self.place_name(),
            "sector_key": self.sector.map(Sector::text_key),
            "size_key": self.size_band.map(SizeBand::text_key),
            "website": self.web_address(),
            "scope_key": self.scope.text_key(),
            "sites": self.sites.join(", "),
            "assurance_key": self.assurance.text_key(),
            "assurance_about_key": self.assurance.about_key(),
            "checked_on": self.checked_on,
            "decided_on": self.decided_on,
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
        })
    }
}
