//! The register extract: everything about one child, looked through before it leaves.

use crate::desk::{ALVA, TestDesk, desk};
use serde_json::{Value, json};

fn with_content(desk: &mut TestDesk) -> Value {
    let case = desk.alva();
    let (child, case) = (case["child"]["id"].clone(), case["case"]["id"].clone());
    let school = desk.unit("Skolan");
    desk.consent(&child, std::slice::from_ref(&school));
    desk.ok("record_child_voice", json!({ "case": case, "heard_on": "2026-10-01", "form": "talk_alone", "words": "Jag vill gå till skolan utan att det gör ont i magen.", "asked_by": "Karin Holmlund" }));
    child
}

fn pieces(extract: &Value) -> &Vec<Value> {
    extract["pieces"].as_array().unwrap()
}

#[test]
fn everything_about_the_child_is_in_and_nothing_about_another() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    desk.ok("register_case", json!({ "child": { "kind": "new", "child": { "first_name": "Oskar", "last_name": "Kanariefågel" }, "guardians": [{ "name": "Bo Kanariefågel" }] }, "source": "school", "intake_on": "2026-10-01" }));
    let extract = desk.ok("register_extract", json!({ "child": child }));
    let text = extract.to_string();
    for said in ["Alva", "Nyberg", "Sofia Nyberg", "Johan Åkerlund", "ont i magen", "Ont i magen på morgnarna.", ALVA]
    {
        assert!(text.contains(said), "{said} is missing");
    }
    assert!(!text.contains("Kanariefågel"));
    assert!(extract["log"].as_array().unwrap().len() > 2, "who has read stands there");
}

#[test]
fn free_text_is_looked_at_before_it_leaves_and_what_is_withheld_is_said() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    assert_eq!(desk.code("release_extract", json!({ "child": child })), "extract_unreviewed");
    assert_eq!(desk.code("extract_file", json!({ "child": child })), "extract_unreviewed");
    let extract = desk.ok("register_extract", json!({ "child": child }));
    let free = |piece: &&Value| piece["to_review"] == true;
    let voice = pieces(&extract).iter().find(|piece| piece["table"] == "child_voices").unwrap()["id"].clone();
    let others: Vec<&Value> =
        pieces(&extract).iter().filter(free).map(|piece| &piece["id"]).filter(|id| **id != voice).collect();
    assert_eq!(desk.code("review_extract", json!({ "child": child, "pieces": [voice], "release": false })), "input");
    desk.ok("review_extract", json!({ "child": child, "pieces": [voice], "release": false, "why": "26 kap. 1 § OSL" }));
    desk.ok("review_extract", json!({ "child": child, "pieces": others, "release": true }));
    let released = desk.ok("release_extract", json!({ "child": child }));
    assert!(!released.to_string().contains("gör ont i magen"), "what is withheld is not in it");
    assert_eq!(released["withheld"][0]["why"], "26 kap. 1 § OSL");
    assert!(released["log_note"].as_str().unwrap().starts_with("Listor över flera barn"), "{released}");
    assert_eq!(released["log_left_out"], 0);
    let english = desk.ok("release_extract", json!({ "child": child, "language": "en" }));
    assert!(english["log_note"].as_str().unwrap().starts_with("Lists of several children"));
    let first = &english["pieces"][0];
    assert_eq!((&first["heading"], &first["facts"][0]["label"]), (&json!("The child"), &json!("First name")));
    assert_eq!(english["withheld"][0], json!({ "heading": "The child’s voice", "why": "26 kap. 1 § OSL" }));
    let reviewed = |line: &&Value| line["what"] == "Considered what is handed over";
    assert!(english["log"].as_array().unwrap().iter().any(|line| reviewed(&line)));
    assert_eq!(desk.code("release_extract", json!({ "child": child, "language": "fi" })), "input");
    let file = desk.ok("extract_file", json!({ "child": child }));
    assert_eq!(
        file["file_name"], "registerutdrag-2403-2026-001-2026-10-13.json",
        "no name and no number in a file name"
    );
}

#[test]
fn a_wheel_stands_whole_and_an_answer_says_whose_it_is() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    let case = desk.ok("list_cases", json!({}))[0]["case"].clone();
    let levels = json!([{ "area": "safe", "level": 4 }, { "area": "included", "level": 2 }]);
    desk.ok("rate_wheel", json!({ "case": case, "rater": "child", "levels": levels }));
    let extract = desk.ok("register_extract", json!({ "child": child }));
    let told = |table: &str, column: &str| -> Vec<String> {
        let of_table = pieces(&extract).iter().filter(|piece| piece["table"] == table);
        let facts = of_table.flat_map(|piece| piece["facts"].as_array().unwrap());
        let texts = facts.filter(|fact| fact["column"] == column).map(|fact| fact["text"].as_str().unwrap().to_owned());
        texts.collect()
    };
    assert_eq!(told("wheels", "ratings"), ["Trygg: 4\nDelaktig: 2"]);
    assert!(told("wheel_ratings", "level").is_empty(), "it stands with its wheel");
    let answers = told("consent_answers", "guardian_id");
    assert!(answers.contains(&"Sofia Nyberg".to_owned()) && answers.contains(&"Johan Åkerlund".to_owned()));
    assert_eq!(told("identity_numbers", "number"), [ALVA]);
    let wheel = pieces(&extract).iter().find(|piece| piece["table"] == "wheels").unwrap()["id"].clone();
    let levels = json!([{ "area": "safe", "level": 5 }]);
    desk.ok("rate_wheel", json!({ "case": case, "rater": "child", "levels": levels }));
    let extract = desk.ok("register_extract", json!({ "child": child }));
    assert!(pieces(&extract).iter().all(|piece| piece["id"] != wheel), "a picture that is another is looked at anew");
}

#[test]
fn a_piece_that_changes_is_looked_at_anew() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    let extract = desk.ok("register_extract", json!({ "child": child }));
    let all: Vec<&Value> = pieces(&extract).iter().map(|piece| &piece["id"]).collect();
    assert_eq!(desk.ok("review_extract", json!({ "child": child, "pieces": all, "release": true }))["unreviewed"], 0);
    desk.ok("add_guardian", json!({ "child": child, "guardian": { "name": "Eva Nyberg", "relation": "mormor" } }));
    assert_eq!(desk.ok("register_extract", json!({ "child": child }))["unreviewed"], 1);
    desk.ok("undo", json!({}));
    desk.ok("undo", json!({}));
    assert!(desk.ok("register_extract", json!({ "child": child }))["unreviewed"].as_u64().unwrap() > 3);
}

#[test]
fn what_is_being_typed_about_the_child_is_in_as_working_material_and_looked_at_first() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    let case = desk.ok("list_cases", json!({}))[0]["case"].as_str().unwrap().to_owned();
    let other = desk.ok("register_case", json!({ "child": { "kind": "new", "child": { "first_name": "Oskar", "last_name": "Berg" }, "guardians": [] }, "source": "school", "intake_on": "2026-10-01" }));
    let form = json!({ "what": "KANARIETANKE", "professional": case }).to_string();
    for (key, text) in [
        (format!("case/{case}/action"), form.as_str()),
        (format!("case/{}/action", other["case"]["id"].as_str().unwrap()), "PAPEGOJA"),
        (format!("child/{}/withhold/x", child.as_str().unwrap()), "PAPEGOJA"),
        ("children/new".to_owned(), "PAPEGOJA"),
    ] {
        desk.ok("save_draft", json!({ "key": key, "text": text }));
    }
    let extract = desk.ok("register_extract", json!({ "child": child }));
    assert!(!extract.to_string().contains("PAPEGOJA"));
    let typed = pieces(&extract).iter().find(|piece| piece["table"] == "drafts").unwrap();
    let facts: Vec<(&str, &str)> = typed["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| (fact["column"].as_str().unwrap(), fact["text"].as_str().unwrap()))
        .collect();
    assert_eq!(
        (facts[0], facts[1], facts[3]),
        (("draft_of", "ärendet"), ("user_id", "Ingrid Vallmark"), ("text", "KANARIETANKE"))
    );
    assert_eq!((&typed["to_review"], &typed["on"]), (&json!(true), &json!("2026-10-13")));
    let rest: Vec<&Value> =
        pieces(&extract).iter().map(|piece| &piece["id"]).filter(|id| **id != typed["id"]).collect();
    desk.ok("review_extract", json!({ "child": child, "pieces": rest, "release": true }));
    assert_eq!(desk.code("release_extract", json!({ "child": child })), "extract_unreviewed");
    desk.ok("review_extract", json!({ "child": child, "pieces": [typed["id"]], "release": true }));
    assert!(desk.ok("release_extract", json!({ "child": child })).to_string().contains("KANARIETANKE"));
}

#[test]
fn what_was_typed_before_the_child_was_registered_is_found_by_number_by_name_and_by_who_was_chosen() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    let other = desk.ok("register_case", json!({ "child": { "kind": "new", "child": { "first_name": "Oskar", "last_name": "Berg" }, "guardians": [] }, "source": "school", "intake_on": "2026-10-01" }));
    let others = format!("case/{}/action", other["case"]["id"].as_str().unwrap());
    let texts = |desk: &mut TestDesk| -> Vec<String> {
        let extract = desk.ok("register_extract", json!({ "child": child }));
        let drafts = pieces(&extract).iter().filter(|piece| piece["table"] == "drafts");
        assert!(drafts.clone().all(|piece| piece["to_review"] == true && piece["release"].is_null()));
        drafts.map(|piece| piece["facts"].to_string()).collect()
    };
    for (about, text) in [
        ("name", json!({ "first_name": "Alva", "last_name": "Nyberg", "number": "", "worry": "KANARIENAMN" })),
        ("number", json!({ "first_name": "Alwa", "last_name": "", "number": ALVA, "worry": "KANARIENUMMER" })),
        ("known", json!({ "known": { "child": child, "name": "A" }, "first_name": "", "worry": "KANARIEVALD" })),
    ] {
        desk.ok("save_draft", json!({ "key": "children/new", "text": text.to_string() }));
        let found = texts(&mut desk);
        assert_eq!(found.len(), 1, "{about}: {found:?}");
        assert!(found[0].contains("KANARIE") && found[0].contains("ett nytt ärende"), "{about}: {found:?}");
    }
    let namesake = json!({ "first_name": "Alva", "last_name": "Berg", "worry": "PAPEGOJA" });
    desk.ok("save_draft", json!({ "key": "children/new", "text": namesake.to_string() }));
    desk.ok("save_draft", json!({ "key": others, "text": "PAPEGOJA: Alva Nyberg ska vara med." }));
    assert!(
        texts(&mut desk).is_empty(),
        "a first name alone says nothing, and what is typed about another is the other's"
    );
}

/// Every table and column that can belong to a child has its Swedish word, and every code too.
#[test]
fn the_extract_speaks_swedish_whatever_is_in_it() {
    let mut desk = desk();
    let child = with_content(&mut desk);
    let extract = desk.ok("register_extract", json!({ "child": child }));
    for piece in pieces(&extract) {
        for word in std::iter::once(&piece["heading"])
            .chain(piece["facts"].as_array().unwrap().iter().map(|fact| &fact["label"]))
        {
            assert!(!word.as_str().unwrap().starts_with("extract-"), "no word for {word}");
        }
    }
    let known: Vec<&str> = samlat::words::ids().collect();
    let mut missing = Vec::new();
    for (table, columns) in schema() {
        if !belongs(&table, &schema()) {
            continue;
        }
        for id in std::iter::once(format!("extract-table-{table}"))
            .chain(columns.iter().map(|column| format!("extract-column-{column}")))
        {
            let id = id.replace('_', "-");
            if !known.contains(&id.as_str()) && !missing.contains(&id) {
                missing.push(id);
            }
        }
    }
    assert!(missing.is_empty(), "words/sv/extract-words.ftl lacks: {missing:#?}");
    for id in known.iter().filter(|id| id.starts_with("extract-value-")) {
        let said = samlat::words::say(id, &[]);
        assert!(!said.contains('{') && said != *id, "{id} points at words the core does not have: {said}");
    }
}

/// As in core/store/extracts.rs.
const TECHNICAL: [&str; 13] = [
    "position",
    "token",
    "sha256",
    "receipt",
    "import_id",
    "sitting_id",
    "edition",
    "in_team",
    "by_hand",
    "seconds",
    "sender",
    "answer_to",
    "sealed_at",
];

type Tables = Vec<(String, Vec<String>)>;

/// Tables and the columns a person would be shown, from the written schema.
fn schema() -> Tables {
    let text = include_str!("../docs/SCHEMA.sql");
    let mut tables: Tables = Vec::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
            tables.push((rest.trim_end_matches(" (").to_owned(), Vec::new()));
        } else if let (Some((_, columns)), Some(line)) = (tables.last_mut(), line.strip_prefix("    ")) {
            let name = line.split_whitespace().next().unwrap_or_default();
            let column =
                name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') && !name.is_empty();
            if column
                && name != "id"
                && !TECHNICAL.contains(&name)
                && !line.contains("REFERENCES children")
                && !line.contains("REFERENCES cases")
            {
                columns.push(name.to_owned());
            }
        }
    }
    tables
}

/// Whether a table's rows can belong to a child: it points at one, or at something that does.
fn belongs(table: &str, tables: &Tables) -> bool {
    const LEFT_OUT: [&str; 4] = ["name_tokens", "wheel_ratings", "extract_reviews", "sealed_identities"];
    let text = include_str!("../docs/SCHEMA.sql");
    let mut reached = vec!["children".to_owned()];
    loop {
        let before = reached.len();
        for (name, _) in tables {
            let body = text
                .split(&format!("CREATE TABLE {name} ("))
                .nth(1)
                .and_then(|rest| rest.split(") STRICT;").next())
                .unwrap_or_default();
            if !reached.contains(name) && reached.iter().any(|parent| body.contains(&format!("REFERENCES {parent} (")))
            {
                reached.push(name.clone());
            }
        }
        if reached.len() == before {
            return reached.iter().any(|name| name == table) && !LEFT_OUT.contains(&table);
        }
    }
}

#[test]
fn every_code_that_can_be_kept_has_its_word() {
    let text = include_str!("../docs/SCHEMA.sql");
    let known: Vec<&str> = samlat::words::ids().collect();
    let tables = schema();
    let mut missing = Vec::new();
    for (table, _) in tables.iter().filter(|(table, _)| belongs(table, &tables)) {
        let body =
            text.split(&format!("CREATE TABLE {table} (")).nth(1).and_then(|rest| rest.split(") STRICT;").next());
        for check in body.unwrap_or_default().split("CHECK (").skip(1) {
            let Some((column, codes)) = check.split_once(" IN (") else { continue };
            for code in codes.split(')').next().unwrap_or_default().split(',') {
                let code = code.trim().trim_matches('\'');
                let id = format!("extract-value-{column}-{code}").replace('_', "-");
                if column.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')
                    && !TECHNICAL.contains(&column)
                    && !known.contains(&id.as_str())
                {
                    missing.push(id);
                }
            }
        }
    }
    assert!(missing.is_empty(), "words/sv/extract-words.ftl lacks: {missing:#?}");
}
