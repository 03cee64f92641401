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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_the_dark_modules_of_the_code_and_white_around_them() {
        let text = "C2S0T DGHFC GS7KP X93C5 14DTY 868Q3 6DW7A SYQHZ";
        let picture = svg(text).ok().unwrap_or_default();
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok();
        let drawn: Vec<(usize, usize)> = picture
            .split('M')
            .filter_map(|step| {
                step.strip_suffix("h1v1h-1z").or_else(|| step.split_once("h1v1h-1z").map(|(at, _)| at))?.split_once(' ')
            })
            .filter_map(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))
            .collect();
        let dark: Vec<(usize, usize)> = code
            .iter()
            .flat_map(|code| {
                let width = code.width();
                code.to_colors()
                    .into_iter()
                    .enumerate()
                    .filter(|(_, color)| *color == Color::Dark)
                    .map(move |(at, _)| (at % width + QUIET, at / width + QUIET))
            })
            .collect();
        assert!(dark.len() > 100);
        assert_eq!(drawn, dark);
    }

    #[test]
    fn a_key_too_long_for_a_code_is_refused() {
        assert!(svg(&"A".repeat(5_000)).is_err());
    }
}
