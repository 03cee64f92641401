//! The signed document of an agreement: the file itself, encrypted in the vault, or only its name and checksum when it is kept elsewhere. Invariant: what is given out is byte for byte what
//! came in.

use super::{AgreementView, OneAgreement, one};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{agreements::AgreementFile, ids::AgreementId, texts},
    error::{Error, Problem, Result, Rule},
    ops::FileContent,
    store,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

/// Largest file kept in the vault: a signed agreement, scanned.
const MOST_BYTES: usize = 5 * 1024 * 1024;
const PDF: &str = "application/pdf";

/// A file to lay with an agreement.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AttachAgreementFile {
    /// Which agreement.
    pub agreement: AgreementId,
    /// The file.
    pub file: FileContent,
    /// Keep it in the vault; else only its name and checksum.
    pub keep: bool,
}

/// Lays the signed file with an agreement, in place of the one before.
///
/// # Errors
/// [`Error::Input`] on `file` for an empty one; of a file to keep, [`Rule::AgreementFileTooLarge`] above 5 MiB and [`Rule::AgreementFileKind`] when it is no PDF.
pub fn attach_agreement_file(book: &mut Casebook, by: &Actor, input: AttachAgreementFile) -> Result<AgreementView> {
    let content = input.file.bytes()?;
    if content.is_empty() {
        return Err(Error::Input { field: "file", problem: Problem::Blank });
    }
    if input.keep && content.len() > MOST_BYTES {
        return Err(Error::Rule(Rule::AgreementFileTooLarge));
    }
    if input.keep && !content.starts_with(b"%PDF-") {
        return Err(Error::Rule(Rule::AgreementFileKind));
    }
    let file = AgreementFile {
        name: texts::line("file_name", &input.file.file_name)?,
        sha256: data_encoding::HEXLOWER.encode(&Sha256::digest(&content)),
        size: u32::try_from(content.len()).map_err(|_| Error::Rule(Rule::AgreementFileTooLarge))?,
        kept: input.keep,
        added_on: by.today(),
    };
    book.write(by, Act::on("attach_agreement_file", input.agreement), |tx| {
        store::agreements::get(tx, input.agreement)?;
        store::agreements::files::put(tx, input.agreement, &file, input.keep.then_some(&content[..]))?;
        one(tx, input.agreement, by.today())
    })
}

/// The file of an agreement, as it came.
///
/// # Errors
/// [`Error::NotFound`] when there is none; [`Rule::AgreementFileElsewhere`] when only its digest is kept.
pub fn agreement_file(book: &mut Casebook, by: &Actor, input: OneAgreement) -> Result<FileContent> {
    book.read(by, Act::lasting("agreement_file", Some(input.agreement.0)), |db| {
        let file = store::agreements::files::get(db, input.agreement)?.ok_or(Error::NotFound("file"))?;
        let content = store::agreements::files::content(db, input.agreement)?;
        let content = content.ok_or(Error::Rule(Rule::AgreementFileElsewhere))?;
        Ok(FileContent::new(file.name, PDF, &content))
    })
}

/// Takes the file away from an agreement.
pub fn remove_agreement_file(book: &mut Casebook, by: &Actor, input: OneAgreement) -> Result<AgreementView> {
    book.write(by, Act::on("remove_agreement_file", input.agreement), |tx| {
        store::agreements::files::get(tx, input.agreement)?.ok_or(Error::NotFound("file"))?;
        store::agreements::files::remove(tx, input.agreement)?;
        one(tx, input.agreement, by.today())
    })
}
