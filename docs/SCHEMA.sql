-- Written from migrations/ by `UPDATE=1 cargo test contract`. Do not edit.

CREATE TABLE settings (
    -- Everything the municipality can change: names, limits, texts. Values are JSON.
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL, -- where it comes from: a law, a decision, "Samlat"
    valid_from TEXT NOT NULL -- ISO date
) STRICT;

CREATE TABLE users (
    -- Someone who can unlock this vault.
    id TEXT PRIMARY KEY NOT NULL, -- UUID
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL CHECK (role IN ('coordinator', 'member', 'reader', 'administrator')),
    professional_id TEXT REFERENCES professionals (id)
, active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))) STRICT;

CREATE TABLE organisations (
    -- A legal principal (huvudman).
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'region', 'independent', 'state', 'association'))
) STRICT;

CREATE TABLE units (
    -- A unit (verksamhet) of a principal. Consent is given per unit.
    id TEXT PRIMARY KEY NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisations (id),
    name TEXT NOT NULL CHECK (name <> ''), -- "Skolan"
    sector TEXT NOT NULL, -- domain::units::Sector
    phone TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE professionals (
    -- A person in a unit.
    id TEXT PRIMARY KEY NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id),
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE INDEX professionals_unit ON professionals (unit_id);

CREATE TABLE teams (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    place TEXT NOT NULL DEFAULT '' -- where it usually meets
, ages_from INTEGER NOT NULL DEFAULT 0 CHECK (ages_from >= 0), ages_to INTEGER NOT NULL DEFAULT 20 CHECK (ages_to <= 25), rhythm TEXT NOT NULL DEFAULT '{"weekday":"wednesday","which":"second","starts":"09:00","minutes":90}') STRICT;

CREATE TABLE team_members (
    team_id TEXT NOT NULL REFERENCES teams (id),
    professional_id TEXT NOT NULL REFERENCES professionals (id), substitute_id TEXT REFERENCES professionals (id),
    PRIMARY KEY (team_id, professional_id)
) STRICT;

CREATE TABLE team_sectors (
    -- Sectors that must be in the room.
    team_id TEXT NOT NULL REFERENCES teams (id),
    sector TEXT NOT NULL,
    PRIMARY KEY (team_id, sector)
) STRICT;

CREATE TABLE drafts (
    -- What is being typed, field by field. In the backup, never in the statistics.
    key TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE access_log (
    -- Every look and every change. Lines are added, never changed.
    sequence INTEGER PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    user_id TEXT NOT NULL,
    role TEXT NOT NULL,
    unit_id TEXT NOT NULL,
    op TEXT NOT NULL,
    object_id TEXT NOT NULL, -- random id, never a personal number
    hash TEXT NOT NULL
, reason TEXT NOT NULL DEFAULT '', clock TEXT NOT NULL DEFAULT '' CHECK (clock IN ('', 'back', 'ahead')), mac TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX access_log_object ON access_log (object_id) WHERE object_id <> '';

CREATE TRIGGER access_log_stands BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'log'); END;

CREATE TRIGGER access_log_stays BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'log'); END;

CREATE TABLE undo_acts (
    act INTEGER PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('undo', 'redo')),
    op TEXT NOT NULL,
    object_id TEXT,
    user_id TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE undo_steps (
    step INTEGER PRIMARY KEY NOT NULL,
    act INTEGER NOT NULL,
    statement TEXT NOT NULL
) STRICT;

CREATE INDEX undo_steps_act ON undo_steps (act);

CREATE TABLE children (
    id TEXT PRIMARY KEY NOT NULL,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    birth_on TEXT, -- ISO date; null when unknown. Not always the number's date.
    sex TEXT CHECK (sex IN ('F', 'M')), -- legal sex; null when unknown
    school_form TEXT, -- domain::codes::SchoolForm
    grade INTEGER, -- 1-9, or year of upper secondary
    class TEXT NOT NULL DEFAULT '',
    school TEXT NOT NULL DEFAULT '',
    school_year TEXT NOT NULL DEFAULT '', -- "2026/27": when the grade was right
    language TEXT NOT NULL DEFAULT '', -- interpreter needed for; empty when none
    protection TEXT NOT NULL DEFAULT 'none' CHECK (protection IN ('none', 'marked', 'registered_elsewhere')),
    alias TEXT NOT NULL DEFAULT ''
, print_reason TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX children_birth ON children (birth_on);

CREATE TABLE identity_numbers (
    -- A number is an attribute with history, never a key.
    child_id TEXT NOT NULL REFERENCES children (id),
    number TEXT NOT NULL, -- twelve digits, or a reserve id as written
    kind TEXT NOT NULL CHECK (kind IN ('personal', 'coordination', 'reserve')),
    from_on TEXT NOT NULL,
    to_on TEXT, -- null while it is the present one
    PRIMARY KEY (child_id, number)
) STRICT;

CREATE INDEX identity_numbers_number ON identity_numbers (number);

CREATE TABLE name_tokens (
    -- Folded words of a child's name, for search by the beginning of a word.
    token TEXT NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    PRIMARY KEY (token, child_id)
) STRICT;

CREATE INDEX name_tokens_child ON name_tokens (child_id);

CREATE TABLE guardians (
    id TEXT PRIMARY KEY NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    name TEXT NOT NULL CHECK (name <> ''),
    relation TEXT NOT NULL DEFAULT '', -- "mamma"
    phone TEXT NOT NULL DEFAULT '',
    protection TEXT NOT NULL DEFAULT 'none' CHECK (protection IN ('none', 'marked', 'registered_elsewhere')),
    position INTEGER NOT NULL DEFAULT 0
, ended_on TEXT) STRICT;

CREATE INDEX guardians_child ON guardians (child_id);

CREATE TABLE cases (
    -- One child, one episode.
    id TEXT PRIMARY KEY NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    number TEXT NOT NULL UNIQUE, -- "2403-2026-014"
    legacy_number TEXT NOT NULL DEFAULT '', -- what the municipality's own list called it
    team_id TEXT NOT NULL REFERENCES teams (id),
    signal_on TEXT, -- when the need was first noticed
    signal_sector TEXT, -- by which sector
    source TEXT NOT NULL, -- domain::codes::ReferralSource: who initiated
    intake_on TEXT NOT NULL,
    worry TEXT NOT NULL DEFAULT '', -- one agreed sentence
    closed_on TEXT,
    closing_reason TEXT, -- domain::codes::ClosingReason
    child_talks INTEGER NOT NULL DEFAULT 0, -- talks with the child alone, brought in from an older list
    import_id TEXT,
    CHECK ((closed_on IS NULL) = (closing_reason IS NULL))
) STRICT;

CREATE INDEX cases_child ON cases (child_id);

CREATE INDEX cases_open ON cases (closed_on, intake_on);

CREATE TABLE milestones (
    -- Dated facts about a case that were not recorded as an event here: brought in from an older list, or kept in another system.
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('first_meeting', 'feedback', 'first_intervention')),
    happened_on TEXT NOT NULL,
    PRIMARY KEY (case_id, kind)
) STRICT;

CREATE TABLE concern_reports (
    -- That a report of concern was made. Its content is never stored.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    made_on TEXT, -- null when an older list only says that it was
    made_by TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX concern_reports_case ON concern_reports (case_id);

CREATE TABLE coordinators (
    -- Who holds the baton, without gaps.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    professional_id TEXT NOT NULL REFERENCES professionals (id),
    from_on TEXT NOT NULL,
    to_on TEXT, -- null for the present holder
    handover_id TEXT -- the handover that moved it here
) STRICT;

CREATE UNIQUE INDEX coordinators_present ON coordinators (case_id) WHERE to_on IS NULL;

CREATE TABLE consents (
    -- One question to the family: may these units talk about the child, for this purpose, until this day?
    id TEXT PRIMARY KEY NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('hlt', 'sip', 'handover')),
    information TEXT NOT NULL DEFAULT '', -- what may be shared
    excluded TEXT NOT NULL DEFAULT '', -- what may not
    asked_on TEXT NOT NULL,
    valid_until TEXT, -- null when no end was agreed
    form TEXT NOT NULL CHECK (form IN ('written', 'oral')),
    collected_by TEXT NOT NULL DEFAULT '',
    paper_at TEXT NOT NULL DEFAULT '' -- where the signed paper lies
) STRICT;

CREATE INDEX consents_child ON consents (child_id);

CREATE TABLE consent_answers (
    -- One giver's answer for one unit.
    consent_id TEXT NOT NULL REFERENCES consents (id),
    giver TEXT NOT NULL CHECK (giver IN ('guardian', 'child')),
    guardian_id TEXT NOT NULL DEFAULT '', -- empty for the child
    unit_id TEXT NOT NULL REFERENCES units (id),
    status TEXT NOT NULL CHECK (status IN ('given', 'declined', 'not_asked', 'prevented', 'withdrawn')),
    answered_on TEXT,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (consent_id, giver, guardian_id, unit_id)
) STRICT;

CREATE TABLE meetings (
    id TEXT PRIMARY KEY NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    kind TEXT NOT NULL, -- domain::meetings::MeetingKind
    held_on TEXT NOT NULL, -- ISO date
    starts TEXT NOT NULL, -- "09:00"
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    place TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'ended', 'cancelled')),
    reason TEXT NOT NULL DEFAULT '', -- why cancelled
    opened_at TEXT, -- by the clock on the wall
    ended_at TEXT, -- by the clock on the wall
    current_item_id TEXT, -- where the meeting is, so that a restart finds the place
    current_since TEXT -- by the clock on the wall
, called TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX meetings_day ON meetings (held_on);

CREATE INDEX meetings_state ON meetings (state, held_on);

CREATE TABLE agenda_items (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'review', 'ongoing', 'break', 'other', 'evaluation')),
    case_id TEXT REFERENCES cases (id), -- for review (full) and ongoing (short)
    title TEXT NOT NULL DEFAULT '',
    minutes INTEGER NOT NULL CHECK (minutes >= 0),
    reasons TEXT NOT NULL DEFAULT '[]', -- JSON list of domain::meetings::AgendaReason
    by_hand TEXT NOT NULL DEFAULT '[]', -- JSON list of domain::meetings::ByHand: what building the agenda anew must keep
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'parked', 'removed')),
    reason TEXT NOT NULL DEFAULT '', -- why parked or removed
    shown TEXT CHECK (shown IN ('in_full', 'number_only', 'skipped')), -- the most the room saw when something was written down; null until then
    note TEXT NOT NULL DEFAULT '', -- what was said this time, as read back
    school_presence TEXT CHECK (school_presence IN ('better', 'same', 'worse', 'unknown'))
, seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0), section TEXT, family_there INTEGER CHECK (family_there IN (0, 1))) STRICT;

CREATE INDEX agenda_items_meeting ON agenda_items (meeting_id, position);

CREATE INDEX agenda_items_case ON agenda_items (case_id);

CREATE TABLE decisions (
    -- What a meeting decided about one case.
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    case_id TEXT NOT NULL REFERENCES cases (id),
    text TEXT NOT NULL CHECK (text <> ''),
    decided_at TEXT NOT NULL -- by the clock on the wall
, reason TEXT NOT NULL DEFAULT '', dissent TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX decisions_case ON decisions (case_id);

CREATE INDEX decisions_meeting ON decisions (meeting_id);

CREATE TABLE actions (
    -- Who does what by when (insats).
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT REFERENCES meetings (id),
    unit_id TEXT NOT NULL REFERENCES units (id), -- owns it, also when the person leaves
    professional_id TEXT REFERENCES professionals (id),
    what TEXT NOT NULL CHECK (what <> ''),
    decided_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'started', 'done', 'dropped')),
    started_on TEXT,
    done_on TEXT,
    dropped_on TEXT,
    helped TEXT CHECK (helped IN ('yes', 'partly', 'no', 'unknown')),
    reason TEXT NOT NULL DEFAULT '', -- why moved or dropped
    moved_from_on TEXT, -- the date before the last move
    moved_on TEXT -- when it was moved
) STRICT;

CREATE INDEX actions_case ON actions (case_id);

CREATE INDEX actions_due ON actions (state, due_on);

CREATE INDEX actions_meeting ON actions (meeting_id);

CREATE TABLE child_voices (
    -- The child was asked, or was not.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT REFERENCES meetings (id),
    heard_on TEXT NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('talk_alone', 'in_meeting', 'part_of_meeting', 'remote', 'letter_or_drawing', 'represented', 'did_not_want', 'not_asked')),
    words TEXT NOT NULL DEFAULT '', -- the child's own
    asked_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '' -- why not asked
) STRICT;

CREATE INDEX child_voices_case ON child_voices (case_id, heard_on);

CREATE TABLE feedbacks (
    -- Who tells the family after a meeting, and that it was done.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    due_on TEXT NOT NULL,
    by_professional_id TEXT REFERENCES professionals (id), -- who will tell
    given_on TEXT,
    given_by TEXT NOT NULL DEFAULT '',
    how TEXT CHECK (how IN ('visit', 'phone', 'letter', 'in_meeting', 'other')),
    UNIQUE (case_id, meeting_id)
) STRICT;

CREATE INDEX feedbacks_due ON feedbacks (given_on, due_on);

CREATE TABLE follow_ups (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT REFERENCES meetings (id), -- where it was agreed
    planned_on TEXT NOT NULL,
    held_on TEXT
) STRICT;

CREATE INDEX follow_ups_case ON follow_ups (case_id);

CREATE INDEX follow_ups_planned ON follow_ups (held_on, planned_on);

CREATE TABLE plans (
    -- A SIP (samordnad individuell plan).
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    state TEXT NOT NULL CHECK (state IN ('offered', 'declined', 'accepted', 'called', 'held', 'established', 'closed', 'in_other_system')),
    offered_on TEXT NOT NULL,
    offered_by TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    decline_reason TEXT NOT NULL DEFAULT '',
    called_on TEXT,
    meeting_on TEXT,
    held_on TEXT,
    established_on TEXT,
    needed TEXT NOT NULL DEFAULT '', -- statutory item 1: which interventions are needed
    responsible TEXT NOT NULL DEFAULT '', -- 2: which principal answers for which
    by_others TEXT NOT NULL DEFAULT '', -- 3: measures taken by someone else
    lead_unit_id TEXT REFERENCES units (id), -- 4: who has the overall responsibility
    goal TEXT NOT NULL DEFAULT '', -- in the child's words first
    follow_up_on TEXT,
    no_follow_up_reason TEXT NOT NULL DEFAULT '',
    closed_on TEXT,
    closing_reason TEXT, -- domain::plans::PlanClosing
    external_reference TEXT NOT NULL DEFAULT '' -- where the SIP is kept when it is kept elsewhere
, kind TEXT NOT NULL DEFAULT 'sip' CHECK (kind IN ('sip', 'child_plan')), prepared_on TEXT, question TEXT NOT NULL DEFAULT '', avoid TEXT NOT NULL DEFAULT '', taking_part TEXT NOT NULL DEFAULT '', meeting_starts TEXT NOT NULL DEFAULT '', meeting_ends TEXT NOT NULL DEFAULT '', meeting_place TEXT NOT NULL DEFAULT '', answer_by TEXT, important TEXT NOT NULL DEFAULT '', own_parts TEXT NOT NULL DEFAULT '', crisis_signs TEXT NOT NULL DEFAULT '', crisis_response TEXT NOT NULL DEFAULT '', crisis_call TEXT NOT NULL DEFAULT '', not_agreed TEXT NOT NULL DEFAULT '', follow_up_place TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX plans_case ON plans (case_id);

CREATE TABLE handovers (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('transition', 'responsibility', 'specialist', 'move', 'consultation')),
    state TEXT NOT NULL CHECK (state IN ('offered', 'clarification_asked', 'accepted', 'declined', 'returned', 'answered_back', 'closed', 'expired')),
    from_professional_id TEXT NOT NULL REFERENCES professionals (id), -- holds the baton until accepted
    to_unit_id TEXT NOT NULL REFERENCES units (id),
    to_professional_id TEXT REFERENCES professionals (id),
    question TEXT NOT NULL CHECK (question <> ''), -- what the receiver is asked to do
    information TEXT NOT NULL DEFAULT '[]', -- JSON list: exactly what goes along
    ground TEXT NOT NULL, -- domain::handovers::Ground
    offered_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    accepted_on TEXT,
    concluded_on TEXT
, why_now TEXT NOT NULL DEFAULT '', continues TEXT NOT NULL DEFAULT '', not_along TEXT NOT NULL DEFAULT '', with_voice INTEGER NOT NULL DEFAULT 0 CHECK (with_voice IN (0, 1)), with_done INTEGER NOT NULL DEFAULT 0 CHECK (with_done IN (0, 1)), talk_on TEXT, helped TEXT CHECK (helped IN ('yes', 'partly', 'no', 'unknown')), helped_note TEXT NOT NULL DEFAULT '', helped_on TEXT) STRICT;

CREATE INDEX handovers_case ON handovers (case_id);

CREATE INDEX handovers_due ON handovers (state, due_on);

CREATE TABLE handover_events (
    -- What has been said, step by step.
    id TEXT PRIMARY KEY NOT NULL,
    handover_id TEXT NOT NULL REFERENCES handovers (id),
    step TEXT NOT NULL, -- domain::handovers::HandoverStep
    happened_on TEXT NOT NULL,
    said_by TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    reason TEXT -- domain::handovers::ReturnReason
) STRICT;

CREATE INDEX handover_events_handover ON handover_events (handover_id);

CREATE TABLE imports (
    id TEXT PRIMARY KEY NOT NULL,
    imported_at TEXT NOT NULL,
    sheet TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL
, recipe TEXT NOT NULL DEFAULT '', consent_units TEXT) STRICT;

CREATE TABLE import_rows (
    -- Rows that could not be taken, kept to be fixed in place.
    id TEXT PRIMARY KEY NOT NULL,
    import_id TEXT NOT NULL REFERENCES imports (id),
    row INTEGER NOT NULL,
    content TEXT NOT NULL, -- JSON of exchange::sheets::RejectedRow
    state TEXT NOT NULL CHECK (state IN ('waiting', 'fixed', 'dropped'))
) STRICT;

CREATE INDEX import_rows_waiting ON import_rows (state);

CREATE TABLE import_recipes (
    -- How the municipality's own list is read, for next time.
    name TEXT PRIMARY KEY NOT NULL,
    recipe TEXT NOT NULL, -- JSON of exchange::sheets::Recipe
    used_at TEXT NOT NULL
) STRICT;

CREATE TABLE quarters (
    -- One revision of one quarter, on its way to the region.
    id TEXT PRIMARY KEY NOT NULL,
    period TEXT NOT NULL, -- "2026-Q3"
    revision INTEGER NOT NULL CHECK (revision > 0),
    state TEXT NOT NULL CHECK (state IN ('signed', 'sealed', 'acknowledged', 'superseded')),
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL REFERENCES users (id),
    content TEXT NOT NULL, -- JSON of ops::quarters::Content: the package as frozen at signing
    content_sha256 TEXT NOT NULL,
    sequence INTEGER, -- of the sealed file, without gaps over all files of this vault
    sealed_at TEXT,
    file_sha256 TEXT,
    sealed_file BLOB, -- kept so that it can be saved again: sealing twice gives two files
    sealed_signature BLOB,
    receipt_on TEXT, receipt BLOB, receipt_signature BLOB,
    UNIQUE (period, revision),
    UNIQUE (sequence),
    CHECK ((sequence IS NULL) = (sealed_file IS NULL)),
    CHECK ((state = 'signed') = (sequence IS NULL))
) STRICT;

CREATE TABLE quarter_explanations (
    -- Why a check of a quarter may stay as it is.
    period TEXT NOT NULL,
    name TEXT NOT NULL, -- domain::quarters::CheckName
    count INTEGER NOT NULL, -- how many it was about; another number needs another explanation
    explanation TEXT NOT NULL CHECK (explanation IN ('right_as_it_is', 'cannot_be_found', 'next_quarter')),
    explained_at TEXT NOT NULL,
    explained_by TEXT NOT NULL REFERENCES users (id),
    PRIMARY KEY (period, name)
) STRICT;

CREATE TABLE log_epochs (
    -- Where a new row of keys for the log's MACs begins. The first key of each is sealed to those who hold a recovery sheet.
    epoch INTEGER PRIMARY KEY NOT NULL,
    from_sequence INTEGER NOT NULL UNIQUE, -- the first line with a key of this row
    before_hash TEXT NOT NULL, -- hash of the line before it
    sealed TEXT NOT NULL -- JSON list of vault::reviewers::Sealed
) STRICT;

CREATE TABLE log_reviewers (
    -- Public keys that the first key of each new row is sealed to.
    public_key TEXT PRIMARY KEY NOT NULL
) STRICT;

CREATE TABLE log_state (
    -- One row: how many commits there have been, and the key of the next line. The key before it is overwritten.
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    commits INTEGER NOT NULL,
    epoch INTEGER NOT NULL REFERENCES log_epochs (epoch),
    key BLOB NOT NULL
) STRICT;

CREATE TABLE spot_checks (
    -- The monthly look at lines drawn by chance.
    id TEXT PRIMARY KEY NOT NULL,
    month TEXT NOT NULL UNIQUE, -- "2026-10"
    drawn_at TEXT NOT NULL,
    drawn_by TEXT NOT NULL REFERENCES users (id),
    from_sequence INTEGER NOT NULL, -- drawn among the lines from this one
    head_sequence INTEGER NOT NULL, -- to this one
    head_hash TEXT NOT NULL, -- whose hash stands on the printed report
    signed_at TEXT, -- null until all are looked at
    signed_by TEXT REFERENCES users (id)
) STRICT;

CREATE TABLE spot_check_lines (
    spot_check_id TEXT NOT NULL REFERENCES spot_checks (id),
    sequence INTEGER NOT NULL REFERENCES access_log (sequence),
    outcome TEXT CHECK (outcome IN ('in_order', 'asked', 'deviation')), -- null until looked at
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (spot_check_id, sequence)
) STRICT;

CREATE TABLE missing_sectors (
    -- Why a sector that must be in the room was not.
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    sector TEXT NOT NULL, -- domain::units::Sector
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (meeting_id, sector)
) STRICT;

CREATE TABLE consultations (
    -- Advice without a child (M07): no name, no birth date, no school, no free text.
    id TEXT PRIMARY KEY NOT NULL,
    held_on TEXT NOT NULL, -- ISO date
    unit_id TEXT NOT NULL REFERENCES units (id), -- who asked; its sector is what is counted
    age_band TEXT NOT NULL, -- domain::children::AgeBand
    theme TEXT NOT NULL, -- domain::consultations::Theme
    advice TEXT NOT NULL, -- domain::consultations::Advice
    next_step TEXT NOT NULL, -- domain::consultations::NextStep
    meeting_id TEXT REFERENCES meetings (id) -- null when it was asked between meetings
) STRICT;

CREATE INDEX consultations_day ON consultations (held_on);

CREATE TABLE evaluations (
    -- A meeting's own evaluation (M40): how many were asked, how many answered. No person, no case.
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
    asked INTEGER NOT NULL CHECK (asked >= 0), -- people in the room
    answered INTEGER NOT NULL CHECK (answered > 0)
) STRICT;

CREATE TABLE evaluation_scores (
    -- Only how many chose each score: one person's six answers are never kept together, and in no order.
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    question TEXT NOT NULL CHECK (question <> ''), -- id in the setting evaluation.questions
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    count INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (meeting_id, question, score)
) STRICT;

CREATE TABLE team_actions (
    -- What a group of grown-ups promised each other; about no child.
    id TEXT PRIMARY KEY NOT NULL,
    team_id TEXT NOT NULL REFERENCES teams (id),
    kind TEXT NOT NULL, -- domain::meetings::MeetingKind: whose list it stands on
    meeting_id TEXT NOT NULL REFERENCES meetings (id), -- where it was decided
    what TEXT NOT NULL CHECK (what <> ''),
    who TEXT NOT NULL CHECK (who <> ''),
    due_on TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    settled_on TEXT, -- when it was done or dropped
    reason TEXT NOT NULL DEFAULT '' -- why dropped
, agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE SET NULL) STRICT;

CREATE INDEX team_actions_group ON team_actions (team_id, kind, state, due_on);

CREATE TABLE minutes_signatures (
    -- Somebody has read a meeting's minutes and said that they are right. Goes when the meeting is opened again.
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
    signed_by TEXT NOT NULL CHECK (signed_by <> ''), -- a name
    signed_at TEXT NOT NULL -- by the clock on the wall
, content TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE home_pages (
    -- What somebody has written on the pages that go home after a meeting. Without a row they are made of what was decided.
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    talked_about TEXT NOT NULL DEFAULT '',
    family_does TEXT NOT NULL DEFAULT '',
    variant TEXT NOT NULL CHECK (variant IN ('younger', 'older', 'none')),
    lines TEXT NOT NULL, -- JSON list of domain::home_pages::HomeLine
    PRIMARY KEY (case_id, meeting_id)
) STRICT;

CREATE TABLE wheels (
    -- One person's picture of how the child has it on one day (välbefinnandehjul).
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT REFERENCES meetings (id),
    rated_on TEXT NOT NULL,
    rater TEXT NOT NULL CHECK (rater IN ('child', 'guardian', 'professional')),
    rated_by TEXT NOT NULL DEFAULT '' -- a name; empty for the child
) STRICT;

CREATE INDEX wheels_case ON wheels (case_id, rated_on);

CREATE TABLE wheel_ratings (
    wheel_id TEXT NOT NULL REFERENCES wheels (id) ON DELETE CASCADE,
    area TEXT NOT NULL CHECK (area <> ''), -- code of an area in the setting wheel.areas
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5), -- 1 needs much support, 3 works, 5 a strength
    PRIMARY KEY (wheel_id, area)
) STRICT;

CREATE TABLE gaps (
    -- A need that nobody could own (mellanrum). Counted by kind and age band; never with a name.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT REFERENCES meetings (id),
    found_on TEXT NOT NULL,
    kind TEXT NOT NULL, -- domain::gaps::GapKind
    age_band TEXT NOT NULL, -- domain::children::AgeBand on that day
    closed_on TEXT -- when somebody could after all; null while nobody can
) STRICT;

CREATE INDEX gaps_case ON gaps (case_id);

CREATE INDEX gaps_found ON gaps (found_on);

CREATE TABLE gap_units (
    -- Who was asked.
    gap_id TEXT NOT NULL REFERENCES gaps (id) ON DELETE CASCADE,
    unit_id TEXT NOT NULL REFERENCES units (id),
    PRIMARY KEY (gap_id, unit_id)
) STRICT;

CREATE TABLE earlier_helps (
    -- What earlier help might have made this unnecessary: asked at intake and at closing.
    case_id TEXT NOT NULL REFERENCES cases (id),
    moment TEXT NOT NULL CHECK (moment IN ('intake', 'closing')),
    answer TEXT NOT NULL, -- domain::gaps::EarlierHelp
    answered_on TEXT NOT NULL,
    PRIMARY KEY (case_id, moment)
) STRICT;

CREATE TABLE contacts (
    -- Somebody around the child. Guardians stand in their own table.
    id TEXT PRIMARY KEY NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT NOT NULL DEFAULT '', -- "speciallärare", "mormor"
    ring TEXT NOT NULL CHECK (ring IN ('family', 'near', 'professional')),
    unit_id TEXT REFERENCES units (id), -- for a professional in one of our units
    sector TEXT, -- domain::units::Sector; null for family and near
    since_on TEXT NOT NULL,
    until_on TEXT, -- null while it goes on
    arranged_by_family INTEGER NOT NULL DEFAULT 0 CHECK (arranged_by_family IN (0, 1)),
    CHECK ((ring = 'professional') = (sector IS NOT NULL))
) STRICT;

CREATE INDEX contacts_child ON contacts (child_id);

CREATE TABLE child_answers (
    -- What the child answered in child mode, question by question.
    case_id TEXT NOT NULL REFERENCES cases (id),
    voice_id TEXT REFERENCES child_voices (id), -- null until somebody has read them with the child
    position INTEGER NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    picture TEXT NOT NULL DEFAULT '', -- the picture that was chosen
    words TEXT NOT NULL DEFAULT '', -- what was written
    answered_on TEXT NOT NULL, sitting_id TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (case_id, answered_on, position)
) STRICT;

CREATE INDEX child_answers_voice ON child_answers (voice_id);

CREATE TABLE plan_participants (
    -- Who is called or invited to a plan's meeting, what was answered, who came.
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('called', 'invited', 'family')),
    unit_id TEXT REFERENCES units (id),
    name TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    calls INTEGER NOT NULL DEFAULT 0 CHECK (calls IN (0, 1)), -- this unit calls
    reply TEXT NOT NULL DEFAULT 'no_answer' CHECK (reply IN ('no_answer', 'comes', 'remote', 'cannot_come', 'not_needed')),
    reply_reason TEXT NOT NULL DEFAULT '',
    came INTEGER CHECK (came IN (0, 1)), -- null before the meeting
    CHECK (unit_id IS NOT NULL OR name <> ''),
    CHECK (kind <> 'called' OR unit_id IS NOT NULL)
) STRICT;

CREATE INDEX plan_participants_plan ON plan_participants (plan_id);

CREATE TABLE plan_goals (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    words TEXT NOT NULL DEFAULT '', -- the child's own, first
    goal TEXT NOT NULL DEFAULT '',
    reached_when TEXT NOT NULL DEFAULT '',
    CHECK (words <> '' OR goal <> '')
) STRICT;

CREATE INDEX plan_goals_plan ON plan_goals (plan_id);

CREATE TABLE plan_steps (
    -- A step towards a goal.
    id TEXT PRIMARY KEY NOT NULL,
    goal_id TEXT NOT NULL REFERENCES plan_goals (id),
    position INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what <> ''),
    unit_id TEXT REFERENCES units (id), -- null while nobody answers for it
    due_on TEXT,
    progress TEXT NOT NULL DEFAULT 'not_started' CHECK (progress IN ('not_started', 'ongoing', 'done', 'dropped'))
) STRICT;

CREATE INDEX plan_steps_goal ON plan_steps (goal_id);

CREATE TABLE plan_signatures (
    -- A line to sign on, and what has become of it on paper.
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL CHECK (role IN ('child', 'guardian', 'municipality', 'region', 'coordinator', 'other')),
    status TEXT NOT NULL CHECK (status IN ('waiting', 'signed', 'declined', 'not_reached')),
    signed_on TEXT,
    CHECK ((status = 'signed') = (signed_on IS NOT NULL))
) STRICT;

CREATE INDEX plan_signatures_plan ON plan_signatures (plan_id);

CREATE TABLE plan_follow_ups (
    -- A follow-up that was held.
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    planned_on TEXT, -- null when it was not planned
    held_on TEXT NOT NULL,
    child_words TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL CHECK (outcome IN ('goes_on', 'changed', 'can_end'))
) STRICT;

CREATE INDEX plan_follow_ups_plan ON plan_follow_ups (plan_id);

CREATE TABLE plan_deviations (
    -- The four kinds that are counted.
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES plans (id),
    kind TEXT NOT NULL CHECK (kind IN ('no_initiative', 'called_absent', 'bad_treatment', 'not_carried_out')),
    noticed_on TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX plan_deviations_plan ON plan_deviations (plan_id);

CREATE TABLE plan_versions (
    -- What the plan said when it was established, and each time it was changed after that.
    plan_id TEXT NOT NULL REFERENCES plans (id),
    number INTEGER NOT NULL CHECK (number > 0),
    decided_on TEXT NOT NULL,
    why TEXT NOT NULL DEFAULT '', -- as the family reads it; empty for the first
    content TEXT NOT NULL, -- JSON: domain::plans::parts::SectionText, section by section
    PRIMARY KEY (plan_id, number)
) STRICT;

CREATE TABLE plan_transfers (
    -- A section that was copied into another system, and what it said then.
    plan_id TEXT NOT NULL REFERENCES plans (id),
    section TEXT NOT NULL, -- domain::plans::parts::PlanSection
    transferred_on TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (plan_id, section)
) STRICT;

CREATE TABLE parcels (
    -- A sealed handover that was made here or came here.
    id TEXT PRIMARY KEY NOT NULL, -- the same in both municipalities
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    revision INTEGER NOT NULL CHECK (revision > 0),
    handover_id TEXT REFERENCES handovers (id), -- of a parcel made here
    case_id TEXT REFERENCES cases (id), -- the case an accepted parcel became
    sha256 TEXT NOT NULL, -- of the sealed file
    sender TEXT NOT NULL, -- the signing key
    token TEXT NOT NULL, -- drawn for this parcel: its receipt must hold it
    answer_to TEXT NOT NULL, -- the key the receipt is sealed to
    sealed_at TEXT NOT NULL,
    answered_on TEXT,
    answer TEXT CHECK (answer IN ('accepted', 'declined')),
    reason TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '', -- JSON: domain::parcels::ParcelContent, of a parcel that came
    receipt BLOB, from_municipality TEXT NOT NULL DEFAULT '', withdrawn_on TEXT, -- the sealed receipt as it was made
    CHECK ((direction = 'out') = (handover_id IS NOT NULL))
) STRICT;

CREATE INDEX parcels_handover ON parcels (handover_id);

CREATE TABLE situations (
    -- A barnavårdsutredning or a placement: what makes the health examinations due.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('in_investigation', 'placed')),
    from_on TEXT NOT NULL,
    to_on TEXT, -- null while it goes on
    CHECK (to_on IS NULL OR to_on >= from_on)
) STRICT;

CREATE INDEX situations_case ON situations (case_id);

CREATE TABLE health_exams (
    -- The way to a health or a dental examination: consultation, request, booked, done, told. Each is a day; null until it happened.
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('health', 'dental')),
    consulted_on TEXT,
    requested_on TEXT,
    booked_for TEXT, -- the day of the appointment
    booked_on TEXT,
    done_on TEXT,
    feedback_on TEXT, -- when the social services had the answer
    not_needed_on TEXT, -- when it was decided against, with its reason
    reason TEXT NOT NULL DEFAULT '',
    CHECK ((not_needed_on IS NULL) = (reason = ''))
) STRICT;

CREATE INDEX health_exams_case ON health_exams (case_id);

CREATE TABLE parcel_keys (
    -- The key to which other municipalities seal parcels for us.
    name TEXT PRIMARY KEY NOT NULL CHECK (name = 'own'),
    public_key TEXT NOT NULL,
    secret_key TEXT NOT NULL, -- never leaves this encrypted store
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE context_values (
    -- A figure from elsewhere, entered by hand. Never computed here, never mixed with the measures; only the population is used, by M04.
    id TEXT PRIMARY KEY NOT NULL,
    indicator TEXT NOT NULL, -- domain::contexts::Indicator
    label TEXT NOT NULL DEFAULT '', -- what it is, for an indicator of the municipality's own
    period TEXT NOT NULL CHECK (period <> ''), -- "2025", "läsåret 2025/26": as the source says it
    measured_on TEXT NOT NULL, -- the day it is about, or the last of its days
    value INTEGER NOT NULL CHECK (value >= 0), -- whole number; tenths for what is told in per cent
    source TEXT NOT NULL CHECK (source <> ''), -- "SCB, folkmängd 31 december 2025"
    entered_on TEXT NOT NULL
) STRICT;

CREATE INDEX context_values_indicator ON context_values (indicator, measured_on);

CREATE TABLE surveys (
    -- A questionnaire. Its questions are the municipality's own words.
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL, -- domain::surveys::SurveyKind
    title TEXT NOT NULL CHECK (title <> ''),
    intro TEXT NOT NULL DEFAULT '', -- to the one who answers
    source TEXT NOT NULL DEFAULT '', -- whose questions they are
    created_on TEXT NOT NULL
) STRICT;

CREATE TABLE survey_questions (
    id TEXT PRIMARY KEY NOT NULL,
    survey_id TEXT NOT NULL REFERENCES surveys (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    theme TEXT NOT NULL DEFAULT '', -- the dimension it belongs to
    look TEXT NOT NULL CHECK (look IN ('faces', 'boxes')),
    steps TEXT NOT NULL, -- JSON list of the answers' words, lowest first
    positive_from INTEGER NOT NULL CHECK (positive_from > 0), -- the first step, from 1, that is a good answer
    main INTEGER NOT NULL DEFAULT 0 CHECK (main IN (0, 1)) -- the one question that measure M40 counts
) STRICT;

CREATE INDEX survey_questions_survey ON survey_questions (survey_id, position);

CREATE TABLE survey_waves (
    -- One round of asking.
    id TEXT PRIMARY KEY NOT NULL,
    survey_id TEXT NOT NULL REFERENCES surveys (id),
    name TEXT NOT NULL CHECK (name <> ''), -- "Hösten 2026"
    from_on TEXT NOT NULL,
    to_on TEXT, -- null while answers still come in
    invited INTEGER CHECK (invited >= 0) -- how many were asked; null when nobody counted
) STRICT;

CREATE INDEX survey_waves_survey ON survey_waves (survey_id, from_on);

CREATE TABLE survey_papers (
    -- How many have answered, by place.
    wave_id TEXT NOT NULL REFERENCES survey_waves (id),
    place TEXT NOT NULL DEFAULT '', -- a school or a class; empty when it is not asked
    papers INTEGER NOT NULL CHECK (papers >= 0),
    PRIMARY KEY (wave_id, place)
) STRICT;

CREATE TABLE survey_counts (
    -- How many gave each answer. Only sums are kept, so no paper can be put together again.
    wave_id TEXT NOT NULL REFERENCES survey_waves (id),
    place TEXT NOT NULL DEFAULT '',
    question_id TEXT NOT NULL REFERENCES survey_questions (id),
    step INTEGER NOT NULL CHECK (step > 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    PRIMARY KEY (wave_id, place, question_id, step)
) STRICT;

CREATE TABLE bridge_sheets (
    -- What goes where in somebody's own workbook, so that it is mapped once.
    sheet TEXT PRIMARY KEY NOT NULL, -- the name of its tab
    rows TEXT NOT NULL, -- JSON list of ops::bridges::BridgeRow
    used_at TEXT NOT NULL
) STRICT;

CREATE TABLE publications (
    -- The publication ledger: every protected table that was shown to anybody outside. Added, never changed; each line is bound to the one before.
    sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence > 0),
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL REFERENCES users (id),
    subject TEXT NOT NULL CHECK (trim(subject) <> ''), -- what it is of: "2403;M01;2026-Q3"
    grid_version INTEGER NOT NULL CHECK (grid_version > 0), -- of the finest cells that everything is a sum of
    method TEXT NOT NULL CHECK (method IN ('round', 'suppress')),
    base INTEGER NOT NULL CHECK (base > 1),
    published TEXT NOT NULL, -- CSV, as it was shown
    certificate TEXT NOT NULL, -- JSON of protect::Certificate
    hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX publications_subject ON publications (subject, sequence);

CREATE TRIGGER publications_stay BEFORE UPDATE ON publications BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;

CREATE TRIGGER publications_remain BEFORE DELETE ON publications BEGIN SELECT RAISE(ABORT, 'the ledger is only added to'); END;

CREATE TABLE protection_secrets (
    -- What decides the draws of rounding; whoever has it can draw again. Never leaves this encrypted store.
    name TEXT PRIMARY KEY NOT NULL CHECK (name = 'draws'),
    secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

CREATE TABLE measure_marks (
    -- What is marked on the time axis of a measure.
    id TEXT PRIMARY KEY NOT NULL,
    measure TEXT NOT NULL, -- "M13", or "*" for all of them
    from_on TEXT NOT NULL, -- the first day it concerns
    kind TEXT NOT NULL CHECK (kind IN ('change', 'note', 'story')), -- domain::marks::MarkKind
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    marked_at TEXT NOT NULL,
    marked_by TEXT NOT NULL REFERENCES users (id)
) STRICT;

CREATE INDEX measure_marks_measure ON measure_marks (measure, from_on);

CREATE TABLE gallring_lists (
    -- Cases whose time is up on one day: proposed, decided by a reader, carried out.
    id TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'decided', 'carried_out', 'withdrawn')),
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL, -- the name as it was then: a user may be removed, the list stays
    source TEXT NOT NULL, -- the rule's source, as it stood then
    decided_on TEXT,
    decided_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    carried_out_on TEXT,
    carried_out_by TEXT NOT NULL DEFAULT '',
    remnants INTEGER -- what was still found right after: 0
, search TEXT) STRICT;

CREATE TABLE gallring_lines (
    -- One case on a list. Outlives the case.
    list_id TEXT NOT NULL REFERENCES gallring_lists (id),
    case_id TEXT NOT NULL, -- random id; no reference, the case is erased
    child_id TEXT NOT NULL, -- random id
    number TEXT NOT NULL, -- the case number
    closed_on TEXT NOT NULL,
    last_entry_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    latest_on TEXT NOT NULL,
    erase INTEGER CHECK (erase IN (0, 1)), -- null before the reader has decided
    why TEXT NOT NULL DEFAULT '', -- why it is kept
    row_count INTEGER, -- erased rows; null while nothing is erased
    whole_child INTEGER NOT NULL DEFAULT 0 CHECK (whole_child IN (0, 1)), by_hand TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (list_id, case_id)
) STRICT;

CREATE INDEX gallring_lines_case ON gallring_lines (case_id);

CREATE TABLE gallring_ledger (
    -- Every case that was ever erased here. Stands in every backup's manifest too, so that putting back an older one does not bring a child back.
    case_id TEXT PRIMARY KEY NOT NULL, -- random id
    erased_on TEXT NOT NULL
, arrived_at TEXT) STRICT;

CREATE TABLE kept_reports (
    -- The measures of a quarter as they stood before the first of its cases was erased: statistics survive.
    period TEXT PRIMARY KEY NOT NULL, -- "2019-Q3"
    content TEXT NOT NULL, -- JSON of measures::Report: figures only
    kept_on TEXT NOT NULL
) STRICT;

CREATE TABLE extract_reviews (
    -- What somebody decided about one piece of a child's register extract before it was released.
    child_id TEXT NOT NULL REFERENCES children (id),
    piece TEXT NOT NULL, -- a hash of the piece as it was then: a piece that changes is looked at anew
    release INTEGER NOT NULL CHECK (release IN (0, 1)),
    why TEXT NOT NULL DEFAULT '', -- why it is not released: the rule of secrecy
    reviewed_on TEXT NOT NULL,
    PRIMARY KEY (child_id, piece)
) STRICT;

CREATE TABLE user_units (
    -- Units a user may act for beside the own one.
    user_id TEXT NOT NULL REFERENCES users (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    PRIMARY KEY (user_id, unit_id)
) STRICT;

CREATE TABLE conflicts_of_interest (
    -- Jäv: this person must not see this child. Says that it is so, never why.
    child_id TEXT NOT NULL REFERENCES children (id),
    professional_id TEXT NOT NULL REFERENCES professionals (id),
    marked_on TEXT NOT NULL,
    PRIMARY KEY (child_id, professional_id)
) STRICT;

CREATE INDEX conflicts_of_interest_professional ON conflicts_of_interest (professional_id);

CREATE TABLE emergency_openings (
    -- A child opened outside what the user may see, with a reason, for a short time; the coordinator signs it off.
    id TEXT PRIMARY KEY NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    opened_at TEXT NOT NULL, -- UTC
    until_at TEXT NOT NULL, -- UTC
    signed_off_on TEXT, -- null until the coordinator has looked at it
    signed_off_by TEXT REFERENCES users (id),
    CHECK ((signed_off_on IS NULL) = (signed_off_by IS NULL))
) STRICT;

CREATE INDEX emergency_openings_user ON emergency_openings (user_id, until_at);

CREATE INDEX emergency_openings_waiting ON emergency_openings (signed_off_on);

CREATE TABLE key_epochs (
    -- Each master key after the first, and why it was made: backups of the keys before it are to be destroyed.
    epoch INTEGER PRIMARY KEY NOT NULL CHECK (epoch > 1),
    began_at TEXT NOT NULL, -- UTC
    reason TEXT NOT NULL CHECK (reason IN ('user_removed')),
    mark TEXT NOT NULL -- first 8 hex digits of SHA-256 of the key derived for "samlat epoch mark v1": tells which key a backup was made with, and nothing about the key
) STRICT;

CREATE TABLE sealed_identities (
    -- Name, number, school and telephone of somebody with a protected identity, sealed with a key that only some users have. What the other tables say of them is an alias.
    subject_id TEXT PRIMARY KEY NOT NULL, -- the child's id, or a guardian's
    child_id TEXT NOT NULL REFERENCES children (id),
    sealed TEXT NOT NULL, -- base64: nonce and XChaCha20-Poly1305 of JSON, bound to the subject's id
    number_mark TEXT NOT NULL DEFAULT '' -- HMAC-SHA256 of the number with a key derived from the same, so that the child is found by its whole number; empty when there is none
) STRICT;

CREATE INDEX sealed_identities_child ON sealed_identities (child_id);

CREATE INDEX sealed_identities_mark ON sealed_identities (number_mark) WHERE number_mark <> '';

CREATE TABLE agencies (
    -- Somebody one can turn to, and their mandate: what they do, what they do not do, for whom, how one gets there. About no child.
    id TEXT PRIMARY KEY NOT NULL,
    unit_id TEXT UNIQUE REFERENCES units (id), -- one of our units, whose name, principal and sector are used; null for somebody else
    name TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '', -- whose it is: "Region Västerbotten"
    sector TEXT, -- domain::units::Sector; null for one of our units
    does TEXT NOT NULL DEFAULT '',
    does_not TEXT NOT NULL DEFAULT '',
    ages_from INTEGER CHECK (ages_from >= 0), -- whole years; null when there is no limit
    ages_to INTEGER CHECK (ages_to >= ages_from), -- that year included; null when there is no limit
    route TEXT NOT NULL DEFAULT '', -- how one gets there: "egen anmälan", "remiss från hälsocentralen"
    phone TEXT NOT NULL DEFAULT '', -- empty: the unit's
    hours TEXT NOT NULL DEFAULT '', -- "vardagar 8–16"
    waiting TEXT NOT NULL DEFAULT '', -- "två till tre veckor"
    contact TEXT NOT NULL DEFAULT '', -- a colleague and her role; nobody's child
    checked_on TEXT, -- when somebody last asked them; null when nobody has
    checked_by TEXT NOT NULL DEFAULT '',
    CHECK ((unit_id IS NULL) = (name <> '')),
    CHECK ((unit_id IS NULL) = (sector IS NOT NULL))
) STRICT;

CREATE TABLE contact_routes (
    -- Whom one turns to with a need, the first one first.
    need TEXT NOT NULL CHECK (need <> ''), -- code of a need in the setting register.needs
    position INTEGER NOT NULL CHECK (position >= 0),
    agency_id TEXT NOT NULL REFERENCES agencies (id),
    note TEXT NOT NULL DEFAULT '', -- "kvällar och helger"
    PRIMARY KEY (need, position)
) STRICT;

CREATE INDEX contact_routes_agency ON contact_routes (agency_id);

CREATE TABLE interventions (
    -- What is offered in the municipality (insatskatalog).
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    about TEXT NOT NULL DEFAULT '',
    need TEXT NOT NULL CHECK (need <> ''), -- code of a need in the setting register.needs
    level TEXT NOT NULL CHECK (level IN ('everybody', 'early', 'specialised')),
    target TEXT NOT NULL DEFAULT '', -- for whom, in words
    ages_from INTEGER NOT NULL CHECK (ages_from >= 0), -- whole years
    ages_to INTEGER NOT NULL CHECK (ages_to >= ages_from), -- that year included
    agency_id TEXT NOT NULL REFERENCES agencies (id), -- who gives it
    way TEXT NOT NULL CHECK (way IN ('here', 'elsewhere', 'remote')),
    distance_km INTEGER CHECK (distance_km > 0), -- one way; null when it is given here or at a distance
    waiting TEXT NOT NULL DEFAULT '',
    documented TEXT NOT NULL CHECK (documented IN ('with_identity', 'without_identity', 'not')), -- how it is documented, by the municipality's own decision
    CHECK ((way = 'elsewhere') = (distance_km IS NOT NULL))
) STRICT;

CREATE INDEX interventions_agency ON interventions (agency_id);

CREATE TABLE offer_gaps (
    -- That nothing is offered for a need in an age band, as somebody has noted. Not the same as gaps, which are about one child each.
    need TEXT NOT NULL CHECK (need <> ''),
    band INTEGER NOT NULL CHECK (band >= 0), -- first age of a band in the setting register.bands
    note TEXT NOT NULL DEFAULT '',
    noted_on TEXT NOT NULL,
    PRIMARY KEY (need, band)
) STRICT;

CREATE TABLE agreements (
    -- An agreement between principals: in the county, an annex to it, or local.
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    level TEXT NOT NULL CHECK (level IN ('frame', 'annex', 'local', 'guidance')),
    parent_id TEXT REFERENCES agreements (id), -- the one it hangs under; null for one that stands by itself
    state TEXT NOT NULL CHECK (state IN ('draft', 'referral', 'decided', 'repealed')),
    signed_on TEXT,
    valid_from TEXT, -- first day it holds; null when it has not been said
    valid_to TEXT CHECK (valid_to >= valid_from), -- last day it holds; null for until further notice
    review_on TEXT, -- when it is to be gone through
    owner TEXT NOT NULL DEFAULT '', -- who looks after it
    dnr TEXT NOT NULL DEFAULT '', -- diarienummer
    found_at TEXT NOT NULL DEFAULT '', -- where the document lies
    meaning TEXT NOT NULL DEFAULT '', -- "vad betyder det för mig", one paragraph
    statutory TEXT NOT NULL DEFAULT '', -- code of one in the setting agreements.statutory that it meets; empty when none
    superseded_by_id TEXT REFERENCES agreements (id) -- the one that takes its place
) STRICT;

CREATE INDEX agreements_parent ON agreements (parent_id);

CREATE INDEX agreements_superseded ON agreements (superseded_by_id);

CREATE TABLE agreement_parties (
    agreement_id TEXT NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'region', 'independent', 'state', 'association')),
    PRIMARY KEY (agreement_id, position)
) STRICT;

CREATE TABLE agreement_targets (
    -- Whom an agreement is about: ages, each end included or not, and a condition.
    agreement_id TEXT NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''), -- as the agreement says it
    from_age INTEGER CHECK (from_age >= 0), -- null when there is no lower limit
    from_included INTEGER NOT NULL DEFAULT 1 CHECK (from_included IN (0, 1)),
    to_age INTEGER CHECK (to_age >= 0), -- null when there is no upper limit
    to_included INTEGER NOT NULL DEFAULT 1 CHECK (to_included IN (0, 1)), -- "till och med 20 år" 1, "yngre än 18" 0
    condition TEXT NOT NULL, -- domain::agreements::Condition
    for_all INTEGER NOT NULL DEFAULT 0 CHECK (for_all IN (0, 1)), -- show it for everybody of the age, where no fact tells
    law TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (agreement_id, position)
) STRICT;

CREATE TABLE school_absences (
    -- How much school a child missed, as the school says: at intake and at closing (measure M39).
    case_id TEXT NOT NULL REFERENCES cases (id),
    moment TEXT NOT NULL CHECK (moment IN ('intake', 'closing')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), -- of the lessons of the last month or so, with and without leave
    investigated INTEGER NOT NULL DEFAULT 0 CHECK (investigated IN (0, 1)), -- the headmaster has had the absence looked into (7 kap. 19 a § skollagen)
    written_on TEXT NOT NULL,
    PRIMARY KEY (case_id, moment)
) STRICT;

CREATE TABLE arms (
    -- The municipality's arms, as it chose the picture itself; one row or none.
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/svg+xml')),
    content BLOB NOT NULL,
    chosen_on TEXT NOT NULL
) STRICT;

CREATE TABLE paper_texts (
    -- A text of a paper in the municipality's own words; what is not here is Samlat's text.
    paper TEXT NOT NULL CHECK (paper <> ''), -- domain::paper_texts::PAPERS
    language TEXT NOT NULL CHECK (language <> ''), -- domain::paper_texts::LANGUAGES
    key TEXT NOT NULL CHECK (key <> ''),
    text TEXT NOT NULL CHECK (text <> ''), -- fields by their inner names: {child}
    instead_of TEXT NOT NULL DEFAULT '', -- Samlat's text when it was written; empty when there was none
    version TEXT NOT NULL CHECK (version <> ''), -- the version of Samlat when it was written
    written_on TEXT NOT NULL,
    PRIMARY KEY (paper, language, key)
) STRICT;

CREATE TABLE agreement_files (
    -- The signed document of an agreement: the file itself, or only what tells that another copy is the same.
    agreement_id TEXT PRIMARY KEY NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    content BLOB, -- null when the file is kept elsewhere: see found_at of the agreement
    added_on TEXT NOT NULL
) STRICT;

CREATE INDEX team_actions_item ON team_actions (agenda_item_id);

CREATE INDEX access_log_clock ON access_log (sequence) WHERE clock <> '';

CREATE TABLE parcel_revisions (
    -- What went along each time a parcel was sealed here: also of one whose place a later one took, since it may have left. None of what was sealed before this was kept.
    parcel_id TEXT NOT NULL REFERENCES parcels (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    sealed_on TEXT NOT NULL,
    parts TEXT NOT NULL, -- JSON list of domain::parcels::ParcelPart: besides the name and the question
    ground TEXT NOT NULL, sha256 TEXT NOT NULL DEFAULT '', token TEXT NOT NULL DEFAULT '', -- domain::handovers::Ground
    PRIMARY KEY (parcel_id, revision)
) STRICT;

CREATE TABLE signed_children (
    -- One child in the minutes that were signed, so that it is seen, handed out and erased with the child. Without the child's name: that is read where it stands.
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    edition TEXT NOT NULL, -- minutes_signatures.signed_at of the signature it belongs to
    in_team TEXT NOT NULL, -- JSON: ops::minutes::MinutesChild, as it stands in the team's minutes
    own TEXT, -- JSON: ops::home_pages::ChildMinutes; null for a child that was not spoken of
    PRIMARY KEY (case_id, meeting_id)
) STRICT;

CREATE TABLE attendances (
    -- Who is expected, and who came.
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    professional_id TEXT REFERENCES professionals (id), -- null for a guest
    guest TEXT NOT NULL DEFAULT '',
    unit_id TEXT NOT NULL REFERENCES units (id),
    status TEXT NOT NULL CHECK (status IN ('expected', 'present', 'remote', 'left', 'absent')),
    reason TEXT NOT NULL DEFAULT '',
    stands_in_for_id TEXT REFERENCES professionals (id), -- whose place a substitute takes; null when nobody's
    from_afar INTEGER NOT NULL DEFAULT 0 CHECK (from_afar IN (0, 1)), -- whether the person takes part from elsewhere when there
    came_at TEXT, -- by the clock on the wall; null unless the meeting had begun without the person
    left_at TEXT -- by the clock on the wall; null unless the person has left
) STRICT;

CREATE INDEX attendances_meeting ON attendances (meeting_id);

CREATE TABLE team_units (
    -- Which units must be in a team's room, and when.
    team_id TEXT NOT NULL REFERENCES teams (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    from_on TEXT, -- null for as long as anything has been written
    until_on TEXT -- first day the unit was not in the team any more; null while it is
) STRICT;

CREATE INDEX plans_follow_up ON plans (follow_up_on) WHERE state IN ('established', 'in_other_system');

CREATE TABLE sealing_keys (
    -- Whose key signs, whose keys can open, and whose receipts are believed.
    name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('own_signing', 'region_recipient', 'region_signing')),
    public_key TEXT NOT NULL,
    secret_key TEXT, -- only for own_signing; never leaves this encrypted store
    added_at TEXT NOT NULL
) STRICT;

CREATE INDEX team_actions_meeting ON team_actions (meeting_id);
