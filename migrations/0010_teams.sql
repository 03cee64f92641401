-- Teams and their year: ages, rhythm, substitutes; who stands in for whom; why a sector was missing; how long each item took.

ALTER TABLE teams ADD COLUMN ages_from INTEGER NOT NULL DEFAULT 0 CHECK (ages_from >= 0); -- youngest, in whole years
ALTER TABLE teams ADD COLUMN ages_to INTEGER NOT NULL DEFAULT 20 CHECK (ages_to <= 25); -- oldest, in whole years
ALTER TABLE teams ADD COLUMN rhythm TEXT NOT NULL DEFAULT '{"weekday":"wednesday","which":"second","starts":"09:00","minutes":90}'; -- JSON domain::terms::Rhythm
ALTER TABLE team_members ADD COLUMN substitute_id TEXT REFERENCES professionals (id); -- who comes when the member cannot; null when nobody is named

ALTER TABLE meetings ADD COLUMN called TEXT NOT NULL DEFAULT ''; -- what the municipality calls this kind of meeting; empty: as its kind is called
ALTER TABLE attendances ADD COLUMN stands_in_for_id TEXT REFERENCES professionals (id); -- whose place a substitute takes; null when nobody's
ALTER TABLE agenda_items ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0 CHECK (seconds >= 0); -- how long the meeting was at it
ALTER TABLE agenda_items ADD COLUMN section TEXT; -- domain::meeting_types::Section; null for what the agenda's own rule put there

CREATE TABLE missing_sectors (
    -- Why a sector that must be in the room was not.
    meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    sector TEXT NOT NULL, -- domain::units::Sector
    reason TEXT NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (meeting_id, sector)
) STRICT;
