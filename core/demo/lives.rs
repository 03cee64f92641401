//! The children of the sample data, drawn before the first day: who they are, when they come, what will become of them. Invariant: drawn from the seed alone.

use super::{
    DemoPlan,
    children::{self, Numbers, TypedPerson},
    material::{Material, Theme},
    random::Random,
};
use crate::{
    domain::{
        children::{Protection, age_on},
        codes::{ClosingReason, ReferralSource},
        handovers::HandoverKind,
        ids::{ActionId, CaseId, ChildId, GuardianId, HandoverId, PlanId},
        units::Sector,
    },
    ops::{children::TypedChild, guardians::TypedGuardian},
};
use chrono::{Datelike, Days, NaiveDate};

/// What the family answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Answering {
    /// Everybody says yes.
    Full,
    /// One guardian is asked much later.
    OtherLater,
    /// Not to this sector.
    Without(Sector),
    /// Yes, and later no.
    TakenBack,
    /// No.
    No,
}

/// When the child is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    /// Before the first meeting.
    Before,
    /// Afterwards.
    After,
    /// Not, and it is said why.
    Not,
}

/// What becomes of a SIP.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SipFate {
    Declined,
    Established,
    Called,
    Elsewhere,
}

/// What becomes of a handover.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum HandoverFate {
    Accepted,
    Returned,
    Declined,
    Waiting,
}

/// What one case shows on the start page on the last day.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Star {
    Protected,
    LateFeedback,
    HandoverWaits,
    ConsentEnds,
    ConsentOver,
    SipCalled,
    TakenBack,
}

const STARS: [Star; 7] = [
    Star::HandoverWaits,
    Star::LateFeedback,
    Star::ConsentEnds,
    Star::SipCalled,
    Star::Protected,
    Star::ConsentOver,
    Star::TakenBack,
];

/// One child's way, as drawn, and how far it has come.
pub(super) struct Life {
    pub(super) random: Random,
    pub(super) theme: usize,
    pub(super) child: TypedChild,
    pub(super) guardians: Vec<TypedGuardian>,
    pub(super) signal_on: NaiveDate,
    pub(super) intake_on: NaiveDate,
    pub(super) source: ReferralSource,
    pub(super) sector: Sector,
    pub(super) worry: String,
    /// From this day the next meeting ends it.
    pub(super) ends_on: NaiveDate,
    pub(super) closing: ClosingReason,
    pub(super) answering: Answering,
    pub(super) asking: Asking,
    pub(super) sip: Option<SipFate>,
    pub(super) handover: Option<(HandoverKind, Sector, HandoverFate)>,
    pub(super) star: Option<Star>,

    pub(super) case: Option<CaseId>,
    pub(super) child_id: Option<ChildId>,
    pub(super) guardian_ids: Vec<GuardianId>,
    pub(super) met: usize,
    pub(super) heard: bool,
    pub(super) closed: bool,
    pub(super) agreed: usize,
    pub(super) actions: Vec<ActionId>,
    pub(super) plan: Option<PlanId>,
    pub(super) established: bool,
    pub(super) handed: Option<HandoverId>,
}

impl Life {
    pub(super) fn is_open(&self) -> bool {
        self.case.is_some() && !self.closed
    }
    pub(super) fn age(&self, on: NaiveDate) -> u8 {
        self.child.birth_on.and_then(|birth| age_on(birth, on)).unwrap_or(8)
    }
}

/// Draws all of them, in the order they come.
pub(super) fn draw(plan: &DemoPlan, material: &Material) -> Vec<Life> {
    let mut numbers = Numbers::shuffled(plan.seed, material);
    let mut lives: Vec<Life> = arrivals(plan)
        .into_iter()
        .enumerate()
        .map(|(at, intake_on)| one(plan, material, &mut numbers, u64::try_from(at).unwrap_or(0) + 1, intake_on))
        .collect();
    set_stars(plan, material, &mut lives);
    lives
}

/// A little more each year; the last two have just come.
fn arrivals(plan: &DemoPlan) -> Vec<NaiveDate> {
    let mut random = Random::of(plan.seed, 0);
    let span = u64::try_from((plan.to - plan.from).num_days()).unwrap_or(0);
    let last = span.saturating_sub(24).max(1);
    let mut days: Vec<u64> = (0..plan.cases).map(|_| last - last * random.below(1_000).pow(2) / 1_150_000).collect();
    for day in &mut days {
        if random.percent(40) {
            *day = random.below(last);
        }
    }
    if let [.., before, newest] = days.as_mut_slice()
        && span > 60
    {
        (*before, *newest) = (span - 15, span - 6);
    }
    days.sort_unstable();
    let mut intake: Vec<NaiveDate> = days.iter().map(|day| super::working_day(plan.from + Days::new(*day))).collect();
    for day in &mut intake {
        *day = (*day).min(plan.to - Days::new(3));
    }
    intake.sort_unstable();
    intake
}

fn one(plan: &DemoPlan, material: &Material, numbers: &mut Numbers, thing: u64, intake_on: NaiveDate) -> Life {
    let mut random = Random::of(plan.seed, thing);
    let theme = random.weighted(material.themes.iter().map(|theme| theme.weight));
    let drawn = material.themes.get(theme);
    let (youngest, oldest) = drawn.map_or((6, 12), |theme| theme.ages);
    let age = i32::try_from(random.between(youngest.into(), oldest.into())).unwrap_or(8);
    let child = children::child(material, numbers, &mut random, intake_on, intake_on.year() - age);
    let guardians = children::guardians(material, &mut random, &child);
    let TypedPerson { typed, .. } = child;
    let signal_on =
        intake_on - Days::new(if random.percent(12) { random.between(45, 110) } else { random.between(2, 32) });
    let (source, sector) = drawn
        .and_then(|theme| random.maybe_pick(&theme.sources).copied())
        .unwrap_or((ReferralSource::School, Sector::School));
    let length = 45 + random.below(170) + random.below(170);
    let answering = match random.below(100) {
        0..=80 => Answering::Full,
        81..=87 => Answering::OtherLater,
        88..=91 => Answering::Without(Sector::SocialServices),
        92..=95 => Answering::TakenBack,
        _ => Answering::No,
    };
    let handover = draw_handover(&mut random, drawn, age).filter(|_| answering == Answering::Full);
    let sip =
        (answering == Answering::Full && handover.is_none() && random.percent(30)).then(|| match random.below(10) {
            0..=1 => SipFate::Declined,
            2 => SipFate::Elsewhere,
            _ => SipFate::Established,
        });
    let closing = match (answering, sip, random.below(100)) {
        (Answering::No, ..) => ClosingReason::FamilyDeclined,
        (Answering::TakenBack, ..) => ClosingReason::ConsentWithdrawn,
        (_, Some(SipFate::Established), 0..=60) => ClosingReason::Sip,
        (_, _, 0..=9) => ClosingReason::Moved,
        (_, _, 10..=14) => ClosingReason::FamilyDeclined,
        (_, _, 15..=17) => ClosingReason::Other,
        _ if handover.is_some_and(|(_, _, fate)| fate == HandoverFate::Accepted) => ClosingReason::OtherActor,
        _ => ClosingReason::GoalReached,
    };
    let asking = match random.below(100) {
        0..=76 => Asking::Before,
        77..=88 => Asking::After,
        _ => Asking::Not,
    };
    Life {
        worry: drawn.map(|theme| random.pick(&theme.worries)).unwrap_or_default(),
        ends_on: intake_on + Days::new(length),
        random,
        theme,
        child: typed,
        guardians,
        signal_on,
        intake_on,
        source,
        sector,
        closing,
        answering,
        asking: if age < 3 && asking == Asking::After { Asking::Not } else { asking },
        sip,
        handover,
        star: None,
        case: None,
        child_id: None,
        guardian_ids: Vec::new(),
        met: 0,
        heard: false,
        closed: false,
        agreed: 0,
        actions: Vec::new(),
        plan: None,
        established: false,
        handed: None,
    }
}

fn draw_handover(random: &mut Random, theme: Option<&Theme>, age: i32) -> Option<(HandoverKind, Sector, HandoverFate)> {
    let drawn = random.percent(26);
    let fate = match random.below(10) {
        0..=5 => HandoverFate::Accepted,
        6..=7 => HandoverFate::Returned,
        8 => HandoverFate::Declined,
        _ => HandoverFate::Waiting,
    };
    let by_preschool = theme.is_some_and(|theme| theme.holder == "preschool");
    let (kind, sector) = match age {
        5..=6 if by_preschool => (HandoverKind::Transition, Sector::School),
        ..=6 => (HandoverKind::Specialist, Sector::Habilitation),
        7..=12 if random.percent(50) => (HandoverKind::Responsibility, Sector::SocialServices),
        _ => (HandoverKind::Specialist, Sector::ChildPsychiatry),
    };
    let own = theme.is_some_and(|theme| matches!(theme.holder.as_str(), "family_worker" | "social_worker"));
    (drawn && !(own && sector == Sector::SocialServices)).then_some((kind, sector, fate))
}

/// Gives some of the cases that are open on the last day something to show.
fn set_stars(plan: &DemoPlan, material: &Material, lives: &mut [Life]) {
    let mut left = STARS.iter();
    let Some(mut star) = left.next() else { return };
    let until = plan.to + Days::new(90);
    for life in lives.iter_mut().rev() {
        let days = (plan.to - life.intake_on).num_days();
        let old_enough = *star != Star::HandoverWaits || life.age(plan.to) >= 7;
        if life.answering != Answering::Full || life.ends_on <= plan.to || !(75..330).contains(&days) || !old_enough {
            continue;
        }
        life.star = Some(*star);
        life.ends_on = life.ends_on.max(until);
        (life.sip, life.handover) = (None, None);
        match star {
            Star::HandoverWaits => {
                life.handover = Some((HandoverKind::Specialist, Sector::ChildPsychiatry, HandoverFate::Waiting));
            }
            Star::SipCalled => life.sip = Some(SipFate::Called),
            Star::TakenBack => life.answering = Answering::TakenBack,
            Star::Protected => protect(life, material),
            Star::LateFeedback | Star::ConsentEnds | Star::ConsentOver => {}
        }
        match left.next() {
            Some(next) => star = next,
            None => break,
        }
    }
}

/// A child whose data are protected: an alias, no number, no address of anybody.
fn protect(life: &mut Life, material: &Material) {
    life.child.protection = Protection::Marked;
    material.people.protected_alias.clone_into(&mut life.child.first_name);
    (life.child.last_name, life.child.number, life.child.school) = (String::new(), String::new(), String::new());
    life.guardians = vec![TypedGuardian {
        name: material.people.protected_guardian.clone(),
        relation: "mamma".to_owned(),
        phone: String::new(),
        protection: Protection::Marked,
    }];
}
