//! What is not taken, and how it is said.

use std::io::{Cursor, Write};

use halemark::applications::rules::Column::{Base, Code, Narrative, Reason, Status};
use rust_xlsxwriter::Workbook;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::spreadsheet::{Spreadsheet, Value};
use super::{download, take_over, upload, upload_and_look};
use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;

on_both!(
    cells_that_cannot_be_taken_are_named_and_the_rest_can_be_taken_over,
    a_file_that_is_no_workbook_of_the_application_is_refused_with_what_to_do,
    a_file_that_unpacks_to_far_more_is_refused,
);

async fn cells_that_cannot_be_taken_are_named_and_the_rest_can_be_taken_over(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let mut sheet = Spreadsheet::of(&download(&client, &scene).await);
    let codes: Vec<String> = scene::asked(&app, &scene).iter().map(ToString::to_string).collect();
    let edition = scene.stored(&app).edition;
    let edition = app.app.read_now(|conn| halemark::scheme::get_edition(conn, edition)).unwrap();
    let may_be_excused =
        |code: &String| edition.definition.criterion(&code.parse().unwrap()).unwrap().allows_not_applicable;
    let excusable = codes.iter().find(|code| may_be_excused(code)).unwrap();
    let fixed: Vec<&String> = codes.iter().filter(|code| !may_be_excused(code)).collect();
    let long = "a".repeat(20_001);
    let wrong = [
        (fixed[0], Narrative, Value::Formula("=1+2"), "There is a formula. Formulas are never worked out."),
        (fixed[1], Status, Value::Text("Done".into()), "This is none of the statuses."),
        (fixed[2], Status, Value::Text("Not applicable".into()), "This criterion has to be answered"),
        (fixed[3], Narrative, Value::Text(long), "The text has more than 20,000 characters"),
        (fixed[4], Narrative, Value::Truth, "This is a date or an error value, not a text"),
        (fixed[5], Base, Value::Truth, "The row does not say which criterion it is about"),
    ];
    let mut expected = Vec::new();
    for (code, column, value, says) in wrong {
        sheet.set(code, column, value);
        let at = if column == Base { Status } else { column };
        expected.push(format!("Answers, cell {}: {says}", sheet.cell(code, at)));
    }
    sheet.write(excusable, Status, "Not applicable");
    expected
        .push(format!("Answers, cell {}: “Not applicable” needs a reason", sheet.cell(excusable, Reason)));
    sheet.write(fixed[6], Narrative, "This one is fine.");
    let twice = sheet.line(fixed[7]);
    expected.push(format!("Answers, cell {}: A row above is about the same", sheet.cell(fixed[7], Status)));
    sheet.put(twice, Code.at(), fixed[6].as_str());

    let shown = upload_and_look(&client, &scene, sheet.bytes()).await;
    for says in &expected {
        assert!(shown.says(says), "{says}\n{}", shown.text());
    }
    assert!(shown.says("8 cells cannot be taken over as they are"), "{}", shown.text());
    assert!(shown.says("1 answer would change"), "{}", shown.text());
    assert_eq!(take_over(&client, &scene, &shown, &[]).await.status, 303);
    let answers = scene.answers(&app);
    assert_eq!(answers.keys().map(|code| code.as_str()).collect::<Vec<_>>(), [fixed[6].as_str()]);
}

async fn a_file_that_is_no_workbook_of_the_application_is_refused_with_what_to_do(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let other = app.person("Otto Other");
    let employer = scene::register(&app, &other, "Southmoor Dairy Limited");
    let (scheme, bronze) = (app.bhawa(), "bronze".parse().unwrap());
    let theirs = app
        .app
        .write_now(&app.actor(&other), |tx| {
            halemark::applications::actions::start(tx, employer, scheme, &bronze)
        })
        .unwrap();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_string(0, 0, "Shopping").unwrap();
    let shopping = workbook.save_to_buffer().unwrap();
    let good = download(&client, &scene).await;
    let files = [
        (Vec::new(), "This is not an Excel workbook"),
        (b"Status,What you do\r\nMet,All of it".to_vec(), "This is not an Excel workbook"),
        (b"PK\x03\x04 and then nothing".to_vec(), "damaged or protected by a password"),
        (good[..good.len() / 2].to_vec(), "damaged or protected by a password"),
        (
            archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]),
            "not an Excel workbook",
        ),
        (archive(&[("xl/workbook.xml", b"<"), ("xl/vbaProject.bin", b"x")]), "The workbook holds macros"),
        (vec![b'P'; 2 * 1024 * 1024 + 1], "The file is larger than 2 MB"),
        (shopping, "The sheet with the answers is missing"),
        (Spreadsheet::empty(theirs).bytes(), "This workbook was made for another application"),
    ];
    for (bytes, says) in files {
        let answer = upload(&client, &scene, "answers.xlsx", bytes).await;
        assert_eq!(answer.status, 422, "{says}");
        assert!(
            answer.error_at("file").is_some_and(|error| error.contains(says)),
            "{says}: {}",
            answer.text()
        );
    }
    // What a browser sends where no file was chosen.
    let nothing = upload(&client, &scene, "", Vec::new()).await;
    assert_eq!(nothing.error_at("file").as_deref(), Some("Choose the workbook you filled in"));
    assert_eq!(upload(&client, &scene, "renamed.bin", good).await.status, 303, "and the good one is taken");
}

async fn a_file_that_unpacks_to_far_more_is_refused(app: TestApp) {
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let bomb = archive(&[("xl/workbook.xml", &vec![b' '; 30 * 1024 * 1024])]);
    assert!(bomb.len() < 1024 * 1024, "it is small as it arrives");
    let answer = upload(&client, &scene, "answers.xlsx", bomb).await;
    assert_eq!(answer.status, 422);
    let error = answer.error_at("file").unwrap_or_default();
    assert!(error.contains("The workbook holds far more than answers"), "{error}");
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
