-- Why a person put a case on a list though no rule could say so; empty where the rule did.
ALTER TABLE gallring_lines ADD COLUMN by_hand TEXT NOT NULL DEFAULT '';
