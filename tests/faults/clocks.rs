//! The computer's clock is wrong: an hour or a year back, ten years ahead, over summer time and a leap day.

use crate::stand::{Stand, look, run};
use serde_json::Value;

/// One look under another clock.
fn look_at(stand: &Stand, zone: &str, clock: &str) {
    let mut command = stand.behind("faketime", &["-f", clock], &["apply", &stand.text("vault")]);
    command.env("TZ", zone);
    let output = run(command, &look());
    assert!(output.status.success(), "{clock}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn whatever_the_clock_says_the_log_keeps_its_order_and_shows_the_jump() {
    let clocks = [
        ("@2026-10-24 12:00:00", "start"),
        ("@2026-10-25 02:30:00", "summer time ends"),
        ("@2026-10-25 03:30:00", ""),
        ("@2026-10-25 02:15:00", "an hour back"),
        ("@2027-03-28 03:10:00", "summer time begins"),
        ("@2028-02-29 23:59:30", "leap day"),
        ("@2028-03-01 00:00:30", ""),
        ("@2027-03-01 00:00:30", "a year back"),
        ("@2037-03-01 00:00:30", "ten years ahead"),
        ("@2028-03-02 08:00:00", "put right"),
    ];
    let stand = Stand::empty();
    let arguments = ["new", &stand.text("vault"), "--municipality", "2403"];
    let mut command = stand.behind("faketime", &["-f", "@2026-10-24 11:00:00"], &arguments);
    command.env("TZ", "Europe/Stockholm");
    assert!(run(command, "").status.success());
    for (clock, _) in clocks {
        look_at(&stand, "Europe/Stockholm", clock);
    }
    let mut command =
        stand.behind("faketime", &["-f", "@2028-03-02 09:00:00"], &["log", "export", &stand.text("vault")]);
    command.env("TZ", "Europe/Stockholm");
    let output = run(command, "");
    let lines: Vec<Value> =
        String::from_utf8(output.stdout).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let jumps: Vec<&str> =
        lines.iter().filter_map(|line| line["fields"][7].as_str()).filter(|jump| !jump.is_empty()).collect();
    // Summer time and the leap day are no jumps; a closed vault's long pauses here are the year back and the ten years ahead.
    assert_eq!(jumps, ["back", "back", "ahead", "back"], "{jumps:?}");
    for (at, line) in lines.iter().enumerate() {
        assert_eq!(line["sequence"], at + 1);
    }
    println!("figure: clocks: {} moments, 4 jumps shown, order intact", clocks.len());
}
