-- Changes:
-- - drop column "Note"."ownerId"
-- - drop foreign key "note_account" of "Note"
-- - drop foreign key "note_profile" of "Note"
--
-- Risks:
-- - data loss: drops column "Note"."ownerId" with its values: code that reads it fails
--   SELECT count(*) FROM "Note" WHERE "ownerId" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Note", "Account", "Profile" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Note"
    DROP CONSTRAINT "note_account",
    DROP CONSTRAINT "note_profile";

ALTER TABLE "Note" DROP COLUMN "ownerId";

COMMIT;
