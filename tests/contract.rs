//! The wall: what is generated from the op table is what is committed.

use samlat::ops;

/// Compares with the committed file; `UPDATE=1` writes it.
pub fn same_as_committed(path: &str, text: &str) {
    let path = std::path::Path::new(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == text, "{} is out of date: run `UPDATE=1 cargo test contract`", path.display());
}

#[test]
fn the_typescript_contract_is_the_op_table() {
    same_as_committed("ui/src/api/types/ops.ts", &ops::typescript());
}

#[test]
fn every_op_has_a_name_of_its_own_and_schemas() {
    let mut names: Vec<&str> = ops::OPS.iter().map(|op| op.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ops::OPS.len());
    for op in ops::OPS {
        assert!(op.input_schema().is_object(), "{}", op.name);
        assert!(op.output_schema().is_object(), "{}", op.name);
    }
}

/// What is only walked through with all the others, for who may, is held by nothing.
#[test]
fn every_op_is_named_in_a_test() {
    let files = ["tests", "cli/tests"].map(|folder| crate::tidy::in_folder(folder, ".rs")).concat();
    let tests: String = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let named = |name: &&str| tests.contains(&format!("\"{name}\""));
    let missing: Vec<&str> = ops::OPS.iter().map(|op| op.name).filter(|name| !named(name)).collect();
    assert!(missing.is_empty(), "write a test that calls each of these and looks at what it did: {missing:?}");
}

#[test]
fn the_schema_is_what_the_migrations_make() {
    let store = rusqlite::Connection::open_in_memory().unwrap();
    for (at, (name, sql)) in samlat::store::migrations::MIGRATIONS.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", at + 1)), "{name} stands in the order of its number");
        store.execute_batch(sql).unwrap();
    }
    let mut statement = store.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").unwrap();
    let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let head = "-- Written from migrations/ by `UPDATE=1 cargo test contract`. Do not edit.\n\n";
    same_as_committed("docs/SCHEMA.sql", &format!("{head}{};\n", parts.join(";\n\n")));
}

#[test]
fn the_units_in_a_team_of_an_older_vault_have_always_been_there() {
    let store = rusqlite::Connection::open_in_memory().unwrap();
    let migrations = samlat::store::migrations::MIGRATIONS;
    let at = migrations.iter().position(|(name, _)| *name == "0032_team_units").unwrap();
    for (_, sql) in &migrations[..at] {
        store.execute_batch(sql).unwrap();
    }
    let before = "INSERT INTO organisations (id, name, kind) VALUES ('o', 'Bjurholms kommun', 'municipality');
        INSERT INTO units (id, organisation_id, name, sector, active) VALUES ('seated', 'o', 'Skolan', 'school', 1),
            ('without a seat', 'o', 'Björkskolan', 'school', 1), ('ended', 'o', 'Ekskolan', 'school', 0),
            ('of a sector without seats', 'o', 'Socialtjänsten', 'social_services', 1), ('of another sector', 'o', 'BUP', 'child_psychiatry', 1);
        INSERT INTO professionals (id, unit_id, name) VALUES ('p', 'seated', 'Karin'), ('q', 'ended', 'Siv');
        INSERT INTO teams (id, name) VALUES ('t', 'HLT-teamet');
        INSERT INTO team_members (team_id, professional_id) VALUES ('t', 'p'), ('t', 'q');
        INSERT INTO team_sectors (team_id, sector) VALUES ('t', 'school'), ('t', 'social_services');";
    store.execute_batch(before).unwrap();
    store.execute_batch(migrations[at].1).unwrap();
    let mut statement = store.prepare("SELECT unit_id, from_on, until_on FROM team_units ORDER BY unit_id").unwrap();
    let always = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    let always: Vec<(String, Option<String>, Option<String>)> = always.unwrap().map(Result::unwrap).collect();
    let row = |unit: &str| (unit.to_owned(), None, None);
    assert_eq!(always, [row("of a sector without seats"), row("seated")]);
}
