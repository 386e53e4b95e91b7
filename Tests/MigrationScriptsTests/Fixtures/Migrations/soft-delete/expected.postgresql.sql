-- Changes:
-- - add column "User"."deletedAt" TIMESTAMP(3)
-- - drop unique index "User_email_key" on "User"
-- - add unique index "User_email_key" on "User"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "User" while an index is built: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "User_email_key";

ALTER TABLE "User" ADD COLUMN "deletedAt" TIMESTAMP(3);

CREATE UNIQUE INDEX "User_email_key" ON "User"("email") WHERE "deletedAt" IS NULL;

COMMIT;
