//! How the command line is called (docs/CLI.md). Invariant: says what there is, does nothing.

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Samlat på kommandoraden: samma valv och samma regler som i fönstret.
#[derive(Parser)]
#[command(name = "samlat", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Fil med lösenfrasen på första raden; annars läses den från standard in
    #[arg(long, global = true, value_name = "FIL")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Svara i JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Skapa ett valv
    New(New),
    /// Visa vad som går att göra, med JSON Schema för in- och utdata
    Ops {
        /// Bara den här
        name: Option<String>,
    },
    /// Gör det som står på standard in: en rad JSON in, en rad ut
    Apply {
        /// Valvets mapp
        vault: PathBuf,
    },
    /// Kontrollera att valvet är helt och att åtkomstloggen hänger ihop
    Verify {
        /// Valvets mapp
        vault: PathBuf,
    },
    /// Skriv ut databasens schema
    Schema,
    /// Visa versioner av programmet och det som krypterar
    Version,
}

/// `samlat new`.
#[derive(Args)]
pub(crate) struct New {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Kommunkod med fyra siffror
    #[arg(long, value_name = "KOD")]
    pub(crate) municipality: String,
    /// Teamets namn; annars efter kommunen
    #[arg(long, value_name = "NAMN")]
    pub(crate) team: Option<String>,
    /// Vem som ska ha valvet
    #[arg(long, value_name = "NAMN", default_value = "Samordnaren")]
    pub(crate) user: String,
    /// Fyll valvet med exempeldata
    #[arg(long)]
    pub(crate) demo: bool,
    /// Samma tal ger samma exempeldata
    #[arg(long, requires = "demo", default_value_t = 1, value_name = "TAL")]
    pub(crate) seed: u64,
    /// Första dagen i exempeldata; annars tre år bakåt
    #[arg(long, requires = "demo", value_name = "DATUM")]
    pub(crate) from: Option<NaiveDate>,
    /// Sista dagen i exempeldata; annars i dag
    #[arg(long, requires = "demo", value_name = "DATUM")]
    pub(crate) to: Option<NaiveDate>,
    /// Hur många barn
    #[arg(long, requires = "demo", default_value_t = 60, value_name = "TAL")]
    pub(crate) cases: u32,
}
