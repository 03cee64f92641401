//! One quarter of an invented Bjurholm, small and complete: counts, a share, a lead time, breakdowns, two teams.

use chrono::{DateTime, NaiveDate, Utc};
use samlat::exchange::packages::codes::{
    Age, Breakdown, Code, CountClass, Direction, Occasion, Protection, Reason, Sex, SignedOffRole, Stage, Tier, Unit,
};
use samlat::exchange::packages::{
    Background, Cell, CompletenessRow, Digest, Fact, MeasureId, MeasureRow, Package, Period, Submission, TeamCode,
};
use samlat::exchange::sealed::{LogHead, SealInfo};

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn submission() -> Submission {
    Submission {
        package_uuid: "01999f00-0000-7000-8000-000000002403".parse().unwrap(),
        area: "K2403".parse().unwrap(),
        region: "R24".parse().unwrap(),
        period: "2026-Q3".parse().unwrap(),
        revision: 1,
        reason_code: Occasion::New,
        tier: Tier::Exact,
        protection: Protection::None,
        grid_version: 1,
        rule_version: "1.0.0".to_owned(),
        catalogue_version: "1.0.0".to_owned(),
        teams_total: 2,
        teams_reporting: 2,
        created_at: at("2026-10-13T08:14:00Z"),
        signed_off_at: at("2026-10-09T12:30:00Z"),
        signed_off_role: SignedOffRole::Coordinator,
        app_version: "0.1.0".to_owned(),
        db_log_head: Digest::of(b"log"),
    }
}

pub fn package() -> Package {
    let submission = submission();
    Package {
        facts: facts(submission.period, 1),
        completeness: ["M01", "M02", "M08", "M11", "M13", "M25", "M31"].map(completeness).to_vec(),
        measures: measures(),
        submission,
        area_name: "Bjurholm".to_owned(),
        region_name: "Västerbottens län".to_owned(),
        demo: true,
    }
}

pub fn background() -> Background {
    let previous: Period = "2026-Q2".parse().unwrap();
    Background { previous: facts(previous, 1), four_quarters: facts(previous, 4) }
}

pub fn info() -> SealInfo {
    SealInfo {
        sequence: 1,
        previous: None,
        sealed_at: at("2026-10-13T08:15:00Z"),
        log_head: LogHead { sequence: 4711, hash: Digest::of(b"log") },
    }
}

/// The total of a measure in the sample's quarter.
pub fn cell(period: Period, measure: &str) -> Cell {
    Cell::total(&"K2403".parse().unwrap(), period, &measure.parse().unwrap(), 1)
}

fn facts(period: Period, times: u64) -> Vec<Fact> {
    let cell = |measure| cell(period, measure);
    let (new, active, source) = (cell("M01"), cell("M02"), cell("M08"));
    let mut facts =
        vec![Fact::count(&new, 9 * times), Fact::count(&active, 17 * times), Fact::count(&source, 9 * times)];
    for (age, number) in [(Age::Y0T5, 2), (Age::Y6T9, 4), (Age::Y10T12, 2), (Age::Y13T15, 1)] {
        facts.push(Fact::count(&new.by_age(age), number * times));
    }
    for (sex, number) in [(Sex::Girl, 5), (Sex::Boy, 3), (Sex::Unknown, 1)] {
        facts.push(Fact::count(&new.by_sex(sex), number * times));
    }
    for (stage, number) in [(Stage::Preschool, 2), (Stage::Grades1To3, 5), (Stage::Grades4To6, 2)] {
        facts.push(Fact::count(&new.by_stage(stage), number * times));
    }
    for (team, number) in [("T001", 6), ("T002", 3)] {
        facts.push(Fact::count(&new.by_team(&team.parse::<TeamCode>().unwrap()), number * times));
    }
    for (reason, number) in [(Reason::SrcSchool, 5), (Reason::SrcHealthCentre, 3), (Reason::SrcSocialServices, 1)] {
        facts.push(Fact::count(&source.by_reason(reason), number * times));
    }
    let days = [3, 9, 14, 26, 31, 31, 58].repeat(times as usize);
    facts.extend(Fact::durations(&cell("M11"), &days, &[12, 95].repeat(times as usize), times));
    facts.extend(Fact::quantiles(&cell("M11"), 26, 58));
    facts.extend(Fact::share(&cell("M13"), 10 * times, 11 * times, 0));
    facts.push(Fact::count(&cell("M25"), 2 * times));
    facts.extend(Fact::share(&cell("M31"), 11 * times, 14 * times, times));
    facts.push(Fact::not_collected(&cell("M36"), samlat::exchange::packages::codes::Part::Count));
    facts.sort_by_key(|fact| {
        let codes =
            [fact.cell.age.as_str(), fact.cell.sex.as_str(), fact.cell.stage.as_str(), fact.cell.reason.as_str()];
        (fact.cell.measure.clone(), fact.part.as_str(), fact.cell.team.clone(), codes, fact.dur.as_str())
    });
    facts
}

fn completeness(measure: &str) -> CompletenessRow {
    CompletenessRow {
        measure: measure.parse().unwrap(),
        team: TeamCode::total(),
        rows_total: 18,
        rows_used: 17,
        rows_missing_key: 1,
        rows_excluded_protected: 0,
        teams_silent: 0,
    }
}

fn measures() -> Vec<MeasureRow> {
    use Breakdown::{Age, Reason, Sex, Stage, Team};
    let one_way: &[Breakdown] = &[Age, Sex, Stage, Team];
    [
        (
            "M01",
            "Nya barn",
            "Barn vars ärende började under kvartalet. Ett barn räknas en gång.",
            Unit::Children,
            one_way,
        ),
        ("M02", "Aktuella barn", "Barn med ett öppet ärende minst en dag under kvartalet.", Unit::Children, one_way),
        (
            "M08",
            "Vem som tog initiativet",
            "Nya ärenden efter den verksamhet som tog initiativet.",
            Unit::Cases,
            &[Reason],
        ),
        (
            "M11",
            "Från upptäckt till start",
            "Dagar från att någon såg behovet till att ärendet började.",
            Unit::Days,
            &[],
        ),
        ("M13", "Återkoppling inom en vecka", "Möten där familjen fick veta inom sju dagar.", Unit::Meetings, &[]),
        ("M25", "Upprättade SIP", "Samordnade individuella planer som blev klara under kvartalet.", Unit::Plans, &[]),
        (
            "M31",
            "Barnet har fått säga sitt",
            "Ärenden där barnets egen syn finns innan planen beslutades, av alla ärenden där en plan beslutades.",
            Unit::Cases,
            &[],
        ),
        ("M36", "Insatser med ansvarig och datum", "Insatser som har både ansvarig och slutdatum.", Unit::Cases, &[]),
    ]
    .map(|(measure, title, definition, unit, breakdowns)| MeasureRow {
        measure: measure.parse::<MeasureId>().unwrap(),
        measure_version: 1,
        title_sv: title.to_owned(),
        definition_sv: definition.to_owned(),
        unit,
        class: CountClass::Persons,
        numerator_rule: definition.to_owned(),
        denominator_rule: String::new(),
        allowed_breakdowns: breakdowns.to_vec(),
        desired_direction: Direction::Neither,
        min_n: 5,
        valid_from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
        valid_to: None,
        break_note: String::new(),
        kolada_id: String::new(),
        sql_sha256: Some(Digest::of(measure.as_bytes())),
    })
    .to_vec()
}
