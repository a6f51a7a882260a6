//! On which days an application takes its steps.

use super::draw::Draw;

/// The steps of an application, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Started,
    Submitted,
    Allocated,
    Declared,
    Completed,
    Voted,
    Decided,
    Released,
}

/// Days from each step to the next: the least and the most.
const GAPS: [(i64, i64); 7] = [(24, 60), (2, 8), (1, 4), (3, 9), (2, 9), (1, 6), (2, 9)];

/// How many days ago each step is taken; steps still to come are less than a day ago.
#[derive(Clone, Copy, Debug)]
pub struct Course([i64; 8]);

impl Course {
    /// A course that takes `step` so many days ago.
    pub fn reaching(step: Step, ago: i64, draw: &mut Draw) -> Self {
        let mut days = [0; 8];
        for (at, (least, most)) in GAPS.into_iter().enumerate() {
            days[at + 1] = days[at] - draw.days(least, most);
        }
        let shift = ago - days[step as usize];
        Course(days.map(|day| day + shift))
    }

    /// How many days ago it takes `step`.
    pub fn ago(&self, step: Step) -> i64 {
        self.0[step as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_takes_its_steps_in_order_and_the_named_one_on_its_day() {
        let course = Course::reaching(Step::Completed, 12, &mut Draw::new(1));
        assert_eq!(course.ago(Step::Completed), 12);
        assert!(course.0.is_sorted_by(|earlier, later| earlier > later), "{course:?}");
    }
}
