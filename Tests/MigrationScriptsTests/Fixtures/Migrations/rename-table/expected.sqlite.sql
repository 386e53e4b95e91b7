-- Changes:
-- - rename table "Author" to "Writer"
-- - rename index "Author_email_key" to "Writer_email_key"
--
-- Risks:
-- - lock: the whole database while indexes of "Writer" are built: blocks other writers until COMMIT
-- - note: "Author" becomes "Writer": code that uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME TO "Writer";

DROP INDEX "Author_email_key";
CREATE UNIQUE INDEX "Writer_email_key" ON "Writer"("email");

COMMIT;
