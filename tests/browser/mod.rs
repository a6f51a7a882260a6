//! Journeys in a real browser. Each acts only through pages and letters.

mod award;
mod campaigning;
mod driver_works;
mod installation;
mod kept;
mod keyboard_alone;
mod needs;
mod nothing_lost;
mod person;
mod phone;
mod pictures;
mod premises;
mod public_pages;
mod shared;
mod slow;
mod surveys;
mod tabs;
mod uploading;
mod without_scripts;
