-- - drop index "Person_code_idx" on "Person"
-- - rename index "Person_email_key" to "one_email"
-- - rename index "Person_first_last_idx" to "names"
-- - add unique index "Person_code_key" on "Person"
-- - add index "Person_last_idx" on "Person"
-- warning: adds the unique index "Person_code_key" to "Person": fails if rows have the same values
--   find them: SELECT "code", count(*) FROM "Person" WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1
-- warning: builds the unique index "Person_code_key": nobody can write to "Person" meanwhile
-- warning: builds the index "Person_last_idx": nobody can write to "Person" meanwhile

BEGIN;

DROP INDEX "Person_code_idx";

ALTER INDEX "Person_email_key" RENAME TO "one_email";
ALTER INDEX "Person_first_last_idx" RENAME TO "names";

CREATE UNIQUE INDEX "Person_code_key" ON "Person"("code");
CREATE INDEX "Person_last_idx" ON "Person"("last" DESC);

COMMIT;
