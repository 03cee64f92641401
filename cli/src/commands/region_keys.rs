//! `samlat new-region-key`: the region's own key pair. Invariant: the secret is written once, readable by its owner only, and never shown.

use crate::{
    output::{Done, Output, Refusal},
    session,
};
use samlat::{
    exchange::sealed::{RecipientIdentity, keys::fingerprint_words},
    words::say,
};
use serde_json::json;
use std::{io::Write as _, path::Path};

/// Makes a key pair: the secret in the file (as stock `age` reads it), the public key on standard output.
pub(crate) fn run(out: &Output, file: &Path) -> Done {
    let identity = RecipientIdentity::generate();
    let public = identity.recipient().to_string();
    let made = session::now().at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(file).and_then(|mut open| {
        writeln!(open, "# created: {made}\n# public key: {public}\n{}", identity.to_text().as_str())?;
        open.sync_all()
    });
    written.map_err(|_| Refusal::unwritable(file))?;
    let words = fingerprint_words(&public).join(" ");
    out.answer(&json!({ "public_key": public, "words": words }), || {
        say("cli-region-key", &[("key", public.as_str().into()), ("words", words.as_str().into())])
    })
}
