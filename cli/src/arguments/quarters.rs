//! How `samlat quarter` and the region's `samlat open-sealed` are called. Invariant: a secret key is never an argument, only the file it lies in.

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Which quarter of which vault.
#[derive(Args)]
pub(crate) struct Quarter {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Kvartal, till exempel 2026-Q3
    #[arg(long, value_name = "KVARTAL")]
    pub(crate) quarter: String,
}

/// `samlat quarter …`.
#[derive(Subcommand)]
pub(crate) enum QuarterCommand {
    /// Visa granskningen
    Check(Quarter),
    /// Skriv under: därefter ändras inga tal
    Sign {
        #[command(flatten)]
        of: Quarter,
        /// Det som behöver förklaras är granskat och stämmer
        #[arg(long)]
        accept: bool,
    },
    /// Försegla till regionens nyckel
    Seal(Seal),
    /// Läs in regionens kvitto, eller anteckna dagen för hand
    Receipt {
        #[command(flatten)]
        of: Quarter,
        /// Regionens kvitto, K….kvitto.json; underskriften ligger bredvid och slutar på .minisig
        #[arg(long, value_name = "FIL")]
        file: Option<PathBuf>,
        /// Nyckeln som regionen skriver under kvittenser med, RW…; sparas i valvet
        #[arg(long, value_name = "NYCKEL", requires = "file")]
        region_key: Option<String>,
        /// Utan kvitto: dagen då regionen tog emot filen; annars i dag
        #[arg(long, value_name = "DATUM", conflicts_with = "file")]
        received_on: Option<NaiveDate>,
    },
}

/// `samlat quarter seal`.
#[derive(Args)]
pub(crate) struct Seal {
    #[command(flatten)]
    pub(crate) of: Quarter,
    /// Regionens nyckel, age1…; sparas i valvet
    #[arg(long, value_name = "NYCKEL")]
    pub(crate) recipient: Option<String>,
    /// Mappen som filerna läggs i
    #[arg(long, default_value = ".", value_name = "MAPP")]
    pub(crate) out: PathBuf,
}

/// `samlat open-sealed`.
#[derive(Args)]
pub(crate) struct OpenSealed {
    /// Den förseglade filen, K….kex
    pub(crate) file: PathBuf,
    /// Fil med regionens hemliga nyckel, AGE-SECRET-KEY-1…
    #[arg(long, value_name = "FIL")]
    pub(crate) identity: PathBuf,
    /// Underskriften; annars filen bredvid som slutar på .minisig
    #[arg(long, value_name = "FIL")]
    pub(crate) signature: Option<PathBuf>,
    /// Kommunens öppna nyckel, jämförd per telefon
    #[arg(long, value_name = "NYCKEL")]
    pub(crate) sender: Option<String>,
    /// Lägg innehållet i den här mappen
    #[arg(long, value_name = "MAPP")]
    pub(crate) out: Option<PathBuf>,
    /// Lägg ett underskrivet kvitto till kommunen i den här mappen
    #[arg(long, value_name = "MAPP", requires_all = ["key", "sender"])]
    pub(crate) receipt: Option<PathBuf>,
    /// Fil med nyckeln som regionen skriver under kvittenser med
    #[arg(long, value_name = "FIL", requires = "receipt")]
    pub(crate) key: Option<PathBuf>,
    /// Kvittot säger att filen är lagd åt sidan tills ni har talats vid
    #[arg(long, requires = "receipt")]
    pub(crate) set_aside: bool,
}
