//! Sealed quarters, parcels and receipts. The first byte says what the rest is: `F` a sealed file, `S` its signature, `A` the archive inside, `P` the members of a package, `K` those of a parcel,
//! `R` a receipt. For the last four the seals, sums and hashes around it are made right, which no chance would hit.

use super::{Target, fixture, parts, with_kind};
use age::Encryptor;
use samlat::exchange::{
    packages::{self, Digest, PackageFile},
    parcels::{self, ParcelManifest, To, With},
    sealed::{
        Manifest, Opening, Outcome, Receipt, Recipient, RecipientIdentity, SigningKey, archive, manifest::ListedFile,
        open,
    },
};
use serde::Serialize;
use serde_json::{Value, json};
use std::io::Write;

const SEALED_AT: i64 = 1_791_000_000;

pub struct Sealed {
    identity: RecipientIdentity,
    signer: SigningKey,
    file: Vec<u8>,
    signature: Vec<u8>,
}

impl Target for Sealed {
    const NAME: &'static str = "sealed";

    fn new() -> Self {
        let identity = String::from_utf8(fixture("sealed/region-test-identity.txt")).expect("text");
        Self {
            identity: identity.parse().ok().expect("an identity"),
            signer: SigningKey::from_bytes(&[7; 40]),
            file: fixture("sealed/K2403-2026-Q3-r1.kex"),
            signature: fixture("sealed/K2403-2026-Q3-r1.kex.minisig"),
        }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        match input.split_first() {
            Some((b'F', file)) => self.opens(file, &self.signature),
            Some((b'S', signature)) => self.opens(&self.file, signature),
            Some((b'A', archive)) => self.opens_sealed(archive),
            Some((b'P', members)) => self.opens_package(parts::read(members)),
            Some((b'K', members)) => self.opens_parcel(&parts::read(members)).is_some(),
            Some((b'R', receipt)) => self.reads_receipt(receipt),
            _ => false,
        }
    }

    fn seeds() -> Vec<Vec<u8>> {
        let this = Self::new();
        let opening = Opening { identity: &this.identity, sender: None, area: None, received: &[] };
        let opened = open(&this.file, &this.signature, &opening).ok().expect("the fixture opens");
        let receipt = Receipt::of(&opened, Outcome::Accepted, opened.manifest.sealed_at, &this.signer);
        let receipt = receipt.sign(&this.signer).ok().expect("a receipt");
        let manifest = pretty(&opened.manifest);
        let cut: Vec<(&str, Vec<u8>)> =
            opened.files.iter().map(|file| (file.name.as_str(), short(&file.name, &file.bytes))).collect();
        let whole: Vec<(&str, &[u8])> = std::iter::once(("manifest.json", manifest.as_slice()))
            .chain(
                opened
                    .files
                    .iter()
                    .filter(|file| file.name != packages::WORKBOOK)
                    .map(|file| (file.name.as_str(), file.bytes.as_slice())),
            )
            .chain([(packages::WORKBOOK, b"x".as_slice())])
            .collect();
        let short: Vec<(&str, &[u8])> = std::iter::once(("manifest.json", manifest.as_slice()))
            .chain(cut.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
            .collect();
        let members = |names: &[(&str, &[u8])]| {
            names
                .iter()
                .map(|(name, bytes)| PackageFile { name: (*name).to_owned(), bytes: bytes.to_vec() })
                .collect::<Vec<_>>()
        };
        let archive = archive::write(&members(&short), SEALED_AT).ok().expect("an archive");
        vec![
            with_kind(b'F', &this.file[..2000]),
            with_kind(b'S', &this.signature),
            with_kind(b'A', &archive),
            with_kind(b'P', &parts::write(&whole)),
            with_kind(b'P', &parts::write(&short)),
            with_kind(b'R', &receipt.bytes),
            with_kind(b'K', &this.parcel()),
        ]
    }
}

impl Sealed {
    fn opens(&self, file: &[u8], signature: &[u8]) -> bool {
        let pinned = Some(self.signer.public());
        for sender in [None, pinned.as_ref()] {
            let opening = Opening { identity: &self.identity, sender, area: None, received: &[] };
            let Ok(opened) = open(file, signature, &opening) else { continue };
            let packed = packages::check(&opened.files);
            assert!(packed.is_ok(), "what was opened was checked");
            return true;
        }
        false
    }

    fn recipient(&self) -> Recipient {
        self.identity.recipient()
    }

    /// Seals whatever lies in the archive, and opens it.
    fn opens_sealed(&self, archive: &[u8]) -> bool {
        let recipient: age::x25519::Recipient = self.recipient().as_str().parse().expect("a recipient");
        let to = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).expect("one recipient");
        let mut file = Vec::new();
        let mut writer = to.wrap_output(&mut file).expect("memory");
        writer.write_all(archive).and_then(|()| writer.finish()).expect("memory");
        let signature = self.signer.sign(&file, "samlat");
        self.opens(&file, signature.as_bytes())
    }

    /// A package whose hashes, sender and receivers are made right.
    fn opens_package(&self, members: Vec<(String, Vec<u8>)>) -> bool {
        let mut files: Vec<PackageFile> =
            members.into_iter().map(|(name, bytes)| PackageFile { name, bytes }).collect();
        let manifest = files.iter().position(|file| file.name == "manifest.json").map(|at| files.remove(at));
        let Some(manifest) = manifest else { return false };
        hash_facts(&mut files);
        describe(&mut files);
        let claimed = packages::check(&files);
        let manifest = match serde_json::from_slice::<Manifest>(&manifest.bytes) {
            Ok(mut manifest) => {
                manifest.sender = self.signer.public();
                manifest.recipients = vec![self.recipient()];
                manifest.files = files.iter().map(listed).collect();
                pretty(&manifest)
            }
            Err(_) => manifest.bytes,
        };
        let signature = self.signer.sign(&manifest, "samlat").into_bytes();
        let first = [("manifest.json", manifest), ("manifest.minisig", signature)];
        let first = first.map(|(name, bytes)| PackageFile { name: name.to_owned(), bytes });
        let members: Vec<PackageFile> = first.into_iter().chain(files).collect();
        let Ok(archive) = archive::write(&members, SEALED_AT) else { return false };
        let opened = self.opens_sealed(&archive);
        assert!(!opened || claimed.is_ok(), "what is opened was checked");
        if let Ok(package) = &claimed {
            self.builds_again(package);
        }
        opened
    }

    /// What was believed can be written again, and reads back the same.
    fn builds_again(&self, package: &packages::Package) {
        let built = packages::build(package, &packages::Background::default());
        let built = built.ok().expect("what was checked can be built");
        let again = packages::check(&built).ok().expect("what was built can be checked");
        assert!(again == *package, "and says the same");
    }

    fn opens_parcel(&self, members: &[(String, Vec<u8>)]) -> Option<()> {
        let part = |name: &str| members.iter().find(|(one, _)| one == name).map(|(_, bytes)| bytes.as_slice());
        let mut manifest: ParcelManifest = serde_json::from_slice(part("manifest.json")?).ok()?;
        let content = part("content.json")?;
        manifest.sender = self.signer.public();
        manifest.to = Some(self.recipient());
        manifest.content_sha256 = Digest::of(content);
        let sealed = parcels::seal(&manifest, content, &self.signer, &To::Key(self.recipient())).ok()?;
        let opened = parcels::open(&sealed, &With { identity: &self.identity, passphrase: None }).ok()?;
        let written = parcels::written(&opened.content).ok().expect("what was read can be written");
        assert!(written == content, "there is one way to write it");
        Some(())
    }

    fn reads_receipt(&self, receipt: &[u8]) -> bool {
        let signer = self.signer.public();
        let mut receipt = receipt.to_vec();
        if let Ok(mut value) = serde_json::from_slice::<Receipt>(&receipt) {
            value.signer = signer.clone();
            receipt = pretty(&value);
        }
        let signature = self.signer.sign(&receipt, "samlat");
        let sealed = Digest::of(&self.file);
        Receipt::read(&receipt, signature.as_bytes(), Some(&signer), &sealed).is_ok()
    }

    /// An empty parcel, for a seed.
    fn parcel(&self) -> Vec<u8> {
        let content = json!({
            "from": { "municipality_code": "2403", "municipality": "Bjurholm", "team": "HLT-teamet", "coordinator": "Ingrid", "phone": "" },
            "handover": {
                "kind": "move", "question": "Ta över", "why_now": "", "continues": "", "information": ["Planen"], "not_along": "",
                "ground": "consent", "offered_on": "2026-10-13", "due_on": "2026-11-13",
            },
            "first_name": "Prov", "last_name": "Provsson",
            "number": { "number": null, "birth_on": "2015-03-01", "sex": null },
            "guardians": [{ "name": "Prov", "relation": "mamma", "phone": "" }],
            "school": { "school": "", "school_form": null, "grade": 4, "language": "" },
            "voices": [{ "heard_on": "2026-09-01", "words": "Jag vill", "asked_by": "Ingrid" }],
            "done": [{ "done_on": "2026-09-01", "what": "Samtal", "unit": "Skolan", "helped": null }],
        });
        let content = serde_json::from_value(content).ok().and_then(|content| parcels::written(&content).ok());
        let content = content.expect("a parcel's content");
        let at = "2026-10-13T08:14:00Z".parse().expect("a moment");
        let id = uuid::Uuid::from_bytes([9; 16]);
        let to = To::Key(self.recipient());
        let token = "00".repeat(32);
        let manifest = ParcelManifest::new(id, 1, at, &self.signer, self.recipient(), token, &to, &content);
        parts::write(&[("manifest.json", &pretty(&manifest)), ("content.json", &content)])
    }
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("it can be written");
    bytes.push(b'\n');
    bytes
}

fn listed(file: &PackageFile) -> ListedFile {
    let lines = || file.bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
    ListedFile {
        name: file.name.clone(),
        bytes: file.bytes.len() as u64,
        sha256: Digest::of(&file.bytes),
        rows: file.name.ends_with(".csv").then(|| lines().saturating_sub(1)),
    }
}

/// The submission names the hash of the facts, and how many rows they have.
fn hash_facts(files: &mut [PackageFile]) {
    let content = |name: &str| files.iter().find(|file| file.name == name).map(|file| file.bytes.clone());
    let (Some(facts), Some(submission)) = (content("facts.csv"), content("submission.csv")) else { return };
    let rows = facts.iter().filter(|byte| **byte == b'\n').count().saturating_sub(1).to_string();
    let text = String::from_utf8_lossy(&submission).into_owned();
    let Some((head, row)) = text.split_once("\r\n") else { return };
    let mut cells: Vec<String> = row.trim_end().split(';').map(str::to_owned).collect();
    for (name, cell) in head.split(';').zip(&mut cells) {
        match name {
            "facts_sha256" => *cell = Digest::of(&facts).to_string(),
            "facts_rows" => cell.clone_from(&rows),
            _ => {}
        }
    }
    let row = format!("{head}\r\n{}\r\n", cells.join(";"));
    if let Some(file) = files.iter_mut().find(|file| file.name == "submission.csv") {
        file.bytes = row.into_bytes();
    }
}

/// The description names the length and the hash of every other file.
fn describe(files: &mut [PackageFile]) {
    let sums: Vec<(String, usize, String)> = files
        .iter()
        .map(|file| (file.name.clone(), file.bytes.len(), format!("sha256:{}", Digest::of(&file.bytes))))
        .collect();
    let Some(description) = files.iter_mut().find(|file| file.name == "datapackage.json") else { return };
    let Ok(mut value) = serde_json::from_slice::<Value>(&description.bytes) else { return };
    for list in ["resources", "attachments"] {
        for resource in value.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            let Some((_, bytes, hash)) = sums.iter().find(|(name, ..)| resource["path"] == *name.as_str()) else {
                continue;
            };
            if let Some(resource) = resource.as_object_mut() {
                resource.insert("bytes".to_owned(), (*bytes).into());
                resource.insert("hash".to_owned(), hash.as_str().into());
            }
        }
    }
    description.bytes = pretty(&value);
}

/// The beginning of a table, and of the description what must be there: a smaller input is changed more to the point.
fn short(name: &str, bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    match name {
        "datapackage.json" => {
            let mut value: Value = serde_json::from_slice(bytes).expect("a description");
            for resource in value["resources"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
                resource.retain(|key, _| ["path", "bytes", "hash"].contains(&key.as_str()));
            }
            serde_json::to_vec(&value).expect("it can be written")
        }
        "facts.csv" => text.split_inclusive("\r\n").take(4).collect::<String>().into_bytes(),
        packages::WORKBOOK => b"x".to_vec(),
        _ => bytes.to_vec(),
    }
}
