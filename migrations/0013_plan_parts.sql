ALTER TABLE plans ADD COLUMN kind TEXT NOT NULL DEFAULT 'sip' CHECK (kind IN ('sip', 'child_plan'));
ALTER TABLE plans ADD COLUMN prepared_on TEXT; -- when the family met us before the meeting
ALTER TABLE plans ADD COLUMN question TEXT NOT NULL DEFAULT ''; -- the meeting's questions, one a line
ALTER TABLE plans ADD COLUMN avoid TEXT NOT NULL DEFAULT ''; -- what must not be raised
ALTER TABLE plans ADD COLUMN taking_part TEXT NOT NULL DEFAULT ''; -- how the child takes part
ALTER TABLE plans ADD COLUMN meeting_starts TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN meeting_ends TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN meeting_place TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN answer_by TEXT; -- last day to answer the call
ALTER TABLE plans ADD COLUMN important TEXT NOT NULL DEFAULT ''; -- what matters to the family
ALTER TABLE plans ADD COLUMN own_parts TEXT NOT NULL DEFAULT ''; -- what the child and the family do, one a line
ALTER TABLE plans ADD COLUMN crisis_signs TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN crisis_response TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN crisis_call TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN not_agreed TEXT NOT NULL DEFAULT '';
ALTER TABLE plans ADD COLUMN follow_up_place TEXT NOT NULL DEFAULT '';

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

ALTER TABLE handovers ADD COLUMN why_now TEXT NOT NULL DEFAULT '';
ALTER TABLE handovers ADD COLUMN continues TEXT NOT NULL DEFAULT ''; -- what goes on with the sender
ALTER TABLE handovers ADD COLUMN not_along TEXT NOT NULL DEFAULT ''; -- what does not go along
ALTER TABLE handovers ADD COLUMN with_voice INTEGER NOT NULL DEFAULT 0 CHECK (with_voice IN (0, 1)); -- the child's own words go along
ALTER TABLE handovers ADD COLUMN with_done INTEGER NOT NULL DEFAULT 0 CHECK (with_done IN (0, 1)); -- what has been done, and whether it helped
ALTER TABLE handovers ADD COLUMN talk_on TEXT; -- when sender and receiver met over the child (M22)
ALTER TABLE handovers ADD COLUMN helped TEXT CHECK (helped IN ('yes', 'partly', 'no', 'unknown')); -- did it help the receiver to start
ALTER TABLE handovers ADD COLUMN helped_note TEXT NOT NULL DEFAULT '';
ALTER TABLE handovers ADD COLUMN helped_on TEXT;

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
    receipt BLOB, -- the sealed receipt as it was made
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
