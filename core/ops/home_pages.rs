//! When the meeting is over: which papers there are, what stands on each child's, who has signed. Invariant: only a child that was taken up has papers; a signature holds for
//! exactly what was written when it was given.

use super::{
    attendances::family_there,
    consents::purpose_state,
    editions,
    meeting_cases::{PromiseLine, lines, promised, said},
    meeting_views::{ChildInRoom, UnitAttendance, by_unit, child_in_room},
    meetings::{OneMeeting, feedback_owed},
    minutes::ChildMinutesOf,
    rooms::Room,
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItem,
        children::{Protection, age_on},
        consents::{ConsentState, Shown},
        home_pages::{HomeLine, MOST_LINES, PageVariant, Picture, sentence, to_the_child},
        ids::{AgendaItemId, CaseId},
        meetings::{Decision, Meeting, MeetingState, SchoolPresence},
        names, texts,
        voices::{ChildVoice, Feedback},
    },
    error::{Error, Result, Rule},
    store::{self, home_pages::Written},
    words::{Arg, say},
};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// That the minutes are right.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MinutesSignature {
    /// Who says so.
    pub by: String,
    /// When, by the clock on the wall.
    pub at: NaiveDateTime,
}

/// A meeting that is over, or will be in a moment: its papers.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EndedMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// Who has signed the minutes.
    pub signed: Option<MinutesSignature>,
    /// The children that were taken up, in that order.
    pub children: Vec<EndedChild>,
    /// Children on the agenda that were not taken up, but for those that were passed over: no consent let the room see them.
    pub not_taken_up: u32,
}

/// A child that was taken up.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct EndedChild {
    /// The item.
    pub item: AgendaItemId,
    /// The case.
    pub case: CaseId,
    /// "Alva N."; the case's number when the room does not see the name.
    pub who: String,
    /// Whether the room sees the name.
    pub named: bool,
    /// Which page of its own the child gets.
    pub variant: PageVariant,
    /// Whether somebody has written on the pages by hand.
    pub by_hand: bool,
    /// Whether the papers are printed: not those about a protected child, unless somebody has said why.
    pub prints: bool,
    /// Who tells the family, and whether it is done.
    pub feedback: Feedback,
    /// Whether what was written about it has been changed since the minutes were signed: the papers say what was signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub changed: bool,
}

/// Somebody to call.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Caller {
    /// Name.
    pub name: String,
    /// Title, or empty.
    pub title: String,
    /// Unit.
    pub unit: String,
    /// The person's telephone, else the unit's, else empty.
    pub phone: String,
}

/// What stands on the pages that go home.
#[derive(Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HomePage {
    /// What was talked about, for the family; may be empty.
    pub talked_about: String,
    /// What the family does itself; may be empty.
    pub family_does: String,
    /// Which page of its own the child gets.
    pub variant: PageVariant,
    /// The lines of the child's own page.
    pub lines: Vec<HomeLine>,
    /// Whether somebody has written it.
    pub by_hand: bool,
}

/// Everything that stands on one child's papers after a meeting.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct ChildMinutes {
    /// The item.
    pub item: AgendaItemId,
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// "Alva Nyberg"
    pub name: String,
    /// "Alva"
    pub first_name: String,
    /// Whether the child's data are protected.
    pub protected: bool,
    /// The names of those who were guardians that day.
    pub guardians: Vec<String>,
    /// The names of those who are guardians today: whom the family's page is for. Empty in what was signed.
    #[serde(default)]
    pub addressed: Vec<String>,
    /// The meeting.
    pub meeting: Meeting,
    /// Whether the family was at the meeting.
    pub family_there: bool,
    /// Who was there and who was not.
    pub units: Vec<UnitAttendance>,
    /// Units that the consent covers, by name.
    pub covered: Vec<String>,
    /// The last day it holds.
    pub covered_until: Option<NaiveDate>,
    /// What the child said, or why it was not asked.
    pub voice: Option<ChildVoice>,
    /// What was answered about the school.
    pub school_presence: Option<SchoolPresence>,
    /// What was promised before, and what became of it.
    pub promised: Vec<PromiseLine>,
    /// Why it was put off when something had been written already, or empty; none when it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub put_off: Option<String>,
    /// What was said.
    pub note: String,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// Who does what.
    pub actions: Vec<PromiseLine>,
    /// When next.
    pub next_on: Option<NaiveDate>,
    /// Who tells the family.
    pub feedback: Feedback,
    /// Who holds the baton.
    pub holder: Option<Caller>,
    /// What stands on the pages that go home.
    pub page: HomePage,
    /// Who holds the pen.
    pub note_taker: String,
    /// A line that any child may call: its name and number.
    pub helpline: (String, String),
    /// Who has signed the minutes.
    pub signed: Option<MinutesSignature>,
    /// Whether something here has been changed since they were signed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>", optional)]
    pub changed: bool,
}

fn signed(db: &Connection, meeting: &Meeting) -> Result<Option<MinutesSignature>> {
    Ok(store::home_pages::signature(db, meeting.id)?.map(|(by, at)| MinutesSignature { by, at }))
}

fn caller(db: &Connection, case: CaseId) -> Result<Option<Caller>> {
    let Some(holder) = store::cases::holder(db, case)?.filter(|one| !one.ended) else { return Ok(None) };
    let person = store::units::professional(db, holder.professional)?;
    let phone = if person.phone.is_empty() { store::units::get(db, person.unit)?.phone } else { person.phone };
    Ok(Some(Caller { name: holder.name, title: holder.title, unit: holder.unit, phone }))
}

fn variant(db: &Connection, age: Option<u8>) -> Result<PageVariant> {
    let from = store::settings::get(db, "child_page.from_age")?;
    Ok(PageVariant::of(age, from, store::settings::get(db, "child_page.older_from_age")?))
}

/// The lines that follow from what was agreed: at most two promises, and when next.
fn proposed(actions: &[PromiseLine], next_on: Option<NaiveDate>, first_name: &str) -> Vec<HomeLine> {
    let room = MOST_LINES - usize::from(next_on.is_some());
    let mut proposed: Vec<HomeLine> = actions
        .iter()
        .take(room)
        .map(|line| {
            let action = &line.action;
            let who = action.person.split_whitespace().next().unwrap_or(&action.unit_name);
            let said = sentence(who, &action.what);
            let text = if first_name.is_empty() { said } else { to_the_child(&said.replace(first_name, "barnet")) };
            let day = day_of_month(action.due_on);
            HomeLine { picture: Picture::of(&text), text, when: say("home-by", &[("day", Arg::from(&day))]) }
        })
        .collect();
    if let Some(on) = next_on {
        let day = day_of_month(on);
        proposed.push(HomeLine {
            picture: Picture::Calendar,
            text: say("home-meet-again", &[("day", Arg::from(&day))]),
            when: say("home-day", &[("day", Arg::from(&day))]),
        });
    }
    proposed
}

/// "9 februari", at which no line ends.
fn day_of_month(on: NaiveDate) -> String {
    let month = say("month-name", &[("month", on.month().into())]);
    format!("{}\u{A0}{month}", on.day())
}

fn page(
    db: &Connection,
    item: &AgendaItem,
    case: CaseId,
    child: &crate::domain::children::Child,
    actions: &[PromiseLine],
    next_on: Option<NaiveDate>,
    on: NaiveDate,
) -> Result<HomePage> {
    if let Some(written) = store::home_pages::get(db, case, item.meeting)? {
        let Written { talked_about, family_does, variant, lines } = written;
        return Ok(HomePage { talked_about, family_does, variant, lines, by_hand: true });
    }
    Ok(HomePage {
        talked_about: String::new(),
        family_does: String::new(),
        variant: variant(db, child.birth_on.and_then(|birth| age_on(birth, on)))?,
        lines: proposed(actions, next_on, &child.first_name),
        by_hand: false,
    })
}

/// A child that was spoken of in a meeting; refused while it has not been.
fn spoken_of(db: &Connection, item: AgendaItemId, by: &Actor) -> Result<(AgendaItem, CaseId, Room)> {
    let item = store::agendas::get(db, item)?;
    let case = item.case.ok_or(Error::NotFound("case"))?;
    let meeting = store::meetings::get(db, item.meeting)?;
    if !item.spoken_of() || !matches!(meeting.state, MeetingState::Open | MeetingState::Ended) {
        return Err(Error::Rule(Rule::MeetingStep));
    }
    Ok((item, case, Room::that_day(db, meeting, by.today())?))
}

pub(crate) fn look(db: &Connection, id: AgendaItemId, by: &Actor) -> Result<ChildMinutes> {
    let (item, id, room) = spoken_of(db, id, by)?;
    let case = store::cases::get(db, id)?;
    let child = store::children::get(db, case.child)?;
    let consents = store::consents::of_child(db, child.id)?;
    let purpose = room.meeting.kind.purpose_about(&consents, room.on);
    let consent = purpose_state(db, &child, &consents, purpose, room.on)?;
    let covered = consent.iter().flat_map(|purpose| &purpose.units).filter(|unit| unit.state == ConsentState::Full);
    let covered: Vec<String> = covered.map(|unit| unit.unit.name.clone()).collect();
    let since = room.last_time(db, id)?.map(|(on, _)| on);
    let said = said(db, &item, id, Shown::InFull)?;
    let actions = lines(said.actions, room.on);
    let next_on = store::voices::follow_up_after(db, id, &room.meeting)?.map(|planned| planned.planned_on);
    let voices = store::voices::of_case(db, id)?;
    let feedback = feedback_owed(db, &room.meeting, id)?;
    Ok(ChildMinutes {
        item: item.id,
        case: id,
        number: case.number,
        name: super::children::full_name(&child),
        protected: child.protection != Protection::None,
        guardians: child.guardians_on(room.on).map(|guardian| guardian.name.clone()).collect(),
        addressed: child.guardians_on(by.today()).map(|guardian| guardian.name.clone()).collect(),
        family_there: family_there(&item, &room.meeting, &feedback, &voices),
        units: by_unit(db, &room, &store::units::all(db)?, &[])?,
        covered_until: consent.filter(|_| !covered.is_empty()).and_then(|purpose| purpose.valid_until),
        covered,
        voice: store::voices::latest(db, id)?,
        school_presence: item.school_presence,
        promised: lines(promised(db, id, item.meeting, since)?, room.on),
        put_off: item.put_off_midway().then(|| item.reason.clone()),
        note: item.note.clone(),
        decisions: said.decisions,
        page: page(db, &item, id, &child, &actions, next_on, room.on)?,
        actions,
        next_on,
        feedback,
        holder: caller(db, id)?,
        helpline: store::settings::get(db, "child_page.helpline")?,
        note_taker: store::home_pages::note_taker(db, room.meeting.id)?,
        signed: signed(db, &room.meeting)?,
        changed: false,
        first_name: child.first_name,
        meeting: room.meeting,
    })
}

/// Everything that stands on one child's papers: the minutes, the family's page, the child's own.
pub fn child_minutes(book: &mut Casebook, by: &Actor, input: ChildMinutesOf) -> Result<ChildMinutes> {
    let case = book.peek(|db| store::agendas::get(db, input.item))?.case;
    book.read(by, Act::lasting("child_minutes", case.map(|case| case.0)), |db| {
        editions::of_own(db, look(db, input.item, by)?, input.as_signed)
    })
}

/// A meeting that is over, with a line for each child that was taken up.
pub(crate) fn ended(db: &Connection, meeting: Meeting, by: &Actor) -> Result<EndedMeeting> {
    let room = Room::that_day(db, meeting, by.today())?;
    let agenda = store::agendas::of_meeting(db, room.meeting.id)?;
    let signed = signed(db, &room.meeting)?;
    let (mut children, mut not_taken_up) = (Vec::new(), 0);
    for item in agenda.into_iter().filter(AgendaItem::stands) {
        let Some(id) = item.case else { continue };
        if !item.spoken_of() {
            let child = store::children::get(db, store::cases::get(db, id)?.child)?;
            not_taken_up += u32::from(room.consented(db, &child)? != Shown::Skipped);
            continue;
        }
        let (child, seen) = child_in_room(db, &room, id, &[])?;
        let (who, named) = match seen {
            ChildInRoom::InFull { name, .. } => (name, true),
            ChildInRoom::NumberOnly { number, .. } | ChildInRoom::Skipped { number, .. } => (number, false),
        };
        let written = store::home_pages::get(db, id, item.meeting)?;
        children.push(EndedChild {
            item: item.id,
            case: id,
            who,
            named,
            by_hand: written.is_some(),
            prints: !store::identities::is_printing_off(db, id.0)?,
            variant: match written {
                Some(written) => written.variant,
                None => variant(db, child.birth_on.and_then(|birth| age_on(birth, room.on)))?,
            },
            feedback: feedback_owed(db, &room.meeting, id)?,
            changed: editions::changed(db, &item, id, signed.as_ref())?,
        });
    }
    Ok(EndedMeeting { signed, children, not_taken_up, meeting: room.meeting })
}

/// The papers of a meeting that is over, and which families have been told.
pub fn ended_meeting(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<EndedMeeting> {
    book.read(by, Act::lasting("ended_meeting", Some(input.meeting.0)), |db| {
        ended(db, store::meetings::get(db, input.meeting)?, by)
    })
}

/// What somebody writes on the pages that go home.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct WriteHomePage {
    /// The child's agenda item.
    pub item: AgendaItemId,
    /// What was talked about, for the family.
    #[serde(default)]
    pub talked_about: String,
    /// What the family does itself.
    #[serde(default)]
    pub family_does: String,
    /// Which page of its own the child gets.
    pub variant: PageVariant,
    /// The lines of the child's own page; empty ones are left out.
    pub lines: Vec<HomeLine>,
}

/// Writes on the pages that go home after a meeting.
pub fn write_home_page(book: &mut Casebook, by: &Actor, input: WriteHomePage) -> Result<ChildMinutes> {
    let talked_about = texts::optional_note("talked_about", &input.talked_about)?;
    let family_does = texts::optional_note("family_does", &input.family_does)?;
    let mut lines = Vec::new();
    for line in input.lines.into_iter().take(MOST_LINES) {
        let text = texts::optional_line("text", &line.text)?;
        if !text.is_empty() {
            let when = texts::optional_line("when", &line.when)?;
            lines.push(HomeLine { picture: line.picture, text: names::sentence_case(&text), when });
        }
    }
    let written = Written { talked_about, family_does, variant: input.variant, lines };
    book.write(by, Act::on("write_home_page", input.item), |tx| {
        let (item, case, _) = spoken_of(tx, input.item, by)?;
        store::home_pages::put(tx, case, item.meeting, &written)?;
        look(tx, input.item, by)
    })
}
