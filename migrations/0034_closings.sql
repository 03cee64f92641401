-- A case ends and its plan goes on: who has it followed up. And a list's rows that wait are read as their own list was.
CREATE INDEX plans_follow_up ON plans (follow_up_on) WHERE state IN ('established', 'in_other_system');
ALTER TABLE imports ADD COLUMN recipe TEXT NOT NULL DEFAULT ''; -- JSON of exchange::sheets::Recipe: how the list was read; empty for one that came in before this was kept
ALTER TABLE imports ADD COLUMN consent_units TEXT; -- JSON of the ids of the units that its consents are about; null for one that came in before this was kept
