CREATE TABLE agencies (
    -- Somebody one can turn to, and their mandate: what they do, what they do not do, for whom, how one gets there. About no child.
    id TEXT PRIMARY KEY NOT NULL,
    unit_id TEXT UNIQUE REFERENCES units (id), -- one of our units, whose name, principal and sector are used; null for somebody else
    name TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '', -- whose it is: "Region Västerbotten"
    sector TEXT, -- domain::units::Sector; null for one of our units
    does TEXT NOT NULL DEFAULT '',
    does_not TEXT NOT NULL DEFAULT '',
    ages_from INTEGER CHECK (ages_from >= 0), -- whole years; null when there is no limit
    ages_to INTEGER CHECK (ages_to >= ages_from), -- that year included; null when there is no limit
    route TEXT NOT NULL DEFAULT '', -- how one gets there: "egen anmälan", "remiss från hälsocentralen"
    phone TEXT NOT NULL DEFAULT '', -- empty: the unit's
    hours TEXT NOT NULL DEFAULT '', -- "vardagar 8–16"
    waiting TEXT NOT NULL DEFAULT '', -- "två till tre veckor"
    contact TEXT NOT NULL DEFAULT '', -- a colleague and her role; nobody's child
    checked_on TEXT, -- when somebody last asked them; null when nobody has
    checked_by TEXT NOT NULL DEFAULT '',
    CHECK ((unit_id IS NULL) = (name <> '')),
    CHECK ((unit_id IS NULL) = (sector IS NOT NULL))
) STRICT;

CREATE TABLE contact_routes (
    -- Whom one turns to with a need, the first one first.
    need TEXT NOT NULL CHECK (need <> ''), -- code of a need in the setting register.needs
    position INTEGER NOT NULL CHECK (position >= 0),
    agency_id TEXT NOT NULL REFERENCES agencies (id),
    note TEXT NOT NULL DEFAULT '', -- "kvällar och helger"
    PRIMARY KEY (need, position)
) STRICT;

CREATE INDEX contact_routes_agency ON contact_routes (agency_id);

CREATE TABLE interventions (
    -- What is offered in the municipality (insatskatalog).
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    about TEXT NOT NULL DEFAULT '',
    need TEXT NOT NULL CHECK (need <> ''), -- code of a need in the setting register.needs
    level TEXT NOT NULL CHECK (level IN ('everybody', 'early', 'specialised')),
    target TEXT NOT NULL DEFAULT '', -- for whom, in words
    ages_from INTEGER NOT NULL CHECK (ages_from >= 0), -- whole years
    ages_to INTEGER NOT NULL CHECK (ages_to >= ages_from), -- that year included
    agency_id TEXT NOT NULL REFERENCES agencies (id), -- who gives it
    way TEXT NOT NULL CHECK (way IN ('here', 'elsewhere', 'remote')),
    distance_km INTEGER CHECK (distance_km > 0), -- one way; null when it is given here or at a distance
    waiting TEXT NOT NULL DEFAULT '',
    documented TEXT NOT NULL CHECK (documented IN ('with_identity', 'without_identity', 'not')), -- how it is documented, by the municipality's own decision
    CHECK ((way = 'elsewhere') = (distance_km IS NOT NULL))
) STRICT;

CREATE INDEX interventions_agency ON interventions (agency_id);

CREATE TABLE offer_gaps (
    -- That nothing is offered for a need in an age band, as somebody has noted. Not the same as gaps, which are about one child each.
    need TEXT NOT NULL CHECK (need <> ''),
    band INTEGER NOT NULL CHECK (band >= 0), -- first age of a band in the setting register.bands
    note TEXT NOT NULL DEFAULT '',
    noted_on TEXT NOT NULL,
    PRIMARY KEY (need, band)
) STRICT;

CREATE TABLE agreements (
    -- An agreement between principals: in the county, an annex to it, or local.
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    level TEXT NOT NULL CHECK (level IN ('frame', 'annex', 'local', 'guidance')),
    parent_id TEXT REFERENCES agreements (id), -- the one it hangs under; null for one that stands by itself
    state TEXT NOT NULL CHECK (state IN ('draft', 'referral', 'decided', 'repealed')),
    signed_on TEXT,
    valid_from TEXT, -- first day it holds; null when it has not been said
    valid_to TEXT CHECK (valid_to >= valid_from), -- last day it holds; null for until further notice
    review_on TEXT, -- when it is to be gone through
    owner TEXT NOT NULL DEFAULT '', -- who looks after it
    dnr TEXT NOT NULL DEFAULT '', -- diarienummer
    found_at TEXT NOT NULL DEFAULT '', -- where the document lies
    meaning TEXT NOT NULL DEFAULT '', -- "vad betyder det för mig", one paragraph
    statutory TEXT NOT NULL DEFAULT '', -- code of one in the setting agreements.statutory that it meets; empty when none
    superseded_by_id TEXT REFERENCES agreements (id) -- the one that takes its place
) STRICT;

CREATE INDEX agreements_parent ON agreements (parent_id);

CREATE INDEX agreements_superseded ON agreements (superseded_by_id);

CREATE TABLE agreement_parties (
    agreement_id TEXT NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'region', 'independent', 'state', 'association')),
    PRIMARY KEY (agreement_id, position)
) STRICT;

CREATE TABLE agreement_targets (
    -- Whom an agreement is about: ages, each end included or not, and a condition.
    agreement_id TEXT NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''), -- as the agreement says it
    from_age INTEGER CHECK (from_age >= 0), -- null when there is no lower limit
    from_included INTEGER NOT NULL DEFAULT 1 CHECK (from_included IN (0, 1)),
    to_age INTEGER CHECK (to_age >= 0), -- null when there is no upper limit
    to_included INTEGER NOT NULL DEFAULT 1 CHECK (to_included IN (0, 1)), -- "till och med 20 år" 1, "yngre än 18" 0
    condition TEXT NOT NULL, -- domain::agreements::Condition
    for_all INTEGER NOT NULL DEFAULT 0 CHECK (for_all IN (0, 1)), -- show it for everybody of the age, where no fact tells
    law TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (agreement_id, position)
) STRICT;
