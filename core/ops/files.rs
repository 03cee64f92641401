//! A file that crosses the wall: a name and the bytes. Invariant: never a path, and a name that says nobody's name or number.

use crate::{
    error::{Error, Result},
    exchange::sheets::SheetFault,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
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
    /// [`Error::WrongPassphrase`] for a key file, said as when another file was chosen; otherwise [`SheetFault::TooManyRows`].
    pub fn may_be(&self, bytes: u64) -> Result<()> {
        match self.is_key_file() {
            true if bytes > KEY_FILE_MOST => Err(Error::WrongPassphrase),
            false if bytes > MOST => Err(Error::Sheet(SheetFault::TooManyRows)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_small_text_alone_is_a_key_file() {
        let wanted = |kinds: &[&str]| WantedFile { kinds: kinds.iter().map(|&kind| kind.to_owned()).collect() };
        assert!(wanted(&["txt"]).is_key_file());
        assert!(!wanted(&["txt", "csv"]).is_key_file() && !wanted(&[]).is_key_file());
        assert!(wanted(&["txt"]).may_be(200).is_ok() && wanted(&["txt"]).may_be(5000).is_err());
        assert!(wanted(&["xlsx"]).may_be(5000).is_ok() && wanted(&["xlsx"]).may_be(65 << 20).is_err());
    }
}
