-- What a meeting writes down beside its decisions: the wheel, the voice of child mode, gaps, the people around the child, the pages that go home.

ALTER TABLE decisions ADD COLUMN reason TEXT NOT NULL DEFAULT ''; -- why, as read back
ALTER TABLE decisions ADD COLUMN dissent TEXT NOT NULL DEFAULT ''; -- who was of another mind, and what they meant

CREATE TABLE minutes_signatures (
    -- Somebody has read a meeting's minutes and said that they are right. Goes when the meeting is opened again.
    meeting_id TEXT PRIMARY KEY NOT NULL REFERENCES meetings (id),
    signed_by TEXT NOT NULL CHECK (signed_by <> ''), -- a name
    signed_at TEXT NOT NULL -- by the clock on the wall
) STRICT;

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
    answered_on TEXT NOT NULL,
    PRIMARY KEY (case_id, answered_on, position)
) STRICT;
CREATE INDEX child_answers_voice ON child_answers (voice_id);
