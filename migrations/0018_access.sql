ALTER TABLE users ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)); -- a removed user's lines in the log keep their name

CREATE TABLE user_units (
    -- Units a user may act for beside the own one.
    user_id TEXT NOT NULL REFERENCES users (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    PRIMARY KEY (user_id, unit_id)
) STRICT;

CREATE TABLE conflicts_of_interest (
    -- Jäv: this person must not see this child. Says that it is so, never why.
    child_id TEXT NOT NULL REFERENCES children (id),
    professional_id TEXT NOT NULL REFERENCES professionals (id),
    marked_on TEXT NOT NULL,
    PRIMARY KEY (child_id, professional_id)
) STRICT;
CREATE INDEX conflicts_of_interest_professional ON conflicts_of_interest (professional_id);

CREATE TABLE emergency_openings (
    -- A child opened outside what the user may see, with a reason, for a short time; the coordinator signs it off.
    id TEXT PRIMARY KEY NOT NULL,
    child_id TEXT NOT NULL REFERENCES children (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    reason TEXT NOT NULL CHECK (reason <> ''),
    opened_at TEXT NOT NULL, -- UTC
    until_at TEXT NOT NULL, -- UTC
    signed_off_on TEXT, -- null until the coordinator has looked at it
    signed_off_by TEXT REFERENCES users (id),
    CHECK ((signed_off_on IS NULL) = (signed_off_by IS NULL))
) STRICT;
CREATE INDEX emergency_openings_user ON emergency_openings (user_id, until_at);
CREATE INDEX emergency_openings_waiting ON emergency_openings (signed_off_on);

CREATE TABLE key_epochs (
    -- Each master key after the first, and why it was made: backups of the keys before it are to be destroyed.
    epoch INTEGER PRIMARY KEY NOT NULL CHECK (epoch > 1),
    began_at TEXT NOT NULL, -- UTC
    reason TEXT NOT NULL CHECK (reason IN ('user_removed')),
    mark TEXT NOT NULL -- first 8 hex digits of SHA-256 of the key derived for "samlat epoch mark v1": tells which key a backup was made with, and nothing about the key
) STRICT;

-- Drafts are kept for each user: those that are there belong to the first.
UPDATE drafts SET key = (SELECT id FROM users ORDER BY rowid LIMIT 1) || '/' || key WHERE EXISTS (SELECT 1 FROM users);

CREATE TABLE sealed_identities (
    -- Name, number, school and telephone of somebody with a protected identity, sealed with a key that only some users have. What the other tables say of them is an alias.
    subject_id TEXT PRIMARY KEY NOT NULL, -- the child's id, or a guardian's
    child_id TEXT NOT NULL REFERENCES children (id),
    sealed TEXT NOT NULL, -- base64: nonce and XChaCha20-Poly1305 of JSON, bound to the subject's id
    number_mark TEXT NOT NULL DEFAULT '' -- HMAC-SHA256 of the number with a key derived from the same, so that the child is found by its whole number; empty when there is none
) STRICT;
CREATE INDEX sealed_identities_child ON sealed_identities (child_id);
CREATE INDEX sealed_identities_mark ON sealed_identities (number_mark) WHERE number_mark <> '';
