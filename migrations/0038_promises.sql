-- What a meeting decided is looked for by its meeting: in the minutes, and in what the group had promised before.
CREATE INDEX team_actions_meeting ON team_actions (meeting_id);
