ALTER TABLE parcels ADD COLUMN from_municipality TEXT NOT NULL DEFAULT ''; -- who sent a parcel that came; stays when the content is gone
UPDATE parcels SET from_municipality = coalesce(json_extract(content, '$.from.municipality'), '') WHERE content <> '';
UPDATE parcels SET content = '' WHERE answer = 'declined'; -- nobody needs it after a no
