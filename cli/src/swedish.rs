//! How the call is read, in Swedish: clap's headings and refusals as sentences of ours. Invariant: a call that cannot be followed does nothing and ends with 2.

use crate::{
    arguments::Arguments,
    output::{self, Output, Refusal},
};
use clap::{
    Command, CommandFactory as _, FromArgMatches as _,
    error::{ContextKind, Error, ErrorKind},
};
use std::{io::Write as _, process::ExitCode};

const PAGE: &str = "{about-with-newline}\nAnvändning: {usage}\n\n{all-args}{after-help}";

/// Reads the call.
///
/// # Errors
/// The code to end with, when help was asked for or the call cannot be followed; what there is to say has been said.
pub(crate) fn read() -> Result<Arguments, ExitCode> {
    let version =
        clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version).help("Visa versionen");
    let whole = in_swedish(Arguments::command().disable_version_flag(true).arg(version));
    let parsed = whole.try_get_matches().and_then(|found| Arguments::from_arg_matches(&found));
    parsed.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed standard output has nobody to tell.
            let _ = output::print(&page(&error));
            ExitCode::SUCCESS
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = writeln!(std::io::stderr(), "{}", page(&error));
            ExitCode::from(2)
        }
        _ => {
            let json = std::env::args_os().any(|argument| argument == "--json");
            Output { json }.refuse(&Refusal::Usage { words: sentence(error.kind()), file: about(&error) })
        }
    })
}

fn page(error: &Error) -> String {
    error.render().to_string().replace("[OPTIONS]", "[VAL]")
}

fn in_swedish(command: Command) -> Command {
    command
        .help_template(PAGE)
        .subcommand_help_heading("Kommandon")
        .subcommand_value_name("KOMMANDO")
        .disable_help_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help("Visa den här hjälpen"))
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "Anges" } else { "Val" };
            let argued = argument.get_action().takes_values();
            argument.help_heading(heading).hide_default_value(argued).hide_possible_values(argued)
        })
        .mut_subcommands(in_swedish)
}

const fn sentence(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::MissingSubcommand => "cli-missing-command",
        ErrorKind::MissingRequiredArgument => "cli-missing-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-wrong-value",
        _ => "cli-wrong-call",
    }
}

/// What in the call it is about, as it was written.
fn about(error: &Error) -> String {
    let kinds = [ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::InvalidValue];
    kinds.into_iter().find_map(|kind| error.get(kind)).map(ToString::to_string).unwrap_or_default()
}
