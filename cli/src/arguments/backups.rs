//! How backups and recovery sheets are called. Invariant: a passphrase or a sheet's key is never an argument.

use clap::Args;
use std::path::PathBuf;

/// `samlat backup`.
#[derive(Args)]
pub(crate) struct Backup {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Mappen eller USB-minnet; kommer ihåg valet
    #[arg(long, value_name = "MAPP")]
    pub(crate) to: Option<PathBuf>,
    /// Bara om dagens säkerhetskopia inte är gjord
    #[arg(long)]
    pub(crate) if_due: bool,
}

/// `samlat restore`.
#[derive(Args)]
pub(crate) struct Restore {
    /// Säkerhetskopian
    pub(crate) file: PathBuf,
    /// Valvets mapp; det som finns där läggs undan
    pub(crate) vault: PathBuf,
    /// Det som anges i stället för lösenfrasen är nyckeln på återställningsarket
    #[arg(long, requires = "new_passphrase_file")]
    pub(crate) sheet: bool,
    /// Fil med den nya lösenfrasen på första raden; behövs med --sheet, för arket är förbrukat sedan
    #[arg(long, value_name = "FIL", requires = "sheet")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
    /// Det nya arket räknas som avskrivet först när samlat sheet har fått det
    #[arg(long, requires = "sheet")]
    pub(crate) type_back: bool,
}

/// `samlat sheet`.
#[derive(Args)]
pub(crate) struct Sheet {
    /// Valvets mapp
    pub(crate) vault: PathBuf,
    /// Fil med de åtta grupperna, avskrivna från arket
    #[arg(long, value_name = "FIL")]
    pub(crate) sheet_file: PathBuf,
}
