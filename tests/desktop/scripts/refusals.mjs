// The text fields that are no free text, and so take no payload: by what they are. The flow says no to a field that is here and takes one all the same, and to one that is missing.
const byKind = {
  "made before there is a vault to look at, or typed at the lock": [
    "create_vault .municipality", "create_vault .user", "create_vault .team", "create_vault .passphrase", "unlock .passphrase", "recover .passphrase", "try_backup .passphrase",
    "restore_backup .passphrase", "open_damaged .passphrase", "try_backup .new_passphrase", "restore_backup .new_passphrase",
  ],
  "a passphrase or a key: kept nowhere, shown nowhere": [
    "add_user .passphrase", "reset_passphrase .passphrase", "change_passphrase .passphrase", "switch_user .passphrase", "read_parcel .passphrase", "make_parcel .to.key", "withdraw_parcel .to.key", "set_region_key .key", "seal_quarter .key",
    ...["unlock", "open_damaged", "switch_user", "try_backup", "restore_backup"].flatMap((op) => ["base64", "file_name", "media_type"].map((part) => `${op} .key_file.${part}`)),
    ...["recover", "try_backup", "restore_backup", "check_log", "log_first_keys"].map((op) => `${op} .groups[]`),
  ],
  "a place on the disk, named by a dialog of the system's or from a list": ["choose_backup_folder .folder", "look_in_backup_folder .folder", "try_backup .file", "restore_backup .file", "destroy_set_aside .name"],
  "bytes of a file, and what comes with bytes that are none": [
    ...["base64", "file_name", "media_type"].flatMap((part) => ["read_parcel .file", "read_parcel_receipt .file", "record_receipt .receipt.file", "record_receipt .receipt.signature", "set_region_key .receipt.receipt.file", "set_region_key .receipt.receipt.signature", "read_workbook .content", "fill_workbook .content", "set_arms .file"].map((file) => `${file}.${part}`)),
    "preview_import .content.base64", "import_list .content.base64", "attach_agreement_file .file.base64", "fill_workbook .sheet", "fill_workbook .rows[].label", "fill_workbook .rows[].measure",
    "fill_workbook .rows[].group.code",
  ],
  "an identity number or a case's": ["change_child .child.number", "register_case .child.child.number", "change_identity .number", "open_in_emergency .number", "access_log .case_number"],
  "a time of day": ["save_team .rhythm.starts", "plan_term .meetings[].starts", "plan_meeting .starts", "change_meeting .starts"],
  "a code or an id from a list": [
    "measure_cases .measure", "measure_cases .group.code", "measure_chart .measure", "mark_measure .measure", "ask_about_measure .measure", "set_contact_routes .need", "set_needs .needs[].code",
    "add_intervention .need", "change_intervention .text.need", "note_offer_gap .need", "remove_offer_gap .need", "add_agreement .statutory", "change_agreement .text.statutory",
    "publish_table .hierarchy", "publish_table .subject", "publish_table .table", "paper_texts .paper", "paper_texts .language", "save_paper_texts .paper", "save_paper_texts .language",
    "save_paper_texts .texts[].key", "reset_paper_texts .paper", "reset_paper_texts .language", "set_paper_languages .languages[]", "paper_words .papers[]", "paper_words .language", "release_extract .language", "extract_file .language",
    "answer_evaluation .scores[].question", "set_evaluation_questions .questions[].id", "plan_meeting .meeting_type", "review_extract .pieces[]", "set_gallring_rules .rules[].id",
    "set_gallring_rules .rules[].places[]", "preview_import .answers.sheet", "import_list .answers.sheet", "set_wheel_areas .areas[].code", "rate_wheel .levels[].area",
  ],
  "a reply to a file from another municipality (tests/parcels.rs)": ["answer_parcel .text"],
};

/** Field, as `op .path`, to why it takes none. */
export const refusals = Object.fromEntries(Object.entries(byKind).flatMap(([why, fields]) => fields.map((field) => [field, why])));
