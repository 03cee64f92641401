-- When what was erased first came into the vault: only a backup from then or later can hold it. An instant beside a random id, and nothing else.
ALTER TABLE gallring_ledger ADD COLUMN arrived_at TEXT; -- null where it is not known: then any backup from before the erasure may hold it
