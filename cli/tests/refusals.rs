//! What a person or a script gives `samlat` that it must not take: each ends with its code and one plain sentence, and nothing is changed. The same through the core is in `tests/bad_input.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::{fs, path::PathBuf, process::Command};

/// A folder with a vault in it.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        fs::write(place.path("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
        assert_eq!(place.call(&["new", "vault", "--municipality", "2403"]).0, 0);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Exit code, what was answered, and what was said on standard error.
    fn call(&self, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
        command.args(arguments).args(["--passphrase-file", "passphrase"]).current_dir(self.0.path());
        let done = command.env("SAMLAT_CHEAP_KEYS", "1").output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap().trim_end().to_owned();
        (done.status.code().unwrap(), text(done.stdout), text(done.stderr))
    }

    /// Refused with a code and a sentence, and nothing answered.
    fn refuses(&self, arguments: &[&str], code: i32, sentence: &str) {
        assert_eq!(self.call(arguments), (code, String::new(), sentence.to_owned()), "{arguments:?}");
    }

    /// What the vault is kept in, byte by byte.
    fn kept(&self) -> Vec<Vec<u8>> {
        ["vault.db", "slots.a", "slots.b", "anchor"].map(|name| fs::read(self.path("vault").join(name)).unwrap()).into()
    }

    /// One bit of the store is not what it was.
    fn damage(&self) {
        let store = self.path("vault/vault.db");
        let mut bytes = fs::read(&store).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        fs::write(&store, bytes).unwrap();
    }

    /// What an op answers.
    fn answers(&self, op: &str) -> Value {
        self.applied(json!({ "op": op }).to_string().as_bytes())[0]["output"].clone()
    }

    /// What each of these lines is answered.
    fn applied(&self, lines: &[u8]) -> Vec<Value> {
        fs::write(self.path("look"), lines).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
        command.args(["apply", "vault", "--passphrase-file", "passphrase"]).current_dir(self.0.path());
        command.env("SAMLAT_CHEAP_KEYS", "1").stdin(fs::File::open(self.path("look")).unwrap());
        let done = command.output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

#[test]
fn a_line_that_is_no_text_is_skipped_and_those_after_it_are_done() {
    let place = Place::new();
    let answers = place.applied(b"{\"op\":\"team\"}\n\xff\xfe\n{\"op\":\"team\"}");
    assert_eq!(answers.len(), 3, "{answers:?}");
    assert_eq!(answers[1]["error"]["code"], "usage");
    assert_eq!((&answers[0]["output"], &answers[2]["op"]), (&answers[2]["output"], &json!("team")));
}

#[test]
fn a_backup_that_was_not_made_is_not_said_to_be() {
    let place = Place::new();
    let if_due = || place.call(&["backup", "vault", "--if-due"]).1;
    assert!(if_due().starts_with("Ingen säkerhetskopia gjordes"));
    fs::create_dir(place.path("stick")).unwrap();
    assert!(place.call(&["backup", "vault", "--to", "stick"]).1.starts_with("Säkerhetskopian är gjord"));
    assert!(if_due().starts_with("Dagens säkerhetskopia finns redan"));
}

#[test]
fn no_backup_goes_into_the_vaults_own_folder_and_the_sentence_says_why() {
    let place = Place::new();
    fs::create_dir(place.path("vault").join("inner")).unwrap();
    for to in ["vault", "vault/inner"] {
        let (code, _, said) = place.call(&["backup", "vault", "--to", to, "--json"]);
        let said: Value = serde_json::from_str(&said).unwrap();
        assert_ne!(code, 0);
        assert_eq!(said["code"], "backup_folder_inside", "{said}");
    }
}

#[test]
fn a_damaged_vault_is_answered_with_the_newest_backup_and_what_is_missing_in_it() {
    let place = Place::new();
    fs::create_dir(place.path("stick")).unwrap();
    assert_eq!(place.call(&["backup", "vault", "--to", "stick"]).0, 0);
    place.damage();
    let (code, _, said) = place.call(&["verify", "vault", "--json"]);
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, &said["data"]), (5, &json!({ "damage": "store" })));
    assert!(said["instead"]["missing_lines"].is_u64(), "{said}");
    let file = said["instead"]["newest"]["file"].as_str().unwrap();
    assert!(place.path("stick").join(file).exists(), "{said}");
    let offered = said["say"].as_str().unwrap().lines().nth(1).unwrap();
    assert!(offered.starts_with("Den nyaste säkerhetskopian är från 20"), "{offered}");
    assert!(offered.contains("den saknas.") || offered.contains("saknas inget i den."), "{offered}");
    assert!(offered.ends_with(file), "{offered}");
}

#[test]
fn a_damaged_vault_is_refused_and_left_as_it_is() {
    let place = Place::new();
    place.damage();
    let before = place.kept();
    let said = "Valvet är skadat och har inte öppnats. Inget har ändrats. Återställ från den senaste säkerhetskopian.";
    for call in [["verify", "vault"].as_slice(), &["apply", "vault"], &["measures", "vault", "--quarter", "2026-Q3"]] {
        place.refuses(call, 5, said);
    }
    assert!(place.kept() == before, "left as it was");
}

/// The sum of the slots is made by another program, as a newer one would have made it.
#[cfg(target_os = "linux")]
#[test]
fn a_vault_of_a_newer_program_is_refused_and_left_as_it_is() {
    let place = Place::new();
    for name in ["slots.a", "slots.b"] {
        let path = place.path("vault").join(name);
        let file: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let body = file["body"].as_str().unwrap().replacen("\"format\":2", "\"format\":99", 1);
        fs::write(place.path("body"), &body).unwrap();
        let summed = Command::new("sha256sum").arg(place.path("body")).output().unwrap();
        let sum = String::from_utf8(summed.stdout).unwrap()[..64].to_owned();
        fs::write(&path, json!({ "body": body, "sha256": sum, "mac": file["mac"] }).to_string()).unwrap();
    }
    let before = place.kept();
    let said =
        "Valvet är sparat med en nyare version av Samlat. Inget har ändrats. Be IT installera den nya versionen.";
    for call in [["verify", "vault"].as_slice(), &["apply", "vault"], &["backup", "vault", "--to", "copies"]] {
        place.refuses(call, 5, said);
    }
    assert!(place.kept() == before, "left as it was");
    assert!(!place.path("copies").exists(), "and no copy is begun");
}

#[test]
fn a_list_that_cannot_be_read_is_refused_whole_and_nothing_of_it_is_kept() {
    let place = Place::new();
    let locked = "Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet under Arkiv > Info > Skydda arbetsbok, spara en kopia och välj kopian här.";
    let empty = "Filen är tom: det står ingenting i någon cell. Kontrollera att du valde rätt fil.";
    let large = "Filen är för stor för en lista. Inget har lästs in. Ta bort blad och rader som inte hör dit, spara en kopia och välj kopian.";
    let rows = "Namn;Inkom\n".to_owned() + &"Wilma;2024-02-02\n".repeat(200_000);
    fs::write(place.path("empty.csv"), "\n\n").unwrap();
    fs::write(place.path("large.csv"), rows).unwrap();
    for ending in ["xlsx", "xls", "ods"] {
        let name = format!("med-losenord.{ending}");
        fs::copy(format!("../tests/fixtures/import/{name}"), place.path(&name)).unwrap();
        place.refuses(&["import", "vault", &name], 7, locked);
    }
    for (list, said) in [("empty.csv", empty), ("large.csv", large)] {
        place.refuses(&["import", "vault", list, "--dry-run", "--recipe", "recipe.json"], 7, said);
        place.refuses(&["import", "vault", list, "--recipe", "recipe.json"], 7, said);
    }
    for op in ["list_cases", "waiting_rows"] {
        assert_eq!(place.answers(op), json!([]), "{op}");
    }
    assert!(!place.path("recipe.json").exists(), "no recipe is written of what was not read");
    assert_eq!(place.call(&["verify", "vault"]).0, 0);
}

#[test]
fn a_breakdown_that_a_measure_does_not_have_is_refused_with_those_that_it_has() {
    let place = Place::new();
    let by = |measure: &str, by: &str| {
        let of = ["measures", "vault", "--quarter", "2026-Q3", "--measure", measure, "--by", by];
        place.call(&of)
    };
    let (code, answered, said) = by("M25", "stage");
    assert_eq!((code, answered.as_str()), (2, ""));
    assert_eq!(said, "Den uppdelningen finns inte här. Det här går att ange med --by: age, sex.");
    let (code, answered, said) = by("M30", "age");
    assert_eq!((code, answered.as_str()), (2, ""));
    assert_eq!(said, "Måttet går inte att dela upp med --by. Utan --by visas talet.");
    let (code, answered, _) = by("M25", "sex");
    assert!(code == 0 && answered.lines().count() > 2, "{answered}");
    let all = place.call(&["measures", "vault", "--quarter", "2026-Q3", "--by", "closing"]);
    assert_eq!(all.0, 0, "one measure has it, the others stand without: {}", all.2);
}

#[test]
fn a_check_of_a_quarter_that_cannot_be_signed_says_so_with_its_code_too() {
    let place = Place::new();
    let check = ["quarter", "check", "vault", "--quarter", "2099-Q4"];
    let (code, answered, said) = place.call(&check);
    assert_eq!(code, 6);
    assert!(answered.lines().any(|line| line.starts_with("  Stopp")), "what is wrong is said: {answered}");
    assert!(said.ends_with('.') && said.lines().count() == 1, "{said}");
    let (code, answered, said) = place.call(&[check.as_slice(), &["--json"]].concat());
    let [answered, said]: [Value; 2] = [answered, said].map(|text| serde_json::from_str(&text).unwrap());
    assert_eq!((code, &said["code"]), (6, &json!("quarter_checks_red")));
    assert!(answered["checks"].as_array().unwrap().iter().any(|one| one["level"] == "stop"));
}

#[test]
fn a_line_that_is_no_line_is_said_to_be_none_and_stops_no_other() {
    let place = Place::new();
    let lines: [&[u8]; 7] = [
        b"\xef\xbb\xbf{\"op\": \"undo_state\"}",
        b"\xff\xfe{\x00}",
        b"{\"op\": \"undo_st",
        b"[]",
        b"{\"op\": \"undo_state\", \"at\": \"i dag\"}",
        b"{\"op\": \"undo_state\", \"inputs\": {}}",
        b"{\"op\": \"undo_state\"}\r",
    ];
    let answers = place.applied(&lines.join(&b'\n'));
    let said: Vec<&str> = answers.iter().map(|answer| answer["error"]["say"].as_str().unwrap_or_default()).collect();
    let starts = [
        "",
        "Raden är inte JSON.",
        "Raden är inte JSON.",
        "Raden är JSON men",
        "Raden är JSON men",
        "Raden är JSON men",
        "",
    ];
    assert_eq!(said.len(), starts.len());
    for (said, start) in said.iter().zip(starts) {
        assert!(said.starts_with(start) && said.is_empty() == start.is_empty(), "{said}");
    }
    assert!(answers[6]["ack"].is_number(), "the lines after are done");
}

#[test]
fn what_a_call_names_wrongly_is_named_in_the_answer() {
    let place = Place::new();
    let quarter = "Kvartalet går inte att läsa. Skriv det som 2026-Q3.";
    place.refuses(&["measures", "vault", "--quarter", "2026Q3"], 7, quarter);
    for step in ["check", "sign", "seal", "receipt"] {
        place.refuses(&["quarter", step, "vault", "--quarter", "2026-Q5"], 7, quarter);
    }
    place.refuses(
        &["measures", "vault", "--quarter", "2026-Q3", "--measure", "M99"],
        7,
        "Måttet finns inte. Kontrollera beteckningen, till exempel M11.",
    );
    place.refuses(
        &["new", "other", "--municipality", "9999"],
        7,
        "Ingen kommun har den koden. En kommunkod har fyra siffror, till exempel 2403 för Bjurholm.",
    );
    let answers = place.applied(b"{\"op\": \"set_region_key\", \"input\": {\"key\": \"age1\"}}");
    assert_eq!(answers[0]["error"]["say"], "Texten är inte en nyckel. Kontrollera att hela nyckeln kom med.");
    assert_eq!(place.call(&["new-region-key", "key"]).0, 0);
    let there = "Filen key finns redan. Inget har ändrats. Välj ett annat namn.";
    place.refuses(&["new-region-key", "key"], 2, there);
    let demo = ["new", "sample", "--municipality", "2403", "--demo", "--cases", "100001"];
    assert_eq!(place.call(&demo).0, 2);
    assert!(!place.path("sample").exists());
}

#[test]
fn a_key_of_a_step_that_is_refused_is_not_kept() {
    let place = Place::new();
    let region = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    let (code, _, said) = place.call(&["quarter", "seal", "vault", "--quarter", "2026-Q3", "--recipient", region]);
    assert_eq!((code, said.contains("Inget har ändrats.")), (6, true), "{said}");
    assert_eq!(place.answers("own_public_keys")["region"], Value::Null, "nothing was sealed, and nothing is kept");
    fs::write(place.path("receipt"), "{}").unwrap();
    fs::write(place.path("receipt.minisig"), "").unwrap();
    let receipt = ["quarter", "receipt", "vault", "--quarter", "2026-Q3", "--file", "receipt", "--region-key"];
    let signer = "RWRaVq/fsC5P+Jqb8hwP+sk31Y0Q3fvT0MvPfQmKWXTUjkBLmdJbChwI";
    assert_eq!(place.call(&[receipt.as_slice(), &[signer]].concat()).0, 6);
    assert_eq!(place.answers("own_public_keys")["region_signing"], Value::Null, "nobody's receipts are believed");
}

#[test]
fn a_vault_that_cannot_be_filled_with_sample_data_is_not_left_half_made() {
    let place = Place::new();
    let demo = ["new", "sample", "--municipality", "2403", "--demo", "--from", "2026-05-01", "--to"];
    let too_early = [demo.as_slice(), &["2025-01-01"]].concat();
    place.refuses(&too_early, 7, "Datumet ligger före det som måste komma först. Kontrollera datumet.");
    assert!(!place.path("sample").exists(), "nobody has its sheets");
    let again = [demo.as_slice(), &["2026-07-01", "--cases", "2"]].concat();
    assert_eq!(place.call(&again).0, 0, "nothing stands in the way of the next try");
}

#[test]
fn sample_data_are_removed_in_one_step_and_a_real_vault_never() {
    let place = Place::new();
    let (code, _, said) = place.call(&["remove-demo", "vault"]);
    assert_eq!((code, said.as_str()), (2, "Valvet innehåller inte exempeldata. Det är kvar, och inget har ändrats."));
    assert_eq!(place.call(&["verify", "vault"]).0, 0);
    let sample = "new sample --municipality 2403 --demo --seed 7 --from 2025-09-01 --to 2026-10-13 --cases 12";
    assert_eq!(place.call(&sample.split(' ').collect::<Vec<_>>()).0, 0);
    assert_eq!(place.call(&["remove-demo", "sample"]).0, 0);
    assert!(!place.path("sample").exists());
}

#[test]
fn a_misspelt_field_of_an_op_or_a_paper_is_named() {
    let place = Place::new();
    fs::write(place.path("asked"), r#"{"case":"…","plam":"…"}"#).unwrap();
    let said = |field: &str, meant: &str| {
        format!("Samlat känner inte till fältet ”{field}”. Det heter kanske ”{meant}”. Inget har ändrats.")
    };
    place.refuses(&["paper", "vault", "sip_paper", "--input", "asked"], 7, &said("plam", "plan"));
    let line = json!({ "op": "list_cases", "input": { "close": true } }).to_string();
    assert_eq!(place.applied(line.as_bytes())[0]["error"]["say"], said("close", "closed"));
}

#[test]
fn what_asks_again_is_given_the_passphrase_of_who_sits_there_now() {
    let place = Place::new();
    let unit = place.answers("list_units")[0]["id"].clone();
    let [own, fresh, hers] =
        ["gran fjäll tuva renhjord 47", "vante lykta 95 forsränna mil", "skogsmus vinter paraply 83 tröskel"];
    let line = |op: &str, input: Value| json!({ "op": op, "input": input }).to_string();
    let lines = [
        line("add_user", json!({ "name": "Samira Daoud", "role": "member", "unit": unit, "passphrase": fresh })),
        line("switch_user", json!({ "passphrase": fresh })),
        line("change_passphrase", json!({ "passphrase": hers })),
        line("switch_user", json!({ "passphrase": own })),
        line("change_passphrase", json!({ "passphrase": fresh })),
        line("new_recovery_sheets", json!({})),
        line("switch_user", json!({ "passphrase": "fel" })),
        line("new_recovery_sheets", json!({})),
    ];
    let answers = place.applied(lines.join("\n").as_bytes());
    let refused: Vec<&Value> = answers.iter().map(|answer| &answer["error"]["code"]).collect();
    assert_eq!(refused.iter().filter(|code| code.is_null()).count(), lines.len() - 1, "{refused:?}");
    assert_eq!(refused[6], "wrong_passphrase", "who did not come in changes nothing");
}

#[test]
fn the_mark_that_an_editor_begins_a_file_with_is_no_part_of_the_passphrase() {
    let place = Place::new();
    fs::write(place.path("passphrase"), "\u{feff}gran fjäll tuva renhjord 47\r\n").unwrap();
    assert_eq!(place.call(&["verify", "vault"]).0, 0);
}

#[test]
fn only_sample_data_go_by_another_clock_than_the_computers() {
    let place = Place::new();
    let sample = "new sample --municipality 2403 --demo --seed 7 --from 2026-08-01 --to 2026-10-13 --cases 2";
    assert_eq!(place.call(&sample.split(' ').collect::<Vec<_>>()).0, 0);
    let line = json!({ "op": "session_state", "at": "2026-10-13T08:14:00+02:00" }).to_string();
    fs::write(place.path("look"), line).unwrap();
    // As the program is for who uses it: not told that it is tested.
    let answer = |vault: &str| -> Value {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
        command.args(["apply", vault, "--passphrase-file", "passphrase"]).current_dir(place.0.path());
        command.env_remove("SAMLAT_CHEAP_KEYS").stdin(fs::File::open(place.path("look")).unwrap());
        serde_json::from_slice(&command.output().unwrap().stdout).unwrap()
    };
    let refused = answer("vault");
    assert_eq!((&refused["op"], &refused["error"]["code"]), (&json!("session_state"), &json!("usage")));
    assert_eq!(
        refused["error"]["say"],
        "Raden säger när den ska gälla (at). Det går bara med exempeldata; i andra valv är det datorns klocka som räknas. Raden har hoppats över, och inget har ändrats."
    );
    assert_eq!(answer("sample")["output"]["now"], "2026-10-13T08:14:00");
}
