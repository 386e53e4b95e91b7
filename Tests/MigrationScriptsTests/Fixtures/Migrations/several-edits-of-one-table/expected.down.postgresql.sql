-- Changes:
-- - rename column "User"."mail" to "email"
-- - drop column "User"."score"
-- - make column "User"."name" optional
-- - drop the default of column "User"."name"
-- - change column "User"."age" from BIGINT to INTEGER
-- - drop check "User_score_check" of "User"
-- - drop unique index "User_mail_key" on "User"
-- - add index "User_name_idx" on "User"
--
-- Risks:
-- - data loss: drops column "User"."score" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "score" IS NOT NULL;
-- - may fail: "User"."age" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "User" WHERE "age" NOT BETWEEN -2147483648 AND 2147483647;
-- - rewrite: rewrites table "User": "age" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "User" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "User"."mail" becomes "email": code that uses the old name fails
--
-- Restores: 3 of 4 steps exact, 1 structure only, marked below.

BEGIN;

ALTER TABLE "User" RENAME COLUMN "mail" TO "email";

DROP INDEX "User_mail_key";

-- If this fails, the query at the top of this file finds the rows.
-- structure only: rows that held NULL in "User"."name" keep the value that they got
ALTER TABLE "User"
    DROP CONSTRAINT "User_score_check",
    ALTER COLUMN "name" DROP DEFAULT,
    DROP COLUMN "score",
    ALTER COLUMN "name" DROP NOT NULL,
    ALTER COLUMN "age" SET DATA TYPE INTEGER;

CREATE INDEX "User_name_idx" ON "User"("name");

COMMIT;
