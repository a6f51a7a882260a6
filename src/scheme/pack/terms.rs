//! Values of a scheme's pack: codes and lengths of time.

use toml::de::DeValue;

use crate::platform::packs::{FromToml, Item, nearest, shortened};
use crate::scheme::rules::{Code, Period, PeriodRefusal};

impl<Noun> FromToml for Code<Noun> {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        let text = item.raw("\"a-code\"")?;
        let refusal = match Self::parse(&text) {
            Ok(code) => return Some(code),
            Err(refusal) => refusal,
        };
        let instead = match Self::suggested(&text) {
            Some(code) => format!("write \"{code}\""),
            None => "write lowercase letters, digits and hyphens, as in \"mental-health\"".to_owned(),
        };
        item.wrong(&format!("is {:?}, which is no code: {refusal}", shortened(&text)), &instead);
        None
    }
}

impl FromToml for Period {
    fn from_toml(item: Item<'_, '_>) -> Option<Self> {
        if let DeValue::Integer(number) = item.value.get_ref() {
            let instead =
                format!("write the unit as well: {} = \"{} months\"", item.key, shortened(number.as_str()));
            item.wrong("is a number without a unit", &instead);
            return None;
        }
        let text = item.raw("\"24 months\"")?;
        match text.parse() {
            Ok(period) => Some(period),
            Err(refusal) => {
                let shown = shortened(&text);
                let what = match refusal {
                    PeriodRefusal::NoUnit => format!("is {shown:?}, which has no unit"),
                    PeriodRefusal::Number | PeriodRefusal::Unit => {
                        format!("is {shown:?}, which is no length of time")
                    }
                };
                item.wrong(&what, &period_instead(&item.key, &text));
                None
            }
        }
    }
}

/// What was most likely meant by a text that is no length of time.
fn period_instead(key: &str, text: &str) -> String {
    let number: String = text.trim().chars().take_while(char::is_ascii_digit).take(4).collect();
    let unit =
        text.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '-').to_lowercase();
    let unit = nearest(&unit, ["days", "weeks", "months", "years"]).unwrap_or("months");
    match number.parse::<u16>() {
        Ok(count) if (1..=Period::MOST).contains(&count) => {
            let unit = if count == 1 { unit.trim_end_matches('s') } else { unit };
            format!("write {key} = \"{count} {unit}\" (or days, weeks, months, years)")
        }
        _ => format!(
            "write a whole number from 1 to {} and days, weeks, months or years, as in {key} = \"24 months\"",
            Period::MOST
        ),
    }
}
