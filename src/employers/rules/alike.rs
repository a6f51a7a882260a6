//! When two names may belong to the same employer.

/// How legal names end without saying more about the employer.
const ENDINGS: [&str; 6] = ["limited", "ltd", "plc", "llp", "cic", "cio"];

/// What a list is searched by: the normalised legal name, a bar that no normalised name holds, the trading name.
/// Both names come as [`search_key`](crate::platform::db::search_key) makes them.
pub fn search_key_of(legal: &str, trading: &str) -> String {
    format!("{legal}|{trading}")
}

/// The normalised legal names that are likely the same employer as the one with this normalised legal name:
/// the name itself, and the name with and without how such names end.
pub fn alike_keys(legal: &str) -> Vec<String> {
    let words: Vec<&str> = legal.split(' ').collect();
    let kept = match words.split_last() {
        Some((last, rest)) if ENDINGS.contains(last) && !rest.is_empty() => rest.join(" "),
        _ => legal.to_owned(),
    };
    let mut keys = vec![legal.to_owned(), kept.clone()];
    keys.extend(ENDINGS.iter().map(|ending| format!("{kept} {ending}")));
    keys.sort();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limited_and_ltd_are_the_same_ending() {
        assert!(alike_keys("tyne bakery limited").contains(&"tyne bakery ltd".to_owned()));
        assert!(alike_keys("tyne bakery").contains(&"tyne bakery ltd".to_owned()));
        assert!(alike_keys("tyne bakery ltd").contains(&"tyne bakery".to_owned()));
    }

    #[test]
    fn a_name_that_is_only_an_ending_stays_whole() {
        assert!(alike_keys("limited").contains(&"limited".to_owned()));
        assert!(!alike_keys("limited").contains(&String::new()));
    }

    #[test]
    fn another_bakery_is_not_alike() {
        assert!(!alike_keys("tyne bakery ltd").contains(&"wear bakery ltd".to_owned()));
    }
}
