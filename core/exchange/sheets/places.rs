//! The sheet, named wherever a row or a cell is told of. Invariant: where a workbook has only one list, whatever else it holds, no sentence names it.

use super::normal::folded;
use super::report::{NoteCode, RejectedRow, Understood};
use crate::words::say;

impl Understood {
    /// The name of the sheet that was read, where the workbook has more than one such list.
    pub(crate) fn told_sheet(&self) -> Option<&str> {
        (!self.alike_sheets.is_empty()).then_some(self.sheet.as_str())
    }

    /// The report with its sheet in every sentence that tells of a row or a cell.
    pub(super) fn with_sheet(mut self) -> Self {
        let Some(sheet) = self.told_sheet().map(str::to_owned) else { return self };
        self.rejected = self.rejected.into_iter().map(|row| row.on_sheet(Some(&sheet))).collect();
        for skipped in &mut self.skipped {
            skipped.say = sentence_on(Some(&sheet), &skipped.say);
        }
        // The other notes are about how many rows there are, not about which.
        for note in self.notes.iter_mut().filter(|note| note.code == NoteCode::OtherTable) {
            note.say = sentence_on(Some(&sheet), &note.say);
        }
        self
    }
}

impl RejectedRow {
    /// The row as one of this sheet. Its sentences begin with the row, and do not name a sheet yet.
    pub(crate) fn on_sheet(mut self, sheet: Option<&str>) -> Self {
        let Some(name) = sheet else { return self };
        self.sheet = Some(name.to_owned());
        self.say = place_on(name, &self.say);
        for fault in &mut self.faults {
            fault.say = place_on(name, &fault.say);
        }
        self
    }
}

/// "Blad 2024, rad 7, cell C7: …" of "Rad 7, cell C7: …".
fn place_on(sheet: &str, said: &str) -> String {
    say("import-place-on-sheet", &[("sheet", (&called(sheet)).into()), ("said", (&small(said)).into())])
}

/// "Blad 2024: rad 7 är tom." of "Rad 7 är tom."; the sentence as it is when no sheet is to be named.
pub(crate) fn sentence_on(sheet: Option<&str>, said: &str) -> String {
    let Some(sheet) = sheet else { return said.to_owned() };
    say("import-sentence-on-sheet", &[("sheet", (&called(sheet)).into()), ("said", (&small(said)).into())])
}

/// "Blad 2024"; a sheet that is called "Blad1" already says that it is one.
fn called(sheet: &str) -> String {
    if folded(sheet).starts_with("blad") { sheet.to_owned() } else { say("import-sheet", &[("sheet", sheet.into())]) }
}

/// The sentence as it goes on in another one.
fn small(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_named_before_the_row() {
        assert_eq!(place_on("2024", "Rad 7, cell C7: x"), "Blad 2024, rad 7, cell C7: x");
        assert_eq!(sentence_on(Some("Blad1"), "På rad 6 börjar x"), "Blad1: på rad 6 börjar x");
        assert_eq!(sentence_on(None, "Rad 7 är tom."), "Rad 7 är tom.");
    }
}
