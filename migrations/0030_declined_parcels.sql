ALTER TABLE parcels ADD COLUMN from_municipality TEXT NOT NULL DEFAULT ''; -- who sent a parcel that came; stays when the content is gone
UPDATE parcels SET from_municipality = coalesce(json_extract(content, '$.from.municipality'), '') WHERE content <> '';
UPDATE parcels SET content = '' WHERE answer = 'declined'; -- nobody needs it after a no
-- The seal of each revision: a receipt of an earlier one, which had left, is an answer too. Of those from before, only the newest is known.
ALTER TABLE parcel_revisions ADD COLUMN sha256 TEXT NOT NULL DEFAULT ''; -- of the sealed file
ALTER TABLE parcel_revisions ADD COLUMN token TEXT NOT NULL DEFAULT ''; -- drawn for it: its receipt must hold it
UPDATE parcel_revisions SET sha256 = parcels.sha256, token = parcels.token FROM parcels
    WHERE parcels.id = parcel_revisions.parcel_id AND parcels.revision = parcel_revisions.revision;
