CREATE TABLE handovers (
    id TEXT PRIMARY KEY NOT NULL,
    case_id TEXT NOT NULL REFERENCES cases (id),
    kind TEXT NOT NULL CHECK (kind IN ('transition', 'responsibility', 'specialist', 'move', 'consultation')),
    state TEXT NOT NULL CHECK (state IN ('offered', 'clarification_asked', 'accepted', 'declined', 'returned', 'answered_back', 'closed', 'expired')),
    from_professional_id TEXT NOT NULL REFERENCES professionals (id), -- holds the baton until accepted
    to_unit_id TEXT NOT NULL REFERENCES units (id),
    to_professional_id TEXT REFERENCES professionals (id),
    question TEXT NOT NULL CHECK (question <> ''), -- what the receiver is asked to do
    information TEXT NOT NULL DEFAULT '[]', -- JSON list: exactly what goes along
    ground TEXT NOT NULL, -- domain::handovers::Ground
    offered_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    accepted_on TEXT,
    concluded_on TEXT
) STRICT;
CREATE INDEX handovers_case ON handovers (case_id);
CREATE INDEX handovers_due ON handovers (state, due_on);

CREATE TABLE handover_events (
    -- What has been said, step by step.
    id TEXT PRIMARY KEY NOT NULL,
    handover_id TEXT NOT NULL REFERENCES handovers (id),
    step TEXT NOT NULL, -- domain::handovers::HandoverStep
    happened_on TEXT NOT NULL,
    said_by TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    reason TEXT -- domain::handovers::ReturnReason
) STRICT;
CREATE INDEX handover_events_handover ON handover_events (handover_id);
