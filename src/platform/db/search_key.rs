//! Text as it is compared and sorted: LIKE, collation and case differ between databases, so both
//! compare what Rust has made alike first.

/// Lower case, accents dropped from Latin letters, everything but letters and digits one space.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(letter) => key.push(letter),
            None if c == '\'' || c == '’' => {}
            None if !key.is_empty() && !key.ends_with(' ') => key.push(' '),
            None => {}
        }
    }
    key.truncate(key.trim_end().len());
    key
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        c if c.is_alphanumeric() => c,
        _ => return None,
    })
}

/// A LIKE pattern that finds `text` anywhere in a search key. A key holds no wildcards, so none is escaped.
pub fn like_pattern(text: &str) -> String {
    format!("%{}%", search_key(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        assert_eq!(search_key("  The Baker's Café — Tŷ Gwyn, Ltd. "), "the bakers cafe ty gwyn ltd");
    }

    #[test]
    fn a_wildcard_in_a_search_finds_nothing_but_itself() {
        assert_eq!(like_pattern("100%_"), "%100%");
    }
}
