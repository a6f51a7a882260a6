//! An employer with its adviser, and a needs assessment of it that is under way.

use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::surveys::scene::{self as asking, Asking};
use halemark::employers::actions as employing;
use halemark::employers::{self, Workforce};
use halemark::needs::{self, Method, NeedsPlan};
use halemark::platform::ids::NeedsAssessmentId;

/// An employer, its people, its adviser, and its assessment.
pub struct Needing {
    pub asking: Asking,
    pub assessment: NeedsAssessmentId,
}

impl Needing {
    /// Where the assessment is.
    pub fn path(&self) -> String {
        format!("/needs/{}", self.assessment)
    }

    /// Where a page of it is.
    pub fn page(&self, page: &str) -> String {
        format!("/needs/{}/{page}", self.assessment)
    }
}

/// An employer of 48 people with one site in Newcastle, advised, that has planned a survey and conversations for March.
pub fn open(app: &TestApp) -> Needing {
    planned(app, asking::set(app), Method::Mixed)
}

/// The same of five people, who are asked in a conversation.
pub fn small(app: &TestApp) -> Needing {
    let asking = asking::set(app);
    count_people(app, &asking, 5);
    planned(app, asking, Method::Conversation)
}

/// Counts the people of an employer anew.
pub fn count_people(app: &TestApp, asking: &Asking, people: i32) {
    let employer = asking.scene.employer;
    let counted_on = "2026-02-15".parse().unwrap();
    let workforce =
        Workforce { headcount: people, fte_hundredths: people * 100, in_scope: people, counted_on };
    act(app, &asking.scene.lead, |tx| {
        let version = employers::get(tx.conn(), employer)?.version;
        employing::count_workforce(tx, employer, version, &workforce)
    });
}

/// Plans an assessment of every site, as the adviser.
pub fn planned(app: &TestApp, asking: Asking, method: Method) -> Needing {
    let employer = asking.scene.employer;
    let assessment = act(app, &asking.adviser, |tx| {
        let sites = employers::list_sites(tx.conn(), employer)?.into_iter().map(|site| site.id).collect();
        needs::actions::plan(tx, employer, &plan(method, sites))
    });
    Needing { asking, assessment }
}

/// A plan for March 2026.
pub fn plan(method: Method, sites: Vec<halemark::platform::ids::SiteId>) -> NeedsPlan {
    NeedsPlan {
        method,
        starts_on: "2026-03-02".parse().unwrap(),
        ends_on: "2026-03-27".parse().unwrap(),
        sites,
        shifts: "The night shift on Tuesdays".into(),
        who: "Ada asks, Conor tells each shift".into(),
    }
}
