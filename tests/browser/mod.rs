//! Journeys in a real browser. Each acts only through pages and letters.

mod driver_works;
