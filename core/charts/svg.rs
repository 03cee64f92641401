//! A chart as SVG for paper and files: light colours, the papers' font, safe in grey. Invariant: text is escaped; nothing is loaded from anywhere.

use super::{Anchor, Chart, Look, Shape, Xy};
use std::fmt::Write as _;

/// Stroke, fill, and what else a look is on paper.
const fn style(look: Look) -> &'static str {
    match look {
        Look::Grid => "stroke=\"#E3E8EB\" stroke-width=\"1\"",
        Look::Axis => "stroke=\"#6F7E88\" stroke-width=\"1\"",
        Look::Band => "fill=\"#E4EFF6\"",
        Look::BandWide => "fill=\"#F1F6FA\"",
        Look::Limit => "stroke=\"#5B6670\" stroke-width=\"1\" stroke-dasharray=\"2 3\"",
        Look::Centre => "stroke=\"#5B6670\" stroke-width=\"1.4\" stroke-dasharray=\"6 4\"",
        Look::Series => "stroke=\"#0B5FA5\" stroke-width=\"2\" fill=\"#0B5FA5\"",
        Look::Second => "stroke=\"#C2570C\" stroke-width=\"2\" stroke-dasharray=\"7 4\" fill=\"#FFFFFF\"",
        Look::Third => "stroke=\"#0F7F6B\" stroke-width=\"2\" stroke-dasharray=\"2 3\" fill=\"#0F7F6B\"",
        Look::Signal => "stroke=\"#17212B\" stroke-width=\"2\" fill=\"#FFFFFF\"",
        Look::Change => "stroke=\"#17212B\" stroke-width=\"1.6\"",
        Look::Tick => "fill=\"#44525C\" font-size=\"13\"",
        Look::Label => {
            "fill=\"#44525C\" font-size=\"13\" stroke=\"#FFFFFF\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        }
        Look::Strong => {
            "fill=\"#17212B\" font-size=\"13\" font-weight=\"600\" stroke=\"#FFFFFF\" stroke-width=\"3.5\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        }
    }
}

impl Chart {
    /// The picture as SVG, with its sentence as title.
    #[must_use]
    pub fn svg(&self) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"img\" font-family=\"Source Sans 3\"><title>{2}</title>",
            self.width,
            self.height,
            escaped(&self.sentence)
        );
        for shape in &self.shapes {
            draw(&mut svg, shape);
        }
        svg.push_str("</svg>");
        svg
    }
}

fn draw(svg: &mut String, shape: &Shape) {
    // Writing to a string does not fail.
    let _ = match shape {
        Shape::Line { points, look } => {
            // A line has no inside.
            let style = style(*look);
            let style = style.split_once(" fill=").map_or(style, |(stroke, _)| stroke);
            write!(svg, "<polyline points=\"{}\" {style} fill=\"none\" stroke-linejoin=\"round\"/>", corners(points))
        }
        Shape::Area { points, look } => write!(svg, "<polygon points=\"{}\" {}/>", corners(points), style(*look)),
        Shape::Dot { at, size, look, title } => {
            let style = style(*look).replace("stroke-dasharray=\"7 4\" ", "").replace("stroke-dasharray=\"2 3\" ", "");
            write!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{size}\" {style}><title>{}</title></circle>",
                at.x,
                at.y,
                escaped(title)
            )
        }
        Shape::Text { at, anchor, text, look } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let style = style(*look);
            write!(svg, "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" {style}>{}</text>", at.x, at.y, escaped(text))
        }
    };
}

fn corners(points: &[Xy]) -> String {
    points.iter().map(|point| format!("{},{}", point.x, point.y)).collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
