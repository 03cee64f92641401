//! The power goes: images of the disk as it may lie then. What was forced is there; what was not is there, or not, or torn in sectors, in any order. Changes of names keep their
//! order, as journalling file systems see to.

use crate::{
    recording::{self, Event},
    stand::{Chance, Effort, Stand, acknowledged, copy_folder, keep, kept, look, run},
};
use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

const SECTOR: usize = 512;
/// What is typed in the sitting that is recorded.
const LINES: usize = 130;

#[derive(Clone, Default)]
struct File {
    forced: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write(at, new) => {
            if bytes.len() < at + new.len() {
                bytes.resize(at + new.len(), 0);
            }
            bytes[*at..at + new.len()].copy_from_slice(new);
        }
        Change::Cut(length) => bytes.resize(*length, 0),
    }
}

/// What a file may hold after the cut: each change since it was last forced is there, or not, or in part.
fn after_the_cut(file: &File, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = file.forced.clone();
    let mood = chance.below(4); // all, none, or by chance
    for change in &file.since {
        match (mood, change) {
            (0, _) => apply(&mut bytes, change),
            (1, _) => {}
            (_, Change::Write(at, new)) => match chance.below(3) {
                0 => apply(&mut bytes, change),
                1 => {
                    for (number, sector) in new.chunks(SECTOR).enumerate() {
                        if chance.one_in(2) {
                            apply(&mut bytes, &Change::Write(at + number * SECTOR, sector.to_vec()));
                        }
                    }
                }
                _ => {}
            },
            (_, Change::Cut(_)) => {
                if chance.one_in(2) {
                    apply(&mut bytes, change);
                }
            }
        }
    }
    bytes
}

/// The disk as it may lie after the first `until` events, and what had been answered by then.
fn image(
    start: &BTreeMap<PathBuf, Vec<u8>>,
    events: &[Event],
    until: usize,
    chance: &mut Chance,
) -> (BTreeMap<PathBuf, Vec<u8>>, Vec<u8>) {
    let mut files: HashMap<usize, File> =
        start.values().enumerate().map(|(at, bytes)| (at, File { forced: bytes.clone(), since: Vec::new() })).collect();
    let mut names: BTreeMap<PathBuf, usize> = start.keys().cloned().enumerate().map(|(at, path)| (path, at)).collect();
    let mut pending: Vec<&Event> = Vec::new();
    let mut answered = Vec::new();
    let settle = |names: &mut BTreeMap<PathBuf, usize>, changes: &[&Event]| {
        for change in changes {
            match change {
                Event::Created { path, file } => {
                    names.insert(path.clone(), *file);
                }
                Event::Renamed { from, to } => {
                    if let Some(file) = names.remove(from) {
                        names.insert(to.clone(), file);
                    }
                }
                Event::Removed { path } => {
                    names.remove(path);
                }
                _ => {}
            }
        }
    };
    for event in &events[..until] {
        match event {
            Event::Written { file, at, bytes } => {
                files.entry(*file).or_default().since.push(Change::Write(*at, bytes.clone()));
            }
            Event::Cut { file, length } => files.entry(*file).or_default().since.push(Change::Cut(*length)),
            Event::Forced { file } => {
                let file = files.entry(*file).or_default();
                for change in std::mem::take(&mut file.since) {
                    apply(&mut file.forced, &change);
                }
            }
            Event::FolderForced => settle(&mut names, &std::mem::take(&mut pending)),
            Event::Created { .. } | Event::Renamed { .. } | Event::Removed { .. } => pending.push(event),
            Event::Answered { bytes } => answered.extend_from_slice(bytes),
        }
    }
    // Of the changes of names since the folder was forced, so many as the journal had taken.
    let taken = chance.below(pending.len() + 1);
    settle(&mut names, &pending[..taken]);
    let disk = names.into_iter().map(|(path, file)| (path, after_the_cut(files.entry(file).or_default(), chance)));
    (disk.collect(), answered)
}

fn files_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file());
    entries.map(|entry| (entry.path(), std::fs::read(entry.path()).unwrap())).collect()
}

/// A recorded sitting: the disk before, what was done to it.
struct Sitting {
    start: BTreeMap<PathBuf, Vec<u8>>,
    events: Vec<Event>,
}

fn sitting(stand: &Stand, lines: usize) -> Sitting {
    let vault = stand.path("vault");
    let start = files_of(&vault);
    let trace = stand.text("trace");
    let options = [recording::OPTIONS, &["-o", &trace]].concat();
    let input: String = (0..lines).map(|number| if number % 3 == 2 { look() } else { keep(number) }).collect();
    let output = run(stand.behind("strace", &options, &["apply", &stand.text("vault")]), &input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let known: Vec<PathBuf> = start.keys().cloned().collect();
    let events = recording::read(&std::fs::read_to_string(trace).unwrap(), &vault, &known);
    Sitting { start, events }
}

#[test]
fn after_a_power_cut_everything_acknowledged_is_there() {
    let effort = Effort::short(120);
    let mut chance = Chance::new("images");
    let stand = Stand::new();
    let recorded = sitting(&stand, LINES);
    let writes = recorded.events.iter().filter(|event| matches!(event, Event::Written { .. })).count();
    assert!(writes > 200, "strace saw the writes: {writes}");
    // The recording is whole: played to its end it is the disk that there is.
    let (whole, answered) = image(&recorded.start, &recorded.events, recorded.events.len(), &mut chance);
    let now = files_of(&stand.path("vault"));
    let store = now.get(&stand.path("vault/vault.db")).expect("the store");
    assert!(whole.get(&stand.path("vault/vault.db")) == Some(store), "the recording is not whole");
    assert_eq!(acknowledged(&answered).0, LINES, "all was acknowledged, and recorded so");

    let (mut images, mut changes) = (0usize, 0usize);
    while effort.goes_on(images) {
        let until = chance.below(recorded.events.len()) + 1;
        let (disk, answered) = image(&recorded.start, &recorded.events, until, &mut chance);
        let after = stand.path("after");
        let _ = std::fs::remove_dir_all(&after);
        copy_folder(&stand.path("vault"), &after);
        for entry in std::fs::read_dir(&after).unwrap().flatten() {
            std::fs::remove_file(entry.path()).unwrap();
        }
        for (path, bytes) in disk {
            std::fs::write(after.join(path.file_name().unwrap()), bytes).unwrap();
        }
        let mut desk = stand.desk("after").unwrap_or_else(|error| {
            panic!(
                "image {images}, cut after {until} events: the vault does not open: {} {}",
                error.code(),
                error.data()
            )
        });
        let (acks, sequence) = acknowledged(&answered);
        let numbers = kept(&mut desk);
        for number in (0..acks).filter(|number| number % 3 != 2) {
            assert!(numbers.contains(&number), "image {images}, cut after {until} events: {number} is lost");
            changes += 1;
        }
        assert!(desk.book().unwrap().log_sequence().unwrap() >= sequence);
        if images % 10 == 0 {
            desk.book().unwrap().verify().unwrap();
        }
        images += 1;
    }
    assert!(changes > images, "{changes} acknowledged changes in {images} images: too few were looked for");
    println!(
        "figure: power cut: {images} images, {changes} acknowledged changes looked for, 0 lost, 0 refused to open"
    );
}
