//! The `notices` table.

use diesel::prelude::*;
use serde_json::Value;

use super::rules::{Notice, NoticeKind};
use crate::platform::error::AppError;
use crate::platform::ids::{NoticeId, PersonId};
use crate::platform::tx::Tx;
use crate::schema::notices;

crate::stored_as_text!(NoticeKind);

pub(super) fn add(tx: &mut Tx<'_>, person: PersonId, notice: &Notice) -> Result<(), AppError> {
    let (id, now): (NoticeId, _) = (tx.new_id(), tx.now());
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(id),
            notices::person_id.eq(person),
            notices::kind.eq(notice.kind),
            notices::employer_id.eq(notice.employer),
            notices::params.eq(Value::Object(notice.params.clone()).to_string()),
            notices::page.eq(&notice.page),
            notices::told_at.eq(now),
        ))
        .execute(tx.conn())?;
    Ok(())
}
