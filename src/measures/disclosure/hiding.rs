//! Which groups are told of: rule 2 for each breakdown, then what two breakdowns give away together.

use super::cut::smallest_cut;
use super::tally::Base;

/// Which groups are shown, for each of two breakdowns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown(pub [Vec<bool>; 2]);

impl Shown {
    /// Every group there is.
    pub(super) fn all(base: &Base) -> Self {
        Self([vec![true; base.rows - 1], vec![true; base.cols - 1]])
    }
}

/// The groups that may be told of, out of those in `from`; `None` when not even all together are enough.
pub(super) fn hide(base: &Base, min_cell: u32, from: &Shown) -> Option<Shown> {
    if base.total() < min_cell {
        return None;
    }
    let mut shown = from.clone();
    close(base, min_cell, &mut shown);
    while let Some((breakdown, group)) = weakest(base, min_cell, &shown) {
        shown.0[breakdown][group] = false;
        close(base, min_cell, &mut shown);
    }
    Some(shown)
}

fn close(base: &Base, min_cell: u32, shown: &mut Shown) {
    for breakdown in [0, 1] {
        close_one(&base.margin(breakdown), min_cell, &mut shown.0[breakdown]);
    }
}

/// Rule 2 for one breakdown: every shown group has enough, and so have those hidden together, which are two or more; else
/// the next smallest is hidden too. Those who did not say their group are nobody's group: they count as one more hidden.
/// A group nobody answered in is hidden with another like any other: that none of its people answered is theirs to tell.
fn close_one(margin: &[u32], min_cell: u32, shown: &mut [bool]) {
    let unstated = margin[shown.len()];
    for (shown, count) in shown.iter_mut().zip(margin) {
        *shown &= *count >= min_cell;
    }
    loop {
        let hidden: Vec<usize> = (0..shown.len()).filter(|group| !shown[*group]).collect();
        let together = unstated + hidden.iter().map(|group| margin[*group]).sum::<u32>();
        let parts = hidden.len() + usize::from(unstated > 0);
        let safe = parts == 0 || (together >= min_cell && (parts > 1 || hidden.is_empty()));
        let next = smallest((0..shown.len()).filter(|group| shown[*group]), |group| margin[group]);
        match next {
            Some(group) if !safe => shown[group] = false,
            _ => return,
        }
    }
}

/// The group to hide next: the smallest of those that the smallest cut runs through, when that cut is too small.
fn weakest(base: &Base, min_cell: u32, shown: &Shown) -> Option<(usize, usize)> {
    let blocks = [blocks(&shown.0[0]), blocks(&shown.0[1])];
    let rows = nodes(&blocks[0]);
    let graph = graph(base, &blocks);
    let cut = smallest_cut(&graph).filter(|cut| cut.weight < u64::from(min_cell))?;
    let crossed = |node: usize| {
        (0..graph.len()).any(|other| graph[node][other] > 0 && cut.side[node] != cut.side[other])
    };
    let told = |(breakdown, group): &(usize, usize)| shown.0[*breakdown][*group];
    let groups = [0, 1].map(|breakdown| (0..shown.0[breakdown].len()).map(move |group| (breakdown, group)));
    let groups: Vec<_> = groups.into_iter().flatten().filter(told).collect();
    let margins = [base.margin(0), base.margin(1)];
    let size = |(breakdown, group): (usize, usize)| margins[breakdown][group];
    let node = |(breakdown, group): (usize, usize)| breakdown * rows + blocks[breakdown][group];
    let through = groups.iter().copied().filter(|at| crossed(node(*at)));
    smallest(through, size).or_else(|| smallest(groups.iter().copied(), size))
}

/// The node of each group of a breakdown, those who did not say last: shown groups have their own, all others share one.
fn blocks(shown: &[bool]) -> Vec<usize> {
    let own = shown.iter().filter(|shown| **shown).count();
    let before = |group: usize| shown[..group].iter().filter(|shown| **shown).count();
    let node = |group: usize| if shown[group] { before(group) } else { own };
    (0..shown.len()).map(node).chain([own]).collect()
}

fn nodes(blocks: &[usize]) -> usize {
    blocks.iter().max().map_or(0, |last| last + 1)
}

/// Rows and columns as nodes, people in crossings as weights.
fn graph(base: &Base, blocks: &[Vec<usize>; 2]) -> Vec<Vec<u64>> {
    let (rows, cols) = (nodes(&blocks[0]), nodes(&blocks[1]));
    let mut weights = vec![vec![0; rows + cols]; rows + cols];
    for (at, count) in base.counts.iter().enumerate() {
        let (row, col) = (blocks[0][at / base.cols], rows + blocks[1][at % base.cols]);
        weights[row][col] += u64::from(*count);
        weights[col][row] += u64::from(*count);
    }
    weights
}

/// The smallest; of equal ones the last, so that it does not matter how the others came before it.
fn smallest<T: Copy>(items: impl Iterator<Item = T>, size: impl Fn(T) -> u32) -> Option<T> {
    items.fold(None, |least, item| match least {
        Some(least) if size(least) < size(item) => Some(least),
        _ => Some(item),
    })
}

#[cfg(test)]
mod tests {
    use super::{Shown, hide};
    use crate::measures::disclosure::tally::Base;

    /// The groups shown of one breakdown, by their places; those who did not say come last.
    fn shown(counts: &[u32]) -> Option<Vec<usize>> {
        let base = Base { rows: counts.len(), cols: 1, counts: counts.to_vec() };
        let Shown([rows, _]) = hide(&base, 10, &Shown::all(&base))?;
        Some((0..rows.len()).filter(|group| rows[*group]).collect())
    }

    #[test]
    fn hidden_groups_are_two_or_more_and_enough_together() {
        assert_eq!(shown(&[31, 14, 6, 4, 0]), Some(vec![0, 1]), "Ops and Sales; Admin and IT make ten");
        assert_eq!(shown(&[40, 3, 0]), Some(vec![]), "B would be the total less A");
        assert_eq!(shown(&[12, 3, 2, 0]), Some(vec![]));
        assert_eq!(shown(&[30, 20, 3, 2, 0]), Some(vec![0]), "five are too few: the next smallest goes too");
        assert_eq!(shown(&[30, 20, 10, 0]), Some(vec![0, 1, 2]));
        assert_eq!(shown(&[5, 4, 0]), None);
    }

    #[test]
    fn those_who_did_not_say_their_group_are_hidden_with_somebody() {
        assert_eq!(shown(&[30, 20, 3]), Some(vec![0]), "three of the total would be left over");
        assert_eq!(shown(&[30, 20, 10]), Some(vec![0, 1]));
        assert_eq!(shown(&[40, 6, 8]), Some(vec![0]));
        assert_eq!(shown(&[40, 12, 0, 0]), Some(vec![0]), "that nobody of the third answered is not told");
    }

    #[test]
    fn a_crossing_of_two_breakdowns_is_not_left_over() {
        // Ops (two rows of it nested in Site X but for three people) and Sales; Site X and Site Y.
        let base = Base { rows: 3, cols: 3, counts: vec![40, 3, 0, 0, 40, 0, 0, 0, 0] };
        let one_by_one = Base { rows: 3, cols: 1, counts: vec![43, 40, 0] };
        assert_eq!(hide(&one_by_one, 10, &Shown::all(&one_by_one)).unwrap().0[0], [true, true]);
        let Shown([rows, cols]) = hide(&base, 10, &Shown::all(&base)).unwrap();
        assert!(rows == [false, false] || cols == [false, false], "Ops less Site X would be three people");
    }
}
