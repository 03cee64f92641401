-- Who leaves before the end has been there: that is not the same as absent. When somebody came late and when somebody left is kept, and who takes part from elsewhere does so again.
ALTER TABLE attendances RENAME TO attendances_before;
CREATE TABLE attendances (
    -- Who is expected, and who came.
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    professional_id TEXT REFERENCES professionals (id), -- null for a guest
    guest TEXT NOT NULL DEFAULT '',
    unit_id TEXT NOT NULL REFERENCES units (id),
    status TEXT NOT NULL CHECK (status IN ('expected', 'present', 'remote', 'left', 'absent')),
    reason TEXT NOT NULL DEFAULT '',
    stands_in_for_id TEXT REFERENCES professionals (id), -- whose place a substitute takes; null when nobody's
    from_afar INTEGER NOT NULL DEFAULT 0 CHECK (from_afar IN (0, 1)), -- whether the person takes part from elsewhere when there
    came_at TEXT, -- by the clock on the wall; null unless the meeting had begun without the person
    left_at TEXT -- by the clock on the wall; null unless the person has left
) STRICT;
-- The numbers of the rows stay: what can be undone names them.
INSERT INTO attendances (rowid, id, meeting_id, professional_id, guest, unit_id, status, reason, stands_in_for_id, from_afar)
    SELECT rowid, id, meeting_id, professional_id, guest, unit_id, status, reason, stands_in_for_id, status = 'remote' FROM attendances_before;
DROP TABLE attendances_before;
CREATE INDEX attendances_meeting ON attendances (meeting_id);
