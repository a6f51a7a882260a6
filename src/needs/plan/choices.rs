//! What the form of an action offers, and an action as its form would have been posted.

use serde_json::{Value, json};

use crate::needs::findings::topics_of;
use crate::needs::rules::PlanAction;
use crate::needs::store;
use crate::people::Member;
use crate::platform::access::Role;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{EmployerId, NeedsAssessmentId};
use crate::platform::web::put_day;
use crate::platform::web::texts::Lang;

/// `priorities`, `topics` and `people` to choose from. A topic that `old` has stays on offer; an owner who left is no
/// choice any more, but their name is in `left`. Where there is one lead, they are no choice beside "the lead", who is
/// called `lead`; unless `old` is theirs by name.
pub(super) fn choices(
    conn: &mut Conn,
    (assessment, employer): (NeedsAssessmentId, EmployerId),
    old: Option<&PlanAction>,
    lang: Lang,
) -> Result<Value, AppError> {
    let priorities: Vec<Value> = store::list_priorities(conn, assessment)?
        .iter()
        .map(|priority| json!({ "value": priority.id, "text": priority.title }))
        .collect();
    let able = store::list_able(conn, employer)?;
    let owner = old.and_then(|old| old.told.owner);
    let lead = only_lead(&able);
    let is_offered = |member: &&Member| {
        owner == Some(member.person) || lead.is_none_or(|lead| lead.person != member.person)
    };
    let item = |member: &Member| json!({ "value": member.person, "text": member.name });
    let mut people: Vec<Value> = able.iter().filter(is_offered).map(item).collect();
    let left = old
        .filter(|old| old.told.owner.is_some_and(|owner| able.iter().all(|member| member.person != owner)));
    if let Some(left) = left {
        people.push(json!({ "value": left.told.owner, "text": left.owner_name }));
    }
    Ok(json!({
        "priorities": priorities,
        "topics": topics_of(lang, old.map(|old| old.told.topic.as_str())),
        "people": people,
        "lead": lead.map(|lead| lead.name.as_str()),
        "left": left.and_then(|left| left.owner_name.as_deref()),
    }))
}

/// The lead, where there is one only.
fn only_lead(able: &[Member]) -> Option<&Member> {
    let mut leads = able.iter().filter(|member| member.role == Role::Lead);
    leads.next().filter(|_| leads.next().is_none())
}

/// An action as its form would have been posted.
pub(super) fn form(action: &PlanAction) -> Value {
    let told = &action.told;
    let mut form = json!({
        "priority": told.priority,
        "topic": told.topic,
        "action": told.action,
        "owner": told.owner,
        "measure": told.measure,
        "cost": told.cost_pence.map(|pence| format!("{}.{:02}", pence / 100, pence % 100)),
    });
    put_day(&mut form, "due_on", Some(told.due_on));
    form
}
