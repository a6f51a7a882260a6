//! The table `notice_choices`.

use diesel::prelude::*;

use crate::notices::rules::{Choice, NoticeKind};
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::PersonId;
use crate::platform::tx::Tx;
use crate::schema::notice_choices;

/// What a person chose for a kind, when they did.
pub fn find_choice(conn: &mut Conn, person: PersonId, kind: NoticeKind) -> Result<Option<Choice>, AppError> {
    Ok(notice_choices::table.find((person, kind)).select(notice_choices::choice).first(conn).optional()?)
}

/// What a person chose, kind by kind.
pub fn list_choices(conn: &mut Conn, person: PersonId) -> Result<Vec<(NoticeKind, Choice)>, AppError> {
    let own = notice_choices::table.filter(notice_choices::person_id.eq(person));
    Ok(own.select((notice_choices::kind, notice_choices::choice)).load(conn)?)
}

/// Keeps what a person chose for a kind.
pub fn set_choice(
    tx: &mut Tx<'_>,
    person: PersonId,
    kind: NoticeKind,
    choice: Choice,
) -> Result<(), AppError> {
    let now = tx.now();
    let chosen = (notice_choices::choice.eq(choice), notice_choices::chosen_at.eq(now));
    let own = notice_choices::table.find((person, kind));
    if diesel::update(own).set(chosen).execute(tx.conn())? == 0 {
        diesel::insert_into(notice_choices::table)
            .values((notice_choices::person_id.eq(person), notice_choices::kind.eq(kind), chosen.0, chosen.1))
            .execute(tx.conn())?;
    }
    Ok(())
}
