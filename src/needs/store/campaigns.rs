//! The `campaigns` table, as far as campaigns follow from an assessment.

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::rules::FollowingCampaign;
use crate::platform::db::Conn;
use crate::platform::error::AppError;
use crate::platform::ids::{CampaignId, NeedsAssessmentId, PriorityId};
use crate::schema::campaigns;

/// Campaigns read at most of one assessment, those that start first first: a few of each priority are usual.
const MOST: i64 = 200;

type Row = (CampaignId, Option<PriorityId>, String, NaiveDate, Option<NaiveDate>, Option<NaiveDate>);

/// The campaigns that say they follow from an assessment, the one that starts first first.
///
/// # Errors
/// The database's fault.
pub(in crate::needs) fn list_campaigns(
    conn: &mut Conn,
    id: NeedsAssessmentId,
) -> Result<Vec<FollowingCampaign>, AppError> {
    let rows: Vec<Row> = campaigns::table
        .filter(campaigns::needs_assessment_id.eq(id))
        .order((campaigns::starts_on, campaigns::id))
        .limit(MOST)
        .select((
            campaigns::id,
            campaigns::priority_id,
            campaigns::topic,
            campaigns::starts_on,
            campaigns::ends_on,
            campaigns::evaluated_on,
        ))
        .load(conn)?;
    let campaign = |(id, priority, topic, starts_on, ends_on, evaluated_on): Row| FollowingCampaign {
        id,
        priority,
        topic,
        starts_on,
        ends_on,
        evaluated_on,
    };
    Ok(rows.into_iter().map(campaign).collect())
}
