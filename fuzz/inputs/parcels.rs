//! What comes from another municipality. The first byte says what the rest is: `F` a file as it came, `A` the archive inside one, `K` the members of a parcel, `W` what takes a parcel back, `Q` the
//! receipt of a parcel. For the last three the keys, hashes and signatures around it are made right, which no chance would hit, and what holds goes on through the ops of a vault.

use super::{
    Target,
    offices::{Made, Office, TODAY, file},
    parts,
    seals::{SEALED_AT, encrypted, identity, member, pretty, signer},
    with_kind,
};
use chrono::{DateTime, Utc};
use samlat::{
    domain::parcels::{ParcelContent, ParcelReply},
    exchange::{
        packages::Digest,
        parcels::{
            self, Came, FORMAT_VERSION, ParcelManifest, ParcelReceipt, To, With,
            withdrawals::{self, ParcelWithdrawal, WithdrawnRevision},
        },
        sealed::{Recipient, RecipientIdentity, SigningKey, archive},
    },
    ops::FileContent,
};
use serde_json::{Value, json};
use uuid::Uuid;

/// So many parcels make a vault old.
const OLD: u32 = 200;

pub struct Parcels {
    identity: RecipientIdentity,
    signer: SigningKey,
    made: Made,
    office: Office,
    /// The vault's own key.
    key: Recipient,
    /// Who takes over there.
    person: Value,
    /// The parcel that the vault sent to us.
    sent: ParcelManifest,
    sent_sha256: Digest,
    came: u32,
}

impl Target for Parcels {
    const NAME: &'static str = "parcels";

    fn new() -> Self {
        let (identity, mut office) = (identity(), Office::new());
        let key = office.must("parcel_key", json!({}))["key"].as_str().and_then(|key| key.parse().ok());
        let unit = office.must("list_units", json!({}))[0]["id"].clone();
        let person = json!({ "unit": unit, "name": "Karin Holmlund", "title": "skolkurator", "in_team": true });
        let person = office.must("add_professional", person)["id"].clone();
        let sent = sent(&mut office, &person, &identity.recipient());
        let opened = parcels::open(&sent, &With { identity: &identity, passphrase: None }).ok();
        let made = office.made();
        Self {
            office: made.open(),
            made,
            key: key.expect("a key"),
            person,
            sent: opened.expect("it is for us").manifest,
            sent_sha256: Digest::of(&sent),
            came: 0,
            identity,
            signer: signer(),
        }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        if self.came > OLD {
            (self.office, self.came) = (self.made.open(), 0);
        }
        match input.split_first() {
            Some((b'F', file)) => self.opens(file),
            Some((b'A', archive)) => self.opens(&encrypted(archive, &self.identity.recipient())),
            Some((b'K', members)) => self.opens_parcel(&parts::read(members)).is_some(),
            Some((b'W', withdrawal)) => self.takes_back(withdrawal).is_some(),
            Some((b'Q', receipt)) => self.reads_receipt(receipt).is_some(),
            _ => false,
        }
    }

    fn seeds() -> Vec<Vec<u8>> {
        let (identity, signer) = (identity(), signer());
        let (content, to) = (content(), To::Key(identity.recipient()));
        let manifest = manifest(1, &signer, &identity.recipient(), &to, &content);
        let sealed = parcels::seal(&manifest, &content, &signer, &to).ok().expect("a parcel");
        let revisions = vec![WithdrawnRevision { revision: 1, sha256: Digest::of(&sealed) }];
        let on = TODAY.parse().expect("a day");
        let withdrawal = ParcelWithdrawal::new(manifest.parcel, revisions, on, manifest.sealed_at, &signer, &to);
        let receipt = |reply: Value| {
            let reply: ParcelReply = serde_json::from_value(reply).expect("a reply");
            pretty(&ParcelReceipt {
                format: "samlat-parcel-receipt".to_owned(),
                format_version: FORMAT_VERSION,
                parcel: manifest.parcel,
                revision: 1,
                sha256: Digest::of(&sealed),
                token: manifest.token.clone(),
                reply,
                sealed_at: manifest.sealed_at,
                signer: signer.public(),
            })
        };
        let by =
            json!({ "name": "Siv Ek", "title": "rektor", "unit": "Skolan", "phone": "", "municipality": "Vännäs" });
        let yes = receipt(
            json!({ "answer": "accepted", "answered_on": TODAY, "by": by.clone(), "reason": null, "text": "" }),
        );
        let no = receipt(
            json!({ "answer": "declined", "answered_on": TODAY, "by": by, "reason": "other", "text": "Har inte flyttat hit." }),
        );
        let packed = archive::write(&[member("withdrawal.json", &pretty(&withdrawal))], SEALED_AT);
        vec![
            with_kind(b'F', &sealed),
            with_kind(b'A', &packed.ok().expect("an archive")),
            with_kind(b'K', &parts::write(&[("manifest.json", &pretty(&manifest)), ("content.json", &content)])),
            with_kind(b'W', &pretty(&withdrawal)),
            with_kind(b'Q', &yes),
            with_kind(b'Q', &no),
        ]
    }
}

impl Parcels {
    fn with(&self) -> With<'_> {
        With { identity: &self.identity, passphrase: None }
    }

    fn opens(&self, file: &[u8]) -> bool {
        let receipt = parcels::read_receipt(file, &self.identity).is_ok();
        parcels::open_any(file, &self.with()).is_ok() || receipt
    }

    fn opens_parcel(&mut self, members: &[(String, Vec<u8>)]) -> Option<()> {
        let part = |name: &str| members.iter().find(|(one, _)| one == name).map(|(_, bytes)| bytes.as_slice());
        let mut manifest: ParcelManifest = serde_json::from_slice(part("manifest.json")?).ok()?;
        let content = part("content.json")?;
        let read = serde_json::from_slice::<ParcelContent>(content).ok();
        let written = read.and_then(|read| parcels::written(&read).ok());
        let content = written.unwrap_or_else(|| content.to_vec());
        let to = To::Key(self.identity.recipient());
        let sealed = self.sealed(&mut manifest, &content, &to)?;
        let opened = parcels::open(&sealed, &self.with()).ok()?;
        let written = parcels::written(&opened.content).ok().expect("what was read can be written");
        assert!(written == content, "there is one way to write it");
        self.takes_over(manifest, &content);
        Some(())
    }

    fn sealed(&self, manifest: &mut ParcelManifest, content: &[u8], to: &To) -> Option<Vec<u8>> {
        manifest.sender = self.signer.public();
        manifest.content_sha256 = Digest::of(content);
        if let To::Key(key) = to {
            manifest.to = Some(key.clone());
        }
        parcels::seal(manifest, content, &self.signer, to).ok()
    }

    /// A parcel comes to the vault: the file, its id there, and its hash.
    fn comes(&mut self, manifest: &mut ParcelManifest, content: &[u8]) -> Option<(FileContent, Value, Digest)> {
        self.came += 1;
        manifest.parcel = Uuid::from_u128(u128::from(self.came));
        let sealed = self.sealed(manifest, content, &To::Key(self.key.clone()))?;
        let sent = file(&sealed);
        let read = self.office.call("read_parcel", json!({ "file": sent }))?;
        self.office.must("today", json!({}));
        Some((sent, read["parcel"].clone(), Digest::of(&sealed)))
    }

    fn says_no(&mut self, parcel: &Value) -> Option<Value> {
        let no = json!({ "parcel": parcel, "answer": "declined", "answered_on": TODAY, "by": self.person, "reason": "other", "text": "Nej." });
        self.office.call("answer_parcel", no)
    }

    /// It is answered with a yes, or with a no where a yes is refused; read once more it changes nothing.
    fn takes_over(&mut self, mut manifest: ParcelManifest, content: &[u8]) {
        let Some((sent, parcel, _)) = self.comes(&mut manifest, content) else { return };
        let yes = json!({ "parcel": parcel, "answer": "accepted", "answered_on": TODAY, "by": self.person });
        let answered = self.office.call("answer_parcel", yes).or_else(|| self.says_no(&parcel));
        assert!(answered.is_some(), "what lies here can be answered");
        assert_eq!(self.office.must("read_parcel", json!({ "file": sent }))["again"], true);
    }

    fn takes_back(&mut self, written: &[u8]) -> Option<()> {
        let mut withdrawal: ParcelWithdrawal = serde_json::from_slice(written).ok()?;
        withdrawal.sender = self.signer.public();
        let names_us = withdrawal.to.is_some();
        withdrawal.to = names_us.then(|| self.identity.recipient());
        let to = To::Key(self.identity.recipient());
        let sealed = withdrawals::seal(&withdrawal, &self.signer, &to).ok()?;
        match parcels::open_any(&sealed, &self.with()).ok()? {
            Came::Withdrawal(read) => assert!(*read == withdrawal, "what was written is read again"),
            Came::Parcel(_) => panic!("what takes a parcel back is none"),
        }
        let (content, to) = (content(), To::Key(self.key.clone()));
        let mut manifest = manifest(1, &self.signer, &self.identity.recipient(), &to, &content);
        let (_, parcel, sha256) = self.comes(&mut manifest, &content)?;
        withdrawal.parcel = manifest.parcel;
        withdrawal.to = names_us.then(|| self.key.clone());
        for one in withdrawal.revisions.iter_mut().filter(|one| one.revision == 1) {
            one.sha256 = sha256.clone();
        }
        let sealed = withdrawals::seal(&withdrawal, &self.signer, &to).ok()?;
        let taken_back = self.office.call("read_parcel", json!({ "file": file(&sealed) }));
        if let Some(view) = &taken_back {
            assert!(view["content"].is_null(), "nothing about the child is kept");
        }
        assert_eq!(self.says_no(&parcel).is_none(), taken_back.is_some(), "it is answered unless it was taken back");
        Some(())
    }

    fn reads_receipt(&mut self, written: &[u8]) -> Option<()> {
        let mut receipt: ParcelReceipt = serde_json::from_slice(written).ok()?;
        receipt.signer = self.signer.public();
        receipt.parcel = self.sent.parcel;
        receipt.sha256 = self.sent_sha256.clone();
        receipt.token.clone_from(&self.sent.token);
        let bytes = pretty(&receipt);
        let signature = self.signer.sign(&bytes, "samlat");
        let members = [member("receipt.json", &bytes), member("receipt.minisig", signature.as_bytes())];
        let archive = archive::write(&members, receipt.sealed_at.timestamp()).ok()?;
        let read = parcels::read_receipt(&encrypted(&archive, &self.identity.recipient()), &self.identity).ok()?;
        assert!(read == receipt, "what was written is read again");
        let came = file(&encrypted(&archive, &self.key));
        if self.office.call("read_parcel_receipt", json!({ "file": came })).is_some() {
            self.office.must("undo", json!({ "act": null }));
        }
        Some(())
    }
}

/// A parcel of the vault's own, sealed to us.
fn sent(office: &mut Office, person: &Value, to: &Recipient) -> Vec<u8> {
    let child = json!({ "kind": "new", "child": { "first_name": "Prov", "last_name": "Provsson", "birth_on": "2015-03-01", "sex": "F" }, "guardians": [] });
    let case = json!({ "child": child, "source": "school", "intake_on": TODAY, "coordinator": person });
    let case = office.must("register_case", case)["case"]["id"].clone();
    let unit = json!({ "name": "HLT-teamet i Vännäs", "sector": "other", "organisation_kind": "municipality", "organisation_name": "Vännäs kommun" });
    let unit = office.must("add_unit", unit)["id"].clone();
    let offer = json!({ "case": case, "kind": "move", "to_unit": unit, "question": "Ta över", "information": ["Flytten"], "ground": "requested_by_board", "offered_on": TODAY });
    let handover = office.must("offer_handover", offer)["handover"]["id"].clone();
    let parcel = json!({ "handover": handover, "parts": [], "to": { "kind": "key", "key": to.as_str() } });
    let file = office.must("make_parcel", parcel)["file"].clone();
    let file: FileContent = serde_json::from_value(file).expect("a file");
    file.bytes().ok().expect("its bytes")
}

fn manifest(number: u128, signer: &SigningKey, answer_to: &Recipient, to: &To, content: &[u8]) -> ParcelManifest {
    let at: DateTime<Utc> = format!("{TODAY}T08:14:00Z").parse().expect("a moment");
    ParcelManifest::new(Uuid::from_u128(number), 1, at, signer, answer_to.clone(), "00".repeat(32), to, content)
}

/// A little of everything that can lie in a parcel.
fn content() -> Vec<u8> {
    let content = json!({
        "from": { "municipality_code": "2403", "municipality": "Bjurholm", "team": "HLT-teamet", "coordinator": "Ingrid", "phone": "" },
        "handover": {
            "kind": "move", "question": "Ta över", "why_now": "", "continues": "", "information": ["Planen"], "not_along": "",
            "ground": "consent", "offered_on": TODAY, "due_on": "2026-11-13",
        },
        "first_name": "Prov", "last_name": "Provsson",
        "number": { "number": null, "birth_on": "2015-03-01", "sex": null },
        "guardians": [{ "name": "Prov", "relation": "mamma", "phone": "" }],
        "school": { "school": "", "school_form": null, "grade": 4, "language": "" },
        "voices": [{ "heard_on": "2026-09-01", "words": "Jag vill", "asked_by": "Ingrid" }],
        "done": [{ "done_on": "2026-09-01", "what": "Samtal", "unit": "Skolan", "helped": null }],
    });
    let content = serde_json::from_value(content).ok().and_then(|content| parcels::written(&content).ok());
    content.expect("a parcel's content")
}
