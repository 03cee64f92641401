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
) STRICT;

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
) STRICT;

CREATE TABLE team_members (
    team_id TEXT NOT NULL REFERENCES teams (id),
    professional_id TEXT NOT NULL REFERENCES professionals (id),
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
) STRICT;
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
