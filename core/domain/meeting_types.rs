//! What kinds of meeting a municipality has: what they are called, how long they are, what stands on their agenda. Invariant: every kind has one type that cannot be taken away, only
//! switched off; what is planned keeps the name it was planned with.

use super::meetings::MeetingKind;
use crate::words::{Arg, say};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an agenda item is filled with by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// The welcome.
    Opening,
    /// What the group promised last time.
    Previous,
    /// The quarter's figures.
    Results,
    /// What is decided: who does what by when.
    NextSteps,
    /// The meeting's own evaluation.
    Evaluation,
    /// Nothing: people write.
    Free,
}

/// One item of a type's agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TypeItem {
    /// What it is called.
    pub title: String,
    /// Its minutes on the agenda.
    pub minutes: u32,
    /// What it is filled with.
    pub section: Section,
}

/// A type of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MeetingType {
    /// The kind's own code, or a name of its own for what the municipality has added.
    pub id: String,
    /// How it works.
    pub kind: MeetingKind,
    /// What it is called.
    pub name: String,
    /// What it is for: shown when it is planned, and on its papers.
    pub purpose: String,
    /// How long it usually is, in minutes.
    pub minutes: u32,
    /// Its agenda, beside the children; for meetings that are about no child the whole of it.
    pub items: Vec<TypeItem>,
    /// Whether it is offered.
    pub active: bool,
}

/// The code of a kind.
#[must_use]
pub fn code(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Planning => "planning",
        MeetingKind::Team => "team",
        MeetingKind::Family => "family",
        MeetingKind::Consultation => "consultation",
        MeetingKind::FollowUp => "follow_up",
        MeetingKind::SipPrepare => "sip_prepare",
        MeetingKind::Sip => "sip",
        MeetingKind::SipFollowUp => "sip_follow_up",
        MeetingKind::Management => "management",
        MeetingKind::Steering => "steering",
    }
}

/// What a kind is called when nobody has said otherwise.
#[must_use]
pub fn usual_name(kind: MeetingKind) -> String {
    say("meeting-name", &[("kind", Arg::Text(code(kind)))])
}

impl MeetingType {
    /// The name to keep with a meeting; none when it is called as its kind is.
    #[must_use]
    pub fn called(&self) -> Option<String> {
        (self.name != usual_name(self.kind)).then(|| self.name.clone())
    }
}

/// Section and minutes of each item of a kind's agenda; titles are `meeting-type-item-<kind>-<number>`.
fn usual_items(kind: MeetingKind) -> &'static [(Section, u32)] {
    use Section::{Evaluation, Free, NextSteps, Opening, Previous, Results};
    match kind {
        MeetingKind::Planning | MeetingKind::Team | MeetingKind::Family | MeetingKind::FollowUp => &[],
        MeetingKind::SipPrepare => &[(Free, 10), (Free, 10), (Free, 5)],
        MeetingKind::Sip => &[(Free, 10), (Free, 15), (Free, 10), (Free, 5)],
        MeetingKind::SipFollowUp => &[(Free, 15), (Free, 10), (Free, 5)],
        MeetingKind::Consultation => &[(Opening, 5), (Free, 40), (NextSteps, 10), (Evaluation, 5)],
        MeetingKind::Management => {
            &[(Opening, 5), (Previous, 10), (Free, 15), (Results, 30), (Free, 10), (NextSteps, 15), (Evaluation, 5)]
        }
        MeetingKind::Steering => {
            &[(Opening, 5), (Previous, 10), (Results, 30), (Free, 20), (Free, 10), (NextSteps, 10), (Evaluation, 5)]
        }
    }
}

const fn usual_minutes(kind: MeetingKind) -> u32 {
    match kind {
        MeetingKind::Planning | MeetingKind::Team | MeetingKind::Management | MeetingKind::Steering => 90,
        MeetingKind::Family | MeetingKind::FollowUp | MeetingKind::SipPrepare | MeetingKind::SipFollowUp => 45,
        MeetingKind::Sip | MeetingKind::Consultation => 60,
    }
}

/// The type of a kind as it is until somebody changes it.
#[must_use]
pub fn usual(kind: MeetingKind) -> MeetingType {
    let word = code(kind).replace('_', "-");
    let items = usual_items(kind).iter().enumerate().map(|(at, (section, minutes))| TypeItem {
        title: say(&format!("meeting-type-item-{word}-{}", at + 1), &[]),
        minutes: *minutes,
        section: *section,
    });
    MeetingType {
        id: code(kind).to_owned(),
        kind,
        name: usual_name(kind),
        purpose: say(&format!("meeting-type-purpose-{word}"), &[]),
        minutes: usual_minutes(kind),
        items: items.collect(),
        active: true,
    }
}

/// The municipality's types, with the usual ones for the kinds it has said nothing about.
#[must_use]
pub fn complete(own: Vec<MeetingType>) -> Vec<MeetingType> {
    let mut types = own;
    for kind in MeetingKind::ALL {
        if !types.iter().any(|one| one.id == code(kind)) {
            types.push(usual(kind));
        }
    }
    let rank = |kind: MeetingKind| MeetingKind::ALL.iter().position(|one| *one == kind);
    types.sort_by_key(|one| (rank(one.kind), one.id != code(one.kind)));
    types
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_management_meeting_has_its_seven_items_and_every_kind_its_words() {
        let titles: Vec<String> = usual(MeetingKind::Management).items.into_iter().map(|item| item.title).collect();
        assert_eq!(
            titles,
            [
                "Välkommen",
                "Föregående anteckningar och åtgärder",
                "Aktuellt",
                "Utifrån gemensamma resultat: prioritera, avvikelser, åtgärder",
                "Övrigt",
                "Sammanfattning och nästa steg",
                "Utvärdering av dagens möte"
            ]
        );
        for kind in MeetingKind::ALL {
            let usual = usual(kind);
            assert_eq!(serde_json::to_value(kind).unwrap(), code(kind));
            assert_eq!(usual.called(), None);
            let texts = usual.items.iter().map(|item| &item.title).chain([&usual.name, &usual.purpose]);
            assert!(texts.into_iter().all(|text| !text.is_empty() && !text.starts_with("meeting-")), "{kind:?}");
            let whole: u32 = usual.items.iter().map(|item| item.minutes).sum();
            assert!(whole <= usual.minutes, "{kind:?}");
        }
    }

    #[test]
    fn what_the_municipality_has_changed_stands_and_the_rest_is_as_usual() {
        let own = MeetingType { name: "EHC-möte".to_owned(), ..usual(MeetingKind::Team) };
        let extra =
            MeetingType { id: "natverk".to_owned(), name: "Nätverksmöte".to_owned(), ..usual(MeetingKind::Family) };
        let types = complete(vec![extra, own]);
        let ids: Vec<&str> = types.iter().map(|one| one.id.as_str()).take(4).collect();
        assert_eq!(ids, ["team", "family", "natverk", "planning"]);
        assert_eq!(types.len(), MeetingKind::ALL.len() + 1);
        assert_eq!(types[0].called(), Some("EHC-möte".to_owned()));
    }
}
