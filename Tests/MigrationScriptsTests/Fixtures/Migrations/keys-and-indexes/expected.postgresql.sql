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
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "Person" while an index is built: blocks writes until COMMIT

BEGIN;

ALTER INDEX "Person_email_key" RENAME TO "one_email";
ALTER INDEX "Person_first_last_idx" RENAME TO "names";

-- If this fails, the query at the top of this file finds the rows.
CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");
CREATE INDEX "Person_last_idx" ON "Person"("last" DESC);

DROP INDEX "Person_code_idx";

COMMIT;
