//! The municipality's arms: its own file, looked at before it is kept, read by everybody, chosen by those who keep the settings.

use crate::{
    access::{MEMBER, switch, user},
    desk::desk,
};
use serde_json::{Value, json};

/// A shield that is nobody's.
const DRAWN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 34 41\"><path d=\"M2 2h30v19c0 9-7 15-15 18C9 36 2 30 2 21z\" fill=\"none\" stroke=\"#17212B\"/></svg>";

fn file(name: &str, bytes: &[u8]) -> Value {
    json!({ "file": { "file_name": name, "media_type": "application/octet-stream", "base64": data_encoding::BASE64.encode(bytes) } })
}

#[test]
fn the_arms_are_chosen_and_changed_and_taken_away_and_each_can_be_taken_back() {
    let mut desk = desk();
    assert_eq!(desk.ok("arms", json!({})), json!({ "file": null, "chosen_on": null }));
    let kept = desk.ok("set_arms", file("vapen.svg", DRAWN.as_bytes()));
    assert_eq!((&kept["file"]["media_type"], &kept["chosen_on"]), (&json!("image/svg+xml"), &json!("2026-10-13")));
    assert_eq!(kept["file"]["base64"], file("", DRAWN.as_bytes())["file"]["base64"]);
    let blue = DRAWN.replace("#17212B", "#0B4F71");
    desk.ok("set_arms", file("bla.svg", blue.as_bytes()));
    assert_eq!(desk.ok("arms", json!({}))["file"]["file_name"], "bla.svg");
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("arms", json!({})), kept);
    assert_eq!(desk.ok("remove_arms", json!({}))["file"], Value::Null);
    desk.ok("undo", json!({}));
    assert_eq!(desk.ok("arms", json!({})), kept);
}

#[test]
fn what_is_refused_leaves_the_arms_that_were_there() {
    let mut desk = desk();
    let kept = desk.ok("set_arms", file("vapen.svg", DRAWN.as_bytes()));
    let script = DRAWN.replace("<path", "<script>1</script><path");
    for (bytes, code) in [
        (&b"GIF89a"[..], "arms_not_a_picture"),
        (script.as_bytes(), "arms_unsafe"),
        (&[b' '; 1_000_001][..], "arms_too_large"),
        (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x09\x08\x06\0\0\0....\0\0\0\0IEND"[..], "arms_proportions"),
    ] {
        assert_eq!(desk.code("set_arms", file("vapen", bytes)), code);
    }
    assert_eq!(desk.ok("arms", json!({})), kept);
}

#[test]
fn a_member_sees_the_arms_and_chooses_none() {
    let mut desk = desk();
    let kept = desk.ok("set_arms", file("vapen.svg", DRAWN.as_bytes()));
    user(&mut desk, "Maja Lind", "member", "Skolan", MEMBER);
    switch(&mut desk, MEMBER);
    assert_eq!(desk.ok("arms", json!({})), kept);
    assert_eq!(desk.code("set_arms", file("vapen.svg", DRAWN.as_bytes())), "not_allowed");
    assert_eq!(desk.code("remove_arms", json!({})), "not_allowed");
}
