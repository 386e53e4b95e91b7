-- Changes:
-- - add column "Note"."ownerId" INTEGER
-- - add foreign key "note_account" from "Note" to "Account"
-- - add foreign key "note_profile" from "Note" to "Profile"
--
-- Risks: none.

BEGIN;

ALTER TABLE "Note" ADD COLUMN "ownerId" INTEGER CONSTRAINT "note_account" REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE CONSTRAINT "note_profile" REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
