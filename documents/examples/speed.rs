//! How long a plan takes to set, against the same page through an office program without its window, in one run:
//! `cargo run --release -p samlat-documents --example speed -- FOLDER`. Needs `soffice` on the path.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

#[path = "../tests/papers/samples.rs"]
#[expect(dead_code, reason = "the page with every picture is for looking at")]
mod samples;

use std::{path::Path, process::Command, time::Instant};

use samlat_documents::{Letterhead, Paper, render};
use serde_json::Value;

const WARM: usize = 21;
const OFFICE: usize = 5;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder to write to");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let (_, plan) = samples::usual().into_iter().find(|(name, _)| name == "sip").expect("there is a plan");

    let set = |team: usize| {
        let head = Letterhead { team: format!("HLT-team {team}"), ..samples::head() };
        let start = Instant::now();
        let done = render(&plan, &head, "sample", samples::made_at()).expect("the plan can be set");
        (start.elapsed().as_secs_f64() * 1000.0, done.pdf)
    };
    let first = set(0).0;
    let mut warm: Vec<f64> = (1..=WARM).map(|team| set(team).0).collect();
    warm.sort_by(f64::total_cmp);
    std::fs::write(folder.join("sip.pdf"), set(0).1).expect("the file can be written");

    let page = folder.join("sip.html");
    std::fs::write(&page, html(&plan)).expect("the page can be written");
    let mut office: Vec<f64> = (0..=OFFICE).map(|_| through_office(folder, &page)).collect();
    office.remove(0); // the first start makes its profile
    office.sort_by(f64::total_cmp);

    let (ours, theirs) = (warm[WARM / 2], office[OFFICE / 2]);
    println!(
        "plan, first: {first:.0} ms; warm, other data each time: median {ours:.1} ms, longest {:.1} ms",
        warm[WARM - 1]
    );
    println!("office program, profile made: median {theirs:.0} ms, shortest {:.0} ms", office[0]);
    println!("ratio of medians: {:.0}", theirs / ours);
}

fn through_office(folder: &Path, page: &Path) -> f64 {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let start = Instant::now();
    let done = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir"])
        .arg(folder.join("office"))
        .arg(page)
        .output()
        .expect("soffice can be started");
    assert!(
        done.status.success() && folder.join("office/sip.pdf").exists(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    start.elapsed().as_secs_f64() * 1000.0
}

/// The same words as a plain page: what the office program is given.
fn html(plan: &Paper) -> String {
    fn walk(value: &Value, out: &mut String) {
        match value {
            Value::String(text) => out.push_str(&format!("<p>{}</p>\n", text.replace('<', "&lt;"))),
            Value::Array(items) => {
                out.push_str("<table border=1>");
                for item in items {
                    out.push_str("<tr><td>");
                    walk(item, out);
                    out.push_str("</td></tr>");
                }
                out.push_str("</table>");
            }
            Value::Object(fields) => {
                for (name, field) in fields {
                    out.push_str(&format!("<h3>{name}</h3>"));
                    walk(field, out);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let mut out = String::from("<html lang=sv><meta charset=utf-8><title>SIP</title><body>");
    walk(&serde_json::to_value(plan).expect("a plan is JSON"), &mut out);
    out + "</body></html>"
}
