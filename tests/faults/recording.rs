//! What a program did to the disk, written down by strace: every write with its bytes, every force to the disk, every change of a name.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

/// What lies below a folder, by its path from there: the bytes of a file; none for a folder.
pub type Disk = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// What is called what: the number of a file; none for a folder.
pub type Names = BTreeMap<PathBuf, Option<usize>>;

/// One thing done to the disk; `file` is a number of its own for each file, whatever it is called.
#[derive(Clone, Debug)]
pub enum Event {
    Made {
        path: PathBuf,
        file: Option<usize>,
    },
    Written {
        file: usize,
        at: usize,
        bytes: Vec<u8>,
    },
    /// From another file, as it is then.
    Copied {
        from: usize,
        from_at: usize,
        file: usize,
        at: usize,
        length: usize,
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

/// What to give strace so that [`read`] understands. What is written in yet another way makes a recording that is not whole, and who uses it looks.
pub const OPTIONS: &[&str] = &[
    "-f",
    "-qq",
    "--seccomp-bpf",
    "-xx",
    "-s",
    "9999999",
    "-e",
    "trace=openat,write,pwrite64,copy_file_range,lseek,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,close",
];

/// What lies below a folder now.
pub fn disk(root: &Path) -> Disk {
    let mut found = Disk::from([(PathBuf::new(), None)]);
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            let name = path.strip_prefix(root).unwrap().to_path_buf();
            let bytes = path.is_file().then(|| std::fs::read(&path).unwrap());
            if bytes.is_none() {
                folders.push(path);
            }
            found.insert(name, bytes);
        }
    }
    found
}

/// Lays it out below a folder.
pub fn lay_out(disk: &Disk, root: &Path) {
    for (path, bytes) in disk {
        match bytes {
            Some(bytes) => std::fs::write(root.join(path), bytes).unwrap(),
            None => std::fs::create_dir_all(root.join(path)).unwrap(),
        }
    }
}

/// The numbers of the files that are there at the beginning.
pub fn numbered(start: &Disk) -> Names {
    start.iter().enumerate().map(|(at, (path, bytes))| (path.clone(), bytes.as_ref().map(|_| at))).collect()
}

/// What is called what after a change of names; a folder takes along what is in it.
pub fn change(names: &mut Names, event: &Event) {
    match event {
        Event::Made { path, file } => {
            names.insert(path.clone(), *file);
        }
        Event::Renamed { from, to } => {
            names.retain(|path, _| !path.starts_with(to));
            let moved: Vec<PathBuf> = names.keys().filter(|path| path.starts_with(from)).cloned().collect();
            for path in moved {
                let file = names.remove(&path).unwrap();
                let rest = path.strip_prefix(from).unwrap();
                names.insert(to.components().chain(rest.components()).collect(), file);
            }
        }
        Event::Removed { path } => names.retain(|one, _| !one.starts_with(path)),
        _ => {}
    }
}

/// Reads a recording; only what lies below `root` counts, which was as `start` says when it began.
pub fn read(text: &str, root: &Path, start: &Disk) -> Vec<Event> {
    let mut reader = Reader {
        root: root.to_path_buf(),
        names: numbered(start),
        next: start.len(),
        open: HashMap::new(),
        events: Vec::new(),
    };
    let mut begun: HashMap<&str, &str> = HashMap::new();
    for line in text.lines() {
        let (thread, rest) = line.split_once(' ').unwrap_or_default();
        let rest = rest.trim_start();
        if let Some(first) = rest.strip_suffix("<unfinished ...>") {
            begun.insert(thread, first);
            continue;
        }
        let whole: String;
        let rest = match rest.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>")) {
            Some((_, second)) => {
                whole = format!("{}{second}", begun.remove(thread).unwrap_or_default());
                whole.as_str()
            }
            None => rest,
        };
        let Some((call, rest)) = rest.split_once('(') else { continue };
        let Some((inside, result)) = rest.rsplit_once(" = ") else { continue };
        let inside = inside.trim_end().trim_end_matches(')');
        let result: i64 = result.split_whitespace().next().and_then(|text| text.parse().ok()).unwrap_or(-1);
        if result >= 0 {
            reader.take(call, inside, result);
        }
    }
    reader.events
}

struct Open {
    path: PathBuf,
    file: Option<usize>,
    at: usize,
}

struct Reader {
    root: PathBuf,
    names: Names,
    next: usize,
    open: HashMap<i64, Open>,
    events: Vec<Event>,
}

/// The number that stands there in a call.
fn number(inside: &str, at: usize) -> i64 {
    inside.split(", ").nth(at).and_then(|text| text.trim().parse().ok()).unwrap_or(-1)
}

/// The number that stands last.
fn last(inside: &str) -> usize {
    inside.rsplit(", ").next().and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}

impl Reader {
    fn push(&mut self, event: Event) {
        change(&mut self.names, &event);
        self.events.push(event);
    }

    /// A path of ours, from the root; one that is not whole begins in the folder that the call names first.
    fn place(&self, inside: &str, text: Option<&Vec<u8>>) -> Option<PathBuf> {
        let path = PathBuf::from(String::from_utf8_lossy(text?).into_owned());
        if path.is_absolute() {
            return path.strip_prefix(&self.root).ok().map(Path::to_path_buf);
        }
        Some(self.open.get(&number(inside, 0))?.path.join(path))
    }

    fn opened(&mut self, path: PathBuf, inside: &str, descriptor: i64) {
        let known = self.names.get(&path).copied();
        let file = known.unwrap_or(Some(self.next));
        if known.is_none() {
            self.next += 1;
            self.push(Event::Made { path: path.clone(), file });
        }
        if let Some(file) = file.filter(|_| inside.contains("O_TRUNC")) {
            self.push(Event::Cut { file, length: 0 });
        }
        self.open.insert(descriptor, Open { path, file, at: 0 });
    }

    fn written(&mut self, call: &str, inside: &str, bytes: Vec<u8>) {
        let descriptor = number(inside, 0);
        let Some(handle) = self.open.get_mut(&descriptor) else {
            if descriptor == 1 {
                self.push(Event::Answered { bytes });
            }
            return;
        };
        let Some(file) = handle.file else { return };
        let at = if call == "pwrite64" { last(inside) } else { handle.at };
        if call == "write" {
            handle.at += bytes.len();
        }
        self.push(Event::Written { file, at, bytes });
    }

    fn copied(&mut self, inside: &str, length: usize) {
        let mut advance = |descriptor: i64| {
            let handle = self.open.get_mut(&descriptor)?;
            handle.at += length;
            Some((handle.file?, handle.at - length))
        };
        let (from, to) = (advance(number(inside, 0)), advance(number(inside, 2)));
        if let (Some((from, from_at)), Some((file, at)), true) = (from, to, length > 0) {
            self.push(Event::Copied { from, from_at, file, at, length });
        }
    }

    fn take(&mut self, call: &str, inside: &str, result: i64) {
        let texts = strings(inside);
        let length = usize::try_from(result).unwrap();
        match call {
            "openat" => {
                self.open.remove(&result);
                let Some(path) = self.place(inside, texts.first()) else { return };
                if self.names.contains_key(&path) || inside.contains("O_CREAT") {
                    self.opened(path, inside, result);
                }
            }
            "write" | "pwrite64" => {
                let Some(bytes) = texts.into_iter().next() else { return };
                self.written(call, inside, bytes[..length.min(bytes.len())].to_vec());
            }
            "copy_file_range" => self.copied(inside, length),
            "lseek" => {
                if let Some(handle) = self.open.get_mut(&number(inside, 0)) {
                    handle.at = length;
                }
            }
            "ftruncate" => {
                if let Some(file) = self.open.get(&number(inside, 0)).and_then(|handle| handle.file) {
                    self.push(Event::Cut { file, length: last(inside) });
                }
            }
            "fsync" | "fdatasync" => match self.open.get(&number(inside, 0)).map(|handle| handle.file) {
                Some(Some(file)) => self.push(Event::Forced { file }),
                Some(None) => self.push(Event::FolderForced),
                None => {}
            },
            "rename" | "renameat" | "renameat2" => {
                if let (Some(from), Some(to)) = (self.place(inside, texts.first()), self.place(inside, texts.get(1))) {
                    self.push(Event::Renamed { from, to });
                }
            }
            "unlink" | "unlinkat" | "rmdir" => {
                if let Some(path) = self.place(inside, texts.first()) {
                    self.push(Event::Removed { path });
                }
            }
            "mkdir" | "mkdirat" => {
                if let Some(path) = self.place(inside, texts.first()) {
                    self.push(Event::Made { path, file: None });
                }
            }
            "close" => {
                self.open.remove(&number(inside, 0));
            }
            _ => {}
        }
    }
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
