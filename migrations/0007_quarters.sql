CREATE TABLE quarters (
    -- One revision of one quarter, on its way to the region.
    id TEXT PRIMARY KEY NOT NULL,
    period TEXT NOT NULL, -- "2026-Q3"
    revision INTEGER NOT NULL CHECK (revision > 0),
    state TEXT NOT NULL CHECK (state IN ('signed', 'sealed', 'acknowledged', 'superseded')),
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL REFERENCES users (id),
    content TEXT NOT NULL, -- JSON of exchange::packages::Content: frozen at signing
    sequence INTEGER, -- of the sealed file, without gaps over all files of this vault
    sealed_at TEXT,
    file_sha256 TEXT,
    receipt_at TEXT,
    UNIQUE (period, revision)
) STRICT;

CREATE TABLE sealing_keys (
    -- Whose key signs and whose keys can open.
    name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('own_signing', 'region_recipient')),
    public_key TEXT NOT NULL,
    secret_key TEXT, -- only for own_signing; never leaves this encrypted store
    added_at TEXT NOT NULL
) STRICT;
