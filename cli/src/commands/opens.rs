//! `samlat open-sealed`: the region's side. Needs no vault. Invariant: nothing is written before everything is verified, and then all of it or nothing.

use crate::{
    arguments::OpenSealed,
    files::{self, beside},
    output::{Done, Output, Refusal},
    session,
};
use samlat::{
    Error,
    exchange::sealed::{
        Opened, Opening, Outcome, Receipt, RecipientIdentity, SenderKey, SignedReceipt, SigningKey,
        keys::fingerprint_words, open,
    },
    words::say,
};
use serde_json::json;
use std::path::Path;
use zeroize::Zeroizing;

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
    let receipt = wanted.key.as_deref().map(|key| receipt(&opened, key, wanted.set_aside)).transpose()?;
    if let Some(folder) = &wanted.out {
        let inside: Vec<(&str, &[u8])> =
            opened.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
        files::write_into(folder, &inside)?;
    }
    // Last: a municipality that has its receipt has its figures here.
    let receipt = match (&wanted.receipt, &receipt) {
        (Some(folder), Some(signed)) => files::write_into(
            folder,
            &[
                (signed.signature_name.as_str(), signed.signature.as_slice()),
                (signed.name.as_str(), signed.bytes.as_slice()),
            ],
        )?,
        _ => Vec::new(),
    };
    let files: Vec<_> =
        opened.files.iter().map(|file| json!({ "name": file.name, "bytes": file.bytes.len() })).collect();
    let answer = json!({
        "submission_id": opened.manifest.submission_id, "sha256": opened.sha256.to_string(), "sender_known": opened.sender_known,
        "sender": opened.manifest.sender.to_string(), "sequence": opened.manifest.sequence, "demo": opened.manifest.demo,
        "files": files, "facts": opened.package.facts.len(), "receipt": receipt,
    });
    out.answer(&answer, || {
        let names: Vec<String> = opened.files.iter().map(|file| format!("  {}", file.name)).collect();
        let known = if opened.sender_known { "cli-opened-known" } else { "cli-opened-unknown" };
        let id = opened.manifest.submission_id.as_str();
        let mut lines = vec![say("cli-opened", &[("name", id.into())]), say(known, &[])];
        lines.extend(names);
        if !receipt.is_empty() {
            lines.push(say("cli-receipt-made", &[]));
            lines.extend(receipt.iter().map(|file| format!("  {file}")));
        }
        lines.join("\n")
    })
}

/// The region's signed answer to the file.
fn receipt(opened: &Opened, key: &Path, set_aside: bool) -> Done<SignedReceipt> {
    let key: SigningKey = Zeroizing::new(text(key)?).parse().map_err(|fault| sealed(&fault))?;
    let outcome = if set_aside { Outcome::Quarantined } else { Outcome::Accepted };
    Receipt::of(opened, outcome, session::now().at, &key).sign(&key).map_err(|fault| sealed(&fault))
}

/// Makes the region's key pair: the secret into a new file that only its owner reads, the public one said with the words to compare by phone.
pub(crate) fn new_key(out: &Output, file: &Path) -> Done {
    let identity = RecipientIdentity::generate();
    files::write_secret(file, &identity.to_text())?;
    made(out, &identity.recipient().to_string())
}

/// Makes the key pair that the region's receipts are signed with, in the same way.
pub(crate) fn new_receipt_key(out: &Output, file: &Path) -> Done {
    let key = SigningKey::generate().map_err(|fault| sealed(&fault))?;
    files::write_secret(file, &key.to_file())?;
    made(out, &key.public().to_string())
}

/// Says the public key, and the words to compare by phone.
fn made(out: &Output, public: &str) -> Done {
    let words = fingerprint_words(public);
    out.answer(&json!({ "public_key": public, "words": words }), || {
        let said = words.join(" ");
        [say("cli-key-made", &[]), format!("  {public}"), say("cli-key-words", &[("words", (&said).into())])].join("\n")
    })
}

fn sealed(fault: &samlat::exchange::sealed::SealedFault) -> Refusal {
    Refusal::Core(Error::Sealed(fault.code()))
}
