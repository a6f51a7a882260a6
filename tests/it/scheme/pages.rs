//! The pages of schemes that everybody reads.

use crate::support::app::TestApp;
use crate::support::database::on_both;
use halemark::scheme::{self, Asks, Criterion, Definition, Edition};
use std::sync::Arc;

on_both!(
    a_visitor_finds_each_scheme_from_the_first_page_and_reads_what_its_levels_take,
    the_questions_hold_every_criterion_of_every_level,
    the_pages_of_a_scheme_that_is_not_there_are_not_found,
    the_pages_are_in_welsh_and_say_which_words_are_not,
);

fn current(app: &TestApp) -> Arc<Edition> {
    let bhawa = app.bhawa();
    app.app.read_now(|conn| scheme::get_current_edition(conn, bhawa)).unwrap()
}

async fn a_visitor_finds_each_scheme_from_the_first_page_and_reads_what_its_levels_take(app: TestApp) {
    let visitor = app.visitor();
    let home = visitor.get("/").await;
    let schemes = app.app.read_now(scheme::list_schemes).unwrap();
    assert!(!schemes.is_empty());
    for scheme in schemes {
        let path = format!("/schemes/{}", scheme.slug);
        assert!(home.links().contains(&path), "{path} is not among {:?}", home.links());
        let page = visitor.get(&path).await;
        assert_eq!((page.status, page.heading()), (200, scheme.name.clone()));
        let edition = app.app.read_now(|conn| scheme::get_current_edition(conn, scheme.id)).unwrap();
        for level in &edition.definition.levels {
            assert!(page.says(&level.title), "{path} lacks {}", level.title);
        }
        for link in [format!("{path}/questions"), scheme::edition_address(&scheme.slug, &edition.label)] {
            assert!(page.links().contains(&link), "{path} lacks {link}");
            assert_eq!(visitor.get(&link).await.status, 200, "{link}");
        }
    }
    let page = visitor.get("/schemes/bhawa").await;
    assert!(page.says("Bronze is held") && page.says("This edition’s own choice"), "{}", page.text());
    assert!(visitor.get("/schemes/bhawa").await.header("set-cookie").is_none());
}

async fn the_questions_hold_every_criterion_of_every_level(app: TestApp) {
    let edition = current(&app);
    let definition: &Definition = &edition.definition;
    let page = app.visitor().get("/schemes/bhawa/questions").await;
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for level in &definition.levels {
        let of_level: Vec<&Criterion> =
            definition.criteria.iter().filter(|of| of.is_of(&level.code)).collect();
        let keeps_lower = level.pass.iter().any(|rule| matches!(rule.asks, Asks::LowerKept { .. }));
        assert!(page.says(&level.title) && (keeps_lower || !of_level.is_empty()), "{}", level.code);
        for criterion in of_level {
            let shown = page.first(&format!("[id='{}-{}']", level.code, criterion.code));
            let examples = criterion.evidence_examples.iter().map(String::as_str);
            for words in [criterion.title.as_str(), &criterion.good_looks_like].into_iter().chain(examples) {
                assert!(shown.contains(&squeezed(words)), "{}: {words}\n{shown}", criterion.code);
            }
        }
    }
    assert!(page.says("at least 3") && page.says("Every criterion that applies is in place"));
    let same = app.visitor().get("/schemes/bhawa/editions/2025").await;
    assert_eq!((same.status, same.heading()), (200, page.heading()));
}

async fn the_pages_of_a_scheme_that_is_not_there_are_not_found(app: TestApp) {
    for path in ["", "/questions", "/editions/2025"] {
        assert_eq!(app.visitor().get(&format!("/schemes/bhawa{path}")).await.status, 200, "{path}");
        assert_eq!(app.visitor().get(&format!("/schemes/no-such{path}")).await.status, 404, "{path}");
    }
    assert_eq!(app.visitor().get("/schemes/bhawa/editions/1066").await.status, 404);
}

async fn the_pages_are_in_welsh_and_say_which_words_are_not(app: TestApp) {
    let visitor = app.visitor();
    visitor.get("/language?to=cy&next=/").await;
    let page = visitor.get("/schemes/bhawa/questions").await;
    assert_eq!(page.first("html[lang='cy'] nav h2"), "Cynnwys");
    let is_worded = current(&app).definition.translations.contains_key("cy");
    assert_eq!(page.first("article [lang='en']").is_empty(), is_worded);
}
