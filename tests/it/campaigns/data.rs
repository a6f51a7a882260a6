use chrono::NaiveDate;
use halemark::campaigns::{self, NewCampaign};
use std::process::Command;

use crate::applications::scene::{self, Scene};
use crate::support::app::TestApp;
use crate::support::database::{Database, on_both, run};
use crate::support::parts::Part;

on_both!(campaigns_are_a_table_that_no_spreadsheet_runs);

const TOPIC: &str = "=SUM(A1), “Backs”; lifting\\carrying";

fn plan(app: &TestApp, scene: &Scene) -> campaigns::Campaign {
    let day = |day| NaiveDate::from_ymd_opt(2026, 2, day).unwrap();
    let campaign = NewCampaign {
        topic: TOPIC.to_owned(),
        theme: None,
        starts_on: day(2),
        ends_on: Some(day(13)),
        all_year: false,
        priority: "Backs, necks".into(),
        assessment: None,
        answers: None,
    };
    let actor = app.actor(&scene.lead);
    let id = app.app.write_now(&actor, |tx| campaigns::actions::plan(tx, scene.employer, &campaign)).unwrap();
    app.app.read_now(|conn| campaigns::get(conn, id)).unwrap()
}

async fn campaigns_are_a_table_that_no_spreadsheet_runs(app: TestApp) {
    let scene = scene::set(&app);
    plan(&app, &scene);
    let file =
        app.sign_in(&scene.viewer).await.get(&format!("/employers/{}/campaigns.csv", scene.employer)).await;
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8; header=present"));
    let name = file.header("content-disposition").unwrap();
    assert_eq!(name, "attachment; filename=\"campaigns-northmoor-bakery-limited.csv\"");
    let body = file.body();
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(body.trim_start_matches('\u{feff}').as_bytes())
            .records()
            .collect::<Result<_, _>>()
            .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(&rows[0][0], format!("'{TOPIC}"), "what looks like a formula is text");
    assert_eq!((&rows[0][2], &rows[0][3], &rows[0][5]), ("2026-02-02", "2026-02-13", "Backs, necks"));
}

/// Reads a calendar from standard input, and tells its events line by line.
const READER: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
print(calendar['VERSION'], len(calendar.errors))
for event in calendar.walk('VEVENT'):
    print(event['UID'], event['DTSTART'].dt, event['DTEND'].dt, event['SUMMARY'], sep='|')
";

#[test]
fn another_program_reads_the_calendar() {
    if !Part::Calendars.runs() {
        return;
    }
    run(Database::Sqlite, async |app| {
        let scene = scene::set(&app);
        let campaign = plan(&app, &scene);
        let client = app.sign_in(&scene.lead).await;
        for path in [
            format!("/employers/{}/campaigns.ics", scene.employer),
            format!("/campaigns/{}/campaign.ics", campaign.id),
        ] {
            let file = client.get(&path).await;
            assert_eq!(file.header("content-type"), Some("text/calendar; charset=utf-8"), "{path}");
            let told = read(&file.body());
            let event = format!("{}@127.0.0.1|2026-02-02|2026-02-14|{TOPIC}", campaign.id);
            assert_eq!(told, format!("2.0 0\n{event}\n"), "{path}");
        }
    });
    assert!(
        !read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n").contains("2026"),
        "it can tell otherwise"
    );
}

/// What Debian's icalendar for Python makes of a calendar.
fn read(calendar: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("calendar.ics");
    std::fs::write(&file, calendar).unwrap();
    let input = std::fs::File::open(&file).unwrap();
    let out = Command::new("/usr/bin/python3").args(["-c", READER]).stdin(input).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}
