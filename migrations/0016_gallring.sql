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
) STRICT;

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
    whole_child INTEGER NOT NULL DEFAULT 0 CHECK (whole_child IN (0, 1)),
    PRIMARY KEY (list_id, case_id)
) STRICT;

CREATE INDEX gallring_lines_case ON gallring_lines (case_id);

CREATE TABLE gallring_ledger (
    -- Every case that was ever erased here. Stands in every backup's manifest too, so that putting back an older one does not bring a child back.
    case_id TEXT PRIMARY KEY NOT NULL, -- random id
    erased_on TEXT NOT NULL
) STRICT;

CREATE TABLE kept_reports (
    -- The measures of a quarter as they stood before the first of its cases was erased: statistics survive.
    period TEXT PRIMARY KEY NOT NULL, -- "2019-Q3"
    content TEXT NOT NULL, -- JSON of measures::Report: figures only
    kept_on TEXT NOT NULL
) STRICT;
