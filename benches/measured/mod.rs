//! Running something over and over, and one row of a table for it.

use std::time::{Duration, Instant};

/// How long each row is measured, after a tenth of it to warm up.
const AT_LEAST: Duration = Duration::from_secs(2);

/// The head of the table.
pub fn print_head() {
    println!("| database | what | median | 95 in 100 under | runs |\n|---|---|---:|---:|---:|");
}

/// Runs it over and over, numbered from 0, and writes one row.
pub async fn measured(database: &str, what: &str, run: impl AsyncFn(usize)) {
    let (mut runs, started) = (0, Instant::now());
    while started.elapsed() < AT_LEAST / 10 {
        run(runs).await;
        runs += 1;
    }
    let (started, mut times) = (Instant::now(), Vec::new());
    while started.elapsed() < AT_LEAST || times.len() < 10 {
        let one = Instant::now();
        run(runs).await;
        times.push(one.elapsed());
        runs += 1;
    }
    times.sort_unstable();
    let (median, most) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!("| {database} | {what} | {} | {} | {} |", shown(median), shown(most), times.len());
}

fn shown(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}
