//! Every state and every step, and what comes of it: the whole tables. States and steps are taken from the types themselves, so that a new one is in its table at once and the test says so.

use crate::{desk::desk, teams::child};
use samlat::{
    Result,
    domain::{
        actions::{ActionState, ActionStep},
        consents::{
            Answer, AnswerStatus, Consent, ConsentForm, ConsentState, Giver, Givers, Purpose, Refusal, agreed, overall,
            state_for,
        },
        handovers::{HandoverState, HandoverStep},
        health_exams::{ExamState, ExamStep},
        ids::UnitId,
        meetings::{MeetingState, MeetingStep},
        plans::{PlanKind, PlanState, PlanStep},
    },
};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fmt::Debug};
use uuid::Uuid;

/// Every value of an enumeration without content, from its own schema.
pub fn every<T: DeserializeOwned + JsonSchema>() -> Vec<T> {
    let schema = schemars::schema_for!(T).to_value();
    let mut codes: Vec<Value> = Vec::new();
    let described = schema["oneOf"].as_array().cloned().unwrap_or_default();
    for one in std::iter::once(&schema).chain(&described) {
        codes.extend(one.get("const").cloned());
        codes.extend(one["enum"].as_array().cloned().unwrap_or_default());
    }
    assert!(!codes.is_empty(), "{schema} lists its values");
    codes.into_iter().map(|code| serde_json::from_value(code).unwrap()).collect()
}

/// What each state answers to each step: where it leads, or the rule that says no.
fn table<S, T>(after: impl Fn(S, T) -> Result<S>) -> String
where
    S: Copy + Debug + DeserializeOwned + JsonSchema,
    T: Copy + Debug + DeserializeOwned + JsonSchema,
{
    let mut table = String::new();
    for state in every::<S>() {
        let steps = every::<T>();
        let (mut answers, mut refused) = (Vec::new(), BTreeMap::<&str, Vec<String>>::new());
        for step in &steps {
            match after(state, *step) {
                Ok(next) => answers.push(format!("{step:?} → {next:?}")),
                Err(why) => refused.entry(why.code()).or_default().push(format!("{step:?}")),
            }
        }
        for (code, which) in refused {
            let all = which.len() == steps.len();
            answers.push(format!("✗ {code}: {}", if all { "every step".to_owned() } else { which.join(" ") }));
        }
        table.push_str(&format!("{state:?}: {}\n", answers.join(", ")));
    }
    table
}

/// The same for two things that meet.
fn grid<R, C, O>(meet: impl Fn(R, C) -> O) -> String
where
    R: Copy + Debug + DeserializeOwned + JsonSchema,
    C: Copy + Debug + DeserializeOwned + JsonSchema,
    O: Debug,
{
    let row = |row: R| every::<C>().into_iter().map(|column| format!(" {:?}", meet(row, column))).collect::<String>();
    every::<R>().into_iter().map(|one| format!("{one:?}:{}\n", row(one))).collect()
}

#[test]
fn a_handover_takes_these_steps_and_no_others() {
    assert_eq!(
        table::<HandoverState, HandoverStep>(HandoverState::after),
        "Offered: Remind → Offered, Ask → ClarificationAsked, Accept → Accepted, Decline → Declined, Return → Returned, Expire → Expired, \
            ✗ handover_step: Offer Clarify Keep, ✗ handover_unanswered: AnswerBack Close\n\
         ClarificationAsked: Remind → ClarificationAsked, Clarify → Offered, Accept → Accepted, Decline → Declined, Return → Returned, Expire → Expired, \
            ✗ handover_step: Offer Ask Keep, ✗ handover_unanswered: AnswerBack Close\n\
         Accepted: Remind → Accepted, Return → Returned, AnswerBack → AnsweredBack, ✗ handover_step: Offer Ask Clarify Accept Decline Expire Keep, \
            ✗ handover_unanswered: Close\n\
         Declined: Keep → Declined, ✗ handover_step: Offer Remind Ask Clarify Accept Decline Return AnswerBack Close Expire\n\
         Returned: Keep → Returned, ✗ handover_step: Offer Remind Ask Clarify Accept Decline Return AnswerBack Close Expire\n\
         AnsweredBack: Close → Closed, ✗ handover_step: Offer Remind Ask Clarify Accept Decline Return AnswerBack Expire Keep\n\
         Closed: ✗ handover_step: every step\n\
         Expired: Keep → Expired, ✗ handover_step: Offer Remind Ask Clarify Accept Decline Return AnswerBack Close Expire\n"
    );
    assert_eq!(
        (HandoverState::ALL.to_vec(), HandoverStep::ALL.to_vec()),
        (every::<HandoverState>(), every::<HandoverStep>())
    );
}

#[test]
fn a_sip_takes_these_steps_and_no_others() {
    assert_eq!(
        table::<PlanState, PlanStep>(|state, step| state.after(PlanKind::Sip, step)),
        "Offered: Accept → Accepted, Decline → Declined, Elsewhere → InOtherSystem, ✗ plan_step: Call Hold Write Establish FollowUp Close\n\
         Declined: ✗ plan_step: every step\n\
         Accepted: Call → Called, Write → Accepted, Close → Closed, Elsewhere → InOtherSystem, ✗ plan_step: Accept Decline Hold Establish FollowUp\n\
         Called: Call → Called, Hold → Held, Write → Called, Close → Closed, Elsewhere → InOtherSystem, ✗ plan_step: Accept Decline Establish FollowUp\n\
         Held: Write → Held, Establish → Established, Close → Closed, Elsewhere → InOtherSystem, ✗ plan_step: Accept Decline Call Hold FollowUp\n\
         Established: Write → Established, FollowUp → Established, Close → Closed, ✗ plan_step: Accept Decline Call Hold Establish Elsewhere\n\
         Closed: ✗ plan_step: every step\n\
         InOtherSystem: FollowUp → InOtherSystem, Close → Closed, Elsewhere → InOtherSystem, ✗ plan_step: Accept Decline Call Hold Write Establish\n"
    );
    assert_eq!((PlanState::ALL.to_vec(), PlanStep::ALL.to_vec()), (every::<PlanState>(), every::<PlanStep>()));
}

/// Nobody is called to a child's plan, so it is established as soon as it is accepted and written. All else is as for a SIP.
#[test]
fn a_childs_plan_is_a_sip_without_a_call() {
    let of = |kind: PlanKind| table::<PlanState, PlanStep>(move |state, step| state.after(kind, step));
    let (sip, light) = (of(PlanKind::Sip), of(PlanKind::ChildPlan));
    let other: Vec<&str> =
        light.lines().zip(sip.lines()).filter(|(light, sip)| light != sip).map(|(light, _)| light).collect();
    let accepted = "Accepted: Write → Accepted, Establish → Established, Close → Closed, Elsewhere → InOtherSystem, ✗ plan_step: Accept Decline Call Hold FollowUp";
    assert_eq!(other, [accepted]);
    assert_eq!(PlanKind::ALL.to_vec(), every::<PlanKind>());
}

#[test]
fn an_examination_takes_these_steps_and_no_others() {
    assert_eq!(
        table::<ExamState, ExamStep>(ExamState::after),
        "NotBegun: Consult → Consulted, Request → Requested, NotNeeded → NotNeeded, ✗ exam_step: Book Do Feedback\n\
         Consulted: Request → Requested, NotNeeded → NotNeeded, ✗ exam_step: Consult Book Do Feedback\n\
         Requested: Book → Booked, Do → Done, NotNeeded → NotNeeded, ✗ exam_step: Consult Request Feedback\n\
         Booked: Book → Booked, Do → Done, NotNeeded → NotNeeded, ✗ exam_step: Consult Request Feedback\n\
         Done: Feedback → FedBack, ✗ exam_step: Consult Request Book Do NotNeeded\n\
         FedBack: ✗ exam_step: every step\n\
         NotNeeded: ✗ exam_step: every step\n"
    );
    assert_eq!((ExamState::ALL.to_vec(), ExamStep::ALL.to_vec()), (every::<ExamState>(), every::<ExamStep>()));
}

#[test]
fn an_action_takes_these_steps_and_no_others() {
    assert_eq!(
        table::<ActionState, ActionStep>(ActionState::after),
        "Open: Start → Started, Finish → Done, Move → Open, Drop → Dropped, ✗ action_step: Judge Reopen\n\
         Started: Finish → Done, Move → Started, Drop → Dropped, Reopen → Open, ✗ action_step: Start Judge\n\
         Done: Judge → Done, Reopen → Open, ✗ action_step: Start Finish Move Drop\n\
         Dropped: Reopen → Open, ✗ action_step: Start Finish Judge Move Drop\n"
    );
}

#[test]
fn a_meeting_takes_these_steps_and_no_others() {
    assert_eq!(
        table::<MeetingState, MeetingStep>(MeetingState::after),
        "Planned: Prepare → Planned, Start → Open, Cancel → Cancelled, ✗ meeting_step: Write End Reopen\n\
         Open: Prepare → Open, Write → Open, End → Ended, ✗ meeting_step: Start Cancel Reopen\n\
         Ended: Reopen → Open, ✗ meeting_step: Prepare Start Write End Cancel\n\
         Cancelled: Reopen → Planned, ✗ meeting_step: Prepare Start Write End Cancel\n"
    );
}

const DAY: &str = "2026-10-13";

#[test]
fn an_older_copy_is_told_who_said_no_and_nobody_else_said_it() {
    use AnswerStatus::{Declined, Given, NotAsked, Prevented, Withdrawn};
    let unit = UnitId::from(Uuid::from_u128(1));
    let [mother, father] = [2, 3].map(|id| Giver::Guardian(Uuid::from_u128(id).into()));
    let told = |answers: &[(Giver, AnswerStatus)], giver, status, on: &str| {
        let (day, on) = (DAY.parse().unwrap(), Some(on.parse().unwrap()));
        let child = Uuid::nil().into();
        let no = Refusal { child, purpose: Purpose::Hlt, unit, giver, asked_on: day, status, on, noted: None };
        let (_, told) = no.denies(&[consent(unit, answers, None)])?;
        Some(told.iter().map(|answer| (answer.giver, answer.status)).collect::<Vec<_>>())
    };
    let both = |mothers, fathers| [(mother, mothers), (father, fathers)];
    for (mothers, fathers, no, wanted) in [
        (Given, Given, Withdrawn, Some((father, Withdrawn))),
        (Given, Given, Declined, Some((father, Withdrawn))),
        (Given, NotAsked, Declined, Some((father, Declined))),
        (Given, Prevented, Declined, Some((father, Declined))),
        (Given, Declined, Declined, None),
        (Given, Withdrawn, Withdrawn, None),
    ] {
        let told = told(&both(mothers, fathers), father, no, DAY);
        assert_eq!(told, wanted.map(|one| vec![one]), "{fathers:?}, {no:?}");
    }
    assert_eq!(
        told(&[(mother, Given)], father, Declined, DAY),
        Some(vec![(mother, Withdrawn)]),
        "who was not asked then"
    );
    assert_eq!(told(&both(Given, Given), father, Declined, "2020-01-01"), None, "said before that yes");
}

/// A consent for one unit with these answers; `until` is its last day.
fn consent(unit: UnitId, answers: &[(Giver, AnswerStatus)], until: Option<&str>) -> Consent {
    let day = DAY.parse().unwrap();
    let answer = |(giver, status): &(Giver, AnswerStatus)| Answer {
        giver: *giver,
        unit,
        status: *status,
        answered_on: Some(day),
        reason: String::new(),
    };
    Consent {
        id: Uuid::nil().into(),
        child: Uuid::nil().into(),
        purpose: Purpose::Hlt,
        information: String::new(),
        excluded: String::new(),
        asked_on: day,
        valid_until: until.map(|day| day.parse().unwrap()),
        form: ConsentForm::Oral,
        collected_by: String::new(),
        paper_at: String::new(),
        answers: answers.iter().map(answer).collect(),
    }
}

const SCHOOL: UnitId = UnitId(Uuid::from_u128(1));
const HEALTH: UnitId = UnitId(Uuid::from_u128(2));

/// The two guardians.
fn guardian(number: u128) -> Giver {
    Giver::Guardian(Uuid::from_u128(number).into())
}

/// What answers for one unit come to a month later. The givers are as many guardians as answered, and the child when it is asked.
fn comes_to(answers: &[(Giver, AnswerStatus)], child_is_asked: bool, until: Option<&str>) -> ConsentState {
    let guardians = answers.iter().filter_map(|(giver, _)| match giver {
        Giver::Guardian(id) => Some(*id),
        Giver::Child => None,
    });
    let givers = Givers { guardians: guardians.collect(), child: child_is_asked };
    let on = "2026-11-13".parse().unwrap();
    state_for(&[consent(SCHOOL, answers, until)], Purpose::Hlt, &givers, &[SCHOOL], on)
}

#[test]
fn what_two_guardians_answer_comes_to_this() {
    let both = |first: AnswerStatus, second: AnswerStatus| [(guardian(1), first), (guardian(2), second)];
    assert_eq!(
        grid::<AnswerStatus, AnswerStatus, _>(|first, second| comes_to(&both(first, second), false, None)),
        "Given: Full Partial Partial Full Withdrawn\n\
         Declined: Partial Missing Missing Missing Withdrawn\n\
         NotAsked: Partial Missing Missing Missing Withdrawn\n\
         Prevented: Full Missing Missing Missing Withdrawn\n\
         Withdrawn: Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn\n"
    );
    assert_eq!(
        grid::<AnswerStatus, AnswerStatus, _>(|first, second| comes_to(&both(first, second), false, Some(DAY))),
        "Given: Expired Expired Expired Expired Withdrawn\n\
         Declined: Expired Missing Missing Missing Withdrawn\n\
         NotAsked: Expired Missing Missing Missing Withdrawn\n\
         Prevented: Expired Missing Missing Missing Withdrawn\n\
         Withdrawn: Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn\n",
        "its last day was a month ago"
    );
}

/// In the rows the guardian's answers, in the columns the child's.
#[test]
fn what_a_guardian_and_the_child_answer_comes_to_this() {
    let both = |guardians: AnswerStatus, childs: AnswerStatus| [(guardian(1), guardians), (Giver::Child, childs)];
    let no_yes = "Declined: Partial Missing Missing Missing Withdrawn\n\
         NotAsked: Partial Missing Missing Missing Withdrawn\n\
         Prevented: Partial Missing Missing Missing Withdrawn\n\
         Withdrawn: Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn\n";
    assert_eq!(
        grid::<AnswerStatus, AnswerStatus, _>(|first, second| comes_to(&both(first, second), true, None)),
        format!("Given: Full Partial Partial Partial Withdrawn\n{no_yes}"),
        "a child who is old enough must say yes"
    );
    assert_eq!(
        grid::<AnswerStatus, AnswerStatus, _>(|first, second| comes_to(&both(first, second), false, None)),
        format!("Given: Full Partial Full Full Withdrawn\n{no_yes}"),
        "a child who is not asked may still say no"
    );
}

#[test]
fn what_two_units_have_comes_to_this_for_both_and_is_shown_like_this() {
    use AnswerStatus::{Declined, Given, Withdrawn};
    let of = |unit: UnitId, state: ConsentState| {
        let (first, second, until) = match state {
            ConsentState::Full => (Given, Given, None),
            ConsentState::Partial => (Given, Declined, None),
            ConsentState::Missing => (Declined, Declined, None),
            ConsentState::Withdrawn => (Given, Withdrawn, None),
            ConsentState::Expired => (Given, Given, Some(DAY)),
        };
        consent(unit, &[(guardian(1), first), (guardian(2), second)], until)
    };
    let guardians = vec![Uuid::from_u128(1).into(), Uuid::from_u128(2).into()];
    let givers = Givers { guardians, child: false };
    let on = "2026-11-13".parse().unwrap();
    assert_eq!(
        grid::<ConsentState, ConsentState, _>(|school, health| {
            let consents = [of(SCHOOL, school), of(HEALTH, health)];
            state_for(&consents, Purpose::Hlt, &givers, &[SCHOOL, HEALTH], on)
        }),
        "Full: Full Partial Partial Withdrawn Partial\n\
         Partial: Partial Partial Partial Withdrawn Partial\n\
         Missing: Partial Partial Missing Withdrawn Expired\n\
         Withdrawn: Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn\n\
         Expired: Partial Partial Expired Withdrawn Expired\n"
    );
    assert_eq!(
        grid::<ConsentState, ConsentState, _>(|school, health| {
            agreed(&[of(SCHOOL, school), of(HEALTH, health)], Purpose::Hlt, &givers, on)
        }),
        "Full: true true true true true\n\
         Partial: true false false false false\n\
         Missing: true false false false false\n\
         Withdrawn: true false false false false\n\
         Expired: true false false false false\n",
        "the family has agreed when all of it has said yes for one unit"
    );
    assert!(
        !agreed(&[of(SCHOOL, ConsentState::Full)], Purpose::Sip, &givers, on),
        "a yes to the team is none to a SIP"
    );
    assert_eq!(state_for(&[], Purpose::Hlt, &givers, &[], on), ConsentState::Missing, "nobody is there");
    assert_eq!(
        grid::<ConsentState, ConsentState, _>(|unit, team| overall(&[unit], team)),
        "Full: Full Partial Partial Partial Partial\n\
         Partial: Full Partial Partial Partial Partial\n\
         Missing: Missing Missing Missing Missing Missing\n\
         Withdrawn: Withdrawn Withdrawn Withdrawn Withdrawn Withdrawn\n\
         Expired: Expired Expired Expired Expired Expired\n",
        "in the rows the state of the unit that was asked about, in the columns the team's"
    );
    let shown: Vec<String> = every::<ConsentState>().iter().map(|state| format!("{:?}", state.shown())).collect();
    assert_eq!(shown, ["InFull", "NumberOnly", "Skipped", "Skipped", "Skipped"]);
}

/// What somebody answered can become any other answer: a no a yes, and a yes taken back a new yes.
#[test]
fn every_answer_can_follow_every_other() {
    let mut desk = desk();
    desk.person("Karin Holmlund", "kurator", "Skolan");
    let case = child(&mut desk, "Alva", "Nyberg");
    let unit = desk.unit("Skolan");
    let giver = json!({ "kind": "guardian", "guardian": case["child"]["guardians"][0]["id"] });
    let answers = |status: AnswerStatus| json!([{ "giver": giver, "unit": unit, "status": status, "answered_on": DAY, "reason": "Sjuk" }]);
    for first in every::<AnswerStatus>() {
        for second in every::<AnswerStatus>() {
            let asked = json!({ "child": case["child"]["id"], "purpose": "hlt", "asked_on": DAY, "form": "oral", "answers": answers(first) });
            let consent = desk.ok("record_consent", asked)["id"].clone();
            let said = desk.ok("answer_consent", json!({ "consent": consent, "answers": answers(second) }));
            let stands = (said["answers"].as_array().unwrap().len(), &said["answers"][0]["status"]);
            assert_eq!(stands, (1, &json!(second)), "{first:?} then {second:?}");
        }
    }
}
