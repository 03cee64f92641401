//! What only a person can decide. Invariant: a question offers its answers, and shows what it is about.

use std::collections::BTreeMap;

use super::cells::column_name;
use super::columns::Column;
use super::headings::{HeadingScore, RECOGNISED};
use super::meanings::{Kind, Meaning};
use super::report::{Choice, FaultCode, ImportRow, Question, QuestionKind, RejectedRow};
use super::table::{NEEDED, heading_or_letter};
use crate::domain::codes::{ClosingReason, ReferralSource};
use crate::words::say;

/// All questions, the columns first.
pub(super) fn of(columns: &[Column], accepted: &[ImportRow], rejected: &[RejectedRow]) -> Vec<Question> {
    let mut questions = Vec::new();
    for column in columns {
        if let Some((meaning, holder)) = column.rival_of.filter(|_| column.meanings.is_empty()) {
            questions.push(which(column, meaning, holder));
        } else if column.unknown {
            questions.push(unknown_column(column, columns));
        }
        if column.order_guessed {
            questions.push(order(column));
        }
    }
    questions.extend(missing(columns));
    questions.extend(unknown_values(rejected, FaultCode::UnknownSource, Meaning::Source));
    questions.extend(unknown_values(rejected, FaultCode::UnknownClosingReason, Meaning::ClosingReason));
    questions.retain(|question| {
        question.kind != QuestionKind::MissingColumn || !accepted.is_empty() || !rejected.is_empty()
    });
    questions
}

fn blank(kind: QuestionKind, say: String) -> Question {
    Question {
        kind,
        column: None,
        meaning: None,
        text: None,
        rows: Vec::new(),
        examples: Vec::new(),
        choices: Vec::new(),
        say,
    }
}

fn of_meaning(meaning: Meaning) -> Choice {
    Choice { value: meaning.code().to_owned(), label: meaning.label_sv() }
}

fn unknown_column(column: &Column, columns: &[Column]) -> Question {
    let heading = heading_or_letter(&column.heading, column.index);
    let letter = column_name(column.index);
    let dated = column.profile.is_dates();
    let free = Meaning::ALL.iter().filter(|meaning| !columns.iter().any(|column| column.is(**meaning)));
    let fitting = free.filter(|meaning| if dated { meaning.kind() == Kind::Date } else { true });
    let said = say("import-ask-unknown-column", &[("column", (&letter).into()), ("heading", (&heading).into())]);
    Question {
        column: Some(letter),
        choices: fitting.copied().map(of_meaning).collect(),
        ..blank(QuestionKind::UnknownColumn, said)
    }
}

fn which(column: &Column, meaning: Meaning, holder: u32) -> Question {
    let (own, other, label) = (column_name(column.index), column_name(holder), meaning.label_sv());
    let said = say(
        "import-ask-which-column",
        &[("column", (&own).into()), ("other", (&other).into()), ("meaning", (&label).into())],
    );
    let choices = [&other, &own]
        .map(|letter| Choice { value: letter.clone(), label: say("import-column", &[("column", letter.into())]) });
    Question {
        column: Some(own),
        meaning: Some(meaning),
        choices: choices.to_vec(),
        ..blank(QuestionKind::WhichColumn, said)
    }
}

fn order(column: &Column) -> Question {
    let letter = column_name(column.index);
    let heading = heading_or_letter(&column.heading, column.index);
    let orders = [
        ("day_first", "import-order-day-first"),
        ("month_first", "import-order-month-first"),
        ("year_first", "import-order-year-first"),
    ];
    let choices = orders.map(|(value, id)| Choice { value: value.to_owned(), label: say(id, &[]) });
    let said = say("import-ask-date-order", &[("column", (&letter).into()), ("heading", (&heading).into())]);
    Question { column: Some(letter), choices: choices.to_vec(), ..blank(QuestionKind::DateOrder, said) }
}

/// The columns without which no row can go in as it should.
fn missing(columns: &[Column]) -> Vec<Question> {
    let absent =
        NEEDED.iter().filter(|any| !columns.iter().any(|column| any.iter().any(|meaning| column.is(*meaning))));
    let asked = absent.filter_map(|any| any.first()).map(|meaning| {
        let label = meaning.label_sv();
        let dated = meaning.kind() == Kind::Date;
        // Also the column that is called so, though nothing in it can be read: then each row says what is wrong with it.
        let called = |column: &Column| HeadingScore::of(&column.heading).get(*meaning) >= RECOGNISED;
        let free = columns.iter().filter(|column| {
            column.meanings.is_empty()
                && column.profile.filled > 0
                && (column.profile.is_dates() == dated || called(column))
        });
        let choices = free.map(|column| {
            let heading = heading_or_letter(&column.heading, column.index);
            let letter = column_name(column.index);
            Choice {
                label: say("import-column-heading", &[("column", (&letter).into()), ("heading", (&heading).into())]),
                value: letter,
            }
        });
        Question {
            meaning: Some(*meaning),
            choices: choices.collect(),
            ..blank(QuestionKind::MissingColumn, say("import-ask-missing-column", &[("meaning", (&label).into())]))
        }
    });
    asked.collect()
}

/// One question for each text that was not understood.
fn unknown_values(rejected: &[RejectedRow], reason: FaultCode, meaning: Meaning) -> Vec<Question> {
    let mut texts: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in rejected {
        for fault in row.faults.iter().filter(|fault| fault.reason == reason) {
            let cell = row.cells.iter().find(|cell| cell.cell == fault.cell && cell.meanings == [meaning]);
            if let Some(cell) = cell {
                texts.entry(cell.text.clone()).or_default().push(row.row);
            }
        }
    }
    let choices: Vec<Choice> = match meaning {
        Meaning::Source => ReferralSource::ALL
            .iter()
            .map(|value| Choice { value: value.code().to_owned(), label: value.label_sv() })
            .collect(),
        _ => ClosingReason::ALL
            .iter()
            .map(|value| Choice { value: value.code().to_owned(), label: value.label_sv() })
            .collect(),
    };
    let label = meaning.label_sv();
    let asked = texts.into_iter().map(|(text, rows)| {
        let said = say(
            "import-ask-unknown-value",
            &[("text", (&text).into()), ("meaning", (&label).into()), ("count", rows.len().into())],
        );
        Question {
            meaning: Some(meaning),
            text: Some(text),
            rows,
            choices: choices.clone(),
            ..blank(QuestionKind::UnknownValue, said)
        }
    });
    asked.collect()
}
