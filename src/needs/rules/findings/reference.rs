//! Where the limit of a finding comes from.

use serde::{Deserialize, Serialize};

/// Where a limit comes from. In a stored finding it is a text, `null` where it is nobody's but the authors', and not there
/// at all where the finding was kept before this was written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Option<String>", into = "Option<String>")]
pub enum Reference {
    /// Nothing is known of it: nothing may be said.
    #[default]
    Unknown,
    /// It is the own mark of whoever wrote the questions.
    OwnMark,
    /// What it was taken from.
    Cited(String),
}

impl Reference {
    /// What it was taken from, where anybody says so.
    pub fn cited(&self) -> Option<&str> {
        match self {
            Self::Cited(of) => Some(of),
            Self::Unknown | Self::OwnMark => None,
        }
    }

    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

impl From<Option<String>> for Reference {
    fn from(cited: Option<String>) -> Self {
        cited.map_or(Self::OwnMark, Self::Cited)
    }
}

impl From<Reference> for Option<String> {
    fn from(reference: Reference) -> Self {
        match reference {
            Reference::Cited(of) => Some(of),
            Reference::Unknown | Reference::OwnMark => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::needs::rules::Detail;

    /// A finding of a group as it is stored, with what is told of its limit.
    fn stored(reference: Option<Value>) -> Value {
        let of = json!({
            "survey": "How we are", "question": "Sleep", "answers": ["Badly"],
            "unit": "percent", "beyond": "from", "employers": 1
        });
        let told = json!({ "value": 60.0, "is_bound": false, "interval": [45.0, 74.0], "n": 40 });
        let mut row = json!({
            "rule": "group", "of": of, "by": "Shift", "group": "Nights", "told": told, "all": 30.0, "limit": 25.0
        });
        if let Some(reference) = reference {
            row["reference"] = reference;
        }
        row
    }

    #[test]
    fn a_finding_kept_before_references_were_knows_nothing_of_its_limit() {
        let cases = [
            (None, Reference::Unknown),
            (Some(Value::Null), Reference::OwnMark),
            (Some("A study".into()), Reference::Cited("A study".to_owned())),
        ];
        for (kept, expected) in cases {
            let row = stored(kept);
            let detail: Detail = serde_json::from_value(row.clone()).unwrap();
            let Detail::Group { reference, .. } = &detail else { panic!("another finding") };
            assert_eq!(*reference, expected);
            assert_eq!(serde_json::to_value(&detail).unwrap(), row, "it is kept as it was");
        }
    }
}
