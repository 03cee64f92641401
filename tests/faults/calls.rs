//! Every write, force, rename and removal fails in turn: with an error of the disk, with a full disk, with a kill. After each there is the old state or the new one, nothing third; who
//! was told that it was done has the new one, who was not told was told why.
//!
//! A scene is one test. A clean run under strace says which calls it makes on its files, and then each of them fails once in each way: a few by chance in a short run, all of them in a
//! long one, however long that takes.

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
struct Scene {
    name: &'static str,
    /// Makes the vault and all else that is there before; what is typed on standard input.
    prepare: fn(&Stand) -> String,
    arguments: fn(&Stand) -> Vec<String>,
    /// Looks at what is there afterwards; panics at a third state.
    look: fn(&Stand, &Output),
}

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

/// Who was not told that it was done was told why not, in a sentence.
fn said_why(output: &Output) {
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

const BEFORE: &str = "before";

/// Makes the stand as it was before the scene.
fn put_back(stand: &Stand) {
    for entry in std::fs::read_dir(stand.path("")).unwrap().flatten() {
        if entry.file_name() == BEFORE {
        } else if entry.path().is_dir() {
            std::fs::remove_dir_all(entry.path()).unwrap();
        } else {
            std::fs::remove_file(entry.path()).unwrap();
        }
    }
    copy_folder(&stand.path(BEFORE), &stand.path(""));
}

fn keep_as_before(stand: &Stand) {
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
            let status = std::fs::read_to_string(format!("/proc/{thread}/status")).unwrap();
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
    (std::fs::read_to_string(&trace).unwrap_or_default(), output)
}

/// A call of a trace that changes something of ours: its thread and its name. Opening counts when it is to write.
fn call_of<'a>(line: &'a str, root: &str) -> Option<(&'a str, &'a str, bool)> {
    let (thread, rest) = line.split_once(' ')?;
    let (call, inside) = rest.trim_start().split_once('(')?;
    let ours = inside.contains(root) || inside.starts_with("1<");
    let writes = call != "openat" || ["O_CREAT", "O_WRONLY", "O_RDWR"].iter().any(|flag| inside.contains(flag));
    call.chars().all(|c| c.is_ascii_alphanumeric()).then_some((thread, call, ours && writes))
}

/// Every call of a clean run that can fail: which, and the how manieth of its kind in its thread.
fn points(trace: &str, root: &str) -> Vec<(String, usize)> {
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

/// Lets one call fail. None when it was not made this time, or on no file of ours.
fn fail(stand: &Stand, scene: &Scene, input: &str, point: &(String, usize), fault: &str) -> Option<Output> {
    let (call, when) = point;
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:{fault}:when={when}"));
    // Quicker: strace is asked about these calls alone.
    let (seen, output) = traced(stand, scene, input, &["--seccomp-bpf", "-e", &trace, "-e", &inject]);
    let root = stand.text("");
    let failed =
        seen.lines().any(|line| line.contains("(INJECTED)") && call_of(line, &root).is_some_and(|(.., ours)| ours));
    assert!(!failed || fault != KILL || output.status.code().is_none(), "it was not killed: {output:?}");
    failed.then_some(output)
}

/// The first of each kind of call, so many at most: most of all calls are writes of pages.
fn one_of_each_call<'a>(all: &[(&'a (String, usize), &'a str)], most: usize) -> Vec<(&'a (String, usize), &'a str)> {
    let mut seen = BTreeSet::new();
    all.iter().filter(|(point, _)| seen.insert(point.0.as_str())).take(most).copied().collect()
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
    let mut all: Vec<_> = points.iter().flat_map(|point| FAULTS.iter().map(move |fault| (point, *fault))).collect();
    chance.shuffle(&mut all);
    // Most calls are writes of pages; what is rarer goes first, so that a run that is broken off has tried it.
    all.sort_by_key(|(point, _)| point.0 == "pwrite64");
    if !effort.is_long() {
        all = one_of_each_call(&all, effort.times());
    }
    let mut done: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (at, (point, fault)) in all.iter().enumerate() {
        if at > 0 && at % 100 == 0 {
            println!("{}: {at} of {} points", scene.name, all.len());
        }
        let Some(output) = fail(&stand, scene, &input, point, fault) else { continue };
        let looked = catch_unwind(AssertUnwindSafe(|| {
            said_why(&output);
            (scene.look)(&stand, &output);
        }));
        *done.entry(point.0.as_str()).or_default() += 1;
        if looked.is_err() {
            wrong.push(format!("{}:{fault}:when={}", point.0, point.1));
            println!("{}: {}", scene.name, wrong[wrong.len() - 1]);
        }
    }
    let kinds: Vec<String> = done.iter().map(|(call, count)| format!("{call} {count}")).collect();
    let (sum, kinds) = (done.values().sum::<usize>(), kinds.join(", "));
    println!("figure: {}: {sum} of {} points: {kinds}: {} with a third state", scene.name, all.len(), wrong.len());
    assert!(sum > 0);
    assert!(wrong.is_empty(), "{}: neither the old state nor the new after {wrong:?}", scene.name);
}
