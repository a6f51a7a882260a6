//! Whether a text seems to hold personal data that evidence does not need: National Insurance numbers, names with
//! dates of birth, fit notes, NHS numbers. It suspects and counts; it keeps nothing of what it found, and a person
//! decides. It would rather miss one than cry wolf: who is warned of nothing three times reads no fourth warning.

mod birth;
mod day;
mod fit_note;
mod numbers;

use chrono::NaiveDate;

use super::suspicion::{Reason, Suspicion};

/// What `text` seems to hold, with `today` to tell how old somebody born on a day would be.
pub fn suspicions(text: &str, today: NaiveDate) -> Vec<Suspicion> {
    let text = text.replace(['\u{a0}', '\u{2007}', '\u{202f}'], " ");
    let count = |reason| match reason {
        Reason::NationalInsurance => numbers::national_insurance(&text),
        Reason::BirthDates => birth::dates_of_birth(&text, today),
        Reason::FitNote => fit_note::fit_notes(&text),
        Reason::NhsNumber => numbers::nhs(&text),
    };
    let counted = |reason| u32::try_from(count(reason)).unwrap_or(u32::MAX);
    let found = Reason::ALL.into_iter().map(|reason| Suspicion { reason, count: counted(reason) });
    found.filter(|suspicion| suspicion.count > 0).collect()
}

#[cfg(test)]
mod tests;
