//! Lists of a needs assessment that is under way.

use super::Ground;
use crate::assessments::scene::{act, registered};
use crate::needs::scene::plan;
use halemark::employers;
use halemark::needs::rules::{NewConversation, NewPlanAction, NewSuggestion, NewWalkround, SuggestionSource};
use halemark::needs::{self, Method, Theme, Weight};
use halemark::platform::ids::{EmployerId, NeedsAssessmentId};

/// An employer and its assessment.
pub(super) type Needing = (EmployerId, NeedsAssessmentId);

impl Ground<'_> {
    /// Plans an assessment of an employer of its own, that the adviser leads.
    pub(super) fn plan_an_assessment(&self) -> Needing {
        let employer = registered(self.app, self.lead, "Needing Bakery Limited");
        let adviser = self.adviser.id;
        act(self.app, self.coordinator, |tx| employers::actions::allot_adviser(tx, employer, adviser));
        let assessment = act(self.app, self.adviser, |tx| {
            let sites = employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id).collect();
            needs::actions::plan(tx, employer, &plan(Method::Mixed, sites))
        });
        (employer, assessment)
    }

    /// A conversation, a finding, a suggestion, an action and a walk-round of a site of its own.
    pub(super) fn go_through_an_assessment(&self, (employer, assessment): Needing, number: usize) {
        self.add_site(employer, number);
        act(self.app, self.adviser, |tx| {
            let today = tx.today();
            let sites = employers::list_sites(tx.conn(), employer)?;
            let here = |site: &&employers::Site| site.name == format!("Counted site {number}");
            let site = sites.iter().find(here).expect("it was added before").id;
            let theme = Theme {
                topic: "sleep".into(),
                weight: Weight::Some,
                summary: "Nights are long".into(),
                suggestion: String::new(),
            };
            let talk = NewConversation {
                held_on: today,
                people: 4,
                site: None,
                themes: vec![theme],
                token: format!("counted-{number}"),
            };
            needs::actions::write_down_conversation(tx, assessment, &talk)?;
            let text = format!("Counted finding {number}");
            needs::actions::add_finding(tx, assessment, "sleep", &text)?;
            let suggestion = NewSuggestion {
                topic: "sleep".into(),
                text: format!("Counted suggestion {number}"),
                source: SuggestionSource::Other,
            };
            needs::actions::add_suggestion(tx, assessment, &suggestion)?;
            let action = NewPlanAction {
                priority: None,
                topic: "sleep".into(),
                action: format!("Counted action {number}"),
                owner: Some(self.lead.id),
                due_on: today + chrono::Days::new(60),
                measure: "People say so".into(),
                cost_pence: None,
            };
            needs::actions::plan_action(tx, assessment, &action)?;
            let walk = NewWalkround { site, walked_on: today, checklist: "premises".into() };
            needs::actions::begin_walkround(tx, assessment, &walk)?;
            Ok(())
        });
    }
}
