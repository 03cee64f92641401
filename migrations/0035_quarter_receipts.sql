-- The region's signed receipt for a sealed quarter, and the key by which it is known.
ALTER TABLE quarters ADD COLUMN receipt BLOB; -- the receipt as it was read in; null while the day is only noted by hand
ALTER TABLE quarters ADD COLUMN receipt_signature BLOB; -- beside it

ALTER TABLE sealing_keys RENAME TO sealing_keys_before;
CREATE TABLE sealing_keys (
    -- Whose key signs, whose keys can open, and whose receipts are believed.
    name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('own_signing', 'region_recipient', 'region_signing')),
    public_key TEXT NOT NULL,
    secret_key TEXT, -- only for own_signing; never leaves this encrypted store
    added_at TEXT NOT NULL
) STRICT;
INSERT INTO sealing_keys (rowid, name, public_key, secret_key, added_at)
    SELECT rowid, name, public_key, secret_key, added_at FROM sealing_keys_before;
DROP TABLE sealing_keys_before;
