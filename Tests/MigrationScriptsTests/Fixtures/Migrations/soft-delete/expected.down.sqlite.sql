-- Changes:
-- - drop column "User"."deletedAt"
-- - drop unique index "User_email_key" on "User"
-- - add unique index "User_email_key" on "User"
--
-- Risks:
-- - data loss: drops column "User"."deletedAt" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "deletedAt" IS NOT NULL;
-- - may fail: unique index "User_email_key" on "User": no two rows may hold the same values
--   SELECT "email", count(*) FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1;
-- - lock: the whole database while "User" is rewritten: blocks other writers until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
DROP INDEX "User_email_key";
ALTER TABLE "User" DROP COLUMN "deletedAt";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

COMMIT;
