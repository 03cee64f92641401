-- What a meeting's minutes said when somebody signed them: printed later as it stood, whatever has been changed since. Minutes signed before this have none, and are printed as they stand.
ALTER TABLE minutes_signatures ADD COLUMN content TEXT NOT NULL DEFAULT ''; -- JSON: ops::minutes::MinutesView with no child in it; empty before there were any

CREATE TABLE signed_children (
    -- One child in the minutes that were signed, so that it is seen, handed out and erased with the child. Without the child's name: that is read where it stands.
    case_id TEXT NOT NULL REFERENCES cases (id),
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    edition TEXT NOT NULL, -- minutes_signatures.signed_at of the signature it belongs to
    in_team TEXT NOT NULL, -- JSON: ops::minutes::MinutesChild, as it stands in the team's minutes
    own TEXT, -- JSON: ops::home_pages::ChildMinutes; null for a child that was not spoken of
    PRIMARY KEY (case_id, meeting_id)
) STRICT;
