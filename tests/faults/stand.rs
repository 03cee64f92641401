//! A vault to be cruel to: made by the program, opened from within the test, copied as it lies.

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use samlat::{
    Desk, Error, Now,
    vault::{Place, keys::Cost},
    words::say,
};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::atomic::{AtomicI64, Ordering},
    time::{Duration, Instant},
};

pub const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";
pub const SAMLAT: &str = env!("CARGO_BIN_EXE_samlat");

/// How long to go on: so many times in a short run, so many minutes in a long one and never fewer times than in a short one.
pub struct Effort {
    until: Option<Instant>,
    times: usize,
}

impl Effort {
    pub fn short(times: usize) -> Self {
        let minutes: Option<u64> = std::env::var("SAMLAT_FAULTS_MINUTES").ok().and_then(|text| text.parse().ok());
        Self { until: minutes.map(|minutes| Instant::now() + Duration::from_secs(60 * minutes)), times }
    }
    pub fn goes_on(&self, done: usize) -> bool {
        done < self.times || self.until.is_some_and(|until| Instant::now() < until)
    }
    /// How many times in a short run.
    pub fn times(&self) -> usize {
        self.times
    }
    pub fn is_long(&self) -> bool {
        self.until.is_some()
    }
}

/// Chance that can be repeated: `SAMLAT_FAULTS_SEED`, else the clock's.
pub struct Chance(u64);

impl Chance {
    pub fn new(name: &str) -> Self {
        let given = std::env::var("SAMLAT_FAULTS_SEED").ok().and_then(|text| text.parse().ok());
        let seed: u64 = given.unwrap_or_else(|| u64::from(std::process::id()) * 2_654_435_761);
        println!("{name}: seed {seed}");
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }
    /// Puts things into an order of chance.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            things.swap(at, self.below(at + 1));
        }
    }
    pub fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// A moment; the clock on the wall shows UTC.
pub fn moment(text: &str) -> Now {
    let local: NaiveDateTime = text.parse().unwrap();
    Now { at: DateTime::from_naive_utc_and_offset(local, chrono::Utc), local }
}

/// A moment that is later every time.
pub fn later() -> Now {
    static MINUTES: AtomicI64 = AtomicI64::new(0);
    let local = moment("2030-01-01T08:00:00").local + TimeDelta::minutes(MINUTES.fetch_add(1, Ordering::Relaxed));
    Now { at: DateTime::from_naive_utc_and_offset(local, chrono::Utc), local }
}

/// A folder with a passphrase file and a vault.
pub struct Stand {
    folder: tempfile::TempDir,
}

impl Stand {
    /// A new vault, locked; the first of its recovery sheets is in the file `sheet`.
    pub fn new() -> Self {
        let stand = Self::empty();
        let made = stand.samlat(&["new", &stand.text("vault"), "--municipality", "2403"], "");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let sheets: Value = serde_json::from_slice(&made.stdout).unwrap();
        let groups: Vec<&str> = sheets["groups"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        std::fs::write(stand.path("sheet"), groups.join(" ")).unwrap();
        stand
    }

    /// A folder without a vault, on the disk that is built on: the system's own for what is temporary may lie in memory.
    pub fn empty() -> Self {
        let stand = Self { folder: tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap() };
        std::fs::write(stand.path("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        stand
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    /// The program's command line, with the passphrase in a file, its answers as JSON.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(SAMLAT);
        self.ready(command.args(arguments));
        command
    }

    fn ready(&self, command: &mut Command) {
        let file = self.text("passphrase");
        command.args(["--passphrase-file", &file, "--json"]).env("SAMLAT_CHEAP_KEYS", "1").env_remove("RUST_BACKTRACE");
    }

    /// The program behind another one: strace, faketime, unshare.
    pub fn behind(&self, program: &str, before: &[&str], arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        self.ready(command.args(before).arg(SAMLAT).args(arguments));
        command
    }

    pub fn samlat(&self, arguments: &[&str], input: &str) -> Output {
        patiently(|| run(self.command(arguments), input), in_use)
    }

    /// The vault from within, unlocked.
    pub fn desk(&self, vault: &str) -> samlat::Result<Desk> {
        self.desk_of(vault, PASSPHRASE)
    }

    /// The vault from within, unlocked by somebody's passphrase.
    pub fn desk_of(&self, vault: &str, passphrase: &str) -> samlat::Result<Desk> {
        patiently(
            || {
                let mut desk = Desk::new(Place::new(self.path(vault)), Cost::CHEAP);
                desk.call("unlock", json!({ "passphrase": passphrase }), later(), None).map(|_| desk)
            },
            |opened| opened.as_ref().is_err_and(|error| error.code() == "vault_in_use"),
        )
    }
}

/// The error says damage of one of these kinds, in a sentence of that kind's own; any other error is none that tells people what is wrong.
pub fn assert_damage(error: &Error, kinds: &[&str], what: &str) {
    let data = error.data();
    let kind = data["damage"].as_str().unwrap_or_default();
    assert!(error.code() == "vault_damaged" && kinds.contains(&kind), "{what}: {} {data}", error.code());
    let sentence = |kind: &str| say("error-vault-damaged", &[("damage", kind.into())]);
    assert!(sentence(kind).ends_with('.'), "{what}: no sentence for {kind}");
    assert!(kind == "store" || sentence(kind) != sentence("store"), "{what}: {kind} has no sentence of its own");
}

/// Whether a program said that somebody else has the vault open.
pub fn in_use(output: &Output) -> bool {
    String::from_utf8_lossy(&output.stderr).contains("\"vault_in_use\"")
}

/// Tries again for two seconds while a vault that nobody has open is said to be in use: a program that another test starts just then holds every open file of ours until it has begun.
pub fn patiently<T>(mut attempt: impl FnMut() -> T, busy: impl Fn(&T) -> bool) -> T {
    for _ in 0..100 {
        let done = attempt();
        if !busy(&done) {
            return done;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    attempt()
}

/// Runs a command with an input, to its end.
pub fn run(mut command: Command, input: &str) -> Output {
    use std::io::Write as _;
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// A line for `samlat apply` that keeps a number in a draft of its own.
pub fn keep(number: usize) -> String {
    let input = json!({ "key": format!("kept.{number}"), "text": format!("{number} {}", "ord ".repeat(number % 90)) });
    format!("{}\n", json!({ "op": "save_draft", "input": input }))
}

/// A line that reads, and so leaves a line in the log.
pub fn look() -> String {
    format!("{}\n", json!({ "op": "list_cases", "input": {} }))
}

/// Numbers that were kept, as the vault has them.
pub fn kept(desk: &mut Desk) -> Vec<usize> {
    let drafts = desk.call("drafts", json!({}), later(), None).unwrap();
    let number = |draft: &Value| draft["key"].as_str()?.strip_prefix("kept.")?.parse().ok();
    drafts.as_array().unwrap().iter().filter_map(number).collect()
}

/// How many lines of an output acknowledge, and the highest log sequence among them.
pub fn acknowledged(output: &[u8]) -> (usize, i64) {
    let text = String::from_utf8_lossy(output);
    let acks: Vec<i64> = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|line| line["ack"].as_i64())
        .collect();
    (acks.len(), acks.iter().copied().max().unwrap_or(0))
}

/// Copies a folder of files as it lies.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
