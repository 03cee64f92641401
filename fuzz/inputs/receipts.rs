//! The region's answer to a sealed quarter: two files. The first byte says what the rest is: `R` a receipt, to which its signature is made right, `S` a signature of a receipt. A receipt that
//! holds goes on to a vault whose quarter waits for one.

use super::{
    Target, fixture,
    offices::{Made, Office, file},
    seals::{identity, pretty, signer},
    with_kind,
};
use samlat::exchange::{
    packages::Digest,
    sealed::{Opening, Outcome, Receipt, RecipientIdentity, SignedReceipt, SigningKey, open},
};
use serde_json::json;

const QUARTER: &str = "2026-Q3";

pub struct Receipts {
    signer: SigningKey,
    made: Made,
    office: Office,
    /// Of the vault's sealed quarter.
    sealed: Digest,
    signed: SignedReceipt,
}

impl Target for Receipts {
    const NAME: &'static str = "receipts";

    fn new() -> Self {
        let (signer, mut office) = (signer(), Office::new());
        let sealed = quarter(&mut office, &signer, &identity());
        let made = office.made();
        let signed = signed(&signer, Outcome::Accepted);
        Self { office: made.open(), made, signer, sealed, signed }
    }

    fn takes(&mut self, input: &[u8]) -> bool {
        match input.split_first() {
            Some((b'R', receipt)) => self.reads(receipt),
            Some((b'S', signature)) => self.reads_signature(signature),
            _ => false,
        }
    }

    fn seeds() -> Vec<Vec<u8>> {
        let signer = signer();
        let [yes, no] = [Outcome::Accepted, Outcome::Quarantined].map(|outcome| signed(&signer, outcome));
        vec![with_kind(b'R', &yes.bytes), with_kind(b'R', &no.bytes), with_kind(b'S', &yes.signature)]
    }
}

impl Receipts {
    fn reads(&mut self, receipt: &[u8]) -> bool {
        let signer = self.signer.public();
        let mut receipt = receipt.to_vec();
        if let Ok(mut value) = serde_json::from_slice::<Receipt>(&receipt) {
            value.signer = signer.clone();
            value.sha256 = self.sealed.clone();
            receipt = pretty(&value);
        }
        let signature = self.signer.sign(&receipt, "samlat").into_bytes();
        let read = |pinned| Receipt::read(&receipt, &signature, pinned, &self.sealed);
        let Ok(known) = read(Some(&signer)) else { return false };
        assert!(read(None).is_ok_and(|alone| alone == known), "it says the same whoever has signed it");
        let came = json!({ "file": file(&receipt), "signature": file(&signature) });
        if let Some(view) = self.office.call("record_receipt", json!({ "quarter": QUARTER, "receipt": came })) {
            assert!(known.outcome == Outcome::Accepted && view["state"] == "acknowledged");
            self.office = self.made.open();
        }
        true
    }

    fn reads_signature(&self, signature: &[u8]) -> bool {
        let (signer, sealed) = (self.signer.public(), Digest::of(&fixture("sealed/K2403-2026-Q3-r1.kex")));
        Receipt::read(&self.signed.bytes, signature, Some(&signer), &sealed).is_ok()
    }
}

/// Two cases, signed and sealed to us; the hash of the sealed file.
fn quarter(office: &mut Office, signer: &SigningKey, region: &RecipientIdentity) -> Digest {
    for (birth, sex, signal, intake) in
        [("2018-05-02", "F", "2026-07-01", "2026-07-11"), ("2012-03-04", "M", "2026-08-01", "2026-08-15")]
    {
        let child = json!({ "kind": "new", "child": { "first_name": "Prov", "last_name": "Provsson", "birth_on": birth, "sex": sex, "school_form": "compulsory", "grade": 4 }, "guardians": [] });
        let case = json!({ "child": child, "signal_on": signal, "source": "school", "intake_on": intake });
        office.must("register_case", case);
    }
    for key in [region.recipient().to_string(), signer.public().to_string()] {
        office.must("set_region_key", json!({ "key": key }));
    }
    office.must("sign_quarter", json!({ "quarter": QUARTER }));
    let sealed = office.must("seal_quarter", json!({ "quarter": QUARTER }));
    sealed["sha256"].as_str().and_then(|sha256| sha256.parse().ok()).expect("a hash")
}

/// The receipt for the sealed quarter of the fixtures.
fn signed(signer: &SigningKey, outcome: Outcome) -> SignedReceipt {
    let (sealed, signature) = (fixture("sealed/K2403-2026-Q3-r1.kex"), fixture("sealed/K2403-2026-Q3-r1.kex.minisig"));
    let identity = identity();
    let opening = Opening { identity: &identity, sender: None, area: None, received: &[] };
    let opened = open(&sealed, &signature, &opening).ok().expect("the fixture opens");
    let receipt = Receipt::of(&opened, outcome, opened.manifest.sealed_at, signer);
    receipt.sign(signer).ok().expect("a receipt")
}
