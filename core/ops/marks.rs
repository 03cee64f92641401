//! A measure's picture over time, what is marked on it, and the one question that a signal becomes. Exact figures: local only.

use super::{
    agendas::{AddAgendaItem, add_agenda_item},
    measures::OneQuarter,
    meeting_views::MeetingView,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    charts::{Chart, Mark, Point, Series, SeriesKind, WaitGroup, run_chart, waiting_chart},
    domain::{
        ids::{MeasureMarkId, ProfessionalId},
        marks::{EVERY_MEASURE, MarkKind, MeasureMark},
        meetings::MeetingKind,
        quarters::Quarter,
        texts,
    },
    error::{Error, Problem, Result, Rule},
    measures::{self, Kind, Measured},
    statistics::Spell,
    store,
    words::{self, say},
};
use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far ahead the next management meeting is looked for.
const AHEAD: Days = Days::new(400);

/// Which measure, up to which quarter.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneMeasure {
    /// "M11"; the first one when not given.
    #[serde(default)]
    pub measure: Option<String>,
    /// The last quarter shown; the last one that has ended when not given.
    #[serde(default)]
    pub quarter: Option<Quarter>,
}

/// A measure's pictures.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeasureChart {
    /// Of which measure.
    pub measure: String,
    /// Over time.
    pub over_time: Chart,
    /// For a lead time: the last four quarters with those who still wait.
    pub waiting: Option<Chart>,
    /// Everything marked on it, oldest first.
    pub marks: Vec<MeasureMark>,
}

/// A measure as a picture, a sentence and a table.
pub fn measure_chart(book: &mut Casebook, by: &Actor, input: OneMeasure) -> Result<MeasureChart> {
    let today = by.today();
    let quarter = OneQuarter { quarter: input.quarter }.or_last(today)?;
    let found = input.measure.map_or_else(|| measures::all().next(), |id| measures::find(&id));
    let measure = found.ok_or(Error::NotFound("measure"))?;
    book.read(by, Act::lasting("measure_chart", None), |db| {
        let kind = measure.kind;
        let measured = measures::one(db, measure, quarter, today)?;
        let marks = store::marks::of_measure(db, measure.id)?;
        // What is left of four quarters says nothing of how long it was in them.
        let waiting = if matches!(kind, Kind::Days { .. }) && !measures::is_year_erased(db, quarter, today)? {
            Some(waits(&measures::four_quarters_of(db, measure, quarter, today)?))
        } else {
            None
        };
        let over_time = run_chart(&series(&measured, kind, &marks));
        Ok(MeasureChart { measure: measure.id.to_owned(), over_time, waiting, marks })
    })
}

fn spells(measured: &Measured) -> Vec<Spell> {
    let spell = |reached: bool| move |days: &u32| Spell { days: *days, reached };
    let (done, waiting) = (measured.days.iter().map(spell(true)), measured.waiting_days.iter().map(spell(false)));
    done.chain(waiting).collect()
}

fn waits(measured: &Measured) -> Chart {
    waiting_chart(&[WaitGroup { name: String::new(), spells: spells(measured) }])
}

fn series(measured: &Measured, kind: Kind, marks: &[MeasureMark]) -> Series {
    let first = measured.trend.first().map(|point| point.quarter);
    let points = measured.trend.iter().map(|one| {
        let figure = &one.figure;
        let value = figure.value.filter(|_| figure.n > 0 || matches!(kind, Kind::Count));
        let words = [("number", one.quarter.number().into()), ("year", i64::from(one.quarter.year()).into())];
        let begins = one.quarter.number() == 1 || Some(one.quarter) == first;
        Point {
            label: say("chart-quarter", &words),
            tick: begins.then(|| one.quarter.year().to_string()),
            of: if matches!(kind, Kind::Count) { figure.n } else { figure.numerator.unwrap_or(figure.n) },
            all: figure.denominator.unwrap_or(0),
            value,
            text: one.text.clone(),
            spells: Vec::new(),
        }
    });
    let points: Vec<Point> = points.collect();
    let place = |mark: &MeasureMark| measured.trend.iter().position(|one| mark.from_on <= one.quarter.last());
    let of = |wanted: MarkKind| {
        let marks = marks.iter().filter(move |mark| mark.kind == wanted);
        marks.filter_map(|mark| Some(Mark { from: place(mark)?, text: mark.text.clone() })).collect()
    };
    let kind = match kind {
        Kind::Count => SeriesKind::Count,
        Kind::Share => SeriesKind::Share,
        Kind::PerThousand => SeriesKind::Rate { per: 1_000 },
        Kind::Days { .. } => SeriesKind::Days,
    };
    Series { title: measured.title.clone(), kind, points, changes: of(MarkKind::Change), notes: of(MarkKind::Note) }
}

/// A mark to set.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct MarkMeasure {
    /// "M13"; every measure when left out.
    #[serde(default)]
    pub measure: Option<String>,
    /// The first day it concerns.
    pub from_on: NaiveDate,
    /// What kind.
    pub kind: MarkKind,
    /// The words; never about one child.
    pub text: String,
}

/// Marks a change, an event or a story on a measure's time axis.
pub fn mark_measure(book: &mut Casebook, by: &Actor, input: MarkMeasure) -> Result<MeasureMark> {
    let text = match input.kind {
        MarkKind::Story => texts::note("text", &input.text)?,
        MarkKind::Change | MarkKind::Note => texts::line("text", &input.text)?,
    };
    if input.from_on > by.today() {
        return Err(Error::Input { field: "from_on", problem: Problem::InTheFuture });
    }
    if input.measure.as_deref().is_some_and(|id| measures::find(id).is_none()) {
        return Err(Error::NotFound("measure"));
    }
    let mark = MeasureMark {
        id: MeasureMarkId(book.new_id(by.now.at)?),
        measure: input.measure.unwrap_or_else(|| EVERY_MEASURE.to_owned()),
        from_on: input.from_on,
        kind: input.kind,
        text,
    };
    book.write(by, Act::on("mark_measure", mark.id), |tx| store::marks::add(tx, &mark, by))?;
    Ok(mark)
}

/// Which mark.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct OneMeasureMark {
    /// The mark.
    pub mark: MeasureMarkId,
}

/// Takes a mark away.
pub fn remove_measure_mark(book: &mut Casebook, by: &Actor, input: OneMeasureMark) -> Result<super::Nothing> {
    book.write(by, Act::on("remove_measure_mark", input.mark), |tx| store::marks::remove(tx, input.mark))?;
    Ok(super::Nothing {})
}

/// A question for the management meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct AskAboutMeasure {
    /// "M13".
    pub measure: String,
    /// The question, in one line.
    pub question: String,
    /// Who looks into it.
    pub owner: ProfessionalId,
    /// By when.
    pub due_on: NaiveDate,
}

/// Puts the one question that a signal becomes on the next management meeting's agenda, with owner and date.
///
/// # Errors
/// [`Rule::NoManagementMeeting`] when none is planned; [`Error::Input`] on `due_on` before today.
pub fn ask_about_measure(book: &mut Casebook, by: &Actor, input: AskAboutMeasure) -> Result<MeetingView> {
    let question = texts::line("question", &input.question)?;
    let today = by.today();
    if input.due_on < today {
        return Err(Error::Input { field: "due_on", problem: Problem::TooEarly });
    }
    let title = measures::find(&input.measure).ok_or(Error::NotFound("measure"))?.title_sv();
    let until = today.checked_add_days(AHEAD).unwrap_or(today);
    let (meeting, owner) = book.peek(|db| {
        let planned = store::meetings::planned_between(db, today, until)?;
        let next = planned.into_iter().find(|meeting| meeting.kind == MeetingKind::Management);
        Ok((next.ok_or(Error::Rule(Rule::NoManagementMeeting))?.id, store::units::working(db, input.owner)?.name))
    })?;
    let day = words::date(input.due_on);
    let title = [("title", &title), ("question", &question), ("owner", &owner), ("day", &day)];
    let title: Vec<_> = title.iter().map(|(name, text)| (*name, (*text).into())).collect();
    add_agenda_item(
        book,
        by,
        AddAgendaItem { meeting, case: None, title: say("chart-question", &title), minutes: None },
    )
}
