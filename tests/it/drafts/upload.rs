use super::scene::{coordinator, criterion, file, labels, other_scheme, pack, publish, upload, uploaded};
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    a_pack_with_problems_is_reported_by_file_and_line_and_never_published,
    what_cannot_be_a_pack_is_refused_at_its_field,
    a_pack_that_cannot_be_read_at_all_still_gets_its_report,
    what_a_pack_says_is_shown_as_text,
    only_who_coordinates_the_scheme_sees_its_drafts,
    a_pack_of_a_scheme_one_does_not_coordinate_is_refused,
    a_draft_is_discarded_and_nothing_else,
);

async fn a_pack_with_problems_is_reported_by_file_and_line_and_never_published(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let mut files = pack("bhawa", "2027");
    files[1].1 =
        criterion(1, "Breaks are taken").replace("number = 1", "number = 1\nweigth = 3").into_bytes();
    let draft = uploaded(&client, &files).await;
    let page = client.get(&draft).await;
    assert!(
        page.says("1 problem") && page.says("first.toml, line 6") && page.says("weigth"),
        "{}",
        page.text()
    );
    assert!(!page.links().iter().any(|link| link.ends_with("/publication")), "{:?}", page.links());
    for path in ["/publication", "/preview"] {
        let refused = client.get(&format!("{draft}{path}")).await;
        assert!(refused.status == 409 && refused.says("Something is wrong with this pack"), "{path}");
    }
    let forced = client.post(&format!("{draft}/publication"), &[("confirmed", "yes"), ("seen", "")]).await;
    assert_eq!((forced.status, labels(&app, "bhawa")), (409, vec!["2025".to_owned()]));
}

async fn what_cannot_be_a_pack_is_refused_at_its_field(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let big = ("big.toml".to_owned(), vec![b'#'; 2 * 1024 * 1024 + 1]);
    let many: Vec<_> = (0..101).map(|at| file(&format!("{at}.toml"), "")).collect();
    for (files, said) in [
        (vec![], "Choose the files"),
        (vec![file("handbook.pdf", "x")], "“handbook.pdf” does not"),
        (vec![file("a/first.toml", ""), file("b/first.toml", "")], "“first.toml” was chosen twice"),
        (vec![("first.toml".to_owned(), vec![0xff, 0xfe])], "“first.toml” is not a text file"),
        (vec![big], "2 MB in all"),
        (many, "at most 100 files"),
    ] {
        let answer = upload(&client, &files).await;
        let error = answer.error_at("files").unwrap_or_default();
        assert!(answer.status == 422 && error.contains(said), "{said}: {} {error}", answer.status);
    }
    assert!(client.get("/drafts").await.says("Nothing is waiting"));
}

async fn a_pack_that_cannot_be_read_at_all_still_gets_its_report(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let draft = uploaded(&client, &[file("edition.toml", "label = \n[[[\u{1}")]).await;
    let page = client.get(&draft).await;
    assert!(
        page.status == 200 && page.says("edition.toml") && page.says("Cannot be read"),
        "{}",
        page.text()
    );
    assert!(client.get("/drafts").await.says("without a readable label"));
}

async fn what_a_pack_says_is_shown_as_text(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    let mut files = pack("bhawa", "<b>2027</b>");
    files[1].1 = criterion(1, nasty).into_bytes();
    let draft = uploaded(&client, &files).await;
    for path in [draft.clone(), format!("{draft}/preview"), format!("{draft}/publication"), "/drafts".into()]
    {
        let page = client.get(&path).await;
        assert!(page.status == 200 && page.says("<b>2027</b>"), "{path}: {}", page.text());
        assert!(!page.body().contains("<b>2027") && !page.body().contains("<script>alert"), "{path}");
        assert!(!page.body().contains("<img src=x"), "{path}");
    }
    assert!(client.get(&format!("{draft}/preview")).await.says(nasty));
    let linked = criterion(1, "Breaks") + "links = [{ title = \"More\", url = \"javascript:alert(1)\" }]\n";
    files[1].1 = linked.into_bytes();
    let page = client.get(&uploaded(&client, &files).await).await;
    assert!(page.says("problem") && !page.body().contains("href=\"javascript"), "{}", page.text());
}

async fn only_who_coordinates_the_scheme_sees_its_drafts(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let draft = uploaded(&client, &pack("bhawa", "2027")).await;
    let beside = app.sign_in(&coordinator(&app, "Curt Coordinator")).await;
    assert!(beside.get("/drafts").await.says("Edition 2027") && beside.get(&draft).await.status == 200);
    let other = app.sign_in(&other_scheme(&app, "small-steps").await).await;
    assert!(!other.get("/drafts").await.says("Edition 2027"));
    let nobody = app.sign_in(&app.person("Nora Nobody")).await;
    for client in [&other, &nobody] {
        for path in ["", "/preview", "/publication", "/removal"] {
            assert_eq!(client.get(&format!("{draft}{path}")).await.status, 404, "{path}");
        }
        assert_eq!(publish(client, &draft).await.status, 404);
        assert_eq!(client.post(&format!("{draft}/removal"), &[]).await.status, 404);
    }
    assert_eq!(nobody.get("/drafts").await.status, 404);
    assert_eq!(upload(&nobody, &pack("bhawa", "2028")).await.status, 404);
    assert_eq!(labels(&app, "bhawa"), ["2025"]);
}

async fn a_pack_of_a_scheme_one_does_not_coordinate_is_refused(app: TestApp) {
    let other = app.sign_in(&other_scheme(&app, "small-steps").await).await;
    let refused = upload(&other, &pack("bhawa", "2027")).await;
    assert!(
        refused.status == 409 && refused.says("“bhawa”, which you do not coordinate"),
        "{}",
        refused.text()
    );
    assert!(other.get("/drafts").await.says("Nothing is waiting"));
    assert!(upload(&other, &pack("small-steps", "2")).await.location().is_some());
}

async fn a_draft_is_discarded_and_nothing_else(app: TestApp) {
    let client = app.sign_in(&coordinator(&app, "Cora Coordinator")).await;
    let (draft, kept) =
        (uploaded(&client, &pack("bhawa", "2027")).await, uploaded(&client, &pack("bhawa", "2028")).await);
    assert!(client.get(&format!("{draft}/removal")).await.says("Edition 2027"));
    let page = client.post_and_follow(&format!("{draft}/removal"), &[]).await;
    assert!(page.says("The draft is discarded") && !page.says("Edition 2027") && page.says("Edition 2028"));
    assert_eq!((client.get(&draft).await.status, client.get(&kept).await.status), (404, 200));
}
