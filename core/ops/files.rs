//! A file that crosses the wall: a name and the bytes. Invariant: never a path, and a name that says nobody's name or number.

use crate::error::{Error, Result};
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
