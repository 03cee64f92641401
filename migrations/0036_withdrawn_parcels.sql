-- The sender has taken back a handover that was sent as a parcel, and says so in a file of its own.
ALTER TABLE parcels ADD COLUMN withdrawn_on TEXT; -- of one that came: the day the sender took it back, and its content is gone; of one made here: the day the file about it was first made
