-- Changes:
-- - rename column "User"."email" to "mail"
-- - make column "User"."name" required, with 'nobody' for NULL
-- - add a default to column "User"."name"
-- - change column "User"."age" from INTEGER to BIGINT
-- - add column "User"."score" DOUBLE PRECISION
-- - add check "User_score_check" to "User"
-- - drop index "User_name_idx" on "User"
-- - add unique index "User_mail_key" on "User"
--
-- Risks:
-- - may fail: check "User_score_check" of "User": every row must meet it
-- - may fail: unique index "User_mail_key" on "User": no two rows may hold the same values
--   SELECT "email", count(*) FROM "User" WHERE "email" IS NOT NULL GROUP BY "email" HAVING count(*) > 1;
-- - rewrite: rewrites table "User": "age" becomes BIGINT
-- - lock: ACCESS EXCLUSIVE on "User" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "User"."email" becomes "mail": code that uses the old name fails
-- - note: "User"."name" becomes required: rows with NULL get 'nobody'
--   SELECT * FROM "User" WHERE "name" IS NULL;

BEGIN;

ALTER TABLE "User" RENAME COLUMN "email" TO "mail";

DROP INDEX "User_name_idx";

UPDATE "User" SET "name" = 'nobody' WHERE "name" IS NULL;
ALTER TABLE "User"
    ALTER COLUMN "name" SET NOT NULL,
    ALTER COLUMN "age" SET DATA TYPE BIGINT,
    ALTER COLUMN "name" SET DEFAULT 'nobody',
    ADD COLUMN "score" DOUBLE PRECISION NOT NULL DEFAULT 0,
    ADD CONSTRAINT "User_score_check" CHECK (score >= 0);

-- If this fails, the query at the top of this file finds the rows.
CREATE UNIQUE INDEX "User_mail_key" ON "User"("mail");

COMMIT;
