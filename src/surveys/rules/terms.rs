//! What respondents are promised, fixed when a survey is launched.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::course::UnknownWord;
use crate::platform::ids::SiteId;
use crate::questionnaires::Questionnaire;
use crate::questionnaires::rules::{Choice, Words};

/// How people come to the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// One link for everybody, on a poster: nothing stops a second answer, so there is no response rate.
    Open,
    /// Everybody gets a link of their own by e-mail.
    Personal,
    /// One-time slips, printed once and drawn from an envelope: nobody knows who has which.
    Slips,
}

/// Who is controller of the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Controller {
    /// The scheme alone.
    Scheme,
    /// The scheme and the employer together; the employer still receives aggregates only.
    Joint,
}

/// What respondents are promised. Its JSON, as the database keeps it, is bound into every sealed answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// The version of this shape.
    pub shape: u32,
    /// The employer's name, as respondents read it.
    pub employer: String,
    /// The scheme's name, as respondents read it.
    pub scheme: String,
    /// What the survey is called.
    pub title: String,
    /// How people come to the questions.
    pub mode: Mode,
    /// The fewest people any figure is told of, and the fewest comments shown.
    pub min_cell: u32,
    /// Who is controller.
    pub controller: Controller,
    /// How many people are asked.
    pub asked: u32,
    /// The questions.
    pub questionnaire: Questionnaire,
    /// The groups results are broken down by: none, one or two.
    pub breakdowns: Vec<ChosenBreakdown>,
    /// The share of the people asked that the scheme hopes will answer, in percent. Left out where it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_goal: Option<u8>,
}

/// A breakdown of the questionnaire that this survey asks for, with its groups spelt out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenBreakdown {
    /// Its code in the questionnaire.
    pub code: String,
    /// What a respondent is asked.
    pub text: Words,
    /// What helps to answer it.
    pub hint: Option<Words>,
    /// Its groups; of sites and named groups the code is `g1`, `g2`, … and the text is in English alone.
    pub groups: Vec<Choice>,
    /// Where the groups are sites, the key of each: a site can be called something else later. Left out of other groups,
    /// and of terms that are older than this.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<SiteId>,
}

impl ChosenBreakdown {
    /// The place of a site's group. In terms that keep no keys of sites it is found by its name, where one group alone has
    /// that.
    pub fn place_of_site(&self, site: SiteId, name: &str) -> Option<usize> {
        if !self.sites.is_empty() {
            return self.sites.iter().position(|kept| *kept == site);
        }
        let is_called_so = |group: &Choice| group.text.say("en", &[]) == name;
        let mut found = self.groups.iter().enumerate().filter(|(_, group)| is_called_so(group));
        match (found.next(), found.next()) {
            (Some((place, _)), None) => Some(place),
            _ => None,
        }
    }
}

impl Mode {
    /// Every mode, in the order a form offers them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Personal, Self::Slips];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Personal => "personal",
            Self::Slips => "slips",
        }
    }
}

impl Controller {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Scheme, Self::Joint];

    /// As stored, sent in forms, and in the keys of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Joint => "joint",
        }
    }
}

impl FromStr for Mode {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == text).ok_or(UnknownWord)
    }
}

impl FromStr for Controller {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL.into_iter().find(|controller| controller.as_str() == text).ok_or(UnknownWord)
    }
}
