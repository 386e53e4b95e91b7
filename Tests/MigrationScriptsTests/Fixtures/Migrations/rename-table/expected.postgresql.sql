-- Changes:
-- - rename table "Author" to "Writer"
-- - rename primary key "Author_pkey" to "Writer_pkey"
-- - rename index "Author_email_key" to "Writer_email_key"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Writer" for a moment: blocks reads and writes until COMMIT
-- - note: "Author" becomes "Writer": code that uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME TO "Writer";

ALTER TABLE "Writer" RENAME CONSTRAINT "Author_pkey" TO "Writer_pkey";
ALTER INDEX "Author_email_key" RENAME TO "Writer_email_key";

COMMIT;
