//! What in the answers to an item or a scale is a concern, and of which topic: what findings are drawn from.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::questionnaire::{Item, ItemKind, Questionnaire};

/// A concern: a number that is looked at, and the limit beyond which it says something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Concern {
    /// The code of its topic. `None` where every choice is a topic by its own code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// Which shares are looked at: choices by code, marks, ranges such as `0-4`. Where people choose one of them their
    /// shares are added up; where they choose several, each is looked at by itself, and none here stands for all. Of a mean
    /// there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The limit.
    pub limit: Limit,
    /// Where the limit comes from. `None` where it is the authors' own mark, or the reference of the scale it stands at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A limit: a percentage (1 to 100) where shares are looked at, else a mean.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// A concern at this or over it.
    From(f64),
    /// A concern under this.
    Below(f64),
}

impl Limit {
    /// The number.
    pub const fn number(self) -> f64 {
        match self {
            Self::From(number) | Self::Below(number) => number,
        }
    }
}

impl Questionnaire {
    /// The codes of the topics its concerns are of, each once, in the order of the alphabet.
    pub fn concern_topics(&self) -> Vec<&str> {
        let of_items =
            self.items().flat_map(|item| item.concerns.iter().flat_map(|concern| concern.topics(item)));
        let of_scales = self.scales.iter().flat_map(|scale| &scale.concerns);
        let codes: BTreeSet<&str> =
            of_items.chain(of_scales.filter_map(|concern| concern.topic.as_deref())).collect();
        codes.into_iter().collect()
    }

    /// Whether any of it says where findings begin.
    pub fn has_concerns(&self) -> bool {
        let of_scales = self.scales.iter().any(|scale| !scale.concerns.is_empty());
        of_scales || self.items().any(|item| !item.concerns.is_empty())
    }
}

impl Concern {
    /// The topics it is of: its own, or the codes of the choices it looks at.
    fn topics<'a>(&'a self, item: &'a Item) -> Vec<&'a str> {
        match (&self.topic, &item.kind) {
            (Some(topic), _) => vec![topic],
            (None, ItemKind::Several { choices, .. } | ItemKind::Ranking { choices, .. })
                if self.choices.is_empty() =>
            {
                choices.iter().map(|choice| choice.code.as_str()).collect()
            }
            (None, _) => self.choices.iter().map(String::as_str).collect(),
        }
    }
}
