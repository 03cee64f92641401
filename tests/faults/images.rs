//! The power goes: images of the disk as it may lie then. What was forced is there; what was not is there, or not, or torn in sectors, in any order. Changes of names keep their
//! order, as journalling file systems see to.

mod scenes;

use crate::{
    recording::{self, Disk, Event, Names},
    stand::{Chance, Effort, Stand, acknowledged, keep, kept, look, run},
};
use std::{collections::HashMap, path::PathBuf};

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

impl File {
    /// What the program that is running reads.
    fn now(&self) -> Vec<u8> {
        let mut bytes = self.forced.clone();
        self.since.iter().for_each(|change| apply(&mut bytes, change));
        bytes
    }

    /// What it may hold after the cut: each change since it was last forced is there, or not, or in part.
    fn after_the_cut(&self, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.forced.clone();
        let mood = chance.below(4); // all, none, or by chance
        for change in &self.since {
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
}

/// A recorded sitting: the disk before, what was done to it.
struct Sitting {
    start: Disk,
    events: Vec<Event>,
}

/// Where it all was when the power went.
struct Cut {
    files: HashMap<usize, File>,
    /// What is called what for good, and the changes of names since the folder was forced.
    names: Names,
    pending: Vec<Event>,
    answered: Vec<u8>,
}

impl Sitting {
    /// After the first `until` events.
    fn cut(&self, until: usize) -> Cut {
        let begun = self.start.values().enumerate().filter_map(|(at, bytes)| Some((at, bytes.clone()?)));
        let mut cut = Cut {
            files: begun.map(|(at, forced)| (at, File { forced, since: Vec::new() })).collect(),
            names: recording::numbered(&self.start),
            pending: Vec::new(),
            answered: Vec::new(),
        };
        self.events[..until].iter().for_each(|event| cut.take(event));
        cut
    }

    /// The disk after its end, with everything on it.
    fn whole(&self) -> Disk {
        let mut cut = self.cut(self.events.len());
        cut.settle(cut.pending.len());
        let Cut { files, names, .. } = cut;
        names.into_iter().map(|(path, file)| (path, file.map(|file| files[&file].now()))).collect()
    }
}

impl Cut {
    fn take(&mut self, event: &Event) {
        match event {
            Event::Written { file, at, bytes } => self.change(*file, Change::Write(*at, bytes.clone())),
            Event::Copied { from, from_at, file, at, length } => {
                let bytes = self.files[from].now()[*from_at..from_at + length].to_vec();
                self.change(*file, Change::Write(*at, bytes));
            }
            Event::Cut { file, length } => self.change(*file, Change::Cut(*length)),
            Event::Forced { file } => {
                let file = self.files.entry(*file).or_default();
                (file.forced, file.since) = (file.now(), Vec::new());
            }
            Event::FolderForced => self.settle(self.pending.len()),
            Event::Made { file, .. } => {
                self.files.extend(file.map(|file| (file, File::default())));
                self.pending.push(event.clone());
            }
            Event::Renamed { .. } | Event::Removed { .. } => self.pending.push(event.clone()),
            Event::Answered { bytes } => self.answered.extend_from_slice(bytes),
        }
    }

    fn change(&mut self, file: usize, change: Change) {
        self.files.entry(file).or_default().since.push(change);
    }

    /// So many of the changes of names are there for good.
    fn settle(&mut self, many: usize) {
        for event in self.pending.drain(..many) {
            recording::change(&mut self.names, &event);
        }
    }

    /// The disk as it may lie then, and what had been answered.
    fn image(mut self, chance: &mut Chance) -> (Disk, Vec<u8>) {
        // Of the changes of names since the folder was forced, so many as the journal had taken.
        self.settle(chance.below(self.pending.len() + 1));
        let Self { files, names, answered, .. } = self;
        let disk = names.into_iter().map(|(path, file)| (path, file.map(|file| files[&file].after_the_cut(chance))));
        (disk.collect(), answered)
    }
}

/// Files that are not as the recording says. None: it is whole.
fn unlike(sitting: &Sitting, now: &Disk) -> Vec<PathBuf> {
    let whole = sitting.whole();
    let paths = whole.keys().chain(now.keys());
    paths.filter(|path| whole.get(*path) != now.get(*path)).cloned().collect()
}

fn sitting(stand: &Stand, lines: usize) -> Sitting {
    let vault = stand.path("vault");
    let start = recording::disk(&vault);
    let trace = stand.text("trace");
    let options = [recording::OPTIONS, &["-o", &trace]].concat();
    let input: String = (0..lines).map(|number| if number % 3 == 2 { look() } else { keep(number) }).collect();
    let output = run(stand.behind("strace", &options, &["apply", &stand.text("vault")]), &input);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let events = recording::read(&std::fs::read_to_string(trace).unwrap(), &vault, &start);
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
    assert_eq!(unlike(&recorded, &recording::disk(&stand.path("vault"))), Vec::<PathBuf>::new());
    let answered = recorded.cut(recorded.events.len()).answered;
    assert_eq!(acknowledged(&answered).0, LINES, "all was acknowledged, and recorded so");

    let (mut images, mut changes) = (0usize, 0usize);
    while effort.goes_on(images) {
        let until = chance.below(recorded.events.len()) + 1;
        let (disk, answered) = recorded.cut(until).image(&mut chance);
        let after = stand.path("after");
        let _ = std::fs::remove_dir_all(&after);
        recording::lay_out(&disk, &after);
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
