//! How `samlat parcel` is called. Invariant: a passphrase is never an argument.

use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// `samlat parcel …`.
#[derive(Subcommand)]
pub(crate) enum ParcelCommand {
    /// Visa nyckeln som andra kommuner förseglar till, med orden att jämföra per telefon
    Key {
        /// Valvets mapp
        vault: PathBuf,
    },
    /// Gör paketet av en överlämning som väntar på svar
    Make {
        /// Valvets mapp
        vault: PathBuf,
        /// Överlämningens id
        #[arg(long, value_name = "ID")]
        handover: String,
        #[command(flatten)]
        lock: Lock,
        /// Det som följer med utöver namn och fråga; kan anges flera gånger
        #[arg(long, value_name = "DEL")]
        part: Vec<Part>,
        /// Mappen som filen läggs i
        #[arg(long, default_value = ".", value_name = "MAPP")]
        out: PathBuf,
    },
    /// Gör filen som tar tillbaka ett paket, när överlämningen är tillbakatagen
    Withdraw {
        /// Valvets mapp
        vault: PathBuf,
        /// Överlämningens id
        #[arg(long, value_name = "ID")]
        handover: String,
        #[command(flatten)]
        lock: Lock,
        /// Mappen som filen läggs i
        #[arg(long, default_value = ".", value_name = "MAPP")]
        out: PathBuf,
    },
    /// Läs in ett paket som har kommit, eller filen som tar tillbaka ett
    Read {
        /// Valvets mapp
        vault: PathBuf,
        /// Paketet
        file: PathBuf,
        /// Fil med lösenfrasen som gavs per telefon, på första raden
        #[arg(long, value_name = "FIL")]
        parcel_passphrase_file: Option<PathBuf>,
    },
    /// Läs in kvittensen på ett paket: ett ja flyttar stafettpinnen
    Receipt {
        /// Valvets mapp
        vault: PathBuf,
        /// Kvittensen
        file: PathBuf,
    },
}

/// How a parcel is locked: to a key, or to a passphrase that is made and shown once.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Lock {
    /// Mottagarens nyckel, age1…
    #[arg(long, value_name = "NYCKEL")]
    pub(crate) recipient: Option<String>,
    /// Gör en lösenfras att säga per telefon
    #[arg(long)]
    pub(crate) by_phone: bool,
}

/// A part of a parcel, as the command line names it.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Part {
    Number,
    Guardians,
    School,
    Voice,
    Done,
    Plan,
}

impl Part {
    /// As the op names it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Guardians => "guardians",
            Self::School => "school",
            Self::Voice => "voice",
            Self::Done => "done",
            Self::Plan => "plan",
        }
    }
}
