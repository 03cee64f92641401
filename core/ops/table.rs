//! The table of ops: one row for each, its features' rows together. Invariant: what is not in it cannot be done.

use super::agreements::{files as agreement_files, statutory};
use super::backups::set_aside;
use super::gallring::materials as gallring_materials;
use super::handovers::afterwards as handover_afterwards;
use super::imports::waiting as import_waiting;
use super::parcels::receiving as parcel_receiving;
use super::parcels::withdrawing as parcel_withdrawing;
use super::plans::{
    at_meetings as plan_at_meetings, elsewhere as plan_elsewhere, following as plan_following,
    settings as plan_settings, writing as plan_writing,
};
use super::rows::flag_is;
use super::users::roles as user_roles;
use super::*;

// Rows: `module::op(Input) -> Output, by Roles, undo, asks_again, whole, reviews;`. Each feature keeps its rows together.
ops! {
    while locked {
        desks::session_state(Nothing) -> desks::SessionState;
        desks::list_municipalities(Nothing) -> Vec<desks::Municipality>;
        desks::suggest_passphrase(Nothing) -> desks::SuggestedPassphrase;
        desks::passphrase_strength(desks::TypedPassphrase) -> desks::PassphraseStrength;
        desks::create_vault(desks::CreateVault) -> desks::RecoverySheet;
        desks::unlock(desks::Unlock) -> desks::SessionState;
        recoveries::recover(recoveries::Recover) -> desks::RecoverySheet;
        desks::lock(desks::Lock) -> desks::SessionState;
        recoveries::recovery_sheet(Nothing) -> desks::RecoverySheet;
        recoveries::confirm_recovery_sheet(recoveries::TypedRecovery) -> recoveries::WrongGroups;
        backups::look_in_backup_folder(backups::BackupFolder) -> Vec<backups::BackupLine>;
        backups::list_backups(Nothing) -> Vec<backups::BackupLine>;
        backups::try_backup(backups::OpenBackup) -> backups::TriedBackup;
        backups::restore_backup(backups::OpenBackup) -> desks::SessionState;
        backups::damage_report(Nothing) -> backups::DamageReport;
        backups::open_damaged(desks::Unlock) -> desks::SessionState;
        demos::create_demo_vault(Nothing) -> desks::SessionState;
        demos::remove_demo_vault(Nothing) -> desks::SessionState;
    }
    at the desk {
        users::list_users(Nothing) -> Vec<users::UserView>, by Coordinator Administrator;
        users::add_user(users::AddUser) -> users::NewSlot, by Coordinator Administrator, asks_again;
        users::change_user(users::ChangeUser) -> users::UserView, by Coordinator Administrator, asks_again;
        users::reset_passphrase(users::ResetPassphrase) -> users::NewSlot, by Coordinator Administrator, asks_again;
        users::change_passphrase(users::ChangePassphrase) -> users::NewSlot, by Coordinator Member Reader Administrator, asks_again;
        users::remove_user(users::OneUser) -> Vec<users::UserView>, by Coordinator Administrator, asks_again;
        users::let_open_protected(users::LetOpenProtected) -> Vec<users::UserView>, by Coordinator Administrator, asks_again;
        sessions::switch_user(desks::Unlock) -> desks::SessionState, by Coordinator Member Reader Administrator;
        sessions::act_for(sessions::ActFor) -> desks::SessionState, by Coordinator Member Reader Administrator;
        recoveries::new_recovery_sheets(Nothing) -> desks::RecoverySheet, by Coordinator, asks_again;
        set_aside::list_set_aside(Nothing) -> Vec<set_aside::SetAside>, by Coordinator Administrator;
        set_aside::destroy_set_aside(set_aside::OneSetAside) -> Vec<set_aside::SetAside>, by Coordinator Administrator, asks_again;
        backups::choose_backup_folder(backups::BackupFolder) -> Vec<backups::BackupLine>, by Coordinator Administrator, asks_again;
    }
    open {
        drafts::drafts(Nothing) -> Vec<drafts::Draft>, by Coordinator Member Reader Administrator;
        drafts::save_draft(drafts::SaveDraft) -> drafts::DraftSaved, by Coordinator Member Reader Administrator;
        drafts::undo(drafts::StepBack) -> drafts::Stepped, by Coordinator Member Administrator;
        drafts::redo(drafts::StepBack) -> drafts::Stepped, by Coordinator Member Administrator;
        drafts::undo_state(Nothing) -> drafts::UndoState, by Coordinator Member Reader Administrator;

        locks::set_idle_minutes(locks::IdleMinutes) -> locks::IdleMinutes, by Coordinator Administrator;
        paper_releases::release_paper(paper_releases::ReleasePaper) -> Nothing, by Coordinator Member Reader Administrator, asks_again;

        units::list_units(Nothing) -> Vec<crate::domain::units::Unit>, by Coordinator Member Reader Administrator;
        units::list_professionals(Nothing) -> Vec<crate::domain::units::Professional>, by Coordinator Member Reader Administrator;
        units::team(Nothing) -> crate::domain::units::Team, by Coordinator Member Reader Administrator;
        units::add_unit(units::AddUnit) -> crate::domain::units::Unit, by Coordinator Administrator, undo;
        units::change_unit(units::ChangeUnit) -> crate::domain::units::Unit, by Coordinator Administrator, undo;
        units::change_organisation(crate::domain::units::Organisation) -> crate::domain::units::Organisation, by Coordinator Administrator, undo;
        units::unit_register(Nothing) -> Vec<crate::domain::units::RegisteredUnit>, by Coordinator Administrator, whole;
        units::add_professional(units::AddProfessional) -> crate::domain::units::Professional, by Coordinator Administrator, undo;
        units::change_professional(units::ChangeProfessional) -> crate::domain::units::Professional, by Coordinator Administrator, undo, whole;
        units::held_by(units::OneProfessional) -> crate::domain::units::Held, by Coordinator Administrator, whole;

        children::search_children(children::SearchChildren) -> Vec<children::FoundChild>, by Coordinator Member;
        duplicates::possible_duplicates(duplicates::PossibleDuplicates) -> Vec<duplicates::PossibleDuplicate>, by Coordinator;
        children::change_child(children::ChangeChild) -> crate::domain::children::Child, by Coordinator, undo;
        guardians::add_guardian(guardians::AddGuardian) -> crate::domain::children::Guardian, by Coordinator, undo;
        guardians::change_guardian(guardians::ChangeGuardian) -> crate::domain::children::Guardian, by Coordinator, undo;
        guardians::end_guardian(guardians::EndGuardian) -> crate::domain::children::Guardian, by Coordinator, undo;
        guardians::end_guardian_protection(guardians::OneGuardian) -> crate::domain::children::Guardian, by Coordinator, asks_again;

        cases::register_case(cases::RegisterCase) -> cases::CaseView, by Coordinator, undo;
        case_lists::first_cases(Nothing) -> case_lists::FirstCases, by Coordinator Member Reader;
        case_lists::list_cases(case_lists::ListCases) -> Vec<case_lists::CaseLine>, by Coordinator Member Reader;
        cases::open_case(cases::OneCase) -> cases::CaseView, by Coordinator Member Reader;
        closings::close_case(closings::CloseCase) -> cases::CaseView, by Coordinator, undo;
        cases::name_coordinator(cases::NameCoordinator) -> cases::CaseView, by Coordinator, undo;
        concern_reports::record_concern_report(concern_reports::RecordConcernReport) -> cases::CaseView, by Coordinator Member, undo;

        consents::record_consent(consents::RecordConsent) -> crate::domain::consents::Consent, by Coordinator, undo;
        consents::answer_consent(consents::AnswerConsent) -> crate::domain::consents::Consent, by Coordinator, undo;
        consents::consents_of(consents::ConsentsOf) -> consents::ConsentView, by Coordinator Member Reader;

        conflicts::held_of_child(conflicts::Conflict) -> crate::domain::units::HeldOfChild, by Coordinator;
        conflicts::mark_conflict(conflicts::MarkConflict) -> Vec<crate::domain::units::Professional>, by Coordinator, undo;
        conflicts::remove_conflict(conflicts::Conflict) -> Vec<crate::domain::units::Professional>, by Coordinator, undo;
        conflicts::conflicts_of(conflicts::ConflictsOf) -> Vec<crate::domain::units::Professional>, by Coordinator;
        conflicts::open_in_emergency(conflicts::OpenInEmergency) -> conflicts::OpenedInEmergency, by Member Reader, asks_again, whole;
        user_roles::roles_given(Nothing) -> Vec<user_roles::RoleGiven>, by Coordinator;
        user_roles::see_roles_given(Nothing) -> Vec<user_roles::RoleGiven>, by Coordinator;
        conflicts::emergency_openings(Nothing) -> Vec<conflicts::OpeningView>, by Coordinator;
        conflicts::sign_off_opening(conflicts::OneOpening) -> Vec<conflicts::OpeningView>, by Coordinator, undo;

        identities::protect_identity(identities::ProtectIdentity) -> crate::domain::children::Child, by Coordinator;
        identities::open_identity(identities::OneIdentity) -> identities::Identity, by Coordinator Member, asks_again;
        identities::change_identity(identities::ChangeIdentity) -> identities::Identity, by Coordinator, asks_again;
        identities::allow_printing(identities::AllowPrinting) -> identities::Printing, by Coordinator, asks_again;
        identities::stop_printing(identities::OneIdentity) -> identities::Printing, by Coordinator;
        identities::end_protection(identities::OneIdentity) -> crate::domain::children::Child, by Coordinator, asks_again;

        plans::offer_plan(plans::OfferPlan) -> plans::PlanView, by Coordinator, undo;
        plans::start_child_plan(plans::StartChildPlan) -> plans::PlanView, by Coordinator, undo;
        plan_elsewhere::register_external_plan(plan_elsewhere::RegisterExternalPlan) -> plans::PlanView, by Coordinator, undo;
        plan_elsewhere::keep_plan_elsewhere(plan_elsewhere::KeepPlanElsewhere) -> plans::PlanView, by Coordinator, undo;
        plans::answer_plan(plans::AnswerPlan) -> plans::PlanView, by Coordinator, undo;
        plan_writing::prepare_plan(plan_writing::PreparePlan) -> plans::PlanView, by Coordinator, undo;
        plan_writing::set_plan_participants(plan_writing::SetParticipants) -> plans::PlanView, by Coordinator, undo;
        plans::call_plan(plans::CallPlan) -> plans::PlanView, by Coordinator, undo;
        plans::hold_plan(plans::HoldPlan) -> plans::PlanView, by Coordinator, undo;
        plan_writing::write_plan(plan_writing::WritePlan) -> plans::PlanView, by Coordinator, undo;
        plan_writing::write_goals(plan_writing::WriteGoals) -> plans::PlanView, by Coordinator, undo;
        plan_writing::set_step_progress(plan_writing::SetProgress) -> plans::PlanView, by Coordinator, undo;
        plans::establish_plan(plans::EstablishPlan) -> plans::PlanView, by Coordinator, undo;
        plan_writing::record_signatures(plan_writing::SignPlan) -> plans::PlanView, by Coordinator, undo;
        plan_following::follow_up_plan(plan_following::FollowUpPlan) -> plans::PlanView, by Coordinator, undo;
        plan_following::revise_plan(plan_following::RevisePlan) -> plans::PlanView, by Coordinator, undo;
        plan_following::record_deviation(plan_following::RecordDeviation) -> plans::PlanView, by Coordinator, undo;
        plan_following::mark_transferred(plan_following::MarkTransferred) -> plans::PlanView, by Coordinator, undo;
        plans::close_plan(plans::ClosePlan) -> plans::PlanView, by Coordinator, undo;
        plan_settings::plan_settings(Nothing) -> plan_settings::PlanSettings, by Coordinator Member Reader Administrator;
        plan_settings::set_plan_settings(plan_settings::PlanSettings) -> plan_settings::PlanSettings, by Coordinator Administrator, undo;
        plans::plans_of(plans::PlansOf) -> Vec<plans::PlanView>, by Coordinator Member Reader;

        handovers::offer_handover(handovers::OfferHandover) -> handovers::HandoverView, by Coordinator, undo;
        handovers::step_handover(handovers::StepHandover) -> handovers::HandoverView, by Coordinator Member, undo;
        handover_afterwards::record_handover_talk(handover_afterwards::RecordHandoverTalk) -> handovers::HandoverView, by Coordinator, undo;
        handover_afterwards::rate_handover(handover_afterwards::RateHandover) -> handovers::HandoverView, by Coordinator, undo;
        handovers::handovers_of(handovers::HandoversOf) -> Vec<handovers::HandoverView>, by Coordinator Member Reader;
        transitions::list_transitions(transitions::ListTransitions) -> transitions::Transitions, by Coordinator Member Reader;

        parcels::parcel_key(Nothing) -> quarters::keys::PublicKey, by Coordinator Administrator, whole;
        parcels::make_parcel(parcels::MakeParcel) -> parcels::MadeParcel, by Coordinator, asks_again;
        parcel_withdrawing::withdraw_parcel(parcel_withdrawing::WithdrawParcel) -> parcel_withdrawing::WithdrawnParcel, by Coordinator;
        parcel_receiving::read_parcel(parcel_receiving::ReadParcel) -> parcel_receiving::ParcelView, by Coordinator;
        parcel_receiving::list_parcels(Nothing) -> Vec<parcel_receiving::ParcelView>, by Coordinator;
        parcel_receiving::answer_parcel(parcel_receiving::AnswerParcel) -> parcel_receiving::AnsweredParcel, by Coordinator;
        parcel_receiving::parcel_receipt(parcel_receiving::OneParcel) -> FileContent, by Coordinator;
        parcels::read_parcel_receipt(parcels::ReadReceipt) -> handovers::HandoverView, by Coordinator, undo;

        health_exams::health_exams_of(health_exams::HealthOf) -> health_exams::HealthView, by Coordinator;
        health_exams::record_situation(health_exams::RecordSituation) -> health_exams::HealthView, by Coordinator, undo;
        health_exams::end_situation(health_exams::EndSituation) -> health_exams::HealthView, by Coordinator, undo;
        health_exams::step_health_exam(health_exams::StepHealthExam) -> health_exams::HealthView, by Coordinator, undo;

        imports::preview_import(imports::ReadList) -> imports::ImportReport, by Coordinator, whole;
        imports::import_list(imports::ReadList) -> imports::ImportReport, by Coordinator, undo, whole;
        import_waiting::waiting_rows(Nothing) -> Vec<import_waiting::WaitingRow>, by Coordinator;
        import_waiting::fix_row(import_waiting::FixRow) -> import_waiting::FixedRow, by Coordinator, undo, whole;
        import_waiting::drop_row(import_waiting::DropRow) -> Nothing, by Coordinator, undo;

        measures::measure_definitions(Nothing) -> Vec<measures::MeasureDefinition>, by Coordinator Member Reader Administrator;
        measures::measures_report(measures::OneQuarter) -> crate::measures::Report, by Coordinator Reader, whole;
        measures::measure_cases(measures::MeasureCases) -> Vec<measures::MeasureCase>, by Coordinator;
        contexts::context_values(Nothing) -> Vec<crate::domain::contexts::ContextValue>, by Coordinator Member Reader Administrator;
        contexts::add_context(contexts::Figure) -> crate::domain::contexts::ContextValue, by Coordinator Administrator, undo;
        contexts::change_context(contexts::ChangeContext) -> crate::domain::contexts::ContextValue, by Coordinator Administrator, undo;
        contexts::remove_context(contexts::OneContext) -> Nothing, by Coordinator Administrator, undo;
        surveys::survey_templates(Nothing) -> Vec<surveys::SurveyText>, by Coordinator Administrator;
        surveys::list_surveys(Nothing) -> Vec<surveys::SurveyLine>, by Coordinator Reader Administrator;
        surveys::survey(surveys::OneSurvey) -> surveys::SurveyView, by Coordinator Reader Administrator;
        surveys::add_survey(surveys::SurveyText) -> surveys::SurveyView, by Coordinator Administrator, undo;
        surveys::change_survey(surveys::ChangeSurvey) -> surveys::SurveyView, by Coordinator Administrator, undo;
        surveys::start_wave(surveys::StartWave) -> surveys::SurveyView, by Coordinator Administrator, undo;
        surveys::change_wave(surveys::ChangeWave) -> surveys::SurveyView, by Coordinator Administrator, undo;
        surveys::key_paper(surveys::KeyPaper) -> surveys::KeyedPapers, by Coordinator Administrator, undo;
        agencies::list_agencies(Nothing) -> agencies::AgenciesView, by Coordinator Member Reader Administrator;
        agencies::add_agency(agencies::AgencyText) -> crate::domain::agencies::Agency, by Coordinator Administrator, undo;
        agencies::change_agency(agencies::ChangeAgency) -> crate::domain::agencies::Agency, by Coordinator Administrator, undo;
        agencies::check_agency(agencies::OneAgency) -> crate::domain::agencies::Agency, by Coordinator Administrator, undo;
        agencies::remove_agency(agencies::OneAgency) -> Nothing, by Coordinator Administrator, undo;
        agencies::set_check_months(agencies::CheckMonths) -> agencies::CheckMonths, by Coordinator Administrator, undo;
        contact_routes::contact_routes(Nothing) -> Vec<contact_routes::NeedRoutes>, by Coordinator Member Reader Administrator;
        contact_routes::set_contact_routes(contact_routes::SetContactRoutes) -> Vec<contact_routes::NeedRoutes>, by Coordinator Administrator, undo;
        contact_routes::set_needs(contact_routes::SetNeeds) -> Vec<contact_routes::NeedRoutes>, by Coordinator Administrator, undo;
        interventions::catalogue(Nothing) -> interventions::Catalogue, by Coordinator Member Reader Administrator;
        interventions::add_intervention(interventions::OfferText) -> crate::domain::interventions::Intervention, by Coordinator Administrator, undo;
        interventions::change_intervention(interventions::ChangeIntervention) -> crate::domain::interventions::Intervention, by Coordinator Administrator, undo;
        interventions::remove_intervention(interventions::OneIntervention) -> Nothing, by Coordinator Administrator, undo;
        interventions::note_offer_gap(interventions::NoteOfferGap) -> interventions::Catalogue, by Coordinator Administrator, undo;
        interventions::remove_offer_gap(interventions::OneOfferGap) -> interventions::Catalogue, by Coordinator Administrator, undo;
        interventions::set_usually_documented(interventions::UsuallyDocumented) -> interventions::UsuallyDocumented, by Coordinator Administrator, undo;
        agreements::list_agreements(Nothing) -> agreements::AgreementsView, by Coordinator Member Reader Administrator;
        agreements::add_agreement(agreements::AgreementText) -> agreements::AgreementView, by Coordinator Administrator, undo;
        agreements::change_agreement(agreements::ChangeAgreement) -> agreements::AgreementView, by Coordinator Administrator, undo;
        agreements::remove_agreement(agreements::OneAgreement) -> Nothing, by Coordinator Administrator, undo;
        statutory::set_statutory(statutory::SetStatutory) -> agreements::AgreementsView, by Coordinator Administrator, undo;
        agreement_files::attach_agreement_file(agreement_files::AttachAgreementFile) -> agreements::AgreementView, by Coordinator Administrator, undo;
        agreement_files::agreement_file(agreements::OneAgreement) -> FileContent, by Coordinator Member Reader Administrator;
        agreement_files::remove_agreement_file(agreements::OneAgreement) -> agreements::AgreementView, by Coordinator Administrator, undo;
        agreements::agreements_of_case(cases::OneCase) -> Vec<agreements::CaseAgreement>, by Coordinator Member Reader;
        bridges::read_workbook(bridges::ReadWorkbook) -> Vec<bridges::BridgeReading>, by Coordinator;
        bridges::fill_workbook(bridges::FillWorkbook) -> bridges::FilledWorkbook, by Coordinator, asks_again, whole;
        marks::measure_chart(marks::OneMeasure) -> marks::MeasureChart, by Coordinator Reader, whole;
        marks::mark_measure(marks::MarkMeasure) -> crate::domain::marks::MeasureMark, by Coordinator, undo;
        marks::remove_measure_mark(marks::OneMeasureMark) -> Nothing, by Coordinator, undo;
        marks::ask_about_measure(marks::AskAboutMeasure) -> meeting_views::MeetingView, by Coordinator, undo;
        publications::publish_table(publications::PublishTable) -> FileContent, by Coordinator, asks_again, whole;
        publications::public_quarter(measures::OneQuarter) -> publications::PublicQuarter, by Coordinator, whole;
        publications::publish_quarter(measures::OneQuarter) -> publications::PublishedQuarter, by Coordinator, asks_again, whole;
        publications::list_publications(Nothing) -> publications::Ledger, by Coordinator Reader, whole;
        publications::open_publication(publications::OnePublication) -> FileContent, by Coordinator Reader, whole;
        recaps::quarter_recap(measures::OneQuarter) -> recaps::QuarterRecap, by Coordinator Member Reader, whole;
        quarters::quarter_state(measures::OneQuarter) -> quarters::QuarterView, by Coordinator Reader, whole;
        quarters::explain_check(quarters::ExplainCheck) -> quarters::QuarterView, by Coordinator, whole;
        quarters::sign_quarter(quarters::SignQuarter) -> quarters::QuarterView, by Coordinator, asks_again, whole;
        quarters::seal_quarter(quarters::SealQuarter) -> quarters::SealedQuarter, by Coordinator, asks_again, whole;
        quarters::sealed_quarter(quarters::OneSealedQuarter) -> quarters::SealedQuarter, by Coordinator, whole;
        quarters::record_receipt(quarters::RecordReceipt) -> quarters::QuarterView, by Coordinator, whole;
        quarters::quarter_workbook(measures::OneQuarter) -> FileContent, by Coordinator Reader, asks_again, whole;
        quarters::set_region_key(quarters::SetRegionKey) -> quarters::PublicKey, by Coordinator Administrator, asks_again, whole;
        quarters::own_public_keys(Nothing) -> quarters::OwnKeys, by Coordinator Administrator, whole;

        teams::list_teams(Nothing) -> Vec<crate::domain::teams::TeamYear>, by Coordinator Member Reader Administrator;
        teams::save_team(teams::SaveTeam) -> crate::domain::teams::TeamYear, by Coordinator Administrator, undo;
        terms::school_breaks(terms::SchoolYear) -> terms::SchoolBreaks, by Coordinator Member Reader Administrator;
        terms::set_school_breaks(terms::SetSchoolBreaks) -> terms::SchoolBreaks, by Coordinator Administrator, undo;
        terms::preview_term(terms::PreviewTerm) -> terms::TermPreview, by Coordinator;
        terms::look_at_day(terms::LookAtDay) -> terms::DayLook, by Coordinator;
        terms::plan_term(terms::PlanTerm) -> terms::PlannedTerm, by Coordinator, undo;
        terms::term(terms::PreviewTerm) -> terms::TermView, by Coordinator Member;
        terms::term_calendar(terms::PreviewTerm) -> FileContent, by Coordinator Member;

        arms::arms(Nothing) -> arms::ArmsView, by Coordinator Member Reader Administrator;
        arms::set_arms(arms::SetArms) -> arms::ArmsView, by Coordinator Administrator, undo;
        arms::remove_arms(Nothing) -> arms::ArmsView, by Coordinator Administrator, undo;
        paper_texts::list_paper_texts(Nothing) -> paper_texts::PaperList, by Coordinator Member Reader Administrator;
        paper_texts::paper_texts(paper_texts::OnePaper) -> paper_texts::PaperTexts, by Coordinator Administrator;
        paper_texts::save_paper_texts(paper_texts::SavePaperTexts) -> paper_texts::PaperTexts, by Coordinator Administrator, undo;
        paper_texts::reset_paper_texts(paper_texts::OnePaper) -> paper_texts::PaperTexts, by Coordinator Administrator, undo;
        paper_texts::set_paper_languages(paper_texts::PaperLanguages) -> paper_texts::PaperList, by Coordinator Administrator, undo;
        paper_texts::paper_words(paper_texts::PaperWordsOf) -> Vec<paper_texts::WordsOfPaper>, by Coordinator Member Reader Administrator;

        meeting_types::meeting_types(Nothing) -> Vec<crate::domain::meeting_types::MeetingType>, by Coordinator Member Reader Administrator;
        meeting_types::save_meeting_type(meeting_types::SaveMeetingType) -> Vec<crate::domain::meeting_types::MeetingType>, by Coordinator Administrator, undo;
        meeting_types::reset_meeting_type(meeting_types::OneMeetingType) -> Vec<crate::domain::meeting_types::MeetingType>, by Coordinator Administrator, undo;
        meeting_types::agenda_settings(Nothing) -> meeting_types::AgendaSettings, by Coordinator Member Reader Administrator;
        meeting_types::set_agenda_settings(meeting_types::AgendaSettings) -> meeting_types::AgendaSettings, by Coordinator Administrator, undo;

        consultations::add_consultation(consultations::AddConsultation) -> crate::domain::consultations::Consultation, by Coordinator Member, undo;
        consultations::list_consultations(Nothing) -> Vec<crate::domain::consultations::Consultation>, by Coordinator Member;
        consultations::remove_consultation(consultations::OneConsultation) -> Nothing, by Coordinator, undo;

        evaluations::meeting_evaluation(meetings::OneMeeting) -> evaluations::EvaluationView, by Coordinator Member;
        evaluations::start_evaluation_round(meetings::OneMeeting) -> Nothing, by Coordinator Member;
        evaluations::end_evaluation_round(Nothing) -> meetings::OneMeeting, by Coordinator Member, asks_again;
        evaluations::answer_evaluation(evaluations::AnswerEvaluation) -> evaluations::EvaluationView, by Coordinator Member;
        evaluations::evaluation_trend(Nothing) -> evaluations::EvaluationTrend, by Coordinator Member Reader;
        evaluations::evaluation_questions(Nothing) -> Vec<crate::domain::evaluations::EvaluationQuestion>, by Coordinator Administrator;
        evaluations::set_evaluation_questions(evaluations::SetEvaluationQuestions) -> Vec<crate::domain::evaluations::EvaluationQuestion>, by Coordinator Administrator, undo;
        documentation::documentation_figures(Nothing) -> Vec<documentation::DocumentationFigure>, by Coordinator Member Reader, whole;

        group_meetings::group_meeting(meetings::OneMeeting) -> group_meetings::GroupMeeting, by Coordinator;
        group_meetings::meeting_matters(meetings::OneMeeting) -> group_meetings::GroupMeeting, by Coordinator;
        group_meetings::save_item_note(group_meetings::SaveItemNote) -> group_meetings::GroupMeeting, by Coordinator, undo;
        group_meetings::add_team_action(group_meetings::AddTeamAction) -> group_meetings::GroupMeeting, by Coordinator, undo;
        group_meetings::settle_team_action(group_meetings::SettleTeamAction) -> group_meetings::GroupMeeting, by Coordinator, undo;
        group_meetings::remove_team_action(group_meetings::RemoveTeamAction) -> group_meetings::GroupMeeting, by Coordinator, undo;

        preparations::meeting_preparation(preparations::MeetingPreparation) -> preparations::PreparationView, by Coordinator;
        meeting_planning::plan_meeting(meeting_planning::PlanMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        meeting_planning::change_meeting(meeting_planning::ChangeMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        extracts::register_extract(extracts::OneChild) -> extracts::RegisterExtract, by Coordinator;
        extracts::review_extract(extracts::ReviewExtract) -> extracts::RegisterExtract, by Coordinator, undo;
        extracts::release_extract(extracts::ReleaseExtract) -> extracts::ReleasedExtract, by Coordinator, asks_again;
        extracts::extract_file(extracts::ReleaseExtract) -> FileContent, by Coordinator, asks_again;

        gallring::gallring_overview(Nothing) -> gallring::GallringOverview, by Coordinator Reader Administrator, whole;
        gallring::set_gallring_rules(gallring::SetGallringRules) -> gallring::GallringRules, by Coordinator Administrator, asks_again;
        gallring_materials::set_gallring_material(gallring_materials::SetGallringMaterial) -> gallring::GallringOverview, by Coordinator Administrator, asks_again, whole;
        gallring::propose_gallring(gallring::ProposeGallring) -> crate::domain::gallring::GallringList, by Coordinator Administrator, whole;
        gallring::decide_gallring(gallring::DecideGallring) -> crate::domain::gallring::GallringList, by Reader, asks_again, whole;
        gallring::carry_out_gallring(gallring::OneGallringList) -> crate::domain::gallring::GallringList, by Coordinator Administrator, asks_again, whole;
        gallring::withdraw_gallring(gallring::OneGallringList) -> crate::domain::gallring::GallringList, by Coordinator Reader Administrator, whole;

        meetings::list_meetings(meetings::ListMeetings) -> Vec<meetings::MeetingLine>, by Coordinator Member;
        meetings::meeting(meetings::OneMeeting) -> meeting_views::MeetingView, by Coordinator Member;
        meeting_left_out::left_out_of_meeting(meetings::OneMeeting) -> Vec<meeting_left_out::LeftOut>, by Coordinator Member;
        meetings::start_meeting(meetings::StartMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        meetings::go_to_item(meetings::OneItem) -> meeting_views::MeetingView, by Coordinator;
        meetings::close_item(meetings::CloseItem) -> meeting_views::MeetingView, by Coordinator, undo;
        meetings::end_meeting(meetings::OneMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        meetings::cancel_meeting(meetings::CancelMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        meetings::reopen_meeting(meetings::OneMeeting) -> meeting_views::MeetingView, by Coordinator, undo;

        attendances::set_attendance(attendances::SetAttendance) -> meeting_views::MeetingView, by Coordinator, undo;
        attendances::set_family_there(attendances::SetFamilyThere) -> meeting_cases::CaseInMeeting, by Coordinator, undo;
        attendances::everyone_came(meetings::OneMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        attendances::send_substitute(attendances::SendSubstitute) -> meeting_views::MeetingView, by Coordinator, undo;
        attendances::explain_missing_sector(attendances::ExplainMissingSector) -> meeting_views::MeetingView, by Coordinator, undo;
        attendances::remove_attendance(attendances::RemoveAttendance) -> meeting_views::MeetingView, by Coordinator, undo;

        agendas::rebuild_agenda(meetings::OneMeeting) -> meeting_views::MeetingView, by Coordinator, undo;
        agendas::add_agenda_item(agendas::AddAgendaItem) -> meeting_views::MeetingView, by Coordinator, undo;
        agendas::move_agenda_item(agendas::MoveAgendaItem) -> meeting_views::MeetingView, by Coordinator, undo;
        agendas::change_agenda_item(agendas::ChangeAgendaItem) -> meeting_views::MeetingView, by Coordinator, undo;
        agenda_postponing::postpone_agenda_items(agenda_postponing::PostponeAgendaItems) -> meeting_views::MeetingView, by Coordinator, undo;
        agendas::remove_agenda_item(agendas::RemoveAgendaItem) -> meeting_views::MeetingView, by Coordinator, undo;

        plan_at_meetings::plan_in_meeting(meetings::OneItem) -> plan_at_meetings::PlanInMeeting, by Coordinator;
        meeting_cases::case_in_meeting(meetings::OneItem) -> meeting_cases::CaseInMeeting, by Coordinator;
        meeting_cases::save_note(meeting_cases::SaveNote) -> meeting_cases::CaseInMeeting, by Coordinator, undo;
        meeting_cases::set_school_presence(meeting_cases::SetSchoolPresence) -> meeting_cases::CaseInMeeting, by Coordinator, undo;
        meeting_cases::record_decision(meeting_cases::RecordDecision) -> meeting_cases::CaseInMeeting, by Coordinator, undo;
        screens::show_in_room(screens::ShowInRoom) -> screens::RoomView, by Coordinator;
        screens::room_view(Nothing) -> screens::RoomView, by Coordinator;

        screens::set_sharing(screens::RoomSharing) -> screens::RoomSharing, by Coordinator;
        screens::sharing(Nothing) -> screens::RoomSharing, by Coordinator;
        home_pages::ended_meeting(meetings::OneMeeting) -> home_pages::EndedMeeting, by Coordinator;
        home_pages::child_minutes(minutes::ChildMinutesOf) -> home_pages::ChildMinutes, by Coordinator;
        home_pages::write_home_page(home_pages::WriteHomePage) -> home_pages::ChildMinutes, by Coordinator, undo;
        editions::sign_minutes(meetings::OneMeeting) -> home_pages::EndedMeeting, by Coordinator;
        wheels::wheel_areas(Nothing) -> Vec<crate::domain::wheels::WheelArea>, by Coordinator Member Reader Administrator;
        wheels::set_wheel_areas(wheels::SetWheelAreas) -> Vec<crate::domain::wheels::WheelArea>, by Coordinator Administrator;
        wheels::wheel_of_case(cases::OneCase) -> wheels::WheelView, by Coordinator;
        wheels::rate_wheel(wheels::RateWheel) -> wheels::WheelView, by Coordinator, undo;
        gaps::gaps_of_case(cases::OneCase) -> gaps::GapsView, by Coordinator;
        gaps::record_gap(gaps::RecordGap) -> gaps::GapsView, by Coordinator, undo;
        gaps::close_gap(gaps::CloseGap) -> gaps::GapsView, by Coordinator, undo;
        gaps::answer_earlier_help(gaps::AnswerEarlierHelp) -> gaps::GapsView, by Coordinator, undo;
        absences::absences_of_case(cases::OneCase) -> absences::AbsenceView, by Coordinator;
        absences::write_absence(absences::WriteAbsence) -> absences::AbsenceView, by Coordinator, undo;
        contacts::contacts_of_case(cases::OneCase) -> contacts::Network, by Coordinator;
        contacts::write_contact(contacts::WriteContact) -> contacts::Network, by Coordinator, undo;
        contacts::remove_contact(contacts::RemoveContact) -> contacts::Network, by Coordinator, undo;
        child_mode::child_questions(Nothing) -> Vec<child_mode::ChildQuestion>, by Coordinator Administrator;
        child_mode::set_child_questions(child_mode::SetChildQuestions) -> Vec<child_mode::ChildQuestion>, by Coordinator Administrator;
        child_mode::start_child_mode(cases::OneCase) -> Nothing, by Coordinator;
        child_mode::child_questions_now(Nothing) -> child_mode::ChildMode, by Coordinator;
        child_mode::save_child_answers(child_mode::SaveChildAnswers) -> Nothing, by Coordinator;
        child_mode::end_child_mode(Nothing) -> cases::OneCase, by Coordinator, asks_again;
        child_mode::child_answers(cases::OneCase) -> Vec<crate::domain::voices::ChildAnswer>, by Coordinator;
        child_mode::keep_child_answers(child_mode::KeepChildAnswers) -> crate::domain::voices::ChildVoice, by Coordinator, undo;
        child_mode::drop_child_answers(child_mode::DropChildAnswers) -> Nothing, by Coordinator;
        voices::record_child_voice(voices::RecordChildVoice) -> crate::domain::voices::ChildVoice, by Coordinator, undo;
        voices::voices_of_case(cases::OneCase) -> voices::VoicesView, by Coordinator Member Reader;
        voices::plan_feedback(voices::PlanFeedback) -> crate::domain::voices::Feedback, by Coordinator, undo;
        voices::record_feedback(voices::RecordFeedback) -> crate::domain::voices::Feedback, by Coordinator, undo;
        voices::plan_follow_up(voices::PlanFollowUp) -> crate::domain::voices::FollowUp, by Coordinator, undo;
        voices::record_follow_up(voices::RecordFollowUp) -> crate::domain::voices::FollowUp, by Coordinator, undo;
        voices::cancel_follow_up(cases::OneCase) -> Nothing, by Coordinator, undo;

        actions::add_action(actions::AddAction) -> actions::ActionView, by Coordinator Member, undo;
        actions::change_action(actions::ChangeAction) -> actions::ActionView, by Coordinator Member, undo;
        actions::actions_of_case(cases::OneCase) -> Vec<actions::ActionView>, by Coordinator Member Reader;
        actions::list_actions(actions::ListActions) -> Vec<actions::ListedAction>, by Coordinator Member;
        actions::read_action_line(actions::ReadActionLine) -> crate::domain::one_line::ReadLine, by Coordinator Member;

        backups::backup_state(Nothing) -> backups::BackupState, by Coordinator Member Reader Administrator, whole;
        backups::make_backup(Nothing) -> backups::BackupState, by Coordinator Member Administrator, asks_again, whole;
        backups::make_due_backup(Nothing) -> backups::BackupState, by Coordinator Member Reader Administrator, whole;
        logs::access_log(logs::AccessLog) -> logs::LogPage, by Coordinator Reader Administrator, reviews;
        logs::log_extract(logs::LogExtract) -> logs::ChildLog, by Coordinator Reader, reviews;
        logs::check_log(logs::TypedSheet) -> logs::LogCheck, by Coordinator Reader Administrator;
        logs::export_log(logs::ExportLog) -> Vec<logs::RawLine>, by Coordinator Reader Administrator, asks_again;
        logs::log_first_keys(logs::TypedSheet) -> Vec<logs::FirstKey>, by Coordinator Reader Administrator, asks_again;
        spot_checks::spot_checks(Nothing) -> spot_checks::SpotChecks, by Coordinator Reader, reviews;
        spot_checks::draw_spot_check(Nothing) -> spot_checks::SpotChecks, by Coordinator Reader, reviews;
        spot_checks::record_spot_line(spot_checks::RecordSpotLine) -> spot_checks::SpotChecks, by Coordinator Reader, reviews;
        spot_checks::sign_spot_check(Nothing) -> spot_checks::SpotChecks, by Coordinator Reader, reviews;

        minutes::meeting_minutes(minutes::MinutesOf) -> minutes::MinutesView, by Coordinator Member;
        today::today(Nothing) -> today::Today, by Coordinator Member;
    }
}
