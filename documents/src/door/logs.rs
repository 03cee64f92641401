//! The access log on paper, from what the log's ops say.

use samlat::{
    Result,
    domain::ids::CaseId,
    ops::{
        logs::{AccessLog, ChildLog, LogCheck, LogExtract, LogLine, LogPage},
        spot_checks::{SpotCheckView, SpotChecks},
    },
    words::{date, say},
};
use serde_json::{Value, json};

use super::{Asker, given};
use crate::{LogPaper, LogPaperKind, LogPaperRow, Paper};

fn row(line: &LogLine) -> LogPaperRow {
    let who = match (line.user.as_str(), line.unit.as_str()) {
        (user, "") => user.to_owned(),
        (user, unit) => say("log-who-for", &[("user", user.into()), ("unit", unit.into())]),
    };
    let reason = match line.reason.as_str() {
        "" => String::new(),
        reason => format!("\n{}", say("log-reason", &[("reason", reason.into())])),
    };
    LogPaperRow {
        number: line.sequence.to_string(),
        when: format!("{} {}", date(line.at.date()), line.at.format("%H.%M")),
        who,
        what: format!("{}{reason}", line.what),
        about: line.about.clone(),
        outcome: None,
    }
}

/// Lines as they were found, newest first. Those of one case number are a paper about its child.
pub(super) fn list(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let wanted: AccessLog = asker.read(input)?;
    let page: LogPage = asker.ask("access_log", json!(wanted))?;
    if let Some(number) = wanted.case_number.as_deref().and_then(given) {
        asker.about = asker.desk.child_of_number(&number, asker.now)?.map(CaseId);
    }
    let check: LogCheck = asker.ask("check_log", json!({}))?;
    let today = asker.today();
    let paper = LogPaper {
        kind: LogPaperKind::List,
        about: wanted.case_number.unwrap_or_else(|| date(today)),
        short: today.to_string(),
        rows: page.lines.iter().map(row).collect(),
        cut: page.more,
        head_sequence: check.head_sequence.to_string(),
        head_hash: check.head_hash,
        signed: None,
    };
    Ok((Paper::AccessLog(paper), today.to_string()))
}

/// Everything about one child.
pub(super) fn child(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let wanted: LogExtract = asker.read(input)?;
    let extract: ChildLog = asker.ask("log_extract", json!(wanted))?;
    let numbers = extract.case_numbers.join(", ");
    let paper = LogPaper {
        kind: LogPaperKind::Child,
        about: say("log-paper-case", &[("numbers", (&numbers).into())]),
        short: extract.case_numbers.last().cloned().unwrap_or_default(),
        rows: extract.lines.iter().map(row).collect(),
        cut: extract.cut,
        head_sequence: extract.head_sequence.to_string(),
        head_hash: extract.head_hash,
        signed: None,
    };
    Ok((Paper::AccessLog(paper), wanted.child.to_string()))
}

/// The month's spot check, as far as it has come.
pub(super) fn spot_check(asker: &mut Asker<'_>, input: Value) -> Result<(Paper, String)> {
    let checks: SpotChecks = asker.ask("spot_checks", input)?;
    let current = checks.current.ok_or(samlat::Error::NotFound("spot_check"))?;
    let rows = current.lines.iter().map(|drawn| {
        let outcome = drawn.outcome.map(|outcome| {
            let code = json!(outcome);
            let said = say(&format!("log-outcome-{}", code.as_str().unwrap_or_default()), &[]);
            if drawn.note.is_empty() { said } else { format!("{said}\n{}", drawn.note) }
        });
        LogPaperRow { outcome, ..row(&drawn.line) }
    });
    let paper = LogPaper {
        kind: LogPaperKind::SpotCheck,
        about: say("log-paper-drawn", &[("date", (&date(current.drawn_at.date())).into())]),
        short: current.month.clone(),
        rows: rows.collect(),
        cut: false,
        head_sequence: current.head_sequence.to_string(),
        head_hash: current.head_hash.clone(),
        signed: signed(&current),
    };
    Ok((Paper::AccessLog(paper), current.month))
}

fn signed(check: &SpotCheckView) -> Option<String> {
    let (at, by) = check.signed_at.zip(check.signed_by.as_deref())?;
    Some(say("log-spot-signed", &[("date", (&date(at.date())).into()), ("name", by.into())]))
}
