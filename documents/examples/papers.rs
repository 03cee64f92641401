//! Writes every sample paper to a folder, to be looked at: `cargo run -p samlat-documents --example papers -- FOLDER [KIND]`. Those that have texts in Arabic are written in it too.
//! Then sets the plan ten times with other data, and prints the mean time: what a user waits for a PDF with its page pictures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "../tests/papers/samples_arabic.rs"]
mod arabic;
#[path = "../tests/papers/samples.rs"]
mod samples;

use std::{path::Path, time::Instant};

use samlat_documents::{Letterhead, Paper, render};

const TIMES: u32 = 10;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = std::path::PathBuf::from(arguments.next().expect("a folder to write to"));
    let only = arguments.next().unwrap_or_default();
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, paper) in samples::all()
        .into_iter()
        .chain(samples::child_pages::with_every_picture())
        .filter(|(name, _)| name.contains(&only))
    {
        write(&folder, &name, &paper, &samples::head());
        if arabic::has(paper.kind()) {
            let head = Letterhead { house: arabic::house(), ..samples::head() };
            write(&folder, &format!("{name}-arabic"), &paper, &head);
        }
    }
    let (_, plan) = samples::usual().into_iter().find(|(name, _)| name == "sip").expect("there is a plan");
    let start = Instant::now();
    for team in 0..TIMES {
        let head = Letterhead { team: format!("HLT-team {team}"), ..samples::head() };
        render(&plan, &head, "sample", samples::made_at()).expect("the plan can be set");
    }
    println!("sip, warm, other data each time: {} ms", start.elapsed().as_millis() / u128::from(TIMES));
}

fn write(folder: &Path, name: &str, paper: &Paper, head: &Letterhead) {
    match render(paper, head, "sample", samples::made_at()) {
        Ok(done) => {
            println!("{name}: {} pages, {} kB, {}", done.pages_svg.len(), done.pdf.len() / 1024, done.file_name);
            std::fs::write(folder.join(format!("{name}.pdf")), done.pdf).expect("the file can be written");
            for (at, svg) in done.pages_svg.iter().enumerate() {
                std::fs::write(folder.join(format!("{name}-{}.svg", at + 1)), svg).expect("the picture can be written");
            }
        }
        Err(why) => println!("{name}: {why}"),
    }
}
