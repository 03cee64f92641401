//! The rules of the trade that say no, each with its name outside. Invariant: each has its sentence, `error-<code>` in `words/sv/errors.ftl`.

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $code:literal),* $(,)?) => {
        /// A rule of the trade that was about to be broken.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
        pub enum Rule { $($(#[$doc])* #[error($code)] $rule),* }
        impl Rule {
            /// Every rule, for the test that each has its sentence.
            pub const ALL: &[Self] = &[$(Self::$rule),*];
            /// The rule's name outside.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$rule => $code),* } }
        }
    };
}

rules! {
    /// The meeting's state does not allow the step.
    MeetingStep = "meeting_step",
    /// The case's state does not allow the step.
    CaseStep = "case_step",
    /// The plan's state does not allow the step.
    PlanStep = "plan_step",
    /// A statutory item of the SIP is empty.
    PlanItemMissing = "plan_item_missing",
    /// A plan needs a follow-up date or a stated reason why there is none.
    PlanFollowUpMissing = "plan_follow_up_missing",
    /// A child's plan needs a goal.
    PlanGoalMissing = "plan_goal_missing",
    /// The family has not said yes to a SIP, or has taken its yes back.
    PlanConsentMissing = "plan_consent_missing",
    /// Nothing in the plan has changed since its last version.
    PlanUnchanged = "plan_unchanged",
    /// Only the municipality and the region are called to a SIP, and answer for the whole of it.
    PlanPrincipal = "plan_principal",
    /// The handover's state does not allow the step.
    HandoverStep = "handover_step",
    /// A handover cannot be closed before somebody has answered back.
    HandoverUnanswered = "handover_unanswered",
    /// The coordinator's task goes to another unit by a handover only.
    CoordinatorElsewhere = "coordinator_elsewhere",
    /// Nobody holds the baton, so nobody can hand it over.
    HandoverNoHolder = "handover_no_holder",
    /// Only one handover of a case can be open.
    HandoverOpen = "handover_open",
    /// A case is not ended while a handover of it is under way: the answer would be forgotten.
    CaseHandoverOpen = "case_handover_open",
    /// A case is not ended while a plan of it is under way here: nobody would follow it up.
    CasePlanOpen = "case_plan_open",
    /// A parcel of this handover waits for its receipt: the baton moves when it comes.
    ParcelWaits = "parcel_waits",
    /// The parcel has been answered already.
    ParcelAnswered = "parcel_answered",
    /// Nobody has answered the parcel, so it has no receipt yet.
    ParcelUnanswered = "parcel_unanswered",
    /// The handover whose parcel this receipt answers has been settled here already.
    ParcelSettled = "parcel_settled",
    /// A later revision of the parcel is here already.
    ParcelOlder = "parcel_older",
    /// The receipt answers a revision whose seal was never kept: it can be held against nothing.
    ParcelSealUnknown = "parcel_seal_unknown",
    /// The parcel that is taken back has been accepted here: the baton is here.
    ParcelTaken = "parcel_taken",
    /// The sender has taken the parcel back.
    ParcelWithdrawn = "parcel_withdrawn",
    /// The parcel that is taken back does not lie here.
    ParcelUnknown = "parcel_unknown",
    /// Nothing is taken back: no parcel of the handover was made, or it still waits for its answer, or its receipt has come.
    ParcelNotTakenBack = "parcel_not_taken_back",
    /// The parcel has lain here and was erased when its time was up.
    ParcelErased = "parcel_erased",
    /// The parcel was made here.
    ParcelOwn = "parcel_own",
    /// The parcel is about a child whom the one who asks must not see.
    ParcelKeptFrom = "parcel_kept_from",
    /// Nobody can tell whether the parcel is about a child whom the one who asks must not see.
    ParcelUntold = "parcel_untold",
    /// The parcel is about a child whose identity is sealed here, or may be: it is taken in by hand, where it is sealed.
    ParcelAboutProtected = "parcel_about_protected",
    /// The parcel may be about a child whose identity is sealed here, and the one who asks cannot open it to compare.
    ParcelMaybeProtected = "parcel_maybe_protected",
    /// A child with protected identity goes in no file.
    ParcelProtected = "parcel_protected",
    /// A parcel names the child, which the handover does not.
    ParcelDeidentified = "parcel_deidentified",
    /// The consent does not cover the receiver and no other legal ground was given.
    ConsentMissing = "consent_missing",
    /// The ground does not hold between the unit that hands over and the one that is asked.
    GroundSectors = "ground_sectors",
    /// An action needs who, what and when.
    ActionIncomplete = "action_incomplete",
    /// A moved or dropped action needs a reason.
    ReasonMissing = "reason_missing",
    /// The people in the room may not see this child so.
    NotShown = "not_shown",
    /// The child is already on the agenda.
    AlreadyOnAgenda = "already_on_agenda",
    /// An item of an agenda takes between one minute and four hours.
    AgendaMinutes = "agenda_minutes",
    /// The examination's state does not allow the step.
    ExamStep = "exam_step",
    /// The child is already in an investigation, or placed.
    SituationOpen = "situation_open",
    /// The action's state does not allow the step.
    ActionStep = "action_step",
    /// The child already has an open case.
    CaseAlreadyOpen = "case_already_open",
    /// The quarter's state does not allow the step.
    QuarterStep = "quarter_step",
    /// A questionnaire that somebody has answered keeps its questions.
    SurveyAnswered = "survey_answered",
    /// The wave has ended.
    SurveyWaveEnded = "survey_wave_ended",
    /// The same thing stands twice in a list.
    ListedTwice = "listed_twice",
    /// Another principal of the kind has the name.
    PrincipalTaken = "principal_taken",
    /// An agency gives interventions of the catalogue.
    AgencyGives = "agency_gives",
    /// A need has routes or interventions.
    NeedInUse = "need_in_use",
    /// The arms are a larger file than they need to be.
    ArmsTooLarge = "arms_too_large",
    /// The arms are neither PNG nor SVG.
    ArmsNotAPicture = "arms_not_a_picture",
    /// The arms are too small, too large or too slim.
    ArmsProportions = "arms_proportions",
    /// The arms run or fetch something.
    ArmsUnsafe = "arms_unsafe",
    /// The arms cannot be set on a paper.
    ArmsNotSet = "arms_not_set",
    /// A list on papers must keep its length.
    PaperListLength = "paper_list_length",
    /// A brace in a paper's text has no pair.
    PaperBrace = "paper_brace",
    /// A paper is not whole in the language that was asked for.
    PaperLanguageMissing = "paper_language_missing",
    /// An agreement's file is larger than the vault takes.
    AgreementFileTooLarge = "agreement_file_too_large",
    /// An agreement's file to be kept is no PDF.
    AgreementFileKind = "agreement_file_kind",
    /// The agreement's file is kept elsewhere.
    AgreementFileElsewhere = "agreement_file_elsewhere",
    /// The quarter has not ended yet.
    QuarterNotOver = "quarter_not_over",
    /// Cases of the quarter have been erased, so it cannot be counted again.
    QuarterErased = "quarter_erased",
    /// A check of the quarter is still red.
    QuarterChecksRed = "quarter_checks_red",
    /// The region's key has not been given.
    RegionKeyMissing = "region_key_missing",
    /// The key that the region signs its receipts with has not been given.
    RegionSigningKeyMissing = "region_signing_key_missing",
    /// The receipt is signed with another key than the region's.
    ReceiptOtherKey = "receipt_other_key",
    /// The region has the file, and has set it aside.
    ReceiptSetAside = "receipt_set_aside",
    /// No management meeting is planned that could take up a question.
    NoManagementMeeting = "no_management_meeting",
    /// There is nothing to undo.
    NothingToUndo = "nothing_to_undo",
    /// Something else has happened since; undo that first.
    UndoNotLast = "undo_not_last",
    /// What cannot be taken back, a parcel that was made, stands on what would be.
    UndoTooLate = "undo_too_late",
    /// The import's row was already taken care of.
    ImportRowDone = "import_row_done",
    /// The list's state does not allow the step.
    GallringStep = "gallring_step",
    /// A piece of the extract has not been looked at.
    ExtractUnreviewed = "extract_unreviewed",
    /// No case's time is up.
    GallringNothingDue = "gallring_nothing_due",
    /// Who made the list does not decide about it too.
    GallringSamePerson = "gallring_same_person",
    /// The clock went far ahead not long ago: it may be wrong, and what is erased too soon does not come back.
    GallringClock = "gallring_clock",
    /// The law keeps every case here: no number of years may be set.
    GallringKeptByLaw = "gallring_kept_by_law",
    /// The law lets nobody erase so soon after the last entry.
    GallringTooShort = "gallring_too_short",
    /// What the social services have about a placed child is kept for good.
    GallringPlacedKept = "gallring_placed_kept",
    /// The recovery sheets have been printed and typed back; they are not shown again.
    RecoveryConfirmed = "recovery_confirmed",
    /// No folder for backups has been chosen.
    BackupFolderMissing = "backup_folder_missing",
    /// The folder for backups is not there now.
    BackupFolderAway = "backup_folder_away",
    /// The folder for backups lies in the vault's own: what takes the vault takes them too.
    BackupFolderInside = "backup_folder_inside",
    /// A copy of a damaged vault is only read in.
    ReadOnly = "read_only",
    /// This month's lines have been drawn already.
    SpotCheckDrawn = "spot_check_drawn",
    /// Not every drawn line has been looked at.
    SpotCheckOpen = "spot_check_open",
    /// The spot check is signed off.
    SpotCheckSigned = "spot_check_signed",
    /// A child answers alone at the laptop: nothing else is shown.
    ChildMode = "child_mode",
    /// The laptop goes round for the meeting's evaluation.
    EvaluationRound = "evaluation_round",
    /// A meeting's evaluation has been shown, or is too old: one answer more could be worked out.
    EvaluationClosed = "evaluation_closed",
    /// A key slot was made by an older Samlat and must be opened once before the keys can be changed.
    SlotTooOld = "slot_too_old",
    /// The passphrase cannot be told from another user's.
    PassphraseTaken = "passphrase_taken",
    /// Somebody must be left who may do everything.
    LastCoordinator = "last_coordinator",
    /// Nobody, or no sheet, could open the protected identities any more.
    ProtectedKeyLost = "protected_key_lost",
    /// One cannot remove oneself.
    NotYourself = "not_yourself",
    /// An administrator does not change the own role while somebody else could.
    OwnRole = "own_role",
    /// Only a coordinator gives a new passphrase to who opens children's files.
    ResetByCoordinator = "reset_by_coordinator",
    /// A person with a conflict of interest does not open the child, not even in an emergency.
    ConflictOfInterest = "conflict_of_interest",
    /// The clock is so far behind the log that an opening in an emergency would be over at once.
    ClockBack = "clock_back",
    /// Somebody who must not see the child is given something to do about it. It never says why.
    PersonKeptOut = "person_kept_out",
    /// Whoever gets a conflict of interest holds the baton, and nobody has been named to take it.
    BatonToPass = "baton_to_pass",
    /// Nobody in the registers stands behind the user, so that no conflict of interest could be marked.
    UserWithoutPerson = "user_without_person",
    /// The identity is protected and needs its own permission.
    IdentityProtected = "identity_protected",
    /// Somebody in the backup has become protected since, and who puts it back cannot seal them.
    RestoreProtected = "restore_protected",
    /// What everybody calls a protected child has a word of the child's own name in it.
    AliasTells = "alias_tells",
    /// Papers about a protected child are not printed.
    PrintingOff = "printing_off",
}
