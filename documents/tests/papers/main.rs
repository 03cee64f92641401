//! The papers from outside: what comes out of the PDF again, read by poppler and qpdf, the tools anyone has.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "samples_arabic.rs"]
mod arabic;
mod conflicts;
mod conformance;
mod content;
mod door;
mod every_protected;
mod extracts;
mod homes;
mod house;
mod languages;
mod letters;
mod minutes;
mod plans;
mod protected;
mod reading;
mod registers;
mod right_to_left;
mod rooms;
mod samples;
mod saving;
mod scripts;
mod structure;
mod terms;
mod typed;
