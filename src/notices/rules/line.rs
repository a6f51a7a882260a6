//! The line of a notice.

use serde_json::{Map, Value};

use super::NoticeKind;
use crate::platform::text::Text;

/// What a line may name. What a notice was not given is handed over as [`ABSENT`], for which each line has other words.
const NAMED: [&str; 6] = ["employer", "who", "title", "day", "overdue", "what"];
/// Stands for what a notice was not given.
const ABSENT: &str = "not-told";

/// The line of a notice with these parameters. `employer` is the employer's name where the parameters do not give one;
/// `show_day` writes a day (ISO date) out for the reader.
pub fn line(
    kind: NoticeKind,
    params: &Map<String, Value>,
    employer: Option<&str>,
    show_day: impl Fn(&str) -> Option<String>,
) -> Text {
    NAMED.iter().fold(Text::new(format!("notices-line-{}", kind.as_str())), |text, name| {
        let given = params.get(*name).and_then(Value::as_str).filter(|given| !given.trim().is_empty());
        let shown = match (*name, given) {
            ("employer", None) => employer.map(str::to_owned),
            ("day", Some(day)) => show_day(day),
            (_, given) => given.map(str::to_owned),
        };
        text.with(name, shown.unwrap_or_else(|| ABSENT.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notices::rules::Notice;

    #[test]
    fn a_line_has_a_value_for_everything_it_may_name() {
        let notice = Notice::new(NoticeKind::Due, "/").with("title", "Policy").with("day", "2026-03-09");
        let text =
            line(notice.kind, &notice.params, Some("Northmoor Bakery"), |day| Some(format!("<{day}>")));
        assert_eq!(text.key, "notices-line-due");
        let value = |name: &str| text.args[name].as_str().unwrap().to_owned();
        assert_eq!(
            ["employer", "who", "title", "day", "what"].map(value),
            ["Northmoor Bakery", "not-told", "Policy", "<2026-03-09>", "not-told"]
        );
    }

    #[test]
    fn the_name_a_notice_gives_its_employer_goes_before_the_one_it_has_now() {
        let notice = Notice::new(NoticeKind::Nudge, "/").with("employer", "Old Mill").with("who", " ");
        let text = line(notice.kind, &notice.params, Some("New Mill"), |_| None);
        assert_eq!((&text.args["employer"], &text.args["who"]), (&"Old Mill".into(), &"not-told".into()));
    }
}
