-- Changes:
-- - drop unique index "Person_code_key" on "Person"
-- - drop index "Person_last_idx" on "Person"
-- - rename index "one_email" to "Person_email_key"
-- - rename index "names" to "Person_first_last_idx"
-- - add index "Person_code_idx" on "Person"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "Person" while an index is built: blocks writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER INDEX "one_email" RENAME TO "Person_email_key";
ALTER INDEX "names" RENAME TO "Person_first_last_idx";

CREATE INDEX "Person_code_idx" ON "Person"("code");

DROP INDEX "Person_code_key";
DROP INDEX "Person_last_idx";

COMMIT;
