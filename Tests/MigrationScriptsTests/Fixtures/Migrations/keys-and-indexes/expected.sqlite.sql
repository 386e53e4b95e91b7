-- Changes:
-- - drop index "Person_code_idx" on "Person"
-- - rename index "Person_email_key" to "one_email"
-- - rename index "Person_first_last_idx" to "names"
-- - add unique index "Person_code_key" on "Person"
-- - add index "Person_last_idx" on "Person"
--
-- Risks:
-- - may fail: unique index "Person_code_key" on "Person": no two rows may hold the same values
--   SELECT "code", count(*) FROM "Person" WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;
-- - lock: the whole database while indexes of "Person" are built: blocks other writers until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
DROP INDEX "Person_code_idx";
DROP INDEX "Person_email_key";
DROP INDEX "Person_first_last_idx";
CREATE UNIQUE INDEX "one_email" ON "Person"("email");
CREATE INDEX "names" ON "Person"("first", "last");
CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");
CREATE INDEX "Person_last_idx" ON "Person"("last" DESC);

COMMIT;
