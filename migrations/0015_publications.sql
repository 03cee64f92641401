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
