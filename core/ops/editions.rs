//! The minutes as they were when somebody signed them, beside what stands now. Invariant: what was signed is read as it stood, but never with more of a child than everybody who took part may
//! see today; and no name is kept with it.

use super::{
    home_pages::{self, ChildMinutes, EndedMeeting, HomePage, MinutesSignature},
    meeting_cases::{PromiseLine, said},
    meeting_views::UnitAttendance,
    meetings::OneMeeting,
    minutes::{self, MinutesByNumber, MinutesChild, MinutesInFull, MinutesMatter, MinutesView},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        agendas::AgendaItem,
        consents::Shown,
        home_pages::PageVariant,
        ids::{ActionId, AttendanceId, CaseId, ConsultationId, MeetingId, ProfessionalId, TeamActionId, UnitId},
        meetings::{AttendanceStatus, Decision, MeetingState},
        team_actions::TeamAction,
    },
    error::{Error, Result, Rule},
    store,
    words::Language,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

fn written<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Shape)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Shape)
}

/// Signs the minutes of a meeting that is over, and keeps what they say. It stands until the meeting is opened again.
///
/// # Errors
/// [`Rule::MeetingStep`] unless the meeting has ended.
pub fn sign_minutes(book: &mut Casebook, by: &Actor, input: OneMeeting) -> Result<EndedMeeting> {
    book.write(by, Act::lasting("sign_minutes", Some(input.meeting.0)), |tx| {
        let meeting = store::meetings::get(tx, input.meeting)?;
        if meeting.state != MeetingState::Ended {
            return Err(Error::Rule(Rule::MeetingStep));
        }
        let user = store::users::get(tx, by.user)?;
        store::home_pages::sign(tx, meeting.id, &user.name, by.now.local)?;
        keep(tx, meeting.id, by)?;
        home_pages::ended(tx, meeting, by)
    })
}

/// What is kept of what is about no child.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    view: MinutesView,
    /// Which consultations stood there; none in what was signed before that was kept.
    #[serde(default)]
    consulted: Option<Vec<ConsultationId>>,
}

fn consulted(view: &MinutesView) -> Vec<ConsultationId> {
    view.consultations.iter().map(|one| one.id).collect()
}

/// Keeps what the minutes say, for a meeting that has just been signed.
fn keep(db: &Connection, meeting: MeetingId, by: &Actor) -> Result<()> {
    let (mut view, cases) = minutes::view(db, meeting, by)?;
    let children = std::mem::take(&mut view.children);
    let consulted = Some(consulted(&view));
    // They are a child's or nobody's, and are read where they stand.
    view.gaps.clear();
    view.consultations.clear();
    store::home_pages::keep_content(db, meeting, &written(&Kept { view, consulted })?)?;
    let agenda = store::agendas::of_meeting(db, meeting)?;
    for (child, case) in children.into_iter().zip(cases) {
        let item = agenda.iter().find(|item| item.case == Some(case) && item.spoken_of());
        let own = item.map(|item| home_pages::look(db, item.id, by)).transpose()?;
        let own = own.map(|own| written(&nameless(own))).transpose()?;
        store::home_pages::keep_child(db, meeting, case, &written(&nameless_in_team(child))?, own.as_deref())?;
    }
    Ok(())
}

fn nameless_in_team(child: MinutesChild) -> MinutesChild {
    match child {
        MinutesChild::InFull(child) => {
            MinutesChild::InFull(Box::new(MinutesInFull { name: String::new(), changed: false, ..*child }))
        }
        child @ (MinutesChild::NumberOnly(_) | MinutesChild::Skipped { .. }) => child,
    }
}

/// Without the names, and without the pages that go home: nobody signs those.
fn nameless(own: ChildMinutes) -> ChildMinutes {
    let page = HomePage {
        talked_about: String::new(),
        family_does: String::new(),
        variant: PageVariant::None,
        lines: Vec::new(),
        by_hand: false,
    };
    let (name, first_name, guardians, addressed) = (String::new(), String::new(), Vec::new(), Vec::new());
    ChildMinutes { name, first_name, guardians, addressed, page, changed: false, ..own }
}

/// What was agreed, as far as it stands in minutes: what comes of an action later is no change of them.
fn agreed(actions: &[PromiseLine]) -> Vec<(ActionId, UnitId, Option<ProfessionalId>, &str, NaiveDate)> {
    let lines = actions.iter().map(|line| &line.action);
    let mut all: Vec<_> =
        lines.map(|one| (one.id, one.unit, one.professional, one.what.as_str(), one.due_on)).collect();
    all.sort_unstable();
    all
}

fn same(kept: (&[Decision], &[PromiseLine]), now: (&[Decision], &[PromiseLine])) -> bool {
    kept.0 == now.0 && agreed(kept.1) == agreed(now.1)
}

/// Who was there or not, and why; a name that has been corrected is no change.
fn there(units: &[UnitAttendance]) -> Vec<(AttendanceId, AttendanceStatus, &str)> {
    let people = units.iter().flat_map(|unit| &unit.people);
    let mut all: Vec<_> = people.map(|one| (one.id, one.status, one.reason.as_str())).collect();
    all.sort_unstable_by_key(|one| one.0);
    all
}

/// What the team promised, as far as it stands in minutes.
fn promised(actions: &[TeamAction]) -> Vec<(TeamActionId, &str, &str, NaiveDate)> {
    let mut all: Vec<_> = actions.iter().map(|one| (one.id, one.what.as_str(), one.who.as_str(), one.due_on)).collect();
    all.sort_unstable();
    all
}

/// Whether what is about no child says the same: who was there, what was said and promised, which consultations.
fn same_besides(kept: &Kept, now: &MinutesView) -> bool {
    let matter = |one: &MinutesMatter, other: &MinutesMatter| {
        (&one.title, &one.note) == (&other.title, &other.note) && promised(&one.actions) == promised(&other.actions)
    };
    let Kept { view, consulted: before } = kept;
    there(&view.units) == there(&now.units)
        && view.opening == now.opening
        && view.others.len() == now.others.len()
        && view.others.iter().zip(&now.others).all(|(one, other)| matter(one, other))
        && promised(&view.team_actions) == promised(&now.team_actions)
        && before.as_ref().is_none_or(|before| *before == consulted(now))
}

/// The minutes as they stand, each child marked that has been changed since they were signed; or as they were signed. `cases` are the children's.
pub(crate) fn of_team(
    db: &Connection,
    mut view: MinutesView,
    cases: &[CaseId],
    as_signed: bool,
) -> Result<MinutesView> {
    let Some(signed) = view.signed.clone() else { return Ok(view) };
    let meeting = view.meeting.id;
    let mut children = Vec::with_capacity(cases.len());
    for (child, case) in std::mem::take(&mut view.children).into_iter().zip(cases) {
        children.push(match store::home_pages::signed_child(db, meeting, *case)? {
            Some((kept, _)) => of_child(read(&kept)?, child, as_signed),
            None => child,
        });
    }
    if let Some(content) = store::home_pages::signed_content(db, meeting)? {
        let kept: Kept = read(&content)?;
        let changed = !same_besides(&kept, &view);
        if as_signed {
            // The meeting as it is shown today: where a child is met who has become protected since is not told.
            let MinutesView { meeting, gaps, consultations, .. } = view;
            view = MinutesView { meeting, gaps, consultations, signed: Some(signed), ..kept.view };
        }
        view.changed = changed;
    }
    Ok(MinutesView { children, ..view })
}

/// Of a child as it was signed and as it stands: what is asked for, or what stands where that shows less.
fn of_child(kept: MinutesChild, now: MinutesChild, as_signed: bool) -> MinutesChild {
    use MinutesChild::{InFull, NumberOnly, Skipped};
    match (kept, now) {
        (InFull(kept), InFull(now)) => {
            let same = same((&kept.decisions, &kept.actions), (&now.decisions, &now.actions));
            let (changed, name) = (!same || kept.note != now.note, now.name.clone());
            let shown = if as_signed { *kept } else { *now };
            InFull(Box::new(MinutesInFull { name, changed, ..shown }))
        }
        (NumberOnly(kept), NumberOnly(now)) => {
            let same = same((&kept.decisions, &kept.actions), (&now.decisions, &now.actions));
            let changed = !same || kept.hidden != now.hidden;
            let shown = if as_signed { *kept } else { *now };
            NumberOnly(Box::new(MinutesByNumber { changed, ..shown }))
        }
        (kept @ (NumberOnly(_) | Skipped { .. }), InFull(_)) | (kept @ Skipped { .. }, NumberOnly(_)) if as_signed => {
            kept
        }
        (_, now) => now,
    }
}

fn own(db: &Connection, meeting: MeetingId, case: CaseId) -> Result<Option<ChildMinutes>> {
    let kept = store::home_pages::signed_child(db, meeting, case)?;
    kept.and_then(|(_, own)| own).map(|own| read(&own)).transpose()
}

/// A child's own minutes as they stand, marked when they have been changed since they were signed; or as they were signed. The pages that go home stand as they are.
pub(crate) fn of_own(db: &Connection, now: ChildMinutes, as_signed: bool) -> Result<ChildMinutes> {
    if now.signed.is_none() {
        return Ok(now);
    }
    let Some(kept) = own(db, now.meeting.id, now.case)? else { return Ok(now) };
    let same = same((&kept.decisions, &kept.actions), (&now.decisions, &now.actions));
    let changed = !same || kept.note != now.note;
    if !as_signed {
        return Ok(ChildMinutes { changed, ..now });
    }
    let ChildMinutes { meeting, name, first_name, guardians, addressed, protected, page, helpline, signed, .. } = now;
    Ok(ChildMinutes {
        meeting,
        name,
        first_name,
        guardians,
        addressed,
        protected,
        page,
        helpline,
        signed,
        changed,
        ..kept
    })
}

/// Whether what was written about a child has been changed since it was signed.
pub(crate) fn changed(
    db: &Connection,
    item: &AgendaItem,
    case: CaseId,
    signed: Option<&MinutesSignature>,
) -> Result<bool> {
    if signed.is_none() {
        return Ok(false);
    }
    let Some(kept) = own(db, item.meeting, case)? else { return Ok(false) };
    let said = said(db, item, case, Shown::InFull)?;
    let now = super::meeting_cases::lines(said.actions, kept.meeting.held_on);
    Ok(kept.note != item.note || !same((&kept.decisions, &kept.actions), (&said.decisions, &now)))
}

/// A child's own minutes as they were signed, for who reads what is kept about the child: what was said, what was decided, who does what.
pub(crate) fn told(own: &str, words: Language) -> Option<String> {
    let own: ChildMinutes = serde_json::from_str(own).ok()?;
    let decided = own.decisions.iter().flat_map(|one| [one.text.clone(), one.reason.clone(), one.dissent.clone()]);
    let promised = own.actions.iter().map(|line| {
        let who = if line.action.person.is_empty() { &line.action.unit_name } else { &line.action.person };
        format!("{} ({who}, {})", line.action.what, words.date(line.action.due_on))
    });
    let all = std::iter::once(own.note.clone()).chain(decided).chain(promised).filter(|line| !line.is_empty());
    Some(all.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the first of them were kept: a field that comes later has a default.
    #[test]
    fn a_child_in_minutes_that_were_signed_long_ago_is_read() {
        let kept = r#"{"shown":"in_full","case":"019a0000-0000-7000-8000-000000000001","number":"2403-2026-001","name":"","kind":"review","state":"done","reasons":[],"voice":null,
            "note":"Lugn start","school_presence":null,"family_there":false,"decisions":[],"actions":[],"feedback":null,"next_on":null}"#;
        let MinutesChild::InFull(child) = read(kept).unwrap() else { panic!("by name") };
        assert!(!child.changed && child.note == "Lugn start");
        let skipped = read(r#"{"shown":"skipped","number":"2403-2026-001","why":{"kind":"missing"}}"#).unwrap();
        let shown = of_child(skipped, MinutesChild::InFull(child), true);
        assert!(matches!(shown, MinutesChild::Skipped { .. }), "no more than when it was signed");
    }
}
