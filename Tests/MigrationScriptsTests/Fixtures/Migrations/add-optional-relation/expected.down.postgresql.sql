-- Changes:
-- - drop column "Login"."userId"
-- - drop foreign key "Login_userId_fkey" of "Login"
--
-- Risks:
-- - data loss: drops column "Login"."userId" with its values: code that reads it fails
--   SELECT count(*) FROM "Login" WHERE "userId" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Login", "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Login" DROP CONSTRAINT "Login_userId_fkey";

ALTER TABLE "Login" DROP COLUMN "userId";

COMMIT;
