-- Which sitting of child mode an answer is from: a later one no longer takes the place of what nobody has read. Until now a case had one sitting that waited, and each voice had its own.
ALTER TABLE child_answers ADD COLUMN sitting_id TEXT NOT NULL DEFAULT '';
UPDATE child_answers SET sitting_id = coalesce(voice_id, case_id);
