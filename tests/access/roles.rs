//! What each role may, written down a second time: the table of ops is not only compared with itself.

use super::{MEMBER, answer, canary_child, ids, marks, questions, switch, user};
use crate::{
    desk::{PASSPHRASE, desk},
    teams::plan,
};
use samlat::{domain::users::Role, ops::OPS};
use serde_json::{Value, json};

const LOCKED: &str = "session_state list_municipalities suggest_passphrase passphrase_strength create_vault unlock recover lock recovery_sheet confirm_recovery_sheet \
    look_in_backup_folder list_backups try_backup restore_backup damage_report open_damaged create_demo_vault remove_demo_vault";
const OF_MEMBER: &str = "change_passphrase switch_user act_for drafts save_draft undo redo undo_state release_paper list_units list_professionals team search_children \
    first_cases list_cases open_case record_concern_report consents_of open_in_emergency open_identity plan_settings plans_of step_handover handovers_of \
    list_transitions measure_definitions context_values list_agencies contact_routes catalogue list_agreements agreement_file agreements_of_case \
    quarter_recap list_teams school_breaks term term_calendar arms list_paper_texts paper_words meeting_types agenda_settings add_consultation \
    list_consultations meeting_evaluation start_evaluation_round end_evaluation_round answer_evaluation evaluation_trend documentation_figures \
    list_meetings meeting left_out_of_meeting wheel_areas voices_of_case add_action change_action actions_of_case list_actions read_action_line \
    backup_state make_backup make_due_backup meeting_minutes today";
const OF_READER: &str = "change_passphrase switch_user act_for drafts save_draft undo_state release_paper list_units list_professionals team first_cases list_cases open_case \
    consents_of open_in_emergency plan_settings plans_of handovers_of list_transitions measure_definitions measures_report context_values list_surveys \
    survey list_agencies contact_routes catalogue list_agreements agreement_file agreements_of_case measure_chart list_publications open_publication \
    quarter_recap quarter_state quarter_workbook list_teams school_breaks arms list_paper_texts paper_words meeting_types agenda_settings evaluation_trend \
    documentation_figures gallring_overview decide_gallring withdraw_gallring wheel_areas voices_of_case actions_of_case backup_state make_due_backup \
    access_log log_extract check_log export_log log_first_keys spot_checks draw_spot_check record_spot_line sign_spot_check";
const OF_ADMINISTRATOR: &str = "list_users add_user change_user reset_passphrase change_passphrase remove_user let_open_protected switch_user act_for list_set_aside destroy_set_aside \
    choose_backup_folder drafts save_draft undo redo undo_state set_idle_minutes release_paper list_units list_professionals team add_unit change_unit \
    change_organisation unit_register add_professional change_professional held_by plan_settings set_plan_settings parcel_key measure_definitions \
    context_values add_context change_context remove_context survey_templates list_surveys survey add_survey change_survey start_wave change_wave \
    key_paper list_agencies add_agency change_agency check_agency remove_agency set_check_months contact_routes set_contact_routes set_needs catalogue \
    add_intervention change_intervention remove_intervention note_offer_gap remove_offer_gap set_usually_documented list_agreements add_agreement \
    change_agreement remove_agreement set_statutory attach_agreement_file agreement_file remove_agreement_file set_region_key own_public_keys list_teams \
    save_team school_breaks set_school_breaks arms set_arms remove_arms list_paper_texts paper_texts save_paper_texts reset_paper_texts \
    set_paper_languages paper_words meeting_types save_meeting_type reset_meeting_type agenda_settings set_agenda_settings evaluation_questions \
    set_evaluation_questions gallring_overview set_gallring_rules set_gallring_material propose_gallring carry_out_gallring withdraw_gallring wheel_areas \
    set_wheel_areas child_questions set_child_questions backup_state make_backup make_due_backup access_log check_log export_log log_first_keys";
/// What two people stand behind, and who reads everything has nothing to open.
const NOT_OF_COORDINATOR: &str = "open_in_emergency decide_gallring";

#[test]
fn who_may_do_what_is_what_somebody_has_thought_about() {
    let named = |of: &dyn Fn(&samlat::ops::Op) -> bool| {
        OPS.iter().filter(|op| of(op)).map(|op| op.name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(named(&|op| op.roles.is_empty()), LOCKED, "what is done while it is locked");
    for (role, list) in [(Role::Member, OF_MEMBER), (Role::Reader, OF_READER), (Role::Administrator, OF_ADMINISTRATOR)]
    {
        assert_eq!(named(&|op| op.roles.contains(&role)), list, "{role:?}");
    }
    let others = named(&|op| !op.roles.is_empty() && !op.roles.contains(&Role::Coordinator));
    assert_eq!(others, NOT_OF_COORDINATOR);
}

#[test]
fn neither_a_reader_nor_an_administrator_gets_a_word_of_any_child() {
    let mut desk = desk();
    let cases = [canary_child(&mut desk, 0), canary_child(&mut desk, 1)];
    // Everybody has said yes to everything about the first one.
    for purpose in ["hlt", "sip"] {
        answer(&mut desk, purpose, &cases[0], &[[0; 2]; 3], 0);
    }
    let mut everything = Vec::new();
    ids(&plan(&mut desk, "2026-10-14"), &mut everything);
    for case in &cases {
        ids(case, &mut everything);
        for op in ["actions_of_case", "plans_of"] {
            ids(&desk.ok(op, json!({ "case": case["case"]["id"] })), &mut everything);
        }
    }
    let words: Vec<String> = (0..2).flat_map(marks).collect();
    let questions = questions(&everything, &words);
    let readers = "dimma orgel 72 tunnbröd skruv";
    user(&mut desk, "Rut Granskare", "reader", "Skolan", readers);
    user(&mut desk, "Adam Administratör", "administrator", "Skolan", MEMBER);
    let quiet = ["lock", "unlock", "switch_user", "create_demo_vault", "remove_demo_vault", "remove_user"];
    let told = |desk: &mut crate::desk::TestDesk, role: Role| {
        let (mut answers, mut told) = (0usize, Vec::new());
        for op in OPS.iter().filter(|op| op.roles.contains(&role) && !quiet.contains(&op.name)) {
            let schema = op.input_schema();
            let asks = |question: &&Value| {
                question.as_object().unwrap().keys().all(|field| !schema["properties"][field].is_null())
            };
            for question in questions.iter().filter(asks) {
                let Ok(answer) = desk.call(op.name, question.clone()) else { continue };
                answers += 1;
                let answer = answer.to_string().to_lowercase();
                let found = words.iter().filter(|word| answer.contains(word.as_str()));
                told.extend(found.map(|word| format!("{} {question} tells {word}", op.name)));
            }
        }
        (answers, told)
    };
    for (role, passphrase) in [(Role::Reader, readers), (Role::Administrator, MEMBER)] {
        switch(&mut desk, passphrase);
        let (answers, told) = told(&mut desk, role);
        assert!(answers > 20, "{answers} answers to {role:?}");
        assert_eq!(told, Vec::<String>::new(), "{role:?}");
    }
    switch(&mut desk, PASSPHRASE);
    let mut seen = String::new();
    for case in &cases {
        for op in ["open_case", "plans_of", "voices_of_case", "actions_of_case"] {
            seen.push_str(&desk.ok(op, json!({ "case": case["case"]["id"] })).to_string());
        }
    }
    assert!(words.iter().all(|word| seen.contains(word)), "all of it is there to be told");
}
