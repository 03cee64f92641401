//! How the command line is called (docs/CLI.md). Invariant: says what there is, does nothing.

mod backups;
mod parcels;
mod quarters;

pub(crate) use self::{
    backups::{Backup, Restore, Sheet},
    parcels::{Lock, ParcelCommand},
    quarters::{OpenSealed, Quarter, QuarterCommand, Seal},
};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
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
    /// Nyckelfilen på USB-minnet, för den som har en
    #[arg(long, global = true, value_name = "FIL")]
    pub(crate) key_file: Option<PathBuf>,
    /// Svara i JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Skapa ett valv
    New(New),
    /// Ta bort exempeldata, för att börja på riktigt
    RemoveDemo {
        /// Valvets mapp
        vault: PathBuf,
    },
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
    /// Gör ett papper som PDF
    Paper(Paper),
    /// Visa vilka papper som finns
    Papers,
    /// Läs in kommunens egen lista
    Import(Import),
    /// Räkna ett kvartal: exakta tal, bara för kommunen
    Measures(Measures),
    /// Granska, skriv under, försegla och kvittera ett kvartal
    Quarter {
        #[command(subcommand)]
        command: QuarterCommand,
    },
    /// Lämna över till en annan kommuns Samlat med en förseglad fil
    Parcel {
        #[command(subcommand)]
        command: ParcelCommand,
    },
    /// Öppna en förseglad fil hos regionen
    OpenSealed(OpenSealed),
    /// Gör regionens nyckelpar: den hemliga i en fil, den öppna på skärmen
    NewRegionKey {
        /// Filen som den hemliga nyckeln läggs i; den får inte finnas
        file: PathBuf,
    },
    /// Gör nyckelparet som regionen skriver under kvittenser med
    NewReceiptKey {
        /// Filen som den hemliga nyckeln läggs i; den får inte finnas
        file: PathBuf,
    },
    /// Läs, kontrollera och lämna ut åtkomstloggen
    Log {
        #[command(subcommand)]
        command: LogCommand,
    },
    /// Gör en säkerhetskopia och läs tillbaka den
    Backup(Backup),
    /// Visa säkerhetskopiorna i en mapp
    Backups {
        /// Mappen eller USB-minnet
        folder: PathBuf,
    },
    /// Återställ ett valv från en säkerhetskopia
    Restore(Restore),
    /// Skriv av ett återställningsark: säger om det öppnar valvet
    Sheet(Sheet),
    /// Skydda små tal i en tabell, så att den kan visas för andra
    Protect(Protect),
    /// Kontrollera en skyddad tabell mot dess intyg
    ProtectCheck {
        /// Den publicerade tabellen
        published: PathBuf,
        /// Intyget
        certificate: PathBuf,
        /// En tidigare utgåva av tabellen, som intyget också ska gälla
        #[arg(long, value_name = "FIL")]
        previous: Option<PathBuf>,
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
    /// Arken räknas som avskrivna först när samlat sheet har fått ett av dem
    #[arg(long)]
    pub(crate) type_back: bool,
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
    /// Hur många barn, högst 100 000
    #[arg(long, requires = "demo", default_value_t = 60, value_parser = clap::value_parser!(u32).range(..=100_000), value_name = "TAL")]
    pub(crate) cases: u32,
}

/// `samlat paper`.
#[derive(Args)]
pub(crate) struct Paper {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Papperets namn; samlat papers visar dem
    pub(crate) name: String,
    /// Fil med det som papperet handlar om, i JSON (docs/CLI.md)
    #[arg(long, value_name = "FIL")]
    pub(crate) input: Option<PathBuf>,
    /// Filen eller mappen som papperet läggs i; annars här, med sitt eget namn
    #[arg(long, default_value = ".", value_name = "FIL")]
    pub(crate) out: PathBuf,
}

/// `samlat import`.
#[derive(Args)]
pub(crate) struct Import {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Listan: Excel, OpenDocument eller CSV
    pub(crate) file: PathBuf,
    /// Bladet som ska läsas, när filen har flera
    #[arg(long, value_name = "BLAD")]
    pub(crate) sheet: Option<String>,
    /// Hur listan ska läsas; skrivs dit om filen inte finns
    #[arg(long, value_name = "FIL")]
    pub(crate) recipe: Option<PathBuf>,
    /// En verksamhet som listans samtycken gäller, med sitt namn; en gång för varje. Annars de som teamet består av
    #[arg(long, value_name = "VERKSAMHET")]
    pub(crate) consent_unit: Vec<String>,
    /// Visa vad som skulle hända, ändra inget
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// `samlat measures`.
#[derive(Args)]
pub(crate) struct Measures {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Kvartal, till exempel 2026-Q3
    #[arg(long, value_name = "KVARTAL")]
    pub(crate) quarter: String,
    /// Bara det här måttet, till exempel M11
    #[arg(long, value_name = "MÅTT")]
    pub(crate) measure: Option<String>,
    /// Bara den här uppdelningen: age, sex, stage, source eller closing
    #[arg(long, value_name = "UPPDELNING")]
    pub(crate) by: Option<By>,
}

/// A breakdown, as the command line names it.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum By {
    Age,
    Sex,
    Stage,
    Source,
    Closing,
}

impl By {
    /// As the op names it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Age => "age",
            Self::Sex => "sex",
            Self::Stage => "stage",
            Self::Source => "source",
            Self::Closing => "closing",
        }
    }
}

/// `samlat log …`.
#[derive(Subcommand)]
pub(crate) enum LogCommand {
    /// Räkna om hela kedjan från första raden
    Verify(LogVerify),
    /// Visa de nyaste raderna
    Show {
        /// Valvets mapp
        vault: PathBuf,
        /// Bara om barnet med det här ärendenumret
        #[arg(long, value_name = "NUMMER")]
        case: Option<String>,
        /// Från och med
        #[arg(long, value_name = "DATUM")]
        from: Option<NaiveDate>,
        /// Till och med
        #[arg(long, value_name = "DATUM")]
        to: Option<NaiveDate>,
    },
    /// Visa allt som loggen vet om ett barn
    Extract {
        /// Valvets mapp
        vault: PathBuf,
        /// Barnets ärendenummer
        #[arg(long, value_name = "NUMMER")]
        case: String,
    },
    /// Skriv ut loggen som den är sparad, en rad JSON för varje rad (docs/VAULT.md)
    Export {
        /// Valvets mapp
        vault: PathBuf,
    },
    /// Skriv ut de första sigillnycklarna, för en oberoende kontroll
    Keys(LogKeys),
}

/// `samlat log verify`.
#[derive(Args)]
pub(crate) struct LogVerify {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Fil med återställningsarkets åtta grupper: då prövas sigillen också
    #[arg(long, value_name = "FIL")]
    pub(crate) sheet_file: Option<PathBuf>,
}

/// `samlat log keys`.
#[derive(Args)]
pub(crate) struct LogKeys {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Fil med återställningsarkets åtta grupper
    #[arg(long, value_name = "FIL")]
    pub(crate) sheet_file: PathBuf,
}

/// `samlat protect`.
#[derive(Args)]
pub(crate) struct Protect {
    /// Tabellen: CSV med rubrikrad, en rad per kombination
    pub(crate) table: PathBuf,
    /// Hur kolumnerna summeras (docs/PROTECT.md)
    #[arg(long, value_name = "FIL")]
    pub(crate) hierarchy: PathBuf,
    /// Avrunda (round) eller dölj (suppress)
    #[arg(long, value_enum, default_value_t = Method::Round)]
    pub(crate) method: Method,
    /// Tal under basen är små
    #[arg(long, default_value_t = 5, value_name = "TAL")]
    pub(crate) base: u32,
    /// Skydda också noll
    #[arg(long)]
    pub(crate) zeros: bool,
    /// Kolumnen vars innehavare vet sina egna tal; annars den som hierarkin säger
    #[arg(long, value_name = "KOLUMN")]
    pub(crate) insider: Option<String>,
    /// Intyget från förra utgåvan av samma tabell
    #[arg(long, value_name = "FIL")]
    pub(crate) previous: Option<PathBuf>,
    /// Hemligheten som avgör avrundningen, 64 hextecken; annars en ny
    #[arg(long, value_name = "FIL")]
    pub(crate) secret: Option<PathBuf>,
    /// Den skyddade tabellen; annars bredvid tabellen, med slutet .protected.csv
    #[arg(long, value_name = "FIL")]
    pub(crate) out: Option<PathBuf>,
    /// Intyget; annars bredvid tabellen, med slutet .certificate.json
    #[arg(long, value_name = "FIL")]
    pub(crate) certificate: Option<PathBuf>,
}

/// A way to protect.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Method {
    Round,
    Suppress,
}
