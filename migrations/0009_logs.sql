ALTER TABLE access_log ADD COLUMN reason TEXT NOT NULL DEFAULT ''; -- why, where a reason must be given
ALTER TABLE access_log ADD COLUMN clock TEXT NOT NULL DEFAULT '' CHECK (clock IN ('', 'back', 'ahead')); -- how the clock jumped since the line before
ALTER TABLE access_log ADD COLUMN mac TEXT NOT NULL DEFAULT ''; -- made with a key that is gone; empty in lines from before the first row of log_epochs

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
