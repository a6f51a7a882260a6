//! Changes in words.

use super::{Change, CriterionPart, LevelPart};
use crate::platform::text::Text;
use crate::scheme::rules::level::Setting;

impl Change {
    /// What is different, as a line of a list.
    pub fn text(&self) -> Text {
        let (key, title) = match self {
            Self::Ladder => return "scheme-change-ladder".into(),
            Self::Tracks => return "scheme-change-tracks".into(),
            Self::Prize => return "scheme-change-prize".into(),
            Self::ResponseGoals => return "scheme-change-response-goals".into(),
            Self::StandardAdded { title, .. } => ("scheme-change-standard-added", title),
            Self::StandardRemoved { title, .. } => ("scheme-change-standard-removed", title),
            Self::StandardRenamed { title, .. } => ("scheme-change-standard-renamed", title),
            Self::LevelAdded { title, .. } => ("scheme-change-level-added", title),
            Self::LevelRemoved { title, .. } => ("scheme-change-level-removed", title),
            Self::LevelChanged { title, .. } => ("scheme-change-level-changed", title),
            Self::CriterionAdded { title, .. } => ("scheme-change-criterion-added", title),
            Self::CriterionRemoved { title, .. } => ("scheme-change-criterion-removed", title),
            Self::CriterionChanged { title, .. } => ("scheme-change-criterion-changed", title),
            Self::Recognition { title, .. } => ("scheme-change-recognition", title),
        };
        Text::new(key).with("title", title.as_str())
    }

    /// In what it is different, where it was there before.
    pub fn parts(&self) -> Vec<Text> {
        match self {
            Self::LevelChanged { parts, .. } => parts.iter().map(|part| part.text_key().into()).collect(),
            Self::CriterionChanged { parts, .. } => parts.iter().map(|part| part.text_key().into()).collect(),
            _ => Vec::new(),
        }
    }
}

impl CriterionPart {
    /// The key of what people call it.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Title => "scheme-part-title",
            Self::GoodLooksLike => "scheme-part-good-looks-like",
            Self::Levels => "scheme-part-levels",
            Self::Tracks => "scheme-part-tracks",
            Self::Number => "scheme-part-number",
            Self::Standard => "scheme-part-standard",
            Self::Role => "scheme-part-role",
            Self::Weight => "scheme-part-weight",
            Self::Effort => "scheme-part-effort",
            Self::Condition => "scheme-part-condition",
            Self::NotApplicable => "scheme-part-not-applicable",
            Self::Evidence => "scheme-part-evidence",
            Self::Counters => "scheme-part-counters",
            Self::ByItself => "scheme-part-by-itself",
            Self::Examples => "scheme-part-examples",
            Self::Links => "scheme-part-links",
            Self::Note => "scheme-part-note",
        }
    }
}

impl LevelPart {
    /// The key of what people call it.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Title => "scheme-part-title",
            Self::Place => "scheme-part-place",
            Self::Tracks => "scheme-part-tracks",
            Self::Rules => "scheme-part-rules",
            Self::AdviserMayJudge => "scheme-part-adviser-may-judge",
            Self::Note => "scheme-part-note",
            Self::Policy(setting) => setting_key(setting),
        }
    }
}

fn setting_key(setting: Setting) -> &'static str {
    match setting {
        Setting::Criteria => "scheme-part-criteria",
        Setting::Pass => "scheme-part-rules",
        Setting::Term => "scheme-part-term",
        Setting::ReviewWindow => "scheme-part-review-window",
        Setting::WorkPeriod => "scheme-part-work-period",
        Setting::InterimUpdate => "scheme-part-interim-update",
        Setting::HnaAge => "scheme-part-hna-age",
        Setting::Evidence => "scheme-part-evidence",
        Setting::MovingUp => "scheme-part-moving-up",
        Setting::Marks => "scheme-part-marks",
        Setting::MetFromMark => "scheme-part-met-from-mark",
        Setting::Visit => "scheme-part-visit",
        Setting::Quorum => "scheme-part-quorum",
        Setting::DecidedBy => "scheme-part-decided-by",
    }
}
