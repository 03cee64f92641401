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
) STRICT;
CREATE INDEX meetings_day ON meetings (held_on);
CREATE INDEX meetings_state ON meetings (state, held_on);

CREATE TABLE attendances (
    -- Who is expected, and who came.
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    professional_id TEXT REFERENCES professionals (id), -- null for a guest
    guest TEXT NOT NULL DEFAULT '',
    unit_id TEXT NOT NULL REFERENCES units (id),
    status TEXT NOT NULL CHECK (status IN ('expected', 'present', 'remote', 'absent')),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attendances_meeting ON attendances (meeting_id);

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
) STRICT;
CREATE INDEX agenda_items_meeting ON agenda_items (meeting_id, position);
CREATE INDEX agenda_items_case ON agenda_items (case_id);

CREATE TABLE decisions (
    -- What a meeting decided about one case.
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    case_id TEXT NOT NULL REFERENCES cases (id),
    text TEXT NOT NULL CHECK (text <> ''),
    decided_at TEXT NOT NULL -- by the clock on the wall
) STRICT;
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
