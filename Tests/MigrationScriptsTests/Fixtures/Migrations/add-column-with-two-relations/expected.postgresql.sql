-- Changes:
-- - add column "Note"."ownerId" INTEGER
-- - add foreign key "note_account" from "Note" to "Account"
-- - add foreign key "note_profile" from "Note" to "Profile"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Note" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE ROW EXCLUSIVE on "Account", "Profile" for a moment: blocks writes until COMMIT

BEGIN;

ALTER TABLE "Note" ADD COLUMN "ownerId" INTEGER;

ALTER TABLE "Note"
    ADD CONSTRAINT "note_account" FOREIGN KEY ("ownerId") REFERENCES "Account" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "note_profile" FOREIGN KEY ("ownerId") REFERENCES "Profile" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
