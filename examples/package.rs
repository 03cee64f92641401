//! Writes one quarter of the sample municipality as an open package: what lies inside the sealed file. For `tests/exchange/check.py`, which other programs read it with.
//! `cargo run --example package -- FOLDER`. The keys are made for it and forgotten.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

use chrono::{DateTime, NaiveDateTime, Utc};
use data_encoding::BASE64;
use samlat::{
    Desk, Now, demo,
    exchange::{
        packages::{self, Background},
        sealed::{Opening, RecipientIdentity, open},
    },
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};

const QUARTER: &str = "2026-Q3";

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).expect("a folder to write to"));
    std::fs::create_dir_all(&folder).unwrap();
    let vault = folder.join("vault");
    let mut desk = Desk::new(Place::new(vault.clone()), Cost::CHEAP);
    let local: NaiveDateTime = "2026-10-13T08:14:00".parse().unwrap();
    let now = Now { at: DateTime::<Utc>::from_naive_utc_and_offset(local, Utc), local };
    let mut ask = |op: &str, input: Value| -> Value {
        desk.call(op, input, now, Some(demo::PASSPHRASE)).unwrap_or_else(|error| panic!("{op}: {}", error.code()))
    };
    ask("create_demo_vault", json!({}));
    let state = ask("quarter_state", json!({ "quarter": QUARTER }));
    for check in state["checks"].as_array().unwrap().iter().filter(|check| check["level"] == "look") {
        ask("explain_check", json!({ "quarter": QUARTER, "name": check["name"], "explanation": "right_as_it_is" }));
    }
    ask("sign_quarter", json!({ "quarter": QUARTER }));
    let region = RecipientIdentity::generate();
    ask("set_region_key", json!({ "key": region.recipient().as_str() }));
    let sealed = ask("seal_quarter", json!({ "quarter": QUARTER }));
    let bytes = |file: &Value| BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap();
    let opening = Opening { identity: &region, sender: None, area: None, received: &[] };
    let opened = open(&bytes(&sealed["file"]), &bytes(&sealed["signature"]), &opening).unwrap();
    let files = packages::build(&opened.package, &Background::default()).unwrap();
    let again = packages::build(&opened.package, &Background::default()).unwrap();
    assert!(files == again, "the same content gives the same bytes");
    for file in &files {
        std::fs::write(folder.join(&file.name), &file.bytes).unwrap();
    }
    std::fs::remove_dir_all(vault).unwrap();
    println!("{} files, {} figures", files.len(), opened.package.facts.len());
}
