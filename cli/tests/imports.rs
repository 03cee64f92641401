//! `samlat import` for who reads: what was understood of a list, what is asked, and answers by hand in a recipe.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

const LIST: &str = "Namn;Personnr;Inkom;Magiskt datum;Färg\nWilma Öberg;20230108-2380;2025-03-07;2025-03-16;röd\n;;;;\nNour Lindh;140721-2388;2024-02-02;4/2 2024;blå\nAlbin Öberg;1301312391;31/10 2024;31/10 2024;grön\n";

/// A folder with an empty vault and two lists in it.
struct Shelf(tempfile::TempDir);

impl Shelf {
    fn new() -> Self {
        let shelf = Self(tempfile::tempdir().unwrap());
        std::fs::write(shelf.path("passphrase"), "gran fjäll tuva renhjord 47\n").unwrap();
        std::fs::write(shelf.path("list.csv"), LIST).unwrap();
        let fixture = Path::new("../tests/fixtures/import/hlt-lista-bjurholm.xlsx");
        std::fs::copy(fixture, shelf.path("bjurholm.xlsx")).unwrap();
        shelf.ok(&["new", "vault", "--municipality", "2403"]);
        shelf
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn call(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samlat"));
        command.args(arguments).args(["--passphrase-file", "passphrase"]);
        command.current_dir(self.0.path()).env("SAMLAT_CHEAP_KEYS", "1").output().unwrap()
    }

    fn ok(&self, arguments: &[&str]) -> String {
        let done = self.call(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn tried(&self, list: &str, recipe: &str) -> Value {
        let said = self.ok(&["import", "vault", list, "--dry-run", "--recipe", recipe, "--json"]);
        serde_json::from_str(&said).unwrap()
    }

    fn recipe(&self, name: &str) -> Value {
        serde_json::from_str(&std::fs::read_to_string(self.path(name)).unwrap()).unwrap()
    }
}

#[test]
fn a_list_says_what_was_read_as_what_and_what_it_asks() {
    let shelf = Shelf::new();
    let said = shelf.ok(&["import", "vault", "list.csv", "--dry-run"]);
    for line in [
        "Så lästes rubrikerna:",
        "  Kolumn B: Personnr → Personnummer",
        "  Kolumn E: Färg → läses inte in",
        "Det här behöver ett svar:",
        "  Vad står i kolumn D, ”Magiskt datum”? Den läses inte in om du inte väljer något.",
        "Rader som hoppades över:",
        "  Rad 3 är tom.",
        "Det här antogs:",
        "3 rader kan läsas in, 0 behöver rättas. Inget har ändrats.",
    ] {
        assert!(said.lines().any(|said| said == line), "{line} in\n{said}");
    }
    for part in ["till exempel: 2025-03-16; ", "consent_on = Samtycke; ", "Svaren skrivs i receptet."] {
        assert!(said.contains(part), "{part} in\n{said}");
    }

    let said = shelf.ok(&["import", "vault", "bjurholm.xlsx", "--dry-run"]);
    for line in [
        "  Kolumn H: Inkom datum → Inkom",
        "Blad som inte lästes: Ekonomi",
        "  Vad betyder ”grannen (?)” under Vem initierade?",
        "    Rad: 35",
        "  Rad 57 är en summering.",
        "Rader som behöver rättas:",
    ] {
        assert!(said.lines().any(|said| said == line), "{line} in\n{said}");
    }
    assert!(said.contains("other = annan"), "{said}");
}

#[test]
fn answers_by_hand_in_the_recipe_of_a_dry_run_are_followed() {
    let shelf = Shelf::new();
    assert_eq!(shelf.tried("list.csv", "list.json")["questions"][0]["column"], "D");
    let mut recipe = shelf.recipe("list.json");
    for column in recipe["columns"].as_array_mut().unwrap() {
        if column["heading"] == "Magiskt datum" {
            column["meanings"] = json!(["consent_on"]);
        }
    }
    // As an editor that begins its files with a mark leaves it.
    std::fs::write(shelf.path("list.json"), format!("\u{feff}{recipe}")).unwrap();
    let answered = shelf.tried("list.csv", "list.json");
    assert_eq!((&answered["recipe_used"], &answered["questions"]), (&json!(true), &json!([])));
    assert_eq!(answered["accepted"][0]["consent_on"], "2025-03-16");

    assert_eq!(shelf.tried("bjurholm.xlsx", "recipe.json")["questions"][0]["text"], "grannen (?)");
    let mut recipe = shelf.recipe("recipe.json");
    recipe["values"] = json!([{ "meaning": "source", "text": "grannen (?)", "code": "other" }]);
    std::fs::write(shelf.path("recipe.json"), recipe.to_string()).unwrap();
    let said = shelf.ok(&["import", "vault", "bjurholm.xlsx", "--recipe", "recipe.json"]);
    assert!(!said.contains("Det här behöver ett svar") && !said.contains("Rad 35,"), "{said}");
    assert_eq!(shelf.recipe("recipe.json"), recipe, "a recipe that exists is not written over");
}

#[test]
fn a_recipe_that_cannot_be_followed_is_said_to_be_so() {
    let shelf = Shelf::new();
    shelf.tried("bjurholm.xlsx", "recipe.json");
    let said = shelf.ok(&["import", "vault", "list.csv", "--dry-run", "--recipe", "recipe.json"]);
    assert!(said.contains("Receptet hör till en lista med andra rubriker och följdes inte."), "{said}");
    for wrong in ["{", "{\"columns\": {}}", "{\"values\": [{\"meaning\": \"grannen\"}]}"] {
        std::fs::write(shelf.path("wrong.json"), wrong).unwrap();
        let done = shelf.call(&["import", "vault", "list.csv", "--recipe", "wrong.json"]);
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{wrong}: {said}");
        assert!(said.starts_with("Receptet wrong.json går inte att följa."), "{wrong}: {said}");
    }
}

#[test]
fn the_units_of_the_consents_are_named_and_one_that_is_not_there_is_refused() {
    let shelf = Shelf::new();
    let done = shelf.call(&["import", "vault", "bjurholm.xlsx", "--consent-unit", "Skola", "--dry-run"]);
    assert_eq!(done.status.code(), Some(2));
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(said.contains("Ingen verksamhet i valvet heter Skola."), "{said}");
    let units = ["--consent-unit", "Skolan", "--consent-unit", "Hälsocentralen"];
    shelf.ok(&[&["import", "vault", "bjurholm.xlsx"][..], &units].concat());
}
