//! The power goes in a backup, a restore, a seal, a migration, a change of keys, gallring: the scenes of `calls`, recorded once each.
//!
//! First what needs no chance: whatever gets its name, or is answered, was forced to the disk before. Then images, judged as after a kill: the old state or the new one.

use super::{Sitting, unlike};
use crate::{
    calls::{BEFORE, SCENES, Scene, clear, keep_as_before, put_back},
    recording::{self, Disk, Event},
    stand::{Chance, Effort, Stand, in_use, patiently, run},
};
use std::{
    collections::BTreeSet,
    os::unix::process::ExitStatusExt as _,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::{ExitStatus, Output},
};

fn called(path: &Path, name: &str) -> bool {
    path.file_name().is_some_and(|last| last == name)
}

/// May lie as it will after a power cut: the tally may be behind, and `rest` only spares work (docs/VAULT.md).
fn may_wait(path: &Path) -> bool {
    called(path, "tally") || called(path, "rest")
}

/// A change of names that may be undone by a power cut: the write-ahead log that goes is empty.
fn may_be_undone(event: &Event) -> bool {
    match event {
        Event::Made { path, .. } => called(path, "rest"),
        Event::Removed { path } => called(path, "vault.db-wal"),
        _ => false,
    }
}

/// What got another name, or was answered, or lay there at the end, before it was forced to the disk.
fn unforced(start: &Disk, events: &[Event]) -> Vec<String> {
    let mut names = recording::numbered(start);
    let (mut written, mut pending): (BTreeSet<usize>, Vec<&Event>) = (BTreeSet::new(), Vec::new());
    let mut found = Vec::new();
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Written { file, .. } | Event::Copied { file, .. } | Event::Cut { file, .. } => {
                written.insert(*file);
            }
            Event::Forced { file } => {
                written.remove(file);
            }
            Event::FolderForced => pending.clear(),
            Event::Made { .. } | Event::Renamed { .. } | Event::Removed { .. } => pending.push(event),
            Event::Answered { .. } => {}
        }
        let loose = |below: &Path| {
            let names = names.iter().filter(|(path, file)| {
                path.starts_with(below) && !may_wait(path) && file.is_some_and(|file| written.contains(&file))
            });
            names.map(|(path, _)| format!("{}, event {at}", path.display())).collect::<Vec<_>>()
        };
        match event {
            Event::Renamed { from, .. } => found.extend(loose(from)),
            Event::Answered { .. } => found.extend(loose(Path::new(""))),
            _ if at + 1 == events.len() => found.extend(loose(Path::new(""))),
            _ => {}
        }
        if matches!(event, Event::Answered { .. }) || at + 1 == events.len() {
            let names = pending.iter().filter(|event| !may_be_undone(event));
            found.extend(names.map(|event| format!("{event:?}, event {at}")));
        }
        recording::change(&mut names, event);
    }
    found
}

/// A scene played without a fault.
struct Played {
    scene: &'static Scene,
    stand: Stand,
    sitting: Sitting,
}

fn played(scene: &'static Scene) -> Played {
    let stand = Stand::new();
    let input = (scene.prepare)(&stand);
    keep_as_before(&stand);
    let (trace, arguments) = (stand.text("trace"), (scene.arguments)(&stand));
    let options = [recording::OPTIONS, &["-o", &trace]].concat();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let once = || {
        put_back(&stand);
        run(stand.behind("strace", &options, &arguments), &input)
    };
    let output = patiently(once, in_use);
    assert!(output.status.success(), "{}: {}", scene.name, String::from_utf8_lossy(&output.stderr));
    let start = recording::disk(&stand.path(BEFORE));
    let events = recording::read(&std::fs::read_to_string(trace).unwrap(), &stand.path(""), &start);
    let sitting = Sitting { start, events };
    let mut now = recording::disk(&stand.path(""));
    now.retain(|path, _| !path.starts_with(BEFORE) && !called(path, "trace"));
    assert_eq!(unlike(&sitting, &now), Vec::<PathBuf>::new(), "{}: the recording is not whole", scene.name);
    Played { scene, stand, sitting }
}

/// After how many events the power goes: at the end, after a force or a change of a name, or anywhere.
fn moment(events: &[Event], chance: &mut Chance) -> usize {
    let decisive: Vec<usize> = (1..=events.len())
        .filter(|until| !matches!(events[until - 1], Event::Written { .. } | Event::Cut { .. }))
        .collect();
    match chance.below(4) {
        0 => events.len(),
        1 => chance.below(events.len()) + 1,
        _ => decisive[chance.below(decisive.len())],
    }
}

#[test]
fn what_has_its_name_was_forced_before_and_a_power_cut_leaves_the_old_or_the_new() {
    let effort = Effort::short(24);
    let mut chance = Chance::new("images of scenes");
    let all: Vec<Played> = SCENES.into_iter().map(played).collect();
    for Played { scene, sitting: Sitting { start, events }, .. } in &all {
        assert_eq!(unforced(start, events), Vec::<String>::new(), "{}", scene.name);
        // The same without the forces of one kind is seen to be wrong.
        let without = |gone: fn(&Event) -> bool| {
            let left: Vec<Event> = events.iter().filter(|event| !gone(event)).cloned().collect();
            unforced(start, &left)
        };
        assert!(!without(|event| matches!(event, Event::Forced { .. })).is_empty(), "{}: files", scene.name);
        assert!(!without(|event| matches!(event, Event::FolderForced)).is_empty(), "{}: names", scene.name);
    }
    let mut wrong = Vec::new();
    let mut images = 0usize;
    while effort.goes_on(images) {
        let Played { scene, stand, sitting } = &all[images % all.len()];
        let until = moment(&sitting.events, &mut chance);
        let (disk, stdout) = sitting.cut(until).image(&mut chance);
        clear(stand);
        recording::lay_out(&disk, &stand.path(""));
        let killed = ExitStatus::from_raw(9);
        let output = Output { status: killed, stdout, stderr: Vec::new() };
        if catch_unwind(AssertUnwindSafe(|| (scene.look)(stand, &output))).is_err() {
            wrong.push(format!("{}, image {images}, cut after {until} events", scene.name));
        }
        images += 1;
    }
    assert!(wrong.is_empty(), "neither the old state nor the new: {wrong:?}");
    println!(
        "figure: power cut in {} scenes: {images} images, 0 with a third state, all forced before it counted",
        all.len()
    );
}
