//! Small employers together: what none of them may be told of its own people alone.

use super::ends::values;
use super::plan::{Figure, Grouping, Plan, Respondent};
use super::policy::{Policy, Refusal};
use super::released::{Cell, Release, SHAPE, Told, ToldFigure};
use super::tally::{Base, Sums, Tally};

/// The fewest employers in a pooled figure.
pub const FEWEST_EMPLOYERS: usize = 3;

/// Tells of all employers' people together, in no breakdown: each figure when enough people of three or more employers
/// answered it and none of them has more than four in five of the answers. Each list is one employer's people.
///
/// Safe as long as nothing was or will be told of any of these people otherwise: not by their employer, not in another pool.
pub fn pool(policy: Policy, figures: &[Figure], employers: Vec<Vec<Respondent>>) -> Result<Release, Refusal> {
    if employers.len() < FEWEST_EMPLOYERS {
        return Err(Refusal::TooFewEmployers(employers.len()));
    }
    let groups = (0..employers.len()).map(|employer| employer.to_string()).collect();
    let employer = Grouping { code: String::new(), groups };
    let plan = Plan { breakdowns: vec![employer], figures: figures.to_vec() };
    let people = employers.into_iter().enumerate().flat_map(|(employer, people)| {
        people.into_iter().map(move |one| Respondent { groups: vec![Some(employer)], ..one })
    });
    let tally = Tally::count(&plan, people)?;
    let enough = |base: &Base| base.total() >= policy.min_cell() && is_mixed(&base.margin(0));
    let all = enough(&tally.base);
    let figures = figures.iter().zip(&tally.figures).map(|(figure, counted)| {
        let together = |column: &Vec<Sums>| Sums::together(column.iter().copied());
        let sums: Vec<Sums> = counted.columns.iter().map(together).collect();
        let cell = || Cell { n: counted.base.total(), values: values(figure, &sums) };
        let cells = Told { overall: (all && enough(&counted.base)).then(cell), groups: Vec::new() };
        ToldFigure { code: figure.code.clone(), columns: figure.columns.clone(), cells }
    });
    let figures = figures.collect();
    let answers = Told { overall: all.then(|| tally.base.total()), groups: Vec::new() };
    Ok(Release { shape: SHAPE, min_cell: policy.min_cell(), breakdowns: Vec::new(), answers, figures })
}

/// True when three or more employers have people in it and none more than four in five of them (rule 7).
pub fn is_mixed(people: &[u32]) -> bool {
    let all: u64 = people.iter().map(|count| u64::from(*count)).sum();
    let most = people.iter().copied().max().map_or(0, u64::from);
    people.iter().filter(|count| **count > 0).count() >= FEWEST_EMPLOYERS && most * 5 <= all * 4
}

#[cfg(test)]
mod tests {
    use super::is_mixed;

    #[test]
    fn three_employers_are_needed_and_none_may_be_nearly_everybody() {
        assert!(is_mixed(&[8, 1, 1]), "eighty percent is not more than eighty");
        assert!(!is_mixed(&[9, 1, 1]));
        assert!(!is_mixed(&[6, 6]));
        assert!(!is_mixed(&[6, 6, 0]));
        assert!(!is_mixed(&[]));
    }
}
