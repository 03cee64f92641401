//! One row of the list to one [`ImportRow`]. Invariant: what is written is understood exactly or the row says why not; nothing is filled in silently.

use chrono::{Datelike, NaiveDate};

use super::dates::{self, DateCell, DateFault};
use super::meanings::{Kind, Meaning};
use super::normal::{folded, means_nothing, tidy};
use super::recipe::{ValueAnswer, answered};
use super::report::{FaultCode, ImportRow, NoteCode, RawCell, RowFault};
use super::{cells::Cell, composite, faulty, lists, protection, values};
use crate::domain::children::Protection;
use crate::domain::codes::{ClosingReason, ReferralSource};
use crate::domain::identity_numbers::LegalSex;

/// Dates before this year are slips of the finger.
const EARLIEST_YEAR: i32 = 1990;

/// What is known besides the row.
#[derive(Clone, Copy)]
pub(super) struct How<'a> {
    pub values: &'a [ValueAnswer],
    pub today: NaiveDate,
}

/// A row as far as it could be read.
pub(super) struct RowRead {
    pub row: ImportRow,
    pub faults: Vec<RowFault>,
}

impl RowRead {
    /// The list says so of the child.
    pub(super) fn protect(&mut self, how: Protection) {
        self.row.protection = protection::stronger(self.row.protection, how);
        if !self.row.notes.contains(&NoteCode::Protected) {
            self.row.notes.push(NoteCode::Protected);
        }
    }
}

/// Reads the cells of one row.
pub(super) fn read(number: u32, cells: &[RawCell], how: How<'_>) -> RowRead {
    let mut reader = Reader {
        how,
        out: RowRead { row: ImportRow { row: number, ..ImportRow::default() }, faults: Vec::new() },
        cells,
        consent_refused: false,
    };
    for cell in cells {
        match cell.meanings.as_slice() {
            [] => {}
            [meaning] => reader.take(*meaning, &cell.text, cell),
            several => {
                let pieces = composite::split(&cell.text, several);
                for meaning in several {
                    let piece = pieces.iter().find(|(piece, _)| piece == meaning).map_or("", |(_, text)| text.as_str());
                    reader.take(*meaning, piece, cell);
                }
            }
        }
    }
    reader.finish()
}

pub(super) struct Reader<'a> {
    pub(super) how: How<'a>,
    pub(super) out: RowRead,
    pub(super) cells: &'a [RawCell],
    /// The list says that the family said no.
    pub(super) consent_refused: bool,
}

impl Reader<'_> {
    fn take(&mut self, meaning: Meaning, text: &str, cell: &RawCell) {
        match meaning.kind() {
            Kind::Date => self.date(meaning, text, cell),
            Kind::Name | Kind::OneName => self.name(meaning, text),
            Kind::Number => self.number(text, cell),
            Kind::Sex => self.sex(text),
            Kind::Grade => self.grade(text),
            Kind::Source => self.source(text, cell),
            Kind::Reason => self.reason(text, cell),
            Kind::Count => self.count(text, cell),
            Kind::YesNo if meaning == Meaning::ConsentGiven => self.consent_given(text, cell),
            Kind::YesNo => self.yes_no(text, cell),
            Kind::Mark => self.out.row.legacy_no = kept(text),
            Kind::Text => self.out.row.school = kept(text),
            Kind::Class => self.out.row.class = kept(text).map(|class| class.to_uppercase()),
            Kind::Protection => {
                if let Some(how) = protection::in_column(text, &cell.heading) {
                    self.out.protect(how);
                }
            }
            Kind::LastFour => {}
        }
    }

    pub(super) fn fault(&mut self, reason: FaultCode, cell: &RawCell) {
        self.out.faults.push(faulty::fault(reason, self.out.row.row, &cell.cell, cell, &cell.text));
    }

    pub(super) fn note(&mut self, code: NoteCode) {
        if !self.out.row.notes.contains(&code) {
            self.out.row.notes.push(code);
        }
    }

    fn name(&mut self, meaning: Meaning, text: &str) {
        let bare = protection::in_identity(text).map(|how| {
            self.out.protect(how);
            protection::without_mark(text)
        });
        let text = bare.as_deref().filter(|bare| !bare.is_empty()).unwrap_or(text);
        if !text.contains(char::is_alphabetic) {
            return; // "?", "-" and "12" name nobody
        }
        let (first, last) = match meaning {
            Meaning::FirstName => (tidy(text), String::new()),
            Meaning::LastName => (String::new(), tidy(text)),
            _ if self.has(Meaning::LastName) && !self.has(Meaning::FirstName) => (tidy(text), String::new()),
            _ => values::name_parts(text, meaning == Meaning::NameLastFirst),
        };
        let row = &mut self.out.row;
        if !first.is_empty() && row.first_name.is_empty() {
            row.first_name = first;
        }
        if !last.is_empty() && row.last_name.is_empty() {
            row.last_name = last;
        }
    }

    pub(super) fn has(&self, meaning: Meaning) -> bool {
        self.cells.iter().any(|cell| cell.meanings.contains(&meaning))
    }

    fn date(&mut self, meaning: Meaning, text: &str, cell: &RawCell) {
        let Some(content) = Cell::text_of(text) else { return };
        let born = meaning == Meaning::BirthDate;
        if born && self.first_half_of_number(text) {
            return;
        }
        let today = self.how.today;
        let pivot = if born { today.year() } else { 2099 };
        match dates::cell(&content, cell.date_order, pivot) {
            Ok(DateCell::Nothing) => {}
            Ok(DateCell::YesWithoutDate) => self.note(NoteCode::DateMissing),
            Ok(DateCell::On(on)) => {
                let happened = matches!(
                    meaning,
                    Meaning::BirthDate | Meaning::Signal | Meaning::Consent | Meaning::Feedback | Meaning::Closed
                );
                match () {
                    () if on > today && meaning == Meaning::Intake => self.fault(FaultCode::FutureIntake, cell),
                    () if on > today && happened => self.fault(FaultCode::FutureDate, cell),
                    () if on.year() < EARLIEST_YEAR && !born => self.fault(FaultCode::DateTooEarly, cell),
                    () => {
                        if on > today {
                            self.note(NoteCode::Planned);
                        }
                        self.put(meaning, on);
                    }
                }
            }
            Err(DateFault::Impossible) => self.fault(FaultCode::ImpossibleDate, cell),
            Err(DateFault::NoYear) => self.fault(FaultCode::DateWithoutYear, cell),
            Err(DateFault::NoDay) => self.fault(FaultCode::DateWithoutDay, cell),
            Err(DateFault::NotADate) => self.fault(FaultCode::DateNotReadable, cell),
        }
    }

    fn put(&mut self, meaning: Meaning, on: NaiveDate) {
        let row = &mut self.out.row;
        let field = match meaning {
            Meaning::BirthDate => &mut row.birth_on,
            Meaning::Signal => &mut row.signal_on,
            Meaning::Intake => &mut row.intake_on,
            Meaning::Consent => &mut row.consent_on,
            Meaning::FirstMeeting => &mut row.first_meeting_on,
            Meaning::Feedback => &mut row.feedback_on,
            Meaning::FirstIntervention => &mut row.first_intervention_on,
            Meaning::Sip => &mut row.sip_on,
            Meaning::Closed => &mut row.closed_on,
            _ => return,
        };
        *field = Some(on);
    }

    fn sex(&mut self, text: &str) {
        let told = answered(self.how.values, Meaning::Sex, text);
        let sex = match told {
            Some("F") => Some(LegalSex::F),
            Some("M") => Some(LegalSex::M),
            _ => values::sex(text),
        };
        if sex.is_none() && told.is_none() && !means_nothing(text) {
            self.note(NoteCode::SexNotRead);
        }
        self.out.row.sex = sex;
    }

    fn grade(&mut self, text: &str) {
        match values::grade(text) {
            Some(grade) => {
                self.out.row.school_form = Some(grade.form);
                self.out.row.grade = Some(grade.grade);
                self.out.row.class = self.out.row.class.take().or(grade.class);
            }
            None if means_nothing(text) => {}
            None => self.note(NoteCode::GradeNotRead),
        }
    }

    fn source(&mut self, text: &str, cell: &RawCell) {
        let told = answered(self.how.values, Meaning::Source, text).and_then(ReferralSource::from_code);
        let code = told.or_else(|| lists::source(text));
        self.out.row.source_code = code;
        self.out.row.source = code.map(ReferralSource::label_sv);
        if code.is_none() && !means_nothing(text) {
            self.fault(FaultCode::UnknownSource, cell);
        }
    }

    fn reason(&mut self, text: &str, cell: &RawCell) {
        let told = answered(self.how.values, Meaning::ClosingReason, text).and_then(ClosingReason::from_code);
        let code = told.or_else(|| lists::closing_reason(text));
        self.out.row.closing_reason_code = code;
        self.out.row.closing_reason = code.map(ClosingReason::label_sv);
        if code.is_none() && !means_nothing(text) && !matches!(folded(text).as_str(), "pagar" | "pagaende" | "nej") {
            self.fault(FaultCode::UnknownClosingReason, cell);
        }
    }

    fn count(&mut self, text: &str, cell: &RawCell) {
        if text.is_empty() {
            self.note(NoteCode::TalksBlank);
        }
        self.out.row.child_talks = values::count(text);
        if self.out.row.child_talks.is_none() {
            self.fault(FaultCode::CountNotReadable, cell);
        }
    }

    fn yes_no(&mut self, text: &str, cell: &RawCell) {
        if text.is_empty() {
            self.note(NoteCode::ConcernBlank);
        }
        let told = answered(self.how.values, Meaning::Concern, text).map(|code| code == "ja");
        let dated = || dates::text(text, cell.date_order, 2099).is_ok().then_some(true);
        self.out.row.concern_reported = told.or_else(|| values::yes_no(text)).or_else(dated);
        if self.out.row.concern_reported.is_none() {
            self.fault(FaultCode::YesNoNotReadable, cell);
        }
    }

    fn consent_given(&mut self, text: &str, cell: &RawCell) {
        let told = answered(self.how.values, Meaning::ConsentGiven, text).map(|code| code == "ja");
        let dated = || dates::text(text, cell.date_order, 2099).is_ok().then_some(true);
        match told.or_else(|| values::yes_no(text)).or_else(dated) {
            Some(given) => self.consent_refused = !given && !text.trim().is_empty(),
            None if means_nothing(text) => {}
            None => self.fault(FaultCode::YesNoNotReadable, cell),
        }
    }

    /// A day beside a no is the day of the question, not of a yes.
    fn refused(&mut self) {
        if self.consent_refused && self.out.row.consent_on.take().is_some() {
            self.note(NoteCode::ConsentRefused);
        }
    }

    fn finish(mut self) -> RowRead {
        let row = &mut self.out.row;
        row.name = tidy(&format!("{} {}", row.first_name, row.last_name));
        self.join_birth_and_last_four();
        self.fill_from_number();
        self.intake();
        self.refused();
        self.closing();
        self.order();
        if self.out.row.name.is_empty() {
            self.fault_at(
                FaultCode::NoName,
                &[Meaning::Name, Meaning::NameLastFirst, Meaning::FirstName, Meaning::LastName],
            );
        }
        self.out
    }

    fn fault_at(&mut self, reason: FaultCode, meanings: &[Meaning]) {
        let cells = self.cells;
        let cell =
            cells.iter().find(|cell| cell.meanings.iter().any(|meaning| meanings.contains(meaning))).or(cells.first());
        if let Some(cell) = cell {
            self.fault(reason, cell);
        }
    }

    /// A list without a column for the intake: the first date there is. A blank cell in such a column is a fault.
    fn intake(&mut self) {
        let row = &self.out.row;
        if row.intake_on.is_some() || self.out.faults.iter().any(|fault| self.cell_is(&fault.cell, Meaning::Intake)) {
            return;
        }
        let other = row.signal_on.or(row.consent_on).or(row.first_meeting_on).filter(|_| !self.has(Meaning::Intake));
        match other {
            Some(on) => {
                self.out.row.intake_on = Some(on);
                self.note(NoteCode::IntakeFromOther);
            }
            None => self.fault_at(FaultCode::NoIntake, &[Meaning::Intake]),
        }
    }

    /// A case is closed with a day and a reason, or not at all. A day alone has the reason "other"; a reason alone lacks its day.
    fn closing(&mut self) {
        let faulted = |meaning| self.out.faults.iter().any(|fault| self.cell_is(&fault.cell, meaning));
        if faulted(Meaning::Closed) || faulted(Meaning::ClosingReason) {
            return;
        }
        match (self.out.row.closed_on, self.out.row.closing_reason_code) {
            (Some(_), None) => {
                self.out.row.closing_reason_code = Some(ClosingReason::Other);
                self.out.row.closing_reason = Some(ClosingReason::Other.label_sv());
                self.note(NoteCode::ClosingReasonMissing);
            }
            (None, Some(_)) => {
                let at = if self.has(Meaning::Closed) { Meaning::Closed } else { Meaning::ClosingReason };
                self.fault_at(FaultCode::ClosedOnMissing, &[at]);
            }
            (Some(_), Some(_)) | (None, None) => {}
        }
    }

    fn cell_is(&self, name: &str, meaning: Meaning) -> bool {
        self.cells.iter().any(|cell| cell.cell == name && cell.meanings.contains(&meaning))
    }

    /// What cannot come before what.
    fn order(&mut self) {
        let row = &self.out.row;
        let (birth, intake, closed, signal) = (row.birth_on, row.intake_on, row.closed_on, row.signal_on);
        let before = |one: Option<NaiveDate>, other: Option<NaiveDate>| matches!((one, other), (Some(one), Some(other)) if one < other);
        if before(closed, intake) {
            self.fault_at(FaultCode::ClosedBeforeIntake, &[Meaning::Closed]);
        }
        if before(intake, birth) {
            self.fault_at(FaultCode::DateBeforeBirth, &[Meaning::Intake]);
        }
        if before(intake, signal) {
            self.note(NoteCode::SignalAfterIntake);
        }
        if before(signal, birth) && !before(intake, birth) {
            self.note(NoteCode::SignalBeforeBirth);
        }
    }
}

fn kept(text: &str) -> Option<String> {
    let text = tidy(text);
    (!means_nothing(&text)).then_some(text)
}
