-- A guardian of a child may cease to be one. History keeps who it was; nobody has to ask that one any more.
ALTER TABLE guardians ADD COLUMN ended_on TEXT; -- first day the person was not a guardian any more; null while the person is one
