//! What a program did to the disk, written down by strace: every write with its bytes, every force to the disk, every change of a name.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

/// One thing done to the disk; `file` is a number of its own for each file, whatever it is called.
#[derive(Clone, Debug)]
pub enum Event {
    Created {
        path: PathBuf,
        file: usize,
    },
    Written {
        file: usize,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        file: usize,
        length: usize,
    },
    Forced {
        file: usize,
    },
    FolderForced,
    Renamed {
        from: PathBuf,
        to: PathBuf,
    },
    Removed {
        path: PathBuf,
    },
    /// So many lines had been answered.
    Answered {
        bytes: Vec<u8>,
    },
}

/// What to give strace so that [`read`] understands.
pub const OPTIONS: &[&str] = &[
    "-f",
    "--seccomp-bpf",
    "-xx",
    "-s",
    "9999999",
    "-e",
    "trace=openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,close,dup",
];

struct Open {
    file: usize,
    at: usize,
    folder: bool,
}

/// Reads a recording; only what lies below `root` counts. `known` are the files that were there, in the order of their numbers.
pub fn read(text: &str, root: &Path, known: &[PathBuf]) -> Vec<Event> {
    let mut names: HashMap<PathBuf, usize> = known.iter().cloned().enumerate().map(|(at, path)| (path, at)).collect();
    let mut next = known.len();
    let mut open: HashMap<i64, Open> = HashMap::new();
    let mut events = Vec::new();
    for line in text.lines() {
        let line = line.strip_prefix("[pid ").and_then(|rest| rest.split_once("] ")).map_or(line, |(_, rest)| rest);
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        let Some((call, rest)) = line.split_once('(') else { continue };
        let Some((inside, result)) = rest.rsplit_once(" = ") else { continue };
        let inside = inside.trim_end().trim_end_matches(')');
        let result: i64 = result.split_whitespace().next().and_then(|text| text.parse().ok()).unwrap_or(-1);
        if result < 0 {
            continue;
        }
        let texts = strings(inside);
        let below = |at: usize| {
            texts
                .get(at)
                .map(|bytes| PathBuf::from(String::from_utf8_lossy(bytes).into_owned()))
                .filter(|path| path.starts_with(root))
        };
        let number =
            |at: usize| inside.split(", ").nth(at).and_then(|text| text.trim().parse::<i64>().ok()).unwrap_or(-1);
        match call {
            "openat" => {
                let Some(path) = below(0) else { continue };
                let file = *names.entry(path.clone()).or_insert_with(|| {
                    next += 1;
                    events.push(Event::Created { path: path.clone(), file: next - 1 });
                    next - 1
                });
                if inside.contains("O_TRUNC") {
                    events.push(Event::Cut { file, length: 0 });
                }
                open.insert(result, Open { folder: path.is_dir() || inside.contains("O_DIRECTORY"), file, at: 0 });
            }
            "write" | "pwrite64" => {
                let descriptor = number(0);
                let Some(bytes) = texts.first() else { continue };
                let written = bytes[..usize::try_from(result).unwrap().min(bytes.len())].to_vec();
                if let Some(handle) = open.get_mut(&descriptor) {
                    let at = if call == "pwrite64" {
                        inside.rsplit(", ").next().and_then(|text| text.parse().ok()).unwrap_or(0)
                    } else {
                        handle.at
                    };
                    if call == "write" {
                        handle.at += written.len();
                    }
                    events.push(Event::Written { file: handle.file, at, bytes: written });
                } else if descriptor == 1 {
                    events.push(Event::Answered { bytes: written });
                }
            }
            "lseek" => {
                if let Some(handle) = open.get_mut(&number(0)) {
                    handle.at = usize::try_from(result).unwrap();
                }
            }
            "ftruncate" => {
                if let Some(handle) = open.get(&number(0)) {
                    let length = inside.rsplit(", ").next().and_then(|text| text.parse().ok()).unwrap_or(0);
                    events.push(Event::Cut { file: handle.file, length });
                }
            }
            "fsync" | "fdatasync" => match open.get(&inside.trim().parse().unwrap_or(-1)) {
                Some(handle) if handle.folder => events.push(Event::FolderForced),
                Some(handle) => events.push(Event::Forced { file: handle.file }),
                None => {}
            },
            "rename" | "renameat" | "renameat2" => {
                if let (Some(from), Some(to)) = (below(0), below(1)) {
                    if let Some(file) = names.remove(&from) {
                        names.insert(to.clone(), file);
                    }
                    events.push(Event::Renamed { from, to });
                }
            }
            "unlink" | "unlinkat" => {
                if let Some(path) = below(0) {
                    names.remove(&path);
                    events.push(Event::Removed { path });
                }
            }
            "close" => {
                if let Ok(descriptor) = inside.trim().parse() {
                    open.remove(&descriptor);
                }
            }
            _ => {}
        }
    }
    events
}

/// The quoted strings of a call, from `\x41\x42`.
pub fn strings(inside: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut parts = inside.split('"');
    parts.next();
    while let (Some(text), _) = (parts.next(), parts.next()) {
        let bytes = text.as_bytes().chunks(4).filter_map(|four| match four {
            [b'\\', b'x', high, low] => u8::from_str_radix(std::str::from_utf8(&[*high, *low]).ok()?, 16).ok(),
            _ => None,
        });
        found.push(bytes.collect());
    }
    found
}
