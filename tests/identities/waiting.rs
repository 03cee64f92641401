//! Rows of a list that wait when the child that they are about becomes protected.

use super::{alva, stored};
use crate::desk::{ALVA, desk};
use data_encoding::BASE64;
use serde_json::{Value, json};

#[test]
fn a_row_that_waits_and_is_the_childs_goes_when_it_is_protected_and_nobody_elses_does() {
    for way in ["protect_identity", "change_child"] {
        let mut desk = desk();
        let child = alva(&mut desk)["child"]["id"].clone();
        let rows = format!("Alva Nyberg;2026-13-45;{ALVA};Castorskolan\r\nWilma Öberg;2026-13-45;;Tranbärsskolan\r\n");
        let list = format!("Namn;Inkom;Personnr;Skola\r\n{rows}Alva Nyberg;2026-13-45;121230-2382;Tranbärsskolan\r\n");
        let content = json!({ "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) });
        desk.ok("import_list", json!({ "content": content }));
        let waiting = desk.ok("waiting_rows", json!({})).as_array().unwrap().clone();
        assert_eq!(waiting.len(), 3, "{waiting:?}");
        for row in &waiting {
            let key = format!("inläsning/{}", row["id"].as_str().unwrap());
            desk.ok(
                "save_draft",
                json!({ "key": key, "text": row["row"]["cells"][2]["text"].as_str().unwrap().to_owned() + " " }),
            );
        }
        let input = match way {
            "protect_identity" => json!({ "child": child, "protection": "marked", "alias": "Stjärnan" }),
            _ => {
                json!({ "id": child, "child": { "first_name": "Alva", "last_name": "Nyberg", "number": ALVA, "protection": "marked" } })
            }
        };
        desk.ok(way, input);
        let left: Vec<Value> = desk.ok("waiting_rows", json!({})).as_array().unwrap().clone();
        assert_eq!(left, waiting[1..], "{way}: one without a number and one with another number are others");
        assert_eq!(desk.ok("drafts", json!({})).as_array().unwrap().len(), 2, "{way}");
        let found = stored(&mut desk, &["Castorskolan", "20160425"]);
        assert!(found.is_empty(), "{way}: {found:?}");
    }
}
