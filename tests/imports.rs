//! The municipality's own list, brought into a real vault.

use crate::{
    access::{switch, user},
    desk::{ALVA, TestDesk, desk},
    identities::{OTHER, stored},
};
use data_encoding::BASE64;
use serde_json::{Value, json};

fn list() -> Value {
    let bytes = std::fs::read("tests/fixtures/import/hlt-lista-bjurholm.xlsx").unwrap();
    json!({ "content": { "file_name": "lista.xlsx", "media_type": "", "base64": BASE64.encode(&bytes) } })
}

fn text(list: &str) -> Value {
    json!({ "content": { "file_name": "lista.csv", "media_type": "", "base64": BASE64.encode(list.as_bytes()) } })
}

fn waiting(desk: &mut TestDesk, row: u32) -> Value {
    let rows = desk.ok("waiting_rows", json!({}));
    rows.as_array().unwrap().iter().find(|waiting| waiting["row"]["row"] == row).unwrap().clone()
}

fn truth() -> Vec<Value> {
    let text = std::fs::read_to_string("tests/fixtures/import/hlt-lista-bjurholm.truth.json").unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    all["cases"].as_array().unwrap().clone()
}

fn today() -> TestDesk {
    let mut desk = desk();
    desk.on("2026-10-13");
    desk
}

#[test]
fn every_right_row_becomes_a_case_and_every_wrong_one_waits_with_its_reason() {
    let mut desk = today();
    let report = desk.ok("import_list", list());
    let (good, bad): (Vec<Value>, Vec<Value>) = truth().into_iter().partition(|row| row["bad"].is_null());
    assert_eq!(report["accepted"].as_array().unwrap().len(), good.len());
    for row in &good {
        let found = desk.ok("search_children", json!({ "query": row["pnr"] }));
        let view = desk.ok("open_case", json!({ "case": found[0]["case"] }));
        let name = format!("{} {}", row["first"].as_str().unwrap(), row["last"].as_str().unwrap());
        assert_eq!(found[0]["name"], name);
        assert_eq!(view["case"]["legacy_number"], row["no"]);
        assert_eq!(
            (&view["case"]["intake_on"], &view["case"]["signal_on"], &view["case"]["closed_on"]),
            (&row["intake"], &row["signal"], &row["closed"])
        );
        assert_eq!(view["consent"].is_null(), row["consent"].is_null(), "{}", row["row"]);
        assert_eq!(view["concern_reports"].as_array().unwrap().len(), usize::from(row["oro"] == true));
    }
    let waiting = desk.ok("waiting_rows", json!({}));
    let mut expected: Vec<(u64, String)> =
        bad.iter().map(|row| (row["row"].as_u64().unwrap(), row["bad"].as_str().unwrap().to_owned())).collect();
    expected.sort();
    let found: Vec<(u64, String)> = waiting
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["row"]["row"].as_u64().unwrap(), row["row"]["reason"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_dry_run_keeps_nothing_and_the_whole_import_is_one_undo() {
    let mut desk = today();
    desk.ok("preview_import", list());
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    desk.ok("import_list", list());
    assert!(desk.ok("list_cases", json!({})).as_array().unwrap().len() > 20);
    assert_eq!(desk.ok("undo", json!({ "act": null }))["op"], "import_list");
    assert_eq!(
        (desk.ok("list_cases", json!({})), desk.ok("list_cases", json!({ "closed": true }))),
        (json!([]), json!([]))
    );
    assert_eq!(desk.ok("waiting_rows", json!({})), json!([]));
    assert_eq!(desk.ok("search_children", json!({ "query": "Elsa" })), json!([]));
}

#[test]
fn a_list_that_comes_in_twice_brings_nothing_twice() {
    let mut desk = today();
    let first = desk.ok("import_list", list());
    let again = desk.ok("preview_import", list());
    assert_eq!(again["accepted"], json!([]));
    assert_eq!(again["rejected"], json!([]), "what waits is not kept twice");
    let both = [&first["accepted"], &first["rejected"]].map(|rows| rows.as_array().unwrap().len());
    assert_eq!(again["known"].as_array().unwrap().len(), both[0] + both[1]);
    assert_eq!(again["recipe_used"], true);
}

#[test]
fn of_several_sheets_each_row_that_is_told_of_says_which_one_it_stands_on() {
    let mut desk = today();
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, row) in [("2024", ["Alva Nyberg", ALVA, "2024-09-01"]), ("2025", ["Maja Berg", "", "2025-02-30"])] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (at, cells) in (0..).zip([["Namn", "Personnr", "Inkom"], row]) {
            sheet.write_row(at, 0, cells).unwrap();
        }
    }
    let bytes = BASE64.encode(&book.save_to_buffer().unwrap());
    let content = json!({ "file_name": "lista.xlsx", "media_type": "", "base64": bytes });
    for year in ["2024", "2025"] {
        desk.ok("import_list", json!({ "content": content, "answers": { "sheet": year } }));
    }
    let waits = desk.ok("waiting_rows", json!({}))[0]["row"].clone();
    let start = "Blad 2025, rad 2, cell C2: ";
    assert_eq!((&waits["sheet"], waits["say"].as_str().unwrap().starts_with(start)), (&json!("2025"), true), "{waits}");
    for (year, rest) in [("2024", "finns redan som ärende"), ("2025", "väntar redan på att rättas.")] {
        let tried = desk.ok("preview_import", json!({ "content": content, "answers": { "sheet": year } }));
        let say = tried["known"][0]["say"].as_str().unwrap();
        assert!(say.starts_with(&format!("Blad {year}: rad 2 {rest}")), "{say}");
    }
}

#[test]
fn a_row_is_fixed_in_place() {
    let mut desk = today();
    desk.ok("import_list", list());
    let row = |desk: &mut TestDesk| {
        desk.ok("waiting_rows", json!({})).as_array().unwrap().iter().find(|row| row["row"]["row"] == 45).cloned()
    };
    let waiting = row(&mut desk).unwrap();
    let cell = waiting["row"]["cell"].as_str().unwrap().to_owned();
    let still = desk.ok("fix_row", json!({ "id": waiting["id"], "cells": { cell.clone(): "121230-2384" } }));
    assert_eq!((still["case"].is_null(), &still["row"]["reason"]), (true, &json!("checksum")));
    let fixed = desk.ok("fix_row", json!({ "id": waiting["id"], "cells": { cell: "121230-2382" } }));
    assert_eq!(desk.ok("open_case", json!({ "case": fixed["case"] }))["child"]["first_name"], "Ängla");
    assert!(row(&mut desk).is_none());
    assert_eq!(desk.code("drop_row", json!({ "id": waiting["id"] })), "import_row_done");
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_changes_nothing() {
    let mut desk = today();
    for (bytes, code) in [
        (&b""[..], "list_empty"),
        (&b"PK\x03\x04 broken"[..], "list_broken"),
        (&b"\x89PNG\r\n\x1a\n\0\0\0"[..], "list_unsupported_kind"),
    ] {
        let input =
            json!({ "content": { "file_name": "lista.bin", "media_type": "", "base64": BASE64.encode(bytes) } });
        assert_eq!(desk.code("import_list", input), code);
    }
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
}

#[test]
fn a_closed_row_without_a_reason_comes_in_and_a_reason_without_a_day_waits() {
    let mut desk = today();
    let list = "Namn;Personnr;Inkom;Avslutat;Avslutsorsak
Alva Nyberg;20120105-2386;2025-09-01;2026-02-02;
Maja Åkerlund;20120109-2382;2025-09-02;;SIP
Elsa Öhman;20120115-2384;2025-09-03;;
";
    let report = desk.ok("import_list", text(list));
    assert_eq!(report["accepted"].as_array().unwrap().len(), 2);
    let note =
        report["notes"].as_array().unwrap().iter().find(|note| note["code"] == "closing_reason_missing").unwrap();
    assert_eq!(note["say"], "På en avslutad rad saknas avslutsorsak. Vi läser in den som ”annat”.");
    let closed = desk.ok("list_cases", json!({ "closed": true }));
    let alva = desk.ok("open_case", json!({ "case": closed[0]["case"] }));
    assert_eq!((&alva["case"]["closed_on"], &alva["case"]["closing_reason"]), (&json!("2026-02-02"), &json!("other")));

    let maja = waiting(&mut desk, 3);
    assert_eq!((&maja["row"]["reason"], &maja["row"]["cell"]), (&json!("closed_on_missing"), &json!("D3")));
    assert_eq!(
        maja["row"]["say"],
        "Rad 3, cell D3: raden har en avslutsorsak men inget avslutsdatum. Skriv datumet, eller ta bort avslutsorsaken om ärendet pågår."
    );
    let still = desk.ok("fix_row", json!({ "id": maja["id"], "cells": { "D3": "ja" } }));
    assert_eq!(still["row"]["reason"], "closed_on_missing");
    let fixed = desk.ok("fix_row", json!({ "id": maja["id"], "cells": { "D3": "2026-02-03", "E3": "" } }));
    let maja = desk.ok("open_case", json!({ "case": fixed["case"] }));
    assert_eq!((&maja["case"]["closed_on"], &maja["case"]["closing_reason"]), (&json!("2026-02-03"), &json!("other")));
}

#[test]
fn a_list_without_a_column_for_the_reason_comes_in() {
    let mut desk = today();
    let report =
        desk.ok("import_list", text("Namn;Personnr;Inkom;Avslutat\nAlva Nyberg;20120105-2386;2025-09-01;2026-02-02\n"));
    assert_eq!((report["accepted"].as_array().unwrap().len(), &report["rejected"]), (1, &json!([])));
    assert_eq!(desk.ok("list_cases", json!({ "closed": true })).as_array().unwrap().len(), 1);
}

#[test]
fn a_child_without_a_number_does_not_come_in_twice() {
    let mut desk = today();
    let list = "Namn;Född;Inkom
Alva Nyberg;2012-01-05;2025-09-01
alva nyberg;2012-01-05;2025-09-01
Maja Åkerlund;2012-01-09;2025-09-02
";
    let report = desk.ok("import_list", text(list));
    assert_eq!(report["accepted"].as_array().unwrap().len(), 1);
    let [first, second] = [2, 3].map(|row| waiting(&mut desk, row));
    assert_eq!(first["row"]["reason"], "same_number_twice");
    assert_eq!(
        first["row"]["say"],
        "Rad 2, cell A2: samma barn verkar stå också på rad 3. Lämna den ena raden utanför, eller skriv personnumren om det är två barn."
    );
    let again = desk.ok("preview_import", text(list));
    assert_eq!((&again["accepted"], &again["rejected"]), (&json!([]), &json!([])));
    assert_eq!(again["known"].as_array().unwrap().len(), 3);

    assert!(!desk.ok("fix_row", json!({ "id": first["id"], "cells": {} }))["case"].is_null());
    assert_eq!(desk.code("fix_row", json!({ "id": second["id"], "cells": {} })), "case_already_open");
    desk.ok("drop_row", json!({ "id": second["id"] }));
    assert_eq!(desk.ok("import_list", text(list))["accepted"], json!([]));
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 2);
}

#[test]
fn a_child_whose_number_stands_in_one_row_only_does_not_come_in_twice() {
    let mut desk = today();
    let list = "Namn;Personnr;Inkom
Alva Nyberg;20120105-2386;2025-09-01
Alva Nyberg;;2025-09-01
Maja Åkerlund;20120109-2382;2025-09-02
Maja Åkerlund;;2025-10-02
";
    let report = desk.ok("import_list", text(list));
    let rows = |what: &str| -> Vec<u64> {
        report[what].as_array().unwrap().iter().map(|row| row["row"].as_u64().unwrap()).collect()
    };
    assert_eq!(rows("rejected"), [2, 3], "the day of intake tells that they are one");
    assert_eq!(rows("accepted"), [4, 5], "and that these may be two");
}

#[test]
fn a_row_of_another_table_waits_until_it_is_left_out() {
    let mut desk = today();
    let list = "Namn;Personnr;Inkom
Alva Nyberg;20120105-2386;2025-09-01
Personnr;Namn;Inkom
20120109-2382;Maja Åkerlund;2025-09-02
";
    let report = desk.ok("import_list", text(list));
    assert_eq!(report["accepted"].as_array().unwrap().len(), 1);
    let row = waiting(&mut desk, 4);
    let still = desk.ok("fix_row", json!({ "id": row["id"], "cells": { "A4": "Maja Åkerlund" } }));
    assert_eq!((&still["case"], &still["row"]["reason"]), (&Value::Null, &json!("other_table")));
    desk.ok("drop_row", json!({ "id": row["id"] }));
    assert_eq!(desk.ok("waiting_rows", json!({})), json!([]));
}

#[test]
fn a_row_that_says_that_the_child_is_protected_is_sealed_when_it_comes_in() {
    let mut desk = today();
    let list = text(
        "Nr;Namn;Personnr;Inkom;Skola;Samtycke;Skyddad id
1;Ängla Isfågel;121230-2382;2026-09-01;Tranbärsskolan;2026-09-02;ja
2;Frostina;;2026-09-03;;;x
3;Wilma Öberg;20160425-2385;2026-09-04;Castorskolan;;
4;Norna Silverfält;20230108-2381;2026-09-05;;;ja
",
    );
    let report = desk.ok("import_list", list.clone());
    assert_eq!(report["accepted"].as_array().unwrap().len(), 3);
    let norna = waiting(&mut desk, 5);
    assert_eq!((&norna["row"]["reason"], &norna["row"]["cells"]), (&json!("protected_by_hand"), &json!([])));
    desk.ok("undo", json!({ "act": null }));
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    desk.ok("redo", json!({ "act": null }));

    let cases = desk.ok("list_cases", json!({})).as_array().unwrap().clone();
    let views: Vec<Value> = cases.iter().map(|case| desk.ok("open_case", json!({ "case": case["case"] }))).collect();
    let child = |no: &str| views.iter().find(|view| view["case"]["legacy_number"] == no).unwrap()["child"].clone();
    for no in ["1", "2"] {
        let child = child(no);
        assert_eq!((&child["first_name"], &child["protection"]), (&json!("Skyddat barn"), &json!("marked")));
    }
    assert_eq!((&child("3")["first_name"], &child("3")["protection"]), (&json!("Wilma"), &json!("none")));
    let angla = desk.ok("open_identity", json!({ "child": child("1")["id"] }));
    assert_eq!((&angla["first_name"], &angla["last_name"]), (&json!("Ängla"), &json!("Isfågel")));
    assert_eq!((&angla["number"], &angla["school"]), (&json!("201212302382"), &json!("Tranbärsskolan")));
    let frostina = desk.ok("open_identity", json!({ "child": child("2")["id"] }));
    assert_eq!(frostina["first_name"], "Frostina");

    let again = desk.ok("preview_import", list);
    assert_eq!((&again["accepted"], again["known"].as_array().unwrap().len()), (&json!([]), 3));
    let secrets = ["Ängla", "Isfågel", "121230", "Tranbärsskolan", "Frostina", "Norna", "Silverfält", "20230108"];
    let found = stored(&mut desk, &secrets);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_protected_row_is_brought_in_only_by_who_may_open_protected_identities() {
    let mut desk = today();
    user(&mut desk, "Erik Lundmark", "coordinator", "Hälsocentralen", OTHER);
    switch(&mut desk, OTHER);
    let report = desk.ok("import_list", text("Namn;Personnr;Inkom;Anm\nÄngla Isfågel;121230-2382;2026-09-01;Skyddad identitet\nWilma Öberg;20160425-2385;2026-09-04;\n"));
    assert_eq!(report["accepted"].as_array().unwrap().len(), 1);
    let row = waiting(&mut desk, 2);
    assert_eq!(
        row["row"]["say"],
        "Rad 2: barnet har skyddade personuppgifter, och du får inte öppna sådana. Be någon som får öppna dem att läsa in listan eller registrera barnet för hand. Samlat sparar inget av det som står på raden."
    );
    let still = desk.ok("fix_row", json!({ "id": row["id"], "cells": { "A2": "Ängla Isfågel" } }));
    assert_eq!((&still["case"], &still["row"]["reason"]), (&Value::Null, &json!("protected_by_hand")));
    desk.ok("drop_row", json!({ "id": row["id"] }));
    let found = stored(&mut desk, &["Ängla", "Isfågel", "121230"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_list_neither_seals_beside_a_child_in_the_open_nor_opens_a_sealed_one() {
    let mut desk = today();
    let alva = desk.alva();
    let list = |intake: &str, mark: &str| {
        text(&format!(
            "Namn;Personnr;Inkom;Avslutat;Avslutsorsak;Sekretessmarkering\nAlva Nyberg;{ALVA};{intake};2026-02-02;SIP;{mark}\n"
        ))
    };
    let marked = desk.ok("preview_import", list("2025-09-01", "x"));
    assert_eq!((&marked["accepted"], &marked["rejected"][0]["reason"]), (&json!([]), &json!("protected_by_hand")));
    let say = marked["rejected"][0]["say"].as_str().unwrap();
    assert!(say.contains("i Samlat står barnet utan skydd"), "{say}");

    desk.ok("protect_identity", json!({ "child": alva["child"]["id"], "protection": "marked", "alias": "Stjärnan" }));
    assert_eq!(desk.ok("import_list", list("2025-09-01", ""))["accepted"].as_array().unwrap().len(), 1);
    let closed = desk.ok("list_cases", json!({ "closed": true }));
    let view = desk.ok("open_case", json!({ "case": closed[0]["case"] }));
    assert_eq!((&view["child"]["id"], &view["child"]["first_name"]), (&alva["child"]["id"], &json!("Stjärnan")));
    let wrong = desk.ok("import_list", list("i våras", ""));
    assert_eq!(wrong["rejected"][0]["reason"], "protected_by_hand", "the list does not say it, the number does");
    let found = stored(&mut desk, &["Alva", "Nyberg", "20160425"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_waiting_row_that_turns_out_to_be_a_protected_child_leaves_nothing_behind() {
    let mut desk = today();
    desk.ok("import_list", text("Namn;Inkom;Personnr;Skola\nÄngla Isfågel;2026-09-01;121230-2384;Tranbärsskolan\n"));
    let row = waiting(&mut desk, 2);
    let draft = format!("import/{}", row["id"].as_str().unwrap());
    desk.ok("save_draft", json!({ "key": draft, "text": "Ängla Isfågel 121230-2382" }));
    let cells = json!({ "A2": "Ängla Isfågel (skyddad)", "C2": "121230-2382" });
    let fixed = desk.ok("fix_row", json!({ "id": row["id"], "cells": cells }));
    let child = desk.ok("open_case", json!({ "case": fixed["case"] }))["child"].clone();
    assert_eq!(child["first_name"], "Skyddat barn");
    assert_eq!(desk.code("undo", json!({ "act": null })), "nothing_to_undo", "the way back would hold the name");
    assert_eq!(desk.ok("open_identity", json!({ "child": child["id"] }))["last_name"], "Isfågel");
    let found = stored(&mut desk, &["Ängla", "Isfågel", "121230", "Tranbärsskolan"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_waiting_row_that_is_corrected_to_a_sealed_child_is_that_child_and_nothing_of_it_is_kept() {
    let mut desk = today();
    let alva = desk.alva();
    desk.ok("protect_identity", json!({ "child": alva["child"]["id"], "protection": "marked", "alias": "Stjärnan" }));
    // Alva's number with a wrong last digit, and a day that nobody can read.
    let wrong = format!("{}9", &ALVA[..ALVA.len() - 1]);
    let list = format!("Namn;Personnr;Inkom;Avslutat;Avslutsorsak\nWilma Öberg;{wrong};i våras;2026-02-02;SIP\n");
    desk.ok("import_list", text(&list));
    let row = waiting(&mut desk, 2);
    let names = json!({ "A2": "Alva Nyberg", "B2": ALVA });
    let still = desk.ok("fix_row", json!({ "id": row["id"], "cells": names }));
    assert_eq!((&still["case"], &still["row"]["reason"]), (&Value::Null, &json!("protected_by_hand")));
    let found = stored(&mut desk, &["Alva", "Nyberg", "20160425"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_workbook_with_a_sheet_for_each_year_is_brought_in_sheet_by_sheet() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (year, rows) in [
        (
            "2026",
            &[["Alva Nyberg", "20120105-2386", "2026-02-02"], ["Maja Åkerlund", "20120109-2382", "2026-03-02"]][..],
        ),
        ("2025", &[["Alva Nyberg", "20120105-2386", "2025-02-02"]]),
    ] {
        let sheet = book.add_worksheet().set_name(year).unwrap();
        for (row, cells) in (0..).zip(std::iter::once(&["Namn", "Personnr", "Inkom"]).chain(rows)) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    let bytes = BASE64.encode(&book.save_to_buffer().unwrap());
    let of = |year: &str| json!({ "content": { "file_name": "lista.xlsx", "media_type": "", "base64": bytes }, "answers": { "sheet": year } });
    let mut desk = today();
    let newest = desk.ok("import_list", of("2026"));
    assert_eq!((&newest["sheet"], &newest["alike_sheets"]), (&json!("2026"), &json!(["2025"])));
    let older = desk.ok("import_list", of("2025"));
    assert_eq!((older["known"].as_array().unwrap().len(), &older["accepted"]), (1, &json!([])), "Alva is there");
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 2);
    let error = desk.call("preview_import", of("2024")).expect_err("there is no such sheet");
    let said = crate::errors::sentence(error.code(), &error.data());
    assert_eq!(said, "Filen har inget blad med det namnet. Kontrollera namnet i filen.");
}
