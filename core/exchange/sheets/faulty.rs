//! What is wrong with a row, said so that it can be put right. Invariant: every code has its own sentence.

use super::report::{FaultCode, RawCell, RowFault};
use crate::words::{Arg, say};

/// A fault in a cell, with its sentence.
pub(super) fn fault(reason: FaultCode, row: u32, cell_name: &str, cell: &RawCell, text: &str) -> RowFault {
    let label = cell.meanings.first().map(|meaning| meaning.label_sv()).unwrap_or_default();
    let heading = if cell.heading.is_empty() { label } else { cell.heading.clone() };
    let args: [(&str, Arg<'_>); 4] =
        [("row", row.into()), ("cell", cell_name.into()), ("heading", (&heading).into()), ("text", text.into())];
    RowFault {
        cell: cell_name.to_owned(),
        reason,
        say: say(&format!("import-fault-{}", reason.code().replace('_', "-")), &args),
    }
}

/// The number stands in several rows.
pub(super) fn twice(row: u32, cell_name: &str, others: &[u32]) -> RowFault {
    same("import-fault-same-number-twice", row, cell_name, others)
}

/// A child without a number stands in several rows: the same name and birth date.
pub(super) fn named_twice(row: u32, cell_name: &str, others: &[u32]) -> RowFault {
    same("import-fault-same-child-twice", row, cell_name, others)
}

fn same(id: &str, row: u32, cell_name: &str, others: &[u32]) -> RowFault {
    let others: Vec<String> = others.iter().map(u32::to_string).collect();
    let listed = others.join(", ");
    let args: [(&str, Arg<'_>); 4] =
        [("row", row.into()), ("cell", cell_name.into()), ("others", (&listed).into()), ("count", others.len().into())];
    RowFault { cell: cell_name.to_owned(), reason: FaultCode::SameNumberTwice, say: say(id, &args) }
}

pub(super) fn is_about_number(reason: FaultCode) -> bool {
    use FaultCode::*;
    matches!(
        reason,
        SameNumberTwice | Checksum | NumberNotReadable | NumberImpossibleDate | NumberInterim | NumberFutureBirth
    )
}
