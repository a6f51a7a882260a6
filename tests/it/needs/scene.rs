//! An employer with its adviser, and a needs assessment of it that is under way.

use crate::assessments::scene::act;
use crate::support::app::TestApp;
use crate::surveys::scene::{self as asking, Asking};
use diesel::prelude::*;
use halemark::employers::actions as employing;
use halemark::employers::{self, SiteDetails, Workforce};
use halemark::needs::{self, Method, NeedsPlan};
use halemark::places::Postcode;
use halemark::platform::error::AppError;
use halemark::platform::ids::{
    ConversationId, FindingId, NeedsAssessmentId, PhotographId, PlanActionId, PriorityId, SiteId, WalkroundId,
};
use halemark::platform::tx::Tx;
use halemark::schema::{
    needs_actions, needs_assessments, needs_conversations, needs_findings, needs_photographs,
    needs_priorities, needs_walkrounds,
};

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

/// A plan for February and March 2026.
pub fn plan(method: Method, sites: Vec<halemark::platform::ids::SiteId>) -> NeedsPlan {
    NeedsPlan {
        method,
        starts_on: "2026-02-02".parse().unwrap(),
        ends_on: "2026-03-27".parse().unwrap(),
        sites,
        shifts: "The night shift on Tuesdays".into(),
        who: "Ada asks, Conor tells each shift".into(),
    }
}

/// Takes an assessment of a conversation to the point where its report can be published: what others write down in pages
/// of their own is put into the tables here.
pub fn make_ready(app: &TestApp, needing: &Needing) {
    let (id, adviser) = (needing.assessment, needing.asking.adviser.id);
    act(app, &needing.asking.adviser, |tx| {
        let (conversation, now) = (tx.new_id(), tx.now());
        let list = serde_json::to_string(halemark::topics::standing()).map_err(AppError::fault)?;
        diesel::insert_into(needs_conversations::table)
            .values((
                needs_conversations::id.eq::<ConversationId>(conversation),
                needs_conversations::assessment_id.eq(id),
                needs_conversations::held_on.eq(tx.today()),
                needs_conversations::people.eq(4),
                needs_conversations::topics.eq(list),
                needs_conversations::topics_shape.eq(1),
                needs_conversations::token.eq("t"),
                needs_conversations::saved_at.eq(now),
                needs_conversations::saved_by.eq(adviser),
            ))
            .execute(tx.conn())?;
        add_finding(tx, id)?;
        add_priorities(tx, id)?;
        add_action(tx, needing)?;
        let held_on = Some(tx.today());
        diesel::update(needs_assessments::table.find(id))
            .set((needs_assessments::held_on.eq(held_on), needs_assessments::agreed_at.eq(Some(now))))
            .execute(tx.conn())?;
        let version = needs::get(tx.conn(), id)?.version;
        needs::actions::set_review(tx, id, version, tx.today() + chrono::Days::new(365))
    });
}

fn add_finding(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    let finding: FindingId = tx.new_id();
    diesel::insert_into(needs_findings::table)
        .values((
            needs_findings::id.eq(finding),
            needs_findings::assessment_id.eq(id),
            needs_findings::key.eq("own-1"),
            needs_findings::source.eq("adviser"),
            needs_findings::topic.eq("back-joints"),
            needs_findings::detail.eq(r#"{"rule":"own","text":"Lifting is done by hand."}"#),
            needs_findings::detail_shape.eq(1),
            (needs_findings::left_out.eq(""), needs_findings::is_outdated.eq(false)),
            needs_findings::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

fn add_priorities(tx: &mut Tx<'_>, id: NeedsAssessmentId) -> Result<(), AppError> {
    for (position, title) in [(1, "Spare backs"), (2, "Sleep after nights"), (3, "Quit smoking")] {
        let priority: PriorityId = tx.new_id();
        diesel::insert_into(needs_priorities::table)
            .values((
                needs_priorities::id.eq(priority),
                needs_priorities::assessment_id.eq(id),
                needs_priorities::position.eq(position),
                needs_priorities::topic.eq("back-joints"),
                needs_priorities::title.eq(title),
                needs_priorities::why.eq("People said so"),
                needs_priorities::version.eq(1),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn add_action(tx: &mut Tx<'_>, needing: &Needing) -> Result<(), AppError> {
    let (action, now, today): (PlanActionId, _, _) = (tx.new_id(), tx.now(), tx.today());
    diesel::insert_into(needs_actions::table)
        .values((
            (needs_actions::id.eq(action), needs_actions::assessment_id.eq(needing.assessment)),
            needs_actions::employer_id.eq(needing.asking.scene.employer),
            (needs_actions::topic.eq("back-joints"), needs_actions::action.eq("Buy a hoist")),
            (
                needs_actions::due_on.eq(today + chrono::Days::new(90)),
                needs_actions::measure.eq("Fewer lifts"),
            ),
            (needs_actions::state.eq("open"), needs_actions::ended_note.eq("")),
            (needs_actions::added_at.eq(now), needs_actions::added_by.eq(needing.asking.adviser.id)),
            (needs_actions::changed_at.eq(now), needs_actions::changed_by.eq(needing.asking.adviser.id)),
            needs_actions::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Publishes it, as the adviser.
pub fn publish(app: &TestApp, needing: &Needing) {
    let id = needing.assessment;
    act(app, &needing.asking.adviser, |tx| {
        let seen = needs::get(tx.conn(), id)?;
        let print = needs::get_publication(tx.conn(), &seen)?.print;
        needs::actions::publish(tx, id, &print, app.app.config().survey_min_cell).map(|_| ())
    });
}

/// Walks round so many more sites, with three photographs of each, all published.
pub fn walk_round(app: &TestApp, needing: &Needing, sites: usize) {
    let employer = needing.asking.scene.employer;
    for number in 0..sites {
        act(app, &needing.asking.scene.lead, |tx| {
            let version = employers::get(tx.conn(), employer)?.version;
            let site = SiteDetails {
                name: format!("Site {number} of {sites}"),
                postcode: Postcode::parse("NE8 1AB").unwrap(),
                place: "E08000037".parse().unwrap(),
            };
            employing::add_site(tx, employer, version, &site)
        });
        act(app, &needing.asking.adviser, |tx| {
            let site = employers::list_sites(tx.conn(), employer)?.pop().unwrap().id;
            add_walkround(tx, needing, site)
        });
    }
}

fn add_walkround(tx: &mut Tx<'_>, needing: &Needing, site: SiteId) -> Result<(), AppError> {
    let (walkround, now): (WalkroundId, _) = (tx.new_id(), tx.now());
    let checklist =
        r#"{"slug":"premises","version":"1","title":{"en":"Premises"},"languages":[],"sections":[]}"#;
    diesel::insert_into(needs_walkrounds::table)
        .values((
            needs_walkrounds::id.eq(walkround),
            needs_walkrounds::assessment_id.eq(needing.assessment),
            needs_walkrounds::site_id.eq(site),
            needs_walkrounds::walked_on.eq(tx.today()),
            needs_walkrounds::checklist.eq(checklist),
            needs_walkrounds::checklist_shape.eq(1),
            needs_walkrounds::published_at.eq(Some(now)),
            needs_walkrounds::published_by.eq(Some(needing.asking.adviser.id)),
            needs_walkrounds::added_at.eq(now),
            needs_walkrounds::added_by.eq(needing.asking.adviser.id),
            needs_walkrounds::version.eq(1),
        ))
        .execute(tx.conn())?;
    for number in 0..3 {
        let photograph: PhotographId = tx.new_id();
        diesel::insert_into(needs_photographs::table)
            .values((
                needs_photographs::id.eq(photograph),
                needs_photographs::walkround_id.eq(walkround),
                needs_photographs::caption.eq(format!("Photograph {number}")),
                needs_photographs::sha256.eq("0".repeat(64)),
                needs_photographs::size_bytes.eq(1),
                (needs_photographs::width.eq(640), needs_photographs::height.eq(480)),
                needs_photographs::token.eq(format!("{number}")),
                needs_photographs::added_at.eq(now),
                needs_photographs::added_by.eq(needing.asking.adviser.id),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
