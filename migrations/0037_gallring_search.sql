-- What was looked for in every text right after an erasure, besides the random ids, and where it was found. Lists that were carried out before this looked for the ids only, and have none.
ALTER TABLE gallring_lists ADD COLUMN search TEXT; -- JSON: domain::gallring::GallringSearch; null before it is carried out
