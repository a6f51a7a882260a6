//! The tables `needs_conversations` and `needs_themes`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{Conversation, Theme, Weight};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ConversationId, NeedsAssessmentId, SiteId};
use crate::schema::{needs_conversations, needs_themes, sites};
use crate::stored_as_text;

stored_as_text!(Weight);

type Row = (
    (ConversationId, NeedsAssessmentId),
    (NaiveDate, i32, Option<SiteId>, Option<String>),
    (String, NaiveDateTime),
);

/// The conversations of a needs assessment with their themes, the first held first: two queries.
///
/// # Errors
/// The database's fault, or that of a list of topics nobody here wrote.
pub fn list_conversations(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
) -> Result<Vec<Conversation>, AppError> {
    let rows: Vec<Row> = needs_conversations::table
        .left_join(sites::table.on(needs_conversations::site_id.eq(sites::id.nullable())))
        .filter(needs_conversations::assessment_id.eq(assessment))
        .order((needs_conversations::held_on, needs_conversations::id))
        .select((
            (needs_conversations::id, needs_conversations::assessment_id),
            (
                needs_conversations::held_on,
                needs_conversations::people,
                needs_conversations::site_id,
                sites::name.nullable(),
            ),
            (needs_conversations::topics, needs_conversations::saved_at),
        ))
        .load(conn)?;
    let mut themes = themes_of(conn, assessment)?;
    rows.into_iter().map(|row| conversation(row, &mut themes)).collect()
}

/// What was said, by conversation.
fn themes_of(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
) -> Result<BTreeMap<ConversationId, Vec<Theme>>, AppError> {
    let rows: Vec<(ConversationId, String, Weight, String, String)> = needs_themes::table
        .inner_join(needs_conversations::table.on(needs_conversations::id.eq(needs_themes::conversation_id)))
        .filter(needs_conversations::assessment_id.eq(assessment))
        .select((
            needs_themes::conversation_id,
            needs_themes::topic,
            needs_themes::weight,
            needs_themes::summary,
            needs_themes::suggestion,
        ))
        .load(conn)?;
    let mut found: BTreeMap<ConversationId, Vec<Theme>> = BTreeMap::new();
    for (conversation, topic, weight, summary, suggestion) in rows {
        found.entry(conversation).or_default().push(Theme { topic, weight, summary, suggestion });
    }
    Ok(found)
}

fn conversation(
    (key, told, (topics, saved_at)): Row,
    themes: &mut BTreeMap<ConversationId, Vec<Theme>>,
) -> Result<Conversation, AppError> {
    let ((id, assessment), (held_on, people, site, site_name)) = (key, told);
    let topics: crate::topics::rules::TopicList = serde_json::from_str(&topics).map_err(AppError::fault)?;
    let mut themes = themes.remove(&id).unwrap_or_default();
    let place = |theme: &Theme| topics.topics.iter().position(|topic| topic.code == theme.topic);
    themes.sort_by_key(|theme| (place(theme), theme.topic.clone()));
    Ok(Conversation { id, assessment, held_on, people, site, site_name, topics, themes, saved_at })
}
