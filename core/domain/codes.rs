//! The closed lists of a case: who took the initiative, why it ended, which kind of school. Invariant: a code is stored, a label is shown.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::units::Sector;
use crate::words::say;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident, $prefix:literal: $($(#[$note:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$note])* $variant),+ }

        impl $name {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored code, in snake_case.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value whose [`code`](Self::code) this is.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }

            /// The Swedish word.
            pub fn label_sv(self) -> String {
                say(&format!("{}-{}", $prefix, self.code().replace('_', "-")), &[])
            }
        }
    };
}

codes! {
    /// Who took the initiative to the case ("vem initierade").
    ReferralSource, "source":
    /// Preschool (förskola).
    Preschool = "preschool",
    /// School (skola).
    School = "school",
    /// Pupil health (elevhälsa).
    PupilHealth = "pupil_health",
    /// Child health services (BVC).
    ChildHealth = "child_health",
    /// Maternal health services (MVC).
    MaternalHealth = "maternal_health",
    /// Health centre (hälsocentral, vårdcentral).
    HealthCentre = "health_centre",
    /// Social services (socialtjänst).
    SocialServices = "social_services",
    /// Child and adolescent psychiatry (BUP).
    ChildPsychiatry = "child_psychiatry",
    /// Habilitation (habilitering).
    Habilitation = "habilitation",
    /// Public dental service (folktandvård).
    Dental = "dental",
    /// Youth clinic (ungdomsmottagning).
    YouthClinic = "youth_clinic",
    /// Leisure and youth centres (fritid).
    Leisure = "leisure",
    /// Police.
    Police = "police",
    /// Guardian (vårdnadshavare).
    Guardian = "guardian",
    /// The child itself.
    ChildSelf = "child_self",
    /// Somebody else.
    Other = "other",
    /// Not known.
    Unknown = "unknown",
}

impl ReferralSource {
    /// The sector it belongs to; none for the family and for those who are not known.
    #[must_use]
    pub const fn sector(self) -> Option<Sector> {
        match self {
            Self::Preschool => Some(Sector::Preschool),
            Self::School | Self::PupilHealth => Some(Sector::School),
            Self::ChildHealth => Some(Sector::ChildHealth),
            Self::MaternalHealth => Some(Sector::MaternalHealth),
            Self::HealthCentre => Some(Sector::PrimaryCare),
            Self::SocialServices => Some(Sector::SocialServices),
            Self::ChildPsychiatry => Some(Sector::ChildPsychiatry),
            Self::Habilitation => Some(Sector::Habilitation),
            Self::Dental => Some(Sector::Dental),
            Self::YouthClinic => Some(Sector::YouthClinic),
            Self::Leisure => Some(Sector::Leisure),
            Self::Police => Some(Sector::Police),
            Self::Guardian | Self::ChildSelf | Self::Other | Self::Unknown => None,
        }
    }
}

codes! {
    /// Why a case ended ("avslutsorsak").
    ClosingReason, "closing":
    /// The goal was reached.
    GoalReached = "goal_reached",
    /// The family declined.
    FamilyDeclined = "family_declined",
    /// Another actor took over.
    OtherActor = "other_actor",
    /// A SIP took over.
    Sip = "sip",
    /// The child moved.
    Moved = "moved",
    /// Consent was withdrawn.
    ConsentWithdrawn = "consent_withdrawn",
    /// Something else.
    Other = "other",
}

codes! {
    /// Which kind of school the child goes to.
    SchoolForm, "school-form":
    /// Preschool (förskola).
    Preschool = "preschool",
    /// Preschool class (förskoleklass, "F").
    PreschoolClass = "preschool_class",
    /// Compulsory school (grundskola), grades 1 to 9 or 10.
    Compulsory = "compulsory",
    /// Adapted compulsory school (anpassad grundskola).
    Adapted = "adapted",
    /// Upper secondary school (gymnasieskola), years 1 to 4.
    UpperSecondary = "upper_secondary",
    /// At home, no school yet.
    Home = "home",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_word_and_is_its_own_json() {
        for source in ReferralSource::ALL {
            assert!(!source.label_sv().starts_with("source-"), "{source:?}");
            assert_eq!(serde_json::to_value(source).unwrap(), source.code());
            assert_eq!(ReferralSource::from_code(source.code()), Some(*source));
        }
        for reason in ClosingReason::ALL {
            assert!(!reason.label_sv().starts_with("closing-"), "{reason:?}");
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
        }
        for form in SchoolForm::ALL {
            assert!(!form.label_sv().starts_with("school-form-"), "{form:?}");
            assert_eq!(serde_json::to_value(form).unwrap(), form.code());
        }
    }
}
