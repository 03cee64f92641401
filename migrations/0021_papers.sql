CREATE TABLE arms (
    -- The municipality's arms, as it chose the picture itself; one row or none.
    id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/svg+xml')),
    content BLOB NOT NULL,
    chosen_on TEXT NOT NULL
) STRICT;

CREATE TABLE paper_texts (
    -- A text of a paper in the municipality's own words; what is not here is Samlat's text.
    paper TEXT NOT NULL CHECK (paper <> ''), -- domain::paper_texts::PAPERS
    language TEXT NOT NULL CHECK (language <> ''), -- domain::paper_texts::LANGUAGES
    key TEXT NOT NULL CHECK (key <> ''),
    text TEXT NOT NULL CHECK (text <> ''), -- fields by their inner names: {child}
    instead_of TEXT NOT NULL DEFAULT '', -- Samlat's text when it was written; empty when there was none
    version TEXT NOT NULL CHECK (version <> ''), -- the version of Samlat when it was written
    written_on TEXT NOT NULL,
    PRIMARY KEY (paper, language, key)
) STRICT;

CREATE TABLE agreement_files (
    -- The signed document of an agreement: the file itself, or only what tells that another copy is the same.
    agreement_id TEXT PRIMARY KEY NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size > 0), -- bytes
    content BLOB, -- null when the file is kept elsewhere: see found_at of the agreement
    added_on TEXT NOT NULL
) STRICT;
