//! A file that crosses the wall: a name and the bytes. Invariant: never a path, and a name that says nobody's name or number.

use crate::{
    error::{Error, Problem, Result},
    exchange::sheets::SheetFault,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::hash::{BuildHasher as _, RandomState};
use ts_rs::TS;

/// A file handed over or received: the window never sees a path.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct FileContent {
    /// A name to propose; never holds a person's name or number.
    pub file_name: String,
    /// "application/pdf" …
    pub media_type: String,
    /// The bytes in base64.
    pub base64: String,
}

impl FileContent {
    /// Wraps bytes.
    #[must_use]
    pub fn new(file_name: impl Into<String>, media_type: &str, bytes: &[u8]) -> Self {
        Self {
            file_name: file_name.into(),
            media_type: media_type.to_owned(),
            base64: data_encoding::BASE64.encode(bytes),
        }
    }
    /// The bytes.
    ///
    /// # Errors
    /// [`Error::Shape`] when it is no base64.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        data_encoding::BASE64.decode(self.base64.as_bytes()).map_err(|_| Error::Shape)
    }
}

/// Ops whose PDF may be saved as a file: the passphrase was asked for again, or it holds nothing of a child.
const MAY_BE_SAVED: &[&str] = &["save_paper", "recovery_paper", "agreement_file"];

/// The PDF that may be saved: what the last op that may hand one out answered. A hash with a key of its own, so nothing of the paper stays here.
#[derive(Default)]
pub struct Released {
    key: RandomState,
    last: Option<u64>,
}

impl Released {
    /// Looks at what an op answered; none when it refused.
    pub fn note(&mut self, op: &str, answer: Option<&Value>) {
        if MAY_BE_SAVED.contains(&op) {
            let base64 = answer.and_then(|file| file.get("base64")?.as_str());
            self.last = base64.map(|text| self.key.hash_one(text));
        }
    }

    /// Lets any file pass but a PDF that was not released. Viewers find a PDF's beginning in the first KiB.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for such a one; [`Error::Shape`] when it is no base64.
    pub fn let_out(&self, file: &FileContent) -> Result<()> {
        let bytes = file.bytes()?;
        let is_pdf = bytes.windows(5).take(1024).any(|five| five == b"%PDF-");
        let released = self.last == Some(self.key.hash_one(file.base64.as_str()));
        if is_pdf && !released { Err(Error::NotAllowed) } else { Ok(()) }
    }
}

/// Largest file that is read in, bytes.
const MOST: u64 = 64 * 1024 * 1024;
/// Largest file that is read in as a key file, bytes; a real one has less than 200.
const KEY_FILE_MOST: u64 = 4 * 1024;

/// Which files to choose among: their endings.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WantedFile {
    /// "xlsx", "txt" …
    pub kinds: Vec<String>,
}

impl WantedFile {
    /// Whether a key file is looked for, and nothing else: text is read in for no other purpose. It is chosen while the vault is locked.
    #[must_use]
    pub fn is_key_file(&self) -> bool {
        self.kinds == ["txt"]
    }

    /// Whether a file of so many bytes can be one of them.
    ///
    /// # Errors
    /// [`Error::Input`] on `key_file` for a key file, as when the file is none; otherwise [`SheetFault::TooManyRows`].
    pub fn may_be(&self, bytes: u64) -> Result<()> {
        match self.is_key_file() {
            true if bytes > KEY_FILE_MOST => Err(Error::Input { field: "key_file", problem: Problem::NotReadable }),
            false if bytes > MOST => Err(Error::Sheet(SheetFault::TooManyRows)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_let_out_only_when_the_last_op_that_may_hand_out_one_answered_just_that() {
        let pdf = |text: &str| FileContent::new("papper.pdf", "application/pdf", text.as_bytes());
        let answer = |file: &FileContent| serde_json::to_value(file).unwrap();
        let (paper, other) = (pdf("%PDF-1.7\n1"), pdf("%PDF-1.7\n2"));
        let mut released = Released::default();
        assert!(released.let_out(&paper).is_err());
        released.note("minutes_paper", Some(&answer(&paper)));
        assert!(released.let_out(&paper).is_err(), "what is shown or printed is not saved");
        released.note("save_paper", Some(&answer(&paper)));
        released.note("today", Some(&answer(&other)));
        assert!(released.let_out(&paper).is_ok() && released.let_out(&other).is_err());
        assert!(released.let_out(&pdf("\n%PDF-1.7\n1")).is_err(), "nor in disguise");
        assert!(released.let_out(&FileContent::new("a.txt", "text/plain", b"a")).is_ok());
        released.note("save_paper", None);
        assert!(released.let_out(&paper).is_err(), "the last one was refused");
    }

    #[test]
    fn only_a_small_text_alone_is_a_key_file() {
        let wanted = |kinds: &[&str]| WantedFile { kinds: kinds.iter().map(|&kind| kind.to_owned()).collect() };
        assert!(wanted(&["txt"]).is_key_file());
        assert!(!wanted(&["txt", "csv"]).is_key_file() && !wanted(&[]).is_key_file());
        assert!(
            wanted(&["txt"]).may_be(200).is_ok()
                && wanted(&["txt"]).may_be(5000).is_err_and(|said| said.code() == "input")
        );
        assert!(wanted(&["xlsx"]).may_be(5000).is_ok() && wanted(&["xlsx"]).may_be(65 << 20).is_err());
    }
}
