"""python3 facts.py year|table|plans: adds the facts of that helper."""
import sys
which=sys.argv[1]
def sub(p,pairs):
    s=open(p).read()
    for a,b in pairs:
        assert a in s,(p,a)
        s=s.replace(a,b,1)
    open(p,'w').write(s)
T='core/measures/table/'
def collect(file,id,count,extra=(),beside=None):
    p=T+file
    s=open(p).read()
    i=s.index(f'id: "{id}"'); j=s.index('..',s.index('not_counted_en',i))
    # position of base line
    import re
    m=re.compile(r'\n        \.\.(COUNT|SHARE|DAYS)').search(s,i)
    add=f'\n        count: Some(counting::{count}),'+(f'\n        beside: Some(counting::{beside}),' if beside else '')
    block=s[i:m.start()]
    for a,b in extra:
        assert a in block,(id,a); block=block.replace(a,b)
    s=s[:i]+block+add+s[m.start():]
    open(p,'w').write(s)
def drop_not_collected(*ids):
    p='words/sv/measures.ftl'; s=open(p).read().split('\n')
    s=[l for l in s if not any(l.startswith(f'measure-{i}-not-collected') for i in ids)]
    open(p,'w').write('\n'.join(s))
if which=='year':
    sub('core/store/measures.rs',[('''    /// Answers to questionnaires,''','''    /// Consultations without a name: when, and which sector asked.
    pub(crate) consultations: Vec<(NaiveDate, Sector)>,
    /// Answers to questionnaires,'''),('''        answers: around::answers(db)?,''','''        consultations: around::consultations(db)?,
        answers: around::answers(db)?,''')])
    sub('core/store/measures/around.rs',[('''/// What was answered to the main''','''/// Consultations, each with the sector that asked.
pub(super) fn consultations(db: &Connection) -> Result<Vec<(NaiveDate, Sector)>> {
    let mut statement = db.prepare_cached(
        "SELECT held_on, units.sector FROM consultations JOIN units ON units.id = consultations.unit_id ORDER BY held_on, consultations.id",
    )?;
    crate::store::all(statement.query_map([], |row| Ok((day(row, "held_on")?, code(row, "sector")?)))?)
}

/// The evaluation of each meeting that five or more answered, by its first question.
const EVALUATIONS: &str = "SELECT meetings.held_on, evaluations.asked,
        coalesce(sum(count) FILTER (WHERE score >= ?2), 0) AS positive, coalesce(sum(count) FILTER (WHERE score < ?2), 0) AS negative
    FROM evaluations JOIN meetings ON meetings.id = evaluations.meeting_id
        LEFT JOIN evaluation_scores ON evaluation_scores.meeting_id = evaluations.meeting_id AND evaluation_scores.question = ?1
    GROUP BY evaluations.meeting_id ORDER BY meetings.held_on, evaluations.meeting_id";
/// From this score of five the meeting was worth it.
const GOOD: u8 = 4;

/// What was answered to the main'''),('''    Ok(answers.into_iter().filter(''','''    let mut statement = db.prepare_cached(EVALUATIONS)?;
    let evaluated = crate::store::all(statement.query_map(rusqlite::params![evaluation_question(db)?, GOOD], |row| {
        let (positive, negative): (u32, u32) = (row.get("positive")?, row.get("negative")?);
        let silent = row.get::<_, u32>("asked")?.saturating_sub(positive + negative);
        Ok(AnswerFact { on: day(row, "held_on")?, about: SurveyKind::Meeting, positive, negative, silent })
    })?)?;
    let answers = answers.into_iter().chain(evaluated);
    Ok(answers.filter('''),("        surveys::FEWEST,","        evaluations,\n        surveys::{FEWEST, SurveyKind},\n        units::Sector,")])
    s=open('core/store/measures/around.rs').read()
    s+='''
/// The question of a meeting's evaluation that counts: its first.
fn evaluation_question(db: &Connection) -> Result<String> {
    let kept: Option<String> = db
        .query_row("SELECT value FROM settings WHERE key = 'evaluation.questions'", [], |row| row.get("value"))
        .optional()?;
    let kept: Option<Vec<evaluations::EvaluationQuestion>> = kept.and_then(|text| serde_json::from_str(&text).ok());
    let first = kept.unwrap_or_else(evaluations::usual_questions).into_iter().next();
    Ok(first.map(|question| question.id).unwrap_or_default())
}
'''
    s=s.replace("use rusqlite::{Connection, Row};","use rusqlite::{Connection, OptionalExtension, Row};")
    open('core/store/measures/around.rs','w').write(s)
    sub('core/measures/counting/children.rs',[('''/// M08: cases''','''/// M07: consultations without a name in the quarter, by the sector that asked.
pub(in crate::measures) fn consultations(material: &Material<'_>) -> Vec<Item> {
    let held = material.facts.consultations.iter().filter(|(on, _)| material.span.holds(*on));
    held.map(|(on, sector)| Item::loose(*on, Outcome::Counted).in_sector(sector_code(*sector))).collect()
}

/// M08: cases'''),("groups::{UNKNOWN, closing_code, consent_code}","groups::{UNKNOWN, closing_code, consent_code, sector_code}")])
    collect('children.rs','M07','consultations')
    drop_not_collected('m07')
if which=='table':
    sub('core/store/measures.rs',[('''    /// Days on which something happened in the case''','''    /// Areas of the wheel where somebody saw a need: the day, and the area's code.
    pub(crate) needs: Vec<(NaiveDate, String)>,
    /// Days on which something happened in the case''')])
    sub('core/store/measures/of_cases.rs',[('''/// What counts as something having happened''','''/// Each area once for each case: the first day somebody gave it one of the two lowest levels.
const NEEDS: &str = "SELECT case_id, min(rated_on) AS rated_on, area FROM wheel_ratings JOIN wheels ON wheels.id = wheel_ratings.wheel_id
    WHERE level <= 2 GROUP BY case_id, area ORDER BY rated_on, area";
/// Cases with any wheel at all.
const RATED: &str = "SELECT DISTINCT case_id FROM wheels";
/// What counts as something having happened'''),('''        UNION ALL SELECT case_id, made_on FROM concern_reports)''','''        UNION ALL SELECT case_id, rated_on FROM wheels
        UNION ALL SELECT case_id, made_on FROM concern_reports)'''),('''    let mut statement = db.prepare_cached(EVENTS)?;''','''    let need = |row: &Row<'_>| Ok((day(row, "rated_on")?, row.get("area")?));
    cases.add(db, NEEDS, need, |case, need| case.needs.push(need))?;
    cases.add(db, RATED, |_| Ok(()), |case, ()| case.rated = true)?;
    let mut statement = db.prepare_cached(EVENTS)?;'''),('''        events: Vec::new(),''','''        needs: Vec::new(),
        rated: false,
        events: Vec::new(),''')])
    sub('core/store/measures.rs',[('''    /// Days on which something happened in the case''','''    /// Whether anybody has filled in a wheel.
    pub(crate) rated: bool,
    /// Days on which something happened in the case''')])
    sub('core/measures/counting/children.rs',[('''/// M10: of the cases open''','''/// M09: areas of the wheel where somebody saw a need, in cases that began in the quarter; a case without a wheel is missing.
pub(in crate::measures) fn needs(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in new_cases(material) {
        if !case.rated {
            items.push(Item::of(case, case.intake_on, Outcome::Missing));
        }
        items.extend(case.needs.iter().map(|_| Item::of(case, case.intake_on, Outcome::Counted)));
    }
    items
}

/// M10: of the cases open''')])
    collect('children.rs','M09','needs',[("Needs marked for cases that began in the quarter, by area; one case may mark several.","Areas of the wellbeing wheel where somebody saw a need (one of the two lowest levels of five), in cases that began in the quarter; a case may have several, each area once."),("without any area marked","without a wheel")])
    drop_not_collected('m09')
    sub('words/sv/measures.ftl',[("Behov som är markerade i ärenden som började under kvartalet, efter område. Ett ärende kan ha flera.","Områden i välbefinnandehjulet där någon såg ett behov (något av de två lägsta stegen av fem), i ärenden som började under kvartalet. Ett ärende kan ha flera, varje område en gång."),("utan något markerat område","utan ett hjul"),])
if which=='plans':
    sub('core/store/measures.rs',[('''    pub(crate) closing_reason: Option<PlanClosing>,
}

/// A handover.''','''    pub(crate) closing_reason: Option<PlanClosing>,
    /// The follow-up that is planned and not held.
    pub(crate) follow_up_on: Option<NaiveDate>,
    /// Follow-ups that were planned and held: planned, held.
    pub(crate) followed_up: Vec<(NaiveDate, NaiveDate)>,
    /// Principals that were called to the meeting.
    pub(crate) called: u32,
    /// Of them those that came; none while it is not written down for each.
    pub(crate) came: Option<u32>,
    /// Guardians of the child, and those of them who came; none while it is not written down.
    pub(crate) guardians: Option<(u32, u32)>,
    /// When each deviation was noticed, and its kind.
    pub(crate) deviations: Vec<(NaiveDate, String)>,
}

/// A health or dental examination.
#[derive(Clone)]
pub(crate) struct ExamFact {
    pub(crate) dental: bool,
    pub(crate) requested_on: Option<NaiveDate>,
    pub(crate) done_on: Option<NaiveDate>,
    pub(crate) not_needed_on: Option<NaiveDate>,
}

/// A handover.'''),('''    pub(crate) bounced_on: Option<NaiveDate>,
}''','''    pub(crate) bounced_on: Option<NaiveDate>,
    /// When sender and receiver met over the child.
    pub(crate) talk_on: Option<NaiveDate>,
}'''),('''    /// Days on which something happened in the case''','''    /// Investigations of the child and placements: from, to.
    pub(crate) situations: Vec<(NaiveDate, Option<NaiveDate>)>,
    pub(crate) exams: Vec<ExamFact>,
    /// Days on which something happened in the case''')])
    s=open('core/store/measures/of_cases.rs').read()
    a=s.index("const PLANS: &str"); b=s.index("const HANDOVERS")
    s=s[:a]+'''const PLANS: &str = "SELECT case_id, state, state = 'in_other_system' OR external_reference <> '' AS elsewhere, offered_on, answered_on, held_on,
        established_on, closed_on, closing_reason, follow_up_on,
        (SELECT group_concat(planned_on || ' ' || held_on) FROM plan_follow_ups WHERE plan_id = plans.id AND planned_on IS NOT NULL) AS followed_up,
        (SELECT group_concat(noticed_on || ' ' || kind) FROM plan_deviations WHERE plan_id = plans.id) AS deviations,
        (SELECT count(*) FROM plan_participants WHERE plan_id = plans.id AND kind = 'called' AND calls = 0) AS called,
        (SELECT CASE WHEN count(*) = count(came) THEN sum(came) END FROM plan_participants WHERE plan_id = plans.id AND kind = 'called' AND calls = 0) AS came,
        (SELECT count(*) FROM guardians JOIN cases ON cases.child_id = guardians.child_id WHERE cases.id = plans.case_id) AS guardians,
        (SELECT CASE WHEN count(came) > 0 THEN sum(came = 1 AND name IN (SELECT guardians.name FROM guardians JOIN cases ON cases.child_id = guardians.child_id
            WHERE cases.id = plans.case_id)) END FROM plan_participants WHERE plan_id = plans.id AND kind = 'family') AS guardians_came
    FROM plans WHERE kind = 'sip' ORDER BY offered_on, id";
const SITUATIONS: &str = "SELECT case_id, from_on, to_on FROM situations ORDER BY from_on, id";
const EXAMS: &str = "SELECT case_id, kind = 'dental' AS dental, requested_on, done_on, not_needed_on FROM health_exams ORDER BY requested_on, id";
'''+s[b:]
    s=s.replace("offered_on, due_on, accepted_on,\n        (SELECT min","offered_on, due_on, accepted_on, talk_on,\n        (SELECT min")
    s=s.replace('''        closing_reason: maybe_code(row, "closing_reason")?,
    })
}

fn handover''','''        closing_reason: maybe_code(row, "closing_reason")?,
        follow_up_on: maybe_day(row, "follow_up_on")?,
        followed_up: pairs(row, "followed_up", |held| held.parse().ok())?,
        called: row.get("called")?,
        came: row.get("came")?,
        guardians: row.get::<_, Option<u32>>("guardians_came")?.map(|came| Ok::<_, rusqlite::Error>((row.get("guardians")?, came))).transpose()?,
        deviations: pairs(row, "deviations", |kind| Some(kind.to_owned()))?,
    })
}

/// "2026-03-01 x,2026-04-01 y": days with what belongs to each.
fn pairs<T>(row: &Row<'_>, column: &str, read: impl Fn(&str) -> Option<T>) -> rusqlite::Result<Vec<(NaiveDate, T)>> {
    let text: Option<String> = row.get(column)?;
    let pair = |one: &str| {
        let (on, what) = one.split_once(' ')?;
        Some((on.parse().ok()?, read(what)?))
    };
    Ok(text.as_deref().unwrap_or_default().split(',').filter_map(pair).collect())
}

fn exam(row: &Row<'_>) -> rusqlite::Result<ExamFact> {
    Ok(ExamFact {
        dental: row.get("dental")?,
        requested_on: maybe_day(row, "requested_on")?,
        done_on: maybe_day(row, "done_on")?,
        not_needed_on: maybe_day(row, "not_needed_on")?,
    })
}

fn handover''')
    s=s.replace('''        bounced_on: maybe_day(row, "bounced_on")?,''','''        bounced_on: maybe_day(row, "bounced_on")?,
        talk_on: maybe_day(row, "talk_on")?,''')
    s=s.replace('''    let mut statement = db.prepare_cached(EVENTS)?;''','''    let situation = |row: &Row<'_>| Ok((day(row, "from_on")?, maybe_day(row, "to_on")?));
    cases.add(db, SITUATIONS, situation, |case, fact| case.situations.push(fact))?;
    cases.add(db, EXAMS, exam, |case, fact| case.exams.push(fact))?;
    let mut statement = db.prepare_cached(EVENTS)?;''')
    s=s.replace("        events: Vec::new(),","        situations: Vec::new(),\n        exams: Vec::new(),\n        events: Vec::new(),")
    s=s.replace("ActionFact, CaseFacts, FeedbackFact,","ActionFact, CaseFacts, ExamFact, FeedbackFact,")
    open('core/store/measures/of_cases.rs','w').write(s)
    p='core/measures/counting/plans.rs'
    s=open(p).read()
    s=s.replace('''fn of_plans<T>(''','''/// M27: follow-ups that were planned, and those of them held within two weeks; the last day lies in the quarter and has come.
pub(in crate::measures) fn plans_followed_up(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for plan in &case.plans {
            let held = plan.followed_up.iter().map(|(planned, held)| (*planned, Some(*held)));
            let waits = plan.follow_up_on.filter(|on| plan.closed_on.is_none_or(|closed| closed >= *on)).map(|on| (on, None));
            for (planned, held) in held.chain(waits) {
                let due = days_after(planned, FOLLOW_UP_WITHIN);
                let outcome = by_the_day(held, due, material.today).filter(|_| material.span.holds(due));
                items.extend(outcome.map(|outcome| Item::of(case, planned, outcome)));
            }
        }
    }
    items
}

/// M29: SIP meetings held in the quarter, and those of them where every principal that was called took part.
pub(in crate::measures) fn everybody_came(material: &Material<'_>) -> Vec<Item> {
    of_meetings(material, |plan| match plan.came {
        Some(came) if plan.called > 0 => (came >= plan.called).into(),
        _ => Seen::NotWritten,
    })
}

/// M30: deviations noticed in the quarter, by kind.
pub(in crate::measures) fn plan_deviations(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for (on, kind) in case.plans.iter().flat_map(|plan| &plan.deviations).filter(|(on, _)| material.span.holds(*on)) {
            items.push(Item::of(case, *on, Outcome::Counted).in_group(deviation_code(kind)));
        }
    }
    items
}

/// M34: SIP meetings held in the quarter, and those of them with a guardian.
pub(in crate::measures) fn guardian_there(material: &Material<'_>) -> Vec<Item> {
    of_meetings(material, |plan| match plan.guardians {
        Some((guardians, came)) if guardians > 0 => (came > 0).into(),
        _ => Seen::NotWritten,
    })
}

/// M34, beside it: those with both guardians, of those where the child has two.
pub(in crate::measures) fn both_guardians_there(material: &Material<'_>) -> Vec<Item> {
    of_meetings(material, |plan| match plan.guardians {
        Some((2.., came)) => (came > 1).into(),
        _ => Seen::Else,
    })
}

/// What is known of who came.
enum Seen {
    Yes,
    No,
    NotWritten,
    /// Not a meeting that is counted.
    Else,
}

impl From<bool> for Seen {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

fn of_meetings(material: &Material<'_>, seen: impl Fn(&PlanFact) -> Seen) -> Vec<Item> {
    of_plans(material, |case, plan| {
        let on = plan.held_on.filter(|on| !plan.elsewhere && material.span.holds(*on))?;
        let outcome = match seen(plan) {
            Seen::Yes => Outcome::Counted,
            Seen::No => Outcome::Not,
            Seen::NotWritten => Outcome::Missing,
            Seen::Else => return None,
        };
        Some(Item::of(case, on, outcome))
    })
}

fn of_plans<T>(''')
    s=s.replace('''use crate::{
    domain::plans::PlanState,
    measures::{
        groups::plan_closing_code,''','''use super::{days_after, work::{FOLLOW_UP_WITHIN, by_the_day}};
use crate::{
    domain::plans::PlanState,
    measures::{
        groups::{deviation_code, plan_closing_code},''')
    open(p,'w').write(s)
    sub('core/measures/counting/work.rs',[("const FOLLOW_UP_WITHIN: u64","pub(super) const FOLLOW_UP_WITHIN: u64")])
    sub('core/measures/counting.rs',[("mod children;\n","mod children;\nmod exams;\n"),("pub(super) use children::*;\n","pub(super) use children::*;\npub(super) use exams::*;\n")])
    open('core/measures/counting/exams.rs','w').write('''//! Health and dental examinations of children who are investigated or placed.

use super::{days_after, work::by_the_day};
use crate::{
    measures::{
        groups::exam_code,
        items::{Item, Material, Outcome},
    },
    store::measures::ExamFact,
};
use std::collections::HashSet;

/// Days from asking by which an examination must be done (M38).
const DONE_WITHIN: u64 = 90;

/// M37: children investigated or placed in the quarter, once for each of the two examinations, and those for whom it was asked for.
pub(in crate::measures) fn exams_requested(material: &Material<'_>) -> Vec<Item> {
    let (mut items, mut seen) = (Vec::new(), HashSet::new());
    for case in &material.facts.cases {
        let concerned = case.situations.iter().filter(|(from, to)| {
            *from <= material.until() && to.is_none_or(|to| to >= material.span.first)
        });
        let Some(on) = concerned.map(|(from, _)| (*from).max(material.span.first)).min() else { continue };
        for dental in [false, true].into_iter().filter(|dental| seen.insert((case.child, *dental))) {
            let mut exams = case.exams.iter().filter(|exam| exam.dental == dental);
            let mut known = exams.clone();
            if known.any(|exam: &ExamFact| exam.not_needed_on.is_some_and(|day| day <= material.until())) {
                continue;
            }
            let asked = exams.any(|exam| exam.requested_on.is_some_and(|day| day <= material.until()));
            let outcome = if asked { Outcome::Counted } else { Outcome::Not };
            items.push(Item::of(case, on, outcome).in_group(exam_code(dental)));
        }
    }
    items
}

/// M38: examinations asked for whose ninetieth day lies in the quarter and has come, and those of them done by then.
pub(in crate::measures) fn exams_done(material: &Material<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for case in &material.facts.cases {
        for exam in case.exams.iter().filter(|exam| exam.not_needed_on.is_none()) {
            let Some(requested) = exam.requested_on else { continue };
            let due = days_after(requested, DONE_WITHIN);
            let outcome = by_the_day(exam.done_on, due, material.today).filter(|_| material.span.holds(due));
            items.extend(outcome.map(|outcome| Item::of(case, requested, outcome).in_group(exam_code(exam.dental))));
        }
    }
    items
}
''')
    sub('core/measures/counting/handovers.rs',[('''fn of_handovers(''','''/// M22: transitions and moves offered in the quarter, and those of them where sender and receiver met over the child.
pub(in crate::measures) fn handover_talks(material: &Material<'_>) -> Vec<Item> {
    of_handovers(material, |case, handover| {
        let transition = matches!(handover.kind, HandoverKind::Transition | HandoverKind::Move);
        let talked = if handover.talk_on.is_some() { Outcome::Counted } else { Outcome::Not };
        (transition && material.span.holds(handover.offered_on)).then(|| Item::of(case, handover.offered_on, talked))
    })
}

fn of_handovers('''),("use crate::{\n    measures","use crate::{\n    domain::handovers::HandoverKind,\n    measures")])
    s=open('core/measures/groups.rs').read()
    s=s.replace('''    /// Who was asked.
    Survey,
}''','''    /// Who was asked.
    Survey,
    /// Which deviation from what a SIP should be.
    Deviation,
    /// Which examination.
    Exam,
}''')
    s=s.replace('''const AGES:''','''const DEVIATIONS: &[&str] = &["DEV_NO_INITIATIVE", "DEV_CALLED_ABSENT", "DEV_BAD_TREATMENT", "DEV_NOT_CARRIED_OUT"];
const EXAMS: &[&str] = &["EXM_HEALTH", "EXM_DENTAL"];

pub(super) fn deviation_code(kind: &str) -> &'static str {
    match kind {
        "no_initiative" => "DEV_NO_INITIATIVE",
        "called_absent" => "DEV_CALLED_ABSENT",
        "bad_treatment" => "DEV_BAD_TREATMENT",
        "not_carried_out" => "DEV_NOT_CARRIED_OUT",
        _ => UNKNOWN,
    }
}

pub(super) const fn exam_code(dental: bool) -> &'static str {
    if dental { "EXM_DENTAL" } else { "EXM_HEALTH" }
}

const AGES:''')
    s=s.replace("            Self::Survey => SURVEYS,","            Self::Survey => SURVEYS,\n            Self::Deviation => DEVIATIONS,\n            Self::Exam => EXAMS,")
    s=s.replace("            | Self::Survey => \"reason\"","            | Self::Survey\n            | Self::Deviation\n            | Self::Exam => \"reason\"")
    open('core/measures/groups.rs','w').write(s)
    sub('core/measures/items.rs',[("            | Breakdown::Survey =>","            | Breakdown::Survey\n            | Breakdown::Deviation\n            | Breakdown::Exam =>")])
    s=open('core/ops/quarters/content.rs').read()
    s=s.replace("        | By::Survey =>","        | By::Survey\n        | By::Deviation\n        | By::Exam =>").replace("        | measures::Breakdown::Survey =>","        | measures::Breakdown::Survey\n        | measures::Breakdown::Deviation\n        | measures::Breakdown::Exam =>")
    open('core/ops/quarters/content.rs','w').write(s)
    sub('core/exchange/packages/codes.rs',[('''    BesideYes =''','''    DevNoInitiative = "DEV_NO_INITIATIVE" "Nobody took the initiative",
    DevCalledAbsent = "DEV_CALLED_ABSENT" "Called and not there",
    DevBadTreatment = "DEV_BAD_TREATMENT" "Badly treated",
    DevNotCarriedOut = "DEV_NOT_CARRIED_OUT" "Not carried out",
    ExmHealth = "EXM_HEALTH" "Health examination",
    ExmDental = "EXM_DENTAL" "Dental examination",
    BesideYes ='''),("(`SVY_…`), the share","(`SVY_…`), what went wrong with a SIP (`DEV_…`), which\n    /// examination (`EXM_…`), the share")])
    sub('words/sv/packages.ftl',[("code-reason-BESIDE_YES","code-reason-DEV_NO_INITIATIVE = ingen tog initiativ\ncode-reason-DEV_CALLED_ABSENT = kallad men inte där\ncode-reason-DEV_BAD_TREATMENT = dåligt bemötande\ncode-reason-DEV_NOT_CARRIED_OUT = inte genomfört\ncode-reason-EXM_HEALTH = hälsoundersökning\ncode-reason-EXM_DENTAL = tandhälsoundersökning\ncode-reason-BESIDE_YES")])
    sub('ui/src/pages/measures/measures.ts',[('  survey: "measures-by-survey",\n','  survey: "measures-by-survey",\n  deviation: "measures-by-deviation",\n  exam: "measures-by-exam",\n')])
    sub('words/sv/measure-pages.ftl',[('measures-by-survey','measures-by-deviation = Slag\nmeasures-by-exam = Undersökning\nmeasures-by-survey')])
    collect('times.rs','M22','handover_talks',[("Transitions and moves in the quarter with a talk held between giver and receiver / all transitions and moves of open cases in the quarter.","Transitions and moves offered in the quarter where sender and receiver met over the child / transitions and moves offered in the quarter.")])
    collect('plans.rs','M27','plans_followed_up',[("SIPs whose planned follow-up in the quarter was held within 14 days of the planned day / SIPs with a follow-up planned in the quarter whose 14th day has come.","Follow-ups of SIPs held no later than 14 days after the planned day / follow-ups of SIPs whose 14th day after the planned day lies in the quarter and has come.")])
    collect('plans.rs','M29','everybody_came')
    collect('plans.rs','M30','plan_deviations',[("        direction: Direction::Down,","        direction: Direction::Down,\n        breakdowns: &[Breakdown::Deviation],")])
    collect('voices.rs','M34','guardian_there',beside='both_guardians_there')
    collect('voices.rs','M37','exams_requested',[("breakdowns: AGE_SEX","breakdowns: &[Breakdown::Exam, Breakdown::Age, Breakdown::Sex]"),("Children in an investigation of children or placed, for whom a health or dental examination was asked for / such children in the quarter; health and dental apart.","Children investigated or placed in the quarter for whom the examination was asked for / children investigated or placed in the quarter; each child once for the health examination and once for the dental.") ,("Other visits to health care.","Examinations that were found not to be needed; other visits to health care.")])
    collect('voices.rs','M38','exams_done',[("breakdowns: AGE_SEX","breakdowns: &[Breakdown::Exam, Breakdown::Age, Breakdown::Sex]"),("Examinations asked for that were carried out / examinations asked for whose answer was due in the quarter; and the days from asking to done.","Examinations done within 90 days of being asked for / examinations asked for whose 90th day lies in the quarter and has come."),("Examinations that the family declined.","Examinations that were found not to be needed.")])
    drop_not_collected('m22','m27','m29','m30','m34','m37','m38')
    sub('words/sv/measures.ftl',[("measure-m34-none = Inget möte att räkna på.","measure-m34-none = Inget möte att räkna på.\nmeasure-m34-beside = Vid { $numerator } av { $denominator } möten var båda med.\nmeasure-m34-beside-none = Inget barn hade två vårdnadshavare."),
    ("Övergångar och flyttar under kvartalet där den som lämnar och den som tar emot har talats vid, av alla övergångar och flyttar i öppna ärenden.","Övergångar och flyttar som erbjöds under kvartalet där den som lämnar och den som tar emot har träffats om barnet, av alla övergångar och flyttar som erbjöds."),
    ("SIP vars planerade uppföljning hölls senast 14 dagar efter den planerade dagen, av alla SIP med en uppföljning vars fjortonde dag ligger i kvartalet och har passerat.","Uppföljningar av SIP som hölls senast 14 dagar efter den planerade dagen, av alla uppföljningar av SIP vars fjortonde dag ligger i kvartalet och har passerat."),
    ("{ $numerator } av { $denominator } SIP följdes upp i tid.","{ $numerator } av { $denominator } uppföljningar av SIP hölls i tid."),
    ("Barn i barnavårdsutredning eller placerade som fått en hälso- eller tandhälsoundersökning begärd, av alla sådana barn under kvartalet. Hälsa och tänder för sig.","Barn i barnavårdsutredning eller placerade under kvartalet som fått undersökningen begärd, av alla sådana barn. Varje barn räknas en gång för hälsoundersökningen och en gång för tandhälsoundersökningen."),
    ("Räknas inte: andra besök i vården.","Räknas inte: undersökningar som bedömts inte behövas, och andra besök i vården."),
    ("För { $numerator } av { $denominator } barn är en undersökning begärd.","{ $numerator } av { $denominator } undersökningar är begärda."),
    ("Begärda undersökningar som genomfördes, av alla begärda undersökningar vars svar skulle ha kommit under kvartalet, och dagarna från begäran till dess de var gjorda.","Undersökningar gjorda inom 90 dagar från begäran, av alla begärda undersökningar vars nittionde dag ligger i kvartalet och har passerat."),
    ("Räknas inte: undersökningar som familjen avböjde.","Räknas inte: undersökningar som bedömts inte behövas."),
    ("{ $numerator } av { $denominator } begärda undersökningar är gjorda.","{ $numerator } av { $denominator } begärda undersökningar är gjorda i tid."),
    ])
