//! What was seen on published walk-rounds, and what groups said weighs on them.

use super::detail::Detail;
use super::finding::{Drawn, FindingSource};
use crate::needs::rules::{Conversation, ObservationMark, Theme, Walkround, Weight};

/// The findings of a walk-round: each item marked as a problem, or as what could be better. None before it is published.
pub fn of_walkround(walkround: &Walkround) -> Vec<Drawn> {
    let seen = walkround.observations.iter().filter(|_| walkround.is_published);
    let of = |(code, seen): (&String, &crate::needs::rules::Observation)| {
        let item = walkround.checklist.item(code)?;
        let is_problem = match seen.mark {
            ObservationMark::Problem => true,
            ObservationMark::Better => false,
            ObservationMark::Good | ObservationMark::Unseen => return None,
        };
        let detail = Detail::Observation {
            site: walkround.site_name.clone(),
            walked_on: walkround.walked_on,
            item: item.text.say("", &walkround.checklist.languages).to_owned(),
            is_problem,
            note: seen.note.clone(),
        };
        let key = format!("walkround:{}:{code}", walkround.id);
        Some(Drawn { key, source: FindingSource::Walkround, topic: item.topic.clone(), detail })
    };
    seen.filter_map(of).collect()
}

/// The findings of a conversation: each theme that weighs on the group.
pub fn of_conversation(conversation: &Conversation) -> Vec<Drawn> {
    let of = |theme: &Theme| {
        let is_strong = match theme.weight {
            Weight::Strong => true,
            Weight::Some => false,
            Weight::Fine => return None,
        };
        let detail = Detail::Theme {
            held_on: conversation.held_on,
            people: conversation.people,
            is_strong,
            summary: theme.summary.clone(),
        };
        let key = format!("conversation:{}:{}", conversation.id, theme.topic);
        Some(Drawn { key, source: FindingSource::Conversation, topic: theme.topic.clone(), detail })
    };
    conversation.themes.iter().filter_map(of).collect()
}
