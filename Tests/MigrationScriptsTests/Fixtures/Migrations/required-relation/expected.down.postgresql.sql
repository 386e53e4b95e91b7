-- Changes:
-- - drop column "User"."teamId"
-- - drop foreign key "User_teamId_fkey" of "User"
--
-- Risks:
-- - data loss: drops column "User"."teamId" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "teamId" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "User", "Team" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "User" DROP CONSTRAINT "User_teamId_fkey";

ALTER TABLE "User" DROP COLUMN "teamId";

COMMIT;
