//! The stock tools `age`, `minisign` and `tar` against ours, both ways; and a file that they made once and that must
//! open for ever.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use samlat::exchange::packages::{PackageFile, check};
use samlat::exchange::sealed::keys::fingerprint_words;
use samlat::exchange::sealed::{Opening, RecipientIdentity, SenderKey, SigningKey, archive, open, seal};

use super::sample::{info, package};
use super::{desk, open_with};

fn run<S: AsRef<OsStr>>(folder: &Path, program: &str, arguments: &[S]) {
    let done = Command::new(program).args(arguments).current_dir(folder).output().unwrap();
    assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
}

/// `cargo xtask test` installs the tools; without them the fixture alone speaks for the format. Where every change is tested they must be there.
fn tools() -> bool {
    let there = |program: &&str| {
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    let missing: Vec<&str> = ["age", "minisign", "tar"].into_iter().filter(|program| !there(program)).collect();
    assert!(missing.is_empty() || std::env::var_os("CI").is_none(), "install {missing:?}");
    missing.is_empty()
}

#[test]
fn stock_tools_check_and_open_what_we_seal() {
    if !tools() {
        return;
    }
    let (desk, folder) = (desk(), tempfile::tempdir().unwrap());
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    put(&desk.sealed.name, &desk.sealed.bytes);
    put(&desk.sealed.signature_name, &desk.sealed.signature);
    put("sender.pub", desk.signer.public().to_file().as_bytes());
    put("region.txt", desk.region.to_text().as_bytes());
    run(folder.path(), "minisign", &["-V", "-p", "sender.pub", "-m", &desk.sealed.name]);
    run(folder.path(), "age", &["-d", "-i", "region.txt", "-o", "inside.tar", &desk.sealed.name]);
    run(folder.path(), "tar", &["-xf", "inside.tar"]);
    run(folder.path(), "minisign", &["-V", "-p", "sender.pub", "-m", "manifest.json", "-x", "manifest.minisig"]);
    for file in &desk.files {
        assert!(fs::read(folder.path().join(&file.name)).unwrap() == file.bytes, "{}", file.name);
    }
}

#[test]
fn we_open_what_stock_tools_seal() {
    if !tools() {
        return;
    }
    let (desk, folder) = (desk(), tempfile::tempdir().unwrap());
    run(folder.path(), "minisign", &["-G", "-W", "-p", "sender.pub", "-s", "sender.key"]);
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let signer = stock_key(&text("sender.key"));
    let sender: SenderKey = text("sender.pub").parse().unwrap();
    assert_eq!(sender, signer.public());
    let sealed = seal(&desk.files, &info(), &signer, &[desk.region.recipient()]).unwrap();
    let plain = age::decrypt(&super::identity(&desk.region), &sealed.bytes).unwrap();
    let members = archive::read(&plain).unwrap();
    for PackageFile { name, bytes } in &members {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    run(folder.path(), "minisign", &["-S", "-s", "sender.key", "-m", "manifest.json", "-x", "manifest.minisig"]);
    let pack = [
        "--format=ustar",
        "-b",
        "1",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mode=0644",
        "--mtime=@1790000000",
    ];
    let names = members.iter().map(|file| file.name.as_str());
    run(folder.path(), "tar", &pack.into_iter().chain(["-cf", "inside.tar"]).chain(names).collect::<Vec<_>>());
    run(folder.path(), "age", &["-r", desk.region.recipient().as_str(), "-o", "stock.kex", "inside.tar"]);
    run(folder.path(), "minisign", &["-S", "-s", "sender.key", "-m", "stock.kex"]);
    let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
    let opened = open_with(&read("stock.kex"), &read("stock.kex.minisig"), &desk.region, Some(&sender)).unwrap();
    assert!(opened.package == package());
    assert!(opened.files == desk.files);
}

/// The secret key in an unencrypted file of stock minisign: key number after 54 bytes, then seed.
fn stock_key(file: &str) -> SigningKey {
    let line = file.lines().nth(1).unwrap();
    let bytes = data_encoding::BASE64.decode(line.as_bytes()).unwrap();
    SigningKey::from_bytes(&bytes[54..94].try_into().unwrap())
}

#[test]
fn a_file_made_by_stock_tools_in_2026_still_opens() {
    let region: RecipientIdentity = include_str!("../fixtures/sealed/region-test-identity.txt").parse().unwrap();
    let sender: SenderKey = include_str!("../fixtures/sealed/municipality-test.pub").parse().unwrap();
    let bytes = include_bytes!("../fixtures/sealed/K2403-2026-Q3-r1.kex");
    let signature = include_bytes!("../fixtures/sealed/K2403-2026-Q3-r1.kex.minisig");
    let opening = Opening { identity: &region, sender: Some(&sender), area: None, received: &[] };
    let opened = open(bytes, signature, &opening).unwrap();
    assert_eq!(opened.manifest.submission_id, "K2403-2026-Q3-r1");
    assert!(check(&opened.files).unwrap() == opened.package);
    assert_eq!(opened.package.facts.len(), package().facts.len());
    assert_eq!(
        fingerprint_words(&sender.to_string()).join(" "),
        include_str!("../fixtures/sealed/municipality-words.txt").trim()
    );
}
