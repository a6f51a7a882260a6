//! How uncertain figures are: 95% intervals of shares, and of differences of two groups that are not paired.
//!
//! The intervals say how far a figure might be off if those who answered were a random sample of very many people. They
//! ignore who did not answer, and, between two waves, that many people are in both.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// The 97.5 % point of the normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// A figure between two bounds, with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The figure.
    pub estimate: f64,
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
}

/// A group's mean, with what its interval needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// How many there are.
    pub n: u32,
    /// Their mean.
    pub mean: f64,
    /// The variance of a single value, with n − 1 below.
    pub variance: f64,
}

impl Interval {
    /// True when zero is outside: of a difference, that there is a clear change.
    pub fn excludes_zero(&self) -> bool {
        self.low > 0.0 || self.high < 0.0
    }
}

/// Wilson's interval of a share (0 to 1) of `n`; `None` of nobody.
///
/// E. B. Wilson: Probable inference, the law of succession, and statistical inference. JASA 22 (1927), 209–212.
pub fn wilson(share: f64, n: u32) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let n = f64::from(n);
    let below = 1.0 + Z * Z / n;
    let centre = (share + Z * Z / (2.0 * n)) / below;
    let half = Z / below * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some(Interval { estimate: share, low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
}

/// Student's interval of a mean; `None` of fewer than two.
///
/// "Student": The probable error of a mean. Biometrika 6 (1908), 1–25.
pub fn mean(sample: Sample) -> Option<Interval> {
    if sample.n < 2 {
        return None;
    }
    let t = StudentsT::new(0.0, 1.0, f64::from(sample.n - 1)).ok()?.inverse_cdf(0.975);
    let half = t * (sample.variance / f64::from(sample.n)).sqrt();
    Some(Interval { estimate: sample.mean, low: sample.mean - half, high: sample.mean + half })
}

/// Newcombe's interval of the difference of two unpaired shares, `after` less `before` (his method 10, from Wilson's
/// intervals without correction); each with its n. `None` where either is of nobody.
///
/// R. G. Newcombe: Interval estimation for the difference between independent proportions. Statistics in Medicine 17
/// (1998), 873–890.
pub fn newcombe(before: (f64, u32), after: (f64, u32)) -> Option<Interval> {
    let (first, second) = (wilson(after.0, after.1)?, wilson(before.0, before.1)?);
    let root = |one: f64, other: f64| (one * one + other * other).sqrt();
    let estimate = first.estimate - second.estimate;
    let down = root(first.estimate - first.low, second.high - second.estimate);
    let up = root(first.high - first.estimate, second.estimate - second.low);
    Some(Interval { estimate, low: estimate - down, high: estimate + up })
}

/// Welch's interval of the difference of two unpaired means, `after` less `before`, of groups whose variances may differ.
/// `None` where either has fewer than two, or where neither varies.
///
/// B. L. Welch: The generalization of "Student's" problem when several different population variances are involved.
/// Biometrika 34 (1947), 28–35.
pub fn welch(before: Sample, after: Sample) -> Option<Interval> {
    if before.n < 2 || after.n < 2 {
        return None;
    }
    let [one, other] = [before, after].map(|sample| sample.variance / f64::from(sample.n));
    let error = one + other;
    let part = |part: f64, n: u32| part * part / f64::from(n - 1);
    let freedom = error * error / (part(one, before.n) + part(other, after.n));
    let t = StudentsT::new(0.0, 1.0, freedom).ok()?.inverse_cdf(0.975);
    let (estimate, half) = (after.mean - before.mean, t * error.sqrt());
    Some(Interval { estimate, low: estimate - half, high: estimate + half })
}

#[cfg(test)]
mod tests {
    use super::{Interval, Sample, mean, newcombe, welch, wilson};

    fn assert_bounds(found: Option<Interval>, low: f64, high: f64, places: i32) {
        let found = found.unwrap();
        let near = |one: f64, other: f64| (one - other).abs() < 0.51 * 10f64.powi(-places);
        assert!(near(found.low, low) && near(found.high, high), "{found:?}, not {low} to {high}");
    }

    #[test]
    fn wilson_gives_the_vector_of_the_notes_and_stays_between_none_and_all() {
        assert_bounds(wilson(18.0 / 60.0, 60), 0.198_982, 0.425_087, 6);
        assert_bounds(wilson(0.0, 10), 0.0, 0.2775, 4);
        assert_eq!(wilson(0.0, 0), None);
    }

    #[test]
    fn newcombe_gives_the_examples_of_his_paper() {
        let share = |count: f64, n: u32| (count / f64::from(n), n);
        assert_bounds(newcombe(share(48.0, 80), share(56.0, 70)), 0.0524, 0.3339, 4);
        assert_bounds(newcombe(share(3.0, 10), share(9.0, 10)), 0.1705, 0.8090, 4);
        assert_bounds(newcombe(share(2.0, 7), share(6.0, 7)), 0.0582, 0.8062, 4);
        assert_bounds(newcombe(share(0.0, 29), share(5.0, 56)), -0.0381, 0.1926, 4);
    }

    /// Student's sleep data, as R's `t.test(extra ~ group, data = sleep)` has it: t = -1.8608, 17.776 degrees of freedom.
    #[test]
    fn welch_gives_what_r_gives_for_students_sleep_data() {
        let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        let found = welch(sample(&second), sample(&first));
        assert_bounds(found, -3.365_483_2, 0.205_483_2, 6);
        assert!(!found.unwrap().excludes_zero());
        assert_eq!(welch(Sample { n: 1, ..sample(&first) }, sample(&second)), None);
        let still = Sample { n: 10, mean: 3.0, variance: 0.0 };
        assert_eq!(welch(still, still), None);
    }

    /// As R's `t.test(c(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0))` has it.
    #[test]
    fn the_interval_of_a_mean_is_what_r_gives() {
        let first = sample(&[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
        assert_bounds(mean(first), -0.529_780_4, 2.029_780_4, 6);
        assert_eq!(mean(Sample { n: 1, ..first }), None);
    }

    fn sample(values: &[f64]) -> Sample {
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        Sample { n: values.len() as u32, mean, variance: squares / (values.len() - 1) as f64 }
    }
}
