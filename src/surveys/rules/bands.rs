//! What an employer sees of the number of answers while its survey is open.

/// The lower ends of the bands.
pub const BANDS: [u32; 6] = [0, 10, 25, 50, 100, 250];

/// The lower end of the band a number of answers is in.
pub fn band_of(answers: u32) -> u32 {
    BANDS.into_iter().rev().find(|lowest| *lowest <= answers).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_begins_at_its_lower_end() {
        for (answers, band) in
            [(0, 0), (9, 0), (10, 10), (24, 10), (25, 25), (99, 50), (100, 100), (9_999, 250)]
        {
            assert_eq!(band_of(answers), band, "{answers}");
        }
    }
}
