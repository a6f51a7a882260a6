//! The tables `needs_conversations` and `needs_themes`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::super::rules::{Conversation, NewConversation, Theme, Weight};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{ConversationId, NeedsAssessmentId, SiteId};
use crate::platform::tx::Tx;
use crate::schema::{needs_assessments, needs_conversations, needs_themes, sites};
use crate::stored_as_text;
use crate::topics::rules::{TOPICS_SHAPE, TopicList};

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
    let topics: TopicList = serde_json::from_str(&topics).map_err(AppError::fault)?;
    let mut themes = themes.remove(&id).unwrap_or_default();
    let place = |theme: &Theme| topics.topics.iter().position(|topic| topic.code == theme.topic);
    themes.sort_by_key(|theme| (place(theme), theme.topic.clone()));
    Ok(Conversation { id, assessment, held_on, people, site, site_name, topics, themes, saved_at })
}

/// The conversation that was sent with a token, if one was.
pub(in crate::needs) fn find_sent(
    conn: &mut Conn,
    assessment: NeedsAssessmentId,
    token: &str,
) -> Result<Option<ConversationId>, AppError> {
    let sent = needs_conversations::table
        .filter(needs_conversations::assessment_id.eq(assessment))
        .filter(needs_conversations::token.eq(token));
    Ok(sent.select(needs_conversations::id).first(conn).optional()?)
}

pub(in crate::needs) fn add_conversation(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
    new: &NewConversation,
    topics: &TopicList,
) -> Result<ConversationId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    diesel::insert_into(needs_conversations::table)
        .values((
            needs_conversations::id.eq(id),
            needs_conversations::assessment_id.eq(assessment),
            needs_conversations::site_id.eq(new.site),
            needs_conversations::held_on.eq(new.held_on),
            needs_conversations::people.eq(new.people),
            needs_conversations::topics.eq(serde_json::to_string(topics).map_err(AppError::fault)?),
            needs_conversations::topics_shape.eq(TOPICS_SHAPE),
            needs_conversations::token.eq(&new.token),
            needs_conversations::saved_at.eq(now),
            needs_conversations::saved_by.eq(person),
        ))
        .execute(tx.conn())?;
    for theme in &new.themes {
        diesel::insert_into(needs_themes::table)
            .values((
                needs_themes::conversation_id.eq(id),
                needs_themes::topic.eq(&theme.topic),
                needs_themes::weight.eq(theme.weight),
                needs_themes::summary.eq(&theme.summary),
                needs_themes::suggestion.eq(&theme.suggestion),
            ))
            .execute(tx.conn())?;
    }
    Ok(id)
}

pub(in crate::needs) fn remove_conversation(tx: &mut Tx<'_>, id: ConversationId) -> Result<(), AppError> {
    diesel::delete(needs_conversations::table.find(id)).execute(tx.conn())?;
    Ok(())
}

/// Says on which day people were last spoken with, by the conversations there are.
pub(in crate::needs) fn set_talked_on(
    tx: &mut Tx<'_>,
    assessment: NeedsAssessmentId,
) -> Result<(), AppError> {
    let last: Option<NaiveDate> = needs_conversations::table
        .filter(needs_conversations::assessment_id.eq(assessment))
        .select(diesel::dsl::max(needs_conversations::held_on))
        .first(tx.conn())?;
    diesel::update(needs_assessments::table.find(assessment))
        .set(needs_assessments::held_on.eq(last))
        .execute(tx.conn())?;
    Ok(())
}
