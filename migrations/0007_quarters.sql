CREATE TABLE quarters (
    -- One revision of one quarter, on its way to the region.
    id TEXT PRIMARY KEY NOT NULL,
    period TEXT NOT NULL, -- "2026-Q3"
    revision INTEGER NOT NULL CHECK (revision > 0),
    state TEXT NOT NULL CHECK (state IN ('signed', 'sealed', 'acknowledged', 'superseded')),
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL REFERENCES users (id),
    content TEXT NOT NULL, -- JSON of ops::quarters::Content: the package as frozen at signing
    content_sha256 TEXT NOT NULL,
    sequence INTEGER, -- of the sealed file, without gaps over all files of this vault
    sealed_at TEXT,
    file_sha256 TEXT,
    sealed_file BLOB, -- kept so that it can be saved again: sealing twice gives two files
    sealed_signature BLOB,
    receipt_on TEXT,
    UNIQUE (period, revision),
    UNIQUE (sequence),
    CHECK ((sequence IS NULL) = (sealed_file IS NULL)),
    CHECK ((state = 'signed') = (sequence IS NULL))
) STRICT;

CREATE TABLE quarter_explanations (
    -- Why a check of a quarter may stay as it is.
    period TEXT NOT NULL,
    name TEXT NOT NULL, -- domain::quarters::CheckName
    count INTEGER NOT NULL, -- how many it was about; another number needs another explanation
    explanation TEXT NOT NULL CHECK (explanation IN ('right_as_it_is', 'cannot_be_found', 'next_quarter')),
    explained_at TEXT NOT NULL,
    explained_by TEXT NOT NULL REFERENCES users (id),
    PRIMARY KEY (period, name)
) STRICT;

CREATE TABLE sealing_keys (
    -- Whose key signs and whose keys can open.
    name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('own_signing', 'region_recipient')),
    public_key TEXT NOT NULL,
    secret_key TEXT, -- only for own_signing; never leaves this encrypted store
    added_at TEXT NOT NULL
) STRICT;
