//! What people do wrong, one by one: each gets one plain sentence with what to do, and nothing is lost or half done. A full disk is in `cli/tests/disk.rs`, a sealed file with one byte changed in `cli/tests/cli.rs`.

use crate::{
    desk::{ALVA, PASSPHRASE, TestDesk, desk, empty_desk},
    errors::sentence,
};
use data_encoding::BASE64;
use samlat::{
    store::migrations,
    vault::{copies, open, slots::Slots},
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

/// Every file of a folder with its content.
fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(file).unwrap())).collect()
}

/// What is said when it is refused.
fn refused(desk: &mut TestDesk, op: &str, input: Value) -> String {
    let error = desk.call(op, input).expect_err("it must be refused");
    sentence(error.code(), &error.data())
}

fn unlock(desk: &mut TestDesk, passphrase: &str) -> String {
    refused(desk, "unlock", json!({ "passphrase": passphrase }))
}

fn locked() -> TestDesk {
    let mut desk = desk();
    desk.alva();
    desk.ok("lock", json!({ "by": "hand" }));
    desk
}

/// Unlocks, and Alva is there.
fn nothing_is_lost(desk: &mut TestDesk) {
    desk.ok("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
}

fn file(name: &str, bytes: &[u8]) -> Value {
    json!({ "content": { "file_name": name, "media_type": "", "base64": BASE64.encode(bytes) } })
}

/// A list is refused as a whole, both when it is tried and when it is brought in, and nothing of it is kept.
fn list_is_refused(name: &str, bytes: &[u8], said: &str) {
    let mut desk = desk();
    for op in ["preview_import", "import_list"] {
        assert_eq!(refused(&mut desk, op, file(name, bytes)), said, "{op}");
    }
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
    assert_eq!(desk.ok("waiting_rows", json!({})), json!([]));
    assert_eq!(desk.code("undo", json!({ "act": null })), "nothing_to_undo");
}

/// The sentences of the rows that cannot be taken; the good row beside them is brought in.
fn rows_wait(rows: &[&str]) -> Vec<String> {
    let list = format!("Namn;Personnummer;Inkom\nElin Öberg;20120105-2386;2026-02-02\n{}\n", rows.join("\n"));
    let mut desk = desk();
    let report = desk.ok("import_list", file("lista.csv", list.as_bytes()));
    assert_eq!(report["accepted"].as_array().unwrap().len(), 1, "{report}");
    let waiting = desk.ok("waiting_rows", json!({}));
    waiting.as_array().unwrap().iter().map(|row| row["row"]["say"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_wrong_passphrase() {
    let mut desk = locked();
    let said = "Lösenfrasen stämmer inte. Kontrollera Caps Lock och mellanslagen, och försök igen.";
    assert_eq!(unlock(&mut desk, "gran fjäll tuva renhjord 48"), said);
    nothing_is_lost(&mut desk);
}

#[test]
fn a_file_that_is_not_a_vault() {
    let mut desk = empty_desk();
    let said = "Där finns inget valv från Samlat. Inget har ändrats. Kontrollera att det är rätt plats.";
    assert_eq!(unlock(&mut desk, PASSPHRASE), said);
    let mut desk = locked();
    let store = desk.desk.place().store();
    let whole = std::fs::read(&store).unwrap();
    std::fs::write(&store, "Minnesanteckningar\n".repeat(500)).unwrap();
    let before = content(desk.desk.place().folder());
    let said = "Valvet är skadat och har inte öppnats. Inget har ändrats. Återställ från den senaste säkerhetskopian.";
    assert_eq!(unlock(&mut desk, PASSPHRASE), said);
    assert_eq!(content(desk.desk.place().folder())["vault.db"], before["vault.db"]);
    std::fs::write(&store, whole).unwrap();
    nothing_is_lost(&mut desk);
}

#[test]
fn a_vault_in_use() {
    let mut desk = locked();
    let kept = samlat::vault::open::take_lock(desk.desk.place()).unwrap();
    let said =
        "Valvet är redan öppet i ett annat fönster eller program på den här datorn. Stäng det först och försök igen.";
    assert_eq!(unlock(&mut desk, PASSPHRASE), said);
    drop(kept);
    nothing_is_lost(&mut desk);
}

#[test]
fn a_vault_from_a_newer_version() {
    let mut desk = locked();
    for slots in desk.desk.place().slots() {
        let file: Value = serde_json::from_slice(&std::fs::read(&slots).unwrap()).unwrap();
        let body = file["body"].as_str().unwrap().replacen("\"format\":2", "\"format\":99", 1);
        let sum = data_encoding::HEXLOWER.encode(&<sha2::Sha256 as sha2::Digest>::digest(body.as_bytes()));
        std::fs::write(&slots, json!({ "body": body, "sha256": sum, "mac": file["mac"] }).to_string()).unwrap();
    }
    let before = content(desk.desk.place().folder());
    let said =
        "Valvet är sparat med en nyare version av Samlat. Inget har ändrats. Be IT installera den nya versionen.";
    assert_eq!(unlock(&mut desk, PASSPHRASE), said);
    assert!(content(desk.desk.place().folder()) == before, "left as it was");
}

#[test]
fn a_vault_with_a_newer_schema() {
    let mut desk = locked();
    let place = desk.desk.place();
    let master = Slots::read(place).unwrap().open_by_passphrase(PASSPHRASE, None).unwrap().master;
    let store = copies::open_with(&place.store(), &open::store_key(&master).unwrap()).unwrap();
    store.pragma_update(None, "user_version", migrations::newest() + 1).unwrap();
    store.close().map_err(|(_, error)| error).unwrap();
    let before = content(desk.desk.place().folder());
    let said =
        "Valvet är sparat med en nyare version av Samlat. Inget har ändrats. Be IT installera den nya versionen.";
    assert_eq!(unlock(&mut desk, PASSPHRASE), said);
    assert_eq!(desk.code("unlock", json!({ "passphrase": PASSPHRASE })), "vault_newer");
    assert!(content(desk.desk.place().folder()) == before, "left as it was");
}

#[test]
fn a_sheet_with_a_password() {
    list_is_refused(
        "lista.xlsx",
        include_bytes!("fixtures/import/med-losenord.xlsx"),
        "Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet under Arkiv > Info > Skydda arbetsbok, spara en kopia och välj kopian här.",
    );
}

#[test]
fn a_broken_sheet() {
    let whole = include_bytes!("fixtures/import/hlt-lista-bjurholm.xlsx");
    list_is_refused(
        "lista.xlsx",
        &whole[..whole.len() / 2],
        "Filen är skadad och kan inte läsas. Ingenting har ändrats. Öppna den i Excel, spara en kopia som .xlsx och välj kopian här.",
    );
}

#[test]
fn an_empty_sheet() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet();
    let said = "Filen är tom: det står ingenting i någon cell. Kontrollera att du valde rätt fil.";
    list_is_refused("lista.xlsx", &book.save_to_buffer().unwrap(), said);
    list_is_refused("lista.csv", b"\n\n", said);
}

#[test]
fn two_hundred_thousand_rows() {
    list_is_refused(
        "lista.csv",
        ("Namn;Inkom\n".to_owned() + &"Wilma;2024-02-02\n".repeat(200_000)).as_bytes(),
        "Filen är för stor för en lista. Inget har lästs in. Ta bort blad och rader som inte hör dit, spara en kopia och välj kopian.",
    );
}

#[test]
fn a_number_that_fails_its_check_digit() {
    let said = "Rad 3, cell B3: personnumrets sista siffra stämmer inte. Kontrollera numret mot folkbokföringen och skriv rätt.";
    assert_eq!(rows_wait(&["Alva Nyberg;20160425-2386;2026-02-02"]), [said]);
    let mut desk = desk();
    let child = json!({ "first_name": "Alva", "last_name": "Nyberg", "number": "20160425-2386" });
    let case = json!({ "child": { "kind": "new", "child": child, "guardians": [] }, "source": "school", "intake_on": "2026-10-01" });
    let said = "Kontrollsiffran stämmer inte. Kontrollera numret siffra för siffra.";
    assert_eq!(refused(&mut desk, "register_case", case), said);
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
}

#[test]
fn a_date_in_the_future() {
    let said = "Rad 3, cell C3: enligt listan kom ärendet in 2031-05-05, men den dagen har inte varit än. Kontrollera årtalet och skriv rätt datum.";
    assert_eq!(rows_wait(&["Alva Nyberg;20160425-2385;2031-05-05"]), [said]);
    let mut desk = desk();
    let child = json!({ "first_name": "Alva", "last_name": "Nyberg", "number": ALVA });
    let case = json!({ "child": { "kind": "new", "child": child, "guardians": [] }, "source": "school", "intake_on": "2031-05-05" });
    let said = "Datumet ligger i framtiden. Kontrollera året.";
    assert_eq!(refused(&mut desk, "register_case", case), said);
    assert_eq!(desk.ok("list_cases", json!({})), json!([]));
}

#[test]
fn the_same_child_twice() {
    let said = rows_wait(&["Alva Nyberg;20160425-2385;2026-02-02", "Alva Nyberg;20160425-2385;2026-03-02"]);
    let expected = "cell B3: samma personnummer står också på rad 4. Kontrollera vilket barn numret hör till och rätta den rad som är fel.";
    assert_eq!(said[0], format!("Rad 3, {expected}"));
    let mut desk = desk();
    let view = desk.alva();
    let again = json!({ "child": { "kind": "known", "child": view["child"]["id"] }, "source": "school", "intake_on": "2026-10-13" });
    let said = "Barnet har redan ett pågående ärende. Öppna det i stället.";
    assert_eq!(refused(&mut desk, "register_case", again), said);
    assert_eq!(desk.ok("list_cases", json!({})).as_array().unwrap().len(), 1);
}
