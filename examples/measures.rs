//! How long all measures of one quarter take with many cases, and how the cost grows: `cargo run --release --example measures -- FOLDER`.
//! The store is encrypted as in a vault; its rows are written straight into it, because a hundred thousand acts would take longer than what is measured.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

use std::time::Instant;

use chrono::{Duration, NaiveDate};
use rusqlite::{Connection, params};
use samlat::{domain::quarters::Quarter, measures, store::migrations::MIGRATIONS};
use uuid::Uuid;

/// Cases, from few to as many as ten thousand inhabitants make in a century.
const SIZES: [u32; 4] = [500, 5_000, 25_000, 50_000];
/// Times each is measured; the best counts, since others use the machine too.
const TIMES: u32 = 5;

fn main() {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).expect("a folder to write to"));
    let quarter: Quarter = "2026-Q3".parse().unwrap();
    let today: NaiveDate = "2026-10-13".parse().unwrap();
    for cases in SIZES {
        let file = folder.join(format!("measures-{cases}.db"));
        let _ = std::fs::remove_file(&file);
        let mut store = Connection::open(&file).unwrap();
        store
            .execute_batch("PRAGMA key = \"x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'\"")
            .unwrap();
        fill(&mut store, cases);
        let (mut best, mut rows) = (f64::MAX, 0);
        for _ in 0..TIMES {
            let started = Instant::now();
            let measured = measures::one_quarter(&store, quarter, today).unwrap();
            best = best.min(started.elapsed().as_secs_f64());
            rows = measured.iter().map(|one| 1 + one.breakdowns.iter().map(|by| by.groups.len()).sum::<usize>()).sum();
        }
        println!("{cases} cases: {best:.3} s for {rows} figures, {:.1} µs a case", best * 1e6 / f64::from(cases));
        drop(store);
        std::fs::remove_file(&file).unwrap();
    }
}

/// A stream of numbers that is the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % u64::try_from(end).unwrap()).unwrap()
    }
    fn id(&mut self) -> String {
        let high = (self.below(i64::MAX >> 1) as u64).rotate_left(32) ^ self.0;
        let _ = self.below(2);
        Uuid::from_u64_pair(high, self.0).to_string()
    }
}

fn fill(store: &mut Connection, cases: u32) {
    for (_, sql) in MIGRATIONS {
        store.execute_batch(sql).unwrap();
    }
    let mut random = Random(7);
    let tx = store.transaction().unwrap();
    tx.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let (organisation, unit, person, team) = (random.id(), random.id(), random.id(), random.id());
    tx.execute("INSERT INTO organisations (id, name, kind) VALUES (?1, 'Kommunen', 'municipality')", [&organisation])
        .unwrap();
    tx.execute(
        "INSERT INTO units (id, organisation_id, name, sector) VALUES (?1, ?2, 'Skolan', 'school')",
        [&unit, &organisation],
    )
    .unwrap();
    tx.execute("INSERT INTO professionals (id, unit_id, name) VALUES (?1, ?2, 'Karin')", [&person, &unit]).unwrap();
    tx.execute("INSERT INTO teams (id, name) VALUES (?1, 'HLT')", [&team]).unwrap();
    tx.execute("INSERT INTO team_sectors (team_id, sector) VALUES (?1, 'school')", [&team]).unwrap();
    let meetings: Vec<(String, NaiveDate)> = (0..40)
        .map(|month| (random.id(), NaiveDate::from_ymd_opt(2023, 9, 10).unwrap() + Duration::days(28 * month)))
        .collect();
    for (id, on) in &meetings {
        tx.execute(
            "INSERT INTO meetings (id, team_id, kind, held_on, starts, minutes, state) VALUES (?1, ?2, 'team', ?3, '09:00', 90, 'ended')",
            params![id, team, on.to_string()],
        )
        .unwrap();
    }
    let first = NaiveDate::from_ymd_opt(2023, 7, 1).unwrap();
    for number in 0..cases {
        let (child, case) = (random.id(), random.id());
        let intake = first + Duration::days(random.below(1190));
        let day = |days: i64| (intake + Duration::days(days)).to_string();
        let closed = (random.below(10) < 8).then(|| day(120 + random.below(200)));
        let birth = NaiveDate::from_ymd_opt(2008, 1, 1).unwrap() + Duration::days(random.below(5000));
        tx.prepare_cached("INSERT INTO children (id, first_name, last_name, birth_on, sex, school_form, grade) VALUES (?1, 'A', 'B', ?2, ?3, 'compulsory', 4)")
            .unwrap()
            .execute(params![child, birth.to_string(), if random.below(2) == 0 { "F" } else { "M" }])
            .unwrap();
        tx.prepare_cached("INSERT INTO guardians (id, child_id, name) VALUES (?1, ?2, 'Sofia')")
            .unwrap()
            .execute(params![random.id(), child])
            .unwrap();
        tx.prepare_cached("INSERT INTO cases (id, child_id, number, team_id, signal_on, source, intake_on, closed_on, closing_reason) VALUES (?1, ?2, ?3, ?4, ?5, 'school', ?6, ?7, ?8)")
            .unwrap()
            .execute(params![case, child, number.to_string(), team, day(-14), day(0), closed, closed.as_ref().map(|_| "goal_reached")])
            .unwrap();
        let met = usize::try_from(random.below(39)).unwrap();
        for (id, on) in &meetings[met..(met + 2).min(40)] {
            tx.prepare_cached("INSERT INTO agenda_items (id, meeting_id, position, kind, case_id, minutes, state) VALUES (?1, ?2, 1, 'review', ?3, 10, 'done')").unwrap().execute(params![random.id(), id, case]).unwrap();
            tx.prepare_cached(
                "INSERT INTO feedbacks (id, case_id, meeting_id, due_on, given_on) VALUES (?1, ?2, ?3, ?4, ?4)",
            )
            .unwrap()
            .execute(params![random.id(), case, id, on.to_string()])
            .unwrap();
        }
        for at in 0..3 {
            tx.prepare_cached("INSERT INTO actions (id, case_id, unit_id, what, decided_on, due_on, state, started_on, done_on) VALUES (?1, ?2, ?3, 'Ringa', ?4, ?5, 'done', ?4, ?5)")
                .unwrap()
                .execute(params![random.id(), case, unit, day(10 + at * 20), day(20 + at * 20)])
                .unwrap();
        }
        tx.prepare_cached("INSERT INTO child_voices (id, case_id, heard_on, form) VALUES (?1, ?2, ?3, 'talk_alone')")
            .unwrap()
            .execute(params![random.id(), case, day(8)])
            .unwrap();
        tx.prepare_cached("INSERT INTO follow_ups (id, case_id, planned_on, held_on) VALUES (?1, ?2, ?3, ?3)")
            .unwrap()
            .execute(params![random.id(), case, day(60)])
            .unwrap();
        if random.below(3) == 0 {
            tx.prepare_cached("INSERT INTO handovers (id, case_id, kind, state, from_professional_id, to_unit_id, question, ground, offered_on, due_on, accepted_on) VALUES (?1, ?2, 'specialist', 'accepted', ?3, ?4, 'Ta vid', 'consent', ?5, ?6, ?6)")
                .unwrap()
                .execute(params![random.id(), case, person, unit, day(30), day(40)])
                .unwrap();
            tx.prepare_cached("INSERT INTO plans (id, case_id, state, offered_on, answered_on, held_on, established_on) VALUES (?1, ?2, 'established', ?3, ?4, ?5, ?5)")
                .unwrap()
                .execute(params![random.id(), case, day(20), day(22), day(40)])
                .unwrap();
        }
        let consent = random.id();
        tx.prepare_cached(
            "INSERT INTO consents (id, child_id, purpose, asked_on, form) VALUES (?1, ?2, 'hlt', ?3, 'written')",
        )
        .unwrap()
        .execute(params![consent, child, day(0)])
        .unwrap();
        tx.prepare_cached("INSERT INTO consent_answers (consent_id, giver, unit_id, status, answered_on) VALUES (?1, 'child', ?2, 'given', ?3)").unwrap().execute(params![consent, unit, day(0)]).unwrap();
    }
    tx.commit().unwrap();
}
