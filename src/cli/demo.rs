//! `halemark demo`, which is also what happens without a command.

use std::path::Path;
use std::time::Instant;

use super::start;
use crate::app::{self, Kind};
use crate::demo::{self, Recipe, SignIn};
use crate::directory::actions::take_over;
use crate::directory::pack::LIBRARY;
use crate::platform::access::Actor;
use crate::platform::app::App;
use crate::platform::config::Config;
use crate::platform::error::AppError;

/// Serves a demonstration, making its world when the database is empty.
pub fn run(config: Config, sign_ins: Option<&Path>) -> Result<(), Vec<String>> {
    start::log(&config);
    if !config.listen.ip().is_loopback() {
        return Err(vec![format!(
            "HALEMARK_LISTEN {}: the demo listens on this machine only, as in 127.0.0.1:8080",
            config.listen
        )]);
    }
    start::packs()?;
    let (listener, port) = start::listen(&config)?;
    let db = start::database(&app::database_of(&config, true))?;
    let app = app::assemble(config, db, port, Kind::demo()).map_err(|fault| vec![fault])?;
    fill(&app).map_err(|error| vec![error.to_string()])?;
    app.write_now(&Actor::Operator, |tx| take_over(tx, LIBRARY.standing()))
        .map_err(|error| vec![error.to_string()])?;
    if let Some(file) = sign_ins {
        write(file, demo::SIGN_INS).map_err(|error| vec![format!("{}: {error}", file.display())])?;
    }
    start::run(&app, listener, || announce(&app))
}

/// Makes the world where it is not made yet, and says on standard error how long that took.
fn fill(app: &App) -> Result<(), AppError> {
    let (started, recipe) = (Instant::now(), Recipe::FULL);
    if demo::is_filled(app)? {
        return Ok(());
    }
    eprintln!("Making a demonstration with {} invented employers; this happens once.", recipe.employers());
    demo::fill_and_ask(app, &recipe)?;
    eprintln!("Made in {:.1} seconds.", started.elapsed().as_secs_f64());
    Ok(())
}

fn write(file: &Path, sign_ins: &[SignIn]) -> std::io::Result<()> {
    std::fs::write(file, serde_json::to_vec_pretty(sign_ins)?)
}

fn announce(app: &App) {
    println!("Halemark, a demonstration with invented employers: {}", app.address("/"));
    println!("Sign in at {} as", app.address("/sign-in"));
    for SignIn { role, email, password } in demo::SIGN_INS {
        println!("  {role:<22} {email:<38} {password}");
    }
}
