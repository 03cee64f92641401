//! Sealed quarters. The first byte says what the rest is: `F` a sealed file, `S` its signature, `A` the archive inside, `P` the members of a package. For the last two the seals, sums and
//! hashes around it are made right, which no chance would hit.

use super::{
    Target, fixture, parts,
    seals::{SEALED_AT, encrypted, identity, member, pretty, signer},
    with_kind,
};
use samlat::exchange::{
    packages::{self, Digest, PackageFile},
    sealed::{Manifest, Opening, RecipientIdentity, SigningKey, archive, manifest::ListedFile, open},
};
use serde_json::Value;

pub struct Sealed {
    identity: RecipientIdentity,
    signer: SigningKey,
    file: Vec<u8>,
    signature: Vec<u8>,
}

impl Target for Sealed {
    const NAME: &'static str = "sealed";

    fn new() -> Self {
        Self {
            identity: identity(),
            signer: signer(),
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
            _ => false,
        }
    }

    fn seeds() -> Vec<Vec<u8>> {
        let this = Self::new();
        let opening = Opening { identity: &this.identity, sender: None, area: None, received: &[] };
        let opened = open(&this.file, &this.signature, &opening).ok().expect("the fixture opens");
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
        let members: Vec<PackageFile> = short.iter().map(|(name, bytes)| member(name, bytes)).collect();
        let archive = archive::write(&members, SEALED_AT).ok().expect("an archive");
        vec![
            with_kind(b'F', &this.file[..2000]),
            with_kind(b'S', &this.signature),
            with_kind(b'A', &archive),
            with_kind(b'P', &parts::write(&whole)),
            with_kind(b'P', &parts::write(&short)),
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

    /// Seals whatever lies in the archive, and opens it.
    fn opens_sealed(&self, archive: &[u8]) -> bool {
        let file = encrypted(archive, &self.identity.recipient());
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
                manifest.recipients = vec![self.identity.recipient()];
                manifest.files = files.iter().map(listed).collect();
                pretty(&manifest)
            }
            Err(_) => manifest.bytes,
        };
        let signature = self.signer.sign(&manifest, "samlat").into_bytes();
        let first = [member("manifest.json", &manifest), member("manifest.minisig", &signature)];
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
