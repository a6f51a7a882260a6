//! `halemark check-config`.

use crate::platform::config::{Config, Given};

/// Prints every setting, then what is wrong.
pub fn run() -> Result<(), Vec<String>> {
    let given = super::given()?;
    for given in &given {
        let Given { setting, source, .. } = given;
        println!("{} = {}", setting.name, given.shown());
        println!("    from {source}; in the environment {}", setting.env);
        println!("    {}", setting.about);
    }
    super::start::schemes(&Config::read(&given)?)?;
    super::start::packs()?;
    println!("\nEvery setting is good.");
    Ok(())
}
