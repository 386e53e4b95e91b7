-- Changes:
-- - add column "User"."deletedAt" DATETIME
-- - drop unique index "User_email_key" on "User"
-- - add unique index "User_email_key" on "User"
--
-- Risks:
-- - lock: the whole database while indexes of "User" are built: blocks other writers until COMMIT

BEGIN;

DROP INDEX "User_email_key";
ALTER TABLE "User" ADD COLUMN "deletedAt" DATETIME;
CREATE UNIQUE INDEX "User_email_key" ON "User"("email") WHERE "deletedAt" IS NULL;

COMMIT;
