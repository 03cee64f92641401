CREATE TABLE school_absences (
    -- How much school a child missed, as the school says: at intake and at closing (measure M39).
    case_id TEXT NOT NULL REFERENCES cases (id),
    moment TEXT NOT NULL CHECK (moment IN ('intake', 'closing')),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100), -- of the lessons of the last month or so, with and without leave
    investigated INTEGER NOT NULL DEFAULT 0 CHECK (investigated IN (0, 1)), -- the headmaster has had the absence looked into (7 kap. 19 a § skollagen)
    written_on TEXT NOT NULL,
    PRIMARY KEY (case_id, moment)
) STRICT;
