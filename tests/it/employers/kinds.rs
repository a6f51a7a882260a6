//! Sectors and sizes.

use std::collections::BTreeSet;

use halemark::employers::{Sector, SizeBand};

#[test]
fn a_size_band_is_cut_at_ten_fifty_and_two_hundred_and_fifty() {
    let bands = [0, 9, 10, 49, 50, 249, 250, u32::MAX].map(SizeBand::of);
    use SizeBand::{Large, Medium, Micro, Small};
    assert_eq!(bands, [Micro, Micro, Small, Small, Medium, Medium, Large, Large]);
}

#[test]
fn the_bounds_of_a_size_band_lie_in_it() {
    for band in SizeBand::ALL {
        let (least, most) = band.bounds();
        assert_eq!((SizeBand::of(least), SizeBand::of(most.unwrap_or(u32::MAX))), (band, band));
        assert_eq!(band.as_str().parse(), Ok(band));
        assert_eq!(band.text_key(), format!("size-{band}"));
    }
}

#[test]
fn sectors_are_the_letters_from_a_to_u_each_with_its_own_name() {
    let letters: String = Sector::ALL.map(Sector::as_str).concat();
    assert_eq!(letters, ('A'..='U').collect::<String>());
    assert_eq!(Sector::ALL.map(Sector::name).into_iter().collect::<BTreeSet<_>>().len(), 21);
    for sector in Sector::ALL {
        assert_eq!(sector.as_str().parse(), Ok(sector));
        assert_eq!(sector.text_key(), format!("sector-{}", sector.as_str().to_lowercase()));
    }
    assert!("V".parse::<Sector>().is_err());
}

#[test]
fn a_division_leads_to_its_sector() {
    assert_eq!(Sector::of_division(1), Some(Sector::A));
    assert_eq!(Sector::of_division(33), Some(Sector::C));
    assert_eq!(Sector::of_division(99), Some(Sector::U));
    assert_eq!([0, 4, 34, 54, 100].map(Sector::of_division), [None; 5]);
    assert_eq!((0..=99).filter_map(Sector::of_division).count(), 88);
}
