-- The units of a team have a time, so that a quarter is counted with those that were in the team then. Those that are there now have always been.
CREATE TABLE team_units (
    -- Which units must be in a team's room, and when.
    team_id TEXT NOT NULL REFERENCES teams (id),
    unit_id TEXT NOT NULL REFERENCES units (id),
    from_on TEXT, -- null for as long as anything has been written
    until_on TEXT -- first day the unit was not in the team any more; null while it is
) STRICT;

INSERT INTO team_units (team_id, unit_id)
    SELECT team_sectors.team_id, units.id FROM team_sectors JOIN units ON units.sector = team_sectors.sector
    WHERE units.active = 1 AND (
        EXISTS (
            SELECT 1 FROM team_members JOIN professionals ON professionals.id = team_members.professional_id
            WHERE team_members.team_id = team_sectors.team_id AND professionals.unit_id = units.id AND professionals.active = 1
        ) OR NOT EXISTS (
            SELECT 1 FROM team_members JOIN professionals ON professionals.id = team_members.professional_id JOIN units AS seated ON seated.id = professionals.unit_id
            WHERE team_members.team_id = team_sectors.team_id AND professionals.active = 1 AND seated.active = 1 AND seated.sector = team_sectors.sector
        )
    );
