//! Writes every sample paper to a folder, to be looked at: `cargo run -p samlat-documents --example papers -- FOLDER [KIND]`. The samples are those of the tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "../tests/papers/samples.rs"]
mod samples;

use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = std::path::PathBuf::from(arguments.next().expect("a folder to write to"));
    let only = arguments.next();
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, paper) in samples::all() {
        if only.as_deref().is_some_and(|only| !name.contains(only)) {
            continue;
        }
        let start = Instant::now();
        match samlat_documents::render(&paper, &samples::head(), "sample", samples::made_at()) {
            Ok(done) => {
                println!(
                    "{name}: {} pages, {} kB, {} ms, {}",
                    done.pages_svg.len(),
                    done.pdf.len() / 1024,
                    start.elapsed().as_millis(),
                    done.file_name
                );
                std::fs::write(folder.join(format!("{name}.pdf")), done.pdf).expect("the file can be written");
            }
            Err(why) => println!("{name}: {why}"),
        }
    }
}
