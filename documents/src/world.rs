//! The closed world a template sees: its own source, `look.typ`, the words, the data, one picture. No packages, no disk, no clock.
//!
//! Fonts and standard library are made once; templates are compiled into the program.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../fonts/SourceSans3-Regular.ttf"),
        include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
        include_bytes!("../fonts/SourceSans3-Bold.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

const LOOK: &str = include_str!("../papers/look.typ");
const SHARED_WORDS: &str = include_str!("../papers/shared.sv.toml");

/// A template and its words.
struct Template {
    kind: &'static str,
    source: &'static str,
    words: &'static str,
}

macro_rules! templates {
    ($($kind:literal),* $(,)?) => {
        &[$(Template {
            kind: $kind,
            source: include_str!(concat!("../papers/", $kind, ".typ")),
            words: include_str!(concat!("../papers/", $kind, ".sv.toml")),
        }),*]
    };
}

static TEMPLATES: &[Template] = templates![
    "recovery-sheet",
    "minutes",
    "child-minutes",
    "family-feedback",
    "consent",
    "sip",
    "handover",
    "quarter-report",
];

/// The font that decides which characters can be printed.
pub(crate) fn body_font() -> Option<&'static Font> {
    FONTS.first()
}

/// One paper's world.
pub(crate) struct PaperWorld {
    main: Source,
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
}

impl PaperWorld {
    /// The world of the paper `kind`; `None` when there is no such template or a path is not valid.
    pub(crate) fn new(kind: &str, data: String, picture: Option<String>) -> Option<Self> {
        let template = TEMPLATES.iter().find(|template| template.kind == kind)?;
        let main = Source::new(id(&format!("/{kind}.typ"))?, template.source.to_owned());
        let look = Source::new(id("/look.typ")?, LOOK.to_owned());
        let mut files = vec![
            (id("/data.json")?, Bytes::from_string(data)),
            (id("/words.toml")?, Bytes::from_string(template.words)),
            (id("/shared.toml")?, Bytes::from_string(SHARED_WORDS)),
        ];
        if let Some(picture) = picture {
            files.push((id("/picture.svg")?, Bytes::from_string(picture)));
        }
        Some(Self { sources: vec![main.clone(), look], main, files })
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(file, _)| *file == id).map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn id(path: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).ok()?).intern())
}
