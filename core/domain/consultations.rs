//! Anonymous consultation: advice without a child. Invariant: there is no field that could hold who it is about.

use super::{
    children::AgeBand,
    ids::{ConsultationId, MeetingId, UnitId},
};
use crate::words::say;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! codes {
    ($(#[$meta:meta])* $name:ident, $prefix:literal: $($(#[$note:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$note])* $variant),+ }
        impl $name {
            /// All of them, in the order they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The Swedish word.
            #[must_use]
            pub fn label(self) -> String {
                say(match self { $(Self::$variant => concat!($prefix, "-", $code)),+ }, &[])
            }
        }
    };
}

codes! {
    /// What it is about.
    Theme, "consultation-theme":
    /// Skolnärvaro.
    Attendance = "attendance",
    /// Lärande och utveckling.
    Learning = "learning",
    /// Psykisk hälsa.
    MentalHealth = "mental-health",
    /// Kroppslig hälsa.
    BodyHealth = "body-health",
    /// Kamrater och relationer.
    Relations = "relations",
    /// Familjens situation.
    Family = "family",
    /// Utsatthet eller våld.
    Safety = "safety",
    /// Normbrytande beteende.
    Behaviour = "behaviour",
    /// Alkohol, droger, spel.
    Substances = "substances",
    /// Något annat.
    Other = "other",
}

codes! {
    /// What kind of advice was given.
    Advice, "consultation-advice":
    /// Hur man pratar med barnet och familjen.
    TalkWithFamily = "talk-with-family",
    /// Vad verksamheten själv kan göra.
    OwnEffort = "own-effort",
    /// Vem som kan ge vad.
    WhoCanHelp = "who-can-help",
    /// Vad lagen säger.
    Law = "law",
    /// Fortsätt som ni gör.
    KeepGoing = "keep-going",
}

codes! {
    /// What happens next.
    ConsultationStep, "consultation-next":
    /// Verksamheten går vidare själv.
    OnTheirOwn = "on-their-own",
    /// Familjen tillfrågas om samtycke till HLT.
    AskConsent = "ask-consent",
    /// Kontakt tas med en annan verksamhet, tillsammans med familjen.
    OtherService = "other-service",
    /// Orosanmälan görs.
    ConcernReport = "concern-report",
    /// Ny konsultation.
    NewConsultation = "new-consultation",
}

/// One consultation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Consultation {
    /// Id.
    pub id: ConsultationId,
    /// When.
    pub held_on: NaiveDate,
    /// Who asked.
    pub unit: UnitId,
    /// That unit's name.
    pub unit_name: String,
    /// The age band, nothing nearer.
    pub age_band: AgeBand,
    /// What it is about.
    pub theme: Theme,
    /// What kind of advice was given.
    pub advice: Advice,
    /// What happens next.
    pub next_step: ConsultationStep,
    /// The meeting it was asked in; none between meetings.
    pub meeting: Option<MeetingId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_word() {
        let words = Theme::ALL.iter().map(|one| one.label()).chain(Advice::ALL.iter().map(|one| one.label()));
        let words: Vec<String> = words.chain(ConsultationStep::ALL.iter().map(|one| one.label())).collect();
        assert_eq!(words.len(), 20);
        assert!(words.iter().all(|word| !word.starts_with("consultation-")), "{words:?}");
    }
}
