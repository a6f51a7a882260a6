//! The world while it is made: one transaction in which many people act at many instants.

use chrono::NaiveDate;

use super::diary::Diary;
use super::draw::Draw;
use super::texts::Texts;
use crate::evidence::NewItem;
use crate::platform::access::Actor;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::Ids;
use crate::platform::tx::Tx;

/// How long before the anchor the scheme's own people started, in days.
pub const ORIGIN: i64 = 1_080;

/// The world as far as it is made.
pub struct World<'a> {
    conn: &'a mut Conn,
    ids: Ids,
    /// The day its history ends before.
    pub anchor: NaiveDate,
    /// Its chances.
    pub draw: Draw,
    /// What people write in it.
    pub texts: &'a Texts,
    /// Items of evidence whose files are in the file store.
    pub exhibits: &'a [NewItem],
}

impl<'a> World<'a> {
    /// A world in which nothing has happened.
    pub fn new(
        conn: &'a mut Conn,
        ids: Ids,
        anchor: NaiveDate,
        seed: u64,
        texts: &'a Texts,
        exhibits: &'a [NewItem],
    ) -> Self {
        World { conn, ids, anchor, draw: Draw::new(seed), texts, exhibits }
    }

    /// Somebody does something, a few minutes after what was done before.
    ///
    /// # Errors
    /// What the action says.
    pub fn act<T>(
        &mut self,
        diary: &mut Diary,
        who: &Actor,
        action: impl FnOnce(&mut Tx<'_>) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let at = diary.next(self.draw.days(1, 5));
        action(&mut Tx::new(self.conn, at, who, &self.ids))
    }
}
