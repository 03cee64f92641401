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
