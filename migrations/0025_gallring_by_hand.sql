-- Why a person put a case on a list though no rule could say so; empty where the rule did.
ALTER TABLE gallring_lines ADD COLUMN by_hand TEXT NOT NULL DEFAULT '';
-- It stood before the other reason, with a sign between them that nobody can type.
UPDATE gallring_lines SET by_hand = substr(why, 1, instr(why, char(31)) - 1), why = substr(why, instr(why, char(31)) + 1) WHERE instr(why, char(31)) > 0;
