//! A QR code as SVG: one path, four modules of quiet zone, medium error correction.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use crate::error::{PaperError, Result};

/// Modules of white around the code, as the standard asks.
const QUIET: usize = 4;

/// Draws `text` as a QR code.
pub(crate) fn svg(text: &str) -> Result<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| PaperError::Qr)?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (index, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let _ = write!(path, "M{} {}h1v1h-1z", index % width + QUIET, index / width + QUIET);
        }
    }
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="M0 0h{side}v{side}H0z" fill="white"/><path d="{path}" fill="black"/></svg>"#
    ))
}
