//! What a postcode suggests.

use halemark::places::{Places, PlacesRefusal, Postcode, Suggestion};

fn places() -> Places {
    Places::load().expect("the places read")
}

fn suggest(typed: &str) -> Vec<Suggestion> {
    places().suggest(&Postcode::parse(typed).expect(typed))
}

fn named(typed: &str) -> Vec<(String, u32, bool)> {
    suggest(typed).into_iter().map(|found| (found.name, found.share_bp, found.in_area)).collect()
}

#[test]
fn the_north_east_has_its_twelve_authorities_by_name() {
    let places = places();
    let names: Vec<_> = places.all().iter().map(|place| place.name.as_str()).collect();
    let expected = [
        "County Durham",
        "Darlington",
        "Gateshead",
        "Hartlepool",
        "Middlesbrough",
        "Newcastle upon Tyne",
        "North Tyneside",
        "Northumberland",
        "Redcar and Cleveland",
        "South Tyneside",
        "Stockton-on-Tees",
        "Sunderland",
    ];
    assert_eq!(names, expected);
    assert_eq!((places.area_name(), places.vintage()), ("North East", "lad25"));
    assert_eq!(places.attribution().len(), 3);
}

#[test]
fn its_names_agree_with_the_table_of_great_britain() {
    let authorities = include_str!("../../../config/places/authorities-lad25.csv");
    for place in places().all() {
        assert!(authorities.contains(&format!("{},{}\n", place.code, place.name)), "{}", place.code);
    }
}

#[test]
fn a_postcode_in_one_authority_suggests_only_it() {
    assert_eq!(named("NE1 4LP"), [("Newcastle upon Tyne".to_owned(), 10_000, true)]);
    assert_eq!(named("DH1 3LE"), [("County Durham".to_owned(), 10_000, true)]);
}

#[test]
fn a_postcode_in_several_suggests_the_most_likely_first() {
    let shares: Vec<_> = named("NE13 9AA");
    let names: Vec<_> = shares.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Newcastle upon Tyne", "North Tyneside", "Northumberland"]);
    assert!(shares.is_sorted_by(|a, b| a.1 >= b.1));
    assert_eq!(shares[0].1, 6_417);
}

#[test]
fn an_authority_outside_the_area_is_named_as_such() {
    assert_eq!(named("CA1 1AA"), [("Cumberland".to_owned(), 10_000, false)]);
    assert_eq!(named("SW1A 1AA")[0], ("Westminster".to_owned(), 9_181, false));
    let border = named("DL11 6AA");
    assert_eq!((border[0].0.as_str(), border[0].2), ("North Yorkshire", false));
    assert_eq!((border[1].0.as_str(), border[1].2), ("County Durham", true));
}

#[test]
fn a_postcode_that_is_not_in_the_table_suggests_nothing() {
    assert_eq!(suggest("BT1 5GS"), []);
}

#[test]
fn a_place_is_found_by_its_code_alone() {
    let places = places();
    assert_eq!(places.get("E08000037").map(|place| place.name.as_str()), Some("Gateshead"));
    assert!(places.get("Gateshead").is_none());
    let outside = "E06000063".parse().expect("a code");
    assert!(places.get("E06000063").is_none());
    assert_eq!(places.name(&outside), Some("Cumberland"));
}

#[test]
fn tables_that_do_not_fit_together_are_refused() {
    let area =
        "name = \"A\"\nvintage = \"v\"\nattribution = []\n[[places]]\ncode = \"E00000001\"\nname = \"One\"\n";
    let authorities = "code,name\nE00000001,One\n";
    let outward = "outward,code,share_bp\nA1,E00000001,10000\n";
    assert!(Places::read(area, authorities, outward).is_ok());
    let twice = format!("{area}[[places]]\ncode = \"E00000001\"\nname = \"Again\"\n");
    assert_eq!(Places::read(&twice, authorities, outward).err(), Some(PlacesRefusal::NoPlaceOrTwice));
    let strange = outward.replace("E00000001", "E00000002");
    assert_eq!(
        Places::read(area, authorities, &strange).err(),
        Some(PlacesRefusal::Nameless("A1".to_owned()))
    );
    let broken = outward.replace("10000", "most");
    assert!(matches!(
        Places::read(area, authorities, &broken),
        Err(PlacesRefusal::Table { table: "outward codes", .. })
    ));
    assert!(matches!(Places::read("name = 1", authorities, outward), Err(PlacesRefusal::Area(_))));
}
