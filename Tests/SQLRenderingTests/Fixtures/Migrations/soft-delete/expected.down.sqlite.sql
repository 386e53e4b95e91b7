-- - drop column "User"."deletedAt"
-- - drop unique index "User_email_key" on "User"
-- - add unique index "User_email_key" on "User"
-- warning: drops the column "User"."deletedAt" with its values
-- warning: adds the unique index "User_email_key" to "User": fails if rows have the same values
--   find them: SELECT "email", count(*) FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1

BEGIN;

DROP INDEX "User_email_key";
ALTER TABLE "User" DROP COLUMN "deletedAt";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

COMMIT;
