//! How dates, instants, numbers and a person's own words are shown. Pure: the pages' template
//! filters and the letters both use it.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike};
use chrono_tz::Europe::London;

use super::texts::Lang;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const MONTHS_CY: [&str; 12] = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
];

const MONTHS_PL: [&str; 12] = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
];

const MONTHS_RO: [&str; 12] = [
    "ianuarie",
    "februarie",
    "martie",
    "aprilie",
    "mai",
    "iunie",
    "iulie",
    "august",
    "septembrie",
    "octombrie",
    "noiembrie",
    "decembrie",
];

const MONTHS_PT: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

/// A civil date as a person reads it: `22 November 2026`.
pub fn date(lang: Lang, date: NaiveDate) -> String {
    let months = match lang {
        Lang::En => MONTHS_EN,
        Lang::Cy => MONTHS_CY,
        Lang::Pl => MONTHS_PL,
        Lang::Ro => MONTHS_RO,
        Lang::Pt => MONTHS_PT,
    };
    let (day, month, year) = (date.day(), months[date.month0() as usize], date.year());
    match lang {
        Lang::Pt => format!("{day} de {month} de {year}"),
        _ => format!("{day} {month} {year}"),
    }
}

/// An instant (UTC) as a person in the United Kingdom reads it: `22 November 2026, 10:05am`.
pub fn instant(lang: Lang, at: NaiveDateTime) -> String {
    let local = at.and_utc().with_timezone(&London);
    let (afternoon, hour) = local.hour12();
    let half = if afternoon { "pm" } else { "am" };
    format!("{}, {hour}:{:02}{half}", date(lang, local.date_naive()), local.minute())
}

/// Reads a date as it is stored or serialised (`2026-11-22`); of an instant, its day in London.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().or_else(|| {
        let at = parse_instant(text)?;
        Some(at.and_utc().with_timezone(&London).date_naive())
    })
}

/// Reads an instant as it is stored or serialised: UTC unless it names its offset.
pub fn parse_instant(text: &str) -> Option<NaiveDateTime> {
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(at.naive_utc());
    }
    ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f"]
        .into_iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
}

/// A number with thousands separators: `4500` gives `4,500`. Anything that is not written as a
/// plain number comes back as it was.
pub fn grouped(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, part) =
        digits.split_once('.').map_or((digits, ""), |(whole, _)| (whole, &digits[whole.len()..]));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut shown = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown + part
}

/// A person's own words as HTML: escaped, with their paragraphs and line breaks kept.
pub fn paragraphs(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n")
        .map(|paragraph| paragraph.trim_matches('\n'))
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| {
            let lines: Vec<_> = paragraph.lines().map(escaped).collect();
            format!("<p class=\"govuk-body\">{}</p>", lines.join("<br>"))
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn escaped(line: &str) -> String {
    let mut html = Vec::with_capacity(line.len());
    // Writing to memory cannot fail.
    let _ = tera::escape_html(line, &mut html);
    String::from_utf8_lossy(&html).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_shown_in_the_readers_language() {
        let day = parse_date("2026-11-22").unwrap();
        assert_eq!(date(Lang::En, day), "22 November 2026");
        assert_eq!(date(Lang::Cy, day), "22 Tachwedd 2026");
        assert_eq!(date(Lang::Pl, day), "22 listopada 2026");
        assert_eq!(date(Lang::Pt, day), "22 de novembro de 2026");
    }

    #[test]
    fn an_instant_is_shown_in_london_time_summer_and_winter() {
        let shown = |text| instant(Lang::En, parse_instant(text).unwrap());
        assert_eq!(shown("2026-11-22T10:05:00"), "22 November 2026, 10:05am");
        assert_eq!(shown("2026-07-01T23:30:00"), "2 July 2026, 12:30am");
        assert_eq!(shown("2026-07-01T12:00:00+01:00"), "1 July 2026, 12:00pm");
    }

    #[test]
    fn the_day_of_an_instant_is_its_day_in_london() {
        let day = parse_date("2026-07-01T23:30:00").unwrap();
        assert_eq!(date(Lang::En, day), "2 July 2026");
        assert!(parse_date("22/11/2026").is_none());
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped("999"), "999");
        assert_eq!(grouped("4500"), "4,500");
        assert_eq!(grouped("-1234567.25"), "-1,234,567.25");
        assert_eq!(grouped("about 4500"), "about 4500");
    }

    #[test]
    fn a_persons_own_words_keep_their_paragraphs_and_none_of_their_markup() {
        let html = paragraphs("One\r\ntwo <script>\n\n\nThree & four\n");
        assert_eq!(
            html,
            "<p class=\"govuk-body\">One<br>two &lt;script&gt;</p>\n\
             <p class=\"govuk-body\">Three &amp; four</p>"
        );
    }
}
