//! Plainly invented names. Employers are called after words that no map and no register knows, made of two halves;
//! people get a first and a family name by chance.

use super::draw::Draw;

const BEGINNINGS: [&str; 30] = [
    "Marram", "Quern", "Pellow", "Teasel", "Dunlin", "Samphire", "Brindle", "Quillan", "Mottle", "Skirl",
    "Tansel", "Whimbrel", "Corran", "Sorrel", "Wrackle", "Fettle", "Gorsel", "Haddle", "Tarrow", "Pimpern",
    "Ruddle", "Sallow", "Burdock", "Tormen", "Wexel", "Yarrel", "Spindle", "Cobnut", "Larkel", "Ostrel",
];

const ENDINGS: [&str; 14] = [
    "garth", "mere", "holm", "stead", "thwaite", "rigg", "shaw", "dene", "croft", "haugh", "law", "hope",
    "fold", "wick",
];

const FIRST: [&str; 40] = [
    "Aaliyah",
    "Alistair",
    "Amara",
    "Anwen",
    "Barney",
    "Bethan",
    "Carys",
    "Chidi",
    "Clementine",
    "Darragh",
    "Dilys",
    "Edmund",
    "Esme",
    "Farida",
    "Fergus",
    "Gita",
    "Hamish",
    "Hanna",
    "Idris",
    "Imogen",
    "Jarek",
    "Josephine",
    "Kenji",
    "Kirsty",
    "Lorna",
    "Magnus",
    "Mei",
    "Nuala",
    "Oscar",
    "Parveen",
    "Quentin",
    "Rhoda",
    "Rowan",
    "Seb",
    "Tabitha",
    "Tariq",
    "Una",
    "Vikram",
    "Winifred",
    "Zofia",
];

const FAMILY: [&str; 40] = [
    "Ansari",
    "Barkas",
    "Birtley",
    "Bowmaker",
    "Carrick",
    "Coulson",
    "Dawes",
    "Dodd",
    "Ebdon",
    "Fairless",
    "Forster",
    "Garbutt",
    "Gill",
    "Hallam",
    "Harle",
    "Iqbal",
    "Ivison",
    "Kell",
    "Kowalczyk",
    "Liddle",
    "Lumsden",
    "Maughan",
    "Milburn",
    "Nesbitt",
    "Nwosu",
    "Okafor",
    "Oxley",
    "Pattinson",
    "Pringle",
    "Rahman",
    "Ridley",
    "Sadler",
    "Shafto",
    "Tench",
    "Umar",
    "Venn",
    "Wardle",
    "Winship",
    "Xu",
    "Yelland",
];

/// Every invented word, each once, in an order by chance: enough for every employer to have its own.
pub fn words(draw: &mut Draw) -> Vec<String> {
    let with_endings =
        |beginning: &'static str| ENDINGS.iter().map(move |ending| format!("{beginning}{ending}"));
    let mut words: Vec<String> = BEGINNINGS.iter().flat_map(|beginning| with_endings(beginning)).collect();
    draw.shuffle(&mut words);
    words
}

/// Half of an invented word, for a partner's name.
pub fn partner(draw: &mut Draw) -> &'static str {
    draw.pick(&BEGINNINGS)
}

/// Somebody's name.
pub fn person(draw: &mut Draw) -> String {
    format!("{} {}", draw.pick(&FIRST), draw.pick(&FAMILY))
}

/// A name as the part of an address before the `@`, or as a host: small letters, hyphens or full stops between words.
pub fn plain(name: &str, between: char) -> String {
    let mut plain = String::new();
    for c in name.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => plain.push(c.to_ascii_lowercase()),
            _ if !plain.ends_with(between) => plain.push(between),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::Recipe;

    #[test]
    fn every_employer_of_the_demonstration_has_a_word_of_its_own() {
        let mut words = words(&mut Draw::new(1));
        words.sort();
        words.dedup();
        assert!(words.len() >= Recipe::FULL.employers(), "{}", words.len());
    }

    #[test]
    fn a_name_becomes_an_address() {
        assert_eq!(plain("Marram and Quill Accountants", '-'), "marram-and-quill-accountants");
        assert_eq!(plain("Una O'Hara", '.'), "una.o.hara");
    }
}
