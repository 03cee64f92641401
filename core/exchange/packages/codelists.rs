//! `codelists.csv`: what every code in the package means, in Swedish and English, with its twin in Kolada and SDMX.

use super::Package;
use super::codes::{
    Age, Breakdown, Code, ConfStatus, CountClass, Days, Direction, ObsStatus, Occasion, Part, Protection, Reason, Sex,
    SignedOffRole, Stage, Tier, Unit,
};
use super::faults::PackageFault;
use super::submissions::CodeRow;

pub(crate) const AREA: &str = "area";
pub(crate) const REGION: &str = "region";

fn list<C: Code>() -> impl Iterator<Item = CodeRow> {
    C::ALL.iter().map(|value| CodeRow {
        code: value.as_str().to_owned(),
        list: C::LIST.to_owned(),
        label_sv: value.label_sv(),
        label_en: value.label_en().to_owned(),
        kolada: kolada(C::LIST, value.as_str()).to_owned(),
        sdmx: sdmx(C::LIST, value.as_str()).to_owned(),
        parent: if value.as_str() != "_T" && divides(C::LIST) { "_T".to_owned() } else { String::new() },
        valid_from: None,
        valid_to: None,
    })
}

fn divides(list: &str) -> bool {
    [Age::LIST, Sex::LIST, Stage::LIST, Reason::LIST, Days::LIST].contains(&list)
}

fn kolada(list: &str, code: &str) -> &'static str {
    match (list, code) {
        ("sex", "_T") => "T",
        ("sex", "F") => "K",
        ("sex", "M") => "M",
        _ => "",
    }
}

fn sdmx(list: &str, code: &str) -> &'static str {
    let own = |codes: &[&'static str]| codes.iter().copied().find(|known| *known == code).unwrap_or_default();
    match list {
        "sex" => own(&["_T", "F", "M", "_U"]),
        "obs_status" => own(&["A", "P", "E", "B", "L", "M", "Q", "U"]),
        "conf_status" => own(&["F", "C", "A", "D", "S", "N"]),
        _ => "",
    }
}

fn place(list: &str, code: &str, name: &str, parent: &str) -> CodeRow {
    CodeRow {
        code: code.to_owned(),
        list: list.to_owned(),
        label_sv: name.to_owned(),
        label_en: name.to_owned(),
        // Kolada's number is the code without its letter. Written here, a reader that guesses types would take the column for numbers and drop the nought of 0180.
        kolada: String::new(),
        sdmx: String::new(),
        parent: parent.to_owned(),
        valid_from: None,
        valid_to: None,
    }
}

/// Every list, and the area and region of this package.
pub(crate) fn of(package: &Package) -> Vec<CodeRow> {
    let (area, region) = (package.submission.area.as_str(), package.submission.region.as_str());
    let mut rows = vec![place(AREA, area, &package.area_name, region), place(REGION, region, &package.region_name, "")];
    rows.extend(list::<Part>());
    rows.extend(list::<Age>());
    rows.extend(list::<Sex>());
    rows.extend(list::<Stage>());
    rows.extend(list::<Reason>());
    rows.extend(list::<Days>());
    rows.extend(list::<ObsStatus>());
    rows.extend(list::<ConfStatus>());
    rows.extend(list::<Occasion>());
    rows.extend(list::<Tier>());
    rows.extend(list::<Protection>());
    rows.extend(list::<SignedOffRole>());
    rows.extend(list::<Unit>());
    rows.extend(list::<CountClass>());
    rows.extend(list::<Direction>());
    rows.extend(list::<Breakdown>());
    rows
}

/// The name of a place.
pub(crate) fn name(rows: &[CodeRow], list: &str, code: &str) -> Result<String, PackageFault> {
    let row = rows.iter().find(|row| row.list == list && row.code == code);
    row.map(|row| row.label_sv.clone()).ok_or_else(|| PackageFault::Submission { column: list.to_owned() })
}
