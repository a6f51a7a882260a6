//! The walk-round of the premises, on a telephone, with a photograph.

use super::window::Window;
use crate::browser::phone::adds;
use crate::support::browser::PHONE;
use image::{Rgb, RgbImage};
use std::path::Path;

/// What is noted: the item, how it was, and the note.
const SEEN: [(&str, &str, &str); 4] = [
    ("Drinking water", "A problem", "The only tap is in the yard, eighty metres from the ovens."),
    ("Stairs", "Could be better", "Wide and dry, but the light is out and the lift is nearer."),
    ("Notice boards and screens", "Good", "New each month, at both clocking machines."),
    ("Rest space", "A problem", "Two chairs for ninety people of the night shift."),
];

/// Everything noted is sent by itself; the photograph too.
pub async fn the_premises_are_walked_round(adviser: &Window<'_>) {
    adviser.takes_step("Walk-rounds").await;
    adviser.resize(PHONE).await;
    adviser.click("Begin a walk-round").await;
    adviser.choose("Bakery").await;
    adviser.date("When?", ["2", "3", "2026"]).await;
    adviser.choose("The premises (42 items)").await;
    adviser.submit("Begin").await;
    for (item, mark, note) in SEEN {
        adviser.choose_in(item, mark).await;
        adviser.fill(&format!("Note: {item} (optional)"), note).await;
    }
    adviser.sees("Everything is saved.").await;
    a_photograph_is_added(adviser).await;
    adviser.looks("walkround").await;
    adviser.resize(PHONE).await;
    adviser.click("Publish the walk-round").await;
    adviser.sees("Publish the walk-round of Bakery?").await;
    adviser.sees("1 photograph").await;
    adviser.submit("Publish the walk-round").await;
    adviser.sees("The walk-round was published").await;
    adviser.looks("walkround-published").await;
}

async fn a_photograph_is_added(adviser: &Window<'_>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("yard.jpg");
    yard(&file);
    adviser.select("Which item does it belong to? (optional)", "Drinking water").await;
    adds(adviser, &file, "The tap in the yard").await;
    adviser.sees("Sent: The tap in the yard").await;
}

/// A picture of a wall with a tap, as far as a few lines can paint one.
fn yard(file: &Path) {
    let brick = |x: u32, y: u32| {
        let shifted = if (y / 40).is_multiple_of(2) { x } else { x + 50 };
        let is_mortar = y % 40 < 4 || shifted % 100 < 4;
        if is_mortar { Rgb([205, 198, 188]) } else { Rgb([150 + ((x * 7 + y * 3) % 24) as u8, 84, 62]) }
    };
    let paint = |x: u32, y: u32| {
        let is_pipe = (590..615).contains(&x) && y > 300;
        let is_tap = (520..615).contains(&x) && (300..325).contains(&y);
        let is_drop = (522..530).contains(&x) && (345..365).contains(&y);
        match (is_pipe || is_tap, is_drop, y > 720) {
            (true, _, _) => Rgb([96, 104, 108]),
            (_, true, _) => Rgb([140, 190, 220]),
            (_, _, true) => Rgb([120, 122, 120]),
            _ => brick(x, y),
        }
    };
    RgbImage::from_fn(1200, 900, paint).save(file).unwrap();
}

/// Whoever works on the award at the employer reads it from its publication on.
pub async fn the_lead_reads_what_was_seen(lead: &Window<'_>) {
    lead.takes_step("Walk-rounds").await;
    lead.click("Bakery, 2 March 2026").await;
    lead.sees("The only tap is in the yard").await;
    lead.sees("The tap in the yard").await;
    lead.looks("walkround-read").await;
}
