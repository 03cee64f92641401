CREATE TABLE parcel_revisions (
    -- What went along each time a parcel was sealed here: also of one whose place a later one took, since it may have left. None of what was sealed before this was kept.
    parcel_id TEXT NOT NULL REFERENCES parcels (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    sealed_on TEXT NOT NULL,
    parts TEXT NOT NULL, -- JSON list of domain::parcels::ParcelPart: besides the name and the question
    ground TEXT NOT NULL, -- domain::handovers::Ground
    PRIMARY KEY (parcel_id, revision)
) STRICT;
