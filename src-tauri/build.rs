//! Names the commands, so that a window without a capability is refused; keeps the names of SQLite and OpenSSL inside the program (docs/SECURITY.md): WebKitGTK would call
//! ours if they were exported. Builds the interface when it has never been built.

use std::{path::Path, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=tauri.conf.json");
    println!("cargo::rerun-if-changed=capabilities");
    println!("cargo::rerun-if-changed=../ui/dist");
    build_interface(Path::new("../ui"));
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        println!("cargo::rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    let manifest = tauri_build::AppManifest::new().commands(&["api", "api_room"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        stop(&format!("{error:#}"));
    }
}

/// A plain `cargo build` on a fresh clone gives a window with something in it.
fn build_interface(ui: &Path) {
    if ui.join("dist/index.html").is_file() {
        return;
    }
    for arguments in [["ci", "--no-audit", "--no-fund"].as_slice(), ["run", "build"].as_slice()] {
        if !Command::new("npm").args(arguments).current_dir(ui).status().is_ok_and(|status| status.success()) {
            stop("the interface could not be built: run `cargo xtask run`, which says what is missing");
        }
    }
}

fn stop(why: &str) -> ! {
    println!("cargo::error={why}");
    std::process::exit(1)
}
