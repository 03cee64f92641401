//! One child in meeting mode, and what is written down there. Invariant: what is not shown in full has no field for a name, a word or a note.

use super::{
    attendances::family_there,
    meeting_views::{ChildInRoom, HiddenWhy, child_in_room},
    meetings::{OneItem, feedback_owed},
    rooms::{Room, to_write},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        actions::{Action, ActionStanding},
        agendas::{AgendaItem, AgendaItemKind, AgendaItemState, AgendaReason},
        cases::Holder,
        children::{AgeBand, Child},
        codes::SchoolForm,
        consents::Shown,
        ids::{AgendaItemId, CaseId, DecisionId, MeetingId},
        meetings::{Decision, SchoolPresence},
        other_names::OtherNames,
        texts,
        voices::{ChildVoice, Feedback, FollowUp},
    },
    error::{Error, Result},
    store,
    words::say,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything meeting mode shows for one child.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "shown")]
pub enum CaseInMeeting {
    /// By name, with everything.
    InFull(Box<CaseInFull>),
    /// As number and age band: what is decided, but no name, no words, no notes.
    NumberOnly(Box<CaseByNumber>),
    /// Not at all: nothing but the reason.
    Skipped {
        /// The item.
        item: AgendaItemId,
        /// The case's number.
        number: String,
        /// Why.
        why: HiddenWhy,
        /// Units in the room that the consent does not cover, by name.
        not_covered: Vec<String>,
    },
}

/// A child shown by name.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseInFull {
    /// The item.
    pub item: AgendaItemId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// In full or shortly.
    pub kind: AgendaItemKind,
    /// Where the item stands.
    pub state: AgendaItemState,
    /// "Alva Nyberg".
    pub name: String,
    /// "Alva".
    pub first_name: String,
    /// Age on the day.
    pub age: Option<u8>,
    /// School form.
    pub school_form: Option<SchoolForm>,
    /// Grade.
    pub grade: Option<u8>,
    /// Why it is on the agenda.
    pub reasons: Vec<AgendaReason>,
    /// The one agreed sentence of the case.
    pub worry: String,
    /// The child's latest words; or that it was not asked, and why.
    pub voice: Option<ChildVoice>,
    /// The last meeting that took the case up.
    pub last_met_on: Option<NaiveDate>,
    /// What was promised before today and has not been settled before the last meeting.
    pub promises: Vec<PromiseLine>,
    /// What was said last time.
    pub last_note: String,
    /// What is said this time.
    pub note: String,
    /// What was answered about the school last time.
    pub last_school_presence: Option<SchoolPresence>,
    /// What is answered about the school this time.
    pub school_presence: Option<SchoolPresence>,
    /// Whether the family is there: as somebody said, else as far as the rest tells.
    pub family_there: bool,
    /// Today's decisions.
    pub decisions: Vec<Decision>,
    /// Today's actions.
    pub actions: Vec<PromiseLine>,
    /// The next follow-up.
    pub follow_up: Option<FollowUp>,
    /// Who tells the family, by when; without an id while it is only proposed.
    pub feedback: Feedback,
    /// Who holds the baton.
    pub holder: Option<Holder>,
}

/// A child shown by number.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CaseByNumber {
    /// The item.
    pub item: AgendaItemId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// Age band on the day.
    pub age_band: AgeBand,
    /// In full or shortly.
    pub kind: AgendaItemKind,
    /// Where the item stands.
    pub state: AgendaItemState,
    /// Why it is shown so.
    pub why: HiddenWhy,
    /// Units in the room that the consent does not cover, by name.
    pub not_covered: Vec<String>,
    /// Why it is on the agenda.
    pub reasons: Vec<AgendaReason>,
    /// Today's decisions; none when some were made while the child was shown by name.
    pub decisions: Vec<Decision>,
    /// Today's actions; none when some were made while the child was shown by name.
    pub actions: Vec<PromiseLine>,
    /// How many decisions and actions of today are not shown, because they were made while the child was shown by name.
    pub hidden: u32,
    /// The day of the next follow-up.
    pub follow_up_on: Option<NaiveDate>,
    /// The day by which the family is told.
    pub feedback_due_on: NaiveDate,
}

/// An action and how it looks today.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct PromiseLine {
    /// The action.
    pub action: Action,
    /// How it looks.
    pub standing: ActionStanding,
}

/// Today's texts of a case, as far as this room may see them; and how many it may not.
pub(crate) struct Said {
    pub(crate) decisions: Vec<Decision>,
    pub(crate) actions: Vec<Action>,
    pub(crate) hidden: u32,
}

/// What a meeting wrote down about a case, for a room that sees the child like this. Texts from when the child was shown by name may hold it, so they follow the name. Somebody who knows the
/// child may have typed the name all the same while it stood there by number: a room that sees the number reads "barnet".
pub(crate) fn said(db: &Connection, item: &AgendaItem, case: CaseId, shown: Shown) -> Result<Said> {
    let mut decisions = store::meetings::decisions(db, item.meeting, case)?;
    let mut actions = store::actions::of_case(db, case)?;
    actions.retain(|action| action.meeting == Some(item.meeting));
    let may = match shown {
        Shown::InFull => true,
        Shown::NumberOnly => item.shown != Some(Shown::InFull),
        Shown::Skipped => false,
    };
    let count = u32::try_from(decisions.len() + actions.len()).unwrap_or(u32::MAX);
    if may && shown == Shown::NumberOnly {
        let id = store::cases::get(db, case)?.child;
        let child = store::access::behind_the_sip(db, id, || store::children::get(db, id))?;
        let names = OtherNames::of(&child, &say("room-child", &[]), &say("room-guardian", &[]));
        let decided = decisions.iter_mut().flat_map(|one| [&mut one.text, &mut one.reason, &mut one.dissent]);
        let promised = actions.iter_mut().flat_map(|one| [&mut one.what, &mut one.reason]);
        decided.chain(promised).for_each(|text| *text = names.said(text));
    }
    Ok(if may {
        Said { decisions, actions, hidden: 0 }
    } else {
        Said { decisions: Vec::new(), actions: Vec::new(), hidden: count }
    })
}

/// Actions with how they stand on a day.
pub(crate) fn lines(actions: Vec<Action>, on: NaiveDate) -> Vec<PromiseLine> {
    actions.into_iter().map(|action| PromiseLine { standing: action.standing(on), action }).collect()
}

/// What was promised before this meeting: everything still open, and what was settled since the last one.
pub(crate) fn promised(
    db: &Connection,
    case: CaseId,
    meeting: MeetingId,
    since: Option<NaiveDate>,
) -> Result<Vec<Action>> {
    let mut actions = store::actions::of_case(db, case)?;
    actions.retain(|action| {
        let settled = action.done_on.max(action.dropped_on);
        action.meeting != Some(meeting) && (action.state.open() || since.is_none_or(|since| settled >= Some(since)))
    });
    Ok(actions)
}

/// A case as the room of its meeting may see it. [`Error::NotFound`] for an item about no child.
pub(crate) fn look(db: &Connection, id: AgendaItemId, by: &Actor) -> Result<CaseInMeeting> {
    let item = store::agendas::get(db, id)?;
    let id = item.case.ok_or(Error::NotFound("case"))?;
    let room = Room::of(db, store::meetings::get(db, item.meeting)?, by.today())?;
    let (child, seen) = child_in_room(db, &room, id, &store::units::all(db)?)?;
    Ok(match seen {
        ChildInRoom::InFull { age, .. } => CaseInMeeting::InFull(Box::new(in_full(db, &room, item, id, child, age)?)),
        ChildInRoom::NumberOnly { case, number, age_band, why, not_covered } => {
            let said = said(db, &item, case, Shown::NumberOnly)?;
            CaseInMeeting::NumberOnly(Box::new(CaseByNumber {
                item: item.id,
                meeting: item.meeting,
                case,
                number,
                age_band,
                kind: item.kind,
                state: item.state,
                why,
                not_covered,
                decisions: said.decisions,
                actions: lines(said.actions, room.on),
                hidden: said.hidden,
                follow_up_on: store::voices::next_follow_up(db, case)?.map(|planned| planned.planned_on),
                feedback_due_on: feedback_owed(db, &room.meeting, case)?.due_on,
                reasons: item.reasons,
            }))
        }
        ChildInRoom::Skipped { number, why, not_covered, .. } => {
            CaseInMeeting::Skipped { item: item.id, number, why, not_covered }
        }
    })
}

fn in_full(
    db: &Connection,
    room: &Room,
    item: AgendaItem,
    id: CaseId,
    child: Child,
    age: Option<u8>,
) -> Result<CaseInFull> {
    let (case, child) = (store::cases::get(db, id)?, child.on(room.on));
    let last = room.last_time(db, id)?;
    let last_met_on = last.as_ref().map(|(on, _)| *on);
    let said = said(db, &item, id, Shown::InFull)?;
    let feedback = feedback_owed(db, &room.meeting, id)?;
    let family_there = family_there(&item, &room.meeting, &feedback, &store::voices::of_case(db, id)?);
    Ok(CaseInFull {
        item: item.id,
        meeting: item.meeting,
        case: id,
        number: case.number,
        kind: item.kind,
        state: item.state,
        name: super::children::full_name(&child),
        first_name: child.first_name,
        age,
        school_form: child.school_form,
        grade: child.grade,
        reasons: item.reasons,
        worry: case.worry,
        voice: store::voices::latest(db, id)?,
        last_met_on,
        promises: lines(promised(db, id, item.meeting, last_met_on)?, room.on),
        last_school_presence: last.as_ref().and_then(|(_, item)| item.school_presence),
        last_note: last.map(|(_, item)| item.note).unwrap_or_default(),
        note: item.note,
        school_presence: item.school_presence,
        family_there,
        decisions: said.decisions,
        actions: lines(said.actions, room.on),
        follow_up: store::voices::next_follow_up(db, id)?,
        feedback,
        holder: store::cases::holder(db, id)?,
    })
}

/// Everything meeting mode shows for one child, as this room may see it.
pub fn case_in_meeting(book: &mut Casebook, by: &Actor, input: OneItem) -> Result<CaseInMeeting> {
    let case = book.peek(|db| store::agendas::get(db, input.item))?.case;
    book.read(by, Act::lasting("case_in_meeting", case.map(|case| case.0)), |db| look(db, input.item, by))
}

/// The note of this time.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct SaveNote {
    /// The child's agenda item.
    pub item: AgendaItemId,
    /// What was said, as agreed; may be emptied.
    pub note: String,
}

/// Saves the note of this time.
pub fn save_note(book: &mut Casebook, by: &Actor, input: SaveNote) -> Result<CaseInMeeting> {
    let note = texts::optional_note("note", &input.note)?;
    book.write(by, Act::on("save_note", input.item), |tx| {
        let mut table = to_write(tx, input.item, true, by.today())?;
        table.item.note = note;
        table.witnessed(tx)?;
        look(tx, input.item, by)
    })
}

/// What is answered about the school.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetSchoolPresence {
    /// The child's agenda item.
    pub item: AgendaItemId,
    /// The answer; none takes it away.
    #[serde(default)]
    pub presence: Option<SchoolPresence>,
}

/// Answers how it is with school.
pub fn set_school_presence(book: &mut Casebook, by: &Actor, input: SetSchoolPresence) -> Result<CaseInMeeting> {
    book.write(by, Act::on("set_school_presence", input.item), |tx| {
        let mut table = to_write(tx, input.item, true, by.today())?;
        table.item.school_presence = input.presence;
        table.witnessed(tx)?;
        look(tx, input.item, by)
    })
}

/// A decision.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecordDecision {
    /// The child's agenda item.
    pub item: AgendaItemId,
    /// What was decided, as read back to the room.
    pub text: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Who was of another mind, and what they meant.
    #[serde(default)]
    pub dissent: String,
}

/// Records what the meeting decided about a child.
pub fn record_decision(book: &mut Casebook, by: &Actor, input: RecordDecision) -> Result<CaseInMeeting> {
    let text = texts::note("text", &input.text)?;
    let reason = texts::optional_note("reason", &input.reason)?;
    let dissent = texts::optional_note("dissent", &input.dissent)?;
    let id = DecisionId(book.new_id(by.now.at)?);
    book.write(by, Act::on("record_decision", input.item), |tx| {
        let mut table = to_write(tx, input.item, false, by.today())?;
        let meeting = table.item.meeting;
        let decided_at = by.now.local;
        store::meetings::add_decision(
            tx,
            &Decision { id, meeting, case: table.case, text, reason, dissent, decided_at },
        )?;
        table.witnessed(tx)?;
        look(tx, input.item, by)
    })
}
