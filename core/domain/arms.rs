//! The municipality's arms: which pictures can stand on a paper. Pure. Invariant: what passes is a PNG or SVG of a sensible size that runs nothing and fetches nothing.

use quick_xml::{Reader, events::BytesStart, events::Event};

/// Largest file: arms are a small drawing.
pub const MOST_BYTES: usize = 1_000_000;
/// Shortest and longest side of a PNG, in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 40..=4_000;
/// How many times longer one side may be than the other.
const SLIMMEST: u32 = 4;

/// What kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArmsKind {
    /// Pixels.
    Png,
    /// A drawing.
    Svg,
}

impl ArmsKind {
    /// "image/png".
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// Why a picture is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArmsFault {
    /// More bytes than [`MOST_BYTES`].
    TooLarge,
    /// Neither PNG nor SVG, or broken.
    NotAPicture,
    /// Too few or too many pixels, or far too slim.
    Proportions,
    /// A drawing that runs something or fetches something.
    Unsafe,
}

/// Looks at the bytes; the name of the file says nothing.
///
/// # Errors
/// Why it is refused.
pub fn kind_of(bytes: &[u8]) -> Result<ArmsKind, ArmsFault> {
    if bytes.len() > MOST_BYTES {
        return Err(ArmsFault::TooLarge);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(bytes)?;
        return Ok(ArmsKind::Png);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ArmsFault::NotAPicture)?;
    svg(text.trim_start_matches('\u{feff}'))?;
    Ok(ArmsKind::Svg)
}

/// Width and height stand first in a PNG.
fn png(bytes: &[u8]) -> Result<(), ArmsFault> {
    if bytes.get(12..16) != Some(b"IHDR") || !bytes.windows(4).any(|four| four == b"IEND") {
        return Err(ArmsFault::NotAPicture);
    }
    let side = |at: usize| {
        let four: [u8; 4] =
            bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).ok_or(ArmsFault::NotAPicture)?;
        Ok(u32::from_be_bytes(four))
    };
    let (wide, high) = (side(16)?, side(20)?);
    let slim = wide.max(high) > wide.min(high).saturating_mul(SLIMMEST);
    if slim || !SIDES.contains(&wide) || !SIDES.contains(&high) { Err(ArmsFault::Proportions) } else { Ok(()) }
}

/// Elements that run, fetch or hold something foreign.
const REFUSED: [&str; 11] =
    ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "image", "animate", "set", "handler"];

fn svg(text: &str) -> Result<(), ArmsFault> {
    let mut reader = Reader::from_str(text);
    let (mut depth, mut root) = (0_u32, false);
    loop {
        match reader.read_event().map_err(|_| ArmsFault::NotAPicture)? {
            Event::Start(element) => {
                root = element_is_safe(&element, depth, root)?;
                depth += 1;
            }
            Event::Empty(element) => root = element_is_safe(&element, depth, root)?,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(inside) => fetches_nothing(&inside)?,
            Event::CData(inside) => fetches_nothing(&inside)?,
            // An entity or a style sheet from elsewhere; drawing programs write a bare DOCTYPE, which names no entity.
            Event::DocType(doctype) if doctype.contains('[') => return Err(ArmsFault::Unsafe),
            Event::PI(order) if order.starts_with("xml-stylesheet") => return Err(ArmsFault::Unsafe),
            Event::GeneralRef(letter) if letter.starts_with("#") => return Err(ArmsFault::Unsafe),
            Event::Eof => break,
            Event::DocType(_) | Event::Decl(_) | Event::Comment(_) | Event::GeneralRef(_) | Event::PI(_) => {}
        }
    }
    if root && depth == 0 { Ok(()) } else { Err(ArmsFault::NotAPicture) }
}

fn element_is_safe(element: &BytesStart<'_>, depth: u32, root: bool) -> Result<bool, ArmsFault> {
    let name = element.local_name();
    let name = name.as_ref();
    if depth == 0 && (root || name != "svg") {
        return Err(ArmsFault::NotAPicture);
    }
    if REFUSED.iter().any(|refused| name.eq_ignore_ascii_case(refused)) {
        return Err(ArmsFault::Unsafe);
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| ArmsFault::NotAPicture)?;
        let key = attribute.key.local_name();
        let key = key.as_ref();
        let acts = key.get(..2).is_some_and(|first| first.eq_ignore_ascii_case("on"));
        let outside = key.eq_ignore_ascii_case("href") && !attribute.value.starts_with("#");
        if acts || outside {
            return Err(ArmsFault::Unsafe);
        }
        fetches_nothing(&attribute.value)?;
    }
    Ok(true)
}

/// `url(#…)` points inside the drawing; everything else is fetched. A namespace is a name, so addresses alone say nothing.
fn fetches_nothing(text: &str) -> Result<(), ArmsFault> {
    let plain: String = text.to_lowercase().split_whitespace().collect();
    let inside = plain.match_indices("url(").all(|(at, found)| {
        let to = plain.get(at + found.len()..).unwrap_or_default().trim_start_matches(['\'', '"']);
        to.starts_with('#') || to.starts_with("&quot;#") || to.starts_with("&apos;#")
    });
    // A backslash or an entity could spell a word in another way.
    let spelled = plain.contains('\\') || plain.contains("&#");
    if !inside || spelled || plain.contains("@import") || plain.contains("javascript:") {
        return Err(ArmsFault::Unsafe);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(wide: u32, high: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(wide.to_be_bytes());
        bytes.extend(high.to_be_bytes());
        bytes.extend(b"\x08\x06\0\0\0....\0\0\0\0IEND");
        bytes
    }

    fn drawn(inside: &str) -> Result<ArmsKind, ArmsFault> {
        kind_of(format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 34 41\">{inside}</svg>").as_bytes())
    }

    #[test]
    fn a_small_picture_and_a_plain_drawing_pass() {
        assert_eq!(kind_of(&png_of(340, 410)), Ok(ArmsKind::Png));
        assert_eq!(drawn("<path d=\"M2 2h30v19\" fill=\"#0B4F71\"/>"), Ok(ArmsKind::Svg));
        assert_eq!(
            drawn("<style>.a{fill:url(#g)}</style><use href=\"#b\"/><g fill=\"url('#g')\"/>"),
            Ok(ArmsKind::Svg)
        );
        let declared =
            "\u{feff}<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\"><svg/>";
        assert_eq!(kind_of(declared.as_bytes()), Ok(ArmsKind::Svg));
    }

    #[test]
    fn what_is_too_large_or_slim_or_no_picture_is_refused() {
        assert_eq!(kind_of(&vec![b' '; MOST_BYTES + 1]), Err(ArmsFault::TooLarge));
        for (wide, high) in [(39, 60), (4_001, 4_000), (1_000, 100)] {
            assert_eq!(kind_of(&png_of(wide, high)), Err(ArmsFault::Proportions), "{wide} {high}");
        }
        for broken in
            [&b""[..], b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<html></html>", b"<svg>", b"<svg/><svg/>", b"%PDF-1.7"]
        {
            assert_eq!(kind_of(broken), Err(ArmsFault::NotAPicture), "{broken:?}");
        }
    }

    #[test]
    fn a_drawing_that_runs_or_fetches_something_is_refused() {
        for inside in [
            "<script>1</script>",
            "<g onload=\"x()\"/>",
            "<g ONCLICK=\"x()\"/>",
            "<a href=\"https://exempel.se\"/>",
            "<use xlink:href=\"fil.svg#a\" xmlns:xlink=\"x\"/>",
            "<image href=\"data:image/png;base64,AA\"/>",
            "<foreignObject/>",
            "<style>@import 'a.css';</style>",
            "<style><![CDATA[a{fill:url(x.svg)}]]></style>",
            "<path fill=\"url( 'https://exempel.se/a' )\"/>",
            "<path style=\"fill:u\\72l(x)\"/>",
            "<path fill=\"&#117;rl(x)\"/>",
            "<style>@imp&#111;rt 'a.css'</style>",
            "<?xml-stylesheet href=\"a.css\"?>",
        ] {
            assert_eq!(drawn(inside), Err(ArmsFault::Unsafe), "{inside}");
        }
        let entity = "<!DOCTYPE svg [<!ENTITY a SYSTEM \"fil\">]><svg>&a;</svg>";
        assert_eq!(kind_of(entity.as_bytes()), Err(ArmsFault::Unsafe));
    }
}
