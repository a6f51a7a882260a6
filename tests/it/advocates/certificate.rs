//! The certificate of an advocate, opened with other people's programs.

use std::io::Write;
use std::process::Command;

use super::scene::{add, trained};
use crate::assessments::scene::registered;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::support::parts::Part;

on_both!(
    a_trained_advocate_has_a_certificate_other_programs_read,
    markup_in_a_name_is_printed_as_it_was_typed,
    without_training_or_letters_there_is_no_certificate_and_a_reason,
);

async fn a_trained_advocate_has_a_certificate_other_programs_read(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let mut form = trained("Zoë O’Hara");
    let offered = client.get(&format!("{employer}/sites")).await.links();
    let site = offered.iter().find_map(|link| link.strip_prefix(&format!("{employer}/sites/"))).unwrap();
    form[1].1 = site;
    let zoe = add(&client, &employer, &form).await;
    let pdf = client.get(&format!("{zoe}/certificate")).await;
    assert_eq!(pdf.header("content-type"), Some("application/pdf"));
    let saved_as = pdf.header("content-disposition");
    assert_eq!(saved_as, Some("attachment; filename=\"zoe-ohara-health-advocate.pdf\""));
    assert!(pdf.bytes.starts_with(b"%PDF-"), "{}", pdf.text());
    if !Part::Pdf.runs() {
        return;
    }
    run("qpdf", &["--check", "FILE"], &pdf.bytes);
    let text = run("pdftotext", &["-layout", "FILE", "-"], &pdf.bytes);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Zoë O’Hara",
        "is a health advocate of Northmoor Bakery",
        "Understanding Health Improvement",
        "2 March 2025",
        "Bakehouse",
        "1 May 2026",
        "Issued on 2 March 2026",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let facts = run("pdfinfo", &["FILE"], &pdf.bytes);
    let facts = facts.split_whitespace().collect::<Vec<_>>().join(" ");
    for fact in ["Tagged: yes", "Title: Health advocate: Zoë O’Hara", "Pages: 1"] {
        assert!(facts.contains(fact), "{fact}: {facts}");
    }
    // The mark of PDF/UA, which the export sets only on what it found to conform.
    let metadata = run("pdfinfo", &["-meta", "FILE"], &pdf.bytes);
    assert!(metadata.contains("pdfuaid:part"), "{metadata}");
    let tags = run("pdfinfo", &["-struct", "FILE"], &pdf.bytes);
    assert!(tags.contains("H1") && tags.contains("Table"), "{tags}");
}

async fn markup_in_a_name_is_printed_as_it_was_typed(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    for name in ["#panic(\"run\") *Ann*", "= Ann $x^2$ @ann", "\\ <ann> [Ann] // Ann"] {
        let path = add(&client, &employer, &trained(name)).await;
        let pdf = client.get(&format!("{path}/certificate")).await;
        assert!(pdf.bytes.starts_with(b"%PDF-"), "{name}: {}", pdf.text());
        if Part::Pdf.runs() {
            let text = run("pdftotext", &["-layout", "FILE", "-"], &pdf.bytes);
            assert!(text.contains(name), "{name}: {text}");
        }
    }
}

async fn without_training_or_letters_there_is_no_certificate_and_a_reason(app: TestApp) {
    let lead = app.person("Lena Lead");
    let employer = format!("/employers/{}", registered(&app, &lead, "Northmoor Bakery"));
    let client = app.sign_in(&lead).await;
    let abe = add(&client, &employer, &[("name", "Abe Untrained")]).await;
    assert!(!client.get(&abe).await.says("Download the certificate"));
    let refused = client.get(&format!("{abe}/certificate")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("whose training has been entered"), "{}", refused.text());
    let li = add(&client, &employer, &trained("李 Li")).await;
    let refused = client.get(&format!("{li}/certificate")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.says("no letters for: 李"), "{}", refused.text());
}

/// What a program says of a PDF; it must be content with it.
fn run(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut command = Command::new(program);
    for argument in arguments {
        match *argument {
            "FILE" => command.arg(file.path()),
            argument => command.arg(argument),
        };
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}
