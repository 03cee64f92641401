//! The bridge back to Excel: the manager's own workbook is filled in its own layout, and nothing else in it changes.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use crate::desk::{TestDesk, desk};
use crate::measures::case;
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Chart, ChartType, Format, Formula, Workbook};
use serde_json::{Value, json};

/// A sheet as a manager has it: a heading over merged cells, quarters with the year above, sums, a percentage, a chart, a name, a comment row.
fn own_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold().set_background_color("#DDEEFF");
    let sheet = workbook.add_worksheet();
    sheet.set_name("Statistik").unwrap();
    sheet.merge_range(0, 0, 0, 4, "Våra barn <HLT> & samverkan", &bold).unwrap();
    sheet.merge_range(1, 1, 1, 4, "2026", &bold).unwrap();
    for (column, name) in ["Kv 1", "Kv 2", "Kv 3", "Kv 4"].into_iter().enumerate() {
        sheet.write_with_format(2, u16::try_from(column).unwrap() + 1, name, &bold).unwrap();
    }
    for (row, label) in
        ["Nya barn", "Aktuella barn", "Summa", "Återkoppling inom en vecka", "Anteckning"].into_iter().enumerate()
    {
        sheet.write(u32::try_from(row).unwrap() + 3, 0, label).unwrap();
    }
    sheet.write_with_format(3, 3, 999, &bold).unwrap();
    sheet.write(3, 1, 4).unwrap();
    for column in 1..5u16 {
        let letter = ["", "B", "C", "D", "E"][usize::from(column)];
        sheet.write_formula(5, column, Formula::new(format!("=SUM({letter}4:{letter}5)")).set_result("999")).unwrap();
    }
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values("Statistik!$B$4:$E$4");
    sheet.insert_chart(10, 0, &chart).unwrap();
    let other = workbook.add_worksheet();
    other.set_name("Sammanställning").unwrap();
    other.write_formula(0, 0, Formula::new("=Statistik!D6*2").set_result("1998")).unwrap();
    workbook.define_name("Summor", "=Statistik!$B$6:$E$6").unwrap();
    workbook.save_to_buffer().unwrap()
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        parts.insert(file.name().unwrap().into_owned(), content);
    }
    parts
}

fn content(bytes: &[u8]) -> Value {
    json!({ "file_name": "Vår statistik.xlsx", "media_type": "", "base64": data_encoding::BASE64.encode(bytes) })
}

fn bytes_of(file: &Value) -> Vec<u8> {
    data_encoding::BASE64.decode(file["base64"].as_str().unwrap().as_bytes()).unwrap()
}

fn two_children() -> TestDesk {
    let mut desk = desk();
    case(&mut desk, "Alva", "2018-05-02", "F", "2026-07-01", "2026-07-11");
    case(&mut desk, "Bo", "2012-03-04", "M", "2026-08-01", "2026-08-15");
    desk
}

#[test]
fn the_workbook_is_filled_in_its_own_layout_and_all_else_is_as_it_was() {
    let mut desk = two_children();
    let before = own_workbook();
    let read = desk.ok("read_workbook", json!({ "content": content(&before) }));
    let reading = &read[0];
    assert_eq!(
        (read.as_array().unwrap().len(), &reading["known"]),
        (1, &json!(false)),
        "a sheet without quarters is none"
    );
    let columns = reading["sheet"]["columns"].as_array().unwrap();
    assert_eq!(columns[2], json!({ "column": 3, "name": "D", "quarter": "2026-Q3" }), "the year stands above");
    let measures: Vec<&Value> = reading["rows"].as_array().unwrap().iter().map(|row| &row["measure"]).collect();
    assert_eq!(measures, [&json!("M01"), &json!("M02"), &Value::Null, &json!("M13"), &Value::Null]);

    let mut rows = reading["rows"].clone();
    rows[2]["measure"] = json!("M25");
    rows[4] = json!({ "row": 8, "label": "Anteckning", "measure": "M08", "figure": "number", "group": { "by": "source", "code": "SRC_SCHOOL" } });
    let input = json!({ "content": content(&before), "sheet": "Statistik", "rows": rows, "quarter": "2026-Q3" });
    let filled = desk.ok("fill_workbook", input.clone());
    assert_eq!(filled["file"]["file_name"], "Vår statistik.xlsx");
    assert_eq!(filled["left"], json!([{ "cell": "D6", "label": "Summa", "why": "formula" }]));
    let after = bytes_of(&filled["file"]);

    let (was, is) = (parts(&before), parts(&after));
    assert_eq!(was.keys().collect::<Vec<_>>(), is.keys().collect::<Vec<_>>());
    for (name, part) in &was {
        let touched = name == "xl/workbook.xml" || name.starts_with("xl/worksheets/sheet");
        assert!(touched || is[name] == *part, "{name} is byte for byte as it was");
    }
    assert!(was.keys().any(|name| name.contains("chart")) && was.contains_key("xl/styles.xml"));
    let book = String::from_utf8(is["xl/workbook.xml"].clone()).unwrap();
    assert!(book.contains("fullCalcOnLoad=\"1\"") && book.contains("Summor"));
    let sheet = String::from_utf8(is["xl/worksheets/sheet1.xml"].clone()).unwrap();
    assert!(sheet.contains("<mergeCell ref=\"A1:E1\"/>") && !sheet.contains(">999<"), "no stale sum");

    let mut opened: Xlsx<_> = Xlsx::new(Cursor::new(after.clone())).unwrap();
    let values = opened.worksheet_range("Statistik").unwrap();
    assert_eq!(values.get_value((3, 3)), Some(&Data::Float(2.0)));
    assert_eq!(values.get_value((3, 1)), Some(&Data::Float(4.0)), "another quarter stands");
    assert_eq!(values.get_value((6, 3)), Some(&Data::String("– (inga)".to_owned())));
    assert_eq!(values.get_value((7, 3)), Some(&Data::Float(2.0)), "a group of a measure, in a cell that was not there");
    let formulas = opened.worksheet_formula("Statistik").unwrap();
    assert_eq!(formulas.get_value((5, 3)).map(String::as_str), Some("SUM(D4:D5)"));
    let other = opened.worksheet_formula("Sammanställning").unwrap();
    assert!(other.used_cells().any(|(.., formula)| formula == "Statistik!D6*2"));
    let style = |xml: &str| xml.split("r=\"D4\"").nth(1).unwrap().split('"').nth(1).unwrap().to_owned();
    let sheet_before = String::from_utf8(was["xl/worksheets/sheet1.xml"].clone()).unwrap();
    assert_eq!(style(&sheet), style(&sheet_before), "the cell keeps its format");

    let again = desk.ok("read_workbook", json!({ "content": content(&after) }));
    assert_eq!((&again[0]["known"], &again[0]["rows"][4]["measure"]), (&json!(true), &json!("M08")), "mapped once");
    let mut twice = input;
    twice["content"] = content(&after);
    let same = desk.ok("fill_workbook", twice);
    assert_eq!(parts(&bytes_of(&same["file"])), is, "filled again it is the same");
}

#[test]
fn what_is_no_workbook_or_has_no_such_quarter_is_refused_and_nothing_is_kept() {
    let mut desk = two_children();
    let book = own_workbook();
    assert_eq!(desk.code("read_workbook", json!({ "content": content(b"inte en bok") })), "list_not_a_table");
    let fill = |bytes: &[u8], sheet: &str, quarter: &str| json!({ "content": content(bytes), "sheet": sheet, "rows": [], "quarter": quarter });
    assert_eq!(desk.code("fill_workbook", fill(&book, "Statistik", "2025-Q3")), "not_found");
    assert_eq!(desk.code("fill_workbook", fill(&book, "Annan", "2026-Q3")), "not_found");
    let mut broken = book.clone();
    broken.truncate(broken.len() / 2);
    assert_ne!(desk.code("fill_workbook", fill(&broken, "Statistik", "2026-Q3")), "ok");
    assert_eq!(desk.ok("read_workbook", json!({ "content": content(&book) }))[0]["known"], false);
}
