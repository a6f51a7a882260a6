use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(the_glossary_is_public_in_both_languages, a_criterion_explains_the_words_it_uses_and_no_others);

async fn the_glossary_is_public_in_both_languages(app: TestApp) {
    let visitor = app.visitor();
    let english = visitor.get("/glossary").await;
    assert!(english.says("Health needs assessment (HNA)"), "{}", english.text());
    visitor.get("/language?to=cy&next=/glossary").await;
    let welsh = visitor.get("/glossary").await;
    assert!(welsh.says("Asesiad o anghenion iechyd"), "{}", welsh.text());
    let words = halemark::scheme::TERMS.len();
    for (page, words_of_page) in [(&english, words), (&welsh, words)] {
        assert_eq!(page.body().matches("<dt id=").count(), words_of_page);
        assert!(!page.says("term-"), "a text is missing: {}", page.text());
    }
}

async fn a_criterion_explains_the_words_it_uses_and_no_others(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let code = scene::asked(&app, &scene)[0].to_string();
    let page = client.get(&scene.criterion(&code)).await;
    assert!(page.says("Asking everybody who works for you"), "{}", page.text());
    assert!(!page.says("The people who decide on an award together."), "{}", page.text());
}
