CREATE TABLE plans (
    -- A SIP (samordnad individuell plan).
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    state TEXT NOT NULL CHECK (state IN ('offered', 'declined', 'accepted', 'called', 'held', 'established', 'closed', 'in_other_system')),
    offered_on TEXT NOT NULL,
    offered_by TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    decline_reason TEXT NOT NULL DEFAULT '',
    called_on TEXT,
    meeting_on TEXT,
    held_on TEXT,
    established_on TEXT,
    needed TEXT NOT NULL DEFAULT '', -- statutory item 1: which interventions are needed
    responsible TEXT NOT NULL DEFAULT '', -- 2: which principal answers for which
    by_others TEXT NOT NULL DEFAULT '', -- 3: measures taken by someone else
    lead_unit_id TEXT REFERENCES units (id), -- 4: who has the overall responsibility
    goal TEXT NOT NULL DEFAULT '', -- in the child's words first
    follow_up_on TEXT,
    no_follow_up_reason TEXT NOT NULL DEFAULT '',
    closed_on TEXT,
    closing_reason TEXT, -- domain::plans::PlanClosing
    external_reference TEXT NOT NULL DEFAULT '' -- where the SIP is kept when it is kept elsewhere
) STRICT;
CREATE INDEX plans_case ON plans (case_id);
