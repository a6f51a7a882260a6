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
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, u32)> {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        suspicions(text, today).iter().map(|found| (found.reason.as_str(), found.count)).collect()
    }

    fn assert_nothing(texts: &[&str]) {
        for text in texts {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn national_insurance_numbers_are_suspected_however_they_are_spaced() {
        for text in [
            "AB123456C",
            "NI no: AB 12 34 56 C.",
            "ab123456c",
            "(AB-12-34-56-C)",
            "No\u{a0}AB\u{a0}12\u{a0}34\u{a0}56\u{a0}C",
        ] {
            assert_eq!(found(text), [("national-insurance", 1)], "{text}");
        }
        assert_eq!(
            found("AB123456C, JC 98 76 54 A and once more AB 12 34 56 C"),
            [("national-insurance", 2)],
            "each counts once"
        );
    }

    #[test]
    fn what_only_looks_like_a_national_insurance_number_is_not_suspected() {
        assert_nothing(&[
            "The example QQ 12 34 56 C of the government's forms",
            "GB123456A is a VAT number with a letter",
            "TN 12 34 56 A is temporary",
            "AB123456E ends in a letter that is not given out",
            "Order REF-AB123456C-2 of the canteen",
            "https://example.org/?id=AB123456C",
            "sha256 00ab123456c0ffee",
            "We 10 20 30 a day",
            "AB1234567C",
        ]);
    }

    #[test]
    fn names_with_dates_of_birth_are_suspected_beside_a_label() {
        for text in [
            "Jane Smith, DOB 12/03/1984",
            "D.O.B.: 12.3.84",
            "Date of birth\n12 March 1984",
            "Dyddiad geni: 12/03/1984",
            "Birthdate 1984-03-12",
            "date of birth (Jane): March 12th, 1984",
        ] {
            assert_eq!(found(text), [("birth-dates", 1)], "{text}");
        }
    }

    #[test]
    fn lists_of_names_with_days_on_which_staff_could_be_born_are_suspected() {
        let rows = "Jane Smith\t12/03/1984\tPacking\nSMITH, John 1 May 1990\nSiân O'Neill – 1971-12-24";
        assert_eq!(found(rows), [("birth-dates", 3)]);
        let two = "Name, date of birth\nJane Smith\t12/03/1984\nJohn Smith\t01/05/1990";
        assert_eq!(found(two), [("birth-dates", 2)], "a heading says what the days are");
    }

    #[test]
    fn days_of_other_things_are_not_suspected() {
        assert_nothing(&[
            "Date of birth: DD/MM/YYYY",
            "DOB: 01/02/2025 cannot be anybody's at work",
            "Jane Smith 12/03/1984\nJohn Smith 01/05/1990",
            "National Walking Month 01/05/2026\nWorld Mental Health Day 10/10/2025\nStress Awareness Month 01/04/2026",
            "Jane Smith joined 12/03/2004\nJohn Smith joined 01/05/1999\nAnn Jones joined 03/04/2010",
            "Version 1 approved by Jane Smith 12/03/2009\nReviewed by Jane Smith 12/03/2010\nReviewed by Ann Jones 01/01/2011",
            "Jane Smith, walking group, 12/03/2026\nJohn Smith, walking group, 01/05/2026\nAnn Jones, lunch, 02/02/2026",
            "Health and Safety at Work etc. Act of 31 July 1974\nEquality Act 8 April 2010\nWorking Time Regulations 30 July 1998",
            "We hold no date of birth of anybody, and were founded on the first of May many years ago, in 1962",
        ]);
    }

    #[test]
    fn fit_notes_are_suspected_by_what_only_the_form_says() {
        let note = "Statement of Fitness for Work\nFor social security or Statutory Sick Pay\nPatient's name Mrs Jane Smith\n\
                    I assessed your case on: 02/02/2026 and, because of the following condition(s): back pain\n\
                    I advise you that: you are not fit for work. This will be the case for 2 weeks";
        assert_eq!(found(note), [("fit-note", 1)]);
        assert_eq!(found(&format!("{note}\n{note}")), [("fit-note", 2)]);
    }

    #[test]
    fn a_policy_about_fit_notes_is_not_suspected() {
        assert_nothing(&[
            "Hand in your fit note (Statement of Fitness for Work, Med3) on the eighth day. Where it says that you may be \
             fit for work taking account of the following advice, we talk about adjustments.",
            "Our absence policy: a fit note is needed after seven days.",
        ]);
    }

    #[test]
    fn nhs_numbers_are_suspected_where_a_label_or_a_list_says_so() {
        assert_eq!(found("NHS number: 943 476 5919"), [("nhs-number", 1)]);
        assert_eq!(found("NHS No. 9434765919"), [("nhs-number", 1)]);
        assert_eq!(found("943 476 5919\n450 557 7104\n401-023-2137"), [("nhs-number", 3)]);
    }

    #[test]
    fn other_numbers_of_ten_figures_are_not_suspected() {
        assert_nothing(&[
            "NHS number: 943 476 5918 fails the check figure",
            "Ring 0191 498 0123 or the NHS on 111",
            "Invoice 9434765919",
            "943 476 5919",
            "943 476 5919, 555 123 4567, 555 123 4568, 450 557 7104, 401 023 2137",
            "NHS number 000 000 0000",
        ]);
    }
}
