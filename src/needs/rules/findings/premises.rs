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
            ObservationMark::Unmarked | ObservationMark::Good | ObservationMark::Unseen => return None,
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{NaiveDate, NaiveDateTime};
    use uuid::Uuid;

    use super::*;
    use crate::needs::rules::{Checklist, ChecklistItem, Observation, Section};
    use crate::platform::ids::{ConversationId, NeedsAssessmentId, SiteId, WalkroundId};
    use crate::questionnaires::rules::{Language, Translation, Words};

    fn words(text: &str) -> Words {
        Words([("en".to_owned(), text.to_owned())].into())
    }

    fn day() -> NaiveDate {
        NaiveDate::default()
    }

    fn at() -> NaiveDateTime {
        NaiveDateTime::default()
    }

    fn languages() -> Vec<Language> {
        vec![Language { code: "en".to_owned(), status: Translation::Original }]
    }

    fn walkround(is_published: bool) -> Walkround {
        let item = |code: &str| ChecklistItem {
            code: code.to_owned(),
            topic: "food".to_owned(),
            text: words(code),
            hint: None,
            good: words("good"),
        };
        let items = ["water", "fridge", "stairs", "signs", "noise"].map(item).to_vec();
        let seen = |mark| Observation {
            mark,
            note: "Behind the ovens".to_owned(),
            changed_at: at(),
            changed_by_name: "Ada".to_owned(),
            version: 1,
        };
        let marks = [
            ObservationMark::Problem,
            ObservationMark::Better,
            ObservationMark::Good,
            ObservationMark::Unseen,
            ObservationMark::Unmarked,
        ];
        let codes = items.iter().map(|item| item.code.clone());
        Walkround {
            id: WalkroundId::from_uuid(Uuid::nil()),
            assessment: NeedsAssessmentId::from_uuid(Uuid::nil()),
            site: SiteId::from_uuid(Uuid::nil()),
            site_name: "Bakery".to_owned(),
            walked_on: day(),
            taken_out: 0,
            observations: codes.zip(marks.map(seen)).collect::<BTreeMap<_, _>>(),
            checklist: Checklist {
                slug: "premises".to_owned(),
                version: "1".to_owned(),
                title: words("Premises"),
                languages: languages(),
                sections: vec![Section { title: words("All"), items }],
            },
            is_published,
            photographs: Vec::new(),
            version: 1,
        }
    }

    #[test]
    fn problems_and_what_could_be_better_are_findings_once_the_walk_round_is_published() {
        let found = of_walkround(&walkround(true));
        let items: Vec<&str> = found.iter().filter_map(|drawn| drawn.key.rsplit(':').next()).collect();
        assert_eq!(items, ["fridge", "water"]);
        assert_eq!(of_walkround(&walkround(false)), []);
    }

    #[test]
    fn themes_that_weigh_on_a_group_are_findings_and_those_that_are_fine_are_none() {
        let theme = |topic: &str, weight| Theme {
            topic: topic.to_owned(),
            weight,
            summary: "Said so".to_owned(),
            suggestion: String::new(),
        };
        let conversation = Conversation {
            id: ConversationId::from_uuid(Uuid::nil()),
            assessment: NeedsAssessmentId::from_uuid(Uuid::nil()),
            held_on: day(),
            people: 5,
            site: None,
            site_name: None,
            topics: crate::topics::standing().clone(),
            themes: vec![
                theme("sleep", Weight::Strong),
                theme("food", Weight::Fine),
                theme("money", Weight::Some),
            ],
            saved_at: at(),
        };
        let topics: Vec<String> =
            of_conversation(&conversation).into_iter().map(|drawn| drawn.topic).collect();
        assert_eq!(topics, ["sleep", "money"]);
    }
}
