//! Looking for people, and for what they said, in any bytes whatever.

use std::collections::{BTreeMap, HashMap};

/// What stands beside a person is at most so many bytes away.
const NEAR: usize = 4_096;

/// A string that names somebody or that somebody said.
#[derive(Clone, Debug)]
pub struct Needle {
    /// What sort it is of: an order is one of strings of one sort.
    pub sort: &'static str,
    pub person: usize,
    pub bytes: Vec<u8>,
}

/// Where a needle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub at: usize,
    pub sort: &'static str,
    pub person: usize,
}

/// Many needles, to be looked for at once.
pub struct Needles {
    by_start: HashMap<[u8; 4], Vec<Needle>>,
    /// Whether any needle begins with these two bytes.
    begins: Vec<bool>,
}

impl Needles {
    pub fn new(needles: impl IntoIterator<Item = Needle>) -> Self {
        let mut new = Needles { by_start: HashMap::new(), begins: vec![false; 1 << 16] };
        for needle in needles {
            let start = *needle.bytes.first_chunk::<4>().unwrap();
            new.begins[pair(&start)] = true;
            new.by_start.entry(start).or_default().push(needle);
        }
        new
    }

    /// Every place of every needle, in order.
    pub fn find(&self, bytes: &[u8]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for at in 0..bytes.len().saturating_sub(3) {
            if !self.begins[pair(&bytes[at..])] {
                continue;
            }
            let Some(needles) = self.by_start.get(&bytes[at..at + 4]) else { continue };
            let here = needles.iter().filter(|needle| bytes[at..].starts_with(&needle.bytes));
            hits.extend(here.map(|needle| Hit { at, sort: needle.sort, person: needle.person }));
        }
        hits
    }
}

fn pair(bytes: &[u8]) -> usize {
    usize::from(bytes[0]) << 8 | usize::from(bytes[1])
}

/// How many people stand next to what they themselves said, before or after it; the best of all sorts of names and sayings.
pub fn nearest(names: &[Hit], said: &[Hit]) -> usize {
    let said = by_sort(said);
    let of = |names: &Vec<Hit>| said.values().map(|said| nearest_of(names, said)).max().unwrap_or(0);
    by_sort(names).values().map(of).max().unwrap_or(0)
}

fn nearest_of(names: &[Hit], said: &[Hit]) -> usize {
    let after = |name: &Hit| said.get(said.partition_point(|hit| hit.at < name.at)).copied();
    let before = |name: &Hit| said[..said.partition_point(|hit| hit.at < name.at)].last().copied();
    guessed(names, after).max(guessed(names, before))
}

/// How many people are told right by whatever is the closest to any of their names.
fn guessed(names: &[Hit], beside: impl Fn(&Hit) -> Option<Hit>) -> usize {
    let mut best: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for name in names {
        let Some(hit) = beside(name) else { continue };
        let guess = (hit.at.abs_diff(name.at), hit.person);
        if guess.0 <= NEAR {
            best.entry(name.person).and_modify(|known| *known = guess.min(*known)).or_insert(guess);
        }
    }
    best.iter().filter(|(person, (_, guess))| *person == guess).count()
}

/// The people of each sort of hits, in the order in which they come up first, and in that in which they come up last.
pub fn orders(hits: &[Hit]) -> Vec<(&'static str, Vec<usize>)> {
    let both = |(sort, hits): (&&'static str, &Vec<Hit>)| {
        [(*sort, first(hits.iter())), (*sort, first(hits.iter().rev()))]
    };
    by_sort(hits).iter().flat_map(both).collect()
}

fn first<'a>(hits: impl Iterator<Item = &'a Hit>) -> Vec<usize> {
    let mut order = Vec::new();
    for hit in hits {
        if !order.contains(&hit.person) {
            order.push(hit.person);
        }
    }
    order
}

/// How many people have the same place in two orders, whichever end one begins with.
pub fn in_step(one: &[usize], other: &[usize]) -> usize {
    let same = |pairs: &mut dyn Iterator<Item = (&usize, &usize)>| pairs.filter(|(a, b)| a == b).count();
    same(&mut one.iter().zip(other)).max(same(&mut one.iter().zip(other.iter().rev())))
}

fn by_sort(hits: &[Hit]) -> BTreeMap<&'static str, Vec<Hit>> {
    let mut sorts: BTreeMap<&'static str, Vec<Hit>> = BTreeMap::new();
    hits.iter().for_each(|hit| sorts.entry(hit.sort).or_default().push(*hit));
    sorts
}

/// Needles that `spell` makes of everybody; nobody of whom it makes nothing.
pub fn everybody<'a>(
    sort: &'static str,
    people: usize,
    spell: impl Fn(usize) -> Option<Vec<u8>> + 'a,
) -> impl Iterator<Item = Needle> + 'a {
    let needle = move |person| Some(Needle { sort, person, bytes: spell(person)? });
    (0..people).filter_map(needle)
}

#[test]
fn what_stands_in_any_bytes_is_found_matched_by_nearness_and_by_order() {
    let names = || Needles::new(everybody("name", 20, |at| Some(format!("person{at:02}").into_bytes())));
    let sayings = || Needles::new(everybody("said", 20, |at| Some(format!("saying{at:02}").into_bytes())));
    let told = |text: &str| (names().find(text.as_bytes()), sayings().find(text.as_bytes()));
    let line = |at: usize| format!("\0person{:02} said saying{:02}\n", at * 7 % 20, at * 7 % 20);
    let (who, what) = told(&(0..20).map(line).collect::<String>());
    let step = |who: &[Hit], what: &[Hit], at: usize| in_step(&orders(who)[0].1, &orders(what)[at].1);
    assert_eq!((nearest(&who, &what), step(&who, &what, 0)), (20, 20));
    assert_eq!(step(&who, &what, 1), 20, "backwards");
    // Nothing of the one says anything of the other when each is in an order of its own.
    let apart = |at: usize| format!("person{:02} said saying{:02}\n", at, (at * 7 + 3) % 20);
    let (who, what) = told(&(0..20).map(apart).collect::<String>());
    assert!(nearest(&who, &what) < 6 && step(&who, &what, 0) < 6);
}
