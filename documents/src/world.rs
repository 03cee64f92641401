//! The closed world a template sees: its own source, the look (`look*.typ`), the words, the data, one picture. No packages, no disk, no clock. Several papers printed in one go stand in a
//! folder each and see nothing of one another.
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
    let files: [&'static [u8]; 7] = [
        include_bytes!("../fonts/SourceSans3-Regular.ttf"),
        include_bytes!("../fonts/SourceSans3-Semibold.ttf"),
        include_bytes!("../fonts/SourceSans3-Bold.ttf"),
        include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
        include_bytes!("../fonts/NotoSansArabic-Bold.ttf"),
        include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
        include_bytes!("../fonts/NotoSansEthiopic-Bold.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    LazyHash::new(Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build())
});

/// What every template imports: `look.typ`, and what that imports in its turn.
const LOOK: [(&str, &str); 5] = [
    ("look.typ", include_str!("../papers/look.typ")),
    ("look-words.typ", include_str!("../papers/look-words.typ")),
    ("look-page.typ", include_str!("../papers/look-page.typ")),
    ("look-pieces.typ", include_str!("../papers/look-pieces.typ")),
    ("look-child.typ", include_str!("../papers/look-child.typ")),
];
pub(crate) const SHARED_WORDS: &str = include_str!("../papers/shared.sv.toml");

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
    "child-page",
    "consent",
    "consent-easy",
    "sip",
    "child-plan",
    "summons",
    "invitation",
    "family-invitation",
    "handover",
    "quarter-report",
    "access-log",
    "preparation",
    "term-plan",
    "group-minutes",
    "evaluation-form",
    "survey-form",
    "recap",
    "gallring-certificate",
    "register-extract",
    "contact-routes",
    "agencies",
    "catalogue",
    "agreements",
];

/// Samlat's words of a paper.
pub(crate) fn words_of(kind: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|template| template.kind == kind).map(|template| template.words)
}

/// Whether some font has a character: Source Sans, or the one that stands in for it in another script.
pub(crate) fn can_write(c: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(c as u32))
}

/// What one paper is set from.
pub(crate) struct Page {
    /// Which template.
    pub(crate) kind: &'static str,
    /// What it reads, as JSON.
    pub(crate) data: String,
    /// Its picture, as SVG.
    pub(crate) picture: Option<String>,
    /// The municipality's arms: the name it is read by, and the bytes.
    pub(crate) arms: Option<(&'static str, Vec<u8>)>,
    /// Its words, when they are not Samlat's.
    pub(crate) words: Option<String>,
    /// The words that papers share, when they are not Samlat's.
    pub(crate) shared: Option<String>,
}

/// The world of one paper, or of several in a row.
pub(crate) struct PaperWorld {
    main: Source,
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
}

impl PaperWorld {
    /// The world of some papers in a row, each on a sheet of its own when printed on both sides; `None` when a template is not there or a path is not valid.
    pub(crate) fn new(pages: Vec<Page>, both_sides: bool) -> Option<Self> {
        let alone = pages.len() == 1;
        let (mut sources, mut files, mut whole) = (Vec::new(), Vec::new(), String::from("#set page(paper: \"a4\")\n"));
        for (at, page) in pages.into_iter().enumerate() {
            let template = TEMPLATES.iter().find(|template| template.kind == page.kind)?;
            let place = |name: &str| id(&format!("/{at}/{name}"));
            sources.push(Source::new(place("paper.typ")?, template.source.to_owned()));
            for (name, source) in LOOK {
                sources.push(Source::new(place(name)?, source.to_owned()));
            }
            files.push((place("data.json")?, Bytes::from_string(page.data)));
            let or = |own: Option<String>, samlat: &'static str| {
                own.map_or_else(|| Bytes::from_string(samlat), Bytes::from_string)
            };
            files.push((place("words.toml")?, or(page.words, template.words)));
            files.push((place("shared.toml")?, or(page.shared, SHARED_WORDS)));
            if let Some((name, bytes)) = page.arms {
                files.push((place(name)?, Bytes::new(bytes)));
            }
            if let Some(picture) = page.picture {
                files.push((place("picture.svg")?, Bytes::from_string(picture)));
            }
            if at > 0 {
                let side = if both_sides { ", to: \"odd\"" } else { "" };
                whole.push_str(&format!("#pagebreak(weak: true{side})\n"));
            }
            whole.push_str(&format!("#include \"{at}/paper.typ\"\n"));
        }
        let main = if alone { sources.first()?.clone() } else { Source::new(id("/papers.typ")?, whole) };
        sources.push(main.clone());
        Some(Self { main, sources, files })
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

#[cfg(test)]
mod tests {
    use super::can_write;
    use samlat::domain::paper_texts::ADDABLE;

    /// Letters, digits and marks that each language has beside those of English.
    const LETTERS: [(&str, &str); 30] = [
        ("fi", "åäöšž"),
        ("fit", "åäöšž"),
        ("se", "áčđŋšŧžÁČĐŊŠŦŽ"),
        ("smj", "áåäńŋÁÅÄŃŊ"),
        ("sma", "ïöåæøÏÖ"),
        ("sju", "áâäåđïŋöŧüÂÏÜ"),
        ("rmy", "čšžëćĉŠŽČ"),
        ("ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْ؟،؛٠١٢٣٤٥٦٧٨٩«»"),
        ("so", "’"),
        ("ti", "ሀሐመሠረሰሸቀቐበተኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐቈኰጐቛኻ።፣፤፥፦፡"),
        ("am", "ሀለሐመሠረሰሸቀበቨተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐቋኳጓ።፣፤፥፦፡"),
        ("fa", "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤۀ۰۱۲۳۴۵۶۷۸۹؟،؛٪٫«»"),
        ("prs", "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئءأؤۀ۰۱۲۳۴۵۶۷۸۹؟،؛"),
        ("ps", "اآبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهۀةیيېۍئء؟،؛"),
        ("ur", "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھۂۃءیئےۓ۔؟،؛۰۱۲۳۴۵۶۷۸۹"),
        ("ckb", "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهھەیێۊ؟،؛٠١٢٣٤٥٦٧٨٩"),
        ("kmr", "çêîşûÇÊÎŞÛ"),
        ("tr", "çğıöşüÇĞİÖŞÜâîû"),
        ("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяҐЄІЇ’"),
        ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁ"),
        ("pl", "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„”"),
        ("ro", "ăâîșțĂÂÎȘȚşţ„”"),
        ("sq", "çëÇË"),
        ("bs", "čćđšžČĆĐŠŽ"),
        ("es", "áéíñóúü¿¡ÁÉÍÑÓÚÜ"),
        ("pt", "ãáàâçéêíóôõúÃÕÇ"),
        ("fr", "àâæçéèêëîïôœùûüÿÉÀŒ«»"),
        ("de", "äöüßÄÖÜẞ„“"),
        ("et", "äõöüšžÄÕÖÜŠŽ"),
        ("el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰΩ·;"),
    ];

    #[test]
    fn every_language_that_can_be_added_has_its_letters() {
        assert_eq!(LETTERS.map(|(language, _)| language), ADDABLE);
        for (language, letters) in LETTERS {
            let missing: String = letters.chars().filter(|letter| !can_write(*letter)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing}");
        }
    }
}
