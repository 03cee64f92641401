//! The sealed quarter file from outside: what is sealed opens, and nothing else does.

mod keys;
mod packages;
mod sample;
mod stock;

use samlat::exchange::packages::{Digest, PackageFault, PackageFile, build};
use samlat::exchange::sealed::standing::{ChainState, PeriodState, SequenceState};
use samlat::exchange::sealed::{
    Opened, Opening, Outcome, Receipt, Received, Recipient, RecipientIdentity, SealInfo, SealedFault, SealedFile,
    SenderKey, SigningKey, archive, open, seal,
};

use sample::{background, info, package};

/// A municipality, the region it reports to, and a file between them.
struct Desk {
    signer: SigningKey,
    region: RecipientIdentity,
    files: Vec<PackageFile>,
    sealed: SealedFile,
}

fn desk() -> Desk {
    let (signer, region) = (SigningKey::generate().unwrap(), RecipientIdentity::generate());
    let files = build(&package(), &background()).unwrap();
    let sealed = seal(&files, &info(), &signer, &[region.recipient()]).unwrap();
    Desk { signer, region, files, sealed }
}

impl Desk {
    fn open(&self, bytes: &[u8], signature: &[u8]) -> Result<Opened, SealedFault> {
        open_with(bytes, signature, &self.region, Some(&self.signer.public()))
    }
}

fn open_with(
    bytes: &[u8],
    signature: &[u8],
    identity: &RecipientIdentity,
    sender: Option<&SenderKey>,
) -> Result<Opened, SealedFault> {
    open(bytes, signature, &Opening { identity, sender, area: None, received: &[] })
}

fn code(refused: Result<Opened, SealedFault>) -> &'static str {
    refused.err().expect("it must not open").code()
}

fn key(recipient: &Recipient) -> age::x25519::Recipient {
    recipient.as_str().parse().unwrap()
}

fn identity(region: &RecipientIdentity) -> age::x25519::Identity {
    region.to_text().parse().unwrap()
}

#[test]
fn what_is_sealed_opens_at_the_region() {
    let desk = desk();
    assert_eq!(desk.sealed.name, "K2403-2026-Q3-r1.kex");
    assert_eq!(desk.sealed.signature_name, "K2403-2026-Q3-r1.kex.minisig");
    let opened = desk.open(&desk.sealed.bytes, &desk.sealed.signature).unwrap();
    assert!(opened.package == package());
    assert!(opened.files == desk.files);
    assert_eq!(opened.manifest, desk.sealed.manifest);
    assert_eq!(opened.sha256, desk.sealed.sha256);
    assert!(opened.sender_known && opened.manifest.demo);
    let rows: Vec<Option<u64>> = opened.manifest.files.iter().map(|file| file.rows).collect();
    assert_eq!(rows[1..3], [Some(1), Some(package().facts.len() as u64)]);
}

#[test]
fn both_of_two_recipients_can_open_and_nobody_else() {
    let desk = desk();
    let next = RecipientIdentity::generate();
    let both = [desk.region.recipient(), next.recipient()];
    let sealed = seal(&desk.files, &info(), &desk.signer, &both).unwrap();
    for identity in [&desk.region, &next] {
        assert!(open_with(&sealed.bytes, &sealed.signature, identity, Some(&desk.signer.public())).is_ok());
    }
    let stranger = RecipientIdentity::generate();
    assert_eq!(code(open_with(&sealed.bytes, &sealed.signature, &stranger, None)), "sealed-not-for-us");
    assert_eq!(seal(&desk.files, &info(), &desk.signer, &[]).err().unwrap().code(), "sealed-no-recipient");
}

#[test]
fn an_unknown_sender_is_named_by_its_key_and_never_taken_for_known() {
    let desk = desk();
    let opened = open_with(&desk.sealed.bytes, &desk.sealed.signature, &desk.region, None).unwrap();
    assert!(!opened.sender_known);
    assert_eq!(opened.manifest.sender, desk.signer.public());
    let other = SigningKey::generate().unwrap().public();
    let refused = open_with(&desk.sealed.bytes, &desk.sealed.signature, &desk.region, Some(&other));
    assert_eq!(code(refused), "sealed-other-sender");
}

#[test]
fn every_changed_byte_is_noticed() {
    let desk = desk();
    let (bytes, signature) = (&desk.sealed.bytes, &desk.sealed.signature);
    let mut tried = 0;
    for at in 0..signature.len() {
        for flip in [0x01, 0x20, 0x80, 0xff] {
            let mut changed = signature.clone();
            changed[at] ^= flip;
            for sender in [Some(&desk.signer.public()), None] {
                assert!(open_with(bytes, &changed, &desk.region, sender).is_err(), "signature byte {at} ^ {flip}");
            }
            tried += 1;
        }
    }
    let head = 400.min(bytes.len());
    for at in (0..head).chain((head..bytes.len()).step_by(7)).chain([bytes.len() - 1]) {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(desk.open(&changed, signature).is_err(), "byte {at}");
        tried += 1;
    }
    assert!(tried > 5_000, "{tried}");
}

#[test]
fn without_a_pinned_key_a_changed_byte_is_noticed_too() {
    let desk = desk();
    let bytes = &desk.sealed.bytes;
    for at in (0..400).step_by(3).chain((400..bytes.len()).step_by(997)) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x04;
        assert!(open_with(&changed, &desk.sealed.signature, &desk.region, None).is_err(), "byte {at}");
    }
}

#[test]
fn a_cut_or_lengthened_file_is_noticed() {
    let desk = desk();
    let (bytes, signature) = (&desk.sealed.bytes, &desk.sealed.signature);
    for length in [0, 1, 100, bytes.len() / 2, bytes.len() - 1] {
        assert!(desk.open(&bytes[..length], signature).is_err(), "{length} bytes");
        assert!(open_with(&bytes[..length], signature, &desk.region, None).is_err(), "{length} bytes");
    }
    assert!(desk.open(&[bytes.as_slice(), b"\n"].concat(), signature).is_err());
    assert!(desk.open(bytes, &[signature.as_slice(), b"\n"].concat()).is_err());
    assert_eq!(code(desk.open(bytes, b"")), "sealed-signature-unreadable");
}

#[test]
fn a_file_passed_on_to_another_region_is_noticed() {
    let desk = desk();
    let other = RecipientIdentity::generate();
    let plain = age::decrypt(&identity(&desk.region), &desk.sealed.bytes).unwrap();
    let resealed = age::encrypt(&key(&other.recipient()), &plain).unwrap();
    let thief = SigningKey::generate().unwrap();
    for sender in [Some(&thief.public()), None] {
        let refused = open_with(&resealed, thief.sign(&resealed, "x").as_bytes(), &other, sender);
        assert!(["sealed-signers-differ", "sealed-other-sender"].contains(&code(refused)));
    }
    let by_sender = desk.signer.sign(&resealed, "x");
    let refused = open_with(&resealed, by_sender.as_bytes(), &other, Some(&desk.signer.public()));
    assert_eq!(code(refused), "sealed-not-for-us");
}

/// Opens an archive that the sender's own key has sealed, after a change to its members.
fn resealed(desk: &Desk, change: impl FnOnce(&mut Vec<PackageFile>), time: i64) -> Result<Opened, SealedFault> {
    let plain = age::decrypt(&identity(&desk.region), &desk.sealed.bytes).unwrap();
    let mut members = archive::read(&plain).unwrap();
    change(&mut members);
    let bytes = age::encrypt(&key(&desk.region.recipient()), &archive::write(&members, time).unwrap()).unwrap();
    let signature = desk.signer.sign(&bytes, "x");
    desk.open(&bytes, signature.as_bytes())
}

#[test]
fn what_is_inside_must_be_what_the_manifest_says() {
    let desk = desk();
    let resign = |members: &mut Vec<PackageFile>, from: &str, to: &str| {
        let manifest = String::from_utf8(members[0].bytes.clone()).unwrap();
        assert!(manifest.contains(from), "{from}");
        members[0].bytes = manifest.replacen(from, to, 1).into_bytes();
        members[1].bytes = desk.signer.sign(&members[0].bytes, "x").into_bytes();
    };
    assert!(resealed(&desk, |_| (), 0).is_ok());
    assert_eq!(code(resealed(&desk, |members| members[4].bytes.push(b' '), 0)), "sealed-manifest");
    assert_eq!(code(resealed(&desk, |members| members.swap(3, 4), 0)), "sealed-manifest");
    assert_eq!(code(resealed(&desk, |members| drop(members.pop()), 0)), "sealed-manifest");
    assert_eq!(code(resealed(&desk, |members| members.swap(0, 1), 0)), "sealed-archive");
    assert_eq!(code(resealed(&desk, |members| members[0].bytes.push(b' '), 0)), "sealed-signers-differ");
    let forged = [
        ("\"format_version\": 1,", "\"format_version\": 2,", "sealed-newer"),
        ("\"format_version\": 1,", "\"format_version\": 1, \"format_version\": 1,", "sealed-manifest"),
        ("\"format\": \"samlat-kex\"", "\"format\": \"other\"", "sealed-manifest"),
        ("\"package_version\": \"1.0\"", "\"package_version\": \"1.1\"", "sealed-newer"),
        ("\"package_version\": \"1.0\"", "\"package_version\": \"1.1\"", "sealed-newer"),
        ("\"demo\": true", "\"demo\": false", "sealed-manifest"),
        ("\"revision\": 1", "\"revision\": 2", "sealed-manifest"),
        ("\"sequence\": 1", "\"sequence\": 0", "sealed-manifest"),
        ("\"area\": \"K2403\"", "\"area\": \"K2404\"", "sealed-manifest"),
        ("\"tier\": \"L1_EXACT\"", "\"tier\": \"L2_PROTECTED\"", "sealed-manifest"),
        ("\"tier\": \"L1_EXACT\"", "\"name\": \"L1_EXACT\"", "sealed-manifest"),
        ("{", "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{", "sealed-manifest"),
    ];
    for (from, to, expected) in forged {
        assert_eq!(code(resealed(&desk, |members| resign(members, from, to), 0)), expected, "{to}");
    }
}

#[test]
fn only_our_own_archives_are_read() {
    let desk = desk();
    let plain = age::decrypt(&identity(&desk.region), &desk.sealed.bytes).unwrap();
    assert!(archive::read(&plain).is_ok());
    for at in (0..512).chain(plain.len() - 1024..plain.len()) {
        let mut changed = plain.clone();
        changed[at] ^= 0x01;
        let same_name = archive::read(&changed).is_ok_and(|files| files[0].name == "manifest.json");
        assert!(!same_name, "byte {at}");
    }
    let file = |name: &str| PackageFile { name: name.to_owned(), bytes: vec![1; 513] };
    for name in ["../x", "a/b", "/etc", "", ".hidden", "Stor", "nul l", "å", &"x".repeat(65)] {
        assert!(archive::write(&[file(name)], 0).is_err(), "{name}");
    }
    let many: Vec<PackageFile> = (0..65).map(|number| file(&format!("f{number}"))).collect();
    assert_eq!(archive::write(&many, 0).unwrap_err().code(), "sealed-too-large");
    assert!(archive::read(&archive::write(&many[..64], 1).unwrap()).unwrap() == many[..64]);
}

#[test]
fn a_file_that_is_no_sealed_file_is_told_from_one_that_is_broken() {
    let desk = desk();
    let letter = b"Hej! Har kommer kvartalet.".as_slice();
    let signature = desk.signer.sign(letter, "x");
    assert_eq!(code(desk.open(letter, signature.as_bytes())), "sealed-not-sealed");
    let huge = vec![0; 64 * 1024 * 1024 + 1];
    assert_eq!(code(desk.open(&huge, signature.as_bytes())), "sealed-too-large");
    let area = "K2404".parse().unwrap();
    let opening = Opening { identity: &desk.region, sender: None, area: Some(&area), received: &[] };
    assert_eq!(code(open(&desk.sealed.bytes, &desk.sealed.signature, &opening)), "sealed-other-area");
}

#[test]
fn a_file_knows_its_place_among_those_received() {
    let desk = desk();
    let seal_as = |sequence, previous: Option<&SealedFile>| {
        let previous = previous.map(|file| file.sha256.clone());
        seal(&desk.files, &SealInfo { sequence, previous, ..info() }, &desk.signer, &[desk.region.recipient()]).unwrap()
    };
    let received = |file: &SealedFile, revision, period: &str| Received {
        sequence: file.manifest.sequence,
        period: period.parse().unwrap(),
        revision,
        sha256: file.sha256.clone(),
    };
    let (first, clash) = (seal_as(1, None), seal_as(1, None));
    let (second, third, stray) = (seal_as(2, Some(&first)), seal_as(3, Some(&clash)), seal_as(2, Some(&clash)));
    let place = |file: &SealedFile, before: &[Received]| {
        let opening =
            Opening { identity: &desk.region, sender: Some(&desk.signer.public()), area: None, received: before };
        let standing = open(&file.bytes, &file.signature, &opening).unwrap().standing;
        (standing.sequence, standing.chain, standing.period)
    };
    let earlier = || received(&first, 1, "2026-Q2");
    let gap = SequenceState::Gap { from: 2, to: 2 };
    assert_eq!(place(&first, &[]), (SequenceState::First, ChainState::Begins, PeriodState::New));
    assert_eq!(place(&second, &[earlier()]), (SequenceState::Next, ChainState::Follows, PeriodState::New));
    assert_eq!(place(&third, &[earlier()]), (gap, ChainState::Unseen, PeriodState::New));
    assert_eq!(place(&stray, &[earlier()]), (SequenceState::Next, ChainState::Broken, PeriodState::New));
    let again = received(&first, 1, "2026-Q3");
    assert_eq!(
        place(&first, std::slice::from_ref(&again)),
        (SequenceState::Again, ChainState::Begins, PeriodState::Again)
    );
    assert_eq!(place(&clash, &[again]), (SequenceState::Clash, ChainState::Begins, PeriodState::Clash));
    let ahead = Received { sequence: 5, ..earlier() };
    let (first_two, unseen) = (SequenceState::Gap { from: 1, to: 2 }, ChainState::Unseen);
    assert_eq!(place(&third, &[ahead]), (first_two, unseen, PeriodState::New), "what came after it fills no gap");
    let later = received(&second, 2, "2026-Q3");
    assert_eq!(place(&first, &[later]).2, PeriodState::Overtaken { by: 2 });
}

#[test]
fn a_receipt_is_believed_only_for_its_own_file_and_key() {
    let (desk, region) = (desk(), SigningKey::generate().unwrap());
    let opened = desk.open(&desk.sealed.bytes, &desk.sealed.signature).unwrap();
    let receipt = Receipt::of(&opened, Outcome::Accepted, sample::at("2026-10-14T07:00:00.5Z"), &region);
    let signed = receipt.sign(&region).unwrap();
    assert_eq!(signed.signature_name, "K2403-2026-Q3-r1.kvitto.json.minisig");
    let read = |bytes: &[u8], signature: &[u8], pinned| Receipt::read(bytes, signature, pinned, &desk.sealed.sha256);
    let key = region.public();
    assert_eq!(read(&signed.bytes, &signed.signature, Some(&key)), Ok(receipt.clone()));
    assert_eq!(read(&signed.bytes, &signed.signature, None), Ok(receipt.clone()));
    let other = desk.signer.public();
    assert_eq!(read(&signed.bytes, &signed.signature, Some(&other)), Err(SealedFault::OtherSender));
    let stray = Receipt::read(&signed.bytes, &signed.signature, Some(&key), &Digest::of(b"another file"));
    assert_eq!(stray, Err(SealedFault::OtherReceipt));
    assert!(receipt.sign(&desk.signer).is_err());
    for at in 0..signed.bytes.len() {
        let mut changed = signed.bytes.clone();
        changed[at] ^= 0x01;
        assert!(read(&changed, &signed.signature, Some(&key)).is_err(), "byte {at}");
        assert!(read(&changed, &signed.signature, None).is_err(), "byte {at}");
    }
}

#[test]
fn every_fault_is_a_plain_swedish_sentence() {
    use SealedFault as F;
    let text = String::new;
    let faults = [
        F::TooLarge,
        F::NotSealed,
        F::SignatureUnreadable,
        F::OtherSender,
        F::Changed,
        F::NotForUs,
        F::Newer,
        F::Archive,
    ];
    let receipts = [F::Receipt, F::OtherReceipt];
    let more = [F::Manifest, F::SignersDiffer, F::OtherArea, F::KeyMalformed, F::NoRecipient, F::Encryption];
    let packaged = [
        PackageFault::FileMissing { file: text() },
        PackageFault::FileUnlisted { file: text() },
        PackageFault::FileChanged { file: text() },
        PackageFault::Description,
        PackageFault::Newer { found: text() },
        PackageFault::TooLarge { file: text() },
        PackageFault::Columns { file: text() },
        PackageFault::Cell { file: text(), line: 1, column: text() },
        PackageFault::NotCanonical { file: text() },
        PackageFault::Formula { file: text(), line: 1, column: text() },
        PackageFault::Submission { column: text() },
        PackageFault::Foreign { line: 1, column: text() },
        PackageFault::Breakdown { line: 1 },
        PackageFault::ValueStatus { line: 1 },
        PackageFault::Confidentiality { line: 1 },
        PackageFault::TotalMissing { line: 1 },
        PackageFault::Sum { line: 1 },
        PackageFault::Share { line: 1 },
        PackageFault::Twice { line: 1 },
        PackageFault::Workbook,
    ];
    for fault in faults.into_iter().chain(receipts).chain(more).chain(packaged.map(F::Package)) {
        let sentence = fault.sentence();
        assert!(
            sentence.ends_with('.') && sentence.len() > 30 && !sentence.contains('{'),
            "{}: {sentence}",
            fault.code()
        );
    }
}
