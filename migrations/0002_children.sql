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
) STRICT;

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
) STRICT;
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
