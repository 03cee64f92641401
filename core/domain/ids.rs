//! Ids as types, in Rust and TypeScript: a case's id cannot be given where a child's is wanted.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(transparent)]
        pub struct $name(#[ts(type = "string")] pub uuid::Uuid);
        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(formatter) }
        }
        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> Self { id.0 }
        }
        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self { Self(id) }
        }
    )* };
}

ids! {
    /// A user of this vault.
    UserId,
    /// A legal principal (huvudman).
    OrganisationId,
    /// A unit (verksamhet).
    UnitId,
    /// A person in a unit (yrkesperson).
    ProfessionalId,
    /// A team.
    TeamId,
    /// A child.
    ChildId,
    /// A guardian of one child.
    GuardianId,
    /// A case (ärende): one child, one episode.
    CaseId,
    /// A consent.
    ConsentId,
    /// A mark on a measure's time axis.
    MeasureMarkId,
    /// A meeting.
    MeetingId,
    /// A line of a meeting's agenda.
    AgendaItemId,
    /// Someone expected at a meeting.
    AttendanceId,
    /// A decision.
    DecisionId,
    /// An action (insats).
    ActionId,
    /// A time the child was asked, or was not.
    ChildVoiceId,
    /// One sitting of child mode: from when the child gets the laptop until it gives it back.
    ChildSittingId,
    /// Feedback owed to a family.
    FeedbackId,
    /// A planned follow-up.
    FollowUpId,
    /// An anonymous consultation.
    ConsultationId,
    /// What a group promised each other.
    TeamActionId,
    /// A SIP.
    /// A plan: a SIP or a child's plan.
    PlanId,
    /// Somebody called or invited to a plan's meeting.
    PlanParticipantId,
    /// A goal of a plan.
    PlanGoalId,
    /// A step towards a goal.
    GoalStepId,
    /// A line to sign on.
    PlanSignatureId,
    /// A handover.
    HandoverId,
    /// A parcel from another municipality.
    ParcelId,
    /// A health or dental examination.
    HealthExamId,
    /// Somebody one can turn to.
    AgencyId,
    /// Something that is offered.
    InterventionId,
    /// An agreement between principals.
    AgreementId,
    /// A time in an investigation or a placement.
    SituationId,
    /// An import.
    ImportId,
    /// A row of an import that waits to be fixed.
    ImportRowId,
    /// One revision of a quarter.
    QuarterId,
    /// One person's picture of how the child has it.
    WheelId,
    /// A need that nobody could own.
    GapId,
    /// Somebody around a child.
    ContactId,
    /// A figure from elsewhere.
    ContextId,
    /// A questionnaire.
    SurveyId,
    /// A question of a questionnaire.
    SurveyQuestionId,
    /// One round of asking.
    SurveyWaveId,
    /// A list of cases to erase.
    GallringListId,
    /// A child opened in an emergency.
    EmergencyOpeningId,
}
