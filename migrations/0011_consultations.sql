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
) STRICT;
CREATE INDEX team_actions_group ON team_actions (team_id, kind, state, due_on);
