CREATE TABLE extract_reviews (
    -- What somebody decided about one piece of a child's register extract before it was released.
    child_id TEXT NOT NULL REFERENCES children (id),
    piece TEXT NOT NULL, -- a hash of the piece as it was then: a piece that changes is looked at anew
    release INTEGER NOT NULL CHECK (release IN (0, 1)),
    why TEXT NOT NULL DEFAULT '', -- why it is not released: the rule of secrecy
    reviewed_on TEXT NOT NULL,
    PRIMARY KEY (child_id, piece)
) STRICT;
