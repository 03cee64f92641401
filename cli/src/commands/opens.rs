//! `samlat open-sealed`: the region's side. Needs no vault. Invariant: nothing is written before everything is verified, and then all of it or nothing.

use crate::{
    arguments::OpenSealed,
    files::{self, beside},
    output::{Done, Output, Refusal},
};
use samlat::{
    Error,
    exchange::sealed::{Opening, RecipientIdentity, SenderKey, keys::fingerprint_words, open},
    words::say,
};
use serde_json::json;
use std::path::Path;

fn read(path: &Path) -> Done<Vec<u8>> {
    std::fs::read(path).map_err(|_| Refusal::unreadable(path))
}

fn text(path: &Path) -> Done<String> {
    std::fs::read_to_string(path).map_err(|_| Refusal::unreadable(path))
}

/// Verifies a sealed file and lists what is in it, or takes it out.
pub(crate) fn run(out: &Output, wanted: &OpenSealed) -> Done {
    let signature = wanted.signature.clone().unwrap_or_else(|| beside(&wanted.file));
    let identity: RecipientIdentity = text(&wanted.identity)?.parse().map_err(|fault| sealed(&fault))?;
    let sender =
        wanted.sender.as_ref().map(|key| key.parse::<SenderKey>()).transpose().map_err(|fault| sealed(&fault))?;
    let opening = Opening { identity: &identity, sender: sender.as_ref(), area: None, received: &[] };
    let opened = open(&read(&wanted.file)?, &read(&signature)?, &opening).map_err(|fault| sealed(&fault))?;
    if let Some(folder) = &wanted.out {
        let inside: Vec<(&str, &[u8])> =
            opened.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        files::write_into(folder, &inside)?;
    }
    let files: Vec<_> =
        opened.files.iter().map(|file| json!({ "name": file.name, "bytes": file.bytes.len() })).collect();
    let answer = json!({
        "submission_id": opened.manifest.submission_id, "sha256": opened.sha256.to_string(), "sender_known": opened.sender_known,
        "sender": opened.manifest.sender.to_string(), "sequence": opened.manifest.sequence, "demo": opened.manifest.demo,
        "files": files, "facts": opened.package.facts.len(),
    });
    out.answer(&answer, || {
        let names: Vec<String> = opened.files.iter().map(|file| format!("  {}", file.name)).collect();
        let known = if opened.sender_known { "cli-opened-known" } else { "cli-opened-unknown" };
        let id = opened.manifest.submission_id.as_str();
        format!("{}\n{}\n{}", say("cli-opened", &[("name", id.into())]), say(known, &[]), names.join("\n"))
    })
}

/// Makes the region's key pair: the secret into a new file that only its owner reads, the public one said with the words to compare by phone.
pub(crate) fn new_key(out: &Output, file: &Path) -> Done {
    let identity = RecipientIdentity::generate();
    let public = identity.recipient().to_string();
    files::write_secret(file, &identity.to_text())?;
    let words = fingerprint_words(&public);
    out.answer(&json!({ "public_key": public, "words": words }), || {
        let said = words.join(" ");
        [say("cli-key-made", &[]), format!("  {public}"), say("cli-key-words", &[("words", (&said).into())])].join("\n")
    })
}

fn sealed(fault: &samlat::exchange::sealed::SealedFault) -> Refusal {
    Refusal::Core(Error::Sealed(fault.code()))
}
