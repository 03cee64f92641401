//! The child's voice in a parcel: what nobody could have written down here comes in no parcel either.

use super::vannas;
use crate::desk::TestDesk;
use data_encoding::BASE64;
use samlat::{
    domain::parcels::ParcelContent,
    exchange::{
        parcels::{self, ParcelManifest, To},
        sealed::{RecipientIdentity, SigningKey},
    },
};
use serde_json::{Value, json};

/// A parcel from another program, with one voice in it.
fn parcel(to: &Value, voice: &Value) -> Value {
    let (identity, signer) = (RecipientIdentity::generate(), SigningKey::generate().unwrap());
    let content: ParcelContent = serde_json::from_value(json!({
        "from": { "municipality_code": "2403", "municipality": "Bjurholm", "team": "HLT", "coordinator": "Karin", "phone": "" },
        "handover": { "kind": "move", "question": "Ta över.", "why_now": "", "continues": "", "information": ["Namn"], "not_along": "", "ground": "consent",
            "offered_on": "2026-10-13", "due_on": "2026-10-27" },
        "first_name": "Alva", "last_name": "Nyberg", "voices": [voice] }))
    .unwrap();
    let to = To::Key(to.as_str().unwrap().parse().unwrap());
    let bytes = parcels::written(&content).unwrap();
    let at = "2026-10-13T08:14:00Z".parse().unwrap();
    let (id, token) = (uuid::Uuid::nil(), parcels::token().unwrap());
    let manifest = ParcelManifest::new(id, 1, at, &signer, identity.recipient(), token, &to, &bytes);
    let sealed = parcels::seal(&manifest, &bytes, &signer, &to).unwrap();
    json!({ "file": { "file_name": "paket.samlat", "media_type": "application/octet-stream", "base64": BASE64.encode(&sealed) } })
}

fn voice(heard_on: &str, form: &str, words: &str) -> Value {
    json!({ "heard_on": heard_on, "form": form, "words": words, "asked_by": " Karin " })
}

#[test]
fn a_voice_that_could_not_be_written_down_here_makes_the_parcel_malformed() {
    let (mut there, siv): (TestDesk, Value) = vannas();
    let key = there.ok("parcel_key", json!({}))["key"].clone();
    let long = "ord ".repeat(600);
    for (what, wrong) in [
        ("tomorrow", voice("2026-10-14", "talk_alone", "Jag saknar mina vänner")),
        ("too long", voice("2026-10-13", "talk_alone", &long)),
        ("not asked, and yet it says something", voice("2026-10-13", "not_asked", "Jag saknar mina vänner")),
    ] {
        assert_eq!(there.code("read_parcel", parcel(&key, &wrong)), "parcel-malformed", "{what}");
    }
    assert_eq!(there.ok("list_parcels", json!({})), json!([]), "nothing is kept");
    let right = parcel(&key, &voice("2026-10-13", "remote", " Jag saknar mina vänner "));
    let read = there.ok("read_parcel", right);
    let yes = json!({ "parcel": read["parcel"], "answer": "accepted", "answered_on": "2026-10-13", "by": siv });
    let case = there.ok("answer_parcel", yes)["parcel"]["case"].clone();
    let heard = there.ok("voices_of_case", json!({ "case": case }))["voices"][0].clone();
    assert_eq!(
        (&heard["words"], &heard["asked_by"], &heard["form"]),
        (&json!("Jag saknar mina vänner"), &json!("Karin"), &json!("remote"))
    );
}
