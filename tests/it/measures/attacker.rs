//! Somebody who knows who works where and has everything that was released.
//!
//! What they know of one figure are sums over sets of crossings (a department at a site); the unknowns are the sums of the
//! crossings. All arithmetic is exact: in the integers modulo a prime, which changes nothing, since vectors of zeros and
//! ones of two breakdowns and their total have only minors of -1, 0 and 1.

const PRIME: u64 = 2_147_483_647;

/// What is known, as vectors over crossings.
pub struct Attacker {
    crossings: usize,
    known: Vec<Vec<u64>>,
}

impl Attacker {
    pub fn new(crossings: usize) -> Self {
        Self { crossings, known: Vec::new() }
    }

    /// Learns the sum over these crossings.
    pub fn learns(&mut self, set: impl IntoIterator<Item = usize>) {
        let mut vector = vec![0; self.crossings];
        set.into_iter().for_each(|crossing| vector[crossing] = 1);
        self.known.push(vector);
    }

    /// True when the sum over these crossings follows from what is known, crossings without people left aside.
    pub fn works_out(&self, set: &[usize], people: &[u32]) -> bool {
        let peopled: Vec<usize> = (0..self.crossings).filter(|crossing| people[*crossing] > 0).collect();
        let mut with = self.outside(&peopled, &[]);
        let known = rank(with.clone());
        with.push(peopled.iter().map(|crossing| u64::from(set.contains(crossing))).collect());
        rank(with) == known
    }

    /// The fewest people that anything that follows from what is known is about; sets with no people in them are nothing.
    /// Every union of crossings with fewer than `under` people is tried.
    pub fn fewest(&self, people: &[u32], under: u32) -> Option<u32> {
        let peopled: Vec<usize> = (0..self.crossings).filter(|crossing| people[*crossing] > 0).collect();
        let small: Vec<usize> =
            peopled.iter().copied().filter(|crossing| people[*crossing] < under).collect();
        let all = rank(self.outside(&peopled, &[]));
        let mut found = None;
        let mut chosen = Vec::new();
        self.search(
            &Search { people, peopled: &peopled, small: &small, all, under },
            0,
            &mut chosen,
            &mut found,
        );
        found
    }

    fn search(&self, given: &Search, from: usize, chosen: &mut Vec<usize>, found: &mut Option<u32>) {
        let weight: u32 = chosen.iter().map(|crossing| given.people[*crossing]).sum();
        if weight >= given.under || found.is_some_and(|found| weight >= found) {
            return;
        }
        // Something that lives in these crossings alone vanishes everywhere else.
        if !chosen.is_empty() && rank(self.outside(given.peopled, chosen)) < given.all {
            *found = Some(weight);
            return;
        }
        for at in from..given.small.len() {
            chosen.push(given.small[at]);
            self.search(given, at + 1, chosen, found);
            chosen.pop();
        }
    }

    /// What is known, on the peopled crossings that are not in the set.
    fn outside(&self, peopled: &[usize], set: &[usize]) -> Vec<Vec<u64>> {
        let left: Vec<usize> = peopled.iter().copied().filter(|crossing| !set.contains(crossing)).collect();
        self.known.iter().map(|vector| left.iter().map(|crossing| vector[*crossing]).collect()).collect()
    }
}

struct Search<'a> {
    people: &'a [u32],
    peopled: &'a [usize],
    small: &'a [usize],
    all: usize,
    under: u32,
}

fn rank(mut rows: Vec<Vec<u64>>) -> usize {
    let mut rank = 0;
    for column in 0..rows.first().map_or(0, Vec::len) {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else { continue };
        rows.swap(rank, pivot);
        let inverse = power(rows[rank][column], PRIME - 2);
        let top = rows[rank].clone();
        for row in &mut rows[rank + 1..] {
            let times = row[column] * inverse % PRIME;
            for (value, above) in row.iter_mut().zip(&top) {
                *value = (*value + PRIME - times * above % PRIME) % PRIME;
            }
        }
        rank += 1;
    }
    rank
}

fn power(base: u64, exponent: u64) -> u64 {
    (0..64).rev().fold(1, |result, bit| {
        let squared = result * result % PRIME;
        if exponent >> bit & 1 == 1 { squared * base % PRIME } else { squared }
    })
}

#[test]
fn the_attacker_takes_one_department_from_its_site() {
    let mut attacker = Attacker::new(4);
    attacker.learns([0, 1]);
    attacker.learns([0, 2]);
    assert!(attacker.works_out(&[1], &[40, 3, 0, 40]), "nobody is in the third crossing");
    assert!(!attacker.works_out(&[1], &[40, 12, 15, 40]));
    assert_eq!(attacker.fewest(&[40, 3, 0, 40], 10), Some(3), "three at the site are not in the department");
    attacker.learns([0]);
    assert!(attacker.works_out(&[1], &[40, 12, 15, 40]));
    assert_eq!(attacker.fewest(&[40, 12, 15, 40], 10), None);
}
