//! What became of the assessment before: its priorities, what was done, and what changed in numbers, with the interval of
//! each difference.

use serde_json::{Value, json};

use super::super::rules::{ActionState, PlanAction, Priority};
use super::super::store;
use crate::measures::comparison::{Change, changes};
use crate::measures::disclosure::Measure;
use crate::needs::NeedsAssessment;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::NeedsAssessmentId;
use crate::questionnaires::rules::Scale;
use crate::surveys::Told;

/// The assessment before.
pub(super) struct Before {
    assessment: NeedsAssessment,
    priorities: Vec<Priority>,
    actions: Vec<PlanAction>,
    survey: Option<Told>,
}

/// The assessment with key `id`, which was held before `of`.
pub(super) fn read(conn: &mut Conn, of: &NeedsAssessment, id: NeedsAssessmentId) -> Result<Before, AppError> {
    let assessment = store::get(conn, id)?;
    let survey = store::find_told_before(conn, of, &assessment)?;
    Ok(Before {
        priorities: store::list_priorities(conn, id)?,
        actions: store::list_actions(conn, id)?,
        assessment,
        survey,
    })
}

impl Before {
    /// For the template: `{held_on, id, priorities: [{title, done, actions}], changes: [{title, before, after, …}]}`.
    pub(super) fn to_value(&self, now: Option<&Told>, lang: &str) -> Value {
        let changed = match (self.survey.as_ref(), now) {
            (Some(before), Some(now)) if now.is_alike(before) => rows(before, now, lang),
            _ => Vec::new(),
        };
        json!({
            "id": self.assessment.id,
            "held_on": self.assessment.held_on,
            "priorities": self.priorities.iter().map(|one| self.priority(one)).collect::<Vec<_>>(),
            "changes": changed,
        })
    }

    /// What was done about a priority.
    fn priority(&self, of: &Priority) -> Value {
        let kept = |action: &&PlanAction| {
            action.told.priority == Some(of.id) && action.state != ActionState::Dropped
        };
        let actions: Vec<&PlanAction> = self.actions.iter().filter(kept).collect();
        let done = actions.iter().filter(|action| action.state == ActionState::Done).count();
        json!({ "title": of.title, "actions": actions.len(), "done": done })
    }
}

/// The means told in both: every scale, and every question answered by a number.
fn rows(before: &Told, now: &Told, lang: &str) -> Vec<Value> {
    let questionnaire = &now.terms.questionnaire;
    let mut rows = Vec::new();
    for figure in now.results.release.figures() {
        let Some(earlier) = before.results.release.figure(&figure.code) else { continue };
        let is_mean = |measure: Measure| matches!(measure, Measure::Mean { .. });
        let Some(at) = figure.columns.iter().position(|column| is_mean(column.measure)) else { continue };
        let scale: Option<&Scale> = questionnaire.scales.iter().find(|scale| scale.code == figure.code);
        let title = scale
            .map(|scale| &scale.title)
            .or_else(|| questionnaire.item(&figure.code).map(|item| &item.text))
            .map(|words| words.say(lang, &questionnaire.languages));
        let change = changes(earlier, figure).get(at).copied().flatten();
        rows.extend(title.zip(change).map(|(title, change)| row(title, &change)));
    }
    rows
}

fn row(title: &str, change: &Change) -> Value {
    json!({
        "title": title,
        "before_n": change.before,
        "after_n": change.after,
        "difference": format!("{:+.1}", change.difference.estimate),
        "low": format!("{:+.1}", change.difference.low),
        "high": format!("{:+.1}", change.difference.high),
        "clear": change.difference.excludes_zero(),
    })
}
