use super::scene::Demo;
use crate::support::client::{Answer, Client};
use crate::support::database::Database;
use halemark::demo::{Recipe, SIGN_INS, SignIn};

#[test]
fn every_role_of_the_cast_can_sign_in_and_has_work() {
    for database in Database::available() {
        let demo = Demo::of(database.fresh(), &Recipe::SMALL);
        demo.visit(async |address| {
            let mut seen = Vec::new();
            for SignIn { role, email, password } in SIGN_INS {
                let client = Client::new(&address);
                let answer = client.post("/sign-in", &[("email", email), ("password", password)]).await;
                assert_eq!(answer.location(), Some("/desk"), "{role}: {}", answer.text());
                has_work(role, &client, &client.get("/desk").await).await;
                seen.push(*role);
            }
            assert_eq!(seen.len(), 8, "{seen:?}");
        });
    }
}

async fn has_work(role: &str, client: &Client, desk: &Answer) {
    match role {
        "coordinator" => assert!(desk.says("wait for an assessor"), "{}", desk.text()),
        "adviser" => assert!(
            desk.says("Thistledown Bakery (Better Health at Work Award), being answered"),
            "{}",
            desk.text()
        ),
        "assessor" => judges(client, desk).await,
        "panel member" => votes(client, desk).await,
        "panel chair" => decides(client, desk).await,
        "employer lead" | "employer contributor" => works_on_bronze(client, desk).await,
        "employer viewer" => assert!(desk.says("6 of 12 criteria are in place"), "{}", desk.text()),
        other => panic!("the cast has a {other}, whose work nobody looked for"),
    }
}

/// One case to declare on, one half-marked, one to complete.
async fn judges(client: &Client, desk: &Answer) {
    assert!(desk.says("Say whether you have a conflict"), "{}", desk.text());
    let mut files = Vec::new();
    for link in links(desk, "/assessments/") {
        files.push(client.get(&link).await.text());
    }
    assert!(files.iter().any(|file| file.contains("left to mark")), "{files:?}");
    assert!(files.iter().any(|file| file.contains("Every criterion is marked")), "{files:?}");
}

/// Cases with votes and without, at least one of which waits for the member's own.
async fn votes(client: &Client, desk: &Answer) {
    let mut cases = Vec::new();
    for link in links(desk, "/panels/") {
        cases.push(client.get(&link).await.text());
    }
    assert!(cases.iter().any(|case| case.contains("Read the marks, then vote")), "{cases:?}");
    for tally in ["0 to award", "1 to award", "2 to award"] {
        assert!(cases.iter().any(|case| case.contains(tally)), "{tally}: {cases:?}");
    }
}

/// A case with enough votes, and an award to release.
async fn decides(client: &Client, desk: &Answer) {
    let mut ready = 0;
    for link in links(desk, "/panels/") {
        ready += usize::from(client.get(&link).await.links().contains(&format!("{link}/decision")));
    }
    assert!(ready > 0, "nothing is ready to be decided:\n{}", desk.text());
    let releases = desk.links().into_iter().filter(|link| link.ends_with("/release")).count();
    assert!(releases > 0, "nothing waits to be released:\n{}", desk.text());
}

/// A half-done application with evidence and a note from the adviser.
async fn works_on_bronze(client: &Client, desk: &Answer) {
    let mut own = links(desk, "/applications/");
    own.retain(|link| !link.contains("/criteria/"));
    let link = own.remove(0);
    let application = client.get(&link).await;
    assert!(application.says("6 of 12 criteria are in place"), "{}", application.text());
    assert!(application.says("1 item of evidence"), "{}", application.text());
    let advice = client.get(&format!("{link}/messages")).await;
    assert!(advice.says("You are well on the way"), "{}", advice.text());
    let item = links(&client.get(&links(desk, "/employers/0").remove(0)).await, "/employers/0");
    let library = item.into_iter().find(|link| link.ends_with("/evidence")).unwrap();
    let (mut documents, mut posters) = (0, 0);
    for link in links(&client.get(&library).await, "/evidence/") {
        let file = client.get(&format!("{link}/file")).await;
        documents += usize::from(file.bytes.starts_with(b"%PDF-1.4"));
        posters += usize::from(file.bytes.starts_with(b"\x89PNG"));
    }
    assert_eq!((documents, posters), (2, 2), "the files of the library");
}

/// Where the page's own links lead that begin so, each once.
fn links(page: &Answer, start: &str) -> Vec<String> {
    let mut links: Vec<String> = page.links().into_iter().filter(|link| link.starts_with(start)).collect();
    links.dedup();
    links
}
