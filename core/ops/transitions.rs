//! Who changes stage: a line for each change that is coming, with who gives over, who takes over, and whether it has begun. Invariant: which changes come is the rule of
//! `domain/transitions.rs`, the same that puts a child on the agenda; a unit is named only where it is known.

use crate::{
    casebook::{Act, Actor, Casebook, sights::alone},
    domain::{
        agendas::building::AgendaRules,
        children::{Protection, age_on},
        handovers::HandoverState,
        ids::{CaseId, ChildId},
        names,
        transitions::{Transition, TransitionKind, TransitionParty, TransitionPeriod, coming, meant},
        units::{Sector, Unit},
    },
    error::Result,
    store::{
        self,
        case_lists::Listed,
        transitions::{BetweenStages, Grows},
    },
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// How far ahead to look.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS, JsonSchema)]
pub struct ListTransitions {
    /// Until when; until the next autumn term begins when left out.
    #[serde(default)]
    pub period: TransitionPeriod,
}

/// Who changes stage.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Transitions {
    /// The last day that was looked at.
    pub until_on: NaiveDate,
    /// A line for each change, the soonest first.
    pub lines: Vec<TransitionLine>,
}

/// One change of one child, and nothing delicate.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TransitionLine {
    /// The case.
    pub case: CaseId,
    /// "Alva N."; for a protected child the case number.
    pub name: String,
    /// Whether the child's data are protected: the page leaves it out until somebody asks for it.
    pub protected: bool,
    /// Age today.
    pub age: Option<u8>,
    /// What changes.
    pub kind: TransitionKind,
    /// The birthday, else about when the term begins or ends.
    pub on: NaiveDate,
    /// The age the child turns; none unless it is a birthday.
    pub turns: Option<u8>,
    /// Who gives over to whom; empty where nobody need.
    pub passes: Vec<TransitionPass>,
    /// Who holds the baton: a name, or empty.
    pub holder: String,
    /// The newest handover about this change; none when none has been offered.
    pub handover: Option<TransitionHandover>,
}

/// Who gives over to whom.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TransitionPass {
    /// Who gives over.
    pub from: TransitionParty,
    /// Its name, or empty when it is not known.
    pub from_name: String,
    /// Who takes over.
    pub to: TransitionParty,
    /// Its name, or empty when it is not known.
    pub to_name: String,
}

/// How far a handover about a change has come.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct TransitionHandover {
    /// Where it stands.
    pub state: HandoverState,
    /// Which unit is asked; empty for a protected child.
    pub to_unit: String,
}

/// Who changes stage until the end of a period, the soonest first and then in Swedish order by name. Open cases only.
pub fn list_transitions(book: &mut Casebook, by: &Actor, input: ListTransitions) -> Result<Transitions> {
    let today = by.today();
    book.look_through(by, Act::lasting("list_transitions", None), |db| {
        let facts = Facts::read(db, today)?;
        let until_on = input.period.last_day(&facts.rules, today);
        let mut lines: Vec<TransitionLine> =
            store::case_lists::open(db)?.iter().flat_map(|one| facts.lines(one, until_on)).collect();
        lines.sort_by_cached_key(|line| (line.on, names::sort_key(&line.name)));
        let whose = alone(lines.iter().map(|line| line.case));
        Ok((Transitions { until_on, lines }, whose))
    })
}

/// What the lines are made of, read once for all of them.
struct Facts {
    rules: AgendaRules,
    growing: HashMap<CaseId, Grows>,
    around: HashMap<ChildId, Vec<(Sector, String)>>,
    handovers: HashMap<CaseId, Vec<BetweenStages>>,
    units: Vec<Unit>,
    today: NaiveDate,
}

impl Facts {
    fn read(db: &Connection, today: NaiveDate) -> Result<Self> {
        Ok(Self {
            rules: store::settings::get(db, "agenda.rules")?,
            growing: store::transitions::growing(db)?,
            around: store::transitions::units_around(db, today)?,
            handovers: store::transitions::between_stages(db)?,
            units: store::units::all(db)?,
            today,
        })
    }

    fn lines(&self, one: &Listed, until_on: NaiveDate) -> Vec<TransitionLine> {
        let Some(grows) = self.growing.get(&one.case) else { return Vec::new() };
        // A year at least: what a handover is about may lie beyond the period, or have been.
        let last = until_on.max(TransitionPeriod::Year.last_day(&self.rules, self.today));
        let from = |day| coming(grows.growing, &self.rules, day, last);
        let handovers = self.handovers.get(&one.case).map_or(&[][..], Vec::as_slice);
        let about: Vec<Option<Transition>> = handovers
            .iter()
            .map(|handover| meant(&from(handover.offered_on.min(self.today)), handover.offered_on))
            .collect();
        let line = |change: Transition| {
            let newest = handovers.iter().zip(&about).rfind(|(_, about)| **about == Some(change));
            self.line(one, grows, change, newest.map(|(handover, _)| handover))
        };
        let coming = from(self.today).into_iter().filter(|change| change.kind.hands_over() && change.on <= until_on);
        coming.map(line).collect()
    }

    fn line(&self, one: &Listed, grows: &Grows, change: Transition, about: Option<&BetweenStages>) -> TransitionLine {
        let protected = one.protection != Protection::None;
        // Where a protected child goes, now and from then on, is on its own page and not in the list.
        let asked = about.filter(|_| !protected);
        let around = self.around.get(&one.child).filter(|_| !protected).map_or(&[][..], Vec::as_slice);
        let school = if protected { "" } else { grows.school.as_str() };
        let pass = |(from, to): &(TransitionParty, TransitionParty)| TransitionPass {
            from: *from,
            from_name: self.gives(*from, school, around),
            to: *to,
            to_name: self.takes(*to, asked),
        };
        TransitionLine {
            case: one.case,
            name: one.name(),
            protected,
            age: one.birth_on.and_then(|birth| age_on(birth, self.today)),
            kind: change.kind,
            on: change.on,
            turns: change.turns,
            passes: change.passes().iter().map(pass).collect(),
            holder: one.holder.clone().unwrap_or_default(),
            handover: about.map(|about| TransitionHandover {
                state: about.state,
                to_unit: asked.map(|asked| asked.to_unit.clone()).unwrap_or_default(),
            }),
        }
    }

    /// Who gives over: the school that is written down, else a unit around the child, else the only one of its sector.
    fn gives(&self, party: TransitionParty, school: &str, around: &[(Sector, String)]) -> String {
        if party.is_school() && !school.is_empty() {
            return school.to_owned();
        }
        let near = around.iter().find(|(sector, _)| Some(*sector) == party.sector()).map(|(_, name)| name.clone());
        near.or_else(|| self.only(party)).unwrap_or_default()
    }

    /// Who takes over: the unit that has been asked, else the only one of its sector.
    fn takes(&self, party: TransitionParty, about: Option<&BetweenStages>) -> String {
        let asked = about.filter(|about| party.sector().is_none_or(|sector| sector == about.sector));
        asked.map(|about| about.to_unit.clone()).or_else(|| self.only(party)).unwrap_or_default()
    }

    fn only(&self, party: TransitionParty) -> Option<String> {
        let mut of_sector = self.units.iter().filter(|unit| Some(unit.sector) == party.sector());
        let first = of_sector.next()?;
        of_sector.next().is_none().then(|| first.name.clone())
    }
}
