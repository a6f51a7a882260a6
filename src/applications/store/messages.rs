//! The `messages` table.

use chrono::NaiveDateTime;
use diesel::dsl::{IntoBoxed, exists, max, not};
use diesel::prelude::*;

use crate::applications::rules::{Conversation, Message, NewMessage, Side};
use crate::platform::db::{Conn, MultiBackend};
use crate::platform::error::AppError;
use crate::platform::ids::{ApplicationId, MessageId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::messages;
use crate::scheme::CriterionCode;

crate::stored_as_text!(Side);

diesel::alias!(messages as later: Later);

/// What a conversation is about: a criterion, or the application as a whole.
pub(in crate::applications) type Topic<'a> = Option<&'a CriterionCode>;

type Of = IntoBoxed<'static, messages::table, MultiBackend>;

fn of(application: ApplicationId, topic: Topic<'_>) -> Of {
    let all = messages::table.into_boxed().filter(messages::application_id.eq(application));
    match topic {
        Some(code) => all.filter(messages::criterion.eq(code.as_str().to_owned())),
        None => all.filter(messages::criterion.is_null()),
    }
}

/// The messages of a conversation, newest first: so many after so many.
pub(in crate::applications) fn list_messages(
    conn: &mut Conn,
    application: ApplicationId,
    topic: Topic<'_>,
    offset: i64,
    limit: i64,
) -> Result<Vec<Message>, AppError> {
    let rows: Vec<(MessageId, i32, Side, PersonId, String, bool, NaiveDateTime)> = of(application, topic)
        .order(messages::number.desc())
        .offset(offset)
        .limit(limit)
        .select((
            messages::id,
            messages::number,
            messages::side,
            messages::author_id,
            messages::text,
            messages::needs_reply,
            messages::written_at,
        ))
        .load(conn)?;
    let authors: Vec<PersonId> = rows.iter().map(|row| row.3).collect();
    let names = crate::people::names(conn, &authors)?;
    let message = |(id, number, side, author, text, needs_reply, written_at)| {
        let author_name = names.get(&author).cloned().unwrap_or_default();
        Message { id, number, side, author, author_name, text, needs_reply, written_at }
    };
    Ok(rows.into_iter().map(message).collect())
}

/// How many messages a conversation has.
pub(in crate::applications) fn count_messages(
    conn: &mut Conn,
    application: ApplicationId,
    topic: Topic<'_>,
) -> Result<i64, AppError> {
    Ok(of(application, topic).count().get_result(conn)?)
}

/// Who wrote in a conversation for the employer, each once.
pub(in crate::applications) fn list_authors(
    conn: &mut Conn,
    application: ApplicationId,
    topic: Topic<'_>,
) -> Result<Vec<PersonId>, AppError> {
    let wrote = of(application, topic).filter(messages::side.eq(Side::Employer));
    Ok(wrote.select(messages::author_id).distinct().load(conn)?)
}

/// Every conversation of these applications, by its last message: one query. Newest first.
///
/// # Errors
/// The database's fault.
pub fn list_conversations(conn: &mut Conn, of: &[ApplicationId]) -> Result<Vec<Conversation>, AppError> {
    let (ours, theirs) = (messages::criterion, later.field(messages::criterion));
    let same = theirs.eq(ours).or(theirs.is_null().and(ours.is_null()));
    let newer = later
        .filter(later.field(messages::application_id).eq(messages::application_id))
        .filter(same)
        .filter(later.field(messages::number).gt(messages::number));
    let rows: Vec<(ApplicationId, Option<String>, i32, Side, bool, NaiveDateTime)> = messages::table
        .filter(messages::application_id.eq_any(of))
        .filter(not(exists(newer)))
        .order((messages::written_at.desc(), messages::id.desc()))
        .select((
            messages::application_id,
            messages::criterion,
            messages::number,
            messages::side,
            messages::needs_reply,
            messages::written_at,
        ))
        .load(conn)?;
    let conversation = |(application, criterion, messages, last_by, needs_reply, last_at)| {
        let criterion: Option<String> = criterion;
        let criterion = criterion.map(|code| code.parse().map_err(AppError::fault)).transpose()?;
        Ok(Conversation { application, criterion, messages, last_by, needs_reply, last_at })
    };
    rows.into_iter().map(conversation).collect()
}

/// Whether a person ever wrote on an application as its employer's adviser.
pub(in crate::applications) fn has_advised(
    conn: &mut Conn,
    person: PersonId,
    application: ApplicationId,
) -> Result<bool, AppError> {
    let wrote = messages::table
        .filter(messages::application_id.eq(application))
        .filter(messages::author_id.eq(person))
        .filter(messages::side.eq(Side::Adviser));
    Ok(diesel::select(exists(wrote)).get_result(conn)?)
}

pub(in crate::applications) fn add_message(
    tx: &mut Tx<'_>,
    application: ApplicationId,
    topic: Topic<'_>,
    side: Side,
    new: &NewMessage,
) -> Result<MessageId, AppError> {
    let (id, now, person) = (tx.new_id(), tx.now(), tx.person()?);
    let last: Option<i32> = of(application, topic).select(max(messages::number)).first(tx.conn())?;
    diesel::insert_into(messages::table)
        .values((
            messages::id.eq(id),
            messages::application_id.eq(application),
            messages::criterion.eq(topic.map(CriterionCode::as_str)),
            messages::number.eq(last.unwrap_or(0) + 1),
            messages::side.eq(side),
            messages::author_id.eq(person),
            messages::text.eq(&new.text),
            messages::needs_reply.eq(new.needs_reply),
            messages::written_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(id)
}
