-- - drop unique index "Person_code_key" on "Person"
-- - drop index "Person_last_idx" on "Person"
-- - rename index "one_email" to "Person_email_key"
-- - rename index "names" to "Person_first_last_idx"
-- - add index "Person_code_idx" on "Person"
-- warning: builds the index "Person_code_idx": nobody can write to "Person" meanwhile

BEGIN;

DROP INDEX "Person_code_key";
DROP INDEX "Person_last_idx";

ALTER INDEX "one_email" RENAME TO "Person_email_key";
ALTER INDEX "names" RENAME TO "Person_first_last_idx";

CREATE INDEX "Person_code_idx" ON "Person"("code");

COMMIT;
