//! Every write, force, rename and removal fails in turn: with an error of the disk, with a full disk, with a kill. After each there is the old state or the new one, nothing third; who
//! was told that it was done has the new one, who was not told was told why.
//!
//! A scene is one test. A clean run under strace says which calls it makes on its files, and then each of them fails once in each way: a few by chance in a short run, all of them in a
//! long one, however long that takes. A run in which what was to fail did not fail is no pass.

mod erasures;
mod keys;
mod restores;
mod saves;
mod seals;

use crate::stand::{
    Chance, Effort, PASSPHRASE, Stand, acknowledged, copy_folder, in_use, later, moment, patiently, run,
};
use samlat::{Desk, ops::desks::LockedBy};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    panic::{AssertUnwindSafe, catch_unwind},
    process::{Command, Output},
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

/// Whatever changes a file or a name, as strace calls it; a clean run says which of them a scene makes.
const CALLS: &str = "write,pwrite64,writev,pwritev,pwritev2,copy_file_range,sendfile,splice,fallocate,fsync,fdatasync,sync_file_range,msync,ftruncate,truncate,\
    rename,renameat,renameat2,link,linkat,symlink,unlink,unlinkat,rmdir,mkdir,mkdirat,openat";
const FAULTS: &[&str] = &["error=EIO", "error=ENOSPC", KILL];
/// The call is refused and its thread held until we have killed the program. strace's own `signal=SIGKILL` needs it to stop at every call there is, which takes several times as long.
const KILL: &str = "error=EIO:delay_exit=60000000";

/// What is done while it fails.
pub struct Scene {
    pub name: &'static str,
    /// Makes the vault and all else that is there before; what is typed on standard input.
    pub prepare: fn(&Stand) -> String,
    pub arguments: fn(&Stand) -> Vec<String>,
    /// Looks at what is there afterwards; panics at a third state.
    pub look: fn(&Stand, &Output),
}

/// All of them; the power is cut in them too (tests/faults/images/scenes.rs).
pub const SCENES: [&Scene; 12] = [
    &saves::SAVE_AND_LOCK,
    &saves::LOCK,
    &restores::BACK_UP,
    &restores::RESTORE,
    &restores::MIGRATE,
    &seals::SEAL,
    &keys::ADD_A_USER,
    &keys::CHANGE_A_PASSPHRASE,
    &keys::REMOVE_A_USER,
    &erasures::DECIDE,
    &erasures::ERASE,
    &erasures::RESTORE_FROM_BEFORE,
];

fn words(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|part| (*part).to_owned()).collect()
}

/// Lines for `samlat apply` on the stand's vault.
fn apply(stand: &Stand) -> Vec<String> {
    words(&["apply", &stand.text("vault")])
}

/// Does one thing from within at a moment, with the coordinator's passphrase where it is asked for.
fn act(desk: &mut Desk, at: &str, op: &str, input: Value) -> Value {
    desk.call(op, input, moment(at), Some(PASSPHRASE))
        .unwrap_or_else(|error| panic!("{op}: {} {}", error.code(), error.data()))
}

/// The vault opens, is whole, and has every line of the log that was acknowledged.
fn open(stand: &Stand, vault: &str, output: &Output) -> Desk {
    let mut desk = stand.desk(vault).unwrap_or_else(|error| panic!("does not open: {} {}", error.code(), error.data()));
    let book = desk.book().unwrap();
    book.verify().unwrap_or_else(|error| panic!("not whole: {} {}", error.code(), error.data()));
    assert!(book.log_sequence().unwrap() >= acknowledged(&output.stdout).1, "an acknowledged line of the log is lost");
    desk
}

fn close(mut desk: Desk) {
    desk.lock(LockedBy::Hand, later()).unwrap();
}

/// Whether the newest page of the log has a line that begins so.
fn logged(desk: &mut Desk, what: &str) -> bool {
    let page = desk.call("access_log", json!({}), later(), Some(PASSPHRASE)).unwrap();
    page["lines"].as_array().unwrap().iter().any(|line| line["what"].as_str().unwrap().starts_with(what))
}

/// Whether the line of that number was acknowledged.
fn acked(output: &Output, line: usize) -> bool {
    String::from_utf8_lossy(&output.stdout).lines().nth(line).is_some_and(|line| acknowledged(line.as_bytes()).0 == 1)
}

/// Files of a folder whose names end so.
fn files(stand: &Stand, folder: &str, ending: &str) -> Vec<String> {
    let entries = std::fs::read_dir(stand.path(folder)).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(ending)).collect()
}

/// Who was not told that it was done was told why not, in a sentence; and not that somebody else has the vault open, which nobody has.
fn said_why(output: &Output) {
    assert!(!in_use(output), "said to be in use");
    let sentence = |text: &str, error: fn(&Value) -> &Value| {
        let said: Value = serde_json::from_str(text).unwrap_or(Value::Null);
        assert!(error(&said)["say"].as_str().is_some_and(|say| say.ends_with('.')), "no sentence: {text}");
    };
    // None: it was killed.
    if output.status.code().is_some_and(|code| code != 0) {
        sentence(&String::from_utf8_lossy(&output.stderr), |said| said);
    }
    let answers = String::from_utf8_lossy(&output.stdout).into_owned();
    for line in answers.lines().filter(|line| line.contains("\"error\":")) {
        sentence(line, |said| &said["error"]);
    }
}

/// Where the stand lies as it was before the scene.
pub const BEFORE: &str = "before";

/// Takes away all that is in the stand but what was there before.
pub fn clear(stand: &Stand) {
    for entry in std::fs::read_dir(stand.path("")).unwrap().flatten() {
        if entry.file_name() == BEFORE {
        } else if entry.path().is_dir() {
            std::fs::remove_dir_all(entry.path()).unwrap();
        } else {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
}

/// Makes the stand as it was before the scene.
pub fn put_back(stand: &Stand) {
    clear(stand);
    copy_folder(&stand.path(BEFORE), &stand.path(""));
}

pub fn keep_as_before(stand: &Stand) {
    let kept = tempfile::tempdir().unwrap();
    copy_folder(&stand.path(""), kept.path());
    copy_folder(kept.path(), &stand.path(BEFORE));
}

/// Kills the program as soon as strace says that a call of it was refused.
fn kill_when_refused(trace: &str, over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        let seen = std::fs::read_to_string(trace).unwrap_or_default();
        if let Some((thread, _)) = seen.lines().find(|line| line.contains("(INJECTED)")).and_then(|l| l.split_once(' '))
        {
            // On a machine that stood still it may have gone on and ended; then nothing was killed.
            let Ok(status) = std::fs::read_to_string(format!("/proc/{thread}/status")) else { return };
            let strace = status.lines().find_map(|line| line.strip_prefix("PPid:")).unwrap().trim();
            // strace too: what it holds does not die until it lets go.
            Command::new("kill").args(["-KILL", thread, strace]).status().unwrap();
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Does the scene behind strace; what strace saw, and how it ended.
fn traced(stand: &Stand, scene: &Scene, input: &str, options: &[&str]) -> (String, Output) {
    let trace = stand.text("trace");
    let options = [&["-f", "-qq", "-y", "-o", &trace], options].concat();
    let arguments = (scene.arguments)(stand);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let played = || {
        put_back(stand);
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            if options.iter().any(|option| option.contains(KILL)) {
                scope.spawn(|| kill_when_refused(&trace, &over));
            }
            let output = run(stand.behind("strace", &options, &arguments), input);
            over.store(true, Ordering::Relaxed);
            output
        })
    };
    let output = patiently(played, in_use);
    (std::fs::read_to_string(&trace).expect("strace wrote down what it saw"), output)
}

/// A call of a trace that changes something of ours: its thread and its name. Opening counts when it is to write.
fn call_of<'a>(line: &'a str, root: &str) -> Option<(&'a str, &'a str, bool)> {
    let (thread, rest) = line.split_once(' ')?;
    let (call, inside) = rest.trim_start().split_once('(')?;
    let ours = inside.contains(root) || inside.starts_with("1<");
    let writes = call != "openat" || ["O_CREAT", "O_WRONLY", "O_RDWR"].iter().any(|flag| inside.contains(flag));
    call.chars().all(|c| c.is_ascii_alphanumeric()).then_some((thread, call, ours && writes))
}

/// A call that can fail: which, and the how manieth of its kind in its thread.
type Point = (String, usize);

/// Every call of a clean run that can fail.
fn points(trace: &str, root: &str) -> Vec<Point> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (thread, call, ours) in trace.lines().filter_map(|line| call_of(line, root)) {
        let count = counts.entry((thread, call)).or_default();
        *count += 1;
        if ours {
            found.push((call.to_owned(), *count));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Whether a call that was refused was on a file of ours; none when none was refused. What a thread was refused may be said some lines after the line that began the call.
fn refused(trace: &str, root: &str) -> Option<bool> {
    let mut begun: BTreeMap<&str, bool> = BTreeMap::new();
    let mut found = None;
    for line in trace.lines() {
        if let Some((thread, _, ours)) = call_of(line, root) {
            begun.insert(thread, ours);
        }
        if line.contains("(INJECTED)") {
            let ours = line.split_once(' ').and_then(|(thread, _)| begun.get(thread)).is_some_and(|ours| *ours);
            found = Some(ours || found == Some(true));
        }
    }
    found
}

/// The most calls of a trace that one thread made.
fn most_of_a_thread(trace: &str, root: &str) -> usize {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (thread, ..) in trace.lines().filter_map(|line| call_of(line, root)) {
        *counts.entry(thread).or_default() += 1;
    }
    counts.into_values().max().unwrap_or(0)
}

/// What came of letting a call fail.
enum Tried {
    /// It failed, on a file of ours.
    Failed(Output),
    /// Another call failed, on no file of ours, or none, although there were enough; or it was not killed in time.
    Missed,
    /// This run made fewer calls of the kind.
    Fewer,
}

/// Lets one call fail.
fn fail(stand: &Stand, scene: &Scene, input: &str, point: &Point, fault: &str) -> Tried {
    let (call, when) = point;
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:{fault}:when={when}"));
    // Quicker: strace is asked about these calls alone.
    let (seen, output) = traced(stand, scene, input, &["--seccomp-bpf", "-e", &trace, "-e", &inject]);
    let root = stand.text("");
    match refused(&seen, &root) {
        Some(true) if fault == KILL && output.status.code().is_some() => Tried::Missed,
        Some(true) => Tried::Failed(output),
        None if most_of_a_thread(&seen, &root) < *when => Tried::Fewer,
        _ => Tried::Missed,
    }
}

/// The first of each kind of call, so many at most: most of all calls are writes of pages.
fn one_of_each_call<'a>(all: &[(&'a Point, &'a str)], most: usize) -> Vec<(&'a Point, &'a str)> {
    let mut seen = BTreeSet::new();
    all.iter().filter(|(point, _)| seen.insert(point.0.as_str())).take(most).copied().collect()
}

/// How often a point is tried until its call fails, in a short run and in a long one: no two runs make quite as many calls.
const TRIES: usize = 5;
const LONG_TRIES: usize = 12;

/// What is tried for a point, in turn: itself, then what may stand in for it, and so on from the beginning.
fn tries<'a>(point: &'a Point, fault: &str, stand_ins: &[(&'a Point, &'a str)], times: usize) -> Vec<&'a Point> {
    let alike = stand_ins.iter().filter(|(other, how)| other.0 == point.0 && *how == fault && *other != point);
    let alike: Vec<&'a Point> = alike.map(|(other, _)| *other).collect();
    std::iter::once(point).chain(alike).cycle().take(times).collect()
}

/// Points of one kind of call and fault: failed, missed, and those that the run did not come to as it made fewer calls.
#[derive(Default)]
struct Count {
    failed: usize,
    missed: usize,
    fewer: usize,
}

/// So many points of a long run may be without a failed call, where a hundredth of them is fewer.
const FEW: usize = 3;

/// What was to fail has failed, in every kind of call and fault; of a long run nearly every point.
fn complete(scene: &Scene, counts: &BTreeMap<(&str, &str), Count>, wrong: usize, long: bool) {
    let sum = |of: fn(&Count) -> usize| counts.values().map(of).sum::<usize>();
    let (failed, missed, fewer) = (sum(|count| count.failed), sum(|count| count.missed), sum(|count| count.fewer));
    let all = failed + missed + fewer;
    let mut calls: BTreeMap<&str, usize> = BTreeMap::new();
    for ((call, _), count) in counts {
        *calls.entry(call).or_default() += count.failed;
    }
    let kinds: Vec<String> = calls.iter().map(|(call, failed)| format!("{call} {failed}")).collect();
    println!(
        "figure: {}: {failed} of {all} points: {}: {wrong} with a third state; {fewer} not come to, {missed} missed",
        scene.name,
        kinds.join(", ")
    );
    assert!(failed > 0, "{}: no call failed", scene.name);
    let never = counts.iter().filter(|(_, count)| count.failed == 0 && count.missed > 0);
    let never: Vec<_> = never.map(|(kind, _)| kind).collect();
    assert!(never.is_empty(), "{}: never failed: {never:?}", scene.name);
    let least = all - FEW.max(all / 100).min(all);
    assert!(!long || failed >= least, "{}: {failed} of {all} points, {least} wanted", scene.name);
}

/// Plays a scene: without a fault, and then with one at each of its calls.
fn at_every_call(scene: &Scene) {
    let effort = Effort::short(3);
    let mut chance = Chance::new(scene.name);
    let stand = Stand::new();
    let input = (scene.prepare)(&stand);
    keep_as_before(&stand);
    let (trace, output) = traced(&stand, scene, &input, &["--seccomp-bpf", "-e", &format!("trace={CALLS}")]);
    assert!(output.status.success(), "{}: {}", scene.name, String::from_utf8_lossy(&output.stderr));
    assert!(!String::from_utf8_lossy(&output.stdout).contains("\"error\":"), "{output:?}");
    (scene.look)(&stand, &output);
    let points = points(&trace, &stand.text(""));
    for kind in [&["pwrite64", "write"], &["fsync", "fdatasync"]] {
        let seen = points.iter().any(|(call, _)| kind.contains(&call.as_str()));
        assert!(seen, "{}: strace saw none of {kind:?}", scene.name);
    }
    let mut all: Vec<_> = points.iter().flat_map(|point| FAULTS.iter().map(move |fault| (point, *fault))).collect();
    chance.shuffle(&mut all);
    // Most calls are writes of pages; what is rarer goes first, so that a run that is broken off has tried it.
    all.sort_by_key(|(point, _)| point.0 == "pwrite64");
    // In a short run a point stands for its kind, and another of the kind may stand in for it.
    let (planned, stand_ins, times) = if effort.is_long() {
        (all, Vec::new(), LONG_TRIES)
    } else {
        (one_of_each_call(&all, effort.times()), all, TRIES)
    };
    let mut counts: BTreeMap<(&str, &str), Count> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (at, (wanted, fault)) in planned.iter().enumerate() {
        if at > 0 && at % 100 == 0 {
            println!("{}: {at} of {} points", scene.name, planned.len());
        }
        let count = counts.entry((wanted.0.as_str(), *fault)).or_default();
        let (mut failed, mut missed) = (None, false);
        for point in tries(wanted, fault, &stand_ins, times) {
            match fail(&stand, scene, &input, point, fault) {
                Tried::Failed(output) => failed = Some((point, output)),
                Tried::Missed => missed = true,
                Tried::Fewer => {}
            }
            if failed.is_some() {
                break;
            }
        }
        let Some((point, output)) = failed else {
            *(if missed { &mut count.missed } else { &mut count.fewer }) += 1;
            continue;
        };
        let looked = catch_unwind(AssertUnwindSafe(|| {
            said_why(&output);
            (scene.look)(&stand, &output);
        }));
        count.failed += 1;
        if looked.is_err() {
            wrong.push(format!("{}:{fault}:when={}", point.0, point.1));
            println!("{}: {}", scene.name, wrong[wrong.len() - 1]);
        }
    }
    complete(scene, &counts, wrong.len(), effort.is_long());
    assert!(wrong.is_empty(), "{}: neither the old state nor the new after {wrong:?}", scene.name);
}
