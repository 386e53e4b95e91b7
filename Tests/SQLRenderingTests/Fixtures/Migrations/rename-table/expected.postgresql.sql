-- - rename table "Author" to "Writer"
-- - rename primary key "Author_pkey" to "Writer_pkey"
-- - rename index "Author_email_key" to "Writer_email_key"
-- warning: renames the table "Author" to "Writer": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TABLE "Author" RENAME TO "Writer";

ALTER TABLE "Writer" RENAME CONSTRAINT "Author_pkey" TO "Writer_pkey";
ALTER INDEX "Author_email_key" RENAME TO "Writer_email_key";

COMMIT;
