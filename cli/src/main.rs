//! `samlat`: everything the window does, without a window. Invariant: decides nothing; every act goes through the core's op table, and a passphrase is never an argument.

mod arguments;
mod commands;
mod files;
mod output;
mod session;
mod swedish;

use arguments::{Arguments, Command};
use std::process::ExitCode;

fn main() -> ExitCode {
    say_only_where_it_stopped();
    samlat::vault::keep_out_of_dumps();
    let Arguments { command, passphrase_file, key_file, json } = match swedish::read() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let out = output::Output { json };
    let keys = session::Keys { passphrase_file, key_file };
    let done = match command {
        Command::New(wanted) => commands::new::run(&out, &keys, &wanted),
        Command::RemoveDemo { vault } => commands::demos::remove(&out, &keys, &vault),
        Command::Ops { name } => commands::ops::run(&out, name.as_deref()),
        Command::Apply { vault } => commands::apply::run(&keys, &vault),
        Command::Paper(wanted) => commands::papers::run(&out, &keys, &wanted),
        Command::Papers => commands::papers::list(&out),
        Command::Import(wanted) => commands::imports::run(&out, &keys, &wanted),
        Command::Measures(wanted) => commands::measures::run(&out, &keys, &wanted),
        Command::Quarter { command } => commands::quarters::run(&out, &keys, &command),
        Command::Parcel { command } => commands::parcels::run(&out, &keys, &command),
        Command::NewRegionKey { file } => commands::opens::new_key(&out, &file),
        Command::NewReceiptKey { file } => commands::opens::new_receipt_key(&out, &file),
        Command::OpenSealed(wanted) => commands::opens::run(&out, &wanted),
        Command::Log { command } => commands::logs::run(&out, &keys, &command),
        Command::Backup(wanted) => commands::backups::backup(&out, &keys, &wanted),
        Command::Backups { folder } => commands::backups::list(&out, &folder),
        Command::Restore(wanted) => commands::backups::restore(&out, &keys, &wanted),
        Command::Sheet(wanted) => commands::sheets::type_back(&out, &keys, &wanted),
        Command::Protect(wanted) => commands::protects::run(&out, &wanted),
        Command::ProtectCheck { published, certificate, previous } => {
            commands::protects::check(&out, &published, &certificate, previous.as_deref())
        }
        Command::Verify { vault } => commands::versions::verify(&out, &keys, &vault),
        Command::Schema => commands::versions::schema(),
        Command::Version => commands::versions::version(&out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => out.refuse(&refusal),
    }
}

/// A stop says where in the program, never with what: what it was given may hold a name.
fn say_only_where_it_stopped() {
    std::panic::set_hook(Box::new(|stop| {
        let place = stop.location().map(|at| format!(" at {}:{}", at.file(), at.line())).unwrap_or_default();
        eprintln!("samlat stopped{place}");
    }));
}
