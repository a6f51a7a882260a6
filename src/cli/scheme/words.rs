//! Saying in English what the engine found.

use std::fmt::Write;

use crate::platform::text::Text;
use crate::platform::web::texts::{Lang, Texts};
use crate::scheme::{Definition, Derivation, Outcome, Says, sentence};

/// Says texts in English.
pub struct Words(Texts);

impl Words {
    /// With the catalogues inside the program.
    pub fn load() -> Result<Self, Vec<String>> {
        Texts::load(None).map(Self).map_err(|error| vec![error.to_string()])
    }

    /// The text; its key where it has no words, which a test rules out.
    pub fn say(&self, text: &Text) -> String {
        self.0.get(Lang::En, &text.key, &text.args).unwrap_or_else(|_| text.key.clone())
    }

    /// One step of a derivation.
    pub fn step(&self, definition: &Definition, says: &Says) -> String {
        let said = self.say(&sentence(definition, says));
        match says {
            Says::Criterion { criterion, .. } => {
                let title = definition.criterion(criterion).map_or("", |criterion| criterion.title.as_str());
                format!("{criterion} {title}: {said}")
            }
            _ => said,
        }
    }

    /// A derivation as an indented tree, without its own first line.
    pub fn tree(&self, definition: &Definition, of: &Derivation, depth: usize, out: &mut String) {
        for part in &of.because {
            let holds = if part.holds { "yes" } else { "no " };
            // Writing to a text cannot fail.
            let _ = writeln!(out, "{}{holds} {}", "  ".repeat(depth), self.step(definition, &part.says));
            self.tree(definition, part, depth + 1, out);
        }
    }
}

/// A verdict in two words.
pub fn outcome(of: Outcome) -> &'static str {
    match of {
        Outcome::Met => "met",
        Outcome::NotMet => "not met",
        Outcome::Blocked => "blocked",
    }
}
