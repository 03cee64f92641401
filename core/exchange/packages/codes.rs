//! The code lists of the data package. Invariant: a code that is not in its list is refused, and a code is never the
//! word a person reads.
//!
//! Codes are ASCII and can never be taken for a date or a number by a spreadsheet (`Y10T12`, not `10-12`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::say;

/// One closed list.
pub trait Code: Copy + PartialEq + 'static {
    /// The list's name, as in `codelists.csv`.
    const LIST: &'static str;
    /// Every code, in the order people expect.
    const ALL: &'static [Self];
    /// The code itself.
    fn as_str(self) -> &'static str;
    /// The English label.
    fn label_en(self) -> &'static str;
    /// The Swedish label.
    fn label_sv(self) -> String {
        say(&format!("code-{}-{}", Self::LIST, self.as_str()), &[])
    }
    /// The value whose code this is.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.as_str() == code)
    }
    /// Every code as text.
    fn all_codes() -> Vec<&'static str> {
        Self::ALL.iter().map(|value| value.as_str()).collect()
    }
}

macro_rules! code_list {
    ($(#[$meta:meta])* $name:ident in $list:literal: $($variant:ident = $code:literal $label:literal),+ $(,)?) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
        #[ts(rename = concat!("Package", stringify!($name)))]
        pub enum $name { $(#[doc = $label] #[serde(rename = $code)] $variant),+ }

        impl Code for $name {
            const LIST: &'static str = $list;
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
            fn label_en(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }
    };
}

code_list! {
    /// What kind of figure a row is.
    Part in "part":
    Count = "N" "Number",
    Numerator = "NUM" "Numerator",
    Denominator = "DEN" "Denominator",
    Missing = "MISS" "Missing, not known",
    SumOfDays = "SUMD" "Sum of days",
    Ended = "EVT" "Ended within the days",
    Waiting = "CENS" "Still waiting, days so far",
    Median = "Q50" "Median, days",
    Ninth = "Q90" "Nine of ten within, days",
    Low = "LO" "Lower limit",
    High = "HI" "Upper limit",
}

impl Part {
    /// Whether the parts of a breakdown add up to its total.
    pub fn adds_up(self) -> bool {
        !matches!(self, Part::Median | Part::Ninth | Part::Low | Part::High)
    }
}

code_list! {
    /// Age band at the event.
    Age in "age":
    Total = "_T" "All ages",
    Y0T5 = "Y0T5" "0 to 5 years",
    Y6T9 = "Y6T9" "6 to 9 years",
    Y10T12 = "Y10T12" "10 to 12 years",
    Y13T15 = "Y13T15" "13 to 15 years",
    Y16T17 = "Y16T17" "16 to 17 years",
    Y18T20 = "Y18T20" "18 to 20 years",
    Unknown = "_U" "Not given",
}

code_list! {
    /// Legal sex.
    Sex in "sex":
    Total = "_T" "All",
    Girl = "F" "Girls",
    Boy = "M" "Boys",
    Unknown = "_U" "Not given",
}

code_list! {
    /// School stage.
    Stage in "stage":
    Total = "_T" "All stages",
    Preschool = "FS" "Preschool",
    PreschoolClass = "FK" "Preschool class",
    Grades1To3 = "GR13" "Grades 1 to 3",
    Grades4To6 = "GR46" "Grades 4 to 6",
    Grades7To9 = "GR79" "Grades 7 to 9",
    UpperSecondary = "GY" "Upper secondary school",
    Outside = "OUT" "Not in school",
    Unknown = "_U" "Not given",
}

code_list! {
    /// The measure's own list: who took the initiative (`SRC_…`), why the case ended (`CLS_…`), which sector (`SEC_…`),
    /// which handover (`HND_…`), why a SIP ended (`SIP_…`), how a child took part (`VOI_…`), what was agreed to (`CON_…`), who was
    /// asked (`SVY_…`), what went wrong with a SIP (`DEV_…`), which
    /// examination (`EXM_…`), the share beside a figure (`BESIDE_…`), why a child was not heard (`WHY_…`).
    Reason in "reason":
    Total = "_T" "All",
    SrcPreschool = "SRC_PRESCHOOL" "Preschool",
    SrcSchool = "SRC_SCHOOL" "School",
    SrcPupilHealth = "SRC_PUPIL_HEALTH" "Pupil health",
    SrcChildHealth = "SRC_CHILD_HEALTH" "Child health services",
    SrcMaternalHealth = "SRC_MATERNAL_HEALTH" "Maternal health services",
    SrcHealthCentre = "SRC_HEALTH_CENTRE" "Health centre",
    SrcSocialServices = "SRC_SOCIAL_SERVICES" "Social services",
    SrcChildPsychiatry = "SRC_CHILD_PSYCHIATRY" "Child psychiatry",
    SrcHabilitation = "SRC_HABILITATION" "Habilitation",
    SrcDental = "SRC_DENTAL" "Dental service",
    SrcYouthClinic = "SRC_YOUTH_CLINIC" "Youth clinic",
    SrcLeisure = "SRC_LEISURE" "Leisure and youth centres",
    SrcPolice = "SRC_POLICE" "Police",
    SrcGuardian = "SRC_GUARDIAN" "Guardian",
    SrcChildSelf = "SRC_CHILD_SELF" "The child",
    SrcOther = "SRC_OTHER" "Somebody else",
    ClsGoalReached = "CLS_GOAL_REACHED" "Goal reached",
    ClsFamilyDeclined = "CLS_FAMILY_DECLINED" "Family declined",
    ClsOtherActor = "CLS_OTHER_ACTOR" "Another actor takes over",
    ClsSip = "CLS_SIP" "SIP takes over",
    ClsMoved = "CLS_MOVED" "Moved",
    ClsConsentWithdrawn = "CLS_CONSENT_WITHDRAWN" "Consent withdrawn",
    ClsOther = "CLS_OTHER" "Other reason",
    SecSchool = "SEC_SCHOOL" "School",
    SecPreschool = "SEC_PRESCHOOL" "Preschool",
    SecSocialServices = "SEC_SOCIAL_SERVICES" "Social services",
    SecPrimaryCare = "SEC_PRIMARY_CARE" "Primary care",
    SecChildHealth = "SEC_CHILD_HEALTH" "Child health services",
    SecMaternalHealth = "SEC_MATERNAL_HEALTH" "Maternal health services",
    SecChildPsychiatry = "SEC_CHILD_PSYCHIATRY" "Child psychiatry",
    SecPaediatrics = "SEC_PAEDIATRICS" "Paediatrics",
    SecHabilitation = "SEC_HABILITATION" "Habilitation",
    SecDental = "SEC_DENTAL" "Dental service",
    SecYouthClinic = "SEC_YOUTH_CLINIC" "Youth clinic",
    SecCulture = "SEC_CULTURE" "Culture",
    SecLeisure = "SEC_LEISURE" "Leisure",
    SecPrevention = "SEC_PREVENTION" "Prevention",
    SecPolice = "SEC_POLICE" "Police",
    SecOther = "SEC_OTHER" "Other sector",
    HndTransition = "HND_TRANSITION" "Transition",
    HndResponsibility = "HND_RESPONSIBILITY" "Change of responsibility",
    HndSpecialist = "HND_SPECIALIST" "To a specialist",
    HndMove = "HND_MOVE" "To another municipality",
    HndConsultation = "HND_CONSULTATION" "For advice",
    SipGoalsMet = "SIP_GOALS_MET" "Goals met",
    SipNotNeeded = "SIP_NOT_NEEDED" "No longer needed",
    SipConsentWithdrawn = "SIP_CONSENT_WITHDRAWN" "Consent withdrawn",
    SipMoved = "SIP_MOVED" "Moved",
    SipAdult = "SIP_ADULT" "Turned eighteen",
    SipFamilyDeclined = "SIP_FAMILY_DECLINED" "The family declined after a yes",
    VoiInMeeting = "VOI_IN_MEETING" "Was at the meeting",
    VoiPartOfMeeting = "VOI_PART_OF_MEETING" "Was there for a part",
    VoiRemote = "VOI_REMOTE" "From elsewhere",
    VoiLetter = "VOI_LETTER" "By letter or drawing",
    VoiRepresented = "VOI_REPRESENTED" "Through somebody",
    VoiDidNotWant = "VOI_DID_NOT_WANT" "Did not want to",
    VoiNotAsked = "VOI_NOT_ASKED" "Was not asked",
    VoiTalkAlone = "VOI_TALK_ALONE" "Talked with somebody alone",
    ConFull = "CON_FULL" "Full consent",
    ConPartial = "CON_PARTIAL" "Partial consent",
    ConMissing = "CON_MISSING" "No consent",
    ConWithdrawn = "CON_WITHDRAWN" "Consent withdrawn",
    ConExpired = "CON_EXPIRED" "Consent expired",
    SvyChild = "SVY_CHILD" "Children",
    SvyGuardian = "SVY_GUARDIAN" "Guardians",
    SvyMeeting = "SVY_MEETING" "Those who met",
    SvySip = "SVY_SIP" "About a SIP",
    SvyCollaboration = "SVY_COLLABORATION" "About working together",
    SvyHabits = "SVY_HABITS" "About habits",
    SvyOwn = "SVY_OWN" "The municipality's own",
    DevNoInitiative = "DEV_NO_INITIATIVE" "Nobody took the initiative",
    DevCalledAbsent = "DEV_CALLED_ABSENT" "Called and not there",
    DevBadTreatment = "DEV_BAD_TREATMENT" "Badly treated",
    DevNotCarriedOut = "DEV_NOT_CARRIED_OUT" "Not carried out",
    ExmHealth = "EXM_HEALTH" "Health examination",
    ExmDental = "EXM_DENTAL" "Dental examination",
    BesideYes = "BESIDE_YES" "Beside the figure: yes",
    BesideNo = "BESIDE_NO" "Beside the figure: no",
    WhyNotHeard = "WHY_NOT_HEARD" "Not heard, reason given",
    Unknown = "_U" "Not known",
}

code_list! {
    /// Bin of days.
    Days in "dur":
    Total = "_T" "All",
    D0T7 = "D0T7" "0 to 7 days",
    D8T14 = "D8T14" "8 to 14 days",
    D15T28 = "D15T28" "15 to 28 days",
    D29T56 = "D29T56" "29 to 56 days",
    D57T90 = "D57T90" "57 to 90 days",
    D91 = "DGE91" "91 days or more",
}

impl Days {
    /// The bins, shortest first, without the total.
    pub const BINS: [Days; 6] = [Days::D0T7, Days::D8T14, Days::D15T28, Days::D29T56, Days::D57T90, Days::D91];

    /// The bin that `days` falls in.
    pub fn bin(days: u32) -> Days {
        match days {
            0..=7 => Days::D0T7,
            8..=14 => Days::D8T14,
            15..=28 => Days::D15T28,
            29..=56 => Days::D29T56,
            57..=90 => Days::D57T90,
            91.. => Days::D91,
        }
    }
}

code_list! {
    /// Why a figure is there, or not (SDMX `CL_OBS_STATUS`).
    ObsStatus in "obs_status":
    Normal = "A" "Normal",
    Provisional = "P" "Provisional",
    Estimated = "E" "Estimated",
    Break = "B" "Break in the series",
    NotCollected = "L" "Not collected",
    Impossible = "M" "Cannot exist",
    Suppressed = "Q" "Suppressed",
    Unreliable = "U" "Low reliability",
}

impl ObsStatus {
    /// Whether the row has no value.
    pub fn is_empty(self) -> bool {
        matches!(self, ObsStatus::NotCollected | ObsStatus::Impossible | ObsStatus::Suppressed)
    }
}

code_list! {
    /// Who may see the figure (SDMX `CL_CONF_STATUS`).
    ConfStatus in "conf_status":
    Free = "F" "Free",
    Confidential = "C" "Confidential",
    Small = "A" "Small count",
    Secondary = "D" "Secondary, by the sender",
    SecondaryReceiver = "S" "Secondary, by the receiver",
    Hidden = "N" "Not for publication",
}

code_list! {
    /// Why the package is sent.
    Occasion in "reason_code":
    New = "NEW" "First for the quarter",
    Correction = "CORRECTION" "Correction",
    LateData = "LATE_DATA" "Late data",
    Definition = "DEFINITION" "Changed definition",
    Withdrawal = "WITHDRAWAL" "Withdrawal",
}

code_list! {
    /// How much of the truth the figures tell.
    Tier in "tier":
    Exact = "L1_EXACT" "Exact, sealed to the receiver",
    ShareA = "L1_SHARE_A" "First of two envelopes",
    ShareB = "L1_SHARE_B" "Second of two envelopes",
    Protected = "L2_PROTECTED" "Protected, may be shown",
}

code_list! {
    /// How small counts are protected.
    Protection in "protection":
    None = "NONE" "No protection",
    RoundTo3 = "ROUND_B3" "Rounded, base 3",
    RoundTo5 = "ROUND_B5" "Rounded, base 5",
    Suppressed = "SUPPRESS_W" "Suppressed with witnesses",
}

code_list! {
    /// In which role the figures were signed; never a name.
    SignedOffRole in "signed_off_role":
    Coordinator = "HLT_COORD" "HLT coordinator",
    SocialServicesChief = "IFO_CHIEF" "Head of social services",
    Administrator = "ADMIN" "Administrator",
}

code_list! {
    /// What is counted.
    Unit in "unit":
    Children = "CHILDREN" "Children",
    Cases = "CASES" "Cases",
    Meetings = "MEETINGS" "Meetings",
    Plans = "PLANS" "Plans",
    Handovers = "HANDOVERS" "Handovers",
    Actions = "ACTIONS" "Actions",
    Consultations = "CONSULTATIONS" "Consultations",
    FollowUps = "FOLLOW_UPS" "Follow-ups",
    Days = "DAYS" "Days",
    Answers = "ANSWERS" "Answers",
}

code_list! {
    /// What a small count could reveal.
    CountClass in "class":
    Persons = "P" "Persons",
    Events = "E" "Events about persons",
    Organisation = "O" "Organisation",
}

code_list! {
    /// Which way is better.
    Direction in "desired_direction":
    Up = "UP" "Higher is better",
    Down = "DOWN" "Lower is better",
    Neither = "NONE" "Neither",
}

code_list! {
    /// A way to divide a figure.
    Breakdown in "breakdown":
    Team = "TEAM" "Team",
    Age = "AGE" "Age",
    Sex = "SEX" "Sex",
    Stage = "STAGE" "School stage",
    Reason = "REASON" "The measure's own list",
    Days = "DUR" "Days",
}
