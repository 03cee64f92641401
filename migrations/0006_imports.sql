CREATE TABLE imports (
    id TEXT PRIMARY KEY NOT NULL,
    imported_at TEXT NOT NULL,
    sheet TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL
) STRICT;

CREATE TABLE import_rows (
    -- Rows that could not be taken, kept to be fixed in place.
    id TEXT PRIMARY KEY NOT NULL,
    import_id TEXT NOT NULL REFERENCES imports (id),
    row INTEGER NOT NULL,
    content TEXT NOT NULL, -- JSON of exchange::sheets::RejectedRow
    state TEXT NOT NULL CHECK (state IN ('waiting', 'fixed', 'dropped'))
) STRICT;
CREATE INDEX import_rows_waiting ON import_rows (state);

CREATE TABLE import_recipes (
    -- How the municipality's own list is read, for next time.
    name TEXT PRIMARY KEY NOT NULL,
    recipe TEXT NOT NULL, -- JSON of exchange::sheets::Recipe
    used_at TEXT NOT NULL
) STRICT;
