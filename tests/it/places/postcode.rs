//! Postcodes as people type them.

use halemark::places::{PlaceCode, Postcode, PostcodeRefusal};
use proptest::prelude::*;

#[test]
fn case_spaces_and_punctuation_do_not_matter() {
    for typed in ["ne1 4lp", "NE14LP", " Ne1  4Lp ", "NE1-4LP", "(ne1 4lp).", "NE1\u{a0}4LP"] {
        let postcode = Postcode::parse(typed).expect(typed);
        assert_eq!((postcode.as_str(), postcode.outward()), ("NE1 4LP", "NE1"));
    }
}

#[test]
fn every_shape_in_use_is_read() {
    let shapes = [
        ("M1 1AE", "M1"),
        ("B33 8TH", "B33"),
        ("CR2 6XH", "CR2"),
        ("DN55 1PT", "DN55"),
        ("W1A 0AX", "W1A"),
        ("EC1A 1BB", "EC1A"),
    ];
    for (typed, outward) in shapes {
        assert_eq!(Postcode::parse(typed).expect(typed).outward(), outward);
    }
}

#[test]
fn what_is_not_a_postcode_is_refused_with_the_reason() {
    assert_eq!(Postcode::parse("  "), Err(PostcodeRefusal::Empty));
    assert_eq!(Postcode::parse("ne1"), Err(PostcodeRefusal::FirstHalfOnly));
    assert_eq!(Postcode::parse("DL16"), Err(PostcodeRefusal::FirstHalfOnly));
    for typed in
        ["12345", "90210", "NE1 4L", "NE1 4CP", "QE1 4LP", "NEE1 4LP", "NE1 4LPX", "ÑE1 4LP", "🏭", "1NE 4LP"]
    {
        assert_eq!(Postcode::parse(typed), Err(PostcodeRefusal::WrongShape), "{typed}");
    }
}

#[test]
fn a_place_code_is_a_letter_and_eight_digits() {
    assert!(PlaceCode::parse("E08000021").is_ok());
    for typed in ["", "E0800002", "X08000021", "e08000021", "E0800002Ä", "E08000021 "] {
        assert!(PlaceCode::parse(typed).is_err(), "{typed}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_what_is_read_reads_again(typed in "\\PC{0,12}") {
        if let Ok(postcode) = Postcode::parse(&typed) {
            prop_assert_eq!(Postcode::parse(postcode.as_str()), Ok(postcode));
        }
    }

    #[test]
    fn what_looks_like_a_postcode_survives_any_case(typed in "[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}") {
        prop_assert_eq!(Postcode::parse(&typed), Postcode::parse(&typed.to_lowercase()));
    }
}
