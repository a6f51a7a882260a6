//! The steps of the way through the questions, and which one follows.

use super::course::Course;

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// What they should know before they begin.
    Start,
    /// A page of questions, from 1.
    Page(usize),
    /// All questions on one page.
    Whole,
    /// Their answers, before they are sent.
    Review,
}

/// What somebody wants next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// An earlier page, whatever is on this one.
    Back(Step),
    /// A later page, when this one is right.
    On(Step),
    /// To send their answers.
    Send,
}

impl Step {
    /// What a form says of where it comes from; the start when it says nothing known.
    pub fn read(text: &str, pages: usize) -> Self {
        match text {
            "whole" => Self::Whole,
            "review" => Self::Review,
            _ => text.parse().ok().filter(|page| (1..=pages).contains(page)).map_or(Self::Start, Self::Page),
        }
    }

    /// As a form says it.
    pub fn text(self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Page(page) => page.to_string(),
            Self::Whole => "whole".to_owned(),
            Self::Review => "review".to_owned(),
        }
    }

    /// What a button leads to. A form that is sent without one (by the Enter key) goes on; it never sends answers.
    pub fn then(self, button: &str, course: &Course, pages: usize) -> Wanted {
        let last = if course.is_whole { Self::Whole } else { Self::Page(pages) };
        match (self, button) {
            (Self::Review, "send") => Wanted::Send,
            (Self::Review, "back") => Wanted::Back(last),
            (Self::Review, button) => match Self::read(button, pages) {
                Self::Page(_) if course.is_whole => Wanted::Back(Self::Whole),
                Self::Page(page) => Wanted::Back(Self::Page(page)),
                _ => Wanted::On(Self::Review),
            },
            (Self::Start, "whole") => Wanted::On(Self::Whole),
            (Self::Start, _) => Wanted::On(Self::Page(1)),
            (Self::Whole | Self::Page(1), "back") => Wanted::Back(Self::Start),
            (Self::Page(page), "back") => Wanted::Back(Self::Page(page - 1)),
            (Self::Page(page), _) if page < pages && !course.was_reviewed => Wanted::On(Self::Page(page + 1)),
            (Self::Page(_) | Self::Whole, _) => Wanted::On(Self::Review),
        }
    }

    /// Whether the fields of a page are on it.
    pub fn shows(self, page: Option<usize>) -> bool {
        match self {
            Self::Start | Self::Review => false,
            Self::Page(own) => page == Some(own),
            Self::Whole => true,
        }
    }

    /// Where an error of a page is shown.
    pub fn or_page(self, page: Option<usize>) -> Self {
        match page {
            Some(page) if self != Self::Whole => Self::Page(page),
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_leads_to_the_next_and_the_last_to_the_review() {
        let course = Course::default();
        assert_eq!(Step::Start.then("", &course, 2), Wanted::On(Step::Page(1)));
        assert_eq!(Step::Page(1).then("next", &course, 2), Wanted::On(Step::Page(2)));
        assert_eq!(Step::Page(2).then("next", &course, 2), Wanted::On(Step::Review));
        assert_eq!(Step::Page(2).then("back", &course, 2), Wanted::Back(Step::Page(1)));
        assert_eq!(Step::Page(1).then("back", &course, 2), Wanted::Back(Step::Start));
        assert_eq!(Step::Start.then("whole", &course, 2), Wanted::On(Step::Whole));
        assert_eq!(Step::Whole.then("next", &course, 2), Wanted::On(Step::Review));
    }

    #[test]
    fn a_page_that_is_changed_from_the_review_leads_back_to_it() {
        let course = Course { was_reviewed: true, ..Course::default() };
        assert_eq!(Step::Review.then("1", &course, 3), Wanted::Back(Step::Page(1)));
        assert_eq!(Step::Page(1).then("next", &course, 3), Wanted::On(Step::Review));
        let whole = Course { is_whole: true, ..course };
        assert_eq!(Step::Review.then("1", &whole, 3), Wanted::Back(Step::Whole));
    }

    #[test]
    fn only_the_button_of_the_review_sends() {
        let course = Course::default();
        for step in [Step::Start, Step::Page(1), Step::Page(2), Step::Whole] {
            assert_ne!(step.then("send", &course, 2), Wanted::Send);
        }
        assert_ne!(Step::Review.then("", &course, 2), Wanted::Send);
        assert_eq!(Step::Review.then("send", &course, 2), Wanted::Send);
    }
}
