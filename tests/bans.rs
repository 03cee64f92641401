//! What ships is built from nothing that `deny.toml` bans, without cargo-deny being installed.
//!
//! Invariant: looks at the tree that Cargo builds on this machine, as xtask/sbom.mjs does, and asks no network. Packages for other machines need
//! not be here to be read, so for those it looks at the names in Cargo.lock, which knows every platform.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

const SHIPPED: [&str; 2] = ["samlat-desktop", "samlat-cli"];
const TARGET: &str = if cfg!(windows) { "x86_64-pc-windows-msvc" } else { "x86_64-unknown-linux-gnu" };

/// Banned, and in Cargo.lock all the same: tauri names them for phones.
const FOR_PHONES: [&str; 2] = ["hyper", "reqwest"];

/// What asks the system for a socket, in std and in the libraries of the window.
const SOCKETS: [&str; 10] = [
    "net::",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "ToSocketAddrs",
    "gio::Socket",
    "soup",
];

/// A banned name, and the packages that may bring it all the same.
type Bans = BTreeMap<String, Vec<String>>;

struct Package {
    name: String,
    /// The ids of what it is built with.
    needs: Vec<String>,
}

/// Packages by their id.
type Tree = BTreeMap<String, Package>;

#[test]
fn what_ships_is_built_from_nothing_that_is_banned() {
    let (tree, bans) = (tree(), bans());
    let is_there = |name: &str| tree.values().any(|package| package.name == name);
    assert!(SHIPPED.into_iter().all(is_there), "both are in the tree");
    let broken = banned(&tree, &bans);
    assert!(broken.is_empty(), "do without it, or say in deny.toml why not:\n  {}", broken.join("\n  "));
}

#[test]
fn what_nobody_may_bring_is_not_even_in_the_lock_file() {
    let lock: toml::Table = std::fs::read_to_string("Cargo.lock").unwrap().parse().unwrap();
    let locked = lock["package"].as_array().unwrap().iter().map(|package| package["name"].as_str().unwrap());
    let locked: BTreeSet<&str> = locked.collect();
    let bans = bans();
    let found = bans.iter().filter(|(name, wrappers)| wrappers.is_empty() && locked.contains(name.as_str()));
    let found: Vec<&str> = found.map(|(name, _)| name.as_str()).collect();
    assert_eq!(found, FOR_PHONES, "deny.toml bans these: do without them");
}

/// Nor is a socket asked for by hand: what is ours and ships names none.
#[test]
fn what_we_write_opens_no_socket() {
    let files = ["core", "documents", "cli", "src-tauri"].map(|folder| crate::tidy::in_folder(folder, ".rs")).concat();
    let says = |file: &String| {
        let text = std::fs::read_to_string(file).unwrap();
        SOCKETS.iter().find(|word| text.contains(**word)).map(|word| format!("{file} says {word}"))
    };
    let found: Vec<String> = files.iter().filter_map(says).collect();
    assert_eq!(found, [""; 0], "nothing leaves by network: do without it");
}

#[test]
fn a_banned_package_is_found_however_deep_it_lies() {
    let bans = Bans::from([("curl".into(), vec![])]);
    let clean = made_up(&[("samlat-cli", &["csv"]), ("csv", &[]), ("samlat-bridge", &["curl"]), ("curl", &[])]);
    assert_eq!(banned(&clean, &bans), [""; 0], "what does not ship may have it");
    let deep = made_up(&[("samlat-cli", &["csv"]), ("csv", &["fetch"]), ("fetch", &["curl", "csv"]), ("curl", &[])]);
    assert_eq!(banned(&deep, &bans), ["fetch brings curl"]);
}

#[test]
fn a_wrapper_excuses_itself_and_nobody_else() {
    let bans = Bans::from([("mio".into(), vec!["tokio".into()])]);
    let wrapped = made_up(&[("samlat-desktop", &["tokio"]), ("tokio", &["mio"]), ("mio", &[])]);
    assert_eq!(banned(&wrapped, &bans), [""; 0]);
    let both = made_up(&[("samlat-cli", &["tokio", "web"]), ("tokio", &["mio"]), ("web", &["mio"]), ("mio", &[])]);
    assert_eq!(banned(&both, &bans), ["web brings mio"]);
}

/// Who brings a banned package into what ships, and may not.
fn banned(tree: &Tree, bans: &Bans) -> Vec<String> {
    let ours = tree.iter().filter(|(_, package)| SHIPPED.contains(&package.name.as_str()));
    let mut waiting: Vec<&String> = ours.map(|(id, _)| id).collect();
    let (mut seen, mut broken) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let Package { name, needs } = &tree[id];
        for needed in needs.iter().map(|id| &tree[id].name) {
            if bans.get(needed).is_some_and(|wrappers| !wrappers.contains(name)) {
                broken.insert(format!("{name} brings {needed}"));
            }
        }
        waiting.extend(needs);
    }
    broken.into_iter().collect()
}

fn bans() -> Bans {
    let file: toml::Table = std::fs::read_to_string("deny.toml").unwrap().parse().unwrap();
    let text = |value: &toml::Value| value.as_str().unwrap().to_string();
    let ban = |one: &toml::Value| {
        let wrappers = one.get("wrappers").and_then(toml::Value::as_array);
        (text(&one["crate"]), wrappers.into_iter().flatten().map(text).collect())
    };
    file["bans"]["deny"].as_array().unwrap().iter().map(ban).collect()
}

/// What the workspace is built from on this machine: normal and build dependencies, no tests.
fn tree() -> Tree {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", TARGET];
    let said = Command::new(cargo).args(asked).output().unwrap();
    assert!(said.status.success(), "run `cargo fetch` first:\n{}", String::from_utf8_lossy(&said.stderr));
    let metadata: Value = serde_json::from_slice(&said.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_string();
    let list = |value: &Value| value.as_array().unwrap().clone();
    let packages = list(&metadata["packages"]);
    let names: BTreeMap<String, String> = packages.iter().map(|one| (text(&one["id"]), text(&one["name"]))).collect();
    let built = |one: &Value| list(&one["dep_kinds"]).iter().any(|how| how["kind"] != "dev");
    let package = |node: &Value| {
        let id = text(&node["id"]);
        let needs = list(&node["deps"]).iter().filter(|one| built(one)).map(|one| text(&one["pkg"])).collect();
        (id.clone(), Package { name: names[&id].clone(), needs })
    };
    list(&metadata["resolve"]["nodes"]).iter().map(package).collect()
}

fn made_up(packages: &[(&str, &[&str])]) -> Tree {
    let text = |name: &&str| (*name).to_string();
    let package = |name: &&str, needs: &[&str]| Package { name: text(name), needs: needs.iter().map(text).collect() };
    packages.iter().map(|(name, needs)| (text(name), package(name, needs))).collect()
}
