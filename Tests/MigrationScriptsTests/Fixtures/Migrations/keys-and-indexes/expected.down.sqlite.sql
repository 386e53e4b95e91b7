-- Changes:
-- - drop unique index "Person_code_key" on "Person"
-- - drop index "Person_last_idx" on "Person"
-- - rename index "one_email" to "Person_email_key"
-- - rename index "names" to "Person_first_last_idx"
-- - add index "Person_code_idx" on "Person"
--
-- Risks:
-- - lock: the whole database while indexes of "Person" are built: blocks other writers until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Person_code_key";
DROP INDEX "Person_last_idx";
DROP INDEX "one_email";
DROP INDEX "names";
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
CREATE INDEX "Person_first_last_idx" ON "Person"("first", "last");
CREATE INDEX "Person_code_idx" ON "Person"("code");

COMMIT;
