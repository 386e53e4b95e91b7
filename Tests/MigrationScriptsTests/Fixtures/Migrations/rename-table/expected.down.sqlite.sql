-- Changes:
-- - rename table "Writer" to "Author"
-- - rename index "Writer_email_key" to "Author_email_key"
--
-- Risks:
-- - lock: the whole database while indexes of "Author" are built: blocks other writers until COMMIT
-- - note: "Writer" becomes "Author": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Writer" RENAME TO "Author";

DROP INDEX "Writer_email_key";
CREATE UNIQUE INDEX "Author_email_key" ON "Author"("email");

COMMIT;
