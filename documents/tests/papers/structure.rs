//! What a machine can check of PDF/UA-1 (the Matterhorn protocol), in the file itself: every mark on a page is either content with its place in the structure or an artifact, and the
//! structure says what each thing is. Invariant: every sample is walked whole.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::reading::{SAMPLES, told_by};

/// Structure types of ISO 32000-1 that a paper may have.
const STANDARD: &[&str] = &[
    "Document",
    "Part",
    "Art",
    "Sect",
    "Div",
    "BlockQuote",
    "Caption",
    "TOC",
    "TOCI",
    "NonStruct",
    "P",
    "H1",
    "H2",
    "H3",
    "H4",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "THead",
    "TBody",
    "TFoot",
    "Span",
    "Quote",
    "Note",
    "Reference",
    "Code",
    "Link",
    "Annot",
    "Figure",
    "Formula",
    "Form",
];

/// A file as qpdf reads it.
struct File(Map<String, Value>);

impl File {
    fn of(pdf: &[u8]) -> Self {
        let arguments =
            ["--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized", "{}"];
        let mut told: Value = serde_json::from_str(&told_by("qpdf", &arguments, pdf)).unwrap();
        let Value::Object(objects) = told["qpdf"][1].take() else { panic!("no objects") };
        Self(objects)
    }

    /// What a value, or the object it refers to, holds; of a stream its dictionary.
    fn at<'a>(&'a self, value: &'a Value) -> &'a Value {
        let Some(object) = value.as_str().and_then(|name| self.0.get(&format!("obj:{name}"))) else { return value };
        object.get("value").unwrap_or(&object["stream"]["dict"])
    }

    fn stream(&self, value: &Value) -> Vec<u8> {
        let base64 = &self.0[&format!("obj:{}", value.as_str().unwrap())]["stream"]["data"];
        let file = json!({ "file_name": "", "media_type": "", "base64": base64 });
        serde_json::from_value::<samlat::ops::FileContent>(file).unwrap().bytes().unwrap()
    }

    fn of_type(&self, name: &str) -> Vec<&Value> {
        self.0.values().map(|object| &object["value"]).filter(|value| value["/Type"] == name).collect()
    }

    fn catalog(&self) -> &Value {
        self.of_type("/Catalog")[0]
    }

    fn kids<'a>(&'a self, of: &'a Value) -> Vec<&'a Value> {
        match self.at(&of["/K"]) {
            Value::Null => Vec::new(),
            Value::Array(all) => all.iter().map(|one| self.at(one)).collect(),
            one => vec![one],
        }
    }

    /// Every element of the structure in reading order, with its standard type.
    fn elements(&self) -> Vec<(String, &Value)> {
        let root = self.at(&self.catalog()["/StructTreeRoot"]);
        let roles = self.at(&root["/RoleMap"]);
        let mut found = Vec::new();
        let mut rest: Vec<&Value> = self.kids(root);
        rest.reverse();
        while let Some(element) = rest.pop() {
            let Some(own) = element["/S"].as_str() else { continue };
            let role = roles.get(own).and_then(Value::as_str).unwrap_or(own);
            found.push((role.trim_start_matches('/').to_owned(), element));
            rest.extend(self.kids(element).into_iter().rev());
        }
        found
    }

    /// Whether an attribute of an element says something of that name.
    fn says(&self, element: &Value, name: &str) -> bool {
        let attributes = self.at(&element["/A"]);
        let several = attributes.as_array().into_iter().flatten().map(|one| self.at(one));
        several.chain([attributes]).any(|one| one.get(name).is_some())
    }
}

/// The operators of a page's content, strings and names left out.
fn operators(content: &[u8]) -> Vec<String> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(byte) = content.get(at) {
        at += match byte {
            b'(' => string_length(&content[at..]),
            b'<' if content.get(at + 1) != Some(&b'<') => {
                content[at..].iter().position(|one| *one == b'>').unwrap() + 1
            }
            b'/' => {
                1 + content[at + 1..]
                    .iter()
                    .position(|one| !one.is_ascii_alphanumeric() && !b"+-_.#".contains(one))
                    .unwrap_or(0)
            }
            byte if byte.is_ascii_alphabetic() || b"'\"".contains(byte) => {
                let length =
                    content[at..].iter().position(|one| !one.is_ascii_alphanumeric() && !b"*'\"".contains(one));
                let word = &content[at..at + length.unwrap_or(content.len() - at)];
                found.push(String::from_utf8_lossy(word).into_owned());
                word.len()
            }
            _ => 1,
        };
    }
    found
}

fn string_length(content: &[u8]) -> usize {
    let (mut depth, mut at) = (0, 0);
    loop {
        match content[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
}

#[test]
fn every_mark_on_a_page_is_content_or_an_artifact() {
    const PAINTS: [&str; 17] =
        ["Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "EI", "BI"];
    let mut marks = 0;
    for (name, done) in SAMPLES.iter() {
        let file = File::of(&done.pdf);
        for page in file.of_type("/Page") {
            assert_eq!(page["/Tabs"], "/S", "{name}: the order of tabs is that of the structure");
            let mut depth = 0;
            for operator in operators(&file.stream(&page["/Contents"])) {
                match operator.as_str() {
                    "BDC" | "BMC" => depth += 1,
                    "EMC" => depth -= 1,
                    paints if PAINTS.contains(&paints) => {
                        assert!(depth > 0, "{name}: {paints} is neither content nor artifact");
                        marks += 1;
                    }
                    _ => {}
                }
            }
            assert_eq!(depth, 0, "{name}");
        }
    }
    assert!(marks > 10_000, "the pages are read: {marks}");
}

#[test]
fn the_file_says_that_it_is_tagged_what_it_is_called_and_in_which_language() {
    for (name, done) in SAMPLES.iter() {
        let file = File::of(&done.pdf);
        let catalog = file.catalog();
        let mark = file.at(&catalog["/MarkInfo"]);
        assert_eq!((&mark["/Marked"], &mark["/Suspects"]), (&json!(true), &json!(false)), "{name}");
        assert_eq!(file.at(&catalog["/ViewerPreferences"])["/DisplayDocTitle"], true, "{name}");
        assert_eq!(catalog["/Lang"], "u:sv-SE", "{name}");
        assert!(!file.kids(file.at(&catalog["/StructTreeRoot"])).is_empty(), "{name}");
        for font in file.of_type("/Font").iter().filter(|font| font["/Subtype"] != "/CIDFontType2") {
            assert!(font.get("/ToUnicode").is_some() || font["/Subtype"] == "/CIDFontType0", "{name}: {font}");
        }
    }
}

#[test]
fn headings_tables_lists_and_pictures_say_what_they_are() {
    let (mut seen, standard) = (BTreeSet::new(), STANDARD.iter().copied().collect::<BTreeSet<_>>());
    for (name, done) in SAMPLES.iter() {
        let file = File::of(&done.pdf);
        let mut level = 0;
        for (role, element) in file.elements() {
            assert!(standard.contains(role.as_str()), "{name}: {role}");
            let kids: Vec<&str> = file.kids(element).into_iter().filter_map(|kid| kid["/S"].as_str()).collect();
            let only = |allowed: &[&str]| kids.iter().all(|kid| allowed.contains(kid));
            match role.as_str() {
                "H1" | "H2" | "H3" | "H4" => {
                    let deep: u32 = role[1..].parse().unwrap();
                    assert!(deep <= level + 1, "{name}: {role} after H{level}");
                    assert!(!file.kids(element).is_empty(), "{name}: an empty {role}");
                    level = deep;
                }
                "Figure" => assert!(
                    element["/Alt"].as_str().is_some_and(|alt| alt.len() > 5),
                    "{name}: a picture without words"
                ),
                "Table" => assert!(only(&["/TR", "/THead", "/TBody", "/TFoot", "/Caption"]), "{name}: {kids:?}"),
                "TR" => assert!(only(&["/TH", "/TD"]) && !kids.is_empty(), "{name}: {kids:?}"),
                "TH" => assert!(file.says(element, "/Scope"), "{name}: a header that does not say of what"),
                "L" => assert!(only(&["/LI", "/L", "/Caption"]), "{name}: {kids:?}"),
                "LI" => assert!(only(&["/Lbl", "/LBody"]), "{name}: {kids:?}"),
                _ => {}
            }
            seen.insert(role);
        }
        assert!(level > 0, "{name}: no heading");
        let tables: Vec<_> = file.elements().into_iter().filter(|(role, _)| role == "Table").collect();
        for (_, table) in tables {
            let mut rest = file.kids(table);
            let mut headed = false;
            while let Some(one) = rest.pop() {
                headed |= one["/S"] == "/TH";
                rest.extend(if one["/S"] == "/TD" { Vec::new() } else { file.kids(one) });
            }
            assert!(headed, "{name}: a table without headers");
        }
    }
    for needed in ["H1", "H2", "H3", "Table", "TH", "L", "LBody", "Figure", "P"] {
        assert!(seen.contains(needed), "{needed} is never met: {seen:?}");
    }
}
