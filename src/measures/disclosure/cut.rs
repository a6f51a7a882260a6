//! The least that can be worked out of two breakdowns of the same people.
//!
//! Told are the sums of the rows and of the columns of a table (hidden groups of a breakdown count as one row or column,
//! since the total gives their sum away). Whatever can be worked out linearly is then `Σ aᵢ·rowᵢ − Σ bⱼ·colⱼ`, in which the
//! crossing (i, j) has the weight `aᵢ − bⱼ`. People in it are those in crossings whose ends have different numbers: the
//! edges cut when rows and columns are the nodes of a graph and crossings, weighted by their people, its edges. The fewest
//! people of anything that can be worked out, and is not empty, are thus the minimum cut over the connected components.
//! With one breakdown the graph is a star, and its cuts are the groups.
//!
//! M. Stoer, F. Wagner: A simple min-cut algorithm. Journal of the ACM 44 (1997), 585–591.

/// A cut: its weight, and for each node whether it is on the one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub weight: u64,
    pub side: Vec<bool>,
}

/// The smallest cut inside any connected component, from a symmetrical matrix of weights; `None` when no two nodes are
/// joined.
pub(super) fn smallest_cut(weights: &[Vec<u64>]) -> Option<Cut> {
    let components = components(weights);
    components.iter().filter_map(|nodes| cut_of(weights, nodes)).min_by_key(|cut| cut.weight)
}

/// The nodes of each connected component.
fn components(weights: &[Vec<u64>]) -> Vec<Vec<usize>> {
    let mut seen = vec![false; weights.len()];
    let mut found = Vec::new();
    for start in 0..weights.len() {
        let mut nodes = Vec::new();
        let mut waiting = vec![start];
        while let Some(node) = waiting.pop() {
            if !std::mem::replace(&mut seen[node], true) {
                nodes.push(node);
                waiting.extend((0..weights.len()).filter(|other| weights[node][*other] > 0 && !seen[*other]));
            }
        }
        if nodes.len() > 1 {
            found.push(nodes);
        }
    }
    found
}

/// The smallest cut of one component, by merging the last two nodes of a maximum-adjacency order again and again.
fn cut_of(weights: &[Vec<u64>], nodes: &[usize]) -> Option<Cut> {
    let mut weights = weights.to_vec();
    let mut merged: Vec<Vec<usize>> = (0..weights.len()).map(|node| vec![node]).collect();
    let mut left = nodes.to_vec();
    let mut best: Option<(u64, Vec<usize>)> = None;
    while left.len() > 1 {
        let (last, before, weight) = phase(&weights, &left);
        if best.as_ref().is_none_or(|(least, _)| weight < *least) {
            best = Some((weight, merged[last].clone()));
        }
        let moved = std::mem::take(&mut merged[last]);
        merged[before].extend(moved);
        for other in left.iter().copied().filter(|other| *other != last && *other != before) {
            let joined = weights[before][other] + weights[last][other];
            weights[before][other] = joined;
            weights[other][before] = joined;
        }
        left.retain(|node| *node != last);
    }
    best.map(|(weight, side)| Cut {
        weight,
        side: (0..weights.len()).map(|node| side.contains(&node)).collect(),
    })
}

/// One phase: the last node of the order, the one before it, and the weight that joins the last to all others.
fn phase(weights: &[Vec<u64>], left: &[usize]) -> (usize, usize, u64) {
    let mut waiting: Vec<(usize, u64)> = left.iter().map(|node| (*node, 0)).collect();
    let (mut last, mut before, mut joined) = (left[0], left[0], 0);
    while let Some(at) = (0..waiting.len()).max_by_key(|at| waiting[*at].1) {
        let (node, weight) = waiting.swap_remove(at);
        (before, last, joined) = (last, node, weight);
        for (other, sum) in &mut waiting {
            *sum += weights[node][*other];
        }
    }
    (last, before, joined)
}

#[cfg(test)]
mod tests {
    use super::smallest_cut;

    fn graph(nodes: usize, edges: &[(usize, usize, u64)]) -> Vec<Vec<u64>> {
        let mut weights = vec![vec![0; nodes]; nodes];
        for (one, other, weight) in edges {
            weights[*one][*other] = *weight;
            weights[*other][*one] = *weight;
        }
        weights
    }

    #[test]
    fn the_published_example_has_a_cut_of_four() {
        let edges = [
            (0, 1, 2),
            (0, 4, 3),
            (1, 2, 3),
            (1, 4, 2),
            (1, 5, 2),
            (2, 3, 4),
            (2, 6, 2),
            (3, 6, 2),
            (3, 7, 2),
            (4, 5, 3),
            (5, 6, 1),
            (6, 7, 3),
        ];
        let cut = smallest_cut(&graph(8, &edges)).unwrap();
        assert_eq!(cut.weight, 4);
        let one: Vec<usize> = (0..8).filter(|node| cut.side[*node] == cut.side[0]).collect();
        assert_eq!(one, [0, 1, 4, 5]);
    }

    #[test]
    fn components_are_cut_one_by_one_and_no_edge_is_no_cut() {
        assert_eq!(smallest_cut(&graph(4, &[(0, 2, 12), (1, 3, 7)])).unwrap().weight, 7);
        assert_eq!(smallest_cut(&graph(3, &[])), None);
    }

    #[test]
    fn the_smallest_cut_is_what_trying_every_division_finds() {
        let mut state = 7u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for _ in 0..300 {
            let nodes = 2 + next(5) as usize;
            let pairs = (0..nodes).flat_map(|one| (one + 1..nodes).map(move |other| (one, other)));
            let mut edges: Vec<(usize, usize, u64)> = Vec::new();
            for (one, other) in pairs {
                if next(3) > 0 {
                    edges.push((one, other, next(20)));
                }
            }
            let weights = graph(nodes, &edges);
            let crossing = |side: u32| -> u64 {
                let apart = |one: usize, other: usize| (side >> one & 1) != (side >> other & 1);
                edges.iter().filter(|(one, other, _)| apart(*one, *other)).map(|edge| edge.2).sum()
            };
            // A division that cuts nothing only tells components apart.
            let least = (1..1u32 << nodes).map(crossing).filter(|weight| *weight > 0).min();
            assert_eq!(smallest_cut(&weights).map(|cut| cut.weight), least, "{edges:?}");
        }
    }
}
