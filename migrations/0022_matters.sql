-- Whether the child's family was there, as somebody said at the item; null until then.
ALTER TABLE agenda_items ADD COLUMN family_there INTEGER CHECK (family_there IN (0, 1));
-- The item about no child that it was decided at; null for what the meeting decided as a whole.
ALTER TABLE team_actions ADD COLUMN agenda_item_id TEXT REFERENCES agenda_items (id) ON DELETE SET NULL;
CREATE INDEX team_actions_item ON team_actions (agenda_item_id);
