-- Papers about a child with protected personal data are not printed unless somebody has said why; empty: they are not.
ALTER TABLE children ADD COLUMN print_reason TEXT NOT NULL DEFAULT '';
