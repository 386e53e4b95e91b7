-- Changes:
-- - rename table "Writer" to "Author"
-- - rename primary key "Writer_pkey" to "Author_pkey"
-- - rename index "Writer_email_key" to "Author_email_key"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT
-- - note: "Writer" becomes "Author": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Writer" RENAME TO "Author";

ALTER TABLE "Author" RENAME CONSTRAINT "Writer_pkey" TO "Author_pkey";
ALTER INDEX "Writer_email_key" RENAME TO "Author_email_key";

COMMIT;
