//! What comes from outside is not what it should be: slot files, backups, sealed quarters, lists, JSON for the ops. Whole inputs are changed by chance: flipped, cut, doubled, filled;
//! the program refuses and goes on.

use crate::stand::{Chance, Effort, PASSPHRASE, Stand, later};
use samlat::{
    exchange::sealed::{Opening, RecipientIdentity, open},
    ops,
    vault::{Place, containers, slots::Slots},
};
use serde_json::{Value, json};
use std::path::Path;

fn changed(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let length = bytes.len().max(1);
        let (from, to) = (chance.below(length), chance.below(length));
        let (from, to) = (from.min(to).min(bytes.len()), from.max(to).min(bytes.len()));
        match chance.below(7) {
            0 => bytes.truncate(from),
            1 => drop(bytes.drain(from..to.min(from + 64))),
            2 => {
                let part = bytes[from..to.min(from + 256)].to_vec();
                bytes.splice(from..from, part);
            }
            3 => bytes[from..to.min(from + 16)].fill(u8::try_from(chance.below(256)).unwrap()),
            4 => bytes.splice(from..from, *b"9223372036854775808").for_each(drop),
            _ => {
                if let Some(byte) = bytes.get_mut(from) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
    }
    bytes
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new("../tests/fixtures").join(name)).unwrap()
}

/// A JSON value with one leaf made strange.
fn strange(schema: &Value, chance: &mut Chance) -> Value {
    match chance.below(9) {
        0 => Value::Null,
        1 => json!(-1),
        2 => json!(i64::MAX),
        3 => json!("2026-13-45"),
        4 => json!("x".repeat(chance.below(5_000))),
        5 => json!([[], {}, null]),
        6 => json!("\u{0}\u{202e}' OR 1=1 --"),
        _ => {
            let fields = schema["properties"].as_object().cloned().unwrap_or_default();
            Value::Object(fields.iter().map(|(name, of)| (name.clone(), strange(of, chance))).collect())
        }
    }
}

#[test]
fn garbage_from_outside_is_refused_and_nothing_stops() {
    let effort = Effort::short(150);
    let mut chance = Chance::new("garbage");
    let stand = Stand::new();
    std::fs::create_dir(stand.path("stick")).unwrap();
    assert!(stand.samlat(&["backup", &stand.text("vault"), "--to", &stand.text("stick")], "").status.success());
    let backup = std::fs::read_dir(stand.path("stick")).unwrap().flatten().next().unwrap().path();
    let (backup, slots) = (std::fs::read(backup).unwrap(), std::fs::read(stand.path("vault/slots.a")).unwrap());
    let (quarter, signature) = (fixture("sealed/K2403-2026-Q3-r1.kex"), fixture("sealed/K2403-2026-Q3-r1.kex.minisig"));
    let identity: RecipientIdentity =
        String::from_utf8(fixture("sealed/region-test-identity.txt")).unwrap().trim().parse().ok().unwrap();
    let opening = Opening { identity: &identity, sender: None, area: None, received: &[] };
    let lists = ["hlt-lista-bjurholm.xlsx", "hlt-lista-bjurholm.ods", "hlt-lista-bjurholm.xls"]
        .map(|name| fixture(&format!("import/{name}")));
    let mut desk = stand.desk("vault").unwrap();
    let odd = Place::new(stand.path("odd"));
    std::fs::create_dir(odd.folder()).unwrap();
    let (mut rounds, mut refused) = (0usize, [0usize; 4]);
    while effort.goes_on(rounds) {
        std::fs::write(&odd.slots()[0], changed(&slots, &mut chance)).unwrap();
        let opened = Slots::read(&odd).and_then(|slots| slots.open_by_passphrase(PASSPHRASE, None));
        refused[0] += usize::from(opened.is_err());
        std::fs::write(stand.path("odd.samlat"), changed(&backup[..backup.len().min(20_000)], &mut chance)).unwrap();
        refused[1] += usize::from(containers::front(&stand.path("odd.samlat")).is_err());
        let odd_quarter = changed(&quarter, &mut chance);
        assert!(odd_quarter == quarter || open(&odd_quarter, &signature, &opening).is_err());
        let list = changed(&lists[rounds % 3], &mut chance);
        let file = ops::FileContent::new("lista.xlsx", "application/octet-stream", &list);
        let seen = desk.call("preview_import", json!({ "content": file }), later(), None);
        refused[2] += usize::from(seen.is_err());
        let op = &ops::OPS[chance.below(ops::OPS.len())];
        if !matches!(
            op.name,
            "lock"
                | "remove_demo_vault"
                | "create_vault"
                | "recover"
                | "restore_backup"
                | "make_backup"
                | "make_due_backup"
        ) {
            let input = strange(&op.input_schema(), &mut chance);
            let done = desk.call(op.name, input, later(), Some(PASSPHRASE));
            refused[3] += usize::from(done.is_err());
        }
        rounds += 1;
    }
    desk.book().unwrap().verify().expect("the vault is whole after all of it");
    // What a change leaves as it was is taken, so not all of it is refused.
    assert!(refused.iter().all(|count| *count > 0), "slots, backups, lists, ops refused: {refused:?} of {rounds}");
    println!(
        "figure: garbage: {rounds} rounds of five kinds of input changed by chance (not guided by coverage): refused {refused:?}, no stop, the vault whole"
    );
}
