//! When the daily letter leaves.

use chrono::{Duration, NaiveDateTime, NaiveTime, TimeZone, Timelike};
use chrono_tz::Europe::London;

/// The hour of the day, in the United Kingdom, at which the digests leave.
pub const HOUR: u32 = 7;

/// The last time at or before `now` (both UTC) that digests were to leave. What was told before it and has not gone into
/// a letter is due, also when no server ran at that time.
pub fn last_round(now: NaiveDateTime) -> NaiveDateTime {
    let local = London.from_utc_datetime(&now);
    let today = local.date_naive();
    let day = if local.hour() >= HOUR { today } else { today.pred_opt().unwrap_or(today) };
    let civil = day.and_time(NaiveTime::MIN) + Duration::hours(i64::from(HOUR));
    London.from_local_datetime(&civil).earliest().map_or(now, |at| at.naive_utc())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn at(month: u32, day: u32, hour: u32, minute: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn digests_leave_at_seven_in_london_in_winter_and_in_summer() {
        assert_eq!(last_round(at(1, 15, 7, 0)), at(1, 15, 7, 0));
        assert_eq!(last_round(at(1, 15, 6, 59)), at(1, 14, 7, 0));
        assert_eq!(last_round(at(7, 15, 6, 0)), at(7, 15, 6, 0));
        assert_eq!(last_round(at(7, 15, 5, 59)), at(7, 14, 6, 0));
        assert_eq!(last_round(at(7, 14, 23, 30)), at(7, 14, 6, 0), "it is past midnight there");
    }

    #[test]
    fn the_night_in_which_clocks_change_has_its_round_as_well() {
        assert_eq!(last_round(at(3, 29, 8, 0)), at(3, 29, 6, 0));
        assert_eq!(last_round(at(3, 29, 5, 0)), at(3, 28, 7, 0));
    }
}
