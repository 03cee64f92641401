//! What can go wrong, split by what the user can do about it, and its name outside. Invariant: an error never carries what somebody typed about a child.

mod rules;

pub use rules::Rule;

use crate::{exchange::sheets::SheetFault, protect};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

/// The result of everything in the core.
pub type Result<T> = std::result::Result<T, Error>;

/// One failure. The sentence for people is `error-<code>` in `words/sv/errors.ftl`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The vault is locked.
    #[error("locked")]
    Locked,
    /// There is already a vault in that folder.
    #[error("vault exists")]
    VaultExists,
    /// The passphrase opens no key slot.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A recovery sheet was mistyped; `group` is the first group (from 1) whose check character is wrong, 0 when all are right but the key is not this vault's.
    #[error("wrong recovery key")]
    WrongRecoveryKey {
        /// First wrong group, from 1; 0 when the groups are right but open nothing.
        group: u8,
    },
    /// Too many wrong guesses: wait.
    #[error("must wait {seconds} s")]
    MustWait {
        /// Seconds left.
        seconds: u32,
    },
    /// The folder or file is not a vault.
    #[error("not a vault")]
    NotAVault,
    /// Another program has the vault open.
    #[error("vault in use")]
    VaultInUse,
    /// The vault was written by a newer Samlat.
    #[error("vault is newer")]
    VaultNewer,
    /// The store, the slots or the anchor do not hold together.
    #[error("vault damaged: {0}")]
    VaultDamaged(Damage),
    /// No room on the disk.
    #[error("disk full")]
    DiskFull,
    /// The role may not do this.
    #[error("not allowed")]
    NotAllowed,
    /// The op wants the passphrase once more.
    #[error("passphrase needed again")]
    AskAgain,
    /// No op with that name.
    #[error("unknown op")]
    UnknownOp,
    /// The input has not the op's shape; `detail` names the field, never its content.
    #[error("input not valid: {field} {problem}")]
    Input {
        /// The field's name in the op's input.
        field: &'static str,
        /// What is wrong with it.
        problem: Problem,
    },
    /// The JSON does not fit the op's schema.
    #[error("input does not fit the schema")]
    Shape,
    /// The input has a field that the op does not know.
    #[error("unknown field")]
    UnknownField {
        /// Its name; "?" where it may be more than a name.
        field: String,
        /// The known name that is most like it; empty when the op takes no field.
        nearest: String,
        /// How many are known there.
        known: usize,
    },
    /// What was asked for is not there.
    #[error("{0} not found")]
    NotFound(&'static str),
    /// A rule of the trade says no; the code is the rule's own.
    #[error("rule: {0}")]
    Rule(Rule),
    /// A case is not ended while actions of it are open and nobody has said what became of them.
    #[error("{open} actions open")]
    CaseActionsOpen {
        /// How many.
        open: u32,
    },
    /// A list that cannot be read; the code is the sheet fault's own.
    #[error("sheet: {0}")]
    Sheet(SheetFault),
    /// A sealed file or package that cannot be taken; the code is the fault's own.
    #[error("sealed: {0}")]
    Sealed(&'static str),
    /// A table that cannot be protected; the code is the fault's own.
    #[error("protect: {0}")]
    Protect(#[from] protect::Fault),
    /// A paper that cannot be made.
    #[error("paper")]
    Paper,
    /// A text of a paper holds a field that the paper does not fill in.
    #[error("unknown field of a paper")]
    PaperField {
        /// The field, as it was written; a paper's text is about no child.
        typed: String,
    },
    /// A paper holds letters that its typeface does not have.
    #[error("letters that cannot be printed")]
    PaperLetters {
        /// The letters, each once.
        letters: String,
    },
    /// SQLite said no; only its code, never its message.
    #[error("storage {0}")]
    Storage(i32),
    /// The operating system said no.
    #[error("file system: {0:?}")]
    File(std::io::ErrorKind),
    /// The operating system gives no random numbers.
    #[error("no randomness")]
    NoRandomness,
}

/// What kind of damage was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// The key slots are broken in both copies.
    #[error("slots")]
    Slots,
    /// The database file does not decrypt or its pages fail their checks.
    #[error("store")]
    Store,
    /// The database is older than the anchor: a copy was put back.
    #[error("older than the anchor")]
    Older,
    /// The access log's chain is broken.
    #[error("log")]
    Log,
    /// A file of the vault is not there.
    #[error("missing")]
    Missing,
    /// A backup is cut, changed or half written.
    #[error("backup")]
    Backup,
    /// The library was built without a safety that must be there.
    #[error("build")]
    Build,
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// Nothing is written.
    #[error("is blank")]
    Blank,
    /// Longer than the field takes.
    #[error("is too long")]
    TooLong,
    /// Cannot be read as what it should be.
    #[error("is not readable")]
    NotReadable,
    /// Lies in the future.
    #[error("is in the future")]
    InTheFuture,
    /// Lies before what must come first.
    #[error("is before what must come first")]
    TooEarly,
    /// The last digit of an identity number is wrong.
    #[error("fails its check digit")]
    Checksum,
    /// Too easy to guess.
    #[error("is too weak")]
    TooWeak,
    /// Not one of the known ones.
    #[error("is unknown")]
    Unknown,
}

impl Error {
    /// The error's name outside: stable, in `words/sv/errors.ftl` as `error-<code>`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::VaultExists => "vault_exists",
            Self::WrongPassphrase => "wrong_passphrase",
            Self::WrongRecoveryKey { .. } => "wrong_recovery_key",
            Self::MustWait { .. } => "must_wait",
            Self::NotAVault => "not_a_vault",
            Self::VaultInUse => "vault_in_use",
            Self::VaultNewer => "vault_newer",
            Self::VaultDamaged(_) => "vault_damaged",
            Self::DiskFull => "disk_full",
            Self::NotAllowed => "not_allowed",
            Self::AskAgain => "ask_again",
            Self::UnknownOp => "unknown_op",
            Self::Input { .. } => "input",
            Self::Shape => "shape",
            Self::UnknownField { .. } => "unknown_field",
            Self::NotFound(_) => "not_found",
            Self::Rule(rule) => rule.code(),
            Self::CaseActionsOpen { .. } => "case_actions_open",
            Self::Sheet(fault) => match fault {
                SheetFault::PasswordProtected => "list_password_protected",
                SheetFault::Broken => "list_broken",
                SheetFault::Empty => "list_empty",
                SheetFault::TooManyRows => "list_too_many_rows",
                SheetFault::NotATable => "list_not_a_table",
                SheetFault::UnsupportedKind => "list_unsupported_kind",
            },
            Self::Sealed(code) => code,
            Self::Protect(fault) => fault.code(),
            Self::Paper => "paper",
            Self::PaperField { .. } => "paper_field",
            Self::PaperLetters { .. } => "paper_letters",
            Self::Storage(_) => "storage",
            Self::File(_) => "file",
            Self::NoRandomness => "no_randomness",
        }
    }

    /// Typed data beside the code, for the sentence and for the field it belongs to.
    #[must_use]
    pub fn data(&self) -> Value {
        match self {
            Self::WrongRecoveryKey { group } => json!({ "group": group }),
            Self::MustWait { seconds } => json!({ "seconds": seconds }),
            Self::VaultDamaged(damage) => json!({ "damage": damage }),
            Self::Input { field, problem } => json!({ "field": field, "problem": problem }),
            Self::UnknownField { field, nearest, known } => {
                json!({ "field": field, "nearest": nearest, "known": known })
            }
            Self::NotFound(what) => json!({ "what": what }),
            Self::CaseActionsOpen { open } => json!({ "open": open }),
            Self::Protect(fault) => {
                json!({ "row": fault.row().unwrap_or(0), "column": fault.column().unwrap_or_default() })
            }
            Self::PaperField { typed } => json!({ "typed": typed }),
            Self::PaperLetters { letters } => json!({ "letters": letters }),
            Self::Storage(code) => json!({ "sqlite": code }),
            _ => json!({}),
        }
    }

    /// Exit code of the command line (docs/CLI.md).
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::UnknownOp => 2,
            Self::WrongPassphrase | Self::WrongRecoveryKey { .. } | Self::MustWait { .. } | Self::AskAgain => 3,
            Self::VaultInUse => 4,
            // A key that is none was given by who asks; nothing is said of the file.
            Self::Sealed("sealed-key-malformed") => 7,
            Self::NotAVault | Self::VaultNewer | Self::VaultDamaged(_) | Self::Storage(_) | Self::Sealed(_) => 5,
            Self::Locked
            | Self::NotAllowed
            | Self::Rule(_)
            | Self::CaseActionsOpen { .. }
            | Self::VaultExists
            | Self::DiskFull
            | Self::File(_)
            | Self::Paper
            | Self::NoRandomness => 6,
            Self::Input { .. }
            | Self::PaperField { .. }
            | Self::PaperLetters { .. }
            | Self::Shape
            | Self::UnknownField { .. }
            | Self::NotFound(_)
            | Self::Sheet(_)
            | Self::Protect(_) => 7,
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        if let rusqlite::Error::SqliteFailure(_, Some(message)) = &error
            && message == crate::store::access::REFUSED
        {
            return Self::NotAllowed;
        }
        match error.sqlite_error() {
            Some(inner) => match inner.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::VaultInUse,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::VaultDamaged(Damage::Store),
                _ => Self::Storage(inner.extended_code),
            },
            None => match error {
                rusqlite::Error::QueryReturnedNoRows => Self::NotFound("row"),
                _ => Self::Storage(0),
            },
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            // A folder on a server is full when one's own share of it is.
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::File(kind),
        }
    }
}

impl From<getrandom::Error> for Error {
    fn from(_: getrandom::Error) -> Self {
        Self::NoRandomness
    }
}
