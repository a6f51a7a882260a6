//! Links as squares for cameras, drawn as one path.

use fast_qr::{ECL, QRBuilder};
use serde_json::{Value, json};

use crate::platform::error::AppError;

/// The quiet zone round a square, in modules, as the standard asks.
const QUIET: usize = 4;

/// The square that says `text`: `size` in modules with the quiet zone, and `path`, a run of dark modules after the other.
///
/// # Errors
/// A fault when the text is too long for any square.
pub fn square(text: &str) -> Result<Value, AppError> {
    let qr =
        QRBuilder::new(text).ecl(ECL::M).build().map_err(|error| AppError::fault(format!("{error:?}")))?;
    let mut path = String::new();
    for y in 0..qr.size {
        let mut x = 0;
        while x < qr.size {
            let from = x;
            while x < qr.size && qr[y][x].value() {
                x += 1;
            }
            if x > from {
                path.push_str(&format!("M{} {}h{}v1h-{}z", from + QUIET, y + QUIET, x - from, x - from));
            } else {
                x += 1;
            }
        }
    }
    Ok(json!({ "size": qr.size + 2 * QUIET, "path": path }))
}
