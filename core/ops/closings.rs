//! A case ends. Invariant: nothing that was promised is left open and out of sight: it is answered for in the same act, goes on where somebody looks after it, or the case does not end.

use super::{
    absences,
    actions::{ChangeAction, changed},
    cases::{CaseView, not_future, view},
};
use crate::{
    casebook::{Act, Actor, Casebook},
    domain::{
        absences::{AbsenceMoment, SchoolAbsence},
        codes::ClosingReason,
        gaps::{EarlierHelp, EarlierHelpAnswer, EarlierHelpMoment},
        ids::CaseId,
        plans::{Plan, PlanKind, PlanState},
    },
    error::{Error, Problem, Result, Rule},
    store,
};
use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why and when a case ends, and what becomes of what is open in it.
#[derive(Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct CloseCase {
    /// The case.
    pub case: CaseId,
    /// When.
    pub closed_on: NaiveDate,
    /// Why.
    pub reason: ClosingReason,
    /// What becomes of each open action: done, or dropped with a reason. One without a day of its own is ended on the day the case is.
    #[serde(default)]
    pub actions: Vec<ChangeAction>,
    /// Whether a follow-up that is planned for a later day is called off; otherwise it stays and is shown on the start page.
    #[serde(default)]
    pub cancel_follow_up: bool,
    /// What earlier help might have made unnecessary. The window asks, and takes "nobody knows" for an answer; none when many cases are ended at once and nobody was asked.
    #[serde(default)]
    pub earlier_help: Option<EarlierHelp>,
    /// How much school the child misses now, in per cent of the lessons, 0–100, when the school has said.
    #[serde(default)]
    pub absence: Option<u8>,
}

/// Ends a case, with what is asked when it ends and what becomes of its open actions: one act, one undo.
///
/// A plan must have ended by its own reason, which its measure counts (M28). Two go on without the case: one that is kept in another system, and an established SIP with a day for its next
/// follow-up, when that is why the case ends ([`ClosingReason::Sip`]); their follow-ups are shown on the start page. What a child has answered and nobody has read is shown there too, whether the case is open or not.
///
/// # Errors
/// [`Rule::CaseHandoverOpen`] while a handover of it is not closed, [`Rule::CasePlanOpen`] while a plan is under way, [`Error::CaseActionsOpen`] when an open action is not answered for:
/// the case is then as it was.
pub fn close_case(book: &mut Casebook, by: &Actor, input: CloseCase) -> Result<CaseView> {
    let today = by.today();
    not_future("closed_on", Some(input.closed_on), today)?;
    absences::in_per_cent("absence", input.absence)?;
    book.write(by, Act::on("close_case", input.case), |tx| {
        let mut case = store::cases::get(tx, input.case)?;
        if case.closed_on.is_some() {
            return Err(Error::Rule(Rule::CaseStep));
        }
        if input.closed_on < case.intake_on {
            return Err(Error::Input { field: "closed_on", problem: Problem::TooEarly });
        }
        if store::handovers::of_case(tx, input.case)?.iter().any(|handover| handover.state.is_open()) {
            return Err(Error::Rule(Rule::CaseHandoverOpen));
        }
        if store::plans::of_case(tx, input.case)?.iter().any(|plan| !is_looked_after(plan, input.reason)) {
            return Err(Error::Rule(Rule::CasePlanOpen));
        }
        end_actions(tx, &input, today)?;
        if input.cancel_follow_up {
            store::voices::cancel_follow_ups(tx, case.id, input.closed_on)?;
        }
        case.closed_on = Some(input.closed_on);
        case.closing_reason = Some(input.reason);
        store::cases::close(tx, &case)?;
        if let Some(answer) = input.earlier_help {
            let moment = EarlierHelpMoment::Closing;
            store::gaps::answer(tx, case.id, &EarlierHelpAnswer { moment, answer, answered_on: today })?;
        }
        if let Some(percent) = input.absence {
            let moment = AbsenceMoment::Closing;
            let absence = SchoolAbsence { moment, percent, investigated: false, written_on: today };
            store::absences::write(tx, case.id, &absence)?;
        }
        view(tx, input.case, today)
    })
}

/// Whether a plan is over, or goes on without the case: one that nobody has a day to follow up would be forgotten.
fn is_looked_after(plan: &Plan, reason: ClosingReason) -> bool {
    match plan.state {
        PlanState::Declined | PlanState::Closed | PlanState::InOtherSystem => true,
        PlanState::Established => {
            plan.kind == PlanKind::Sip && reason == ClosingReason::Sip && plan.follow_up_on.is_some()
        }
        PlanState::Offered | PlanState::Accepted | PlanState::Called | PlanState::Held => false,
    }
}

/// Each open action is done or dropped, on the day the case ends unless another is said.
fn end_actions(db: &Connection, input: &CloseCase, today: NaiveDate) -> Result<()> {
    for ChangeAction { action, change } in &input.actions {
        let action = store::actions::get(db, *action)?;
        if action.case != input.case {
            return Err(Error::NotFound("action"));
        }
        let on = input.closed_on.max(action.decided_on);
        store::actions::put(db, &changed(action, change, on, today)?)?;
    }
    match store::cases::to_do(db, input.case)?.open_actions {
        0 => Ok(()),
        open => Err(Error::CaseActionsOpen { open }),
    }
}
