//! The way there and back through the real program.

use halemark::applications::rules::Column::{Narrative, Status as StatusColumn};
use halemark::scheme::Status;

use super::spreadsheet::Spreadsheet;
use super::{download, take_over, upload_and_look};
use crate::applications::scene;
use crate::support::app::TestApp;
use crate::support::database::on_both;
use crate::support::libreoffice;
use crate::support::parts::Part;

on_both!(a_workbook_survives_being_edited_in_libreoffice);

/// Texts that a spreadsheet program might make something else of.
const ODD: [&str; 9] = [
    "=1+1",
    "+44 191 000",
    "'quoted",
    "1/2",
    "0012",
    "one\n\n  two\twith a tab",
    "TRUE",
    "Ŵyn, naïve, 🍎, \"quotes\" & <tags>",
    "_x0041_ and _x000D_",
];

async fn a_workbook_survives_being_edited_in_libreoffice(app: TestApp) {
    if !Part::LibreOffice.runs() {
        return;
    }
    let scene = scene::set(&app);
    let client = app.sign_in(&scene.lead).await;
    let codes: Vec<String> = scene::asked(&app, &scene).iter().map(ToString::to_string).collect();
    for (code, text) in codes.iter().zip(ODD) {
        let form = [("version", "0"), ("status", "in_progress"), ("narrative", text)];
        assert_eq!(client.post(&scene.criterion(code), &form).await.status, 303);
    }
    let bytes = download(&client, &scene).await;
    let sheet = Spreadsheet::of(&bytes);
    let [edited, conflicting, formula] = [&codes[9], &codes[10], &codes[11]];
    let cells = [
        (sheet.cell(edited, StatusColumn), "Met"),
        (sheet.cell(edited, Narrative), "Written in LibreOffice.\nOn two lines."),
        (sheet.cell(conflicting, Narrative), "Also from LibreOffice."),
        (sheet.cell(formula, Narrative), "=1+1"),
    ];
    let edits: Vec<libreoffice::Edit<'_>> =
        cells.iter().map(|(cell, text)| ("Answers", cell.as_str(), *text)).collect();
    let bytes = libreoffice::edit(&bytes, &edits);
    let form = [("version", "0"), ("status", "in_progress"), ("narrative", "From the office.")];
    app.sign_in(&scene.contributor).await.post(&scene.criterion(conflicting), &form).await;

    let shown = upload_and_look(&client, &scene, bytes).await;
    assert!(shown.says("1 answer would change"), "{}", shown.text());
    assert!(shown.says("1 answer was changed here since"), "{}", shown.text());
    let named = format!("Answers, cell {}: There is a formula", sheet.cell(formula, Narrative));
    assert!(shown.says(&named), "{named}\n{}", shown.text());
    let choice = format!("choice-{conflicting}");
    let taken = take_over(&client, &scene, &shown, &[(choice.as_str(), "kept")]).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    let answers = scene.answers(&app);
    assert_eq!(answers[edited.as_str()].narrative, "Written in LibreOffice.\nOn two lines.");
    assert_eq!(answers[edited.as_str()].status, Status::Met);
    assert_eq!(answers[conflicting.as_str()].narrative, "From the office.");
    for (code, text) in codes.iter().zip(ODD) {
        let answer = &answers[code.as_str()];
        assert_eq!((answer.narrative.as_str(), answer.version), (text, 1), "nobody touched it");
    }
}
