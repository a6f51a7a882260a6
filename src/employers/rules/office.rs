//! What people of the scheme are to an employer that is not told their names.

/// What somebody of the scheme was when they did a thing, by the kind of its event: the key of its name.
pub fn office_key(kind: &str) -> &'static str {
    match kind {
        "assessment-declared" | "assessment-conflicted" | "assessment-completed" | "criterion-marked" => {
            "employers-history-assessor"
        }
        "award-released" => "employers-history-panel",
        kind if kind.starts_with("panel-") => "employers-history-panel",
        _ => "employers-history-scheme-team",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_judges_is_an_office_and_whoever_else_is_of_the_scheme_its_team() {
        for (kind, key) in [
            ("assessment-completed", "employers-history-assessor"),
            ("panel-deferred", "employers-history-panel"),
            ("award-released", "employers-history-panel"),
            ("award-revoked", "employers-history-scheme-team"),
            ("assessment-allocated", "employers-history-scheme-team"),
            ("adviser-allotted", "employers-history-scheme-team"),
        ] {
            assert_eq!(office_key(kind), key, "{kind}");
        }
    }
}
